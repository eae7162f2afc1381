import { readChoices, readCounter } from '../../core/shorthand.ts'
import { type Placeholder, parseTemplate, render, speakFact, type Template } from '../../core/template.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Language } from '../../languages/language.ts'
import type { Fact } from '../../slot-types/slot-type.ts'
import { type Context, timeless } from '../../slot-types/slot-type.ts'
import { atPart, type Location } from '../location.ts'
import type { DialogModel, SlotModel } from '../model.ts'
import { type SpeechModel, speaksOfItem } from '../model-speeches.ts'
import { typeOf } from '../types-of-slots.ts'
import { speechNodesOf } from '../walk-speech.ts'
import type { Check } from './check.ts'

const quotes = /^["'’”)\]）」』】》〉]*/u

/** A particle after a placeholder that agrees with some values and not with others, and both forms where one is right. */
export const checkParticles: Check = function* ({ speeches, facts, settings }) {
  const { language } = settings
  const constants = new Map(facts.map(({ name, value }) => [name, value]))
  for (const speech of speeches) {
    const { source, location } = speech
    for (const node of speechNodesOf(source, location)) {
      if (node.type !== 'text') continue
      const pairs = [...(language.bracketedPairsIn?.(node.text) ?? [])]
      for (const { start, written, meant } of pairs) {
        const args = { written, problem: 'brackets', instead: meant } as const
        yield atPart(node.location, written, { start }, { code: 'bad-particle', args })
      }
      const isBracketed = (start: number) =>
        pairs.some((pair) => pair.start <= start && start < pair.start + pair.written.length)
      const { template } = parseTemplate(node.text, language)
      yield* checkPairs(template, node.location, language, isBracketed)
      for (const [at, part] of template.entries()) {
        const next = template[at + 1]
        if (typeof part === 'string' || part.type !== 'placeholder' || typeof next !== 'string') continue
        const behind = next.replace(quotes, '')
        const written = `${part.written}${quotes.exec(next)?.[0] ?? ''}`
        const wrong = language.wrongPairAt?.(behind)
        if (wrong !== undefined) {
          const args = { written: written + wrong.written, problem: 'unknown', instead: written + wrong.meant } as const
          yield atPart(node.location, args.written, part, { code: 'bad-particle', args })
          continue
        }
        const lone = language.loneParticleAt?.(behind)
        if (lone === undefined || alwaysAgrees(part, lone, speech, constants, timeless(settings))) continue
        const args = { written: written + lone.form, both: written + lone.both }
        yield atPart(node.location, args.written, part, { code: 'single-particle-form', args })
      }
    }
  }
}

/** What a placeholder may say, as it ends: after a vowel, a consonant and ㄹ, and digits that a unit may follow. */
const sounds = ['가', '각', '갈', '1', '2', '3', '10']

/** Particles in both their forms behind a word of the text itself: one of them is always right. */
function* checkPairs(
  template: Template,
  location: Location,
  language: Language,
  isBracketed: (start: number) => boolean,
): Iterable<Diagnostic> {
  for (const [at, part] of template.entries()) {
    if (typeof part === 'string' || part.type !== 'particle' || isBracketed(part.start)) continue
    const before = template.slice(0, at)
    const spoken = sounds.map((sound) => render(before, language, () => sound))
    const forms = new Set(spoken.map((text) => language.agree?.(text, part.written)))
    const [form = ''] = forms
    if (isBehindPlaceholder(before) || forms.size > 1) continue
    const last = before.at(-1)
    const word = typeof last === 'string' ? (/\S{0,20}$/u.exec(last)?.[0] ?? '') : ''
    const written = word + part.written
    const start = part.start - word.length
    const args =
      word === ''
        ? ({ written, problem: 'alone' } as const)
        : ({ written, problem: 'fixed', instead: word + form } as const)
    yield atPart(location, written, { start }, { code: 'bad-particle', args })
  }
}

function isBehindPlaceholder(before: Template): boolean {
  const last = before.findLast((part) => typeof part !== 'string' || part.replace(quotes, '') !== '')
  return typeof last === 'object' && last.type === 'placeholder'
}

function alwaysAgrees(
  { slot: name, aspect, fact = '' }: Placeholder,
  { spelt, both }: { readonly spelt: string; readonly both: string },
  speech: SpeechModel,
  constants: ReadonlyMap<string, Fact>,
  context: Context,
): boolean {
  if (aspect !== 'spoken' && aspect !== 'fact') return false
  const { dialog } = speech
  const slot = name === 'item' && speaksOfItem(speech) ? speech.slot : dialog?.slots.find((one) => one.name === name)
  const constant = constants.get(name)
  const ends =
    constant !== undefined && slot === undefined
      ? [speakFact(constant, context)]
      : aspect === 'fact'
        ? slot && endsOfFact(slot, fact, context)
        : slot && (endsOfItems(dialog, slot, context) ?? endsOf(slot, dialog, context))
  return (
    ends !== undefined && ends.length > 0 && ends.every((spoken) => context.language.agree?.(spoken, both) === spelt)
  )
}

/** The same of items, which end as what is said last of one; undefined where a slot takes none. */
function endsOfItems(
  dialog: DialogModel | undefined,
  list: SlotModel,
  context: Context,
): readonly string[] | undefined {
  if (dialog === undefined || list.source.slots === undefined) return undefined
  const { say } = list.source
  if (typeof say !== 'string') return []
  const last = parseTemplate(say, context.language).template.at(-1)
  if (typeof last === 'string') return [last.trimEnd()]
  const spoken = last?.type === 'placeholder' && last.aspect === 'spoken' ? last.slot : undefined
  const slot = dialog.slots.find((one) => one.item === list.name && one.name === spoken)
  return slot === undefined ? [] : endsOf(slot, dialog, context)
}

function endsOfFact({ source }: SlotModel, name: string, context: Context): readonly string[] {
  return readChoices(source.choices ?? []).flatMap(({ facts }) => {
    const fact = facts.get(name)
    return fact === undefined ? [] : [speakFact(fact, context)]
  })
}

/** A value for each way in which what is spoken for a slot may end; none where it cannot be known. */
function endsOf(slot: SlotModel, dialog: DialogModel | undefined, context: Context): readonly string[] {
  if (slot.source.choices !== undefined) return readChoices(slot.source.choices).map(({ say }) => say)
  const type = typeOf(slot)
  const { counter } = slot.source
  const counted = counter === undefined ? undefined : readCounter(counter)
  if (counted !== undefined && 'word' in counted) return [counted.word]
  const counts = counted && dialog?.slots.find(({ name }) => name === counted.slot)
  if (counted !== undefined) return counts === undefined ? [] : endsOfFact(counts, counted.fact, context)
  return (type?.ends ?? []).map((value) => type?.speak(value, {}, context) ?? '')
}
