import type { LanguageCode } from '../languages/language.ts'
import { dateType } from '../slot-types/date.ts'
import { nightsOf } from '../slot-types/period-length.ts'
import type { Context, Limited } from '../slot-types/slot-type.ts'

// Days that are said as so far ahead, and dates: where the usual samples are too early or too late.

const inDays: Readonly<Record<LanguageCode, string>> = { en: 'in {n} days', ko: '{n}일 뒤', ja: '{n}日後' }

const atHour: Readonly<Record<LanguageCode, string>> = {
  en: '{day} at 3 pm',
  ko: '{day} 오후 3시',
  ja: '{day}の午後3時',
}

const forNights: Readonly<Record<LanguageCode, string>> = {
  en: '{day} for {n} nights',
  ko: '{day}부터 {n}박',
  ja: '{day}から{n}泊',
}

/** In milliseconds. */
export const lengthOfDay = 86_400_000

const distances = [2, 3, 5, 7, 10, 14, 20, 30, 45, 60, 90, 120, 180, 270, 365]

/** Days, hours or periods that begin so far ahead, and those of a date that is a bound. */
export function sayAhead(limited: Limited, clock: Context): readonly string[] {
  const { code } = clock.language
  const ahead = distances.map((count) => inDays[code].replace('{n}', String(count)))
  const days = [...ahead, ...datesFrom(clock)]
  if (limited.type.name === 'date') return days
  if (limited.type.name === 'datetime') return days.map((day) => atHour[code].replace('{day}', day))
  return nightsIn(limited).flatMap((nights) =>
    days.map((day) => forNights[code].replace('{day}', day).replace('{n}', String(nights))),
  )
}

/** The days from now on, as they are said. */
function datesFrom(clock: Context): readonly string[] {
  const days = [0, 1, 2].map((count) => new Date(clock.now + count * lengthOfDay).toISOString().slice(0, 10))
  return days.map((day) => dateType.speak(day, {}, clock))
}

/** How many nights a period may have: three, or as near to that as its length allows. */
function nightsIn({ limits: { length } }: Limited): readonly number[] {
  const [least = 1, most = 3] = [length?.min, length?.max].map((one) => one && nightsOf(one))
  return [Math.max(Math.min(3, most), least)]
}
