import type { LanguageCode } from '../language.ts'
import { englishExplanations } from './en.ts'
import type { Explanations } from './explanation.ts'
import { japaneseExplanations } from './ja.ts'
import { koreanExplanations } from './ko.ts'

const catalogs: Readonly<Record<LanguageCode, Explanations>> = {
  ko: koreanExplanations,
  ja: japaneseExplanations,
  en: englishExplanations,
}

/** What the codes mean, in a language. */
export function explanationsIn(language: LanguageCode): Explanations {
  return catalogs[language]
}
