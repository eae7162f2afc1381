import type { Language } from '../languages/language.ts'
import { bare } from '../slot-types/keeping.ts'
import { numberType } from '../slot-types/number.ts'
import { type Context, type Fact, factsOf, isList, type SlotValue, type Value } from '../slot-types/slot-type.ts'
import type { Comparable } from './condition.ts'
import { factIn, type KnownValues } from './limits/known-values.ts'
import { isSlotName } from './names.ts'

/** A text, taken apart when its file is loaded. */
export type Template = readonly TemplatePart[]

export type TemplatePart = string | Placeholder | Particle

/** A particle in both its forms, of which the one is spoken that agrees with what comes before it. */
interface Particle {
  readonly type: 'particle'
  readonly written: string
  /** Where it is in the text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

/**
 * `{slot}`, `{slot.unit}`, `{slot.value}`, `{slot.weekday}`, `{slot.price}`, `{slot.start}`, `{slot.start.weekday}`, `{slot:one|many}`, or
 * `{slot.nights:one|many}`.
 */
export interface Placeholder {
  readonly type: 'placeholder'
  readonly slot: string
  readonly aspect: 'spoken' | (typeof aspects)[number] | 'plural' | 'fact'
  /** The name of the fact, or of the part of a value, that is meant instead of the value. */
  readonly fact?: string
  /** The singular and the plural form, where `aspect` is `plural`. */
  readonly forms: readonly [string, string] | undefined
  /** As it is in the text, with its braces. */
  readonly written: string
  /** Where the placeholder is in the text, in UTF-16 code units: its `{`, and after its `}`. */
  readonly start: number
  readonly end: number
}

/** What may be said of a value instead of itself. */
const aspects = ['unit', 'value', 'weekday', 'relative', 'or'] as const

/** What is wrong with a placeholder. */
export type PlaceholderProblem =
  | 'unclosed'
  | 'unopened'
  | 'empty'
  | 'aspect'
  | 'no-day'
  | 'no-number'
  | 'no-list'
  | 'plural'
  | 'name'
  | 'full-width'
  | 'doubled'
  | 'foreign'
  | 'taken'
  | 'numbered'

/** What is wrong with a text, and where in it, in UTF-16 code units. */
export interface TemplateMistake {
  readonly type: PlaceholderProblem
  readonly written: string
  readonly start: number
  readonly end: number
}

const placeholderPattern =
  /^(?<slot>[^.:|]+)(?:\.(?<first>[^.:|]*))?(?:\.(?<second>[^.:|]*))?(?::(?<one>[^|]*)\|(?<many>[^|]*))?$/u
const closers = /^["'’”)\]）」』】》〉]*/u

/** Takes a text apart: placeholders, `{{` and `}}` as braces, and particles that follow a placeholder. What is not a placeholder is reported, and left as it is. */
export function parseTemplate(
  text: string,
  language: Language,
): { template: Template; mistakes: readonly TemplateMistake[] } {
  const parts: TemplatePart[] = []
  const mistakes: TemplateMistake[] = []
  let plain = ''
  let at = 0
  const addParticle = (written: string, start: number) => {
    parts.push({ type: 'particle', written, start, end: start + written.length })
  }
  const flush = () => {
    if (plain !== '') parts.push(plain)
    plain = ''
  }
  while (at < text.length) {
    const two = text.slice(at, at + 2)
    if (two === '{{' || two === '}}') {
      plain += two[0]
      at += 2
    } else if (text[at] === '{') {
      const close = text.indexOf('}', at)
      const end = close === -1 ? text.length : close + 1
      const read = close === -1 ? 'unclosed' : readPlaceholder(text.slice(at, end), at, end)
      if (typeof read === 'string') {
        mistakes.push({ type: read, written: text.slice(at, end), start: at, end })
        plain += text.slice(at, end)
        at = end
        continue
      }
      flush()
      parts.push(read)
      at = end
      const quoted = closers.exec(text.slice(at))?.[0] ?? ''
      const written = language.particleAt?.(text.slice(at + quoted.length))
      if (written === undefined) continue
      if (quoted !== '') parts.push(quoted)
      addParticle(written, at + quoted.length)
      at += quoted.length + written.length
    } else {
      if (text[at] === '}' && !plain.includes('{'))
        mistakes.push({ type: 'unopened', written: '}', start: at, end: at + 1 })
      const next = nextBrace(text, at + 1)
      const particle = language.particleIn?.(text.slice(at, next))
      plain += text.slice(at, particle === undefined ? next : at + particle.start)
      if (particle === undefined) at = next
      else {
        flush()
        addParticle(particle.written, at + particle.start)
        at += particle.start + particle.written.length
      }
    }
  }
  flush()
  // A copy: it has no room for more, as a list that grew has.
  return { template: [...parts], mistakes }
}

/** The placeholders of a text, in order. */
export function placeholdersOf(template: Template): readonly Placeholder[] {
  return template.filter((part) => typeof part === 'object' && part.type === 'placeholder')
}

function nextBrace(text: string, from: number): number {
  const found = text.slice(from).search(/[{}]/u)
  return found === -1 ? text.length : from + found
}

function readPlaceholder(written: string, start: number, end: number): Placeholder | TemplateMistake['type'] {
  const inner = written.slice(1, -1).trim()
  if (inner === '') return 'empty'
  const groups = placeholderPattern.exec(inner)?.groups
  if (groups === undefined) return 'plural'
  const { slot = '', first, second, one, many = '' } = groups
  if (!isSlotName(slot)) return 'name'
  const forms = one === undefined ? undefined : ([one, many] as const)
  const read = (aspect: Placeholder['aspect'], fact?: string): Placeholder => {
    return { type: 'placeholder', slot, aspect, ...(fact !== undefined && { fact }), forms, written, start, end }
  }
  if (first === undefined) return read(forms === undefined ? 'spoken' : 'plural')
  const own = aspects.find((aspect) => aspect === (second ?? first))
  if (own !== undefined && forms !== undefined) return 'plural'
  if (second !== undefined)
    return (own === 'weekday' || own === 'relative') && isFact(first) ? read(own, first) : 'aspect'
  if (own !== undefined) return read(own)
  return isFact(first) ? read(forms === undefined ? 'fact' : 'plural', first) : 'aspect'
}

function isFact(name: string): boolean {
  return isSlotName(name) && !aspects.some((aspect) => aspect === name)
}

// Behind the mark that ends a sentence, and what closes after it; a full stop within a number ends none.
const endOfSentence = /(?<=[.?!…]["'’”)\]）」』]*)\s+|(?<=[。？！]["'’”)\]）」』]*)(?!["'’”)\]）」』。？！])/u
const atItsEnd = /[。？！]["'’”)\]）」』]*$/u

/** The sentences of a text, without the spaces between them. */
export function sentencesOf(template: Template): readonly Template[] {
  let sentences: readonly Template[] = [[]]
  for (const part of template) {
    const [first = '', ...more] = typeof part === 'string' ? splitSentences(part) : [part]
    const last = [...(sentences.at(-1) ?? []), first]
    sentences = [...sentences.slice(0, -1), last, ...more.map((begun) => [begun])]
  }
  return sentences.filter((sentence) => sentence.some((part) => part !== ''))
}

function splitSentences(text: string): readonly string[] {
  const pieces = text.split(endOfSentence)
  return atItsEnd.test(text) ? [...pieces, ''] : pieces
}

/** Fills the placeholders. `speak` gives the text for a placeholder; what is not known is nothing, never a word of ours. */
export function render(template: Template, language: Language, speak: (placeholder: Placeholder) => string): string {
  let spoken = ''
  for (const part of template) {
    if (typeof part === 'string') spoken += part
    else if (part.type === 'placeholder') spoken += speak(part)
    else spoken += language.agree?.(spoken, part.written) ?? part.written
  }
  return spoken
}

/** What a placeholder says of what a slot holds: of several values each, in one breath. */
export function speakValue(
  placeholder: Placeholder,
  comparable: Comparable,
  value: SlotValue,
  context: Context,
): string {
  if (!isList(value)) return speakOne(placeholder, comparable, value, context)
  const { aspect, fact, forms } = placeholder
  const { language } = context
  if (aspect === 'plural' && fact === undefined) return forms?.[language.isSingular(value.length) ? 0 : 1] ?? ''
  const spoken = value.map((one) => speakOne(placeholder, comparable, one, context))
  return aspect === 'or' ? language.sayAlternatives(spoken) : language.sayAll(spoken)
}

/** What a slot holds as it is spoken. */
export function speakSlot({ type, limits }: Comparable, value: SlotValue, context: Context): string {
  if (!isList(value)) return type.speak(value, limits, context)
  return context.language.sayAll(value.map((one) => type.speak(one, limits, context)))
}

function speakOne(placeholder: Placeholder, comparable: Comparable, value: Value, context: Context): string {
  const { aspect, fact, forms } = placeholder
  const part = fact === undefined ? undefined : comparable.type.parts?.get(fact)
  const { type, limits } = part === undefined ? comparable : { type: part.type, limits: {} }
  const said = part === undefined ? value : part.of(value)
  const known = part === undefined && fact !== undefined ? factOf(comparable, fact, value) : undefined
  switch (aspect) {
    case 'spoken':
    case 'or':
      return type.speak(said, limits, context)
    case 'unit':
      return typeof said === 'object' ? speakUnit(said.unit, Number(said.value), context) : ''
    case 'weekday':
    case 'relative':
      return type.speakDay?.(said, aspect, context) ?? ''
    case 'value':
      return String(bare(said))
    case 'plural':
      return forms?.[context.language.isSingular(Number(known ?? bare(said))) ? 0 : 1] ?? ''
    case 'fact':
      if (part !== undefined) return type.speak(said, limits, context)
      return known === undefined ? '' : speakFact(known, context)
    default:
      return aspect satisfies never
  }
}

function factOf({ limits }: Comparable, name: string, value: Value): Fact | undefined {
  return factsOf(limits)
    .get(name)
    ?.get(String(bare(value)))
}

/** The same with the word that a number counts by, where a fact says which; without one where that is not known. */
export function withCounter(comparable: Comparable, known: KnownValues): Comparable {
  if (comparable.limits.counter === undefined) return comparable
  const { counter, ...limits } = comparable.limits
  if ('word' in counter) return comparable
  const word = factIn(counter.slot, counter.fact, known)
  return { ...comparable, limits: word === undefined ? limits : { ...limits, counter: { word: String(word) } } }
}

/** A unit as it is said where it is one of money; any other as it came. */
function speakUnit(unit: string, n: number, { language }: Context): string {
  return language.sayUnit(unit, n) ?? unit
}

/** A fact as it is spoken. */
export function speakFact(fact: Fact, context: Context): string {
  return typeof fact === 'number' ? numberType.speak(fact, {}, context) : fact
}
