import type { Said, SlotValue, Value } from '../../slot-types/slot-type.ts'
import { isTooLong } from '../../slot-types/text.ts'

// What we remember between two turns, as the platform carries it. `sessionAttributes` is flat, as in CEK's guide: `intent` and
// the slots. All else is under the one key `$`, which is absent when there is nothing in it.

/** `intent` and `$`: the attributes that are no slots. */
export const intentKey = 'intent'
export const memoryKey = '$'

export type Attributes = ReadonlyMap<string, unknown>

export const nothing: ReadonlyMap<string, never> = new Map<string, never>()

export function readValues(written: Attributes): ReadonlyMap<string, SlotValue> {
  return new Map(
    [...written].flatMap(([name, kept]): [string, SlotValue][] => {
      const values = (Array.isArray(kept) ? kept : [kept]).flatMap((one) => readValue(one) ?? [])
      const value = Array.isArray(kept) ? values : values[0]
      return value === undefined || values.length === 0 ? [] : [[name, value]]
    }),
  )
}

function readValue(kept: unknown): Value | undefined {
  const said = readSaid(kept)
  if (said === undefined) return undefined
  const { value, unit } = said
  return unit === undefined || typeof value === 'boolean' ? value : { value, unit }
}

/** What is kept for a slot, as if it were said again. */
export function readSaid(kept: unknown): Said | undefined {
  if (isScalar(kept)) return { value: kept }
  const map = readMap(kept)
  const [value, unit] = [map.get('value'), map.get('unit')]
  if (!isScalar(value)) return undefined
  return typeof unit === 'string' ? { value, unit } : { value }
}

function isScalar(kept: unknown): kept is Said['value'] {
  if (typeof kept === 'string') return kept !== '' && !isTooLong(kept)
  return typeof kept === 'boolean' || (typeof kept === 'number' && Number.isFinite(kept))
}

export function isCount(written: unknown): written is number {
  return typeof written === 'number' && Number.isInteger(written) && written >= 0
}

export function readCount(written: unknown): number {
  return isCount(written) ? written : 0
}

export function readMap(written: unknown): ReadonlyMap<string, unknown> {
  return typeof written === 'object' && written !== null && !Array.isArray(written)
    ? new Map(Object.entries(written))
    : nothing
}

export function readList(written: unknown): readonly unknown[] {
  return Array.isArray(written) ? written : []
}
