import type { Dialogs } from './compile.ts'
import type { Reply, Session, Turn } from './reply.ts'

/** The clock and chance, passed in so that a turn can be replayed. */
export interface Moment {
  /** milliseconds since 1970-01-01T00:00Z */
  readonly now: number
  /** from 0 up to, not including, 1 */
  readonly chance: number
}

export function takeTurn(dialogs: Dialogs, session: Session, turn: Turn, moment: Moment): Reply {
  throw new Error(`not built ${dialogs} ${session} ${turn} ${moment}`)
}

/** The reply when we are at fault: `error` is said and the session ends. */
export function apologise(dialogs: Dialogs): Reply {
  throw new Error(`not built ${dialogs}`)
}
