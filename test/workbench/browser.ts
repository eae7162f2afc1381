import { existsSync } from 'node:fs'
import { after, afterEach, before, type Context } from 'mocha'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type Folder, newFolder } from '../folder.ts'
import { makeFolder } from '../server/extension.ts'
import { keyIn, launch, type Running } from '../server/running.ts'

// The page as people see it: in a real browser, served by the program itself.

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)

/** An extension in a folder, served by `reprompt dev`, with a page open on it. */
export interface Desk {
  readonly folder: Folder
  readonly server: Running
  /** Serves the extension again, on the same port. */
  readonly restart: () => Promise<void>
  readonly page: Page
  /** What the browser complained of. */
  readonly complaints: readonly string[]
  /** Types a line, and waits for the answer to it. */
  readonly say: (line: string) => Promise<void>
}

export interface DeskOptions {
  readonly files: Readonly<Record<string, string>>
  /** Whether files are saved: then nobody else is served from this folder. */
  readonly saves?: boolean
  /** Options of `reprompt dev`. */
  readonly args?: readonly string[]
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  readonly locale?: string
}

interface Served {
  readonly folder: Folder
  server: Running
}

// To start a browser, and to open a page, costs more than all else that a test does: a page that a test has left is the next one's, and
// suites that follow each other in a process have the same browser.
let shared: Promise<Browser> | undefined
const left = new Map<string, Page>()
const closedAfter = 2_000 // milliseconds without a suite
let closing: NodeJS.Timeout | undefined

/**
 * Gives each test of a suite a desk of its own. Without a browser the tests are skipped, and say so; where CI is set, they fail:
 * there the browser is installed.
 */
export function withBrowser(): { readonly open: (options: DeskOptions) => Promise<Desk> } {
  let browser: Browser | undefined
  const served = new Map<string, Served>()
  // A program that is started again has the key that the page knows.
  const state = newFolder().path
  const used = new Map<Page, string>()

  before(async function (this: Context) {
    if (executablePath === undefined) return skip(this)
    clearTimeout(closing)
    shared ??= openBrowser()
    browser = await shared
  })

  afterEach(async () => {
    for (const [page, look] of used) {
      await leave(page)
      left.set(look, page)
    }
    used.clear()
  })

  after(async () => {
    for (const { server } of served.values()) await server.end()
    closing = setTimeout(closeBrowser, closedAfter)
  })

  async function serve({ files, saves = false, args = [] }: DeskOptions): Promise<Served> {
    const key = saves ? String(served.size) : JSON.stringify([files, args])
    const known = served.get(key)
    if (known !== undefined) return known
    const folder = makeFolder(files)
    const fresh = { folder, server: await launch(folder.path, 'dev', { XDG_STATE_HOME: state }, args) }
    served.set(key, fresh)
    return fresh
  }

  return {
    async open({ files, saves, args, ...options }) {
      if (browser === undefined) throw new Error('no browser')
      const served = await serve({ files, ...(saves && { saves }), ...(args && { args }) })
      const { folder, server } = served
      const look = JSON.stringify(options)
      const page = left.get(look) ?? (await browser.newPage(options))
      left.delete(look)
      used.set(page, look)
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      page.setDefaultTimeout(60_000)
      await page.goto(`http://localhost:${server.port}/?key=${keyIn(server)}`)
      await page.locator('.line input').waitFor()
      const restart = async () => {
        served.server = await launch(folder.path, 'dev', { PORT: String(server.port), XDG_STATE_HOME: state })
      }
      return { folder, server, restart, page, complaints, say: (line) => say(page, line) }
    },
  }
}

// A process for a page that may come, and a page that is kept for one who goes back.
const noSpare = '--disable-features=SpareRendererForSitePerProcess,BackForwardCache'

/** The browser without a window. */
export function openBrowser(): Promise<Browser> {
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', noSpare]
  return chromium.launch({ ...(executablePath && { executablePath }), args })
}

async function closeBrowser(): Promise<void> {
  const browser = shared
  shared = undefined
  left.clear()
  await (await browser)?.close()
}

/** Leaves a page as a new one is: nothing is remembered, and nobody listens. */
async function leave(page: Page): Promise<void> {
  await page.evaluate('localStorage.clear(); sessionStorage.clear()')
  await page.context().clearCookies()
  await page.mouse.move(0, 0)
  // What was not saved is not kept.
  page.once('dialog', (dialog) => dialog.accept())
  await page.goto('about:blank')
  for (const event of ['console', 'dialog', 'pageerror']) page.removeAllListeners(event)
}

function skip(context: Context): void {
  if (process.env.CI) throw new Error('there is no browser to test the workbench in: install chromium')
  console.warn('    There is no chromium: the workbench is not tested.')
  context.skip()
}

/** Types a line, and waits for the answer to it. */
export async function say(page: Page, line: string): Promise<void> {
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
