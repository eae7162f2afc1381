import { nameOfDay, numberedNames } from '../../core/names.ts'
import { type Placeholder, parseTemplate, placeholdersOf } from '../../core/template.ts'
import type { Mistake } from '../../diagnostics/codes.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import type { Language } from '../../languages/language.ts'
import type { SlotType } from '../../slot-types/slot-type.ts'
import { codePoint } from '../../yaml/decode.ts'
import { listed } from '../../yaml/tree.ts'
import { findForeignPlaceholders } from '../foreign-placeholders.ts'
import { keepsUnit } from '../keeps-unit.ts'
import { atPart, below, type Location, mayBeIncomplete } from '../location.ts'
import type { DialogModel, FactModel, SlotModel } from '../model.ts'
import { type SpeechModel, speaksOfItem } from '../model-speeches.ts'
import { numericFactsOf, typeOf } from '../types-of-slots.ts'
import { speechNodesOf } from '../walk-speech.ts'
import type { Check, ExtensionContext } from './check.ts'

/** Placeholders that are none, and placeholders for what is nowhere known; in what is said, and in `examples`. */
export const checkPlaceholders: Check = function* ({ dialogs, speeches, facts, settings: { language }, extension }) {
  for (const speech of speeches) {
    for (const node of speechNodesOf(speech.source, speech.location)) {
      if (node.type !== 'text') continue
      yield* checkText(node.text, node.location, language, speech.dialog, (placeholder) =>
        checkPlaceholder(placeholder, speech, facts),
      )
      yield* checkBraces(node.text, node.location, speech.dialog)
    }
  }
  for (const dialog of dialogs) {
    for (const [example, path] of listed(dialog.source.examples)) {
      const location = below(dialog.location, 'examples', ...path)
      yield* checkText(example, location, language, dialog, (placeholder) =>
        checkExample(placeholder, dialog, extension.datetimesIn ?? []),
      )
      yield* checkBraces(example, location, dialog)
    }
  }
}

function* checkText(
  text: string,
  location: Location,
  language: Language,
  dialog: DialogModel | undefined,
  checkOne: (placeholder: Placeholder) => Mistake | undefined,
): Iterable<Diagnostic> {
  const { template, mistakes } = parseTemplate(text, language)
  const foreign = findForeignPlaceholders(text, dialog?.slots ?? [])
  const pairs = [...(language.bracketedPairsIn?.(text) ?? [])]
  for (const { type, written, start, end } of mistakes) {
    // A Korean particle in braces is reported as that.
    if (pairs.some((pair) => pair.start === start)) continue
    if (foreign.some((one) => one.start < end && start < one.start + one.written.length)) continue
    // A slot whose own name is no name is reported there.
    if (type === 'name' && namesSlot(written.slice(1, -1), dialog)) continue
    const hidden = /[\u00ad\u200b\u2060\ufeff]/u.exec(written)?.[0]
    const mistake: Mistake =
      hidden === undefined
        ? { code: 'bad-placeholder', args: { written, problem: type } }
        : { code: 'control-character', args: { character: codePoint(hidden) } }
    yield atPart(location, written, { start }, mistake)
  }
  for (const placeholder of placeholdersOf(template)) {
    const mistake = checkOne(placeholder)
    if (mistake !== undefined) yield atPart(location, placeholder.written, placeholder, mistake)
  }
}

/**
 * Placeholders that are none, and would be spoken as they are: in full-width braces, as an input method writes them; in two of each; and as
 * other systems write them. Only the name of a slot distinguishes them from what is meant to be spoken.
 */
function* checkBraces(text: string, location: Location, dialog: DialogModel | undefined): Iterable<Diagnostic> {
  for (const { 0: written, 1: name = '', index: start } of text.matchAll(/[｛{]+([^｛｝{}]*)[｝}]+/gu)) {
    if (!namesSlot(name, dialog)) continue
    const problem = /[｛｝]/u.test(written) ? 'full-width' : /^\{\{[^{}]*\}\}$/u.test(written) ? 'doubled' : undefined
    if (problem !== undefined)
      yield atPart(location, written, { start }, { code: 'bad-placeholder', args: { written, problem } })
  }
  for (const { written, name, start } of findForeignPlaceholders(text, dialog?.slots ?? []))
    yield atPart(location, written, { start }, { code: 'bad-placeholder', args: { written, problem: 'foreign', name } })
}

type DatetimesIn = NonNullable<ExtensionContext['datetimesIn']>

/** In a sentence that users say there are slots, and days of periods, but no facts. */
function checkExample(placeholder: Placeholder, dialog: DialogModel, datetimesIn: DatetimesIn): Mistake | undefined {
  const { slot, aspect, fact, written } = placeholder
  const named = dialog.slots.find(({ name }) => name === slot)
  if (fact === undefined && aspect === 'spoken') {
    // `menu2` is for the second item that comes in the same turn.
    const isNumbered = dialog.slots.some(({ name, item }) => item !== undefined && numberedNames(name).includes(slot))
    if (named === undefined) return isNumbered ? undefined : checkSlotName(slot, dialog)
    if (isNumbered) return { code: 'bad-placeholder', args: { written, problem: 'numbered', name: slot } }
    return typeOf(named)?.name === 'datetime' ? halfTaken(placeholder, dialog, datetimesIn) : undefined
  }
  if (named === undefined || aspect === 'plural') return checkSlotName(slot, dialog)
  const days = typeOf(named)?.days ?? []
  const day = aspect === 'fact' ? days.find((one) => one === fact) : undefined
  if (day !== undefined) return nameTaken(placeholder, nameOfDay(slot, day), dialog)
  const known = [slot, ...days.map((one) => `${slot}.${one}`)].map((one) => `{${one}}`)
  return { code: 'bad-placeholder', args: { written, problem: 'aspect', known } }
}

/** A name under which something comes, and which means another slot. */
function nameTaken(
  { written }: Placeholder,
  name: string,
  dialog: DialogModel,
  platform?: string,
): Mistake | undefined {
  if (!dialog.slots.some((one) => one.name === name)) return undefined
  const args = { written, problem: 'taken', name, ...(platform !== undefined && { platform }) } as const
  return { code: 'bad-placeholder', args }
}

/** Reports where a date-time comes in two slots, and one of them means another. */
function halfTaken(placeholder: Placeholder, dialog: DialogModel, datetimesIn: DatetimesIn): Mistake | undefined {
  for (const { platform, endings } of datetimesIn)
    for (const ending of endings) {
      const taken = nameTaken(placeholder, `${placeholder.slot}${ending}`, dialog, platform)
      if (taken !== undefined) return taken
    }
  return undefined
}

function namesSlot(name: string, dialog: DialogModel | undefined): boolean {
  return dialog?.slots.some((slot) => slot.name === name.trim()) === true
}

function checkPlaceholder(
  placeholder: Placeholder,
  speech: SpeechModel,
  facts: readonly FactModel[],
): Mistake | undefined {
  const { key, dialog, location, slot: own } = speech
  const { slot } = placeholder
  if ((slot === 'value' && key !== 'invalid') || (slot === 'before' && key !== 'corrected'))
    return { code: 'misplaced-placeholder', args: { placeholder: slot } }
  if (isOfType(dialog, location)) return undefined
  if (slot === 'value' || slot === 'before') return checkFact(placeholder, own)
  const calculated = (dialog?.calculations ?? []).map(({ name }) => name)
  const others = [...calculated, ...facts.map(({ name }) => name)]
  if (others.includes(slot)) return checkFact(placeholder, undefined)
  const named = dialog?.slots.find(({ name }) => name === slot)
  if (named === undefined && slot === 'item' && speaksOfItem(speech)) return undefined
  if (named?.item !== undefined && named.item !== own?.item)
    return { code: 'outside-item', args: { slot, list: named.item, where: 'text' } }
  return named === undefined ? checkSlotName(slot, dialog, others) : checkFact(placeholder, named)
}

/** What a type says is looked at in each dialog that has a slot of it. */
function isOfType(dialog: DialogModel | undefined, { path }: Location): boolean {
  return dialog === undefined && path[0] === 'types'
}

/** What is asked of a value that has it not: a day, a unit, a number, a fact that none of the choices has. */
function checkFact(placeholder: Placeholder, slot: SlotModel | undefined): Mistake | undefined {
  const { slot: name, aspect, fact, written } = placeholder
  if (fact !== undefined) return checkNamedFact(placeholder, fact, slot)
  const type = slot === undefined ? undefined : typeOf(slot)
  if ((aspect === 'weekday' || aspect === 'relative') && type?.speakDay === undefined)
    return slot === undefined || type !== undefined ? noDay(written) : undefined
  if (aspect === 'plural' && slot?.source.many !== true && type !== undefined && isNeverNumber(type))
    return noNumber(written)
  if (aspect === 'or' && slot?.source.many !== true && slot?.mayBeIncomplete('many') !== true)
    return { code: 'bad-placeholder', args: { written, problem: 'no-list' } }
  return aspect === 'unit' ? noUnit(name, slot) : undefined
}

function checkNamedFact(
  { slot: name, aspect, written }: Placeholder,
  fact: string,
  slot: SlotModel | undefined,
): Mistake | undefined {
  const { all, numbers, isUnsure } = slot === undefined ? noFacts : numericFactsOf(slot)
  if (isUnsure) return undefined
  if (all.length === 0) return { code: 'bad-placeholder', args: { written, problem: 'aspect' } }
  if (!all.includes(fact))
    return { code: 'unknown-fact', args: { slot: name, fact, known: all, ...didYouMean(fact, all) } }
  if (aspect === 'plural') return numbers.includes(fact) ? undefined : noNumber(written)
  const part = slot === undefined ? undefined : typeOf(slot)?.parts?.get(fact)
  return aspect === 'fact' || part?.type.speakDay !== undefined ? undefined : noDay(written)
}

function noNumber(written: string): Mistake {
  return { code: 'bad-placeholder', args: { written, problem: 'no-number' } }
}

function noDay(written: string): Mistake {
  return { code: 'bad-placeholder', args: { written, problem: 'no-day' } }
}

/** Reports of what no unit is kept; `slot`: undefined for what is calculated, and for a fact of the file. */
export function noUnit(name: string, slot: SlotModel | undefined): Mistake | undefined {
  if (slot === undefined) return { code: 'no-unit', args: { slot: name } }
  const type = typeOf(slot)?.name
  if (type === undefined || keepsUnit(slot.source)) return undefined
  if (slot.source.many === true) return { code: 'not-for-lists', args: { key: 'unit', slot: name, where: 'slot' } }
  return { code: 'no-unit', args: { slot: name, ...(type !== 'text' && { type }) } }
}

/** Of a text or a choice it may be one. */
function isNeverNumber({ bounds, answers, name }: SlotType): boolean {
  return answers !== undefined || (bounds !== undefined && name !== 'number' && name !== 'integer')
}

const noFacts: ReturnType<typeof numericFactsOf> = { all: [], numbers: [], isUnsure: false }

// A program may write thousands of slots, and thousands of texts that name none of them.
const mostKnown = 500

/** `others`: what may be named there besides slots. */
function checkSlotName(
  name: string,
  dialog: DialogModel | undefined,
  others: readonly string[] = [],
): Mistake | undefined {
  const known = [...new Set([...(dialog?.slots ?? []).slice(0, mostKnown).map((slot) => slot.name), ...others])]
  if (known.includes(name) || dialog?.knowsSlots === false) return undefined
  // A key that nobody knows elsewhere in the dialog has this name: a slot that is not indented like the others.
  if (dialog !== undefined && mayBeIncomplete(below(dialog.location, 'slots', name))) return undefined
  return { code: 'unknown-placeholder', args: { placeholder: name, known, ...didYouMean(name, known) } }
}
