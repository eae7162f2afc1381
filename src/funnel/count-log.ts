import { type DialogCounts, openFunnelCounter } from './count-funnel.ts'
import { type LoggedTurn, readLogLine } from './read-log-line.ts'

/** What logs say of all dialogs. */
export interface LogCounts {
  readonly dialogs: ReadonlyMap<string, DialogCounts>
  /** Turns of which the log does not say to which session they belong. */
  readonly unnamed: number
}

/** A log that could not be read, as it was named, and why: a code of the system's, or our own. */
export interface UnreadLog {
  readonly file: string
  readonly reason: string
}

/** Counts logs line by line. */
export interface LogCounter {
  readonly add: (line: string) => void
  readonly finish: () => LogCounts
}

/** `onTurn` is called with each turn that is counted. */
export function openLogCounter(onTurn: (turn: LoggedTurn) => void = () => {}): LogCounter {
  const turns = openFunnelCounter()
  let unnamed = 0
  return {
    add(line) {
      const read = readLogLine(line)
      if (read === 'unnamed') unnamed += 1
      else if (read !== undefined) {
        turns.add(read)
        onTurn(read)
      }
    },
    finish: () => ({ dialogs: turns.finish(), unnamed }),
  }
}
