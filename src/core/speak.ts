import type { Rule } from '../languages/language.ts'
import { bare } from '../slot-types/keeping.ts'
import type { Context, Said, Value } from '../slot-types/slot-type.ts'
import { isTooLong, withinLimit } from '../slot-types/text.ts'
import { decide } from './condition.ts'
import type { Slot } from './dialogs.ts'
import type { Form, Speech, SpeechPart } from './speech.ts'
import { type Placeholder, render, type Template } from './template.ts'
import type { Spoken, SpokenPart } from './turn-types.ts'

/** A speech in its place: the slots that it may name, and for a slot's own texts that slot. */
export interface Utterance {
  readonly speech: Speech
  readonly slots: ReadonlyMap<string, Slot>
  readonly values: ReadonlyMap<string, Value>
  readonly slot: Slot | undefined
  /** `{value}`: what was refused. */
  readonly refused: Said | undefined
  /** `{before}`: what a correction replaced. */
  readonly before: Value | undefined
  /** Said word for word as the last time. */
  readonly again: boolean
}

/** With what voice: the moment, and the variation of each `oneOf` that was said last. */
export interface Voice {
  readonly context: Context
  /** from 0 up to, not including, 1 */
  readonly chance: number
  readonly variations: ReadonlyMap<string, number>
}

/** Speaks utterances as one: texts become one text; a list, if any of them is one. */
export function speak(utterances: readonly Utterance[], voice: Voice): Spoken {
  const spoken = utterances.map((utterance) => speakForm(utterance.speech.form, utterance, voice))
  const [first = { parts: [] }, ...others] = spoken.filter(isAudible)
  return others.reduce((before, next) => join(before, next, voice), first)
}

const noVariations: Voice['variations'] = new Map()

/** The variations that `speak` chose: for each `oneOf` said, which of its options. */
export function variationsOf(utterances: readonly Utterance[], voice: Voice): ReadonlyMap<string, number> {
  const varied = utterances.filter(({ speech }) => speech.varies)
  if (varied.length === 0) return noVariations
  return new Map(varied.flatMap((utterance) => chosenIn(utterance.speech.form, utterance, voice)))
}

/** The variations said so far and the latest; the latest said is last. */
export function addVariations(before: Voice['variations'], latest: Voice['variations']): Voice['variations'] {
  if (latest.size === 0) return before
  return new Map([...[...before].filter(([id]) => !latest.has(id)), ...latest])
}

function chosenIn(form: Form, utterance: Utterance, voice: Voice): [string, number][] {
  if (form.type === 'set') return chosenIn(form.verbose, utterance, voice)
  const next = chosenForm(form, utterance, voice)
  const below = next === undefined ? [] : chosenIn(next, utterance, voice)
  return form.type === 'oneOf' ? [[form.id, choose(form, utterance, voice)], ...below] : below
}

function speakForm(form: Form, utterance: Utterance, voice: Voice): Spoken {
  switch (form.type) {
    case 'parts':
      return { parts: form.parts.map((part) => speakPart(part, utterance, voice)) }
    case 'set':
      return { ...speakForm(form.verbose, utterance, voice), brief: fill(form.brief, utterance, voice) }
    case 'refusal':
      return {
        parts: [{ type: 'text', text: speakRefusal(form.rule, utterance, voice), lang: voice.context.language.code }],
      }
    case 'oneOf':
    case 'cases': {
      const chosen = chosenForm(form, utterance, voice)
      return chosen === undefined ? { parts: [] } : speakForm(chosen, utterance, voice)
    }
    default:
      return form satisfies never
  }
}

function chosenForm(form: Form, utterance: Utterance, voice: Voice): Form | undefined {
  if (form.type === 'oneOf') return form.options[choose(form, utterance, voice)]
  if (form.type !== 'cases') return undefined
  const { values } = utterance
  const known = { value: (slot: string) => values.get(slot), isSettled: () => true }
  return form.cases.find(({ when }) => when === undefined || decide(when, known, voice.context))?.say
}

/** Which option of a `oneOf` is said: by chance, but never the last one twice running. */
function choose({ id, options }: Extract<Form, { type: 'oneOf' }>, { again }: Utterance, voice: Voice): number {
  const last = voice.variations.get(id)
  if (last === undefined || last >= options.length) return Math.floor(voice.chance * options.length)
  if (again) return last
  const chosen = Math.floor(voice.chance * (options.length - 1))
  return chosen < last ? chosen : chosen + 1
}

function speakPart(part: SpeechPart, utterance: Utterance, voice: Voice): SpokenPart {
  if (part.type === 'audio') return part
  return { type: 'text', text: withinLimit(fill(part.template, utterance, voice)), lang: part.lang }
}

function fill(template: Template, utterance: Utterance, voice: Voice): string {
  return render(template, voice.context.language, (placeholder) =>
    speakPlaceholder(placeholder, utterance, voice.context),
  )
}

function speakPlaceholder(placeholder: Placeholder, utterance: Utterance, context: Context): string {
  const { slots, slot, refused, before } = utterance
  if (placeholder.slot === 'value' && slot !== undefined && refused !== undefined) {
    return speakRefused(placeholder, slot, refused, context)
  }
  if (placeholder.slot === 'before' && slot !== undefined && before !== undefined) {
    return speakValue(placeholder, slot, before, context)
  }
  const named = slots.get(placeholder.slot)
  const value = utterance.values.get(placeholder.slot)
  return named === undefined || value === undefined ? '' : speakValue(placeholder, named, value, context)
}

function speakValue(placeholder: Placeholder, { type, limits }: Slot, value: Value, context: Context): string {
  switch (placeholder.aspect) {
    case 'spoken':
      return type.speak(value, limits, context)
    case 'unit':
      return typeof value === 'object' ? value.unit : ''
    case 'value':
      return String(bare(value))
    case 'plural':
      return placeholder.forms?.[context.language.isSingular(Number(bare(value))) ? 0 : 1] ?? ''
    default:
      return placeholder.aspect satisfies never
  }
}

/** What was refused is spoken as a value where it is one but for its bounds, else as it was heard. */
function speakRefused(placeholder: Placeholder, slot: Slot, { value, unit }: Said, context: Context): string {
  const { min, max, ...limits } = slot.limits
  const read = slot.type.normalise({ value, ...(unit === undefined ? {} : { unit }) }, limits, context)
  if (read.type === 'value') return speakValue(placeholder, slot, read.value, context)
  if (placeholder.aspect === 'unit') return unit ?? ''
  return slot.type.speakRefused?.({ value }, context) ?? String(value)
}

function speakRefusal(rule: Rule, { slot }: Utterance, { context }: Voice): string {
  if (slot === undefined) return ''
  const { type, limits } = slot
  const bound = (written: typeof limits.min) =>
    written === undefined ? undefined : (type.bounds?.speak(written, context) ?? String(written))
  const [min, max] = [bound(limits.min), bound(limits.max)]
  return context.language.refusal[rule]({
    type: type.name,
    choices: [...(limits.spoken?.values() ?? [])],
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  })
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
