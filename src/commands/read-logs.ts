import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { reasonOf } from '../files/reason-of.ts'
import { type LogCounter, type LogCounts, openLogCounter, type UnreadLog } from '../funnel/count-log.ts'
import { longestLogLine } from '../funnel/read-log-line.ts'
import type { Terminal } from './terminal.ts'

/** Counts logs of a server, one after the other; `input` is counted where none is named. Returns which of them could not be read. */
export async function countLogs(
  files: readonly string[],
  { folder, input }: Pick<Terminal, 'folder' | 'input'>,
  counter: LogCounter,
): Promise<UnreadLog | undefined> {
  if (files.length === 0) await eachLine(input, counter.add)
  for (const file of files) {
    try {
      await eachLine(createReadStream(resolve(folder, file)), counter.add)
    } catch (error) {
      return { file, reason: reasonOf(error) }
    }
  }
  return undefined
}

/** What a log says, read again when more has been written to it. */
export interface FollowedLogs {
  readonly count: () => Promise<LogCounts | UnreadLog>
  /** Which of them cannot be counted, if any. */
  readonly findUnread: () => Promise<UnreadLog | undefined>
}

/** Follows logs that are ordinary files: what comes out of a pipe can be read only once. */
export function followLogs(files: readonly string[], terminal: Pick<Terminal, 'folder' | 'input'>): FollowedLogs {
  let last: { readonly stamp: string; readonly counts: Promise<LogCounts | UnreadLog> } | undefined
  let isCounting = false

  async function countNow(): Promise<LogCounts | UnreadLog> {
    isCounting = true
    const counter = openLogCounter()
    const unread = await countLogs(files, terminal, counter)
    isCounting = false
    if (unread !== undefined) last = undefined
    return unread ?? counter.finish()
  }

  return {
    async count() {
      const stamp = await stampOf(files, terminal.folder)
      if (typeof stamp !== 'string') return stamp
      // One reading at a time, however often it is asked for.
      if (last === undefined || (last.stamp !== stamp && !isCounting)) last = { stamp, counts: countNow() }
      return last.counts
    },
    async findUnread() {
      const stamp = await stampOf(files, terminal.folder)
      return typeof stamp === 'string' ? undefined : stamp
    },
  }
}

/** Changes whenever more is written to one of the files, or another one is put in its place. */
async function stampOf(files: readonly string[], folder: string): Promise<string | UnreadLog> {
  const stamps: string[] = []
  for (const file of files) {
    try {
      const stats = await stat(resolve(folder, file))
      if (stats.isDirectory()) return { file, reason: 'EISDIR' }
      if (!stats.isFile()) return { file, reason: 'not-a-file' }
      stamps.push(`${stats.ino} ${stats.size} ${stats.mtimeMs}`)
    } catch (error) {
      return { file, reason: reasonOf(error) }
    }
  }
  return stamps.join('\n')
}

/** Takes lines of any length: of one that is longer than any of ours only the beginning is kept, so that no file fills the memory. */
async function eachLine(input: Readable, take: (line: string) => void): Promise<void> {
  const most = longestLogLine + 1
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of input) {
    const [first = '', ...lines] = decoder.write(chunk).split('\n')
    rest += first.slice(0, Math.max(0, most - rest.length))
    for (const line of lines) {
      take(rest)
      rest = line.slice(0, most)
    }
  }
  take(rest)
}
