import type { Settings } from '../../core/dialogs.ts'
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts'
import type { DialogView, ReplyView, SlotView, SpeechView, TypeView } from '../model.ts'
import type { Sound } from '../valid-part.ts'

/** All that is checked together. */
export interface Checked {
  readonly sounds: readonly Sound[]
  readonly dialogs: readonly DialogView[]
  readonly types: readonly TypeView[]
  readonly replies: readonly ReplyView[]
  /** The slots of all dialogs. */
  readonly slots: readonly SlotView[]
  /** Everything that is said anywhere. */
  readonly speeches: readonly SpeechView[]
  /** Whether every file could be read: only then is a name that is missing here missing indeed. */
  readonly isComplete: boolean
  readonly settings: Settings
  readonly outside: Outside
}

/** What dialogs must fit besides each other. Plain data. */
export interface Outside {
  /** The intents that the platform has of its own. */
  readonly builtIns: readonly string[]
  /** Where config.yaml names the dialog that a launch starts. */
  readonly launchAt?: Range
}

/** Whether every name of a section is known: all files could be read, and no file may have meant that section by another key. */
export function knowsAll(section: 'intents' | 'types', { sounds, isComplete }: Checked): boolean {
  return isComplete && !sounds.some(({ file, isDoubtful }) => file[section] === undefined && isDoubtful([section]))
}

/** One thing that authors get wrong and a schema cannot see. */
export type Check = (checked: Checked) => Iterable<Diagnostic>
