import { readTypedNumber } from './numbers.ts'
import { type Half, type PartAtStart, wordPart } from './parts.ts'

const morning = ['오전', '아침', '새벽', '午前', '朝', 'in the morning', 'morning']
const afternoon = ['오후', '저녁', '午後', '夕方', 'in the afternoon', 'in the evening', 'afternoon', 'evening']

/** Around noon: eleven is before it. */
const day = ['낮', '점심', '昼', 'お昼']

/** Around midnight: twelve is midnight, and two is past it. */
const night = ['밤', '夜', 'at night']

export function hourOf(hour: number, half: Half): number {
  if (half === 'am' || (half === 'night' && (hour === 12 || hour < 5))) return hour === 12 ? 0 : hour
  if (half === 'day' && hour >= 10) return hour
  return hour < 12 ? hour + 12 : hour
}

export function readHalf(text: string): PartAtStart | undefined {
  return (
    wordPart(text, morning, { half: 'am' }) ??
    wordPart(text, afternoon, { half: 'pm' }) ??
    wordPart(text, day, { half: 'day' }) ??
    wordPart(text, night, { half: 'night' })
  )
}

/** `15:30`, `3pm`, `3시 반`, `七時半`, `noon`, `half past 3`. */
export function readClock(text: string): PartAtStart | undefined {
  const named = /^(?:(noon|midday|정오|正午)|(midnight|자정|零時))(?![a-z])/u.exec(text)
  if (named !== null) return timed(named[0], named[1] === undefined ? 0 : 12, 0)
  const [whole, hours, minutes, half] =
    /^(\d{1,2})[:.](\d{2})(?::\d{2})?(?!\d)(?:\s?([ap])\.?m\.?(?![a-z]))?/u.exec(text) ?? []
  if (whole !== undefined) return timed(whole, Number(hours), Number(minutes), half)
  const [sharp, hour, letter] = /^(\d{1,2})\s?([ap])\.?m\.?(?![a-z])/u.exec(text) ?? []
  if (sharp !== undefined) return timed(sharp, Number(hour), 0, letter)
  const [bare, bareHour] = /^at (\d{1,2})(?![\d:.]|\s?[a-z])/u.exec(text) ?? []
  if (bare !== undefined) return timed(bare, Number(bareHour), 0)
  const past = /^half past /u.exec(text)?.[0] ?? ''
  const number = readTypedNumber(text.slice(past.length))
  if (number === undefined) return undefined
  const behind = text.slice(past.length + number.length)
  if (past !== '') return timed(past + text.slice(past.length, past.length + number.length), number.number, 30)
  const oclock = /^\s?o['’]?clock/u.exec(behind)?.[0]
  if (oclock !== undefined) return timed(text.slice(0, number.length) + oclock, number.number, 0)
  const unit = /^\s?(?:시|時)(?!간|間)/u.exec(behind)?.[0]
  if (unit === undefined) return undefined
  const [rest = '', halfHour] = /^\s?(반|半)/u.exec(behind.slice(unit.length)) ?? []
  const before = text.slice(0, number.length) + unit
  if (halfHour !== undefined) return timed(before + rest, number.number, 30)
  const gap = /^\s?/u.exec(behind.slice(unit.length))?.[0] ?? ''
  const minute = readTypedNumber(behind.slice(unit.length + gap.length))
  const sign = minute && /^\s?(?:분|分)/u.exec(behind.slice(unit.length + gap.length + minute.length))?.[0]
  if (minute === undefined || sign === undefined) return timed(before, number.number, 0)
  return timed(text.slice(0, before.length + gap.length + minute.length + sign.length), number.number, minute.number)
}

function timed(written: string, hour: number, minute: number, half?: string): PartAtStart | undefined {
  if (hour > 24 || minute > 59) return undefined
  const time = { hour: half === undefined ? hour : hourOf(hour, half === 'a' ? 'am' : 'pm'), minute }
  return { found: { time }, length: written.length }
}
