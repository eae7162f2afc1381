import { constants, fstatSync, openSync } from 'node:fs'
import { Socket } from 'node:net'
import { Writable } from 'node:stream'
import { isatty } from 'node:tty'
import sonicBoom from 'sonic-boom'
import { reasonOf } from '../files/reason-of.ts'

/** What could not be written of an output. */
export interface Unwritten {
  /** How many lines were dropped since the start. */
  readonly dropped: number
  /** Why lines cannot be written now: the system's code, or `stalled` where nobody takes them; null where they can. */
  readonly problem: string | null
}

/** An output that nobody waits for: a full disk, a reader that has stopped or is gone, and a closed terminal cost lines, and nothing else. */
export interface UnblockedOutput extends Writable {
  readonly isTTY: boolean
  readonly unwritten: () => Unwritten
  /** Resolves when all is written, or cannot be within so many milliseconds. */
  readonly flush: (within: number) => Promise<void>
}

// Bytes that may wait to be written; what comes beyond is dropped.
const mostWaiting = 4_194_304
// Milliseconds until it is tried again: soon where a reader is only slow, else now and then.
const retriedAfter = { slow: 10, failed: 500 }

/**
 * Opens standard output or standard error by its number. `onRecovered` is called when lines can be written again, with how many were dropped
 * meanwhile, and why.
 */
export function openUnblocked(fd: 1 | 2, onRecovered: (lost: Unwritten) => void): UnblockedOutput {
  const sink = new sonicBoom.SonicBoom({ fd: withoutBlocking(fd), maxLength: mostWaiting, retryEAGAIN: () => false })
  let dropped = 0
  let reported = 0
  let problem: string | null = null
  let isEmpty = true
  let retry: NodeJS.Timeout | undefined
  sink.on('error', (error: unknown) => {
    const isSlow = reasonOf(error) === 'EAGAIN'
    if (!isSlow) problem = reasonOf(error)
    // Every line that comes fails, too.
    if (retry !== undefined) return
    retry = setTimeout(tryAgain, isSlow ? retriedAfter.slow : retriedAfter.failed).unref()
  })
  // What waits is written before the next line, also an empty one.
  function tryAgain(): void {
    retry = undefined
    sink.write('')
  }

  sink.on('drop', (lines: string) => {
    dropped += lines.split('\n').length - 1
    problem ??= 'stalled'
  })
  sink.on('drain', () => {
    isEmpty = true
    const lost = { dropped: dropped - reported, problem }
    reported = dropped
    problem = null
    if (lost.problem !== null) onRecovered(lost)
  })
  const output = new Writable({
    decodeStrings: false,
    write(text: string | Buffer, _, done) {
      isEmpty = false
      sink.write(String(text))
      done()
    },
  })
  return Object.assign(output, {
    isTTY: isatty(fd),
    unwritten: () => ({ dropped, problem }),
    async flush(within: number) {
      const end = performance.now() + within
      while (!isEmpty && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, retriedAfter.slow))
    },
  })
}

/**
 * The same pipe, terminal or socket so that a write to it never waits: nothing then keeps the process from ending. A pipe is opened once more,
 * for whoever else writes to it wants to wait. A file stays as it is: it waits for nobody.
 */
function withoutBlocking(fd: number): number {
  try {
    const stats = fstatSync(fd)
    // A socket becomes one that does not block when Node takes it for its own.
    if (stats.isSocket()) new Socket({ fd, readable: false, writable: true }).unref()
    if (!stats.isFIFO() && !stats.isCharacterDevice()) return fd
    const { O_WRONLY, O_NONBLOCK, O_NOCTTY } = constants
    return openSync(`/proc/self/fd/${fd}`, O_WRONLY | O_NONBLOCK | O_NOCTTY)
  } catch {
    // Where the system has no such names, a thread of its own waits.
    return fd
  }
}
