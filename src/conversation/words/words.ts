import type { AnsweredBy } from '../../core/turn-types.ts'
import type { LineMistake } from '../line/line-reading.ts'

/** How many conversations there were, and files that could not be played for their mistakes. */
export interface Count {
  readonly passed: number
  readonly failed: number
  readonly mistaken: number
}

/** How much of something the tests have reached. */
export interface Share {
  readonly reached: number
  readonly all: number
}

/** What `test` and `chat` say to the author, in one language. A word that is missing in one of them fails the type check. */
export interface ConversationWords {
  readonly mistakes: {
    readonly [T in LineMistake['type']]: (mistake: Extract<LineMistake, { readonly type: T }>) => string
  }
  /** Why a turn answered so. */
  readonly why: {
    of(rule: AnsweredBy, slot: string | undefined): string
    time(time: number): string
    /** Taken as not understood, because of a key of config.yaml. */
    setting(key: string): string
    filled(slots: readonly string[]): string
    /** `why`: a rule of a slot, or a reason of a service. */
    refused(slots: readonly { readonly slot: string; readonly why: string }[]): string
    forgotten(names: readonly string[]): string
    dropped(slots: readonly string[]): string
    completed(intents: readonly string[]): string
    /** To which services they would be sent. */
    sent(services: readonly string[]): string
    leftOut(texts: readonly string[]): string
    lookedUp(services: readonly string[]): string
  }
  /** A turn waits for a service, which a person answers for; `values` may be empty, and so may `sample`: `total=…`. */
  readonly needs: {
    asks(service: string, values: string): string
    sends(service: string, values: string): string
    answers(sample: string, need: 'lookUp' | 'send'): string
  }
  readonly report: {
    readonly expected: string
    readonly actual: string
    readonly nothing: string
    readonly sessionEnds: string
  }
  readonly test: {
    /** No file was named, and the folder has none. */
    noTests(folder: string): string
    updated(expectations: number, file: string): string
    /** Below the name of a file that is for other platforms. */
    skipped(platforms: readonly string[]): string
    /** The last line. */
    summary(count: Count): string
    readonly allReached: string
    readonly notReached: string
    readonly kinds: { readonly text: string; readonly slot: string; readonly ending: string }
    shares(shares: { readonly texts: Share; readonly slots: Share; readonly endings: Share }): string
  }
  readonly chat: {
    /** What a saved test begins with where what was said for private slots is in it. */
    hasPrivate(slots: readonly string[]): string
    readonly greeting: string
    /** `intents` are lines of their own. */
    help(intents: readonly string[]): string
    readonly slots: string
    readonly sends: string
    readonly why: string
    readonly sessionEnds: string
    /** A value made no sense. `sample`: how one is written, `day=2026-11-27`. */
    writeAs(sample: string): string
    readonly nobodyWaits: string
    unknownCommand(written: string, known: readonly string[], suggestion: string | undefined): string
    readonly nothingSaid: string
    readonly nothingSent: string
    /** `line` is what was taken back. */
    back(line: string): string
    readonly noFile: string
    notYaml(file: string): string
    saved(file: string): string
    /** The platform has no intent of its own for this, and config.yaml names none. */
    noRequest(platform: string, command: string): string
    readonly reloaded: string
    readonly kept: string
    cannotWatch(reason: string): string
  }
}
