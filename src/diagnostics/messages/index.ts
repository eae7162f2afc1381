import type { LanguageCode } from '../../languages/language.ts'
import type { Messages } from '../codes.ts'
import { englishMessages } from './en.ts'
import { japaneseMessages } from './ja.ts'
import { koreanMessages } from './ko.ts'

/** The author's messages. */
export const authorMessages: Readonly<Record<LanguageCode, Messages>> = {
  ko: koreanMessages,
  ja: japaneseMessages,
  en: englishMessages,
}
