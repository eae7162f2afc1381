/** What the funnel says, in one language. A word that is missing in one of them fails the type check. */
export interface FunnelWords {
  readonly title: string
  /** The line of a dialog. */
  dialog(name: string, counts: { started: number; completed: number; gaveUp: number; left: number }): string
  readonly question: string
  readonly asked: string
  readonly atOnce: string
  readonly secondTime: string
  readonly later: string
  readonly gaveUp: string
  readonly left: string
  readonly rejected: string
  readonly nothing: string
  /** Turns whose session the log does not name. */
  unnamed(count: number): string
  /** Above the values that were rejected. */
  readonly rejectedValues: string
  /** Where the log has none. */
  readonly noRejected: string
}
