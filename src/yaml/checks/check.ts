import type { Settings } from '../../core/dialogs.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Sound } from '../sound.ts'

/** All that is checked together. */
export interface Checked {
  readonly sounds: readonly Sound[]
  /** Whether every file could be read: only then is a name that is missing here missing indeed. */
  readonly isComplete: boolean
  readonly settings: Settings
  /** The intents that the platform has of its own. */
  readonly builtIns: readonly string[]
}

/** One thing that authors get wrong and a schema cannot see. */
export type Check = (checked: Checked) => Iterable<Diagnostic>
