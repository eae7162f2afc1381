import type { LanguageCode } from '../../languages/language.ts'

const byLanguage = {
  en: ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN'],
  ja: ['ja-JP'],
  ko: [],
} as const satisfies Readonly<Record<LanguageCode, readonly string[]>>

/** The locales of Alexa in which an extension can speak its language; the first is that where nothing is said. There is no Korean. */
export const alexaLocales: Readonly<Record<LanguageCode, readonly string[]>> = byLanguage

/** All that config.yaml may name. */
export const allLocales = [...byLanguage.en, ...byLanguage.ja] as const
