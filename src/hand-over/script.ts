import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { identityOf } from '../dialog-files/author-texts.ts'
import { decodeUtf8 } from '../files/decode-utf8.ts'
import { describeKind, describeOwner } from './describe-text.ts'
import type { TextFile } from './text-files.ts'
import { handOverWords } from './words/index.ts'
import type { Column, HandOverWords } from './words/words.ts'

// A sheet of all texts, for whoever edits them in a spreadsheet.

const columns = [
  'id',
  'file',
  'dialog',
  'slot',
  'kind',
  'condition',
  'text',
  'note',
] as const satisfies readonly Column[]

/** All texts as CSV (RFC 4180), UTF-8 with the mark by which Excel knows it; nothing in it is a formula. */
export function printScript(files: readonly TextFile[], words: HandOverWords): string {
  const rows = files.flatMap(({ name, texts }) =>
    texts.map((text) => [
      identityOf(text),
      name,
      describeOwner(text, words),
      text.slot ?? '',
      describeKind(text, words),
      text.condition ?? '',
      text.text,
      text.form ?? '',
    ]),
  )
  const head = columns.map((column) => words.script.columns[column])
  const cells = [head, ...rows.map((row) => row.map(defuse))]
  return stringify(cells, { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ })
}

/** A row that somebody may have edited; `row` counts as a spreadsheet does, the head being 1. */
export interface ScriptRow {
  readonly row: number
  readonly id: string
  readonly file: string
  readonly text: string
}

/** A sheet as it came back, or why it cannot be read. */
export type ScriptReading =
  | { readonly type: 'read'; readonly rows: readonly ScriptRow[] }
  | { readonly type: 'notUtf8' }
  | { readonly type: 'broken'; readonly line: number }
  | { readonly type: 'noColumns'; readonly columns: readonly Column[] }

/** Reads a sheet, whichever of `,`, `;` and tab the spreadsheet put between the cells, and whatever language its head is in. */
export function readScript(bytes: Uint8Array): ScriptReading {
  const text = decodeUtf8(bytes)
  if (text === undefined) return { type: 'notUtf8' }
  const cells = parseCells(text)
  if (!Array.isArray(cells)) return cells
  const [head = [], ...rows] = cells
  const at = (column: Column) => head.findIndex((name) => isHead(name, column))
  const missing = (['id', 'file', 'text'] as const).filter((column) => at(column) === -1)
  if (missing.length > 0) return { type: 'noColumns', columns: missing }
  return {
    type: 'read',
    rows: rows.flatMap((row, index) => {
      const cell = (column: Column) => restore(row[at(column)] ?? '')
      // A row that somebody left blank says nothing.
      if (row.every((one) => one.trim() === '')) return []
      return [{ row: index + 2, id: cell('id').trim(), file: cell('file').trim(), text: cell('text') }]
    }),
  }
}

function parseCells(text: string): string[][] | Extract<ScriptReading, { type: 'broken' }> {
  try {
    return parse(text, { delimiter: delimiterOf(text), relax_column_count: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines } = error as { lines?: unknown }
    return { type: 'broken', line: typeof lines === 'number' ? lines : 1 }
  }
}

/** The head has none of them in a name. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/u, 1)
  return [',', ';', '\t'].find((sign) => head.split(sign).length > 2) ?? ','
}

function isHead(name: string, column: Column): boolean {
  return Object.values(handOverWords).some(({ script }) => script.columns[column] === name.trim())
}

const formula = /^'*[=+\-@\t\r]/u

/** What would be a formula in a spreadsheet is a text there; an apostrophe says so, as in the spreadsheet itself. */
function defuse(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell
}

function restore(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}
