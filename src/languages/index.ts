import { english } from './en.ts'
import { japanese } from './ja.ts'
import { korean } from './ko.ts'
import type { Language, LanguageCode } from './language.ts'

/** Every language an extension can speak. A new one is a file and an entry here. */
export const languages: ReadonlyMap<LanguageCode, Language> = new Map(
  [korean, japanese, english].map((language) => [language.code, language]),
)
