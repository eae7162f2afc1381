import type { Reply, SaidSlot, Session, Turn } from '../core/turn-types.ts'
import type { BuiltInMeaning, Mistake } from '../diagnostics/codes.ts'
import type { ReadModel } from '../interaction-model/model.ts'
import type { OwnTypes } from '../interaction-model/own-types.ts'
import type { ModelFile } from '../interaction-model/report-mistake.ts'
import type { Exported } from '../interaction-model/to-model.ts'
import type { Language, LanguageCode } from '../languages/language.ts'

/** Header names in lower case. What was sent several times under one name is joined by commas, as Node does. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

/** Who talks, and in which session, where the platform says so; the token is that of account linking. */
export interface Speaker {
  readonly session: string | undefined
  readonly user: string | undefined
  readonly accessToken: string | undefined
}

/** What a body was found to be. A `reason` is for the log: it names a rule, never what was sent. */
export type Decoded =
  | {
      readonly type: 'request'
      readonly session: Session
      /** Reads who talks, as the platform says it: few turns need to know. */
      readonly speaker: () => Speaker
      readonly turn: Turn
      /** The id of the extension that it is for, as registered with the platform. */
      readonly application: string
      /** The body of the answer, JSON. What the platform wants to find in it again, the request itself knows. */
      readonly encode: (reply: Reply) => string
    }
  /** Really signed, but not for us or not now: distinguished from a wrong signature only in the log. */
  | { readonly type: 'notForUs'; readonly reason: string }
  | { readonly type: 'malformed'; readonly reason: string }

/** How a platform names what users mean: its built-in intents. */
export interface PlatformIntents {
  readonly builtIns: readonly string[]
  /** The turn that an intent is: a built-in means what it means, and brings no slots. */
  turnOf(intent: string, slots: ReadonlyMap<string, SaidSlot>): Turn
  /** The turn that the platform makes of it. */
  turnMeaning(meaning: BuiltInMeaning): Turn
}

/** The names that the dialogs of an extension give to what a platform sends. */
export interface NamesInUse {
  /** Intents that start a dialog, are a command or a choice, or bring a slot. */
  readonly intents: ReadonlySet<string>
  /** Slots that fill a slot of a dialog; those of further items, too. */
  readonly slots: ReadonlySet<string>
  /** Slots that bring a date, a time, or both to a slot of a dialog. */
  readonly moments: ReadonlySet<string>
  /** Those of them that bring both. */
  readonly datetimes: ReadonlySet<string>
}

/** Whether the platform itself sent a message, or why that is not known, for the log. */
export type SenderVerdict = 'trusted' | 'signature' | 'certificates not fetched' | 'certificates not trusted'

/** What a simulated message says besides the turn. */
export interface MessageContext {
  /** What the session carries; undefined where it begins with this message. */
  readonly attributes: unknown
  /** milliseconds since 1970-01-01T00:00Z */
  readonly now: number
}

/** A voice platform as one extension meets it: how its requests are trusted, read, answered and simulated. */
export interface Platform {
  /** As config.yaml and the log name it: `clova`. */
  readonly name: string
  /** As its users call it. */
  readonly title: string
  /** Where its requests are posted to: `/clova`. */
  readonly path: string
  /** The ids that the extension has there: the first is that of simulated messages. */
  readonly applicationIds: readonly string[]
  /** Seconds for which a message may be sent again; 0: for ever. */
  readonly tolerance: number
  /** The status of an answer to what is not signed, or not for us or not now. */
  readonly untrustedStatus: 400 | 401
  readonly intents: PlatformIntents
  /** Whether the platform itself sent these bytes; `now` is in milliseconds since 1970-01-01T00:00Z. A promise, where that must be asked elsewhere first; it never rejects. */
  verify(headers: Headers, body: Buffer, now: number): SenderVerdict | Promise<SenderVerdict>
  /** Reads a verified body; `now` is in milliseconds since 1970-01-01T00:00Z. */
  decode(body: Buffer, now: number): Decoded
  /** The body that the platform would send for a turn, laid out for people; undefined where it has no message for it. */
  simulate(turn: Turn, context: MessageContext): string | undefined
}

/** What a platform's part of config.yaml was read as. */
export interface SettingsReading<S> {
  readonly settings: S
  /** What is wrong with it, by where it is below the platform's map. */
  readonly mistakes: readonly { readonly path: readonly (string | number)[]; readonly mistake: Mistake }[]
}

/** A file that is to be written: its name, with the folders that it is in, and its text. */
export interface PrintedFile {
  readonly name: string
  readonly text: string
}

/** An interaction model as the platform's console takes it, and what the author should know of it, as it is phrased in the author's language. */
export interface WrittenModel {
  readonly files: readonly PrintedFile[]
  readonly notes: readonly string[]
  /** Why there are no files. */
  readonly refusal?: string
}

/** How a platform's console takes interaction models. */
export interface ModelFormat<S> {
  /** Its own slot types. */
  readonly types: OwnTypes
  /** What no sentence may have. */
  readonly forbidden: RegExp
  write(exported: Exported, settings: S, language: LanguageCode, inUse: NamesInUse): WrittenModel
  /** How the names of its files end: `.json` */
  readonly extension: string
  read(files: readonly ModelFile[]): ReadModel
}

/** The built-in intents of a platform, whichever extension is served there. */
interface BuiltIns {
  /** How their names begin, and no author's: `AMAZON.` */
  readonly prefix: string
  readonly names: readonly string[]
  /** Whether a misspelt one would go unnoticed; a console may take none that it does not know. */
  readonly mayBeMisspelt: boolean
  /** What one of them means in every dialog, if it means something there. */
  meaningOf(intent: string): BuiltInMeaning | undefined
}

/** What an extension speaks, and where its users are. */
export interface SpokenWhere {
  readonly language: Language
  /** IANA name, "Asia/Seoul" */
  readonly timezone: string
}

type Variables = Readonly<Record<string, string | undefined>>

/** What an author should know of a platform. */
export interface PlatformTraits {
  /** As its users call it. */
  readonly title: string
  /** How many characters it says at once at most; undefined where it counts only each text. */
  readonly longestSpeech: number | undefined
  /** Languages that it does not speak. */
  readonly languagesLacked: readonly LanguageCode[]
  /** What it has no way to say, or never sends: what is said briefly for a screen, and units that numbers come with. */
  readonly lacks: readonly ('brief' | 'unit')[]
  /** How the names of the two slots end in which a date-time comes, where it has no type for both. */
  readonly datetimeEndings?: readonly [date: string, time: string]
}

/** A voice platform, whichever extension is served there: all that has to be known of one. `S` is what is read of its map in config.yaml, `Written`. */
export interface PlatformKind<S, Written> extends PlatformTraits {
  /** What holds where config.yaml says nothing of it. */
  readonly defaults: S
  /** Reads the platform's map in a config.yaml (absolute), and the files that it names. */
  readSettings(config: string, written: Written, env: Variables | undefined): Awaitable<SettingsReading<S>>
  open(settings: S, spoken: SpokenWhere, inUse: NamesInUse): Platform
  readonly builtIns: BuiltIns
  intents(settings: S, inUse: ReadonlySet<string>): PlatformIntents
  /** Whether users can ask for help by an intent of the platform's own. */
  canAskForHelp(settings: S): boolean
  readonly model: ModelFormat<S>
}

type Awaitable<T> = T | Promise<T>
