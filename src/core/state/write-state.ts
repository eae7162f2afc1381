import type { LanguageCode } from '../../languages/language.ts'
import type { Item } from '../dialogs.ts'
import { mostWaiting, type OpenDialog, type Question, type SessionState } from '../session.ts'
import { type Attributes, intentKey, memoryKey, nothing } from './attributes.ts'
import { writeLastWords } from './last-words.ts'

/** Variations remembered at once: state must not grow turn by turn. */
const mostVariations = 8

type Entry = readonly [string, unknown]

/** Writes what the platform shall carry: all of it, and only that, for attributes are replaced, not merged. */
export function writeState(state: SessionState, language: LanguageCode): Attributes {
  const attributes = new Map<string, unknown>()
  if (state.open !== undefined) attributes.set(intentKey, state.open.dialog.intent)
  for (const [slot, value] of state.open?.values ?? nothing) attributes.set(slot, value)
  for (const [slot, items] of state.open?.items ?? nothing) attributes.set(slot, items.map(writeItem))
  const memory = writeMemory(state, language)
  return memory.length === 0 ? attributes : attributes.set(memoryKey, Object.fromEntries(memory))
}

function writeMemory(state: SessionState, language: LanguageCode): readonly Entry[] {
  const { open, waiting, wish, remembered, launched, misses, helped, failures, sent, variations, lastWords } = state
  return [
    ...(open === undefined ? [] : writeProgress(open)),
    ...whenAny('waiting', [
      ...waiting.slice(-mostWaiting).map(writeWaiting),
      ...(wish === undefined ? [] : [{ ...writeWaiting(wish), wish: true }]),
    ]),
    ...whenAnyIn('remembered', remembered),
    ...(launched ? [['launched', true] as const] : []),
    ...(misses === 0 ? [] : [['misses', misses] as const]),
    ...(helped ? [['helped', true] as const] : []),
    ...(failures === 0 ? [] : [['failures', failures] as const]),
    ...(sent === 0 ? [] : [['sent', sent] as const]),
    ...whenAnyIn('variations', latestOf(variations)),
    ...(lastWords === undefined ? [] : [['lastWords', writeLastWords(lastWords, language)] as const]),
  ]
}

function writeWaiting(open: OpenDialog): Readonly<Record<string, unknown>> {
  const items = Array.from(open.items, ([slot, all]) => [slot, all.map(writeItem)] as const)
  const slots = whenAnyIn(
    'slots',
    items.length === 0 ? open.values : new Map<string, unknown>([...open.values, ...items]),
  )
  return Object.fromEntries([['intent', open.dialog.intent], ...slots, ...writeProgress(open)])
}

function writeItem(item: Item): object {
  return Object.fromEntries(item)
}

function writeProgress(open: OpenDialog): readonly Entry[] {
  const { question, isQuestionGone, skipped, exhausted, unconfirmed, ended, refused, spans, looked, checked } = open
  return [
    ...(question === undefined ? [] : [['question', writeQuestion(question)] as const]),
    ...(isQuestionGone ? [['question', {}] as const] : []),
    ...whenAny('skipped', [...skipped]),
    ...whenAny('exhausted', [...exhausted]),
    ...whenAny('unconfirmed', [...unconfirmed]),
    ...whenAny('ended', [...ended]),
    ...(refused.size === 0 ? [] : [['refused', writeRefused(refused)] as const]),
    ...whenAnyIn('spans', spans),
    ...whenAny('looked', [...looked]),
    ...whenAny('checked', [...checked]),
  ]
}

function writeRefused(refused: OpenDialog['refused']): unknown {
  return Object.fromEntries(
    [...refused].map(([slot, { said, isReported, ...why }]) => [
      slot,
      { ...said, ...why, ...(isReported ? { reported: true } : {}) },
    ]),
  )
}

function writeQuestion(question: Question): unknown {
  if (question.type === 'slot') {
    const { slot, time, refused, helped, purpose, left } = question
    return {
      slot,
      ...(time === 1 ? {} : { time }),
      ...(refused ? { refused } : {}),
      ...(helped ? { helped } : {}),
      ...(purpose === undefined ? {} : { [purpose]: true }),
      ...(left === undefined || (left === 1 && purpose === 'change') ? {} : { left }),
    }
  }
  const declined = question.type === 'change' && question.declined
  return {
    type: question.type,
    ...(question.time === 1 ? {} : { time: question.time }),
    ...(question.helped ? { helped: true } : {}),
    ...(declined ? { declined } : {}),
  }
}

/** An entry of what is written, unless there is nothing in it. */
function whenAny(key: string, kept: readonly unknown[]): readonly Entry[] {
  return kept.length === 0 ? [] : [[key, kept]]
}

/** The same of a map, which becomes an object without its names ever being trusted. */
function whenAnyIn(key: string, kept: ReadonlyMap<string, unknown>): readonly Entry[] {
  return kept.size === 0 ? [] : [[key, Object.fromEntries(kept)]]
}

function latestOf(variations: SessionState['variations']): SessionState['variations'] {
  return variations.size <= mostVariations ? variations : new Map([...variations].slice(-mostVariations))
}
