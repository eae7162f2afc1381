import { listOfValues } from '../../slot-types/slot-type.ts'
import type { Slot } from '../dialogs.ts'
import type { OpenDialog } from '../session.ts'

/** Whether a slot takes several values, and to those that it has nothing is added any more. */
export function isEnded({ name, many }: Slot, { values, ended }: OpenDialog): boolean {
  return many !== undefined && (ended.has(name) || listOfValues(values.get(name)).length >= many.max)
}
