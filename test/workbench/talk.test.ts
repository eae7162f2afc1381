import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { config } from '../server/extension.ts'
import { until } from '../server/running.ts'
import { answers, withBrowser } from './browser.ts'

const file = 'dialogs/cafe.yaml'
const cafe = `# 카페
intents:
  OrderDrink:
    examples: ["{drink} 주세요", "커피 한 잔 부탁해요"]
    slots:
      drink:
        choices: [라테, 커피]
        prompt: 무엇을 드릴까요?   # 첫 질문
        reprompt: 라테와 커피가 있습니다.
    complete:
      oneOf:
        - "{drink} 나왔습니다."
        - 주문하신 {drink}입니다.
replies:
  launch: ["어서 오세요.", { text: Welcome, lang: en }]
`
const files = {
  'config.yaml': `${config.replace('language: en', 'language: ko')}commands: { repeat: AgainPlease }\n`,
  [file]: cafe,
}

describe('talking on the workbench', () => {
  const browser = withBrowser()

  it('changes a sentence where it is heard, and the conversation is replayed with it', async () => {
    const { page, say, folder, complaints } = await browser.open({ files, saves: true })
    const written = () => readFileSync(join(folder.path, file), 'utf8')
    await say('OrderDrink')
    await page.getByRole('button', { name: '텍스트 고치기: OrderDrink.drink.prompt' }).click()
    const field = page.getByRole('textbox', { name: '텍스트 고치기' })
    expect(await field.inputValue()).to.equal('무엇을 드릴까요?')
    await field.fill('{drnk} 드릴까요?')
    await page.locator('.reword .misread').getByText('drnk').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.reword .misread').getByText('drnk').waitFor()
    expect(written()).to.equal(cafe)
    await field.fill('어떤 음료를 <b>드릴까요</b>?')
    await page.keyboard.press('Enter')
    await page.locator('.turn .answer > .said').getByText('어떤 음료를 <b>드릴까요</b>?').waitFor()
    expect(written()).to.equal(cafe.replace('무엇을 드릴까요?', '어떤 음료를 <b>드릴까요</b>?'))
    expect(await page.locator('.reword').count()).to.equal(0)
    // Of a text with variations it is the one that was heard; a chip puts a slot where the cursor is.
    await say('라테')
    const heard = (await answers(page)).at(-1) ?? ''
    await page.getByRole('button', { name: /OrderDrink\.complete/ }).click()
    await field.press('End')
    await page.getByRole('button', { name: '{drink}' }).click()
    expect(await field.inputValue()).to.equal(`${heard.replace('라테', '{drink}')}{drink}`)
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: '쓰기' }).click()
    await page.getByRole('button', { name: '저장 되돌리기' }).click()
    await until(() => written() === cafe)
    expect(complaints).to.deep.equal([])
  })

  it('begins with examples to press, and brings a line back by arrow up', async () => {
    const { page, say } = await browser.open({ files })
    await page.getByRole('button', { name: '라테 주세요' }).click()
    await page.locator('.turn').waitFor()
    expect(await page.locator('.understood').innerText()).to.equal('OrderDrink drink=라테')
    await say('OrderDrink')
    const line = page.locator('.line input')
    await line.press('ArrowUp')
    expect(await line.inputValue()).to.equal('OrderDrink')
    await line.press('ArrowDown')
    expect(await line.inputValue()).to.equal('')
    // What CLOVA says when nobody answers is beside the answer.
    expect(await page.locator('.turn').last().locator('.if-silent').innerText()).to.include('라테와 커피가 있습니다.')
    await page.getByRole('button', { name: '못 알아들음' }).click()
    await page.locator('.turn').nth(2).waitFor()
    await page.getByRole('button', { name: 'AgainPlease' }).click()
    await page.locator('.turn').nth(3).waitFor()
    expect((await answers(page)).slice(-2)).to.deep.equal(['라테와 커피가 있습니다.', '라테와 커피가 있습니다.'])
  })

  it('reads answers aloud, each part with the voice of its language, when it is asked to', async () => {
    const { page, say } = await browser.open({ files })
    // A machine without a screen has no voices: what would be spoken is written down.
    await page.evaluate(`
      window.spoken = []
      speechSynthesis.speak = (utterance) => {
        window.spoken.push(utterance.lang + ': ' + utterance.text)
        utterance.dispatchEvent(new Event('end'))
      }`)
    const spoken = () => page.evaluate<readonly string[]>('window.spoken')
    await say('launch')
    expect(await spoken()).to.deep.equal([])
    await page.getByRole('button', { name: '듣기' }).click()
    await until(async () => (await spoken()).length === 2)
    expect(await spoken()).to.deep.equal(['ko-KR: 어서 오세요.', 'en-US: Welcome'])
    await page.getByLabel('대답마다 소리 내어 읽기').check()
    await say('OrderDrink')
    await until(async () => (await spoken()).length === 3)
    await page.reload()
    expect(await page.getByLabel('대답마다 소리 내어 읽기').isChecked()).to.equal(true)
  })

  it('takes what is spoken for typed, once that is switched on', async () => {
    const { page, say } = await browser.open({ files })
    // A machine without a microphone hears nothing: it is given what would be heard.
    await page.evaluate(`
      window.SpeechRecognition = window.webkitSpeechRecognition = class extends EventTarget {
        start() {
          document.title = this.lang
          window.heard = (words) =>
            this.dispatchEvent(Object.assign(new Event('result'), { results: [[{ transcript: words }]] }))
          window.ended = (error) => {
            if (error) this.dispatchEvent(Object.assign(new Event('error'), { error }))
            this.dispatchEvent(new Event('end'))
          }
        }
        abort() { window.ended('aborted') }
      }`)
    await say('OrderDrink')
    expect(await page.getByRole('button', { name: '말로 입력' }).count()).to.equal(0)
    await page.getByLabel('말로 입력하기: 브라우저가 소리를 개발사 서버로 보냅니다').check()
    await page.getByRole('button', { name: '말로 입력' }).click()
    expect(await page.title()).to.equal('ko-KR')
    await page.evaluate(`heard('라')`)
    await until(async () => (await page.locator('.line input').inputValue()) === '라')
    await page.evaluate(`heard('라테'); ended()`)
    await page.locator('.turn').nth(1).waitFor()
    expect(await page.locator('.bubble').last().innerText()).to.include('라테')
    await page.getByRole('button', { name: '말로 입력' }).click()
    await page.evaluate(`ended('not-allowed')`)
    await page.getByText('브라우저가 마이크를 쓸 수 없습니다.').waitFor()
    expect(await page.locator('.turn').count()).to.equal(2)
  })

  it('leaves alone what an input method composes, and takes what it commits', async () => {
    const { page, folder } = await browser.open({ files, saves: true })
    const keys = await page.context().newCDPSession(page)
    /** As an input method does: what is composed grows, then is committed; the Enter that commits is its own. */
    const compose = async (committed: string, ...composed: readonly string[]) => {
      for (const text of composed)
        await keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
      const enter = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 }
      await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter })
      await keys.send('Input.insertText', { text: committed })
      await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter })
    }
    const line = page.locator('.line input')
    await compose('라', 'ㄹ', '라', '랕')
    await compose('테', '테')
    expect(await line.inputValue()).to.equal('라테')
    await line.fill('OrderDrink')
    await page.keyboard.press('Enter')
    await page.locator('.turn').waitFor()
    expect(await page.locator('.turn').count()).to.equal(1)
    await page.getByRole('button', { name: '텍스트 고치기: OrderDrink.drink.prompt' }).click()
    const field = page.getByRole('textbox', { name: '텍스트 고치기' })
    await field.fill('')
    await compose('予約', 'y', 'よ', 'よや', 'よやく', '予約')
    expect(await field.inputValue()).to.equal('予約')
    expect(await page.locator('.reword').count()).to.equal(1)
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: '쓰기' }).click()
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('End')
    await compose('　예약', '　', '　ㅇ', '　예', '　옝', '　예약')
    await compose('：予約', '：', '：よ', '：よやく', '：予約')
    await page.keyboard.press('Enter')
    // In a busy browser, timers come after the next key, and after the next press of the mouse.
    await page.evaluate('((plain) => { setTimeout = (work, wait = 0) => plain(work, wait + 60_000) })(setTimeout)')
    await compose('＃予', '＃よ', '＃予')
    await page.keyboard.press('Control+s')
    const written = () => readFileSync(join(folder.path, file), 'utf8')
    await until(() => written() !== cafe)
    expect(written()).to.equal(cafe.replace('# 카페\n', '# 카페　예약：予約\n#予\n'))
    await page.keyboard.press('Enter')
    await compose('＃約', '＃や', '＃約')
    await page.locator('.cm-line').last().click()
    await page.locator('.cm-line').getByText('#約').waitFor()
  })

  it('keeps mistakes above the input, which they never cover, until Escape', async () => {
    const { page, folder, say } = await browser.open({ files, saves: true })
    await say('OrderDrink')
    folder.write({ [file]: cafe.replaceAll('prompt:', 'promt:') })
    const mistakes = page.getByRole('alertdialog')
    await mistakes.waitFor()
    const [over, input] = [await mistakes.boundingBox(), await page.locator('.line input').boundingBox()]
    expect((over?.y ?? 0) + (over?.height ?? 0)).to.be.at.most(input?.y ?? 0)
    await say('라테')
    await page.keyboard.press('Escape')
    await mistakes.waitFor({ state: 'detached' })
    // What was understood is taken again: a question that is put in between turns nothing else into junk.
    folder.write({
      [file]: cafe.replace('      drink:', '      cups: { type: integer, prompt: 몇 잔요? }\n      drink:'),
    })
    await page.locator('.turn').last().getByText('몇 잔요?').first().waitFor()
    expect(await page.locator('.turn').last().locator('.fact.filled').innerText()).to.include('drink')
  })
})
