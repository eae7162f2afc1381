import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { newFolder } from '../folder.ts'
import { pizza } from '../server/extension.ts'
import { until } from '../server/running.ts'
import { answers, withBrowser } from './browser.ts'

const file = 'dialogs/pizza.yaml'

interface Mark {
  readonly code: string
  readonly from: number
  readonly to: number
  readonly fix?: string
}

describe('the workbench, where dialogs are written', () => {
  const browser = withBrowser()

  it('saves what is written, and replays the conversation with it', async () => {
    const { page, say, folder, complaints } = await browser.open({ files: { [file]: pizza }, saves: true })
    await say('OrderPizza')
    await openEditor(page)
    await write(page, pizza.replace('Which pizza would you like?', 'Which pizza, please?'))
    await page.getByText('Not saved yet.').waitFor()
    await page.keyboard.press('Control+s')
    await page.locator('.answer > .said').getByText('Which pizza, please?').waitFor()
    expect(readFileSync(join(folder.path, file), 'utf8')).to.equal(
      pizza.replace('Which pizza would you like?', 'Which pizza, please?'),
    )
    await page.getByRole('button', { name: 'Undo save' }).click()
    await until(() => readFileSync(join(folder.path, file), 'utf8') === pizza)
    await page.locator('.answer > .said').getByText('Which pizza would you like?').waitFor()
    expect(complaints).to.deep.equal([])
  })

  it('marks a mistake while it is typed, and fixes it by a press', async () => {
    const { page, folder } = await browser.open({ files: { [file]: pizza }, saves: true })
    await openEditor(page)
    await write(page, pizza.replace('prompt: Which', 'promt: Which'))
    await page.locator('.cm-lintRange-error').first().waitFor()
    await page.locator('.cm-lintRange-error').first().hover()
    await page.getByRole('button', { name: 'Write prompt' }).click()
    await page.locator('.cm-lintRange-error').first().waitFor({ state: 'detached' })
    expect(readFileSync(join(folder.path, file), 'utf8')).to.equal(pizza)
  })

  it('overwrites nothing that was changed somewhere else, and shows both', async () => {
    const { page, folder } = await browser.open({ files: { [file]: pizza }, saves: true })
    await openEditor(page)
    await write(page, pizza.replace('Which pizza would you like?', 'Mine?'))
    const theirs = pizza.replace('Which pizza would you like?', 'Theirs?')
    folder.write({ [file]: theirs })
    await page.getByText('This file was changed somewhere else.').waitFor()
    expect(await page.locator('.conflict pre').innerText()).to.include('Theirs?')
    expect(readFileSync(join(folder.path, file), 'utf8')).to.equal(theirs)
    await page.getByRole('button', { name: 'Save mine' }).click()
    await until(() => readFileSync(join(folder.path, file), 'utf8').includes('Mine?'))
  })

  it('opens the line of a sentence that is pressed', async () => {
    const { page, say } = await browser.open({ files: { [file]: pizza } })
    await say('OrderPizza')
    await page.locator('.sources .place-button').first().click()
    await page.locator('.cm-activeLine').getByText('Which pizza would you like?').waitFor()
  })

  it('offers as a fix only what can be put in the place of what is marked', async () => {
    const { page } = await browser.open({ files: { [file]: pizza } })
    const fixesOf = async (text: string) => {
      const answer = await page.request.post(new URL('/workbench/check', page.url()).href, {
        headers: { Origin: new URL(page.url()).origin },
        data: { name: file, text },
      })
      const { marks }: { marks: readonly Mark[] } = await answer.json()
      return marks.map(({ code, from, to, fix }) =>
        fix === undefined ? code : text.slice(0, from) + fix + text.slice(to),
      )
    }
    const list = (mark: string) => `intents:\n  A:\n    slots:\n      a:\n        choices:\n          ${mark}B\n`
    expect(await fixesOf(list('・ '))).to.include(list('- '))
    expect(await fixesOf(list('・'))).to.include(list('- '))
    expect(await fixesOf(list('・\u3000'))).to.include('list-mark')
    const choices = (written: string) =>
      `intents:\n  A:\n    slots:\n      a: { prompt: A? }\n      b:\n        choices: ${written}\n`
    expect(await fixesOf(choices('(B、C)'))).to.include(choices('[B, C]'))
    const slot = (rest: string) =>
      `intents:\n  A:\n    slots:\n      a: { prompt: A? }\n      b: { prompt: B?, ${rest} }\n    complete: Done.\n`
    expect(await fixesOf(slot('when: a == B && a != C'))).to.include('wrong-kind')
    expect(await fixesOf(slot('when: a is B or a is C'))).to.include(slot('when: [{ a: B }, { a: C }]'))
    expect(await fixesOf(slot('required: "false"'))).to.include(slot('required: false'))
    const text = (more: string) => `intents:\n  A:\n    complete: {a} is\n${more}`
    expect(await fixesOf(text(''))).to.include('intents:\n  A:\n    complete: "{a} is"\n')
    expect(await fixesOf(text('      good\n'))).to.include('unquoted-brace')
  })

  it('writes what an input method types as YAML takes it', async () => {
    const { page, folder } = await browser.open({ files: { [file]: pizza }, saves: true })
    await openEditor(page)
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+End')
    for (const typed of ['\u3000인사', '：', '\u3000“안녕하세요.', '”']) await page.keyboard.insertText(typed)
    await page.keyboard.press('Control+s')
    await until(() => readFileSync(join(folder.path, file), 'utf8').endsWith('\n  인사: "안녕하세요."'))
    await page.keyboard.insertText(' # 방 ＃3')
    await page.keyboard.press('Control+s')
    await until(() => readFileSync(join(folder.path, file), 'utf8').endsWith(' # 방 ＃3'))
    // What belongs to a key begins two columns further in than it, whatever is below.
    await page.locator('.cm-line').getByText('OrderPizza:').click()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    for (const typed of ['help', '：', ' “도움말', '”']) await page.keyboard.insertText(typed)
    await page.keyboard.press('Enter')
    for (const typed of ['examples', '：']) await page.keyboard.insertText(typed)
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('- 피자')
    await page.keyboard.press('Control+s')
    const written = '  OrderPizza:\n    help:  "도움말"\n    examples: \n      - 피자\n    slots:\n'
    await until(() => readFileSync(join(folder.path, file), 'utf8').includes(written))
  })

  it('makes a new dialog that can be talked to at once', async () => {
    const { page, folder } = await browser.open({ files: { [file]: pizza }, saves: true })
    await page.getByRole('tab', { name: 'Write' }).click()
    await page.getByText('New dialog').click()
    await page.getByLabel('Name of the intent').fill('인사')
    await page.getByLabel('What it says').fill('안녕하세요: "반가워요"')
    await page.getByRole('button', { name: 'Create' }).click()
    await until(() => existsSync(join(folder.path, 'dialogs/인사.yaml')))
    await page.locator('.cm-content').getByText('complete').waitFor()
    // Until it is served, the line means nothing.
    await until(async () => {
      await page.locator('.line input').fill('인사')
      await page.locator('.line input').press('Enter')
      await setTimeout(200)
      return (await answers(page)).at(-1) === '안녕하세요: "반가워요"'
    })
  })

  it('adds a slot by a form, then offers and explains what may be written about it', async () => {
    const { page, folder, complaints } = await browser.open({ files: { [file]: pizza }, saves: true })
    await page.getByRole('tab', { name: 'Write' }).click()
    await page.getByText('New slot').click()
    await page.getByLabel('Name of the slot').fill('size')
    await page.getByLabel('Question').fill('Large or "small"?')
    await page.getByLabel('Choices').fill('Large\nSmall')
    await page.getByRole('button', { name: 'Create' }).last().click()
    const slot = '      size:\n        choices: ["Large", "Small"]\n        prompt: "Large or \\"small\\"?"\n'
    const withSlot = pizza.replace('    complete:', `${slot}    complete:`)
    await until(() => readFileSync(join(folder.path, file), 'utf8') === withSlot)
    await page.locator('.cm-activeLine').getByText('size:').waitFor()
    // A period, and several of them.
    await page.getByLabel('Name of the slot').fill('away')
    await page.getByLabel('Question').fill('When are you away?')
    await page.getByLabel('What kind of value').selectOption('period')
    await page.getByLabel('takes several').check()
    await page.getByRole('button', { name: 'Create' }).last().click()
    const away = '      away:\n        type: period\n        many: true\n        prompt: "When are you away?"\n'
    const withBoth = pizza.replace('    complete:', `${slot}${away}    complete:`)
    await until(() => readFileSync(join(folder.path, file), 'utf8') === withBoth)
    // A key of a slot, by what is published for editors.
    await page.locator('.cm-line').getByText('"Small"', { exact: true }).click()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('chec')
    await page.locator('.cm-tooltip-autocomplete').getByText('checkedBy').waitFor()
    for (const _ of 'chec') await page.keyboard.press('Backspace')
    // A slot of the dialog in a text.
    await page.keyboard.insertText('help: Take the {')
    await page.keyboard.press('Control+Space')
    await page.locator('.cm-tooltip-autocomplete').getByText('pizzaAmount').waitFor()
    await page.locator('.cm-tooltip-autocomplete').getByText('size').click()
    await page.locator('.cm-line').getByText('help: Take the {size}').waitFor()
    const box = await page.locator('.cm-activeLine').getByText('help', { exact: true }).boundingBox()
    await page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 6)
    await page.mouse.move((box?.x ?? 0) + 8, (box?.y ?? 0) + 8)
    await page.locator('.cm-explanation').getByText('when the user asks for help').waitFor()
    expect(complaints).to.deep.equal([])
  })

  it('keeps what is typed while it saves, and goes on from there', async () => {
    const { page, folder } = await browser.open({ files: { [file]: pizza }, saves: true })
    await openEditor(page)
    await write(page, pizza)
    await page.keyboard.insertText('# one')
    await page.keyboard.press('Control+s')
    await page.keyboard.insertText(' and two')
    await until(() => readFileSync(join(folder.path, file), 'utf8').includes('# one'))
    await page.locator('.cm-line').getByText('# one and two').waitFor()
    await page.keyboard.insertText(', and three')
    await page.keyboard.press('Control+s')
    await until(() => readFileSync(join(folder.path, file), 'utf8').endsWith('# one and two, and three'))
    expect(await page.locator('.conflict').count()).to.equal(0)
  })

  it('takes nothing back that was changed somewhere else since', async () => {
    const { page, folder } = await browser.open({ files: { [file]: pizza }, saves: true })
    await openEditor(page)
    await write(page, `${pizza}# mine`)
    await page.keyboard.press('Control+s')
    await until(() => readFileSync(join(folder.path, file), 'utf8').endsWith('# mine'))
    const theirs = `${pizza}# theirs`
    folder.write({ [file]: theirs })
    await page.locator('.cm-line').getByText('# theirs').waitFor()
    await page.getByRole('button', { name: 'Undo save' }).click()
    await page.getByText('This file was changed somewhere else.').waitFor()
    expect(readFileSync(join(folder.path, file), 'utf8')).to.equal(theirs)
  })

  it('keeps each file to itself, and what is not saved of it', async () => {
    const other = 'intents:\n  Hello: Hello there.\n'
    const files = { [file]: pizza, 'dialogs/hello.yaml': other }
    const { page, folder } = await browser.open({ files, saves: true })
    await openEditor(page)
    const chosen = page.getByLabel('File')
    await chosen.selectOption(file)
    await page.locator('.cm-line').getByText('OrderPizza').waitFor()
    // A new slot is for the dialog that one looks at, where no other is chosen.
    const dialog = page.getByLabel('Dialog', { exact: true })
    await page.getByText('New slot').click()
    expect(await dialog.inputValue()).to.equal('OrderPizza')
    await dialog.selectOption('Hello')
    expect(await dialog.inputValue()).to.equal('Hello')
    await write(page, `${pizza}# not saved`)
    await chosen.selectOption('dialogs/hello.yaml')
    await page.locator('.cm-line').getByText('Hello there.').waitFor()
    await write(page, `${other}# saved`)
    await page.keyboard.press('Control+s')
    await until(() => readFileSync(join(folder.path, 'dialogs/hello.yaml'), 'utf8').endsWith('# saved'))
    await page.getByRole('tab', { name: 'Tests' }).click()
    await page.getByRole('tab', { name: 'Write' }).click()
    await chosen.selectOption(file)
    await page.locator('.cm-line').getByText('# not saved').waitFor()
    expect(readFileSync(join(folder.path, file), 'utf8')).to.equal(pizza)
  })

  it('keeps the line ends of Windows', async () => {
    const windows = pizza.replaceAll('\n', '\r\n')
    const { page, folder } = await browser.open({ files: { [file]: windows }, saves: true })
    await openEditor(page)
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).to.equal(true)
    for (const added of ['# one', '# two']) {
      await write(page, pizza + added)
      await page.keyboard.press('Control+s')
      await until(() => readFileSync(join(folder.path, file), 'utf8') === windows + added)
    }
  })

  it('does not open what is not UTF-8: it would be written back damaged', async () => {
    const { page, folder } = await browser.open({ files: { [file]: pizza }, saves: true })
    writeFileSync(join(folder.path, 'dialogs/korean.yaml'), Buffer.from([0xc0, 0xce, 0xbb, 0xe7]))
    const status = await page.evaluate(async () => (await fetch('/workbench/file?name=dialogs/korean.yaml')).status)
    expect(status).to.equal(404)
  })

  it('reads and writes files of the extension, and no others', async () => {
    const { page, folder } = await browser.open({ files: { [file]: pizza }, saves: true })
    const outside = newFolder({ 'secret.yaml': 'intents: { Secret: Hello. }\n' })
    symlinkSync(join(outside.path, 'secret.yaml'), join(folder.path, 'dialogs/linked.yaml'))
    const statuses = await page.evaluate(async () => {
      const read = ['config.yaml', '../secret.yaml', 'dialogs/linked.yaml', '/etc/passwd', 'dialogs/../config.yaml']
      const save = (name: string) =>
        fetch('/workbench/save', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ name, text: 'x' }),
        })
      const answers = [
        ...read.map((name) => fetch(`/workbench/file?name=${encodeURIComponent(name)}`)),
        ...['dialogs/../../x.yaml', 'dialogs/.hidden.yaml', 'x.yaml', 'dialogs/a/b.yaml'].map(save),
      ]
      return (await Promise.all(answers)).map(({ status }) => status)
    })
    expect(statuses).to.deep.equal(statuses.map(() => 404))
  })
})

async function openEditor(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Write' }).click()
  await page.locator('.cm-content').waitFor()
}

/** Types the whole text of the editor anew. */
async function write(page: Page, text: string): Promise<void> {
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}
