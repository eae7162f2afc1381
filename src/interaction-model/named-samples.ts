import { compileLimits } from '../core/compile/compile-limits.ts'
import type { DialogMap } from '../core/dialog.ts'
import { resolveSlot, slotsOf } from '../core/shorthand.ts'
import type { Language } from '../languages/language.ts'
import { factsOf, type Limited, type Limits } from '../slot-types/slot-type.ts'
import type { ExportedSlot, Exporting } from './export-slot.ts'
import { takenSamples } from './taken-samples.ts'

/** The slots with samples that keep to the bounds that are other slots: the lower of two says the least, the upper one more. */
export function withinNamedBounds(
  slots: readonly ExportedSlot[],
  source: DialogMap,
  { types, language }: Pick<Exporting, 'types' | 'language'>,
): readonly ExportedSlot[] {
  const limited = new Map(
    slotsOf(source).map(({ name, source: slot }) => [name, compileLimits(resolveSlot(slot, types))] as const),
  )
  const limitsOf = new Map([...limited].map(([name, { limits }]) => [name, limits] as const))
  const lower = new Set<string>()
  const upper = new Set<string>()
  for (const [name, { named }] of limitsOf) {
    const [least, most] = [named?.min, named?.max].map((bound) => (bound?.fact === undefined ? bound : undefined))
    if (least !== undefined) {
      upper.add(name)
      lower.add(least.slot)
    }
    if (most !== undefined) {
      lower.add(name)
      upper.add(most.slot)
    }
  }
  const chosen = slots.map((slot) => {
    const within = slot.samples.filter((sample) => isWithinFacts(sample, slot.name, limitsOf))
    const kept = within.length === 0 ? slot.samples : within
    if (kept.length < 2 || lower.has(slot.name) === upper.has(slot.name)) return { ...slot, samples: kept }
    return { ...slot, samples: lower.has(slot.name) ? sorted(kept).slice(0, 1) : sorted(kept).slice(1) }
  })
  return chosen.map((slot, at) => {
    const samplesBeside = besideFacts(slots[at] ?? slot, chosen, limited, language)
    return { ...takenBeside(slot, chosen, limited, language), ...(samplesBeside && { samplesBeside }) }
  })
}

/** What is said for a slot beside each sample of the one of which a fact is its bound: a sentence may have both. */
function besideFacts(
  slot: ExportedSlot,
  all: readonly ExportedSlot[],
  limited: ReadonlyMap<string, Limited>,
  language: Language,
): ExportedSlot['samplesBeside'] {
  const own = limited.get(slot.name)
  const bound = [own?.limits.named?.min, own?.limits.named?.max].find((one) => one?.fact !== undefined)
  const other = all.find(({ name }) => name === bound?.slot)
  const choices = limited.get(other?.name ?? '')
  if (own === undefined || other === undefined || choices === undefined) return undefined
  const by = new Map(
    other.samples.map((sample) => {
      const beside = [{ ...choices, name: other.name, samples: [sample] }]
      return [sample, takenSamples(slot.samples, own, language, beside)] as const
    }),
  )
  return { slot: other.name, by }
}

/** Of days, hours and lengths those that keep to what the bounds name: `min: arrival + 7 days`. */
function takenBeside(
  slot: ExportedSlot,
  all: readonly ExportedSlot[],
  limited: ReadonlyMap<string, Limited>,
  language: Language,
): ExportedSlot {
  const own = limited.get(slot.name)
  const { named } = own?.limits ?? {}
  const names = [named?.min, named?.max].flatMap((bound) => (bound === undefined ? [] : bound.slot))
  const beside = all.flatMap(({ name, samples }) => {
    const other = names.includes(name) ? limited.get(name) : undefined
    return other === undefined || other.limits.spoken !== undefined ? [] : [{ name, samples, ...other }]
  })
  if (own === undefined || beside.length === 0) return slot
  return { ...slot, samples: takenSamples(slot.samples, own, language, beside) }
}

/** Numbers from the least on; days and times are listed so. */
function sorted(samples: readonly string[]): readonly string[] {
  return samples.some((sample) => Number.isNaN(Number(sample)))
    ? samples
    : samples.toSorted((a, b) => Number(a) - Number(b))
}

/** Whether a number is within a bound that is a fact, whichever choice it is of. */
function isWithinFacts(sample: string, name: string, limitsOf: ReadonlyMap<string, Limits>): boolean {
  const { named } = limitsOf.get(name) ?? {}
  const numbers = (bound: { readonly slot: string; readonly fact?: string } | undefined) => [
    ...(factsOf(limitsOf.get(bound?.slot ?? ''))
      .get(bound?.fact ?? '')
      ?.values() ?? []),
  ]
  const isAbove = numbers(named?.min).every((fact) => Number(sample) >= Number(fact))
  return isAbove && numbers(named?.max).every((fact) => Number(sample) <= Number(fact))
}
