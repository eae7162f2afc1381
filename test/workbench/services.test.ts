import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import type { Folder } from '../folder.ts'
import { config } from '../server/extension.ts'
import { until } from '../server/running.ts'
import { answers, withBrowser } from './browser.ts'

const file = 'dialogs/pizza.yaml'
const pizza = `
intents:
  OrderPizza:
    slots:
      pizzaType: { prompt: Which pizza? }
    send: orders
    complete: The {pizzaType} is on the way.
    error: Please call us.
`
const files = { 'config.yaml': `${config}services:\n  orders: { file: orders.csv }\n`, [file]: pizza }

const table = `
intents:
  BookTable:
    slots:
      free: { lookUp: tables, required: false }
      time:
        type: time
        checkedBy: tables
        prompt: At what time?
        invalid:
          full:
            cases:
              - { when: { free: { given: true } }, say: "We are full. {free} is free. At what time?" }
              - say: "We are full. At what time?"
      number: { type: integer, required: false }
    send: { to: bookings, gives: number }
    complete:
      cases:
        - { when: { number: { given: true } }, say: "Table {number} is yours." }
        - say: You have a table.
    error: Please call us.
`
const tableFiles = {
  'config.yaml': `${config}services:
  tables: { url: "http://127.0.0.1:9/tables" }
  bookings: { url: "http://127.0.0.1:9/bookings" }
`,
  'dialogs/table.yaml': table,
}

/** The rows of orders.csv. */
function ordersIn({ path }: Folder): readonly string[] {
  const sheet = join(path, 'orders.csv')
  return existsSync(sheet) ? readFileSync(sheet, 'utf8').split('\r\n').slice(1, -1) : []
}

describe('the workbench of an extension with services', () => {
  const browser = withBrowser()

  it('says that nothing is sent, and sends nothing', async () => {
    const { page, say, folder } = await browser.open({ files })
    await page.getByText('nothing is sent. To send: reprompt dev --live').waitFor()
    await say('OrderPizza pizzaType=Pepperoni')
    await page.locator('.fact.sent', { hasText: 'to be sent to orders' }).waitFor()
    expect(ordersIn(folder)).to.deep.equal([])
    expect(existsSync(join(folder.path, 'outbox'))).to.equal(false)
  })

  it('stops where a service is asked, takes its answer, and keeps it with the conversation', async () => {
    const { page, say, folder } = await browser.open({ files: tableFiles, saves: true })
    const input = page.locator('.line input')
    const type = async (line: string) => {
      await input.fill(line)
      await page.keyboard.press('Enter')
    }
    await type('BookTable time=18:00')
    await page.getByText('tables is asked: time=18:00:00').waitFor()
    await type('fre=19:00')
    await page.getByText('Did you mean “free”?').waitFor()
    await say('free="6 or 9 PM" refuse time=full')
    expect((await answers(page)).at(-1)).to.equal('We are full. 6 or 9 PM is free. At what time?')
    await type('AddInfo time=20:00')
    await page.getByRole('button', { name: 'Take back' }).click()
    await page.getByRole('button', { name: 'Launch' }).waitFor()
    await type('AddInfo time=21:00')
    await page.getByRole('button', { name: 'Nothing' }).click()
    await page.getByText('bookings gets: free=6 or 9 PM time=21:00:00').waitFor()
    await say('number=12')
    expect((await answers(page)).at(-1)).to.equal('Table 12 is yours.')
    folder.write({ 'dialogs/table.yaml': table.replace('is yours', 'is for you') })
    await page.getByText('1 answer of 2 changed.').waitFor()
    expect((await answers(page)).at(-1)).to.equal('Table 12 is for you.')
    await page.getByRole('button', { name: 'What if it cannot be sent?' }).click()
    await page.getByText('Please call us.').waitFor()
    await page.getByRole('tab', { name: 'Tests' }).click()
    await page.getByLabel('Name of the test').fill('A table')
    await page.getByRole('button', { name: 'Save as a test' }).click()
    await page.getByText('Saved in tests/a-table.yaml').waitFor()
    const saved = readFileSync(join(folder.path, 'tests/a-table.yaml'), 'utf8')
    expect(saved).to.include('refuse:\n            time: full').and.include('outbox: fails')
    await page.getByRole('button', { name: 'Run the tests' }).click()
    await page.getByText('All 1 passed.').waitFor()
  })

  it('sends what is said with --live, once: not again after a save, a new page, or as a test', async () => {
    const { page, say, folder } = await browser.open({ files, saves: true, args: ['--live'] })
    await page.getByText('Live: completed dialogs are sent to orders.').waitFor()
    await say('OrderPizza pizzaType=Pepperoni')
    await page.locator('.fact.sent', { hasText: /^sent to orders$/ }).waitFor()
    await until(() => ordersIn(folder).length === 1)
    folder.write({ [file]: pizza.replace('is on the way', 'is coming') })
    await page.getByText('1 answer of 1 changed.').waitFor()
    await page.reload()
    await page.locator('.turn').first().waitFor()
    await page.getByRole('tab', { name: 'Tests' }).click()
    await page.getByLabel('Name of the test').fill('An order')
    await page.getByRole('button', { name: 'Save as a test' }).click()
    await page.getByText('Saved in tests/an-order.yaml').waitFor()
    await say('OrderPizza pizzaType=Margherita')
    await until(() => ordersIn(folder).length === 2)
    expect(ordersIn(folder).map((row) => row.split(',').at(-1))).to.deep.equal(['Pepperoni', 'Margherita'])
  })
})
