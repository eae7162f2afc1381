import { type Expression, isTagged, type ModelSlot } from '../../../interaction-model/model.ts'
import type { LanguageCode } from '../../../languages/language.ts'
import { halvesOf } from '../moments.ts'
import { dateAndTime } from './types.ts'

/**
 * What no sample utterance may have: besides letters and digits Alexa takes periods of abbreviations, underscores, apostrophes and hyphens
 * (Alexa Skills Kit, "Create Intents, Utterances, and Slots"). The marks of a written sentence are left out, for nobody speaks them.
 */
export const forbidden = /[^\p{L}\p{M}\p{N}\s.,?!;:…~'’"“”「」『』、。，．？！：；〜・{}_-]/u

const marks = /[,?!;:…~"“”「」『』、。，．？！：；〜・{}]/gu

/** What people say between a day and its time. */
const between: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [' ', ' at '],
  ja: [' ', ' の '],
  ko: [' '],
}

/** The sample utterances that an example stands for: a date-time may be said as a day, a time, or both. */
export function writeSentences(
  expression: Expression,
  slots: readonly ModelSlot[],
  language: LanguageCode,
): readonly string[] {
  const datetimes = new Set(slots.flatMap(({ name, type }) => (type === dateAndTime ? [name] : [])))
  const hasMoment = expression.some((piece) => isTagged(piece) && datetimes.has(piece.slot))
  const ways = hasMoment ? waysToSay(language) : [inBraces]
  return [
    ...new Set(ways.map((way) => writeSentence(expression, (slot) => (datetimes.has(slot) ? way : inBraces)(slot)))),
  ]
}

type Way = (slot: string) => string

function inBraces(slot: string): string {
  return `{${slot}}`
}

function waysToSay(language: LanguageCode): readonly Way[] {
  const both = between[language].map((words): Way => {
    return (slot) => [halvesOf(slot).date, halvesOf(slot).time].map(inBraces).join(words)
  })
  return [...both, (slot) => inBraces(halvesOf(slot).date), (slot) => inBraces(halvesOf(slot).time)]
}

/** A slot stands apart from the words around it, also in Japanese; only what is somebody's is written together: {name}'s. */
function writeSentence(expression: Expression, writeSlot: Way): string {
  const words = expression.map((piece) => {
    if (isTagged(piece)) return ` ${writeSlot(piece.slot)} `
    return piece.replace(marks, ' ').replace(/\s\.|\.(?=\s*$)/gu, ' ')
  })
  return words
    .join('')
    .replace(/\s+/gu, ' ')
    .replace(/\} (?=['’]s\b)/gu, '}')
    .trim()
}
