import type { Spoken, SpokenPart } from '../core/turn-types.ts'
import type { Language } from '../languages/language.ts'

/** What is spoken, as one text to read; a sound is its address in angle brackets. */
export function readable(spoken: Spoken, language: Language): string {
  return spoken.parts.map(readablePart).join(language.joiner)
}

function readablePart(part: SpokenPart): string {
  return part.type === 'audio' ? `<${part.url}>` : part.text
}
