import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import type { Folder } from '../folder.ts'
import { config } from '../server/extension.ts'
import { until } from '../server/running.ts'
import { withBrowser } from './browser.ts'

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
