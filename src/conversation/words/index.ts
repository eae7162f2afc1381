import type { LanguageCode } from '../../languages/language.ts'
import { englishWords } from './en.ts'
import { japaneseWords } from './ja.ts'
import { koreanWords } from './ko.ts'
import type { Words } from './words.ts'

const catalogs: Readonly<Record<LanguageCode, Words>> = { ko: koreanWords, ja: japaneseWords, en: englishWords }

/** What `test` and `chat` say in a language. */
export function wordsIn(language: LanguageCode): Words {
  return catalogs[language]
}
