import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { before, describe, it } from 'mocha'
import { newFolder } from '../folder.ts'
import { logOfPeople, orderWithAttempts } from '../logged-people.ts'
import { config, makeFolder } from '../server/extension.ts'
import { run } from '../server/running.ts'
import { withBrowser } from './browser.ts'

const dialogs = { 'dialogs/pizza.yaml': orderWithAttempts }

describe('the map with a log', () => {
  const browser = withBrowser()
  let log = ''

  before(async function () {
    this.timeout(60_000)
    log = await logOfPeople(makeFolder(dialogs))
  })

  for (const [language, map, summary, size, confirm, unnamed] of [
    [
      'en',
      'Map',
      'OrderPizza: 7 started, 3 completed, 1 given up, 3 left',
      'asked 4 · at once 1 · 2nd time 1 · given up 1 · left 1 · rejected choices 3',
      'asked 4 · at once 3 · left 1',
      '1 turns are not counted: the log does not say to which session they belong.',
    ],
    [
      'ko',
      '흐름도',
      'OrderPizza: 시작 7, 완료 3, 포기 1, 이탈 3',
      '물음 4 · 바로 답함 1 · 두 번째 1 · 포기 1 · 이탈 1 · 거절 choices 3',
      '물음 4 · 바로 답함 3 · 이탈 1',
      '어느 세션인지 로그에 없는 턴 1개는 세지 않았습니다.',
    ],
    [
      'ja',
      'フロー図',
      'OrderPizza：開始7、完了3、断念1、離脱3',
      '質問数 4 · すぐ回答 1 · 2回目 1 · 断念 1 · 離脱 1 · 拒否 choices 3',
      '質問数 4 · すぐ回答 3 · 離脱 1',
      'どのセッションかログにないターン1件は数えていません。',
    ],
  ] as const)
    it(`shows at each question where people go on and where they leave, in ${language}`, async () => {
      const logs = newFolder({ 'server.log': log, 'next.log': '{"msg":"turn","turn":"yes","rule":"end","time":1}\n' })
      const files = { ...dialogs, 'config.yaml': config.replace('language: en', `language: ${language}`) }
      const args = ['--funnel', join(logs.path, 'server.log'), join(logs.path, 'next.log')]
      const { page, complaints } = await browser.open({ files, args })
      await page.getByRole('tab', { name: map }).click()
      await page.getByText(summary, { exact: true }).waitFor()
      await page.getByText(unnamed, { exact: true }).waitFor()
      const at = page.locator('.node.slot', { hasText: 'size' })
      expect(await at.locator('small').last().innerText()).to.equal(size)
      expect(await page.locator('.node.confirm small').last().innerText()).to.equal(confirm)
      const parts = at.locator('.outcomes > span')
      const outcomes = await parts.evaluateAll((all) => all.map((one) => `${one.className} ${one.clientWidth}`))
      const [first] = outcomes.map((one) => one.split(' ')[1])
      expect(outcomes).to.deep.equal(['atOnce', 'secondTime', 'gaveUp', 'left'].map((part) => `${part} ${first}`))
      for (const node of await page.locator('.node').all())
        expect(await node.evaluate((one) => one.scrollHeight <= one.clientHeight + 1), size).to.equal(true)
      expect(await page.locator('.node.change small, .node.cancelled small').allInnerTexts()).to.have.length(2)
      expect(complaints).to.deep.equal([])
    })

  it('counts again what was written meanwhile, and says why a log is not counted any more', async () => {
    const logs = newFolder({ 'server.log': log })
    const file = join(logs.path, 'server.log')
    const { page } = await browser.open({ files: dialogs, args: ['--funnel', file] })
    const look = async () => {
      await page.getByRole('tab', { name: 'Slots' }).click()
      await page.getByRole('tab', { name: 'Map' }).click()
    }
    await look()
    await page.getByText('OrderPizza: 7 started').waitFor()
    appendFileSync(file, log.replaceAll('"session":"', '"session":"again'))
    await look()
    await page.getByText('OrderPizza: 14 started').waitFor()
    rmSync(file)
    await look()
    await page.getByText(`${file}: No such file or folder.`, { exact: true }).waitFor()
    expect(await page.locator('.outcomes').count()).to.equal(0)
  })

  it('has nothing of a log where none is named', async () => {
    const { page } = await browser.open({ files: dialogs })
    await page.getByRole('tab', { name: 'Map' }).click()
    await page.locator('.node.confirm').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.locator('.outcomes').count()).to.equal(0)
  })

  it('is refused at the start where a log is no file', async () => {
    const { path } = makeFolder(dialogs)
    for (const [log, why] of [
      ['nowhere.log', 'No such file or folder.'],
      ['dialogs', 'This is a folder, not a file.'],
      ['/dev/zero', 'This is a pipe, a device or a socket, not a file.'],
    ]) {
      const { code, errors } = await run(path, ['dev', '--funnel', log ?? ''], { LANG: 'en' })
      expect([code, errors]).to.deep.equal([3, `${log}: ${why}\n`])
    }
  })
})
