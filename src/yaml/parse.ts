import type { Document } from 'yaml'
import { type Diagnostic, diagnose, rangeOf, wholeFile } from '../diagnostics/diagnostic.ts'
import { mend, type Source } from '../diagnostics/source.ts'
import { grow } from './build-tree.ts'
import { type Damage, damageBy, damageOf, withoutEchoes } from './cascades.ts'
import { firstSlip } from './syntax/first-syntax-error.ts'
import { readDocument } from './syntax/nodes.ts'
import type { Tree } from './tree.ts'

export interface Parsed {
  /** What was understood, every slip mended; none where nobody knows what belongs to what. */
  readonly written?: { readonly source: Source; readonly tree: Tree }
  readonly diagnostics: readonly Diagnostic[]
  readonly damages: readonly Damage[]
}

/** Beyond so many slips of syntax a file is hardly meant to be a dialog; beyond so many characters read again, nobody waits. */
const mostSlips = 100
const mostRead = 2_000_000

/** Reads the YAML of a file: one document of maps, lists and scalars, each key once. After a slip it goes on as if that were mended. */
export function parse(source: Source): Parsed {
  if (isTooDeep(source.text)) return refuse(diagnose({ code: 'too-deep', args: {} }, wholeFile(source.file)))
  const most = Math.min(mostSlips, Math.ceil(mostRead / (source.text.length + 1)))
  const diagnostics: Diagnostic[] = []
  const damages: Damage[] = []
  const seen = new Set<string>()
  let read = source
  while (seen.size < most) {
    const document = readDocument(read.text)
    const slip = firstSlip(read, document)
    if (slip === undefined) return besides(growDocument(read, document), diagnostics, damages)
    const told = diagnose(slip.mistake, rangeOf(read, slip.span.start, slip.span.end))
    diagnostics.push(...withoutEchoes([told], damages))
    damages.push(damageOf(read, slip))
    const mended = mend(read, slip.edits)
    const place = `${told.code} ${told.range.start.offset}`
    // What comes again was not mended.
    if (mended.text === read.text || seen.has(place)) break
    seen.add(place)
    read = mended
  }
  return { diagnostics, damages }
}

function besides(grown: Parsed, diagnostics: readonly Diagnostic[], damages: readonly Damage[]): Parsed {
  const isTwo = diagnostics.some(({ code }) => code === 'several-documents')
  const others = withoutEchoes(grown.diagnostics, damages).filter((told) => !(isTwo && isSectionAgain(told)))
  return { ...grown, diagnostics: [...diagnostics, ...others], damages: [...damages, ...others.flatMap(damageBy)] }
}

/** A second document begins again with the keys of a file. */
function isSectionAgain({ code, range }: Diagnostic): boolean {
  return code === 'duplicate-key' && range.start.column === 1
}

function growDocument(source: Source, document: Document.Parsed): Parsed {
  if (document.contents === null) return empty(source)
  const diagnostics: Diagnostic[] = []
  const tree = grow(source, document.contents, diagnostics)
  return isNothing(tree) ? empty(source) : { written: { source, tree }, diagnostics, damages: [] }
}

function refuse(diagnostic: Diagnostic): Parsed {
  return { diagnostics: [diagnostic], damages: [] }
}

function isNothing(tree: Tree): boolean {
  return tree.type === 'scalar' && tree.value === null && tree.written === ''
}

function empty(source: Source): Parsed {
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
