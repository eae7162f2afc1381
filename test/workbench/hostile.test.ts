import { expect } from 'chai'
import { describe, it } from 'mocha'
import { withBrowser } from './browser.ts'

// Texts that would do something to a page that took them for more than texts.

const image = '<img src=x onerror="document.title=1">'
const turned = '\u202egnp.exe\u2066'
const file = 'dialogs/pizza.yaml'
const hostile = `
intents:
  OrderPizza:
    description: ${JSON.stringify(image)}
    examples: [${JSON.stringify(`say ${image} {pizzaType}`)}]
    slots:
      pizzaType: { choices: [{ A: { say: ${JSON.stringify(image)} } }, B], prompt: ${JSON.stringify(`Which? ${image} ${turned}`)}, invalid: "We have no {value}. Which?" }
      size: { prompt: Which size? }
      at: { type: time, min: "18:00", max: "02:00", required: false }
    complete: ["{pizzaType}", { audio: "https://example.invalid/a.mp3?javascript:alert(1)\\"><script>" }]
`

describe('hostile texts in the workbench', () => {
  const browser = withBrowser()

  it('are shown as what they are, wherever they are shown', async () => {
    const { page, say, folder, complaints } = await browser.open({ files: { [file]: hostile }, saves: true })
    await say('OrderPizza')
    expect(await page.locator('.speech').last().innerText()).to.equal(`Which? ${image} U+202Egnp.exeU+2066`)
    await say(`OrderPizza pizzaType="<script>document.title='1'</script>${turned}\u001b[31m"`)
    expect(await page.locator('.speech').last().innerText()).to.include("<script>document.title='1'</script>")
    expect(await page.locator('.bubble').last().innerText())
      .to.include('U+202E')
      .and.to.include('U+001B[31m')
    await say('OrderPizza pizzaType=A')
    expect(await page.locator('.speech').last().innerText()).to.equal('Which size?')
    await page.getByRole('tab', { name: 'Messages' }).click()
    expect(await page.getByLabel('Request from CLOVA').inputValue()).not.to.match(/\p{Cf}/u)
    await page.getByRole('tab', { name: 'Slots' }).click()
    expect(await page.locator('#panel').innerText()).to.include(image)
    await page.getByRole('tab', { name: 'Map' }).click()
    await page.getByRole('button', { name: 'Intent…' }).click()
    await page.locator('.picker select').first().waitFor()
    expect(await page.locator('.picker').innerText()).to.include('18:00 – 02:00, over midnight')
    await page.getByRole('button', { name: 'Close' }).click()
    await say('AddInfo size=L')
    expect(await page.locator('.sound audio').getAttribute('src')).to.match(/^https:/)
    folder.write({ [file]: `${hostile}  ${JSON.stringify(image + turned)}: 1\n` })
    await page.getByRole('alertdialog').waitFor()
    expect(await page.locator('.mistakes').innerText()).to.include(image)
    expect(await page.locator('#page img, #page script').count()).to.equal(0)
    expect(await page.title()).to.equal('reprompt')
    const ours = complaints.filter((complaint) => !complaint.includes('example.invalid'))
    expect(ours).to.deep.equal([])
  })
})
