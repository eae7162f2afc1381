import type { Language, Refusing, SlotTypeName, SpokenDate, SpokenDuration, SpokenTime } from './language.ts'
import { isMoment, isSharp, sayDigits, type UnitNames, unitsOf } from './spoken-parts.ts'

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
  assume: (slot) => `Then I'll take {${slot}}.`,
  refusal: {
    type: askForType,
    choices: ({ choices }) =>
      choices.length === 1
        ? `The only choice is ${choices.join()}.`
        : `Please choose one of ${sayAlternatives(choices)}.`,
    min: askForRange,
    max: askForRange,
    interval: askForOne,
  },
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
  sayNumber: sayDigits,
  sayDate,
  sayTime(time) {
    if (isSharp(time, 0) || isSharp(time, 24)) return 'midnight'
    if (isSharp(time, 12)) return 'noon'
    return sayClock(time)
  },
  sayDatetime: (date, time) => `${sayDate(date)} at ${isSharp(time, 12) ? 'noon' : sayClock(time)}`,
  sayDuration,
  saySpan: (start, end) => `from ${start} to ${end}`,
  sayAlternatives,
  isSingular: (n) => n === 1,
}

function askForType({ type }: Refusing): string {
  switch (type) {
    case 'number':
      return 'Please say a number.'
    case 'integer':
      return 'Please say a whole number.'
    case 'yesno':
      return 'Please say yes or no.'
    case 'date':
      return 'Please say a date.'
    case 'time':
      return 'Please say a time.'
    case 'datetime':
      return 'Please say a date and a time.'
    case 'duration':
      return 'Please say how long.'
    case 'text':
    case 'choice':
      return 'Please say that in fewer words.'
  }
}

function askForOne({ type }: Refusing): string {
  switch (type) {
    case 'date':
      return 'Please choose one exact day.'
    case 'time':
      return 'Please choose one exact time.'
    default:
      return 'Please choose one exact date and time.'
  }
}

function askForRange({ type, min, max }: Refusing): string {
  if (min !== undefined && max !== undefined) return `Please choose ${ranges[type] ?? ''}between ${min} and ${max}.`
  if (min !== undefined) return isMoment(type) ? `Please choose ${min} or later.` : `Please choose at least ${min}.`
  if (max !== undefined) return isMoment(type) ? `Please choose ${max} or earlier.` : `Please choose at most ${max}.`
  return 'Please choose something else.'
}

/** What lies between two bounds; a length of time goes without saying. */
const ranges: Readonly<Partial<Record<SlotTypeName, string>>> = {
  number: 'a number ',
  integer: 'a number ',
  date: 'a date ',
  time: 'a time ',
  datetime: 'a date and time ',
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
