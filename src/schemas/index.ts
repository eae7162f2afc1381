import { conversationFileSchema } from '../conversation/tests/test-schema.ts'
import { dialogFileSchema } from '../core/dialog.ts'
import { configSchema } from '../extension/config-schema.ts'
import type { LanguageCode } from '../languages/language.ts'
import { editorSchema, type Words } from './editor-schema.ts'
import { japaneseWords } from './words/ja.ts'
import { koreanWords } from './words/ko.ts'

/** The kinds of file that an author writes, each with its schema. */
const schemas = { dialog: dialogFileSchema, config: configSchema, conversation: conversationFileSchema } as const

/** The words of the editors' schemas; English stands in the schemas themselves. */
export const schemaWords: Readonly<Record<Exclude<LanguageCode, 'en'>, Words>> = { ko: koreanWords, ja: japaneseWords }

/** The files of the editors' schemas in a language: name → text. */
export function schemaFiles(language: LanguageCode): ReadonlyMap<string, string> {
  const words = language === 'en' ? undefined : schemaWords[language]
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(editorSchema(schema, words), undefined, 1)}\n`,
    ]),
  )
}
