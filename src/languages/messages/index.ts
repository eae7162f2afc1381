import type { LanguageCode } from '../language.ts'
import { englishMessages } from './en.ts'
import type { Messages } from './mistake.ts'

const catalogs: Readonly<Record<LanguageCode, Messages>> = {
  ko: englishMessages,
  ja: englishMessages,
  en: englishMessages,
}

/** The author's messages in a language. */
export function messagesIn(language: LanguageCode): Messages {
  return catalogs[language]
}
