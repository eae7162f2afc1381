import { expect } from 'chai'
import { describe, it } from 'mocha'
import { pizza } from '../server/extension.ts'
import { median } from '../server/running.ts'
import { answers, withBrowser } from './browser.ts'

const file = 'dialogs/pizza.yaml'

describe('the workbench when a file is saved', () => {
  const browser = withBrowser()

  it('replays the whole conversation, and shows the old answer beside the new', async () => {
    const { page, say, folder } = await browser.open({ files: { [file]: pizza }, saves: true })
    await say('OrderPizza')
    await say('AddInfo pizzaType=Pepperoni')
    await say('AddInfo pizzaAmount=2')
    folder.write({ [file]: pizza.replace('How many boxes of pizza do you want to order?', 'How many?') })
    await page.getByText('1 answer of 3 changed.').waitFor()
    const changed = page.locator('.turn.changed')
    expect(await changed.count()).to.equal(1)
    expect(await changed.locator('.before .speech').innerText()).to.equal(
      'How many boxes of pizza do you want to order?',
    )
    expect(await changed.locator('.answer > .said .speech').innerText()).to.equal('How many?')
    expect((await answers(page)).at(-1)).to.equal('2 boxes of Pepperoni are on the way.')
  })

  it('says so when no answer changed', async () => {
    const { page, say, folder } = await browser.open({ files: { [file]: pizza }, saves: true })
    await say('OrderPizza pizzaType=Pepperoni')
    folder.write({ [file]: `${pizza}\n# nothing new\n` })
    await page.getByText('no answer changed').waitFor()
  })

  it('takes the same turns at the same time by the same chance', async () => {
    const varied = `intents: { Greet: { complete: { oneOf: [One, Two, Three, Four, Five, Six, Seven, Eight] }, then: stay } }\n`
    const { page, say, folder } = await browser.open({ files: { [file]: varied }, saves: true })
    for (let turn = 0; turn < 4; turn += 1) await say('Greet')
    const before = await answers(page)
    folder.write({ [file]: `${varied}# nothing new\n` })
    await page.getByText('no answer changed').waitFor()
    expect(await answers(page)).to.deep.equal(before)
  })

  it('shows a mistake over the page, goes on with the last good set, and takes it away when it is fixed', async () => {
    const { page, say, folder } = await browser.open({ files: { [file]: pizza }, saves: true })
    await say('OrderPizza')
    folder.write({ [file]: pizza.replace('prompt: Which', 'promt: Which') })
    const overlay = page.getByRole('alertdialog')
    await overlay.waitFor()
    const text = await overlay.innerText()
    expect(text).to.include('dialogs/pizza.yaml:6:9').and.to.include('promt').and.to.include('unknown-key')
    expect(await overlay.locator('mark').first().innerText()).to.equal('promt')
    await overlay.getByRole('button', { name: 'Close' }).click()
    await say('AddInfo pizzaType=Pepperoni')
    expect((await answers(page)).at(-1)).to.equal('How many boxes of pizza do you want to order?')
    folder.write({ [file]: pizza })
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Show', exact: true }).waitFor({ state: 'detached' })
  })

  // In less than 300 ms where the machine is free; the bound is for one that is not.
  it('shows a save at once', async () => {
    const { page, say, folder } = await browser.open({ files: { [file]: pizza }, saves: true })
    await say('OrderPizza pizzaType=Pepperoni')
    const times: number[] = []
    for (let save = 1; save <= 7; save += 1) {
      const question = `How many, for the time ${save}?`
      const saved = performance.now()
      folder.write({ [file]: pizza.replace('How many boxes of pizza do you want to order?', question) })
      await page.locator('.answer > .said').getByText(question).waitFor()
      times.push(performance.now() - saved)
    }
    const text = times.map(Math.round).join(', ')
    console.log(`        from save to shown, in ms: ${text}`)
    expect(median(times), text).to.be.below(3000)
  })

  it('says when it has lost the program, and comes back with it', async () => {
    const { page, say, server, restart } = await browser.open({ files: { [file]: pizza }, saves: true })
    await say('OrderPizza')
    server.kill('SIGKILL')
    await page.getByText('Not connected').waitFor()
    await restart()
    await page.locator('.connection.live').waitFor()
    await say('AddInfo pizzaType=Pepperoni')
    expect((await answers(page)).at(-1)).to.equal('How many boxes of pizza do you want to order?')
  })
})
