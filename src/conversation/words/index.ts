import type { LanguageCode } from '../../languages/language.ts'
import { englishWords } from './en.ts'
import { japaneseWords } from './ja.ts'
import { koreanWords } from './ko.ts'
import type { Words } from './words.ts'

/** What `test` and `chat` say. */
export const conversationWords: Readonly<Record<LanguageCode, Words>> = {
  ko: koreanWords,
  ja: japaneseWords,
  en: englishWords,
}
