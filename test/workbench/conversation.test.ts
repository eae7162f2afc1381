import { expect } from 'chai'
import { describe, it } from 'mocha'
import { config, pizza } from '../server/extension.ts'
import { until } from '../server/running.ts'
import { answers, withBrowser } from './browser.ts'

const taught = `
intents:
  OrderPizza:
    examples: ["a {pizzaType} pizza please", "I am hungry"]
    slots:
      pizzaType: { choices: [Pepperoni, Margherita: [cheese]], prompt: Which pizza? , invalid: "We have no {value}. Which pizza?" }
      pizzaAmount: { type: integer, prompt: How many?, reprompt: How many do you want? }
      at: { type: date, required: false }
      gift: { type: yesno, prompt: Is it a gift? }
    calculate: { slices: pizzaAmount * 8 }
    complete: "{pizzaAmount} of {pizzaType}, gift: {gift}."
  StoreHours: We are open until ten.
`

describe('a conversation in the workbench', () => {
  const browser = withBrowser()

  it('marks slots that take several values or items, private ones, and those that need not be filled', async () => {
    const slots = [
      'toppings: { choices: [ham, egg], many: true, prompt: Which? }',
      'orders: { many: true, slots: { menu: { choices: [tea, milk], prompt: What? } } }',
      'phone: { private: true, required: false }',
    ]
    const dialog = `intents:\n  Go:\n    slots:\n${slots.map((slot) => `      ${slot}\n`).join('')}    complete: Done.\n`
    const { page, say } = await browser.open({ files: { 'dialogs/pizza.yaml': dialog } })
    await say('Go toppings=ham')
    const rows = await page.locator('#panel tbody th').allInnerTexts()
    expect(rows.map((row) => row.replace(/\s+/gu, ' '))).to.deep.equal([
      'toppings several values',
      'menu',
      'orders items',
      'phone optional private',
    ])
  })

  it('goes on to its end, and shows why each answer was given', async () => {
    const { page, say, complaints } = await browser.open({ files: { 'dialogs/pizza.yaml': pizza } })
    await say('OrderPizza pizzaType=Pepperoni')
    const turn = page.locator('.turn').last()
    expect(await turn.locator('.speech').innerText()).to.equal('How many boxes of pizza do you want to order?')
    expect(await turn.locator('.why').innerText()).to.match(/pizzaAmount is missing.*filled pizzaType/s)
    expect(await turn.locator('.sources').innerText()).to.include('dialogs/pizza.yaml:8:9')
    expect(await page.locator('#panel').innerText()).to.match(
      /pizzaType\s+Pepperoni\s+turn 1\s+pizzaAmount\s+asked now/,
    )
    await say('AddInfo pizzaAmount=2')
    expect(await answers(page)).to.deep.equal([
      'How many boxes of pizza do you want to order?',
      '2 boxes of Pepperoni are on the way.',
    ])
    expect(await page.locator('.turn').last().innerText()).to.include('The session ends.')
    expect(complaints).to.deep.equal([])
  })

  it('understands sentences like the examples, and presses of buttons', async () => {
    const { page, say } = await browser.open({ files: { 'dialogs/pizza.yaml': taught } })
    await say('a cheese pizza please')
    expect(await page.locator('.understood').innerText()).to.equal('OrderPizza pizzaType=cheese')
    expect(await page.locator('#panel').innerText()).to.match(/slices\s+not filled yet\s+calculated/)
    await page.getByRole('button', { name: 'Help', exact: true }).click()
    await page.getByRole('button', { name: 'Silence' }).click()
    await page.locator('.turn').nth(2).waitFor()
    expect((await answers(page)).at(-1)).to.equal('How many do you want?')
    expect(await page.locator('.turn').last().innerText()).to.include('The session ends.')
  })

  it('takes a value alone for the slot that is asked, and shows what it was taken for', async () => {
    const { page, say } = await browser.open({ files: { 'dialogs/pizza.yaml': taught } })
    await say('a cheese pizza please')
    await page.locator('.line input').fill('a lot')
    await page.keyboard.press('Enter')
    await page
      .getByRole('alert')
      .getByText('is not a value of pizzaAmount, which is asked now. Write pizzaAmount=2')
      .waitFor()
    await say('2')
    expect(await page.locator('.understood').last().innerText()).to.equal('AddInfo pizzaAmount=2')
    expect((await answers(page)).at(-1)).to.equal('Is it a gift?')
    await say('gift=no')
    expect((await answers(page)).at(-1)).to.equal('2 of Margherita, gift: no.')
  })

  it('says what is wrong with a line that means nothing, and takes no turn', async () => {
    const { page } = await browser.open({ files: { 'dialogs/pizza.yaml': taught } })
    await page.locator('.line input').fill('OrderPiza pizzaType=x')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('Did you mean “OrderPizza”?').waitFor()
    expect(await page.locator('.turn').count()).to.equal(0)
  })

  it('lets an intent be picked and its slots be filled by their types', async () => {
    const { page } = await browser.open({ files: { 'dialogs/pizza.yaml': taught } })
    await page.getByRole('button', { name: 'Intent…' }).click()
    await page.getByLabel(/^pizzaType/).selectOption('Margherita')
    await page
      .getByLabel(/^pizzaAmount/)
      .first()
      .fill('3')
    await page.getByLabel('pizzaAmount unit').fill('枚')
    await page.getByLabel(/^at/).first().fill('2026-12-01')
    await page.getByLabel(/^gift/).selectOption('yes')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.locator('.turn').waitFor()
    expect(await answers(page)).to.deep.equal(['3 of Margherita, gift: yes.'])
    await page.getByRole('tab', { name: 'Messages' }).click()
    const request = JSON.parse(await page.getByLabel('Request from CLOVA').inputValue())
    expect(request.request.intent.slots).to.deep.equal({
      pizzaType: { name: 'pizzaType', value: 'Margherita' },
      pizzaAmount: { name: 'pizzaAmount', value: '3', unit: '枚' },
      at: { name: 'at', value: '2026-12-01', valueType: 'DATE' },
      gift: { name: 'gift', value: 'yes' },
    })
  })

  it('shows the messages, and takes a changed one through the front door', async () => {
    const { page, say } = await browser.open({ files: { 'dialogs/pizza.yaml': pizza } })
    await say('OrderPizza pizzaType=Pepperoni')
    await page.getByRole('tab', { name: 'Messages' }).click()
    const field = page.getByLabel('Request from CLOVA')
    const sent = await field.inputValue()
    expect(await page.locator('#panel pre').innerText()).to.include('"pizzaType": "Pepperoni"')
    await field.fill(sent.replace('Pepperoni', 'Hawaii'))
    await page.getByRole('button', { name: 'Send the edited request' }).click()
    await page.locator('#panel pre').getByText('"pizzaType": "Hawaii"').waitFor()
    expect(await page.locator('.turn').count()).to.equal(1)
    await field.fill(sent.replace('com.example.extension.pizzabot', 'com.example.another'))
    await page.getByRole('button', { name: 'Send the edited request' }).click()
    await page.locator('.turn').getByText('Rejected with 401: another applicationId.').waitFor()
  })

  it('shows the messages of the platform that is chosen, and keeps an edited one for its own', async () => {
    const skill = 'amzn1.ask.skill.pizza'
    const both = `${config}alexa: { applicationId: ${skill} }\n`
    const { page, say, complaints } = await browser.open({
      files: { 'config.yaml': both, 'dialogs/pizza.yaml': pizza },
    })
    const platform = page.getByLabel('Platform')
    await say('OrderPizza')
    await page.getByRole('tab', { name: 'Messages' }).click()
    expect(await page.getByLabel('Request from CLOVA').inputValue()).to.include('"sessionAttributes"')
    await page.getByText('com.example.extension.pizzabot', { exact: true }).waitFor()
    await platform.selectOption('Alexa')
    // What was said is said again there.
    await page.getByText(skill, { exact: true }).waitFor()
    const request = page.getByLabel('Request from Alexa')
    // The turn is taken again meanwhile.
    await until(async () => (await request.inputValue()).includes(skill))
    expect(JSON.parse(await request.inputValue()).context.System.application.applicationId).to.equal(skill)
    expect(await page.locator('#panel pre').innerText()).to.include('"shouldEndSession": false')
    await request.fill((await request.inputValue()).replace('"OrderPizza"', '"AMAZON.HelpIntent"'))
    await page.getByRole('button', { name: 'Send the edited request' }).click()
    await page.locator('.turn .understood').waitFor()
    await platform.selectOption('CLOVA')
    await say('OrderPizza pizzaType=Pepperoni pizzaAmount=2')
    await page.getByLabel('Request from CLOVA').waitFor()
    expect((await answers(page)).at(-1)).to.equal('2 boxes of Pepperoni are on the way.')
    await page.locator('.turn .bubble').first().click()
    await request.waitFor()
    await page.locator('.turn .bubble').last().click()
    // A page that is loaded anew goes on where it was.
    await platform.selectOption('Alexa')
    await request.waitFor()
    await page.reload()
    await page.locator('.turn').nth(1).waitFor()
    expect(await platform.inputValue()).to.equal('alexa')
    expect(complaints).to.deep.equal([])
  })

  it('goes back to any turn, takes another way, and can bring back what was set aside', async () => {
    const { page, say } = await browser.open({ files: { 'dialogs/pizza.yaml': pizza } })
    await say('OrderPizza')
    await say('OrderPizza pizzaType=Pepperoni')
    await say('AddInfo pizzaAmount=2')
    await page.getByRole('button', { name: 'Go back to here turn 1' }).click()
    await page.getByText('2 turns undone.').waitFor()
    await page.getByRole('button', { name: 'Restore' }).click()
    expect(await page.locator('.turn').count()).to.equal(3)
    await page.getByRole('button', { name: 'Go back to here turn 1' }).click()
    await say('AddInfo pizzaAmount=5')
    expect(await answers(page)).to.deep.equal(['Which pizza would you like?', 'Which pizza would you like?'])
    expect(await page.locator('#panel').innerText()).to.match(/pizzaAmount\s+5\s+turn 2/)
  })

  it('looks at an earlier turn without changing the conversation', async () => {
    const { page, say } = await browser.open({ files: { 'dialogs/pizza.yaml': pizza } })
    await say('OrderPizza pizzaType=Pepperoni')
    await say('AddInfo pizzaAmount=2')
    expect(await page.locator('#panel').innerText()).to.equal('No dialog is active.')
    await page.getByRole('button', { name: 'Show turn 1' }).click()
    expect(await page.locator('#panel').innerText()).to.include('Pepperoni')
    expect(await page.locator('.turn').count()).to.equal(2)
  })

  it('outlives a page that is loaded anew', async () => {
    const { page, say } = await browser.open({ files: { 'dialogs/pizza.yaml': pizza } })
    await say('OrderPizza pizzaType=Pepperoni')
    await page.reload()
    await page.locator('.turn').waitFor()
    expect(await answers(page)).to.deep.equal(['How many boxes of pizza do you want to order?'])
  })

  it('speaks the language of the extension', async () => {
    const korean = { 'dialogs/pizza.yaml': pizza, 'config.yaml': config.replace('language: en', 'language: ko') }
    const { page, say } = await browser.open({ files: korean })
    await say('launch')
    expect(await page.locator('html').getAttribute('lang')).to.equal('ko')
    expect(await page.locator('.why').innerText()).to.include('실행했으므로 인사합니다')
    await page.getByRole('button', { name: '취소' }).waitFor()
  })
})
