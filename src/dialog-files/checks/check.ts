import type { Settings } from '../../core/dialogs.ts'
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts'
import type { DialogModel, FactModel, ReplyModel, SlotModel, TypeModel } from '../model.ts'
import type { SpeechModel } from '../model-speeches.ts'
import type { ValidPart } from '../valid-part.ts'

/** All that is checked together. */
export interface CheckInput {
  readonly parts: readonly ValidPart[]
  readonly dialogs: readonly DialogModel[]
  readonly types: readonly TypeModel[]
  readonly replies: readonly ReplyModel[]
  readonly facts: readonly FactModel[]
  /** The slots of all dialogs. */
  readonly slots: readonly SlotModel[]
  /** Everything that is said anywhere. */
  readonly speeches: readonly SpeechModel[]
  /** Whether every file could be read: only then is a name that is missing here missing indeed. */
  readonly isComplete: boolean
  readonly settings: Settings
  readonly extension: ExtensionContext
}

/** What dialogs must fit besides each other. Plain data. */
export interface ExtensionContext {
  /** The intents that the platform has of its own. */
  readonly builtIns: readonly string[]
  /** Those of all platforms that mean something in every dialog. */
  readonly meaningful: readonly string[]
  /** Whether one of them asks for help. */
  readonly isHelpBuiltIn: boolean
  /** How many characters a platform says at most of all that is spoken at once, of those that count all of it. */
  readonly longestSpeech?: readonly { readonly platform: string; readonly limit: number }[]
  /** When it is checked, in milliseconds since 1970-01-01T00:00Z; undefined where what is said shall not hang on that. */
  readonly now?: number
  /** What none of the platforms does, that config.yaml names. */
  readonly lacks?: readonly { readonly platform: string; readonly what: 'brief' | 'unit' }[]
  /** How the two slots are called in which a date-time comes from a platform: by these endings of its name. */
  readonly datetimesIn?: readonly { readonly platform: string; readonly endings: readonly string[] }[]
  /** Where config.yaml names the dialog that a launch starts. */
  readonly launchAt?: Range
  /** The services that config.yaml names; undefined where that is not known. */
  readonly services?: readonly string[]
  /** Those of them that get private values. */
  readonly trusted?: readonly string[]
  /** Those of them that only take, and answer nothing. */
  readonly takers?: readonly string[]
}

/** Whether every name of a section is known: all files could be read, and no file may have meant that section by another key. */
export function isFullyKnown(section: 'intents' | 'types', { parts, isComplete }: CheckInput): boolean {
  return (
    isComplete &&
    !parts.some(({ file, mayBeIncomplete: isDoubtful }) => file[section] === undefined && isDoubtful([section]))
  )
}

/** One thing that authors get wrong and a schema cannot see. */
export type Check = (checked: CheckInput) => Iterable<Diagnostic>
