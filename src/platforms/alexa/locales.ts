import type { LanguageCode } from '../../languages/language.ts'

/** The locale of Alexa in which an extension speaks its language. There is no Korean on Alexa. */
export const alexaLocales: Readonly<Record<LanguageCode, string | undefined>> = {
  en: 'en-US',
  ja: 'ja-JP',
  ko: undefined,
}
