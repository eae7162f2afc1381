import { type LanguageCode, languageCodes } from '../languages/language.ts'
import type { Terminal } from './terminal.ts'

/** The language of the messages where no config says it: the first that the environment names, else English. */
export function languageOf(env: Terminal['env']): LanguageCode {
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return languageCodes.find((code) => named.startsWith(code)) ?? 'en'
}
