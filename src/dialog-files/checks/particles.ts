import { readChoices } from '../../core/shorthand.ts'
import { type Placeholder, parseTemplate } from '../../core/template.ts'
import type { Language } from '../../languages/language.ts'
import { atPart } from '../location.ts'
import { type DialogModel, type SlotModel, typeOf } from '../model.ts'
import { speechNodesOf } from '../walk-speech.ts'
import type { Check } from './check.ts'

const quotes = /^["'’”)\]）」』】》〉]*/u

/** A particle after a placeholder that agrees with some values and not with others. */
export const checkParticles: Check = function* ({ speeches, settings: { language } }) {
  for (const { source, location, dialog } of speeches) {
    for (const node of speechNodesOf(source, location)) {
      if (node.type !== 'text') continue
      const { template } = parseTemplate(node.text, language)
      for (const [at, part] of template.entries()) {
        const next = template[at + 1]
        if (typeof part === 'string' || part.type !== 'placeholder' || typeof next !== 'string') continue
        const lone = language.loneParticleAt?.(next.replace(quotes, ''))
        if (lone === undefined || alwaysAgrees(part, lone, dialog, language)) continue
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
  language: Language,
): boolean {
  const slot = dialog?.slots.find((one) => one.name === name)
  if (slot === undefined || aspect !== 'spoken') return false
  const ends = allThatIsSpoken(slot, language)
  return ends.length > 0 && ends.every((spoken) => language.agree?.(spoken, both) === form)
}

/** A value for each way in which what is spoken for a slot may end; none where it cannot be known. */
function allThatIsSpoken(slot: SlotModel, language: Language): readonly string[] {
  if (slot.source.choices !== undefined) return readChoices(slot.source.choices).map(({ say }) => say)
  const type = typeOf(slot)?.name
  if (type === 'yesno') return [language.yes[0], language.no[0]]
  return type === 'date' ? [language.sayDate({ month: 1, day: 1 })] : []
}
