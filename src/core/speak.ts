import type { Rule } from '../languages/language.ts'
import { sayRefusal } from '../languages/refusal.ts'
import { withUnit } from '../slot-types/keeping.ts'
import { type Context, isList, listOfValues, type Said, type SlotValue, type Value } from '../slot-types/slot-type.ts'
import { isTooLong, withinLimit } from '../slot-types/text.ts'
import { type Comparable, decide } from './condition.ts'
import type { Slot } from './dialogs.ts'
import { refusingOf } from './limits/refusing.ts'
import type { Form, Speech, SpeechPart } from './speech.ts'
import {
  type Placeholder,
  placeholdersOf,
  render,
  sentencesOf,
  speakValue,
  type Template,
  withCounter,
} from './template.ts'
import type { Spoken, SpokenPart } from './turn-types.ts'

/** A speech in its place: the slots that it may name, and for a slot's own texts that slot. */
export interface Utterance {
  readonly speech: Speech
  readonly slots: ReadonlyMap<string, Comparable>
  readonly values: ReadonlyMap<string, SlotValue>
  /** What conditions compare where that is not what is spoken: of items their names. */
  readonly compared: ReadonlyMap<string, SlotValue> | undefined
  readonly slot: Slot | undefined
  /** `{value}`: what was refused. */
  readonly refused: Said | undefined
  /** `{before}`: what a correction replaced. */
  readonly before: SlotValue | undefined
  /** Said word for word as the last time. */
  readonly again: boolean
}

/** With what voice: the moment, and the variation of each `oneOf` that was said last. */
export interface Voice {
  readonly context: Context
  /** from 0 up to, not including, 1 */
  readonly chance: number
  readonly variations: ReadonlyMap<string, number>
  /** Whether an empty slot is a blank, as in what people read; else the sentence that names it is left out. */
  readonly hasBlanks?: boolean
}

/** What is spoken, and what it was chosen from. */
export interface Speaking {
  readonly spoken: Spoken
  /** The texts that can be heard in it, by name: see `Choice`. */
  readonly texts: readonly string[]
  /** The texts of which a sentence was left out, because it names an empty slot. */
  readonly leftOut: readonly string[]
  /** For each `oneOf` that was said, which of its options. */
  readonly variations: Voice['variations']
}

/** Speaks utterances as one: texts become one text; a list, if any of them is one. */
export function speak(utterances: readonly Utterance[], voice: Voice): Speaking {
  const texts: string[] = []
  const leftOut: string[] = []
  let spoken: Spoken | undefined
  let variations = noVariations
  for (const utterance of utterances) {
    const choice = choose(utterance.speech.form, utterance.speech.name, utterance, voice)
    if (choice === undefined) continue
    variations = addVariations(variations, choice.variations)
    const next = speakChoice(choice, utterance, voice)
    if (!voice.hasBlanks && hasGaps(choice, utterance, voice.context)) leftOut.push(choice.name)
    if (!isAudible(next)) continue
    spoken = spoken === undefined ? next : join(spoken, next, voice)
    texts.push(choice.name)
  }
  return { spoken: spoken ?? { parts: [] }, texts, leftOut, variations }
}

/** Whether a private value is spoken. */
export function speaksPrivately(utterances: readonly Utterance[], voice: Voice): boolean {
  return utterances.some((utterance) => {
    const isPrivate = (slot: string) => utterance.slots.get(slot)?.isPrivate === true
    if (!utterance.speech.placeholders.some(isPrivate)) return false
    const choice = choose(utterance.speech.form, utterance.speech.name, utterance, voice)
    return (
      choice !== undefined && templatesOf(choice).some((one) => placeholdersOf(one).some(({ slot }) => isPrivate(slot)))
    )
  })
}

/** The variations said so far and the latest; the latest said is last. */
export function addVariations(before: Voice['variations'], latest: Voice['variations']): Voice['variations'] {
  if (latest.size === 0) return before
  return new Map([...[...before].filter(([id]) => !latest.has(id)), ...latest])
}

/** One way to say a speech: of its `cases` the one that holds, of each `oneOf` one. */
interface Choice {
  /** The speech, and which case or variation of it, counted from 1: `OrderPizza.complete`, `OrderPizza.complete.2`. */
  readonly name: string
  readonly form: Extract<Form, { type: 'parts' | 'refusal' }>
  readonly brief?: Template
  readonly variations: Voice['variations']
}

const noVariations: Voice['variations'] = new Map()

/** Undefined where no case holds: then nothing is said. */
function choose(form: Form, name: string, utterance: Utterance, voice: Voice): Choice | undefined {
  switch (form.type) {
    case 'parts':
    case 'refusal':
      return { name, form, variations: noVariations }
    case 'set': {
      const verbose = choose(form.verbose, name, utterance, voice)
      return verbose && { ...verbose, brief: form.brief }
    }
    case 'cases': {
      const at = caseAt(form, utterance, voice)
      const said = form.cases[at]?.say
      return said && choose(said, `${name}.${at + 1}`, utterance, voice)
    }
    case 'oneOf': {
      const at = vary(name, form, utterance, voice)
      const option = form.options[at]
      const said = option && choose(option, `${name}.${at + 1}`, utterance, voice)
      return said && { ...said, variations: new Map([[name, at], ...said.variations]) }
    }
    default:
      return form satisfies never
  }
}

/** Whether a text of cases says nothing, for none of them holds. */
export function isSilent(utterance: Utterance, context: Context): boolean {
  const { form } = utterance.speech
  return form.type === 'cases' && caseAt(form, utterance, { context }) === -1
}

/** Whether a speech has something to say now, and whatever that may be names only slots that have a value. */
export function canSpeak(utterance: Utterance, context: Context): boolean {
  return canSay(utterance.speech.form, utterance, context)
}

function canSay(form: Form, utterance: Utterance, context: Context): boolean {
  switch (form.type) {
    case 'refusal':
      return true
    case 'parts':
      return form.parts.every((part) => part.type === 'audio' || namesFilled(part.template, utterance))
    case 'set':
      return namesFilled(form.brief, utterance) && canSay(form.verbose, utterance, context)
    case 'oneOf':
      return form.options.every((option) => canSay(option, utterance, context))
    case 'cases': {
      const said = form.cases[caseAt(form, utterance, { context })]?.say
      return said !== undefined && canSay(said, utterance, context)
    }
    default:
      return form satisfies never
  }
}

function namesFilled(template: Template, { values }: Utterance): boolean {
  return placeholdersOf(template).every(({ slot }) => slot === 'value' || slot === 'before' || values.has(slot))
}

/** Whether all that a text names is known. A unit that did not come never will. */
function isKnown(template: Template, utterance: Utterance, context: Context): boolean {
  if (!namesFilled(template, utterance)) return false
  const units = utterance.speech.speaksUnits ? placeholdersOf(template).filter(({ aspect }) => aspect === 'unit') : []
  return units.every(({ slot }) => hasUnit(valueNamed(slot, utterance, context)))
}

function hasUnit(value: SlotValue | undefined): boolean {
  return typeof value === 'object' && !isList(value)
}

/** What a name stands for in a text: `value` for what was refused, `before` for what was corrected, else for a slot. */
function valueNamed(name: string, utterance: Utterance, context: Context): SlotValue | undefined {
  const { slot, refused, before, values } = utterance
  if (name === 'value') return slot && refused && (readRefused(slot, refused, context) ?? asHeard(refused))
  return name === 'before' ? before : values.get(name)
}

/** Which of the `cases` holds, -1 where none does. */
function caseAt(
  { cases }: Extract<Form, { type: 'cases' }>,
  utterance: Utterance,
  { context }: Pick<Voice, 'context'>,
): number {
  const value = (name: string) => utterance.compared?.get(name) ?? valueNamed(name, utterance, context)
  const known = { value, isSettled: () => true }
  return cases.findIndex(({ when }) => when === undefined || decide(when, known, context))
}

/** Which option of a `oneOf` is said: by chance, but never the last one twice running. */
function vary(name: string, { options }: Extract<Form, { type: 'oneOf' }>, { again }: Utterance, voice: Voice): number {
  const last = voice.variations.get(name)
  if (last === undefined || last >= options.length) return Math.floor(voice.chance * options.length)
  if (again) return last
  const chosen = Math.floor(voice.chance * (options.length - 1))
  return chosen < last ? chosen : chosen + 1
}

function speakChoice({ form, brief }: Choice, utterance: Utterance, voice: Voice): Spoken {
  const parts =
    form.type === 'parts'
      ? form.parts.map((part) => speakPart(part, utterance, voice))
      : [speakRefusal(form.rule, utterance, voice)]
  return brief === undefined ? { parts } : { parts, brief: fill(brief, utterance, voice) }
}

function speakPart(part: SpeechPart, utterance: Utterance, voice: Voice): SpokenPart {
  if (part.type === 'audio') return part
  return { type: 'text', text: withinLimit(fill(part.template, utterance, voice)), lang: part.lang }
}

function fill(template: Template, utterance: Utterance, voice: Voice): string {
  const said = voice.hasBlanks === true ? template : withoutGaps(template, utterance, voice.context)
  return render(said, voice.context.language, (placeholder) => speakPlaceholder(placeholder, utterance, voice))
}

/** Whether a text that was chosen names what is not known. The check of the files should leave none: it may not have been able to prove it. */
function hasGaps(choice: Choice, utterance: Utterance, context: Context): boolean {
  return !hasAllValues(utterance) && templatesOf(choice).some((template) => !isKnown(template, utterance, context))
}

function templatesOf({ form, brief }: Choice): readonly Template[] {
  const spoken =
    form.type === 'parts' ? form.parts.flatMap((part) => (part.type === 'text' ? [part.template] : [])) : []
  return brief === undefined ? spoken : [...spoken, brief]
}

/** Whether every slot that the speech may name has a value, and it speaks no units: mostly so, and then nothing else need be looked at. */
function hasAllValues({ speech, values }: Utterance): boolean {
  if (speech.speaksUnits) return false
  for (const slot of speech.placeholders) if (!values.has(slot)) return false
  return true
}

/** A text without the sentences that name an empty slot, or a unit that did not come: "You said ." is never said. */
function withoutGaps(template: Template, utterance: Utterance, context: Context): Template {
  if (hasAllValues(utterance) || isKnown(template, utterance, context)) return template
  const { joiner } = context.language
  const whole = sentencesOf(template).filter((sentence) => isKnown(sentence, utterance, context))
  return whole.flatMap((sentence, at) => (at === 0 || joiner === '' ? sentence : [joiner, ...sentence]))
}

function speakPlaceholder(placeholder: Placeholder, utterance: Utterance, voice: Voice): string {
  const { slots, slot, refused, before } = utterance
  const { context } = voice
  const known = (one: Comparable) => {
    const counted = withCounter(one, utterance)
    return voice.hasBlanks === true ? asWritten(counted) : counted
  }
  if (placeholder.slot === 'value' && slot !== undefined && refused !== undefined) {
    return speakRefused(placeholder, known(slot), refused, context)
  }
  if (placeholder.slot === 'before' && slot !== undefined && before !== undefined) {
    return speakValue(placeholder, known(slot), before, context)
  }
  const named = slots.get(placeholder.slot)
  const value = utterance.values.get(placeholder.slot)
  return named === undefined || value === undefined ? '' : speakValue(placeholder, known(named), value, context)
}

/** What people read is not said digit by digit. */
function asWritten({ limits: { shapes, ...limits }, ...comparable }: Comparable): Comparable {
  return { ...comparable, limits }
}

/** What was refused is spoken as a value where it is one but for its bounds, else as it was heard. */
function speakRefused(placeholder: Placeholder, slot: Comparable, said: Said, context: Context): string {
  const read = readRefused(slot, said, context)
  if (read !== undefined) return speakValue(placeholder, slot, read, context)
  if (placeholder.aspect === 'unit') return speakValue(placeholder, slot, asHeard(said), context)
  const { value } = said
  return slot.type.speakRefused?.({ value }, context) ?? String(value)
}

function asHeard({ value, unit }: Said): Value {
  return typeof value === 'boolean' ? value : withUnit(value, unit)
}

function readRefused({ type, limits }: Comparable, { value, unit }: Said, context: Context): Value | undefined {
  const { min, max, shapes, length, ...others } = limits
  const read = type.normalise({ value, ...(unit === undefined ? {} : { unit }) }, others, context)
  return read.type === 'value' ? read.value : undefined
}

function speakRefusal(
  rule: Rule | 'reason',
  { slot, slots, values, refused }: Utterance,
  { context }: Voice,
): SpokenPart {
  const { language } = context
  if (rule === 'count' && slot?.many !== undefined) {
    const { min, max } = slot.many
    const isShort = listOfValues(values.get(slot.name)).length < min
    const text = isShort ? language.askForAtLeast(min) : language.askForAtMost(max)
    return { type: 'text', text, lang: language.code }
  }
  const refusing = slot && refusingOf(slot, rule, refused, { slots, values }, context)
  return { type: 'text', text: refusing === undefined ? '' : sayRefusal(rule, refusing, language), lang: language.code }
}

function isAudible({ parts }: Spoken): boolean {
  return parts.some((part) => part.type === 'audio' || part.text.trim() !== '')
}

function join(before: Spoken, next: Spoken, { context }: Voice): Spoken {
  const { joiner } = context.language
  const [a, b] = [before.parts[0], next.parts[0]]
  const isOneText =
    before.parts.length === 1 &&
    next.parts.length === 1 &&
    a?.type === 'text' &&
    b?.type === 'text' &&
    a.lang === b.lang
  const isShort = isOneText && !isTooLong(`${a.text}${joiner}${b.text}`)
  const parts = isShort ? [{ ...a, text: `${a.text}${joiner}${b.text}` }] : [...before.parts, ...next.parts]
  if (before.brief === undefined && next.brief === undefined) return { parts }
  return { parts, brief: [briefOf(before, joiner), briefOf(next, joiner)].filter((text) => text !== '').join(joiner) }
}

/** What a device with a screen says: its own text, else the texts without the sounds. */
function briefOf({ brief, parts }: Spoken, joiner: string): string {
  return brief ?? parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join(joiner)
}
