import type { LanguageCode } from '../language.ts'
import { englishMessages } from './en.ts'
import { japaneseMessages } from './ja.ts'
import { koreanMessages } from './ko.ts'
import type { Messages } from './mistake.ts'

const catalogs: Readonly<Record<LanguageCode, Messages>> = {
  ko: koreanMessages,
  ja: japaneseMessages,
  en: englishMessages,
}

/** The author's messages in a language. */
export function messagesIn(language: LanguageCode): Messages {
  return catalogs[language]
}
