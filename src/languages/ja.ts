import type { Language, SpokenDate, SpokenDuration, SpokenTime } from './language.ts'
import { japaneseNumbering } from './numbers/ja.ts'
import { japaneseSlotTypes } from './slot-types/ja.ts'
import {
  isOfClock,
  isSharp,
  moneyIn,
  type SpokenUnit,
  sayCharactersWith,
  sayDigits,
  type UnitNames,
  unitsOf,
  wordsOfDigits,
} from './spoken-parts.ts'

/** Japanese, in the polite です・ます style. */
export const japanese: Language = {
  code: 'ja',
  joiner: '',
  greeting: 'こんにちは。',
  replies: {
    launch: 'こんにちは。何をお手伝いしましょうか？',
    help: 'ご希望をお話しください。やめるときは「キャンセル」とおっしゃってください。',
    notUnderstood: 'すみません、よくわかりませんでした。もう一度言っていただけますか？',
    cancelled: 'はい、キャンセルしました。',
    goodbye: 'はい、またいつでも声をかけてくださいね。',
    change: 'どこを変更しましょうか？',
    giveUp: 'すみません、うまく聞き取れませんでした。',
    next: 'ほかに何かお手伝いしましょうか？',
    resume: 'では、先ほどの続きに戻ります。',
    finishFirst: '先に、今のご用件を済ませましょう。',
    error: 'すみません、問題が起きました。しばらくしてから、もう一度お試しください。',
  },
  instead: {
    question: 'どうぞお話しください。',
    confirm: 'よろしいですか？',
    complete: '完了しました。',
    value: 'では、そちらはなしで進めますね。',
    wish: 'このあとは、最後におっしゃったご用件だけを承りますね。',
  },
  assume: (slot) => `では、{${slot}}にします。`,
  assumeAnswer: (slot) => `では、「{${slot}}」ということで進めます。`,
  slotTypes: japaneseSlotTypes,
  askForChoice: (choices) =>
    choices.length === 1
      ? `お選びいただけるのは${choices.join('')}だけです。`
      : `${choices.join('、')}の中からお選びください。`,
  askForChoiceAmong: (some) => `${some.join('、')}などの中からお選びください。`,
  askForOther: 'ほかの答えをお願いします。',
  askForLike: (values) => `${values.join('や')}のようにお答えください。`,
  sayExcepted: ({ value, weekday, times }) => {
    if (times === undefined) return `${weekday ?? value}はお選びいただけません。`
    const day = weekday === undefined ? '' : `${weekday}の`
    return `${day}${times[0]}から${times[1]}まではお選びいただけません。`
  },
  askForOnly: (value) => `お選びいただけるのは${value}だけです。`,
  askForTime: (day) => `${day}の何時ですか？`,
  askForEnd: (start) => `${start}からいつまでですか？`,
  askForStart: (end) => (end === undefined ? 'いつからですか？' : `${end}まで、いつからですか？`),
  characters: {
    digits: wordsOfDigits([
      ['〇', '零', 'ゼロ', 'ぜろ', 'れい', 'レイ', 'まる', 'マル'],
      ['一', 'いち', 'イチ'],
      ['二', 'に', 'ニ'],
      ['三', 'さん', 'サン'],
      ['四', 'よん', 'ヨン', 'し', 'シ'],
      ['五', 'ご', 'ゴ'],
      ['六', 'ろく', 'ロク'],
      ['七', 'なな', 'ナナ', 'しち', 'シチ'],
      ['八', 'はち', 'ハチ'],
      ['九', 'きゅう', 'キュウ', 'く', 'ク'],
    ]),
    between: ['の', 'ハイフン', 'ダッシュ'],
  },
  sayCharacters: (groups) =>
    sayCharactersWith(['ゼロ', 'イチ', 'ニ', 'サン', 'ヨン', 'ゴ', 'ロク', 'ナナ', 'ハチ', 'キュウ'], groups, '、'),
  askForCharacters: (counts, areDigits) =>
    areDigits
      ? `${sayAlternatives(counts.map((count) => `${count}桁`))}の数字を、すべてお話しください。`
      : `${sayAlternatives(counts.map((count) => `${count}文字`))}すべてをお話しください。`,
  askForMore: 'ほかにもありますか？',
  askInsteadOf: (value) => `${value}の代わりに何になさいますか？`,
  sayRemoved: (value) => `${value}を取り消しました。`,
  askForAtLeast: (count) => `${countThings(count)}以上お選びください。`,
  askForAtMost: (count) => `お選びいただけるのは${countThings(count)}までです。`,
  yes: [
    'はい',
    'ええ',
    'うん',
    'そう',
    'そうです',
    'そうですね',
    'そうだよ',
    'もちろん',
    'お願いします',
    'よろしくお願いします',
    'はいお願いします',
    'それでお願いします',
    'そうしてください',
    'はいそうです',
    'いいよ',
    'いいですよ',
    '合っています',
    '合ってます',
    'あります',
    'ある',
    'オーケー',
    'オッケー',
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
    '違うよ',
    'いいえ違います',
    'ちがう',
    'ちがいます',
    'だめ',
    'ダメ',
    '駄目',
    'ありません',
    'ないです',
    'ない',
    'なし',
    'いらない',
    'いらないです',
    'いりません',
    '不要です',
    '結構です',
    'いいえ結構です',
    'やめておきます',
    'ノー',
  ],
  cancel: [
    'キャンセル',
    'キャンセルして',
    'キャンセルしてください',
    'キャンセルします',
    '取り消し',
    '取り消して',
    '取り消してください',
    '取り消します',
    'キャンセルで',
  ],
  stop: [
    'やめる',
    'やめて',
    'やめます',
    'やめたい',
    '中止',
    '終了',
    '終わり',
    '終わります',
    'もういいです',
    'ストップ',
  ],
  help: ['ヘルプ', '助けて', '使い方', '使い方を教えて', '使い方を教えてください'],
  sayCount: (n, counter) => sayDigits(n) + counter,
  countsBounds: true,
  numbering: japaneseNumbering,
  weekdays: ['月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日', '日曜日'],
  nextDays: ['今日', '明日', '明後日'],
  sayDayOfWeek: (date, weekday) => date + weekday,
  sayUnit: (unit) => moneyIn(unit, ['円', 'ウォン', 'ドル', 'ユーロ']),
  sayNumber: sayDigits,
  sayDate,
  sayTime,
  sayDatetime: (date, time) => sayDate(date) + sayTime(time),
  sayDuration,
  sayNights: (count) => `${sayDigits(count)}泊`,
  saySpan: (start, end) => `${start}から${end}まで`,
  sayAll: (values) => values.join('と'),
  sayAlternatives,
  isSingular: (n) => n === 1,
}

function sayDate({ year, month, day }: SpokenDate): string {
  return `${year === undefined ? '' : `${year}年`}${month}月${day}日`
}

/** Both halves of the day are counted from 0, as announcers do: 午後0時30分 is half past noon. Only a day that ends there ends at 夜12時. */
function sayTime(time: SpokenTime): string {
  if (isSharp(time, 12)) return '正午'
  const { hour, minute, second } = time
  const spokenHour = hour === 24 ? '夜12時' : hour < 12 ? `午前${hour}時` : `午後${hour - 12}時`
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
 * Years and days alone differ from dates: 5日 is the fifth, 5日間 are five days. A と keeps the smaller unit from being a rate
 * or a date: 1週間3日 is three days a week, 1日3時間 three hours a day. And 1日と is read ついたちと, the first of the month.
 */
function sayDuration(duration: SpokenDuration): string {
  const heard = unitsOf(duration)
  const [first] = heard
  if (first !== undefined && heard.length === 1) {
    return sayUnit(first) + (first.unit === 'years' || first.unit === 'days' ? '間' : '')
  }
  return heard.map((one, at) => (at === 0 ? sayFirst(one) : link(heard[at - 1], one) + sayUnit(one))).join('')
}

function sayFirst(one: SpokenUnit): string {
  return (one.unit === 'days' && one.count === 1 ? '丸' : '') + sayUnit(one)
}

/** What goes between two units: nothing within years and months, 1年6か月, nor within hours, minutes and seconds. */
function link(before: SpokenUnit | undefined, { unit }: SpokenUnit): string {
  return unit === 'months' || (before !== undefined && isOfClock(before.unit)) ? '' : 'と'
}

function sayUnit({ unit, count }: SpokenUnit): string {
  return sayDigits(count) + unitNames[unit]
}

/** 一つ to 九つ have a word of their own. */
function countThings(count: number): string {
  return count < 10 ? `${count}つ` : `${count}個`
}

function sayAlternatives(values: readonly string[]): string {
  const last = values.at(-1) ?? ''
  if (values.length < 2) return last
  return `${values.slice(0, -1).join('、')}${values.length === 2 ? '' : '、'}または${last}`
}
