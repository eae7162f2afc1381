import { readPageKey } from '../workbench/page-key.ts'
import { openWorkbench } from '../workbench/workbench.ts'
import type { DevTools } from './serving/options.ts'
import { start } from './start.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface DevOptions {
  /** config.yaml, as it was named. */
  readonly config: string
  /** Where to listen. Whoever reaches it, and has the address of the workbench, is then let in. */
  readonly host?: string
  /** Whether what is said there is really sent. */
  readonly live: boolean
  /** Whether files are looked at each second, where the system does not say what is saved. */
  readonly poll: boolean
  /** Whether the page is opened in the browser. */
  readonly open: boolean
}

/** Serves an extension and the workbench, and reads the files whenever one is saved. Where nobody says otherwise, only this machine can reach it. */
export async function dev(
  { config, host, live: isLive, poll: polls, open: opens }: DevOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const key = await readPageKey(terminal.env)
  const admission = host === undefined ? { key } : { key, host }
  const devTools: DevTools = {
    open: (first, live) => openWorkbench({ first, admission, live }),
    ...(opens && { onListening: (url) => openInBrowser(url) }),
  }
  return start(
    { config, watch: true, polls, isLive, host: host ?? (terminal.env.HOST || '127.0.0.1'), devTools },
    terminal,
  )
}

/** Where there is no browser the address is on the screen. */
async function openInBrowser(url: string): Promise<void> {
  const { default: openUrl } = await import('open')
  const opener = await openUrl(url).catch(() => undefined)
  opener?.on('error', () => {})
}
