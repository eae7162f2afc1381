import type { LanguageCode } from '../../languages/language.ts'
import { englishCommandWords } from './en.ts'
import { japaneseCommandWords } from './ja.ts'
import { koreanCommandWords } from './ko.ts'
import type { CommandWords } from './words.ts'

const catalogs: Readonly<Record<LanguageCode, CommandWords>> = {
  ko: koreanCommandWords,
  ja: japaneseCommandWords,
  en: englishCommandWords,
}

/** What the commands say in a language. */
export function commandWordsIn(language: LanguageCode): CommandWords {
  return catalogs[language]
}
