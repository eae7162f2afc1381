import type { Reply, Session, Turn } from '../core/turn-types.ts'

/** Header names in lower case. What was sent several times under one name is joined by commas, as Node does. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

/** What a body was found to be. A `reason` is for the log: it names a rule, never what was sent. */
export type Decoded =
  | {
      readonly type: 'request'
      readonly session: Session
      readonly turn: Turn
      /** The version of the message, for the answer. */
      readonly version: string
    }
  /** Really signed, but not for us or not now: told apart from a wrong signature only in the log. */
  | { readonly type: 'notForUs'; readonly reason: string }
  | { readonly type: 'malformed'; readonly reason: string }

/** A voice platform as a server meets it: how its requests are trusted, read and answered. */
export interface Platform {
  /** Whether the platform itself sent these bytes. */
  verify(headers: Headers, body: Buffer): boolean
  /** Reads a verified body; `now` is in milliseconds since 1970-01-01T00:00Z. */
  decode(body: Buffer, now: number): Decoded
  /** The body of the answer, JSON, to a request of that version. */
  encode(reply: Reply, version: string): string
}
