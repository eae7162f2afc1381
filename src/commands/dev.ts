import { openWorkbench } from '../workbench/workbench.ts'
import { type DevTools, start } from './start.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface DevOptions {
  /** config.yaml, as it was named. */
  readonly config: string
  /** Where to listen. Whoever reaches it is then let in to the workbench. */
  readonly host?: string
}

/** Serves an extension and the workbench, and reads the files whenever one is saved. Where nobody says otherwise, only this machine can reach it. */
export async function dev({ config, host }: DevOptions, terminal: Terminal): Promise<ExitCode> {
  const admission = host === undefined ? {} : { host }
  const devTools: DevTools = {
    open: (first) => openWorkbench({ first, admission }),
  }
  return start({ config, watch: true, host: host ?? (terminal.env.HOST || '127.0.0.1'), devTools }, terminal)
}
