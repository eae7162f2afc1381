import type { LanguageCode } from '../../languages/language.ts'
import { englishExplanations } from './en.ts'
import type { Explanations } from './explanation.ts'
import { japaneseExplanations } from './ja.ts'
import { koreanExplanations } from './ko.ts'

/** What the codes mean. */
export const explanations: Readonly<Record<LanguageCode, Explanations>> = {
  ko: koreanExplanations,
  ja: japaneseExplanations,
  en: englishExplanations,
}
