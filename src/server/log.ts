import type { Writable } from 'node:stream'
import { type Logger, pino } from 'pino'
import type { Dialogs } from '../core/dialogs.ts'
import { nameOfRefusal, type Turn, type Why } from '../core/turn-types.ts'
import type { NameSession } from './session-name.ts'

/** What `LOG_LEVEL` may be, from the quietest to the most talkative. */
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const
export type LogLevel = (typeof logLevels)[number]

/** Opens the log: one line of JSON an event. Lines that come at once are written together: a write costs more than a line. */
export function openLog(output: Writable, level: LogLevel): Logger {
  const formatters = { level: (label: string) => ({ level: label }) }
  return pino({ level, base: null, formatters, serializers: { err: describeError } }, gathered(output))
}

/**
 * What the log says about an error: of which kind it is, and where it came up. Not its message, nor what else it carries: either may quote
 * what was sent.
 */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code } = Object.assign({ code: undefined }, error)
  const { name, message, stack = '' } = error
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n')
  return { type: name, code, stack: frames.filter((line) => /^\s+at /.test(line)) }
}

/** A value that was rejected: what a user said. */
interface RejectedValue {
  readonly slot: string
  readonly value: string
}

// Characters.
const longestValue = 100

/** The values that `choices` rejected, as they were said. */
export function rejectedValues(turn: Turn, { refused }: Why, { intents }: Dialogs): readonly RejectedValue[] {
  if (turn.type !== 'intent') return []
  // A dialog that gave up or gave way is not named in the why: a name that is private in any dialog is withheld.
  const isPrivate = (name: string) => [...intents.values()].some(({ slotsByName }) => slotsByName.get(name)?.isPrivate)
  return refused.flatMap((one) => {
    const said = 'rule' in one && one.rule === 'choices' && !isPrivate(one.slot) ? turn.slots.get(one.slot) : undefined
    return said ? [{ slot: one.slot, value: String(said.value).slice(0, longestValue) }] : []
  })
}

/** A turn that was answered. */
export interface AnsweredTurn {
  /** Its name. */
  readonly platform: string
  readonly type: Turn['type']
  /** The platform's id of the session, which is not for the log. */
  readonly session: string | undefined
  readonly why: Why
  /** What was said where `choices` rejected it, where the log may have it. */
  readonly rejected?: readonly RejectedValue[]
  /** Milliseconds that it took. */
  readonly ms: number
  readonly revision: string
}

/** Milliseconds that a turn may wait to be logged. */
export const loggedWithin = 50

// More gain nothing at once, and what waits for long is garbage that is costly to collect.
const mostAtOnce = 32

/**
 * Logs turns after they were answered, those of some milliseconds one after the other: a line costs half as much where another has just
 * been made, and no answer waits for it.
 */
export function openTurnLog(log: Logger, nameSession: NameSession): (turn: AnsweredTurn) => void {
  if (!log.isLevelEnabled('info')) return () => undefined
  let waiting: AnsweredTurn[] = []
  let soon: NodeJS.Timeout | undefined
  const report = () => {
    clearTimeout(soon)
    const turns = waiting
    waiting = []
    for (const turn of turns) log.info(turnFields(turn, nameSession), 'turn')
  }
  return (turn) => {
    waiting.push(turn)
    if (waiting.length === 1) soon = setTimeout(report, loggedWithin)
    if (waiting.length === mostAtOnce) setImmediate(report)
  }
}

/**
 * What the log says about a turn. An allow-list: names that the author wrote and numbers. What a user said and who they are is never
 * in it: nothing is taken from `why.slots`, and nothing of the request.
 */
function turnFields(
  { platform, type, session, why, rejected = [], ms, revision }: AnsweredTurn,
  nameSession: NameSession,
) {
  return {
    platform,
    session: nameSession(session),
    turn: type,
    rule: why.rule,
    intent: why.intent,
    slot: why.slot,
    asked: why.time,
    setting: why.setting,
    filled: whenAny(why.filled),
    refused: whenAny(why.refused.map((one) => `${one.slot}.${nameOfRefusal(one)}`)),
    rejected: rejected.length > 0 ? rejected : undefined,
    dropped: whenAny(why.dropped),
    forgotten: whenAny(why.forgotten),
    gaveUp: why.gaveUp && `${why.gaveUp.intent}.${why.gaveUp.question}`,
    completed: whenAny(why.completed),
    sent: whenAny(why.sent),
    leftOut: whenAny(why.leftOut),
    lookedUp: whenAny(why.lookedUp),
    status: 200,
    ms,
    revision,
  }
}

function whenAny(names: readonly string[]): readonly string[] | undefined {
  return names.length === 0 ? undefined : names
}

function gathered(output: Writable): { write(line: string): void } {
  let lines = ''
  const flush = () => {
    output.write(lines)
    lines = ''
  }
  return {
    write(line) {
      if (lines === '') queueMicrotask(flush)
      lines += line
    },
  }
}
