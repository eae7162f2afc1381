import { parse } from 'node:path'
import type { Mistake } from '../../../diagnostics/codes.ts'
import { type Diagnostic, diagnose, wholeFile } from '../../../diagnostics/diagnostic.ts'
import type { Source } from '../../../diagnostics/source.ts'
import { checkName } from '../../../interaction-model/check-name.ts'
import type { ReadModel } from '../../../interaction-model/model.ts'
import { type ModelFile, type ReportMistake, reporter } from '../../../interaction-model/report-mistake.ts'
import { decodeTsv, type TsvLine, tsvLines } from './lines.ts'
import { isHeading, readIntent } from './read-intent.ts'
import { readSlotType } from './read-slot-type.ts'

/** A TSV file that was read, and what it is about. */
interface Opened {
  readonly file: string
  readonly named: 'intent' | 'type'
  readonly name: string
  readonly lines: readonly TsvLine[]
  readonly report: ReportMistake
}

/** Reads the TSV files of an interaction model as one, with everything that is wrong with them. */
export function readTsvModel(files: readonly ModelFile[]): ReadModel {
  const diagnostics: Diagnostic[] = []
  const opened = files.flatMap((tsv) => open(tsv, diagnostics) ?? [])
  const unique = opened.filter((one) => isFirst(one, opened, diagnostics))
  const slotTypes = unique.flatMap(({ named, name, lines, report }) =>
    named === 'type' ? readSlotType(name, lines, report) : [],
  )
  const types = new Set(slotTypes.map(({ name }) => name))
  const intents = unique.flatMap(({ named, name, lines, report }) =>
    named === 'intent' ? readIntent(name, lines, types, report) : [],
  )
  return { model: { intents, slotTypes }, diagnostics }
}

const clovaName = /^(?:.*?_)??(?<kind>intent|slottype)_(?<name>.+)$/u

/** Takes what can be read of a file; the name it bears says what it is about. */
function open({ file, content }: ModelFile, diagnostics: Diagnostic[]): Opened | undefined {
  const source = readSource(file, content)
  if (!('text' in source)) {
    diagnostics.push(source)
    return undefined
  }
  const report = reporter(source, diagnostics)
  const lines = tsvLines(source)
  const { kind, name } = nameOf(file)
  const hasHeading = lines.some(isHeading)
  const named = hasHeading || kind === 'intent' ? 'intent' : 'type'
  if (lines.length === 0) {
    report({ code: 'empty-file', args: {} })
    return undefined
  }
  checkName(name, named, undefined, report)
  if (named === 'type' || hasHeading) return { file, named, name, lines, report }
  report({ code: 'no-section', args: { intent: name } }, lines[0])
  return undefined
}

function readSource(file: string, content: ModelFile['content']): Source | Diagnostic {
  if (!(content instanceof Uint8Array)) return content
  return decodeTsv(file, content) ?? diagnose({ code: 'not-utf8', args: {} }, wholeFile(file))
}

/** The Developer Center calls its files `EXTENSION_intent_NAME.tsv`; a browser adds ` (1)` to one that it has already. */
function nameOf(file: string): { readonly name: string; readonly kind?: string | undefined } {
  // A Mac takes the letters of a file's name apart.
  const base = parse(file)
    .name.normalize('NFC')
    .replace(/ \(\d+\)$/u, '')
  const { kind, name = base } = clovaName.exec(base)?.groups ?? {}
  return { name, kind }
}

function isFirst(one: Opened, all: readonly Opened[], diagnostics: Diagnostic[]): boolean {
  const first = all.find(({ named, name }) => named === one.named && name === one.name)
  if (first === undefined || first === one) return true
  const mistake: Mistake = { code: 'duplicate-name', args: { name: one.name, named: one.named } }
  diagnostics.push(diagnose(mistake, wholeFile(one.file), wholeFile(first.file)))
  return false
}
