import { Temporal } from 'temporal-polyfill'
import type { TypedLength } from '../../languages/typed/parts.ts'
import type { TypedDay } from '../../languages/typed/periods.ts'

/**
 * The day that was typed: of a day of the week the next one, of a date without a year the one to come. `start` is where those count from,
 * if it is not today: the next such day of the week is behind it.
 */
export function dayOf(
  { fromToday, weekday, date, dayOfMonth }: TypedDay,
  today: Temporal.PlainDate,
  start?: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const from = start ?? today
  if (date !== undefined) return dateOf(date, from)
  if (weekday !== undefined) {
    if (fromToday !== undefined) return today.add(durationOf(fromToday)).subtract({ days: today.dayOfWeek - weekday })
    const days = (weekday - from.dayOfWeek + 7) % 7
    return from.add({ days: days === 0 && start !== undefined ? 7 : days })
  }
  if (dayOfMonth === undefined) return fromToday && today.add(durationOf(fromToday))
  return fromToday === undefined ? nextOfMonth(dayOfMonth, from) : dayIn(dayOfMonth, today.add(durationOf(fromToday)))
}

export function durationOf({ count, unit }: TypedLength): Temporal.Duration {
  return Temporal.Duration.from({ [`${unit}s`]: count })
}

function dayIn(day: number, from: Temporal.PlainDate): Temporal.PlainDate | undefined {
  return dateOf({ year: from.year, month: from.month, day }, from)
}

/** The next day of that number. Of two months that follow each other one has 31 days, and of three one is no February. */
function nextOfMonth(day: number, from: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const months = [0, 1, 2].map((count) => from.with({ day: 1 }).add({ months: count }))
  return months.flatMap((month) => dayIn(day, month) ?? []).find((date) => Temporal.PlainDate.compare(date, from) >= 0)
}

function dateOf(
  { year, month, day }: NonNullable<TypedDay['date']>,
  from: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  try {
    const date = Temporal.PlainDate.from({ year: year ?? from.year, month, day }, { overflow: 'reject' })
    return year === undefined && Temporal.PlainDate.compare(date, from) < 0 ? date.add({ years: 1 }) : date
  } catch {
    return undefined
  }
}
