import type { LanguageCode } from '../../languages/language.ts'
import { englishUsageWords } from './en.ts'
import { japaneseUsageWords } from './ja.ts'
import { koreanUsageWords } from './ko.ts'
import type { UsageWords } from './words.ts'

/** What `--help` says, and how wrong usage is reported. */
export const usageWords: Readonly<Record<LanguageCode, UsageWords>> = {
  ko: koreanUsageWords,
  ja: japaneseUsageWords,
  en: englishUsageWords,
}
