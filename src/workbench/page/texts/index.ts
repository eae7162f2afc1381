import type { LanguageCode } from '../../../languages/language.ts'
import { englishTexts } from './en.ts'
import { japaneseTexts } from './ja.ts'
import { koreanTexts } from './ko.ts'
import type { Texts } from './texts.ts'

/** The words of the page, by the language of the extension. */
export const texts: Readonly<Record<LanguageCode, Texts>> = { ko: koreanTexts, ja: japaneseTexts, en: englishTexts }
