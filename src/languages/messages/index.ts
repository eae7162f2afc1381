import type { LanguageCode } from '../language.ts'
import { englishMessages } from './en.ts'
import { japaneseMessages } from './ja.ts'
import { koreanMessages } from './ko.ts'
import type { Messages } from './mistake.ts'

/** The author's messages. */
export const authorMessages: Readonly<Record<LanguageCode, Messages>> = {
  ko: koreanMessages,
  ja: japaneseMessages,
  en: englishMessages,
}
