import type { ServiceRequest } from './service.ts'

/** One row of a sheet, and the names of its columns. */
export interface Row {
  readonly columns: readonly string[]
  /** A number stays one. */
  readonly cells: readonly (string | number)[]
}

/** The row of a completed dialog: when, which, and every slot and what was calculated as they are, so that a sheet can reckon with them. */
export function rowOf({ timestamp, data, columns }: ServiceRequest): Row {
  const values = new Map<string, unknown>(Object.entries({ ...data.slots, ...data.calculated }))
  const named = columns ?? [...values.keys()]
  return {
    columns: ['time', 'dialog', ...named],
    cells: [timeIn(data.timezone, timestamp), data.dialog, ...named.map((name) => cellOf(values.get(name)))],
  }
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
  if (parts.has('unit')) return `${cellOf(parts.get('value'))} ${cellOf(parts.get('unit'))}`
  if (parts.has('start')) return `${cellOf(parts.get('start'))}/${cellOf(parts.get('end'))}`
  return [...parts.values()].map(cellOf).join(' ')
}
