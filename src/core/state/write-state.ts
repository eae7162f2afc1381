import type { LanguageCode } from '../../languages/language.ts'
import type { Item } from '../dialogs.ts'
import { mostWaiting, type OpenDialog, type Question, type SessionState } from '../session.ts'
import { type Attributes, intentKey, memoryKey, nothing } from './attributes.ts'
import { writeLastWords } from './last-words.ts'

/** Variations remembered at once: state must not grow turn by turn. */
const mostVariations = 8

/** An object that is written; its keys are ours. */
type Written = Record<string, unknown>

/** Writes what the platform shall carry: all of it, and only that, for attributes are replaced, not merged. */
export function writeState(state: SessionState, language: LanguageCode): Attributes {
  const attributes = new Map<string, unknown>()
  if (state.open !== undefined) attributes.set(intentKey, state.open.dialog.intent)
  for (const [slot, value] of state.open?.values ?? nothing) attributes.set(slot, value)
  for (const [slot, items] of state.open?.items ?? nothing) attributes.set(slot, items.map(writeItem))
  const memory = writeMemory(state, language)
  return Object.keys(memory).length === 0 ? attributes : attributes.set(memoryKey, memory)
}

function writeMemory(state: SessionState, language: LanguageCode): Written {
  const { open, waiting, wish, remembered, launched, misses, helped, failures, sent, variations, lastWords } = state
  const memory: Written = {}
  if (open !== undefined) writeProgress(open, memory)
  const kept = waiting.length > mostWaiting ? waiting.slice(-mostWaiting) : waiting
  if (kept.length > 0) memory.waiting = kept.map(writeWaiting)
  if (wish !== undefined) memory.waiting = [...kept.map(writeWaiting), { ...writeWaiting(wish), wish: true }]
  putMap('remembered', remembered, memory)
  if (launched) memory.launched = true
  if (misses > 0) memory.misses = misses
  if (helped) memory.helped = true
  if (failures > 0) memory.failures = failures
  if (sent > 0) memory.sent = sent
  putMap('variations', latestOf(variations), memory)
  if (lastWords !== undefined) memory.lastWords = writeLastWords(lastWords, language)
  return memory
}

function writeWaiting(open: OpenDialog): object {
  const written: Written = { intent: open.dialog.intent }
  const slots = new Map<string, unknown>(open.values)
  for (const [slot, items] of open.items) slots.set(slot, items.map(writeItem))
  putMap('slots', slots, written)
  writeProgress(open, written)
  return written
}

function writeItem(item: Item): object {
  return Object.fromEntries(item)
}

function writeProgress(open: OpenDialog, written: Written): void {
  const { question, isQuestionGone, skipped, exhausted, unconfirmed, ended, refused, spans } = open
  if (question !== undefined) written.question = writeQuestion(question)
  if (isQuestionGone) written.question = {}
  putSet('skipped', skipped, written)
  putSet('exhausted', exhausted, written)
  putSet('unconfirmed', unconfirmed, written)
  putSet('ended', ended, written)
  if (refused.size > 0) written.refused = writeRefused(refused)
  putMap('spans', spans, written)
  putSet('looked', open.looked, written)
  putSet('checked', open.checked, written)
  putSet('unfit', open.unfit, written)
}

function writeRefused(refused: OpenDialog['refused']): unknown {
  return Object.fromEntries(
    [...refused].map(([slot, { said, isReported, ...why }]) => [
      slot,
      { ...said, ...why, ...(isReported ? { reported: true } : {}) },
    ]),
  )
}

function writeQuestion(question: Question): object {
  const written: Written = {}
  if (question.type === 'slot') written.slot = question.slot
  else written.type = question.type
  if (question.time > 1) written.time = question.time
  if (question.helped) written.helped = true
  if (question.type === 'change' && question.declined) written.declined = true
  if (question.type === 'slot') {
    const { refused, purpose, left, named } = question
    if (refused) written.refused = true
    if (purpose !== undefined) written[purpose] = true
    if (left !== undefined && !(left === 1 && purpose === 'change')) written.left = left
    if (named && purpose !== 'change') written.named = true
  }
  return written
}

/** A set becomes a list, where there is anything in it. */
function putSet(key: string, kept: ReadonlySet<string>, written: Written): void {
  if (kept.size > 0) written[key] = [...kept]
}

/** A map becomes an object, without its names ever being trusted. */
function putMap(key: string, kept: ReadonlyMap<string, unknown>, written: Written): void {
  if (kept.size > 0) written[key] = Object.fromEntries(kept)
}

function latestOf(variations: SessionState['variations']): SessionState['variations'] {
  return variations.size <= mostVariations ? variations : new Map([...variations].slice(-mostVariations))
}
