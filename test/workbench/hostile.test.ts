import { expect } from 'chai'
import { describe, it } from 'mocha'
import { withBrowser } from './browser.ts'

// Texts that would do something to a page that took them for more than texts.

const image = '<img src=x onerror="document.title=1">'
const turned = '\u202egnp.exe\u2066'
const [bold, hebrew, emoji, long] = ['<b onclick="1">x</b>', 'שלום', '👩‍👩‍👧🍕', 'Quattrostagioni'.repeat(30)]
const file = 'dialogs/pizza.yaml'
const hostile = `
intents:
  OrderPizza:
    description: ${JSON.stringify(image)}
    examples: [${JSON.stringify(`say ${image} {pizzaType}`)}]
    slots:
      pizzaType: { choices: [{ A: { say: ${JSON.stringify(image)} } }, B, ${JSON.stringify(bold)}, "\\ud800\\u202e", ${hebrew}, ${emoji}, ${long}], prompt: ${JSON.stringify(`Which? ${image} ${turned}`)}, invalid: "We have no {value}. Which?" }
      size:
        when:
          pizzaType: A
        prompt: Which size?
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
  it('are shown as what they are where they are written: offered, explained, reworded and drawn', async () => {
    const { page, say, complaints } = await browser.open({ files: { [file]: hostile } })
    await say('OrderPizza')
    await page.locator('.pencil').first().click()
    const field = page.locator('.reword textarea')
    expect(await field.inputValue()).to.equal(`Which? ${image} ${turned}`)
    await field.fill(`{${hebrew}} ${image} ${turned} ${long}`)
    await page.locator('.reword .misread').getByText(hebrew).waitFor()
    expect(await page.locator('.reword .misread').innerText()).not.to.match(/\p{Cf}/u)
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Map' }).click()
    const node = page.locator('.node.slot').first()
    expect(await node.innerText()).to.include(`Which? ${image} U+202Egnp.exeU+2066`)
    expect(await node.getAttribute('title')).not.to.match(/\p{Cf}/u)
    await page.getByRole('tab', { name: 'Write' }).click()
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+End')
    await page.locator('.cm-line', { hasText: 'pizzaType: A' }).click()
    await page.keyboard.press('End')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Control+Space')
    const offered = page.locator('.cm-tooltip-autocomplete')
    await offered.waitFor()
    expect((await offered.locator('.cm-completionLabel').allInnerTexts()).sort()).to.deep.equal(
      ['A', 'B', bold, 'U+D800U+202E', hebrew, emoji, long].sort(),
    )
    await offered.getByText('U+D800').click()
    await page.locator('.cm-activeLine', { hasText: 'pizzaType: "\\ud800' }).waitFor()
    const spot = await page.locator('.cm-line').getByText('"{pizzaType}"', { exact: true }).boundingBox()
    for (const by of [20, 24]) await page.mouse.move((spot?.x ?? 0) + by, (spot?.y ?? 0) + 8)
    await page.locator('.cm-explanation').getByText(image).waitFor()
    expect(await page.locator('.cm-explanation').innerText())
      .to.include('U+D800U+202E')
      .and.to.include(hebrew)
    expect(await page.locator('#page img:not(.cm-widgetBuffer), #page script').count()).to.equal(0)
    expect(complaints).to.deep.equal([])
  })
})
