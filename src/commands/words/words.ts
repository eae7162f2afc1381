/** What the commands say to an operator or author, in one language. A word that is missing in one of them fails the type check. */
export interface CommandWords {
  readonly start: {
    /** Under the mistakes for which nothing is served yet. */
    readonly waits: string
    /** An address for each platform. */
    listens(urls: readonly string[], intents: number): string
    /** Where the workbench is. */
    page(url: string): string
    /** Today's files are broken, and what was loaded at that time is served instead. */
    lastGood(loaded: string): string
    /** There is nothing to serve instead: the system's reason, or what it is of. */
    noLastGood(reason: string): string
    /** At the first Ctrl-C. */
    readonly stops: string
    /** Whether services are called from the page, and how to have it so. */
    readonly live: string
    readonly notLive: string
    badPort(written: string): string
    badLevel(written: string, known: readonly string[]): string
    portTaken(port: number): string
    portForbidden(port: number): string
    /** The machine does not have it. */
    noAddress(host: string): string
  }
  /** What is served is served on. */
  readonly reload: {
    noDialogs(folder: string): string
    unreadable(reason: string): string
    /** Under the mistakes for which what was served before goes on. */
    readonly kept: string
    /** Something else is served now. */
    readonly reloaded: string
    /** Nothing is wrong any more, and what is served is what it was. */
    readonly fixed: string
    /** These keys of `file` changed, and wait for a restart. */
    restart(keys: readonly string[], file: string): string
  }
  readonly graph: {
    noDialog(intent: string, suggestion: string | undefined): string
  }
  readonly export: {
    /** Nothing is written; `files` are lines of their own. */
    wouldChange(files: readonly string[]): string
    readonly unchanged: string
  }
  readonly outbox: {
    readonly noDriver: string
    unusable(reason: string): string
    /** `oldest` is a time; none where nothing waits. */
    waiting(count: number, oldest: string | null): string
    /** Above the reasons, a line each. */
    dead(count: number): string
    readonly retry: string
    retried(count: number): string
    damaged(count: number): string
  }
  exists(file: string): string
  notRead(file: string, reason: string): string
  notWritten(file: string, reason: string): string
}
