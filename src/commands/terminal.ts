import type { Readable, Writable } from 'node:stream'

/** What a command may use of the process it runs in; only main.ts touches the process itself. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly errors: Writable & { readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder that the command was called in; absolute. */
  readonly folder: string
  /** Calls `listener` at each of these signals, and for one that nobody has heard yet, until the returned function is called. */
  onSignal(signals: readonly NodeJS.Signals[], listener: () => void): () => void
}

/** How a command ends. */
export const exitCodes = { clean: 0, problems: 1, usage: 2, failure: 3 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
