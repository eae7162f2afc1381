import type { LoggedTurn } from './read-log-line.ts'

/** What became of a question, over all sessions. */
export interface QuestionCounts {
  /** In how many conversations it was asked. */
  asked: number
  /** Answered the first time that it was asked, the second time, and later. */
  atOnce: number
  secondTime: number
  later: number
  gaveUp: number
  /** Nobody answered: the session ended, or nothing came any more. */
  left: number
  /** How often a value was rejected, by rule. */
  readonly rejected: Map<string, number>
}

/** What became of a dialog, over all sessions. */
export interface DialogCounts {
  started: number
  completed: number
  gaveUp: number
  left: number
  readonly questions: Map<string, QuestionCounts>
}

/** Counts turns one after the other, in the order of the log; takes no more memory for a longer log. */
export interface FunnelCounter {
  readonly add: (turn: LoggedTurn) => void
  /** The dialogs by name. Whoever is still talking has left. */
  readonly finish: () => ReadonlyMap<string, DialogCounts>
}

/** A session that may go on. */
interface Session {
  /** The dialogs that it has started, and not ended. */
  readonly running: Set<string>
  open: OpenQuestion | undefined
  time: number
}

interface OpenQuestion {
  readonly dialog: string
  readonly name: string
  asked: number
}

// Milliseconds after which nobody answers any more, and sessions that are followed at once: those that are silent for longest are left first.
const silence = 30 * 60_000
const mostSessions = 100_000
// Names in a log that is none of ours must not fill the memory.
const mostNames = 10_000

/** Questions that are about no slot. */
const withoutSlot: ReadonlySet<string> = new Set(['opening', 'confirm', 'change'])
const leaving: ReadonlySet<string> = new Set(['end', 'stop', 'cancel'])

export function openFunnelCounter(): FunnelCounter {
  const dialogs = new Map<string, DialogCounts>()
  // The one that was silent for longest is first.
  const sessions = new Map<string, Session>()
  let names = 0

  function dialogOf(name: string): DialogCounts {
    return entryOf(dialogs, name, () => ({ started: 0, completed: 0, gaveUp: 0, left: 0, questions: new Map() }))
  }

  function questionOf(dialog: string, name: string): QuestionCounts {
    return entryOf(dialogOf(dialog).questions, name, () => {
      return { asked: 0, atOnce: 0, secondTime: 0, later: 0, gaveUp: 0, left: 0, rejected: new Map() }
    })
  }

  function entryOf<T>(map: Map<string, T>, name: string, make: () => T): T {
    const found = map.get(name)
    if (found !== undefined) return found
    const made = make()
    names += 1
    if (names <= mostNames) map.set(name, made)
    return made
  }

  function leave({ running, open }: Session): void {
    if (open !== undefined) questionOf(open.dialog, open.name).left += 1
    for (const dialog of running) dialogOf(dialog).left += 1
  }

  function sessionOf({ session: name, time }: LoggedTurn): Session {
    const found = sessions.get(name)
    sessions.delete(name)
    const isOver = found !== undefined && time - found.time > silence
    if (isOver) leave(found)
    const session = found === undefined || isOver ? { running: new Set<string>(), open: undefined, time } : found
    session.time = time
    sessions.set(name, session)
    const [oldest] = sessions
    if (sessions.size > mostSessions && oldest !== undefined) {
      leave(oldest[1])
      sessions.delete(oldest[0])
    }
    return session
  }

  function start(session: Session, dialog: string): void {
    if (session.running.has(dialog)) return
    session.running.add(dialog)
    dialogOf(dialog).started += 1
  }

  /** What became of the question that was open, where it is not open any more. */
  function settle({ dialog, name, asked }: OpenQuestion, turn: LoggedTurn): void {
    const counts = questionOf(dialog, name)
    const isAnswered = turn.filled.includes(name) || turn.completed.includes(dialog)
    if (turn.gaveUp === dialog) counts.gaveUp += 1
    else if (leaving.has(turn.turn)) counts.left += 1
    else if (!isAnswered && !withoutSlot.has(name)) return
    else if (asked === 1) counts.atOnce += 1
    else if (asked === 2) counts.secondTime += 1
    else counts.later += 1
  }

  function add(turn: LoggedTurn): void {
    const session = sessionOf(turn)
    const { open } = session
    const { intent, asked, gaveUp } = turn
    for (const dialog of turn.completed) start(session, dialog)
    const isOpen = intent !== undefined && asked !== undefined
    if (isOpen) start(session, intent)
    const about = isOpen ? intent : (open?.dialog ?? intent)
    for (const [slot, rule] of about === undefined ? [] : turn.refused) {
      const { rejected } = questionOf(about ?? '', slot)
      rejected.set(rule, (rejected.get(rule) ?? 0) + 1)
    }
    const next = isOpen ? { dialog: intent, name: nameOf(turn, open), asked } : undefined
    if (open !== undefined && !isSame(open, next)) settle(open, turn)
    if (next !== undefined && !isSame(next, open)) questionOf(next.dialog, next.name).asked += 1
    session.open = next
    for (const dialog of turn.completed) {
      dialogOf(dialog).completed += 1
      session.running.delete(dialog)
    }
    if (gaveUp !== undefined && session.running.delete(gaveUp)) dialogOf(gaveUp).gaveUp += 1
    if (turn.turn !== 'end') return
    leave({ ...session, open: undefined })
    sessions.delete(turn.session)
  }

  return {
    add,
    finish() {
      for (const session of sessions.values()) leave(session)
      sessions.clear()
      return dialogs
    },
  }
}

function isSame(one: OpenQuestion, other: OpenQuestion | undefined): boolean {
  return one.dialog === other?.dialog && one.name === other.name
}

/** A slot, or by the rule that asked what is about none; asked again it is what it was. */
function nameOf({ slot, rule, intent }: LoggedTurn, before: OpenQuestion | undefined): string {
  if (slot !== undefined) return slot
  if (withoutSlot.has(rule)) return rule
  return before?.dialog === intent && before !== undefined && withoutSlot.has(before.name) ? before.name : 'confirm'
}
