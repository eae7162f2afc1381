import { parse } from 'node:path'
import { clovaKind } from './clova-types.ts'
import { decodeTsv, linesOf, type TsvLine } from './lines.ts'
import type { InteractionModel, ModelIntent, ModelSlotType } from './model.ts'
import { isHeading, readIntent, untyped } from './read-intent.ts'
import { readSlotType } from './read-slot-type.ts'
import type { LocatedTsvMistake, TsvMistake } from './tsv-mistake.ts'
import { checkName } from './tsv-mistake.ts'

/** A TSV file, or why it could not be read. */
export interface TsvFile {
  readonly file: string
  readonly content: Uint8Array | { readonly reason: string }
}

/** A TSV file that was read, and what it is about. */
interface Opened {
  readonly file: string
  readonly named: 'intent' | 'type'
  readonly name: string
  readonly lines: readonly TsvLine[]
}

/** Reads the TSV files of an interaction model as one, and reports everything that is wrong with them. */
export function readModel(files: readonly TsvFile[]): {
  model: InteractionModel
  mistakes: readonly LocatedTsvMistake[]
} {
  const mistakes: LocatedTsvMistake[] = []
  const teller = (file: string) => (line: number, wrong: TsvMistake) => mistakes.push({ file, line, ...wrong })
  const opened = files.flatMap((tsv) => open(tsv, teller(tsv.file)) ?? [])
  const unique = opened.filter((one) => isFirst(one, opened, teller(one.file)))
  const slotTypes: ModelSlotType[] = []
  const intents: ModelIntent[] = []
  for (const { file, named, name, lines } of unique) {
    if (named === 'type') slotTypes.push(readSlotType(name, lines, teller(file)))
    else intents.push(readIntent(name, lines, teller(file)))
  }
  for (const one of unique) mistakes.push(...missingTypes(one, intents, slotTypes))
  return { model: { intents, slotTypes }, mistakes }
}

const clovaName = /^(?:.*?_)??(?<kind>intent|slottype)_(?<name>.+)$/u

/** Takes what can be read of a file; the name it bears says what it is about. */
function open({ file, content }: TsvFile, report: (line: number, wrong: TsvMistake) => void): Opened | undefined {
  const lines = readLines(content)
  if ('code' in lines) {
    report(0, lines)
    return undefined
  }
  const { kind, name } = nameOf(file)
  const hasHeading = lines.some(isHeading)
  const named = hasHeading || kind === 'intent' ? 'intent' : 'type'
  checkName(name, named, (wrong) => report(0, wrong))
  if (named === 'type' || hasHeading) return { file, named, name, lines }
  report(0, { code: 'no-section', args: { intent: name } })
  return undefined
}

function readLines(content: TsvFile['content']): readonly TsvLine[] | TsvMistake {
  if ('reason' in content) return { code: 'unreadable-file', args: content }
  const text = decodeTsv(content)
  if (text === undefined) return { code: 'not-utf8', args: {} }
  const lines = linesOf(text)
  return lines.length > 0 ? lines : { code: 'empty-file', args: {} }
}

/** The Developer Center calls its files `EXTENSION_intent_NAME.tsv`; a browser adds ` (1)` to one that it has already. */
function nameOf(file: string): { readonly name: string; readonly kind?: string | undefined } {
  const base = parse(file).name.replace(/ \(\d+\)$/u, '')
  const { kind, name = base } = clovaName.exec(base)?.groups ?? {}
  return { name, kind }
}

function isFirst(one: Opened, all: readonly Opened[], report: (line: number, wrong: TsvMistake) => void): boolean {
  const first = all.find(({ named, name }) => named === one.named && name === one.name)
  if (first === undefined || first === one) return true
  report(0, { code: 'duplicate-name', args: { name: one.name, named: one.named, first: first.file } })
  return false
}

/** Slots of a type that is neither CLOVA's nor among the files. */
function missingTypes(
  { file, named, name, lines }: Opened,
  intents: readonly ModelIntent[],
  slotTypes: readonly ModelSlotType[],
): readonly LocatedTsvMistake[] {
  const intent = named === 'intent' ? intents.find((one) => one.name === name) : undefined
  const known = new Set([untyped, ...slotTypes.map((type) => type.name)])
  const missing = (intent?.slots ?? []).filter(({ type }) => !known.has(type) && clovaKind(type) === undefined)
  return missing.map(({ name: slot, type }) => {
    const line = lines.find(({ cells }) => cells[0] === slot && cells[1] === type)?.number ?? 0
    return { file, line, code: 'unknown-type', args: { slot, type } }
  })
}
