import { type Document, parseDocument } from 'yaml'

/** Reads a text as YAML, with all that the reader did not understand. */
export function readDocument(text: string): Document.Parsed {
  return parseDocument(text, {
    schema: 'core',
    resolveKnownTags: false,
    uniqueKeys: false,
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: 'error',
  })
}
