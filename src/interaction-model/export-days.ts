import { compileLimits } from '../core/compile/compile-limits.ts'
import type { SlotSource } from '../core/dialog.ts'
import { nameOfDay } from '../core/names.ts'
import { dateType } from '../slot-types/date.ts'
import { nightsOf } from '../slot-types/period-length.ts'
import type { Limited, Limits, NamedBound, PeriodLength } from '../slot-types/slot-type.ts'
import type { ExportedSlot, Exporting } from './export-slot.ts'
import { takenSamples } from './taken-samples.ts'

/** The days of a period that sentences name, each in a slot of its own: the last one behind the first. */
export function exportDays(
  name: string,
  source: SlotSource,
  said: ReadonlySet<string>,
  { own, language }: Exporting,
): readonly ExportedSlot[] {
  const { type: ofSlot, limits } = compileLimits(source)
  const [start, end] = [nameOfDay(name, 'start'), nameOfDay(name, 'end')]
  if (ofSlot.days === undefined || (!said.has(start) && !said.has(end))) return []
  const first: Limited = { type: dateType, limits: onDays(limits) }
  const last: Limited = { type: dateType, limits: { ...onDays(limits), named: boundsBehind(start, limits) } }
  const { samples } = language.slotTypes.date
  // One first day, so that each last day is behind it.
  const [day = ''] = takenSamples(samples, first, language)
  const others = takenSamples(
    samples.filter((sample) => sample !== day),
    last,
    language,
    [{ ...first, name: start, samples: [day] }],
  )
  const slotOf = (slot: string, slotSamples: readonly string[]): ExportedSlot => {
    return { name: slot, type: own.filling.date ?? '', isFreeText: false, samples: slotSamples }
  }
  return [slotOf(start, [day]), slotOf(end, others)].filter((slot) => said.has(slot.name))
}

function onDays({ min, max, except }: Limits): Limits {
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(except === undefined ? {} : { except }),
  }
}

/** The last day is so many nights behind the first. */
function boundsBehind(slot: string, { length }: Limits): NonNullable<Limits['named']> {
  const behind = (nights: PeriodLength): NamedBound => ({ slot, plus: ` + ${nightsOf(nights)} days` })
  const { min = { count: 1, unit: 'night' } as const, max } = length ?? {}
  return { min: behind(min), ...(max === undefined ? {} : { max: behind(max) }) }
}
