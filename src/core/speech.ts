import type { LanguageCode, Rule } from '../languages/language.ts'
import type { Context } from '../slot-types/slot-type.ts'
import type { Comparable, Condition } from './condition.ts'
import type { PartSource, SpeechSource } from './dialog.ts'
import { type Placeholder, parseTemplate, placeholdersOf, speakValue, type Template } from './template.ts'

/** Something to say, taken apart when its file is loaded. */
export interface Speech {
  /** Whose it is: `OrderPizza.pizzaAmount`, `replies`. */
  readonly owner: string
  /** What it is there: `prompt`, `reprompt.2`, `launch`. */
  readonly key: string
  /** Both: `OrderPizza.pizzaAmount.prompt`, `replies.launch`. */
  readonly name: string
  readonly form: Form
  /** The slots that its texts speak, whichever case or variation is said; not `{value}` and `{before}`. */
  readonly placeholders: readonly string[]
  /** Whether it speaks a unit, which may not have come with its value. */
  readonly speaksUnits: boolean
}

export type Form =
  | { readonly type: 'parts'; readonly parts: readonly SpeechPart[] }
  | { readonly type: 'oneOf'; readonly options: readonly Form[] }
  | { readonly type: 'cases'; readonly cases: readonly { readonly when?: Condition; readonly say: Form }[] }
  | { readonly type: 'set'; readonly brief: Template; readonly verbose: Form }
  | { readonly type: 'refusal'; readonly rule: Rule | 'reason' }

export type SpeechPart =
  | { readonly type: 'text'; readonly template: Template; readonly lang: string }
  | { readonly type: 'audio'; readonly url: string }

/** How a `when` inside a speech is read; the compiler knows the slots, a speech does not. */
export type CompileWhen = (source: NonNullable<CaseSource['when']>) => Condition
type CaseSource = NonNullable<Extract<SpeechSource, { cases?: unknown }>['cases']>[number]

export function compileSpeech(
  owner: string,
  key: string,
  source: SpeechSource,
  names: ReadonlyMap<string, Comparable>,
  context: Context,
  when: CompileWhen,
): Speech {
  const { language } = context
  const templates: Template[] = []
  const template = (text: string) => {
    const read = fillConstants(parseTemplate(text, language).template, names, context)
    templates.push(read)
    return read
  }
  const part = (written: PartSource): SpeechPart => {
    if (typeof written === 'string') return { type: 'text', template: template(written), lang: language.code }
    if (written.audio !== undefined) return { type: 'audio', url: written.audio }
    return { type: 'text', template: template(written.text ?? ''), lang: written.lang ?? language.code }
  }
  const form = (written: SpeechSource): Form => {
    if (typeof written === 'string') return { type: 'parts', parts: [part(written)] }
    if (Array.isArray(written)) return { type: 'parts', parts: written.map(part) }
    if (written.oneOf !== undefined) return { type: 'oneOf', options: written.oneOf.map(form) }
    if (written.cases !== undefined) {
      const cases = written.cases.map(({ when: source, say }) => ({
        say: form(say),
        ...(source === undefined ? {} : { when: when(source) }),
      }))
      return { type: 'cases', cases }
    }
    return { type: 'set', brief: template(written.brief ?? ''), verbose: form(written.verbose ?? '') }
  }
  const compiled = form(source)
  const placeholders = templates.flatMap(placeholdersOf)
  const speaksUnits = placeholders.some(({ aspect }) => aspect === 'unit')
  return { owner, key, name: `${owner}.${key}`, form: compiled, placeholders: slotsIn(placeholders), speaksUnits }
}

/** A text with the facts of the file in their places: they are always the same. */
function fillConstants(template: Template, names: ReadonlyMap<string, Comparable>, context: Context): Template {
  const constants = new Map([...names].filter(([, { constant }]) => constant !== undefined))
  if (constants.size === 0) return template
  return template.map((part) => {
    if (typeof part === 'string' || part.type !== 'placeholder') return part
    const known = constants.get(part.slot)
    return known?.constant === undefined ? part : speakValue(part, known, known.constant, context)
  })
}

// Most texts have none.
const noPlaceholders: readonly string[] = []

function slotsIn(placeholders: readonly Placeholder[]): readonly string[] {
  const slots = new Set(placeholders.map(({ slot }) => slot).filter((slot) => slot !== 'value' && slot !== 'before'))
  return slots.size === 0 ? noPlaceholders : [...slots]
}

/** A sentence of the language's own. */
export function builtInSpeech(owner: string, key: string, text: string, lang: LanguageCode): Speech {
  const form: Form = { type: 'parts', parts: [{ type: 'text', template: [text], lang }] }
  return { owner, key, name: `${owner}.${key}`, form, placeholders: noPlaceholders, speaksUnits: false }
}

/** The language's own sentence for a rejected value. */
export function refusalSpeech(owner: string, rule: Rule | 'reason'): Speech {
  const key = `invalid.${rule}`
  const form: Form = { type: 'refusal', rule }
  return { owner, key, name: `${owner}.${key}`, form, placeholders: noPlaceholders, speaksUnits: false }
}
