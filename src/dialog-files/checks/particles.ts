import { readChoices, readCounter } from '../../core/shorthand.ts'
import { type Placeholder, parseTemplate, speakFact } from '../../core/template.ts'
import type { Fact } from '../../slot-types/slot-type.ts'
import { type Context, timeless } from '../../slot-types/slot-type.ts'
import { atPart } from '../location.ts'
import { type DialogModel, type SlotModel, typeOf } from '../model.ts'
import { speechNodesOf } from '../walk-speech.ts'
import type { Check } from './check.ts'

const quotes = /^["'’”)\]）」』】》〉]*/u

/** A particle after a placeholder that agrees with some values and not with others. */
export const checkParticles: Check = function* ({ speeches, facts, settings }) {
  const { language } = settings
  const constants = new Map(facts.map(({ name, value }) => [name, value]))
  for (const { source, location, dialog } of speeches) {
    for (const node of speechNodesOf(source, location)) {
      if (node.type !== 'text') continue
      const { template } = parseTemplate(node.text, language)
      for (const [at, part] of template.entries()) {
        const next = template[at + 1]
        if (typeof part === 'string' || part.type !== 'placeholder' || typeof next !== 'string') continue
        const lone = language.loneParticleAt?.(next.replace(quotes, ''))
        if (lone === undefined || alwaysAgrees(part, lone, dialog, constants, timeless(settings))) continue
        const written = `${part.written}${quotes.exec(next)?.[0] ?? ''}`
        const args = { written: written + lone.form, both: written + lone.both }
        yield atPart(node.location, args.written, part, { code: 'single-particle-form', args })
      }
    }
  }
}

function alwaysAgrees(
  { slot: name, aspect, fact = '' }: Placeholder,
  { form, both }: { readonly form: string; readonly both: string },
  dialog: DialogModel | undefined,
  constants: ReadonlyMap<string, Fact>,
  context: Context,
): boolean {
  const slot = dialog?.slots.find((one) => one.name === name)
  const constant = constants.get(name)
  if (aspect !== 'spoken' && aspect !== 'fact') return false
  if (slot === undefined && constant === undefined) return false
  const ends =
    slot === undefined
      ? [speakFact(constant ?? '', context)]
      : aspect === 'fact'
        ? endsOfFact(slot, fact, context)
        : endsOf(slot, context)
  return ends.length > 0 && ends.every((spoken) => context.language.agree?.(spoken, both) === form)
}

function endsOfFact({ source }: SlotModel, name: string, context: Context): readonly string[] {
  return readChoices(source.choices ?? []).flatMap(({ facts }) => {
    const fact = facts.get(name)
    return fact === undefined ? [] : [speakFact(fact, context)]
  })
}

/** A value for each way in which what is spoken for a slot may end; none where it cannot be known. */
function endsOf(slot: SlotModel, context: Context): readonly string[] {
  if (slot.source.choices !== undefined) return readChoices(slot.source.choices).map(({ say }) => say)
  const type = typeOf(slot)
  const { counter } = slot.source
  const counted = counter === undefined ? undefined : readCounter(counter)
  if (counted !== undefined && 'word' in counted) return [counted.word]
  return (type?.ends ?? []).map((value) => type?.speak(value, {}, context) ?? '')
}
