/** What a service is asked or given about one dialog. */
export interface Data {
  /** The id of the extension. */
  readonly application: string
  /** The intent of the dialog. */
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
  /** IANA name of where the users are, "Asia/Seoul". */
  readonly timezone: string
  /** The user's token, only where config.yaml says `accessToken: true`. */
  readonly accessToken?: string
}

export interface Request {
  /** The same each time the same dialog is delivered: it may come twice. */
  readonly id: string
  /** A question in the middle of a dialog, or a dialog that is complete. */
  readonly type: 'lookUp' | 'completed'
  /** When it came up: ISO 8601, UTC. */
  readonly timestamp: string
}

/** Nothing at all is an answer, too. */
export interface Answer {
  /** Values of the slots that were asked for, by name; `null` for one of which none is known. */
  readonly slots?: Readonly<Record<string, unknown>>
  /** Why the value of a slot is not good, by name: a reason that the slot has below `invalid`. */
  readonly refuse?: Readonly<Record<string, string>>
}

/** What a module exports by default. What it throws is a failed call; a look-up must be answered within the `timeout` of config.yaml. */
export type Service = (data: Data, request: Request) => Answer | undefined | Promise<Answer | undefined>
