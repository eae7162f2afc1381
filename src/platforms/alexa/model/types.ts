import type { OwnTypes } from '../../../interaction-model/own-types.ts'

/** Any words, but in a sentence that has others, too, and no other slot (Alexa Skills Kit, "Slot Type Reference"). */
export const anyWords = 'AMAZON.SearchQuery'

/** The two slot types of the two slots in which a date-time comes. */
export const halves = { date: 'AMAZON.DATE', time: 'AMAZON.TIME' } as const

/** The placeholder for both in a model, until it is written: no slot type of Alexa's has this name. */
export const dateAndTime = `${halves.date} ${halves.time}`

/** Alexa's own slot types (Alexa Skills Kit, "Slot Type Reference"). */
export const alexaTypes: OwnTypes = {
  prefix: 'AMAZON.',
  filling: {
    text: anyWords,
    number: 'AMAZON.NUMBER',
    integer: 'AMAZON.NUMBER',
    ...halves,
    datetime: dateAndTime,
    duration: 'AMAZON.DURATION',
    period: halves.date,
  },
  others: new Map([
    ['AMAZON.FOUR_DIGIT_NUMBER', 'integer'],
    ['AMAZON.Ordinal', 'integer'],
  ]),
}
