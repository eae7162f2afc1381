import type { Writable } from 'node:stream'
import { type Logger, pino } from 'pino'
import type { Why } from './core/reply.ts'

/** What `LOG_LEVEL` may be, from the quietest to the most talkative. */
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const
export type LogLevel = (typeof logLevels)[number]

/** Opens the log: one line of JSON an event. Lines that come close upon each other are written together: a write costs more than a line. */
export function openLog(output: Writable, level: LogLevel): Logger {
  const formatters = { level: (label: string) => ({ level: label }) }
  return pino({ level, base: null, formatters, serializers: { err: tellError } }, gathered(output))
}

/**
 * What the log tells of an error: of which kind it is, and where it came up. Not its message, nor what else it carries: either may quote
 * what was sent.
 */
function tellError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code } = Object.assign({ code: undefined }, error)
  const { name, message, stack = '' } = error
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n')
  return { type: name, code, stack: frames.filter((line) => /^\s+at /.test(line)) }
}

/**
 * What the log tells of a turn. An allow-list: names that the author wrote and numbers. What a user said and who they are is never
 * in it: nothing is taken from `why.slots`, and nothing of the request.
 */
export function tellTurn(why: Why) {
  return {
    rule: why.rule,
    intent: why.intent,
    slot: why.slot,
    asked: why.time,
    filled: whenAny(why.filled),
    refused: whenAny(why.refused.map(({ slot, rule }) => `${slot}.${rule}`)),
    dropped: whenAny(why.dropped),
    completed: whenAny(why.completed),
  }
}

function whenAny(names: readonly string[]): readonly string[] | undefined {
  return names.length === 0 ? undefined : names
}

// Milliseconds that a line may wait for others, and the bytes that may wait.
const writtenWithin = 10
const mostWaiting = 65_536

/** Lines are made bytes at once: waiting as texts, they would be kept in all the pieces that they were put together from. */
function gathered(output: Writable): { write(line: string): void } {
  const lines = Buffer.allocUnsafe(mostWaiting)
  let end = 0
  const flush = () => {
    if (end > 0) output.write(Buffer.from(lines.subarray(0, end)))
    end = 0
  }
  return {
    write(line) {
      // UTF-8 has at most three bytes for a UTF-16 code unit.
      if (line.length * 3 > mostWaiting - end) flush()
      if (line.length * 3 > mostWaiting) return void output.write(line)
      if (end === 0) setTimeout(flush, writtenWithin)
      end += lines.write(line, end)
    },
  }
}
