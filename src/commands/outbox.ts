import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readConfig } from '../extension/config.ts'
import { openOutbox } from '../outbox/open-outbox.ts'
import type { Counts, DeadGroup, Outbox } from '../outbox/outbox.ts'
import { formatProblems } from './notices.ts'
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts'
import { whyUnusable } from './why-unusable.ts'
import { commandWords } from './words/index.ts'
import type { CommandWords } from './words/words.ts'

export interface OutboxOptions {
  /** config.yaml, as it was named. */
  readonly config: string
  /** Whether what is dead is tried again. */
  readonly retry: boolean
}

/** Says what waits to be delivered and what never was, or puts the latter back. */
export async function outbox({ config: named, retry }: OutboxOptions, terminal: Terminal): Promise<ExitCode> {
  const { config, language = 'ko', diagnostics } = await readConfig(resolve(terminal.folder, named), terminal.env)
  if (config === undefined) {
    terminal.errors.write(`${formatProblems(diagnostics, language, terminal)}\n`)
    return exitCodes.problems
  }
  const words = commandWords[language].outbox
  const settings = config.outbox
  // A folder that nobody has used is not made: it would be ours, and not the server's.
  if (settings.type === 'folder' && !existsSync(settings.path)) return say([words.waiting(0, null)], terminal)
  try {
    const opened = await openOutbox(settings, terminal.env, () => undefined)
    const lines = retry ? await retryDead(opened, words) : await describeOutbox(opened, words)
    await opened.close()
    return say(lines, terminal)
  } catch (error) {
    terminal.errors.write(`${whyUnusable(error, commandWords[language])}\n`)
    return exitCodes.failure
  }
}

async function retryDead({ retry }: Outbox, words: CommandWords['outbox']): Promise<readonly string[]> {
  const { retried, damaged } = await retry()
  return [words.retried(retried), ...(damaged > 0 ? [words.damaged(damaged)] : [])]
}

async function describeOutbox(
  { counts, deadGroups }: Outbox,
  words: CommandWords['outbox'],
): Promise<readonly string[]> {
  const { waiting, oldest, dead } = await counts()
  return [words.waiting(waiting, oldest), ...describeDead({ dead }, await deadGroups(), words)]
}

function describeDead({ dead }: Pick<Counts, 'dead'>, groups: readonly DeadGroup[], words: CommandWords['outbox']) {
  if (dead === 0) return []
  return [
    words.dead(dead),
    ...groups.map(({ service, reason, count }) => `  ${count}  ${service}  ${reason}`),
    words.retry,
  ]
}

function say(lines: readonly string[], { output }: Terminal): ExitCode {
  output.write(lines.map((line) => `${line}\n`).join(''))
  return exitCodes.clean
}
