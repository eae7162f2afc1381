import { readStep } from '../../slot-types/calendar/steps.ts'
import { choiceType, slotTypes } from '../../slot-types/index.ts'
import { readPeriodLength } from '../../slot-types/period-length.ts'
import { readShape } from '../../slot-types/shapes/shape.ts'
import type { Bound, Exception, Limits, SlotType } from '../../slot-types/slot-type.ts'
import type { Comparable } from '../condition.ts'
import type { SlotSource } from '../dialog.ts'
import type { ReadPattern } from '../dialogs.ts'
import { compileException } from '../limits/exceptions.ts'
import { readNamedBound, withPlus } from '../limits/named-bounds.ts'
import { defaultMost } from '../schema/slot-schema.ts'
import { readCounter, resolveSlot } from '../shorthand.ts'
import { compileChoices } from './compile-choices.ts'
import { type Comparables, noComparables } from './names-of-dialog.ts'

const noTypes: ReadonlyMap<string, SlotSource> = new Map()

/** A slot's type and what it allows: also for the checks, before anything is compiled. Patterns only where they are read. */
export function compileLimits(
  source: SlotSource,
  facts = noComparables,
  readPattern?: ReadPattern,
  types = noTypes,
): Comparable {
  const [first] = Object.values(source.slots ?? {})
  if (first !== undefined) {
    // Items are compared by their names.
    const { type, limits } = compileLimits(resolveSlot(first, types), facts, readPattern)
    return { type, limits, mostValues: mostValues(source.count), isItems: true }
  }
  const type = source.choices === undefined ? slotTypes.get(source.type ?? 'text') : choiceType
  if (type === undefined) throw new TypeError(`no slot type ${source.type}`)
  const limits = {
    ...(source.choices === undefined ? {} : compileChoices(source.choices)),
    ...(source.shape === undefined ? {} : { shapes: compileShapes(source.shape) }),
    ...compileBounds(source, type, facts),
    ...(source.pattern === undefined ? {} : compilePattern(source.pattern, readPattern)),
    ...(source.except === undefined ? {} : { except: compileExceptions(source.except, type) }),
    ...compileStep(source.every, type),
    ...compileLength(source.length),
    ...(source.on === undefined ? {} : { on: source.on }),
    ...(source.interval === undefined ? {} : { interval: source.interval }),
    ...(source.counter === undefined ? {} : { counter: readCounter(source.counter) }),
  }
  return { type, limits, ...(source.many ? { mostValues: mostValues(source.count) } : {}) }
}

/** What `min` and `max` are: values, or what a fact of the file or an earlier slot holds. */
function compileBounds({ min, max }: SlotSource, { bounds }: SlotType, facts: Comparables): Limits {
  if (bounds === undefined || (min === undefined && max === undefined)) return {}
  const compiled = (written: string | number | undefined) => {
    if (written === undefined) return {}
    const bound = bounds.read(written)
    const named = bound === undefined ? readNamedBound(written) : undefined
    const fact = named === undefined ? undefined : facts.get(named.slot)?.constant
    return fact === undefined ? { bound, named } : { bound: bounds.read(withPlus(fact, named?.plus)) }
  }
  const [least, most] = [compiled(min), compiled(max)]
  return {
    ...(least.bound === undefined ? {} : { min: least.bound }),
    ...(most.bound === undefined ? {} : { max: most.bound }),
    ...(least.named === undefined && most.named === undefined
      ? {}
      : {
          named: {
            ...(least.named === undefined ? {} : { min: least.named }),
            ...(most.named === undefined ? {} : { max: most.named }),
          },
        }),
  }
}

export function mostValues(count: SlotSource['count']): number {
  return count?.max ?? Math.max(defaultMost, count?.min ?? 1)
}

function compileExceptions(source: NonNullable<SlotSource['except']>, type: SlotType): readonly Exception[] {
  return [source].flat().map((written) => compileException(written, type))
}

function compileStep(source: SlotSource['every'], type: SlotType): Pick<Limits, 'every'> {
  const every = source === undefined ? undefined : readStep(source, type)
  return every === undefined ? {} : { every }
}

function compileLength(source: SlotSource['length']): Pick<Limits, 'length'> {
  if (source === undefined) return {}
  const [min, max] = [source.min, source.max].map((one) => (one === undefined ? undefined : readPeriodLength(one)))
  return { length: { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) } }
}

function compileShapes(source: NonNullable<SlotSource['shape']>): NonNullable<Limits['shapes']> {
  return [source].flat().flatMap((written) => readShape(written) ?? [])
}

/** Nothing where it is not to be known, or cannot be read: that is reported. */
function compilePattern(written: string, readPattern: ReadPattern | undefined): Pick<Limits, 'pattern'> {
  const pattern = readPattern?.(written)
  return pattern === undefined || 'problem' in pattern ? {} : { pattern }
}

/** The limits without bounds that hang on the clock. */
export function compileLasting({ type: { bounds }, limits }: Comparable): Limits {
  const { min, max, ...unbounded } = limits
  const lasting = (bound: Bound | undefined) => (bound === undefined || bounds?.moves(bound) ? undefined : bound)
  const [least, most] = [lasting(min), lasting(max)]
  if (least === min && most === max) return limits
  return {
    ...unbounded,
    ...(least === undefined ? {} : { min: least }),
    ...(most === undefined ? {} : { max: most }),
  }
}
