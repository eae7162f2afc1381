import type { ServiceRequest } from './service.ts'

/** One row of a sheet, and the names of its columns. */
export interface Row {
  readonly columns: readonly string[]
  /** A number stays one. */
  readonly cells: readonly (string | number)[]
}

/**
 * The rows of a completed dialog: when, which, and every slot and what was calculated as they are, so that a sheet can reckon with them.
 * One row an item, where it has items: with a column for each of their slots, and all else the same.
 */
export function rowsOf({ timestamp, data, columns }: ServiceRequest): readonly Row[] {
  const values = new Map<string, unknown>(Object.entries({ ...data.slots, ...data.calculated }))
  // What has a column of its own is no list of items, though its values may be maps.
  const list = [...values.keys()].find(
    (name) => columns?.includes(name) !== true && itemsIn(values.get(name)).length > 0,
  )
  const items = list === undefined ? [noItem] : itemsIn(values.get(list))
  const ofItems = [...new Set(items.flatMap((item) => [...item.keys()]))]
  const named = columns ?? [...values.keys()].flatMap((name) => (name === list ? ofItems : name))
  return items.map((item) => ({
    columns: ['time', 'dialog', ...named],
    cells: [
      timeIn(data.timezone, timestamp),
      data.dialog,
      ...named.map((name) => cellOf(item.has(name) ? item.get(name) : values.get(name))),
    ],
  }))
}

type Item = ReadonlyMap<string, unknown>
const noItem: Item = new Map()

/** A value with a unit is none. */
function itemsIn(value: unknown): readonly Item[] {
  const maps = Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : []
  return maps.map((one) => new Map(Object.entries(one))).filter((one) => !one.has('value'))
}

/** `2026-12-01 18:00:00` where the users are: as spreadsheets read it. */
function timeIn(timeZone: string, timestamp: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(
    new Date(timestamp),
  )
}

function cellOf(value: unknown): string | number {
  if (typeof value === 'number') return value
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(cellOf).join(', ')
  if (typeof value !== 'object') return String(value)
  const parts = new Map<string, unknown>(Object.entries(value))
  if (parts.has('value')) return `${cellOf(parts.get('value'))} ${cellOf(parts.get('unit'))}`
  if (parts.has('start')) return `${cellOf(parts.get('start'))}/${cellOf(parts.get('end'))}`
  return [...parts.values()].map(cellOf).join(' ')
}
