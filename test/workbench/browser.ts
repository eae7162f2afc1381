import { existsSync } from 'node:fs'
import { after, afterEach, before, type Context } from 'mocha'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type Folder, makeFolder } from '../server/extension.ts'
import { launch, type Running } from '../server/running.ts'

// The page as people see it: in a real browser, served by the program itself.

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)

/** An extension in a folder, served by `reprompt dev`, with a page open on it. */
export interface Desk {
  readonly folder: Folder
  readonly server: Running
  readonly page: Page
  /** What the browser complained of. */
  readonly complaints: readonly string[]
  /** Types a line, and waits for the answer to it. */
  readonly say: (line: string) => Promise<void>
}

export interface DeskOptions {
  readonly files: Readonly<Record<string, string>>
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  readonly locale?: string
}

/**
 * Gives each test of a suite a desk of its own. Without a browser the tests are skipped, and say so; where CI is set, they fail:
 * there the browser is installed.
 */
export function withBrowser(): { readonly open: (options: DeskOptions) => Promise<Desk> } {
  let browser: Browser | undefined
  let closing: (() => Promise<void>)[] = []

  before(async function (this: Context) {
    this.timeout(30_000)
    if (executablePath === undefined) return skip(this)
    const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking']
    browser = await chromium.launch({ executablePath, args })
  })

  afterEach(async () => {
    for (const close of closing) await close()
    closing = []
  })

  after(() => browser?.close())

  return {
    async open({ files, ...options }) {
      if (browser === undefined) throw new Error('no browser')
      const folder = makeFolder(files)
      const server = await launch(folder.path, 'dev')
      const page = await browser.newPage(options)
      closing.push(async () => {
        await page.close()
        server.kill('SIGKILL')
        folder.remove()
      })
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      page.setDefaultTimeout(5000)
      await page.goto(`http://localhost:${server.port}/`)
      await page.getByRole('textbox').or(page.getByRole('combobox')).first().waitFor()
      return { folder, server, page, complaints, say: (line) => say(page, line) }
    },
  }
}

function skip(context: Context): void {
  if (process.env.CI) throw new Error('there is no browser to test the workbench in: install chromium')
  console.warn('    There is no chromium: the workbench is not tested.')
  context.skip()
}

async function say(page: Page, line: string): Promise<void> {
  const turns = page.locator('.turn')
  const before = await turns.count()
  await page.locator('.line input').fill(line)
  await page.keyboard.press('Enter')
  await turns.nth(before).waitFor()
}

/** The speech of every answer so far. */
export function answers(page: Page): Promise<readonly string[]> {
  return page.locator('.turn .answer > .said .speech').allInnerTexts()
}
