import type { Document } from 'yaml'
import { type Diagnostic, diagnose, rangeOf, wholeFile } from '../diagnostics/diagnostic.ts'
import { applyEdits, type Source } from '../diagnostics/source.ts'
import { buildTree } from './build-tree.ts'
import { suppressCascades, type UncertainRange, uncertainRangeAt, uncertainRangeOf } from './cascades.ts'
import type { Section } from './schema/shape.ts'
import { firstSyntaxError } from './syntax/first-syntax-error.ts'
import { readDocument } from './syntax/nodes.ts'
import type { Tree } from './tree.ts'

export interface ParsedYaml {
  /** What was understood, every syntax error fixed; none where nobody knows what belongs to what. */
  readonly yaml?: { readonly source: Source; readonly tree: Tree }
  readonly diagnostics: readonly Diagnostic[]
  readonly uncertain: readonly UncertainRange[]
}

/** What its kind asks of a file. */
interface Expectations {
  readonly sections: readonly Section[]
  readonly keys: ReadonlySet<string>
  /** How often its schema refuses something of it. */
  countViolations(tree: Tree): number
}

/** Beyond so many syntax errors a file is hardly meant to be a dialog; beyond so many characters read again, to try fixes too, nobody waits. */
const mostSyntaxErrors = 100
const mostRead = 2_000_000
// The parser finds many at once, each time again, and each costs it a stack trace.
const mostFoundAgain = 5_000

/** Reads the YAML of a file: one document of maps, lists and scalars, each key once. After a syntax error it goes on as if that were fixed. */
export function parse(source: Source, { sections, keys, countViolations }: Expectations): ParsedYaml {
  if (isTooDeep(source.text)) return refuse(diagnose({ code: 'too-deep', args: {} }, wholeFile(source.file)))
  const diagnostics: Diagnostic[] = []
  const uncertain: UncertainRange[] = []
  const seen = new Set<string>()
  let characters = 0
  const readAgain = (text: string) => {
    characters += text.length
    return readDocument(text)
  }
  const countMisfits = (text: Source) => countIn(text, readAgain, countViolations)
  const expected = { sections, keys, countMisfits, readAgain }
  let read = source
  let found = 0
  while (seen.size < mostSyntaxErrors && found < mostFoundAgain && characters < mostRead) {
    const document = readAgain(read.text)
    found += document.errors.length
    const error = firstSyntaxError(read, document, expected)
    if (error === undefined) return withErrors(buildDocument(read, document), diagnostics, uncertain)
    const diagnostic = diagnose(error.mistake, rangeOf(read, error.span.start, error.span.end))
    diagnostics.push(...suppressCascades([diagnostic], uncertain))
    uncertain.push(uncertainRangeOf(read, error))
    const fixed = applyEdits(read, error.edits)
    const where = `${diagnostic.code} ${diagnostic.range.start.offset}`
    // What comes again was not fixed.
    if (fixed.text === read.text || seen.has(where)) break
    seen.add(where)
    read = fixed
  }
  return { diagnostics, uncertain }
}

function withErrors(
  built: ParsedYaml,
  diagnostics: readonly Diagnostic[],
  uncertain: readonly UncertainRange[],
): ParsedYaml {
  const isTwo = diagnostics.some(({ code }) => code === 'several-documents')
  const others = suppressCascades(built.diagnostics, uncertain).filter((one) => !(isTwo && isSectionAgain(one)))
  return {
    ...built,
    diagnostics: [...diagnostics, ...others],
    uncertain: [...uncertain, ...others.flatMap(uncertainRangeAt)],
  }
}

/** A second document begins again with the keys of a file. */
function isSectionAgain({ code, range }: Diagnostic): boolean {
  return code === 'duplicate-key' && range.start.column === 1
}

/** How much of a text the schema of its kind refuses, keys that are there twice included. */
function countIn(
  source: Source,
  readAgain: (text: string) => Document.Parsed,
  countViolations: (tree: Tree) => number,
): number {
  const { yaml, diagnostics } = buildDocument(source, readAgain(source.text))
  return diagnostics.length + (yaml === undefined ? 0 : countViolations(yaml.tree))
}

function buildDocument(source: Source, document: Document.Parsed): ParsedYaml {
  if (document.contents === null) return empty(source)
  const diagnostics: Diagnostic[] = []
  const tree = buildTree(source, document.contents, diagnostics)
  return isNothing(tree) ? empty(source) : { yaml: { source, tree }, diagnostics, uncertain: [] }
}

function refuse(diagnostic: Diagnostic): ParsedYaml {
  return { diagnostics: [diagnostic], uncertain: [] }
}

function isNothing(tree: Tree): boolean {
  return tree.type === 'scalar' && tree.value === null && tree.written === ''
}

function empty(source: Source): ParsedYaml {
  return refuse(diagnose({ code: 'empty-file', args: {} }, rangeOf(source, 0, 0)))
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
