import type { Rule } from '../languages/language.ts'
import type { Circumstances } from '../slot-types/slot-type.ts'
import type { Condition } from './condition.ts'
import type { PartSource, SpeechSource } from './dialog.ts'
import { holesOf, parseTemplate, type Template } from './template.ts'

/** Something to say, taken apart when its file is loaded. */
export interface Speech {
  /** Whose it is: `OrderPizza.pizzaAmount`, `replies`. */
  readonly place: string
  /** What it is there: `prompt`, `reprompt.2`, `launch`. */
  readonly key: string
  readonly form: Form
  /** The slots that its texts speak, whichever case or variation is said; not `{value}` and `{before}`. */
  readonly holes: readonly string[]
  /** Whether there is a `oneOf` in it. */
  readonly varies: boolean
}

export type Form =
  | { readonly type: 'parts'; readonly parts: readonly Part[] }
  | { readonly type: 'oneOf'; readonly id: string; readonly options: readonly Form[] }
  | { readonly type: 'cases'; readonly cases: readonly { readonly when?: Condition; readonly say: Form }[] }
  | { readonly type: 'set'; readonly brief: Template; readonly verbose: Form }
  | { readonly type: 'refusal'; readonly rule: Rule }

export type Part =
  | { readonly type: 'text'; readonly template: Template; readonly lang: string }
  | { readonly type: 'audio'; readonly url: string }

/** A speech by its name: `OrderPizza.pizzaAmount.prompt`, `replies.launch`. */
export function nameOf({ place, key }: Speech): string {
  return `${place}.${key}`
}

/** How a `when` inside a speech is read; the compiler knows the slots, a speech does not. */
export type CompileWhen = (source: NonNullable<CaseSource['when']>) => Condition
type CaseSource = NonNullable<Extract<SpeechSource, { cases?: unknown }>['cases']>[number]

export function compileSpeech(
  place: string,
  key: string,
  source: SpeechSource,
  circumstances: Circumstances,
  when: CompileWhen,
): Speech {
  const { language } = circumstances
  const templates: Template[] = []
  let varies = false
  const template = (text: string) => {
    const read = parseTemplate(text, language).template
    templates.push(read)
    return read
  }
  const part = (written: PartSource): Part => {
    if (typeof written === 'string') return { type: 'text', template: template(written), lang: language.code }
    if (written.audio !== undefined) return { type: 'audio', url: written.audio }
    return { type: 'text', template: template(written.text ?? ''), lang: written.lang ?? language.code }
  }
  const form = (written: SpeechSource, id: string): Form => {
    if (typeof written === 'string') return { type: 'parts', parts: [part(written)] }
    if (Array.isArray(written)) return { type: 'parts', parts: written.map(part) }
    if (written.oneOf !== undefined) {
      varies = true
      return { type: 'oneOf', id, options: written.oneOf.map((option, at) => form(option, `${id}.${at + 1}`)) }
    }
    if (written.cases !== undefined) {
      const cases = written.cases.map(({ when: source, say }, at) => ({
        say: form(say, `${id}.${at + 1}`),
        ...(source === undefined ? {} : { when: when(source) }),
      }))
      return { type: 'cases', cases }
    }
    return { type: 'set', brief: template(written.brief ?? ''), verbose: form(written.verbose ?? '', id) }
  }
  const compiled = form(source, `${place}.${key}`)
  return { place, key, form: compiled, holes: holesIn(templates), varies }
}

// Most texts have none.
const noHoles: readonly string[] = []

function holesIn(templates: readonly Template[]): readonly string[] {
  const holes = new Set(templates.flatMap(slotsSpoken))
  return holes.size === 0 ? noHoles : [...holes]
}

function slotsSpoken(template: Template): readonly string[] {
  return holesOf(template)
    .map((hole) => hole.slot)
    .filter((slot) => slot !== 'value' && slot !== 'before')
}

/** The language's own sentence for a refusal. */
export function refusalSpeech(place: string, rule: Rule): Speech {
  return { place, key: `invalid.${rule}`, form: { type: 'refusal', rule }, holes: noHoles, varies: false }
}
