import type { Limits, PeriodLength } from './slot-type.ts'

const written = /^(?<count>\d{1,4})\s*(?<unit>night|day)s?$/iu

/** How long a period is, as authors write it: `1 night`, `3 days`; undefined where it is nothing of the kind. */
export function readPeriodLength(text: string | number): PeriodLength | undefined {
  const { count = '', unit = '' } = written.exec(String(text).trim())?.groups ?? {}
  const found = units.find((one) => one === unit.toLowerCase())
  return found === undefined || (found === 'day' && Number(count) === 0)
    ? undefined
    : { count: Number(count), unit: found }
}

/** Whether the author counts days, of which both ends are; else nights. */
export function countsDays({ length }: Limits): boolean {
  return [length?.min, length?.max].some((one) => one?.unit === 'day')
}

const units = ['night', 'day'] as const

/** The nights of it: days count both ends. */
export function nightsOf({ count, unit }: PeriodLength): number {
  return unit === 'day' ? count - 1 : count
}
