import { readChoices } from '../../core/shorthand.ts'
import { type Placeholder, parseTemplate } from '../../core/template.ts'
import { type Context, timeless } from '../../slot-types/slot-type.ts'
import { atPart } from '../location.ts'
import { type DialogModel, type SlotModel, typeOf } from '../model.ts'
import { speechNodesOf } from '../walk-speech.ts'
import type { Check } from './check.ts'

const quotes = /^["'’”)\]）」』】》〉]*/u

/** A particle after a placeholder that agrees with some values and not with others. */
export const checkParticles: Check = function* ({ speeches, settings }) {
  const { language } = settings
  for (const { source, location, dialog } of speeches) {
    for (const node of speechNodesOf(source, location)) {
      if (node.type !== 'text') continue
      const { template } = parseTemplate(node.text, language)
      for (const [at, part] of template.entries()) {
        const next = template[at + 1]
        if (typeof part === 'string' || part.type !== 'placeholder' || typeof next !== 'string') continue
        const lone = language.loneParticleAt?.(next.replace(quotes, ''))
        if (lone === undefined || alwaysAgrees(part, lone, dialog, timeless(settings))) continue
        const written = `${part.written}${quotes.exec(next)?.[0] ?? ''}`
        const args = { written: written + lone.form, both: written + lone.both }
        yield atPart(node.location, args.written, part, { code: 'single-particle-form', args })
      }
    }
  }
}

function alwaysAgrees(
  { slot: name, aspect }: Placeholder,
  { form, both }: { readonly form: string; readonly both: string },
  dialog: DialogModel | undefined,
  context: Context,
): boolean {
  const slot = dialog?.slots.find((one) => one.name === name)
  if (slot === undefined || aspect !== 'spoken') return false
  const ends = endsOf(slot, context)
  return ends.length > 0 && ends.every((spoken) => context.language.agree?.(spoken, both) === form)
}

/** A value for each way in which what is spoken for a slot may end; none where it cannot be known. */
function endsOf(slot: SlotModel, context: Context): readonly string[] {
  if (slot.source.choices !== undefined) return readChoices(slot.source.choices).map(({ say }) => say)
  const type = typeOf(slot)
  return (type?.ends ?? []).map((value) => type?.speak(value, {}, context) ?? '')
}
