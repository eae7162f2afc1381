import { languages } from '../languages/index.ts'
import { englishWeekdays, readExceptedMoments } from '../slot-types/calendar/excepted-moments.ts'

// Days and hours are written in English and in digits. Who writes them as they are said is shown the same as it is read.

/** The days of the week as people write them: in full, without the last character (月曜, 월요), the first alone, or `mon`. */
const weekdays: readonly (readonly [word: string, weekday: string])[] = englishWeekdays.flatMap((weekday, at) => {
  const native = [languages.ko, languages.ja].flatMap(({ weekdays: names }) => names[at] ?? [])
  const forms = native.flatMap((name) => [name, name.slice(0, -1), name.slice(0, 1)])
  return [`${weekday}s`, weekday, weekday.slice(0, 3), ...forms].map((word) => [word, weekday] as const)
})
const longestFirst = weekdays.toSorted(([a], [b]) => b.length - a.length)

/** `매주 일요일`, `12월 25일`, `오후 1시~2시` as `sunday`, `12-25`, `13:00-14:00`; undefined where nothing of the kind is meant. */
export function suggestException(written: string): string | undefined {
  const text = written.normalize('NFKC').toLowerCase().trim()
  const said = text.replace(/^(?:every|매주|毎週|each)\s*/u, '').replace(/(?:마다|은|는)$/u, '')
  const [word, weekday] = longestFirst.find(([one]) => said.startsWith(one)) ?? []
  const rest = word === undefined ? said : said.slice(word.length).replace(/^[の의,.\s]+/u, '')
  const { day, hours } = splitDay(word === undefined ? rest : '', rest)
  const candidate = [weekday ?? day ?? '', spanIn(hours)].filter((part) => part !== '').join(' ')
  const isAll = candidate !== '' && (hours === '' || spanIn(hours) !== '')
  return isAll && candidate !== text && readExceptedMoments(candidate) !== undefined ? candidate : undefined
}

const calendar = /^(?:(\d{4})\s?[年년./-]\s?)?(\d{1,2})\s?[月월./-]\s?(\d{1,2})\s?[日일]?(?=$|[\sの의])/u

function splitDay(text: string, rest: string): { readonly day?: string; readonly hours: string } {
  const [whole, year, month = '', day = ''] = calendar.exec(text) ?? []
  if (whole === undefined) return { hours: rest }
  const parts = [...(year === undefined ? [] : [year]), month.padStart(2, '0'), day.padStart(2, '0')]
  return { day: parts.join('-'), hours: text.slice(whole.length).replace(/^[の의\s]+/u, '') }
}

const hour = /(오전|오후|午前|午後)?\s?(\d{1,2})(?::(\d{2})|\s?[시時](?:\s?(\d{1,2})\s?[분分]|\s?(반|半))?)/gu

/** `오후 1시부터 2시까지` as `13:00-14:00`; the end is in the half of the day that the start is in, where it says none. */
function spanIn(text: string): string {
  const found = [...text.matchAll(hour)]
  if (found.length !== 2 || text.replace(hour, '').replace(/부터|까지|から|まで|[-~〜–\s]/gu, '') !== '') return ''
  const [first] = found
  const times = found.map(([, half, hours = '', minutes, native, isHalf]) => {
    const isAfternoon = [half, half === undefined ? first?.[1] : undefined].some(
      (one) => one === '오후' || one === '午後',
    )
    const at = Number(hours) + (isAfternoon && Number(hours) < 12 ? 12 : 0)
    return `${String(at).padStart(2, '0')}:${(minutes ?? native ?? (isHalf === undefined ? '0' : '30')).padStart(2, '0')}`
  })
  return times.join('-')
}
