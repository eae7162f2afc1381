import type { Context, Said } from '../../slot-types/slot-type.ts'
import type { Slot } from '../dialogs.ts'
import { nameOfDay } from '../names.ts'
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

/** What was said for a period in the slots of its days, and their names; undefined where nothing was. */
export function saidInDays(
  { name, type }: Slot,
  { slotsByName }: OpenDialog['dialog'],
  said: SaidSlots,
): { readonly value: Said; readonly names: readonly string[] } | undefined {
  if (type.days === undefined) return undefined
  const days = type.days.flatMap((day) => {
    const own = nameOfDay(name, day)
    const value = slotsByName.has(own) ? undefined : saidOf(said.get(own))
    return value === undefined ? [] : [{ day, name: own, written: String(value.value) }]
  })
  const [first, last] = type.days.map((day) => days.find((one) => one.day === day)?.written)
  return days.length === 0 ? undefined : { value: { value: fromTo(first, last) }, names: days.map((one) => one.name) }
}

/** Of spans the first day of the one, the last day of the other; a span alone is all of it. */
function fromTo(first: string | undefined, last: string | undefined): string {
  const alone = first ?? last ?? ''
  if ((first === undefined || last === undefined) && alone.includes('/')) return alone
  return `${first?.split('/')[0] ?? '..'}/${last?.split('/').at(-1) ?? '..'}`
}

/** The name whose value fills a slot, the first of those that have one; with it that of the other half, where a date and a time, or two days, came apart. */
export function namesThatFill(
  slot: Slot,
  names: readonly string[],
  said: SaidSlots,
  context: Context,
): readonly string[] {
  if (names.length < 2) return names
  if (!slot.type.rules.includes('incomplete')) return names.slice(0, 1)
  const halves = names.filter((name) => isHalf(slot, saidOf(said.get(name)), context))
  // The first day of a period, then the last one, or how long it is.
  if (slot.type.days !== undefined)
    return halves.length < 2 || halves[0] !== names[0] ? names.slice(0, 1) : halves.slice(0, 2).reverse()
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
