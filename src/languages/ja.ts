import type { Language, MomentTypeName, Refusing, SpokenDate, SpokenDuration, SpokenTime } from './language.ts'
import { isMoment, isOfClock, isSharp, type SpokenUnit, sayDigits, type UnitNames, unitsOf } from './spoken-parts.ts'

/** Japanese, in the polite です・ます style. */
export const japanese: Language = {
  code: 'ja',
  joiner: '',
  greeting: 'こんにちは。',
  replies: {
    launch: 'こんにちは。何をお手伝いしましょうか？',
    help: 'ご希望をお話しください。やめるときは、キャンセルと言ってください。',
    notUnderstood: 'すみません、よくわかりませんでした。もう一度言っていただけますか？',
    cancelled: 'はい、キャンセルしました。',
    goodbye: 'はい、またいつでも声をかけてくださいね。',
    change: 'どこを変更しましょうか？',
    giveUp: 'すみません、うまく聞き取れませんでした。また後ほどお試しください。',
    next: 'ほかに何かお手伝いしましょうか？',
    resume: 'では、先ほどの続きですね。',
    finishFirst: '先に、今の続きを済ませましょう。',
    error: 'すみません、問題が起きました。しばらくしてから、もう一度お試しください。',
  },
  refusal: {
    type: askForType,
    choices: ({ choices }) =>
      choices.length === 1
        ? `お選びいただけるのは${choices.join('')}だけです。`
        : `${choices.join('、')}の中からお選びください。`,
    min: askForRange,
    max: askForRange,
    interval: askForOne,
  },
  yes: [
    'はい',
    'ええ',
    'うん',
    'そう',
    'そうです',
    'そうですね',
    'もちろん',
    'お願いします',
    'オーケー',
    'OK',
    'イエス',
  ],
  no: [
    'いいえ',
    'いえ',
    'いや',
    'ううん',
    '違う',
    '違います',
    'ちがう',
    'ちがいます',
    'だめ',
    'いらない',
    'いりません',
    '結構です',
    'ノー',
  ],
  sayNumber: sayDigits,
  sayDate,
  sayTime,
  sayDatetime: (date, time) => sayDate(date) + sayTime(time),
  sayDuration,
  saySpan: (start, end) => `${start}から${end}まで`,
  sayAlternatives,
  isSingular: (n) => n === 1,
}

function askForType({ type }: Refusing): string {
  switch (type) {
    case 'number':
    case 'integer':
      return '数字でお答えください。'
    case 'yesno':
      return '「はい」か「いいえ」でお答えください。'
    case 'date':
      return '何月何日か教えてください。'
    case 'time':
      return '何時か教えてください。'
    case 'datetime':
      return '日付と時間を一緒に教えてください。'
    case 'duration':
      return 'どのくらいの時間か教えてください。'
    case 'text':
    case 'choice':
      return 'もう少し短くお話しください。'
  }
}

function askForOne({ type }: Refusing): string {
  switch (type) {
    case 'date':
      return '日付を一つだけお選びください。'
    case 'time':
      return '何時何分か、具体的に教えてください。'
    default:
      return '日付と時間を、具体的に教えてください。'
  }
}

function askForRange({ type, min, max }: Refusing): string {
  const answer = `${isMoment(type) ? momentNames[type] : ''}でお答えください。`
  if (min !== undefined && max !== undefined) return `${min}から${max}までの${isMoment(type) ? '' : '間'}${answer}`
  if (min !== undefined) return isMoment(type) ? `${min}以降の${answer}` : `${withoutSpan(min)}以上${answer}`
  if (max !== undefined && type === 'duration') return `${withoutSpan(max)}以内${answer}`
  if (max !== undefined) return `${max}${isMoment(type) ? 'までの' : '以下'}${answer}`
  return 'ほかの答えをお願いします。'
}

/** 7日以内, not 7日間以内. */
function withoutSpan(length: string): string {
  return length.replace(/(?<=[年日])間$/u, '')
}

const momentNames: Readonly<Record<MomentTypeName, string>> = { date: '日付', time: '時間', datetime: '日時' }

function sayDate({ year, month, day }: SpokenDate): string {
  return `${year === undefined ? '' : `${year}年`}${month}月${day}日`
}

/** Both halves of the day are counted from 0, as announcers do: 午後0時30分 is half past noon. */
function sayTime(time: SpokenTime): string {
  if (isSharp(time, 12)) return '正午'
  const { hour, minute, second } = time
  const spokenHour = hour === 24 ? '24時' : hour < 12 ? `午前${hour}時` : `午後${hour - 12}時`
  return spokenHour + (minute === 0 ? '' : `${minute}分`) + (second === 0 ? '' : `${second}秒`)
}

const unitNames: UnitNames = {
  years: '年',
  months: 'か月',
  weeks: '週間',
  days: '日',
  hours: '時間',
  minutes: '分',
  seconds: '秒',
}

/**
 * Years and days alone are told from dates: 5日 is the fifth, 5日間 are five days. Before hours a と tells the days from
 * a rate: 1日3時間 is three hours a day.
 */
function sayDuration(duration: SpokenDuration): string {
  const heard = unitsOf(duration)
  const [only, ...others] = heard
  if (only !== undefined && others.length === 0) {
    return sayUnit(only) + (only.unit === 'years' || only.unit === 'days' ? '間' : '')
  }
  const calendar = heard
    .filter(({ unit }) => !isOfClock(unit))
    .map(sayUnit)
    .join('')
  const clock = heard
    .filter(({ unit }) => isOfClock(unit))
    .map(sayUnit)
    .join('')
  return calendar === '' || clock === '' ? calendar + clock : `${calendar}と${clock}`
}

function sayUnit({ unit, count }: SpokenUnit): string {
  return sayDigits(count) + unitNames[unit]
}

function sayAlternatives(values: readonly string[]): string {
  const last = values.at(-1) ?? ''
  if (values.length < 2) return last
  return `${values.slice(0, -1).join('、')}${values.length === 2 ? '' : '、'}または${last}`
}
