import type { MomentTypeName } from '../languages/language.ts'
import { readTypedPeriod } from '../languages/typed/periods.ts'

// To CLOVA a date, a time, both together and a period are one type; to the person who answers they are different questions.

const words = {
  date: /date|day|날짜|요일|[년월일](?!\p{L})|내일|모레|오늘|어제|주말|[年月日曜]|明日|今日|昨日|today|tomorrow|yesterday/iu,
  time: /time|hour|시간|시각|오전|오후|정오|\d\s*[시분]|[시분](?!\p{L})|時|分|午前|午後|正午|noon|\d\s*(?:am|pm|a\.m|p\.m)/iu,
}

/** Which of our types a slot of dates and times most likely is: by its name, else by what it is filled with in the sentences. */
export function guessMomentType(slot: string, samples: readonly string[]): MomentTypeName | 'period' {
  if (samples.length > 0 && samples.every(isPeriod)) return 'period'
  return kindOf([slot.replace(/datetime/giu, '')]) ?? kindOf(samples) ?? 'datetime'
}

/** Whether it says more than a day: both ends, or how long it is. */
function isPeriod(sample: string): boolean {
  const { day, nights, length, start, end } = readTypedPeriod(sample) ?? {}
  if (day !== undefined || (start === undefined && end === undefined && nights === undefined)) return false
  return (start !== undefined && end !== undefined) || nights !== undefined || length !== undefined
}

function kindOf(texts: readonly string[]): MomentTypeName | undefined {
  const [date, time] = [texts.some((text) => words.date.test(text)), texts.some((text) => words.time.test(text))]
  if (date && time) return 'datetime'
  return date ? 'date' : time ? 'time' : undefined
}
