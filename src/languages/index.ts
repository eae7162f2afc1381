import { english } from './en.ts'
import { japanese } from './ja.ts'
import { korean } from './ko.ts'
import type { Language, LanguageCode } from './language.ts'

/** How each language speaks. With a new code in `languageCodes`, the compiler reports every catalog that lacks it. */
export const languages: Readonly<Record<LanguageCode, Language>> = { ko: korean, ja: japanese, en: english }
