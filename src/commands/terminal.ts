import type { Readable, Writable } from 'node:stream'
import { type LanguageCode, languageCodes } from '../languages/language.ts'
import type { Unwritten } from '../server/unblocked-output.ts'

/** What a command may use of the process it runs in; only main.ts touches the process itself. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly errors: Writable & { readonly isTTY?: boolean }
  /** Says what could not be written; none where a command waits until all is. */
  readonly losses?: Losses
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder that the command was called in; absolute. */
  readonly folder: string
  /** Calls `listener` at each of these signals, and for one that came before, until the returned function is called. */
  onSignal(signals: readonly NodeJS.Signals[], listener: () => void): () => void
}

/** What outputs lose that nobody waits for. */
interface Losses {
  readonly unwritten: () => Unwritten
  /** Calls `listener` when lines can be written again. */
  onRecovered(listener: (lost: Unwritten) => void): void
}

/** How a command ends. */
export const exitCodes = { clean: 0, problems: 1, usage: 2, failure: 3, cutOff: 4 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Whether a stream is looked at by somebody who wants colours (no-color.org). */
export function isColored(stream: { readonly isTTY?: boolean }, { env }: Terminal): boolean {
  return stream.isTTY === true && (env.NO_COLOR ?? '') === ''
}

/** The language of the messages where no config says it: the first that the environment names, else English. */
export function languageOf(env: Terminal['env']): LanguageCode {
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return languageCodes.find((code) => named.startsWith(code)) ?? 'en'
}
