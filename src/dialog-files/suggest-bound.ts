import type { Bounds } from '../slot-types/slot-type.ts'

// Bounds are written in English, whatever the language of the extension. Who writes them in Korean or Japanese is shown the same in English.

/** Words for days and moments, and what bounds call them. */
const moments: readonly (readonly [word: RegExp, english: string])[] = [
  [/^(?:오늘|今日|本日|きょう)/u, 'today'],
  [/^(?:내일모레|모레|明後日|あさって)/u, 'today + 2 days'],
  [/^(?:내일|明日|あした|tomorrow)/iu, 'tomorrow'],
  [/^(?:그저께|그제|一昨日|おととい)/u, 'today - 2 days'],
  [/^(?:어제|昨日|きのう|yesterday)/iu, 'today - 1 day'],
  [/^(?:지금|현재|今|現在)/u, 'now'],
]

/** Units of time behind a number; longer words first, for 時間 begins with 時. */
const units: readonly (readonly [word: string, unit: string])[] = [
  ['시간', 'hour'],
  ['時間', 'hour'],
  ['분', 'minute'],
  ['分間', 'minute'],
  ['分', 'minute'],
  ['초', 'second'],
  ['秒', 'second'],
  ['주일', 'week'],
  ['주', 'week'],
  ['週間', 'week'],
  ['週', 'week'],
  ['개월', 'month'],
  ['달', 'month'],
  ['か月', 'month'],
  ['ヶ月', 'month'],
  ['ヵ月', 'month'],
  ['ケ月', 'month'],
  ['カ月', 'month'],
  ['일', 'day'],
  ['日間', 'day'],
  ['日', 'day'],
  ['년', 'year'],
  ['年', 'year'],
]

const length = new RegExp(`^(\\d{1,5})(${units.map(([word]) => word).join('|')})`, 'u')
const clock = /^(오전|오후|午前|午後)?(\d{1,2})(?:시|時)(?:(\d{1,2})(?:분|分)|(반|半))?$/u

/** A bound in Korean or Japanese as it is written in English, where that is one for the type: `오늘 + 30일`, `2時間後`, `오후 6시`. */
export function suggestBound(written: string, bounds: Bounds): string | undefined {
  const text = written.normalize('NFKC').replace(/\s+/gu, '')
  const candidates = [readClock(text), ...readSum(text)]
  return candidates.find((candidate) => candidate !== undefined && bounds.read(candidate) !== undefined)
}

/** `오후 6시 30분` as `18:30`. */
function readClock(text: string): string | undefined {
  const [, half, hours = '', minutes, halfHour] = clock.exec(text) ?? []
  if (hours === '') return undefined
  const isAfternoon = half === '오후' || half === '午後'
  const hour = isAfternoon && Number(hours) < 12 ? Number(hours) + 12 : Number(hours)
  const minute = halfHour === undefined ? (minutes ?? '0') : '30'
  return hour > 24 ? undefined : `${String(hour).padStart(2, '0')}:${minute.padStart(2, '0')}`
}

/** A day or `now`, and a length to add to it. A length alone is one, or counted from now or today. */
function readSum(text: string): readonly string[] {
  const [said, from] = moments.find(([word]) => word.test(text)) ?? []
  const rest = said === undefined ? text : text.replace(said, '')
  if (from !== undefined && /^(?:까지|부터|まで|から)?$/u.test(rest)) return [from]
  const sign = /(?:전|前)$/u.test(rest) || /^[-−]/u.test(rest) ? '-' : '+'
  const bare = rest.replace(/^(?:から|부터)?[+−-]?/u, '')
  const [whole = '', count = '', word = ''] = length.exec(bare) ?? []
  const unit = units.find(([one]) => one === word)?.[1]
  if (unit === undefined || !/^(?:후|뒤|전|이내|後|前|以内)?(?:까지|부터|まで|から)?$/u.test(bare.slice(whole.length)))
    return []
  const plus = `${count} ${unit}${count === '1' ? '' : 's'}`
  if (from !== undefined) return from.includes(' ') ? [] : [`${from} ${sign} ${plus}`]
  // Hours are counted from now: half past three plus two hours is no day.
  const sums = (/day|week|month|year/u.test(unit) ? ['today', 'now'] : ['now']).map((base) => `${base} ${sign} ${plus}`)
  return bare === whole ? [plus, ...sums] : sums
}

/** A suggestion, if there is one, as an argument of a message. */
export function suggested(suggestion: string | undefined): { readonly suggestion?: string } {
  return suggestion === undefined ? {} : { suggestion }
}
