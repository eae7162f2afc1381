/** What to type next, as it works where `init` was called. */
export interface Steps {
  /** Goes to the extension, in a line of its own; empty where that is not needed. */
  readonly enter: string
  /** Each as wide as the widest. */
  readonly chat: string
  readonly check: string
  readonly test: string
  readonly dev: string
}

/** What `init` says, in one language; what it writes is in `files/`. */
export interface StarterWords {
  /** What to do next. */
  next(steps: Steps): string
  /** What to do next with a service of this name, whose files these are. */
  serviceNext(name: string, files: readonly string[]): string
  /** A name that no service can have. */
  badServiceName(name: string): string
  /** A platform does not speak the language: its title, and its name for `--platform`. */
  notOn(title: string, name: string): string
  /** The files that are in the way; nothing was written. */
  taken(files: readonly string[]): string
  /** The folder that cannot be written to, and the system's name for the reason. */
  unwritable(folder: string, reason: string): string
}
