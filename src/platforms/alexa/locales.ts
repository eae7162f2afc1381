import type { LanguageCode } from '../../languages/language.ts'

const byLanguage = {
  en: ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN'],
  ja: ['ja-JP'],
  ko: [],
} as const satisfies Readonly<Record<LanguageCode, readonly string[]>>

/** The locales of Alexa in which an extension can speak its language; the first is that where nothing is said. There is no Korean. */
export const alexaLocales: Readonly<Record<LanguageCode, readonly string[]>> = byLanguage

/** Those of the skill in which the extension speaks: of `locales` those of its language, else the usual one. */
export function localesSpoken(locales: readonly string[] | undefined, language: LanguageCode): readonly string[] {
  const possible = alexaLocales[language]
  return locales?.filter((locale) => possible.includes(locale)) ?? possible.slice(0, 1)
}

/** All that config.yaml may name. */
export const allLocales = [...byLanguage.en, ...byLanguage.ja] as const
