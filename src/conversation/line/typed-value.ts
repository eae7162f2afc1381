import { Temporal } from 'temporal-polyfill'
import type { Slot } from '../../core/dialogs.ts'
import { withoutCourtesy } from '../../languages/typed/courtesies.ts'
import { readTypedMoment } from '../../languages/typed/moments.ts'
import { readTypedCount } from '../../languages/typed/numbers.ts'
import type { TypedLength, TypedMoment } from '../../languages/typed/parts.ts'
import type { Context } from '../../slot-types/slot-type.ts'

/** A value as people type it, as the platform would send it: `내일`, `3pm`, `二杯`; what is only polite is left out. `now` is when. */
export function typedValues(
  { type }: Slot,
  written: string,
  { timezone }: Pick<Context, 'timezone'>,
  now: number | undefined,
): readonly string[] {
  const clock =
    now === undefined
      ? undefined
      : Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timezone).toPlainDateTime()
  const plain = withoutCourtesy(written)
  const texts = plain === undefined ? [written] : [written, plain]
  const read = texts.flatMap((text) => platformValue(type.name, text, clock) ?? [])
  return plain === undefined ? read : [...read, plain]
}

function platformValue(
  type: Slot['type']['name'],
  text: string,
  clock: Temporal.PlainDateTime | undefined,
): string | undefined {
  switch (type) {
    case 'number':
    case 'integer':
      return numberIn(text)
    case 'date':
    case 'time':
    case 'datetime':
      return clock && momentIn(text, type, clock)
    case 'duration':
      return lengthIn(readTypedMoment(text)?.length)
    default:
      return undefined
  }
}

/** A number, and what is counted: `두 잔`, `2잔`, `二杯`, `two cups`. */
function numberIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  // "a lot" and "a few" are no numbers.
  if (/^an?\s/u.test(plain)) return undefined
  const number = readTypedCount(plain)
  return number === undefined ? undefined : String(number)
}

function momentIn(text: string, type: 'date' | 'time' | 'datetime', clock: Temporal.PlainDateTime): string | undefined {
  const moment = readTypedMoment(text)
  if (moment === undefined) return undefined
  const { fromNow, time: hours } = moment
  if (fromNow !== undefined) {
    const then = clock.add(durationOf(fromNow)).round({ smallestUnit: 'minute', roundingMode: 'floor' })
    if (type === 'date') return then.toPlainDate().toString()
    return type === 'time' ? then.toPlainTime().toString() : then.toString()
  }
  const day = dayOf(moment, clock.toPlainDate())
  const hour = hours && `${two(hours.hour)}:${two(hours.minute)}:00`
  if (day === undefined) return type === 'date' ? undefined : hour
  return hour === undefined || type === 'date'
    ? day.toString()
    : type === 'time'
      ? undefined
      : `${day.add({ days: moment.isPastMidnight ? 1 : 0 }).toString()}T${hour}`
}

/** The day that was typed: of a day of the week the next one, of a date without a year the one to come. */
function dayOf({ fromToday, weekday, date }: TypedMoment, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (date !== undefined) return dateOf(date, today)
  if (weekday !== undefined) {
    if (fromToday === undefined) return today.add({ days: (weekday - today.dayOfWeek + 7) % 7 })
    return today.add(durationOf(fromToday)).subtract({ days: today.dayOfWeek - weekday })
  }
  return fromToday && today.add(durationOf(fromToday))
}

function dateOf(
  { year, month, day }: NonNullable<TypedMoment['date']>,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  try {
    const date = Temporal.PlainDate.from({ year: year ?? today.year, month, day }, { overflow: 'reject' })
    return year === undefined && Temporal.PlainDate.compare(date, today) < 0 ? date.add({ years: 1 }) : date
  } catch {
    return undefined
  }
}

function lengthIn(length: TypedLength | undefined): string | undefined {
  return length === undefined || length.count < 0 ? undefined : durationOf(length).toString()
}

function durationOf({ count, unit }: TypedLength): Temporal.Duration {
  return Temporal.Duration.from({ [`${unit}s`]: count })
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
