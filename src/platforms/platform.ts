import type { Reply, SaidSlot, Session, Turn } from '../core/turn-types.ts'

/** Header names in lower case. What was sent several times under one name is joined by commas, as Node does. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

/** Who talks, and in which session, where the platform says so; the token is that of account linking. */
export interface Speaker {
  readonly session?: string
  readonly user?: string
  readonly accessToken?: string
}

/** What a body was found to be. A `reason` is for the log: it names a rule, never what was sent. */
export type Decoded =
  | {
      readonly type: 'request'
      readonly session: Session
      /** Reads who talks, as the platform says it: few turns need to know. */
      readonly speaker: () => Speaker
      readonly turn: Turn
      /** The version of the message, for the answer. */
      readonly version: string
    }
  /** Really signed, but not for us or not now: told apart from a wrong signature only in the log. */
  | { readonly type: 'notForUs'; readonly reason: string }
  | { readonly type: 'malformed'; readonly reason: string }

/** What a user may mean without naming a dialog, and every platform has an intent for. */
export type Meaning = 'yes' | 'no' | 'cancel' | 'stop' | 'help' | 'notUnderstood'

/** How a platform names what users mean: its built-in intents. */
export interface PlatformIntents {
  readonly builtIns: readonly string[]
  /** The turn that an intent is: a built-in means what it means, and brings no slots. */
  turnOf(intent: string, slots: ReadonlyMap<string, SaidSlot>): Turn
  /** The turn that the platform makes of it. */
  turnMeaning(meaning: Meaning): Turn
}

/** What a simulated message says besides the turn. */
export interface MessageContext {
  /** What the session carries; undefined where it begins with this message. */
  readonly attributes: unknown
  /** milliseconds since 1970-01-01T00:00Z */
  readonly now: number
}

/** A voice platform as one extension meets it: how its requests are trusted, read, answered and simulated. */
export interface Platform {
  readonly intents: PlatformIntents
  /** Whether the platform itself sent these bytes. */
  verify(headers: Headers, body: Buffer): boolean
  /** Reads a verified body; `now` is in milliseconds since 1970-01-01T00:00Z. */
  decode(body: Buffer, now: number): Decoded
  /** The body of the answer, JSON, to a request of that version. */
  encode(reply: Reply, version: string): string
  /** The body that the platform would send for a turn, laid out for people; undefined where it has no message for it. */
  simulate(turn: Turn, context: MessageContext): string | undefined
}
