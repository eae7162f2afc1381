import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { makeFolder } from '../server/extension.ts'
import { keyIn, launch } from '../server/running.ts'
import { openBrowser, say } from './browser.ts'

// Makes the pictures in docs/images anew: `npm run build && node dist/test/workbench/screenshots.js`

const browser = await openBrowser()

await picture('hotel-en', 'workbench-en', async (page, folder) => {
  await say(page, 'I would like to book a room')
  await say(page, 'BookRoom checkIn=2026-12-03 nights=2')
  await say(page, 'we are 3')
  change(join(folder, 'dialogs/booking.yaml'), 'How many guests will there be?\n', 'And how many of you will come?\n')
  await page.locator('.turn.changed').waitFor()
})

await picture('pizza-ko', 'workbench-ko', async (page) => {
  await page.getByRole('tab', { name: '흐름도' }).click()
  await say(page, '불고기 2판 주문할게요')
  await say(page, '라지 사이즈로 할게요')
  await say(page, '배달로 할게요')
  await page.locator('.node.open').waitFor()
})

await picture('cafe-ja', 'workbench-ja', async (page) => {
  await say(page, 'カフェラテをください')
  await page.locator('.sources .place-button').last().click()
  await page.locator('.cm-content').waitFor()
  await page.locator('.cm-activeLine').getByText('prompt', { exact: true }).dblclick()
  await page.keyboard.insertText('promt')
  await page.keyboard.press('Escape')
  await page.locator('.cm-lintRange-error').first().waitFor()
  await page.locator('.cm-lintRange-error').first().hover()
  await page.locator('.cm-tooltip-lint').waitFor()
})

await browser.close()

async function picture(
  example: string,
  name: string,
  act: (page: Page, folder: string) => Promise<void>,
): Promise<void> {
  const folder = makeFolder({})
  rmSync(join(folder.path, 'dialogs'), { recursive: true })
  cpSync(join('examples', example), folder.path, { recursive: true })
  const server = await launch(folder.path, 'dev', { PORT: '0' })
  const page = await browser.newPage({
    viewport: { width: 1180, height: 860 },
    colorScheme: 'light',
    deviceScaleFactor: 1.5,
  })
  await page.goto(`http://localhost:${server.port}/?key=${keyIn(server)}`)
  await page.locator('.line input').waitFor()
  await act(page, folder.path)
  await page.waitForTimeout(500)
  await page.screenshot({ path: `docs/images/${name}.png` })
  await page.close()
  server.kill('SIGKILL')
}

function change(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
}
