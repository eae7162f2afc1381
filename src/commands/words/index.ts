import type { LanguageCode } from '../../languages/language.ts'
import { englishCommandWords } from './en.ts'
import { japaneseCommandWords } from './ja.ts'
import { koreanCommandWords } from './ko.ts'
import type { CommandWords } from './words.ts'

/** What the commands say. */
export const commandWords: Readonly<Record<LanguageCode, CommandWords>> = {
  ko: koreanCommandWords,
  ja: japaneseCommandWords,
  en: englishCommandWords,
}
