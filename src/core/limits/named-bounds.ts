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
  return hangsOnSlots(limits) ? placed(withNamed(limits, type, named), type, named) : limits
}

/** The same of what lasts: without bounds that hang on the clock. */
export function lastingLimitsIn(slot: Limited & { readonly lastingLimits: Limits }, named: Named): Limits {
  return limitsIn({ type: slot.type, limits: slot.lastingLimits }, named)
}

/** Whether what is allowed hangs on what other slots hold. */
export function hangsOnSlots({ named, on }: Limits): boolean {
  return named !== undefined || on !== undefined
}

/** A time on the day that its `on` names: bounds that hang on the clock are of that day. Where it is not known there are none. */
function placed({ min, max, ...limits }: Limits, { bounds }: SlotType, { values }: Named): Limits {
  if (limits.on === undefined) return { ...limits, ...given('min', min), ...given('max', max) }
  const day = values.get(limits.on)
  const onDay = (bound: Bound | undefined) => {
    if (typeof bound !== 'object' || bounds?.moves(bound) !== true) return bound
    return typeof day === 'string' ? { ...bound, day } : undefined
  }
  return {
    ...limits,
    ...given('min', onDay(min)),
    ...given('max', onDay(max)),
    ...(typeof day === 'string' && { day }),
  }
}

function given(key: 'min' | 'max', bound: Bound | undefined): Pick<Limits, 'min' | 'max'> {
  return bound === undefined ? {} : { [key]: bound }
}

function withNamed(limits: Limits, type: SlotType, named: Named): Limits {
  const [min, max] = [limits.named?.min, limits.named?.max].map((bound) => bound && boundOf(bound, type, named))
  return { ...limits, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}

function boundOf({ slot, fact, plus }: NamedBound, { bounds }: SlotType, { slots, values }: Named): Bound | undefined {
  const value = values.get(slot)
  if (value === undefined || isList(value)) return undefined
  const given =
    fact === undefined
      ? bare(value)
      : factsOf(slots.get(slot)?.limits)
          .get(fact)
          ?.get(String(bare(value)))
  if (given === undefined || typeof given === 'boolean') return undefined
  // A number is a bound as it is, also for whole numbers.
  return typeof given === 'number' ? given : bounds?.read(withPlus(given, plus))
}

/** A value with the length of time to add to it, as one that an author writes. */
export function withPlus(value: string | number, plus: string | undefined): string | number {
  return plus === undefined ? value : `${value}${plus}`
}
