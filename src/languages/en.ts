import type { Excepted, Language, SpokenDate, SpokenDuration, SpokenTime } from './language.ts'
import { englishNumbering } from './numbers/en.ts'
import { englishSlotTypes } from './slot-types/en.ts'
import { isSharp, moneyIn, sayDigits, type UnitNames, unitsOf, wordsOfDigits } from './spoken-parts.ts'

export const english: Language = {
  code: 'en',
  joiner: ' ',
  greeting: 'Hello.',
  replies: {
    launch: 'Hello. What can I do for you?',
    help: 'Just tell me what you would like, or say cancel to stop.',
    notUnderstood: "Sorry, I didn't quite get that. Could you say it again?",
    cancelled: 'All right, I cancelled that.',
    goodbye: 'All right. See you next time.',
    change: 'What should I change?',
    giveUp: "Sorry, I couldn't understand you.",
    next: 'Is there anything else I can do for you?',
    resume: "Let's go on where we were.",
    finishFirst: "Let's finish this first.",
    error: 'Sorry, something went wrong. Please try again in a little while.',
  },
  instead: {
    question: 'Please go ahead.',
    confirm: 'Is that right?',
    complete: 'All done.',
    value: "Then I'll leave that out.",
    wish: 'For later I only keep what you asked for last.',
  },
  assume: (slot) => `Then I'll take {${slot}}.`,
  assumeAnswer: (slot) => `I'll take that as a {${slot}}.`,
  slotTypes: englishSlotTypes,
  askForChoice: (choices) =>
    choices.length === 1
      ? `The only choice is ${choices.join()}.`
      : `Please choose one of ${sayAlternatives(choices)}.`,
  askForChoiceAmong: (some) => `Please choose one: ${sayAlternatives(some)}, among others.`,
  askForOther: 'Please choose something else.',
  sayExcepted,
  askForLike: (values) => `Please say ${sayAlternatives(values)}, for example.`,
  askForOnly: (value) => `Only ${value} is possible.`,
  askForTime: (day) => `${day}, and at what time?`,
  askForEnd: (start) => `From ${start}, and until when?`,
  askForStart: (end) => (end === undefined ? 'And from when?' : `Until ${end}, and from when?`),
  characters: {
    digits: wordsOfDigits([
      ['zero', 'oh', 'o'],
      ['one'],
      ['two'],
      ['three'],
      ['four'],
      ['five'],
      ['six'],
      ['seven'],
      ['eight'],
      ['nine'],
    ]),
    between: ['dash', 'hyphen'],
  },
  sayCharacters: (groups) => groups.map(spellOut).join(', '),
  askForCharacters: (counts, areDigits) =>
    `Please say all ${sayAlternatives(counts.map(String))} ${areDigits ? 'digits' : 'characters'}.`,
  askForMore: 'Anything else?',
  askInsteadOf: (value) => `What would you like instead of ${value}?`,
  sayRemoved: (value) => `All right, no ${value}.`,
  askForAtLeast: (count) => `Please choose at least ${count}.`,
  askForAtMost: (count) => `You can choose up to ${count}.`,
  yes: [
    'yes',
    'yeah',
    'yep',
    'yup',
    'sure',
    'ok',
    'okay',
    'right',
    "that's right",
    'correct',
    'of course',
    'yes please',
  ],
  no: ['no', 'nope', 'nah', 'no thanks', 'no thank you', 'not really', 'never', "that's wrong", 'wrong'],
  cancel: ['cancel', 'cancel that', 'cancel it', 'never mind', 'nevermind'],
  stop: ['stop', 'quit', 'exit'],
  help: ['help', 'help me', 'help please'],
  sayCount,
  countsBounds: false,
  numbering: englishNumbering,
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  nextDays: ['today', 'tomorrow'],
  sayDayOfWeek: (date, weekday) => `${weekday}, ${date}`,
  sayUnit: (unit, n) => moneyIn(unit, n === 1 ? ['yen', 'won', 'dollar', 'euro'] : ['yen', 'won', 'dollars', 'euros']),
  sayNumber: sayDigits,
  sayDate,
  sayTime(time) {
    if (isSharp(time, 0) || isSharp(time, 24)) return 'midnight'
    if (isSharp(time, 12)) return 'noon'
    return sayClock(time)
  },
  sayDatetime: (date, time) => `${sayDate(date)} at ${isSharp(time, 12) ? 'noon' : sayClock(time)}`,
  sayDuration,
  sayNights: (count) => `${sayDigits(count)} night${count === 1 ? '' : 's'}`,
  saySpan: (start, end) => `from ${start} to ${end}`,
  sayAll: (values) => joinWith('and', values),
  sayAlternatives,
  isSingular: (n) => n === 1,
}

/** Digits and capitals one by one; a word that has small letters is a word. */
function spellOut(group: string): string {
  return /\p{Ll}/u.test(group) ? group : [...group].join(' ')
}

function sayExcepted({ value, weekday, times }: Excepted): string {
  if (times === undefined)
    return weekday === undefined ? `${value} is not available.` : `${weekday}s are not available.`
  const hours = `${times[0]} to ${times[1]}`
  return weekday === undefined ? `${hours} is not available.` : `${weekday}s from ${hours} are not available.`
}

/** `box|boxes`: the first for one, the second for any other number. */
function sayCount(n: number, counter: string): string {
  const [one = '', many = one] = counter.split('|')
  return `${sayDigits(n)} ${n === 1 ? one : many}`
}

const months: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function sayDate({ year, month, day }: SpokenDate): string {
  return `${months[month - 1]} ${day}${year === undefined ? '' : `, ${year}`}`
}

function sayClock({ hour, minute, second }: SpokenTime): string {
  const digits = [String(hour % 12 === 0 ? 12 : hour % 12)]
  if (minute !== 0 || second !== 0) digits.push(String(minute).padStart(2, '0'))
  if (second !== 0) digits.push(String(second).padStart(2, '0'))
  return `${digits.join(':')} ${hour < 12 || hour === 24 ? 'AM' : 'PM'}`
}

const unitNames: UnitNames = {
  years: 'year',
  months: 'month',
  weeks: 'week',
  days: 'day',
  hours: 'hour',
  minutes: 'minute',
  seconds: 'second',
}

function sayDuration(duration: SpokenDuration): string {
  const spoken = unitsOf(duration).map(
    ({ unit, count }) => `${sayDigits(count)} ${unitNames[unit]}${count === 1 ? '' : 's'}`,
  )
  return joinWith('and', spoken)
}

function sayAlternatives(values: readonly string[]): string {
  return joinWith('or', values)
}

function joinWith(word: string, values: readonly string[]): string {
  const last = values.at(-1) ?? ''
  if (values.length < 2) return last
  return `${values.slice(0, -1).join(', ')} ${word} ${last}`
}
