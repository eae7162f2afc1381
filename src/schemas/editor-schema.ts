import { dialogParts } from '../core/dialog.ts'
import { type Snippet, snippets } from './snippets.ts'

// The schema that the program uses, as an editor wants it: in the author's language, with snippets, and with the parts
// that are used more than once written once.

type Json = Readonly<Record<string, unknown>>

/** The author's words for the English ones. */
export type SchemaWords = ReadonlyMap<string, string>

/** Keywords that say something to people, and refuse nothing. */
const annotations: ReadonlySet<string> = new Set(['$schema', 'title', 'description', 'default', 'examples'])

const partsByShape: ReadonlyMap<string, string> = new Map(
  Object.entries(dialogParts).map(([name, part]) => [shapeOf(part), name]),
)

/** A schema as an editor wants it (draft-07), its texts in the language of `words`; without words in English. */
export function editorSchema(schema: object, words: SchemaWords = new Map()): Json {
  const whole = { ...annotationsOf(schema, words), ...contentOf(schema, words) }
  const named = JSON.stringify(whole).includes('#/definitions/') ? Object.entries(dialogParts) : []
  if (named.length === 0) return whole
  return { ...whole, definitions: Object.fromEntries(named.map(([name, part]) => [name, contentOf(part, words)])) }
}

/** A part of a schema: where it has a name, that name and what this place says of it. */
function place(schema: Json, words: SchemaWords): Json {
  const name = partsByShape.get(shapeOf(schema))
  const { $schema: _, title: __, ...described } = annotationsOf(schema, words)
  if (name === undefined) return { ...described, ...contentOf(schema, words) }
  const $ref = `#/definitions/${name}`
  return Object.keys(described).length === 0 ? { $ref } : { ...described, allOf: [{ $ref }] }
}

function annotationsOf(schema: object, words: SchemaWords): Json {
  const described = Object.entries(schema).filter(([keyword]) => annotations.has(keyword))
  return Object.fromEntries(described.flatMap(([keyword, value]) => annotationOf(keyword, value, words)))
}

/** Markdown for the editors that show it, and the same without its marks for those that do not. */
function annotationOf(keyword: string, value: unknown, words: SchemaWords): readonly (readonly [string, unknown])[] {
  const translated = keyword === 'default' ? value : translate(value, words)
  if (keyword !== 'description') return [[keyword, translated]]
  const markdown = String(translated)
  return [
    [keyword, markdown.replaceAll('`', '')],
    ['markdownDescription', markdown],
  ]
}

/** What a schema refuses, part by part, and the snippets that are offered in it. */
function contentOf(schema: object, words: SchemaWords): Json {
  const kept = Object.entries(schema).filter(([keyword]) => !annotations.has(keyword))
  const content = Object.fromEntries(kept.map(([keyword, value]) => [keyword, keywordOf(keyword, value, words)]))
  const offered = snippets.get(schema)
  if (offered === undefined) return content
  return { ...content, defaultSnippets: offered.map((snippet) => snippetOf(snippet, words)) }
}

function keywordOf(keyword: string, value: unknown, words: SchemaWords): unknown {
  if (!isMap(value)) return value
  if (keyword !== 'properties') return place(value, words)
  const properties = Object.entries(value).map(([name, property]) => [name, place(Object(property), words)] as const)
  return Object.fromEntries(properties)
}

function snippetOf({ label, description, body }: Snippet, words: SchemaWords): Json {
  return { label: translate(label, words), description: translate(description, words), body: translate(body, words) }
}

/** Every text in a value, in the author's words where there are any; in a snippet's `${1:text}` the text counts. */
function translate(value: unknown, words: SchemaWords): unknown {
  if (typeof value === 'string') return translateText(value, words)
  if (Array.isArray(value)) return value.map((item) => translate(item, words))
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [translateText(key, words), translate(item, words)]),
  )
}

function translateText(text: string, words: SchemaWords): string {
  const [, before = '', inner = text, after = ''] = /^(\$\{\d+:)(.*)(\})$/u.exec(text) ?? []
  return before + (words.get(inner) ?? inner) + after
}

/** What a schema refuses: two with the same shape are one part. */
function shapeOf(schema: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(schema).filter(([keyword]) => !annotations.has(keyword))))
}

function isMap(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
