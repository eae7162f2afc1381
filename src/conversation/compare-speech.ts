import type { Spoken, SpokenPart } from '../core/reply.ts'
import type { Language } from '../languages/language.ts'
import type { ExpectedSpeech } from './conversation.ts'
import { type Difference, differ } from './difference.ts'
import { readable } from './spoken.ts'

/** A text is compared with all that is said in one; a list with the parts one by one. */
export function compareSpeech(
  key: 'says' | 'reprompt',
  expected: ExpectedSpeech,
  speech: Spoken,
  language: Language,
): Difference | undefined {
  if (typeof expected === 'string') return differ(key, expected, readable(speech, language))
  const parts = expected.map((part) => (typeof part === 'string' ? { text: part } : part))
  const heard = speech.parts.map((part) => written(part, language))
  return differ(key, JSON.stringify(parts), JSON.stringify(heard))
}

/** A part as a dialog or a test writes it. */
function written(part: SpokenPart, language: Language): object {
  if (part.type === 'audio') return { audio: part.url }
  return part.lang === language.code ? { text: part.text } : { text: part.text, lang: part.lang }
}
