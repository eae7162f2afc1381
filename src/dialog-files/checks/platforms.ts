import { parseTemplate, placeholdersOf } from '../../core/template.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Language } from '../../languages/language.ts'
import { atKey, atPart, below } from '../location.ts'
import { type SpeechNode, speechNodesOf } from '../walk-speech.ts'
import type { Check } from './check.ts'

/** What the platform of the extension cannot do: where that is asked of it first, once. */
export const checkPlatforms: Check = function* ({ speeches, settings: { language }, extension: { lacks = [] } }) {
  for (const lack of lacks) {
    for (const node of speeches.flatMap(({ source, location }) => [...speechNodesOf(source, location)])) {
      const found = lack.what === 'brief' ? atBrief(node, lack) : atUnit(node, lack, language)
      if (found === undefined) continue
      yield found
      break
    }
  }
}

interface Lack {
  readonly platform: string
  readonly what: 'brief' | 'unit'
}

function atBrief(node: SpeechNode, args: Lack): Diagnostic | undefined {
  if (node.type !== 'forms' || node.forms.brief === undefined || node.forms.verbose === undefined) return undefined
  return atKey(below(node.location, 'brief'), { code: 'not-on-platform', args })
}

function atUnit(node: SpeechNode, args: Lack, language: Language): Diagnostic | undefined {
  if (node.type !== 'text') return undefined
  const placeholder = placeholdersOf(parseTemplate(node.text, language).template).find(
    ({ aspect }) => aspect === 'unit',
  )
  return placeholder && atPart(node.location, placeholder.written, placeholder, { code: 'not-on-platform', args })
}
