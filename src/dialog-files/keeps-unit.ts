import type { SlotSource } from '../core/dialog.ts'

/** Whether a unit that came with a value of this slot is kept. Of several values some may have none: it is no use there. */
export function keepsUnit({ type = 'text', choices, shape, pattern, many }: SlotSource = { type: 'yesno' }): boolean {
  if (choices !== undefined || many === true) return false
  return type === 'text' ? shape === undefined && pattern === undefined : type === 'number' || type === 'integer'
}
