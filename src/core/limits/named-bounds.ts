import { bare } from '../../slot-types/keeping.ts'
import {
  type Bound,
  isList,
  type Limited,
  type Limits,
  type NamedBound,
  type Said,
  type SlotType,
} from '../../slot-types/slot-type.ts'
import { isSlotName, splitName } from '../names.ts'
import { factIn, type Knowing, type KnownValues, knownValuesOf } from './known-values.ts'

// `min` and `max` that are what an earlier slot holds: `min: arrival + 1 day`, `max: room.sleeps`.

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
export function limitsIn({ type, limits }: Limited, known: KnownValues): Limits {
  return hangsOnSlots(limits) ? placed(withNamed(limits, type, known), type, known) : limits
}

/** What a slot of an open dialog allows by now. */
export function limitsNow(slot: Limited, open: Knowing): Limits {
  return hangsOnSlots(slot.limits) ? limitsIn(slot, knownValuesOf(open)) : slot.limits
}

/** The same of what lasts: without bounds that hang on the clock. */
export function lastingLimitsNow(slot: Limited & { readonly lastingLimits: Limits }, open: Knowing): Limits {
  return limitsNow({ type: slot.type, limits: slot.lastingLimits }, open)
}

/** Whether what is allowed hangs on what other slots hold. */
export function hangsOnSlots({ named, on }: Limits): boolean {
  return named !== undefined || on !== undefined
}

/** A time on the day that its `on` names: bounds that hang on the clock are of that day. Where it is not known there are none. */
function placed({ min, max, ...limits }: Limits, { bounds }: SlotType, { values }: KnownValues): Limits {
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

function withNamed(limits: Limits, type: SlotType, known: KnownValues): Limits {
  const [min, max] = [limits.named?.min, limits.named?.max].map((bound) => bound && boundOf(bound, type, known))
  return { ...limits, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}

function boundOf({ slot, fact, plus }: NamedBound, { bounds }: SlotType, known: KnownValues): Bound | undefined {
  const given = fact === undefined ? valueIn(slot, known) : factIn(slot, fact, known)
  if (given === undefined || typeof given === 'boolean') return undefined
  // A number is a bound as it is, also for whole numbers.
  return typeof given === 'number' ? given : bounds?.read(withPlus(given, plus))
}

function valueIn(slot: string, { values }: KnownValues): Said['value'] | undefined {
  const value = values.get(slot)
  return value === undefined || isList(value) ? undefined : bare(value)
}

/** A value with the length of time to add to it, as one that an author writes. */
export function withPlus(value: string | number, plus: string | undefined): string | number {
  return plus === undefined ? value : `${value}${plus}`
}
