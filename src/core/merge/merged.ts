import type { SlotValue } from '../../slot-types/slot-type.ts'
import type { Item, Slot } from '../dialogs.ts'
import type { OpenDialog } from '../session.ts'
import type { RefusedSlot, SaidSlot } from '../turn-types.ts'

/** What came of what was said. */
export interface Merged {
  readonly open: OpenDialog
  readonly filled: readonly Filled[]
  /** Slots whose value was refused in this turn. */
  readonly refused: readonly RefusedSlot[]
  /** The same of those that got a good value in this turn, too, as the same slot of another item, or later. */
  readonly settled?: readonly RefusedSlot[] | undefined
  readonly dropped: readonly string[]
  /** Slots for which only the value was said that they have already. */
  readonly repeated: readonly Slot[]
  /** The names under which something was said that a slot took, its own or one of its `from`. */
  readonly taken: ReadonlySet<string>
}

/** A slot that got a value; `before`: the one it replaced. */
export interface Filled {
  readonly slot: Slot
  readonly before: SlotValue | undefined
  /** Whether the slot had the value already. */
  readonly isSame: boolean
  /** The item that was taken. */
  readonly item?: Item | undefined
}

/** Slots that an intent carries, by the names that the platform gives them. */
export type SaidSlots = ReadonlyMap<string, SaidSlot>

export const noSlots: readonly Slot[] = []
