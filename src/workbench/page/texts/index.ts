import type { LanguageCode } from '../../../languages/language.ts'
import { english } from './en.ts'
import { japanese } from './ja.ts'
import { korean } from './ko.ts'
import type { Texts } from './texts.ts'

/** The words of the page, by the language of the extension. */
export const texts: Readonly<Record<LanguageCode, Texts>> = { ko: korean, ja: japanese, en: english }
