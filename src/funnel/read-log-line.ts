/** What the funnel needs of a line of the log. */
export interface LoggedTurn {
  readonly session: string
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly time: number
  readonly turn: string
  readonly rule: string
  readonly intent: string | undefined
  readonly slot: string | undefined
  /** How often the open question has been asked. */
  readonly asked: number | undefined
  readonly filled: readonly string[]
  /** Each slot with its rule. */
  readonly refused: readonly (readonly [slot: string, rule: string])[]
  /** The dialog that ended because nothing was understood. */
  readonly gaveUp: string | undefined
  readonly completed: readonly string[]
  /** Values that were rejected, each with its slot, where the log has them. */
  readonly rejected: readonly RejectedValue[]
}

interface RejectedValue {
  readonly slot: string
  readonly value: string
}

// Characters: longer than any line of ours.
const longestLine = 100_000

/** A turn that is in the log; `unnamed` where it does not say of which session, undefined for any other line. */
export function readLogLine(line: string): LoggedTurn | 'unnamed' | undefined {
  const read = line.length > longestLine || !line.includes('"turn"') ? undefined : parse(line)
  if (read === undefined || read.msg !== 'turn') return undefined
  const { session, time, turn, rule } = read
  if (typeof time !== 'number' || typeof turn !== 'string' || typeof rule !== 'string') return undefined
  if (typeof session !== 'string') return 'unnamed'
  return {
    session,
    time,
    turn,
    rule,
    intent: textOf(read.intent),
    slot: textOf(read.slot),
    asked: typeof read.asked === 'number' ? read.asked : undefined,
    filled: textsOf(read.filled),
    refused: textsOf(read.refused).flatMap(splitRule),
    gaveUp: readGaveUp(read),
    completed: textsOf(read.completed),
    rejected: listOf(read.rejected).flatMap(readRejected),
  }
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const read: unknown = JSON.parse(line)
    return typeof read === 'object' && read !== null ? { ...read } : undefined
  } catch {
    return undefined
  }
}

/** "size.choices": no rule has a dot in it. Nothing that is written otherwise is ours. */
function splitRule(written: string): readonly (readonly [slot: string, rule: string])[] {
  const at = written.lastIndexOf('.')
  return at < 1 ? [] : [[written.slice(0, at), written.slice(at + 1)]]
}

/** "OrderPizza.size": the dialog and the question. A log of an earlier version has the rule only. */
function readGaveUp({ gaveUp, rule, intent }: Record<string, unknown>): string | undefined {
  if (typeof gaveUp === 'string' && gaveUp.includes('.')) return gaveUp.slice(0, gaveUp.lastIndexOf('.'))
  return rule === 'giveUp' ? textOf(intent) : undefined
}

function readRejected(one: unknown): readonly RejectedValue[] {
  const { slot, value } = { slot: undefined, value: undefined, ...Object(one) }
  return typeof slot === 'string' && typeof value === 'string' ? [{ slot, value }] : []
}

function textOf(read: unknown): string | undefined {
  return typeof read === 'string' ? read : undefined
}

function textsOf(read: unknown): readonly string[] {
  return listOf(read).filter((one) => typeof one === 'string')
}

function listOf(read: unknown): readonly unknown[] {
  return Array.isArray(read) ? read : []
}
