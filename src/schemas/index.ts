import { conversationFileSchema } from '../conversation/tests/test-schema.ts'
import { dialogFileSchema } from '../core/dialog.ts'
import { configSchema } from '../extension/config-schema.ts'
import { languages } from '../languages/index.ts'
import type { LanguageCode } from '../languages/language.ts'
import { slotTypes } from '../slot-types/index.ts'
import { editorSchema, type SchemaWords } from './editor-schema.ts'
import { japaneseSchemaWords } from './words/ja.ts'
import { koreanSchemaWords } from './words/ko.ts'

/** The kinds of file that an author writes, each with its schema. */
const schemas = { dialog: dialogFileSchema, config: configSchema, conversation: conversationFileSchema } as const

/** The words of the editors' schemas; English is in the schemas themselves. */
export const schemaWords: Readonly<Record<Exclude<LanguageCode, 'en'>, SchemaWords>> = {
  ko: new Map([...koreanSchemaWords, ...describeTypes('ko')]),
  ja: new Map([...japaneseSchemaWords, ...describeTypes('ja')]),
}

/** What each type takes, by what is said of it in English. */
function describeTypes(language: LanguageCode): readonly (readonly [english: string, description: string])[] {
  return Array.from(slotTypes.values(), ({ name }) => [
    languages.en.slotTypes[name].description,
    languages[language].slotTypes[name].description,
  ])
}

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
