import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { pizza } from '../server/extension.ts'
import { until } from '../server/running.ts'
import { answers, withBrowser } from './browser.ts'

const file = 'dialogs/pizza.yaml'
const phone = { width: 390, height: 780 }

describe('the workbench for everybody', () => {
  const browser = withBrowser()

  // Without motion: axe is not to look at what is still appearing.
  for (const [name, look] of [
    ['by day', { colorScheme: 'light', reducedMotion: 'reduce' }],
    ['on a phone by night', { colorScheme: 'dark', viewport: phone, reducedMotion: 'reduce' }],
  ] as const)
    it(`has nothing that axe finds wrong, ${name}`, async () => {
      const { page, say, folder } = await browser.open({ files: { [file]: pizza }, saves: true, ...look })
      expect(await wrongIn(page), 'empty').to.deep.equal([])
      await say('OrderPizza pizzaType=Pepperoni')
      await say('help')
      await page.locator('.line input').fill('pizzaAmount="two')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').getByText('quote').waitFor()
      expect(await wrongIn(page), 'a conversation').to.deep.equal([])
      folder.write({ [file]: pizza.replace('How many boxes', 'How many big boxes') })
      await page.getByText('changed').first().waitFor()
      expect(await wrongIn(page), 'replayed').to.deep.equal([])
      await page.locator('.pencil').first().click()
      await page.locator('.reword textarea').waitFor()
      expect(await wrongIn(page), 'a pencil').to.deep.equal([])
      await page.keyboard.press('Escape')
      await page.getByRole('tab', { name: 'Write' }).click()
      await page.locator('.cm-content').waitFor()
      await page.getByText('New slot').click()
      expect(await wrongIn(page), 'Write').to.deep.equal([])
      // What axe cannot tell, for the editor has layers: the letters of a key, and the numbers of lines.
      expect(await contrastOf(page, '.cm-line span'), 'a key').to.be.above(4.5)
      expect(await contrastOf(page, '.cm-gutterElement:last-child'), 'a line number').to.be.above(4.5)
      for (const panel of ['Slots', 'Messages', 'Map', 'Tests']) {
        await page.getByRole('tab', { name: panel }).click()
        expect(await wrongIn(page), panel).to.deep.equal([])
      }
      folder.write({ [file]: pizza.replace('prompt', 'promt') })
      await page.getByRole('alertdialog').waitFor()
      expect(await wrongIn(page), 'mistakes').to.deep.equal([])
    })

  it('shows nothing wider than a phone', async () => {
    const { page, say } = await browser.open({ files: { [file]: pizza }, viewport: { width: 320, height: 640 } })
    await say(`OrderPizza pizzaType=${'Quattrostagioni'.repeat(12)}`)
    for (const panel of ['Conversation', 'Slots', 'Messages', 'Map', 'Tests', 'Write']) {
      await page.getByRole('tab', { name: panel }).click()
      expect(await page.evaluate('document.documentElement.scrollWidth'), panel).to.equal(320)
    }
  })

  it('is worked by the keyboard alone', async () => {
    const { page } = await browser.open({ files: { [file]: pizza } })
    const { press, tabTo, focused } = keyboardOf(page)
    // The field has the focus from the beginning, and again after each turn.
    await page.keyboard.type('OrderPizza')
    await press('Enter')
    await page.locator('.turn').first().waitFor()
    await page.keyboard.type('AddInfo pizzaType=Pepperoni')
    await press('Enter')
    await page.locator('.turn').nth(1).waitFor()
    await tabTo('Help')
    await press('Enter')
    await page.locator('.turn').nth(2).waitFor()
    await tabTo('Intent…')
    await press('Enter')
    await page.locator('.picker select:focus').waitFor()
    await press('Tab', 'Tab')
    await page.keyboard.type('2')
    await press('Enter')
    await page.locator('.turn').nth(3).waitFor()
    expect((await answers(page)).at(-1)).to.equal('2 boxes of Pepperoni are on the way.')
    await tabTo('Slots')
    await press('ArrowRight')
    await page.getByLabel('Request from CLOVA').waitFor()
    expect(await focused()).to.equal('Messages')
    await press('ArrowLeft', 'ArrowLeft')
    expect(await focused()).to.equal('Write')
  })
  it('is written on by the keyboard alone: a dialog, a slot, a sentence, a new answer of a test', async () => {
    const tests = 'conversations:\n  hello:\n    - user: Hello\n      says: Hi.\n'
    const { page, folder, say } = await browser.open({
      files: { [file]: pizza, 'tests/hello.yaml': tests },
      saves: true,
    })
    const { press, tabTo } = keyboardOf(page)
    const read = (name: string) => readFileSync(join(folder.path, name), 'utf8')
    await tabTo('Slots')
    await press('ArrowLeft')
    await page.locator('.cm-content').waitFor()
    await tabTo('New dialog')
    await press('Enter', 'Tab')
    await page.keyboard.type('Hello')
    await press('Tab')
    await page.keyboard.type('Good morning.')
    await press('Enter')
    await page.locator('.cm-activeLine').getByText('Good morning.').waitFor()
    expect(read('dialogs/Hello.yaml')).to.equal('intents:\n  Hello:\n    complete: "Good morning."\n')
    // The editor takes Tab as its own, until Escape.
    await press('Escape')
    await page.keyboard.press('Shift+Tab')
    await tabTo('New slot', 'Shift+Tab')
    await press('Enter')
    await tabTo('Dialog')
    await page.keyboard.type('Order')
    await tabTo('Name of the slot')
    await page.keyboard.type('name')
    await press('Tab')
    await page.keyboard.type('What is your name?')
    await press('Tab')
    // A browser that is too busy takes each letter as the first one of another choice.
    await until(async () => {
      await page.keyboard.type('text')
      return (await page.locator('select:focus').inputValue()) === 'text'
    })
    await press('Tab', 'Enter')
    await until(() => read(file).includes('      name:\n        type: text\n        prompt: "What is your name?"\n'))
    await page.locator('.cm-activeLine').getByText('name:').waitFor()
    await say('Hello')
    await tabTo('Change the text: Hello.complete', 'Shift+Tab')
    await press('Enter')
    await page.locator('.reword textarea:focus').waitFor()
    await press('End')
    await page.keyboard.type(' Come in!')
    await press('Enter')
    await until(() => read('dialogs/Hello.yaml').includes('"Good morning. Come in!"'))
    await page.locator('.pencil:focus').waitFor()
    await tabTo('Write')
    await press('ArrowLeft')
    await tabTo('Run the tests')
    await press('Enter')
    await page.locator('.failed-turns').waitFor()
    await tabTo('Accept the new answer: hello')
    await press('Enter')
    await until(() => read('tests/hello.yaml').includes('says: Good morning. Come in!'))
    await page.getByRole('button', { name: 'Take back' }).and(page.locator(':focus')).waitFor()
    await press('Enter')
    await until(() => read('tests/hello.yaml') === tests)
  })
})

/** The keyboard, and what has the focus. */
function keyboardOf(page: Page) {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const focused = () =>
    page.evaluate(`(() => {
      const { ariaLabel, labels, textContent } = document.activeElement
      return ariaLabel || labels?.[0]?.textContent || textContent
    })()`)
  const tabTo = async (name: string, key = 'Tab') => {
    for (let presses = 0; presses < 60 && (await focused()) !== name; presses += 1) await press(key)
    expect(await focused()).to.equal(name)
  }
  return { press, tabTo, focused }
}

/** What axe finds that is serious or worse, by rule, with the elements. */
async function wrongIn(page: Page): Promise<readonly string[]> {
  // Not by a script element: the page lets none in.
  if (await page.evaluate('window.axe === undefined')) await page.evaluate(axe.source)
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run({ resultTypes: ['violations'], preload: false })`)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** How well the letters of an element stand out from what is behind them, as WCAG measures it: from 1 to 21. */
function contrastOf(page: Page, selector: string): Promise<number> {
  return page.evaluate(`(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const luminance = (colour) => {
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
        const light = part / 255
        return light <= 0.04045 ? light / 12.92 : ((light + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const element = [...document.querySelectorAll(${JSON.stringify(selector)})].at(-1)
    let ground = element
    const groundOf = () => getComputedStyle(ground).backgroundColor
    while (groundOf() === 'rgba(0, 0, 0, 0)') ground = ground.parentElement
    const both = [luminance(getComputedStyle(element).color), luminance(groundOf())]
    return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05)
  })()`)
}
