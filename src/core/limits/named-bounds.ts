import { bare } from '../../slot-types/keeping.ts'
import {
  type Bound,
  factsOf,
  isList,
  type Limits,
  type NamedBound,
  type SlotType,
  type SlotValue,
} from '../../slot-types/slot-type.ts'
import { isSlotName, splitName } from '../names.ts'

// `min` and `max` that are what an earlier slot holds: `min: arrival + 1 day`, `max: room.sleeps`.

/** What has a name in a dialog, and what it holds by now. */
interface Named {
  readonly slots: ReadonlyMap<string, { readonly limits: Limits }>
  readonly values: ReadonlyMap<string, SlotValue>
}

interface Limited {
  readonly type: SlotType
  readonly limits: Limits
}

const sum = /^(?<name>[^\s+]+)(?<plus>(?:\s*\+|\s+[-−])\s*\d.*)?$/u

/** Reads a bound that names a slot; undefined where it cannot be one. */
export function readNamedBound(written: string | number): NamedBound | undefined {
  const { name = '', plus } = sum.exec(String(written).trim())?.groups ?? {}
  const { slot, fact } = splitName(name)
  if (!isSlotName(slot) || fact === '') return undefined
  return {
    slot,
    ...(fact === undefined ? {} : { fact }),
    ...(plus === undefined ? {} : { plus: ` ${plus.trim().replace('−', '-')}` }),
  }
}

/** As an author writes it. */
export function writeNamedBound({ slot, fact, plus = '' }: NamedBound): string {
  return `${fact === undefined ? slot : `${slot}.${fact}`}${plus}`
}

/** What a slot allows, with the bounds that other slots give. A bound on a slot without a value is none. */
export function limitsIn({ type, limits }: Limited, named: Named): Limits {
  return limits.named === undefined ? limits : withNamed(limits, type, named)
}

/** The same of what lasts: without bounds that hang on the clock. */
export function lastingLimitsIn(slot: Limited & { readonly lastingLimits: Limits }, named: Named): Limits {
  return limitsIn({ type: slot.type, limits: slot.lastingLimits }, named)
}

function withNamed(limits: Limits, type: SlotType, named: Named): Limits {
  const [min, max] = [limits.named?.min, limits.named?.max].map((bound) => bound && boundOf(bound, type, named))
  return { ...limits, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}

function boundOf({ slot, fact, plus }: NamedBound, { bounds }: SlotType, { slots, values }: Named): Bound | undefined {
  const value = values.get(slot)
  if (value === undefined || isList(value)) return undefined
  const held =
    fact === undefined
      ? bare(value)
      : factsOf(slots.get(slot)?.limits)
          .get(fact)
          ?.get(String(bare(value)))
  if (held === undefined || typeof held === 'boolean') return undefined
  // A number is a bound as it is, also for whole numbers.
  return typeof held === 'number' ? held : bounds?.read(withPlus(held, plus))
}

/** A value with the length of time to add to it, as one that an author writes. */
export function withPlus(value: string | number, plus: string | undefined): string | number {
  return plus === undefined ? value : `${value}${plus}`
}
