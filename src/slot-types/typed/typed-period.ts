import { Temporal } from 'temporal-polyfill'
import { readTypedPeriod, type TypedDay, type TypedPeriod } from '../../languages/typed/periods.ts'
import { readMoment } from '../moment.ts'
import { countsDays } from '../period-length.ts'
import type { Limits, Said } from '../slot-type.ts'
import { dayOf, durationOf } from './typed-day.ts'

/**
 * A period as people type it, as the platform would send it: `12월 3일부터 2박` is `2026-12-03/P2D`. `before` is what of it was said
 * before: the last day is the next such day behind the first.
 */
export function periodIn(
  text: string,
  limits: Limits,
  today: Temporal.PlainDate,
  before: Said | undefined,
): string | undefined {
  const period = readTypedPeriod(text)
  if (period === undefined) return undefined
  const length = lengthOf(period, limits)
  const end = period.start && period.end && dayOf(period.end, today)
  const start = period.start && (monthBehind(period.start, period.end, end) ?? dayOf(period.start, today))
  const last = period.end && dayOf(period.end, today, start ?? startIn(before))
  if ((period.start && start === undefined) || (period.end && last === undefined)) return undefined
  if (start !== undefined) return last === undefined ? `${start}/${length ?? open}` : `${start}/${last}`
  if (last !== undefined)
    return length === undefined ? `${open}/${last}` : `${last.subtract(length).add(lessOne(limits))}/${last}`
  const day = period.day && dayOf(period.day, today, startIn(before))
  return day?.toString() ?? length?.toString()
}

/** Written for an end that is not known. */
const open = '..'

/** Of `3 to 6 December`, the month of the last day. */
function monthBehind(
  { date, dayOfMonth, fromToday }: TypedDay,
  last: TypedDay | undefined,
  end: Temporal.PlainDate | undefined,
): Temporal.PlainDate | undefined {
  if (date !== undefined || fromToday !== undefined || dayOfMonth === undefined) return undefined
  if (last?.date === undefined || end === undefined) return undefined
  return dayOfMonth <= end.day ? end.with({ day: dayOfMonth }) : undefined
}

/** The length as the slot counts it: in nights, or in days of which both ends are. */
function lengthOf({ nights, length }: TypedPeriod, limits: Limits): Temporal.Duration | undefined {
  if (nights !== undefined) return Temporal.Duration.from({ days: nights }).add(lessOne(limits))
  return length && durationOf(length)
}

function lessOne(limits: Limits): { readonly days: number } {
  return { days: countsDays(limits) ? 1 : 0 }
}

function startIn(before: Said | undefined): Temporal.PlainDate | undefined {
  const [first = ''] = String(before?.value ?? '').split('/')
  return readMoment(first, 'UTC')?.date
}
