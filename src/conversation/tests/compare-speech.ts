import type { Spoken, SpokenPart } from '../../core/turn-types.ts'
import { type Language, type LanguageCode, languageCodes } from '../../languages/language.ts'
import { toText } from '../conversation.ts'
import { type Difference, differ } from './difference.ts'
import type { ExpectedSpeech } from './test-schema.ts'

/** A text is compared with all that is said in one; a list with the parts one by one. */
export function compareSpeech(
  key: 'says' | 'reprompt',
  expected: ExpectedSpeech,
  speech: Spoken,
  language: Language,
): Difference | undefined {
  if (typeof expected === 'string') return differ(key, expected, toText(speech, language))
  const parts = expected.map((part) => (typeof part === 'string' ? { text: part } : part))
  const actual = speech.parts.map((part) => writtenPart(part, language))
  return differ(key, JSON.stringify(parts), JSON.stringify(actual))
}

type WrittenPart = { readonly audio: string } | { readonly text: string; readonly lang?: LanguageCode }

/** A part as a dialog or a test writes it. */
export function writtenPart(part: SpokenPart, language: Language): WrittenPart {
  if (part.type === 'audio') return { audio: part.url }
  const lang = languageCodes.find((code) => code === part.lang && code !== language.code)
  return lang === undefined ? { text: part.text } : { text: part.text, lang }
}
