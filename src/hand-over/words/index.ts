import type { LanguageCode } from '../../languages/language.ts'
import { englishHandOverWords } from './en.ts'
import { japaneseHandOverWords } from './ja.ts'
import { koreanHandOverWords } from './ko.ts'
import type { HandOverWords } from './words.ts'

export const handOverWords: Readonly<Record<LanguageCode, HandOverWords>> = {
  ko: koreanHandOverWords,
  ja: japaneseHandOverWords,
  en: englishHandOverWords,
}
