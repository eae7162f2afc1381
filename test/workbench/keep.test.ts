import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { pizza } from '../server/extension.ts'
import { withBrowser } from './browser.ts'

const file = 'dialogs/pizza.yaml'

describe('the tests of the workbench', () => {
  const browser = withBrowser()

  it('keep a conversation as a conversation test that passes, and overwrite none', async () => {
    const { page, say, folder } = await browser.open({ files: { [file]: pizza }, saves: true })
    await say('OrderPizza pizzaType="Quattro Stagioni"')
    await page.getByRole('button', { name: 'Yes', exact: true }).click()
    await say('AddInfo pizzaAmount=2')
    await page.getByRole('tab', { name: 'Tests' }).click()
    for (const name of ['a-whole-order.yaml', 'a-whole-order-2.yaml']) {
      await page.getByLabel('Name of the test').fill('A whole order: ../..')
      await page.getByRole('button', { name: 'Save as a test' }).click()
      await page.getByText(`Saved in tests/${name}.`).waitFor()
    }
    await page.getByText('All 2 passed.').waitFor()
    expect(readdirSync(join(folder.path, 'tests'))).to.have.members(['a-whole-order.yaml', 'a-whole-order-2.yaml'])
    const kept = parse(readFileSync(join(folder.path, 'tests/a-whole-order.yaml'), 'utf8'))
    const howMany = 'How many boxes of pizza do you want to order?'
    const isTrue = { pizzaType: 'Quattro Stagioni' }
    expect(kept.conversations['A whole order: ../..']).to.deep.equal([
      { user: 'OrderPizza pizzaType="Quattro Stagioni"', says: howMany, slots: isTrue },
      { user: 'yes', says: howMany, slots: isTrue },
      {
        user: 'AddInfo pizzaAmount=2',
        says: '2 boxes of Quattro Stagioni are on the way.',
        slots: { ...isTrue, pizzaAmount: '2' },
        completed: 'OrderPizza',
        ends: true,
      },
    ])
  })

  it('are run, and run again when a dialog is saved: green, then red', async () => {
    const tests =
      'conversations:\n  The first question:\n    - user: OrderPizza\n      says: Which pizza would you like?\n'
    const { page, folder } = await browser.open({ files: { [file]: pizza, 'tests/order.yaml': tests }, saves: true })
    await page.getByRole('tab', { name: 'Tests' }).click()
    await page.getByRole('button', { name: 'Run the tests' }).click()
    await page.getByText('All 1 passed.').waitFor()
    folder.write({ [file]: pizza.replace('Which pizza would you like?', 'Which pizza?') })
    await page.getByText('1 failed, 0 passed.').waitFor()
    expect(await page.locator('.failed-turns').innerText()).to.match(
      /OrderPizza\s+Expected\s+Which pizza would you like\?\s+Now\s+Which pizza\?/,
    )
    await page.getByRole('button', { name: /^Open as a conversation/ }).click()
    await page.getByRole('log').getByText('Which pizza?').first().waitFor()
    await page.getByRole('button', { name: /^Accept the new answer/ }).click()
    await page.getByText('All 1 passed.').waitFor()
    const now = () => readFileSync(join(folder.path, 'tests/order.yaml'), 'utf8')
    expect(now()).to.equal(tests.replace('Which pizza would you like?', 'Which pizza?'))
    await page.getByRole('button', { name: 'Take back' }).click()
    await page.getByText('1 failed, 0 passed.').waitFor()
    expect(now()).to.equal(tests)
  })

  it('keep a conversation in which lines were not understood', async () => {
    const { page, say, folder } = await browser.open({ files: { [file]: pizza }, saves: true })
    await say('OrderPizza pizzaType="Quattro Stagioni"')
    await page.locator('.line input').fill('pizzaAmuont=2')
    await page.keyboard.press('Enter')
    await page.locator('.misread').getByText('pizzaAmount').waitFor()
    await say('AddInfo pizzaAmount=none')
    await page.getByRole('tab', { name: 'Tests' }).click()
    await page.getByLabel('Name of the test').fill('Refused')
    await page.getByRole('button', { name: 'Save as a test' }).click()
    await page.getByText('All 1 passed.').waitFor()
    const kept = parse(readFileSync(join(folder.path, 'tests/refused.yaml'), 'utf8')).conversations.Refused
    expect(kept.map(({ user }: { user: string }) => user)).to.deep.equal([
      'OrderPizza pizzaType="Quattro Stagioni"',
      'AddInfo pizzaAmount=none',
    ])
  })

  it('tell what is wrong with a test that cannot be read', async () => {
    const tests = 'conversations:\n  Broken:\n    - usr: OrderPizza\n'
    const { page } = await browser.open({ files: { [file]: pizza, 'tests/order.yaml': tests }, saves: true })
    await page.getByRole('tab', { name: 'Tests' }).click()
    await page.getByRole('button', { name: 'Run the tests' }).click()
    await page.getByText('tests/order.yaml:3:7').waitFor()
  })
})

describe('the map of the workbench', () => {
  const browser = withBrowser()

  it('follows the conversation: what was asked, what is open, which endings are left', async () => {
    const dialog = `
intents:
  Order:
    slots:
      method: { choices: [delivery, pickup], prompt: Delivery or pick-up? }
      address: { prompt: Where to?, when: { method: delivery } }
      time: { prompt: At what time?, when: { method: pickup } }
    complete: { cases: [{ when: { method: delivery }, say: "We come to {address}." }, { say: "See you at {time}." }] }
`
    const { page, say } = await browser.open({ files: { [file]: dialog } })
    await page.getByRole('tab', { name: 'Map' }).click()
    const map = () => page.locator('.map svg').getAttribute('aria-label')
    await say('Order')
    await page.locator('.node.open', { hasText: 'method' }).waitFor()
    expect(await map()).to.match(
      /^Map of Order: Order \(done\), method \(asked now\).*Complete[^(]*\(not asked yet\).*Complete[^(]*\(not asked yet\)/,
    )
    await say('AddInfo method=delivery')
    await page.locator('.node.open', { hasText: 'address' }).waitFor()
    expect(await map()).to.match(
      /time \(not needed any more\).*Complete[^(]*\(not asked yet\).*Complete[^(]*\(not needed any more\)/,
    )
    await say('AddInfo method=pickup')
    await page.locator('.node.open', { hasText: 'time' }).waitFor()
    expect(await map()).to.match(
      /address \(not needed any more\).*Complete[^(]*\(not needed any more\).*Complete[^(]*\(not asked yet\)/,
    )
    await say('AddInfo method=delivery')
    await say('AddInfo address=Seoul')
    expect(await map()).to.match(/method \(done\).*Complete[^(]*\(done\).*Complete[^(]*\(not needed any more\)/)
    // All of a text is to be read, and what ends it after too many attempts stands beside the map.
    const ending = page.locator('.node.complete', { hasText: 'We come to {address}.' })
    expect(await ending.evaluate((node) => node.scrollHeight <= node.clientHeight + 1)).to.equal(true)
    expect(await page.locator('.node.giveUp').count()).to.equal(0)
    const width = () => page.locator('.map svg').evaluate((svg) => svg.getBoundingClientRect().width)
    const before = await width()
    await page.getByRole('button', { name: 'Larger' }).click()
    expect(await width()).to.be.above(before)
    await page.getByRole('button', { name: 'Full page' }).click()
    await page.locator('.map-view.full').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.map-view.full').waitFor({ state: 'detached' })
    await page.locator('.node.slot', { hasText: 'address' }).click()
    await page.locator('.cm-activeLine', { hasText: 'address: { prompt: Where to?' }).waitFor()
  })
})
