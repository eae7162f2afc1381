import type { Context, Said } from '../../slot-types/slot-type.ts'
import type { Slot } from '../dialogs.ts'
import type { OpenDialog } from '../session.ts'
import type { SaidSlot } from '../turn-types.ts'
import type { SaidSlots } from './merged.ts'

// Under which names something was said for a slot: its own, or one of its `from`.

const noNames: readonly string[] = []

/** `null` and an empty text are nothing said. */
export function saidOf(said: SaidSlot | undefined): Said | undefined {
  if (said === undefined || said === null) return undefined
  return typeof said.value === 'string' && said.value.trim() === '' ? undefined : said
}

/** The name whose value fills a slot, the first of those that have one; with it that of the other half, where a date and a time came apart. */
export function namesThatFill(
  slot: Slot,
  names: readonly string[],
  said: SaidSlots,
  context: Context,
): readonly string[] {
  if (names.length < 2) return names
  if (!slot.type.rules.includes('incomplete')) return names.slice(0, 1)
  const day = names.find((name) => isHalf(slot, saidOf(said.get(name)), context))
  const time = names.find((name) => !isHalf(slot, saidOf(said.get(name)), context))
  return day === undefined || time === undefined ? names.slice(0, 1) : [time, day]
}

function isHalf({ type }: Slot, said: Said | undefined, context: Context): boolean {
  const read = said && type.normalise(said, {}, context)
  return read?.type === 'refused' && read.rule === 'incomplete'
}

/** The names under which a slot's `from` finds something said that is no slot of the dialog itself, and nobody has taken yet. */
export function namesElsewhere(
  { dialog }: OpenDialog,
  { from }: Slot,
  said: SaidSlots,
  intent: string | undefined,
  taken: ReadonlySet<string>,
): readonly string[] {
  const found = from.filter(
    (other) =>
      (other.intent === undefined || other.intent === intent) &&
      !dialog.slotsByName.has(other.slot) &&
      !taken.has(other.slot) &&
      saidOf(said.get(other.slot)) !== undefined,
  )
  return found.length === 0 ? noNames : found.map(({ slot }) => slot)
}
