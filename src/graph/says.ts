import type { Speech } from '../core/speech.ts'
import type { Template, TemplatePart } from '../core/template.ts'
import type { Says } from './graph.ts'

/** The texts that a speech may come to, as they are written; a sound is a note. */
export function saysOf(speech: Speech | undefined): Says {
  return speech === undefined ? [] : formSays(speech.form)
}

/** The same for one of its forms. */
export function formSays(form: Speech['form']): Says {
  switch (form.type) {
    case 'parts':
      return [form.parts.map((part) => (part.type === 'audio' ? '♪' : writeTemplate(part.template))).join(' ')]
    case 'oneOf':
      return form.options.flatMap(formSays)
    case 'cases':
      return form.cases.flatMap(({ say }) => formSays(say))
    case 'set':
      return formSays(form.verbose)
    case 'refusal':
      return []
    default:
      return form satisfies never
  }
}

function writeTemplate(template: Template): string {
  return template.map(writePart).join('')
}

function writePart(part: TemplatePart): string {
  if (typeof part === 'string') return part
  if (part.type === 'particle') return part.written
  const { slot, fact, aspect, forms } = part
  const isNamed = aspect !== 'spoken' && aspect !== 'fact' && aspect !== 'plural'
  const names = [slot, ...(fact === undefined ? [] : [fact]), ...(isNamed ? [aspect] : [])].join('.')
  return forms === undefined ? `{${names}}` : `{${names}:${forms.join('|')}}`
}
