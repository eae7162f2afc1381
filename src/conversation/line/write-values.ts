import type { SaidSlot } from '../../core/turn-types.ts'

/** What was said for a slot, as a line has it behind the `=`. */
export function writeSaid(said: SaidSlot): string {
  if (said === null) return ''
  const unit = said.unit === undefined ? '' : `[${said.unit}]`
  return writeValue(String(said.value)) + unit
}

/** In quotes where it has to be. A line has no way to write both kinds of quotes in one value: one of them is turned. */
function writeValue(value: string): string {
  if (value !== '' && !/[\s"'[\]]/u.test(value)) return value
  return value.includes('"') && !value.includes("'") ? `'${value}'` : `"${value.replaceAll('"', '”')}"`
}
