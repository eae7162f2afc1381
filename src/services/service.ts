/** What a service is asked or given: the `data` of a request, for every kind of service the same. */
export interface ServiceData {
  readonly application: string
  readonly dialog: string
  /** Values by slot: lists as lists, a value with a unit as `{ value, unit }`, a period as `{ start, end }`. */
  readonly slots: Readonly<Record<string, unknown>>
  /** The same as the user heard them. */
  readonly spoken: Readonly<Record<string, string>>
  /** What the dialog calculated, by name. */
  readonly calculated?: Readonly<Record<string, number>>
  /** The slots whose values are asked for. */
  readonly wants: readonly string[]
  readonly language: string
  /** IANA name of where the users are. */
  readonly timezone: string
  /** Who talks, and in which session: the same each time, and useless elsewhere. Only where the service has a secret. */
  readonly session?: string
  readonly user?: string
  /** The user's token of CLOVA's account linking, only where the service says `accessToken: true`. */
  readonly accessToken?: string
}

/** One request to a service. */
export interface ServiceRequest {
  /** The same on every retry: letters, digits, `-` and `_`. */
  readonly id: string
  readonly type: 'lookUp' | 'completed'
  /** When it came up: ISO 8601, UTC. */
  readonly timestamp: string
  readonly data: ServiceData
  /** What people read, in a mail or a chat. */
  readonly subject?: string
  readonly text?: string
  /** The columns of a sheet, in order: what the dialog may come to know. None: those that have a value. */
  readonly columns?: readonly string[]
}

/** What a service answers. `refuse` is a reason by slot. */
export interface ServiceAnswer {
  readonly slots: ReadonlyMap<string, unknown>
  readonly refuse: ReadonlyMap<string, string>
}

/** Why a call failed: a word for the log and for `reprompt outbox`. Nothing of a URL, a value or a body is in it. */
export type FailureReason =
  | 'timeout'
  | 'unreachable'
  | 'hung-up'
  | 'redirect'
  | `status-${number}`
  | 'too-large'
  | 'too-deep'
  | 'not-json'
  | 'wrong-shape'
  | 'exception'
  | 'not-loaded'
  | 'not-written'
  | 'not-sent'
  | 'only-takes'
  | 'unknown-service'

/** What came of one call. */
export type Outcome =
  | {
      readonly type: 'answered'
      readonly answer: ServiceAnswer
      /** What is wrong with the answer to a request that was taken all the same. */
      readonly problem?: FailureReason
      /** The file that was begun, where the columns of the one before are others. */
      readonly began?: string
    }
  | {
      readonly type: 'failed'
      readonly reason: FailureReason
      /** Milliseconds that the service asks for before the next try. */
      readonly retryAfter?: number
      /** Where an exception came up. */
      readonly error?: RemoteError
    }
  /** Nobody is there any more, and nobody will be. */
  | { readonly type: 'gone' }

/** An exception of a module's: its name and where it came up, without its message, which may quote what was sent. */
export interface RemoteError {
  readonly name: string
  readonly frames: readonly string[]
}

/** Calls a service once: it answers within so many milliseconds, or has failed. Never rejects. */
type Call = (request: ServiceRequest, within: number) => Promise<Outcome>

/** A way to call a service, open until it is closed. */
export interface Connection {
  readonly call: Call
  readonly close: () => Promise<void>
}

export const emptyAnswer: ServiceAnswer = { slots: new Map(), refuse: new Map() }

export function failed(reason: FailureReason, more: { retryAfter?: number; error?: RemoteError } = {}): Outcome {
  return { type: 'failed', reason, ...more }
}
