import { type Document, parseDocument } from 'yaml'
import { type Diagnostic, diagnose, rangeOf, wholeFile } from './diagnostic.ts'
import { grow } from './grow.ts'
import type { Source } from './source.ts'
import { oddIndentation, tellSyntax } from './syntax.ts'
import type { Tree } from './tree.ts'

export interface Parsed {
  /** What was understood; none where a mistake leaves in doubt what belongs to what. */
  readonly tree?: Tree
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the YAML of a file: one document of maps, lists and scalars, each key once. */
export function parse(source: Source): Parsed {
  if (isTooDeep(source.text)) return { diagnostics: [diagnose({ code: 'too-deep', args: {} }, wholeFile(source.file))] }
  const document = parseDocument(source.text, {
    schema: 'core',
    resolveKnownTags: false,
    uniqueKeys: false,
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: 'error',
  })
  const odd = oddIndentation(source, document)
  if (odd.length > 0) return { diagnostics: odd }
  const syntax = tellSyntax(source, document)
  if (syntax.lost) return { diagnostics: syntax.diagnostics }
  const grown = growDocument(source, document)
  const damaged = new Set(syntax.diagnostics.map(({ range }) => range.start.line))
  const others = grown.diagnostics.filter(({ range }) => !damaged.has(range.start.line))
  return { ...grown, diagnostics: [...syntax.diagnostics, ...others] }
}

function growDocument(source: Source, document: Document.Parsed): Parsed {
  if (document.contents === null) return empty(source)
  const diagnostics: Diagnostic[] = []
  const tree = grow(source, document.contents, diagnostics)
  return isNothing(tree) ? empty(source) : { tree, diagnostics }
}

function isNothing(tree: Tree): boolean {
  return tree.type === 'scalar' && tree.value === null && tree.written === ''
}

function empty(source: Source): Parsed {
  return { diagnostics: [diagnose({ code: 'empty-file', args: {} }, rangeOf(source, 0, 0))] }
}

const deepest = 500

/** Whether brackets or dashes are nested so deep that reading them would exhaust the reader. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const [found] of text.matchAll(/[[\]{}]|(?:[-?] ){100}/g)) {
    if (found === ']' || found === '}') depth = Math.max(0, depth - 1)
    else if (found.length > 1 || ++depth > deepest) return true
  }
  return false
}
