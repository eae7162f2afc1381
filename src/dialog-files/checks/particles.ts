import { readChoices } from '../../core/shorthand.ts'
import { type Hole, parseTemplate } from '../../core/template.ts'
import type { Language } from '../../languages/language.ts'
import { atPart } from '../location.ts'
import type { DialogView } from '../model.ts'
import { nodesOf } from '../walk-speech.ts'
import type { Check } from './check.ts'

const quotes = /^["'’”)\]）」』】》〉]*/u

/** A particle after a hole that agrees with some values and not with others. */
export const checkParticles: Check = function* ({ speeches, settings: { language } }) {
  for (const { source, place, dialog } of speeches) {
    for (const node of nodesOf(source, place)) {
      if (node.type !== 'text') continue
      const { template } = parseTemplate(node.text, language)
      for (const [at, part] of template.entries()) {
        const next = template[at + 1]
        if (typeof part === 'string' || part.type !== 'hole' || typeof next !== 'string') continue
        const lone = language.loneParticleAt?.(next.replace(quotes, ''))
        if (lone === undefined || alwaysAgrees(part, lone, dialog, language)) continue
        const written = `${part.written}${quotes.exec(next)?.[0] ?? ''}`
        const args = { written: written + lone.form, both: written + lone.both }
        yield atPart(node.place, args.written, part, { code: 'lone-particle', args })
      }
    }
  }
}

function alwaysAgrees(
  { slot, aspect }: Hole,
  { form, both }: { readonly form: string; readonly both: string },
  dialog: DialogView | undefined,
  language: Language,
): boolean {
  const choices = dialog?.slots.find(({ name }) => name === slot)?.source.choices
  if (choices === undefined || aspect !== 'spoken') return false
  return readChoices(choices).every(({ say }) => language.agree?.(say, both) === form)
}
