import { didYouMean } from '../../../diagnostics/did-you-mean.ts'
import type { Span } from '../../../diagnostics/source.ts'
import { checkName } from '../../../interaction-model/check-name.ts'
import { type Expression, isTagged, type ModelIntent, type ModelSlot } from '../../../interaction-model/model.ts'
import { broughtBy } from '../../../interaction-model/own-types.ts'
import type { PlacedText, ReportMistake } from '../../../interaction-model/report-mistake.ts'
import { parseExpression } from './expression.ts'
import type { TsvLine } from './lines.ts'
import { cekTypes } from './types.ts'

/** The type of a slot that a file says nothing of. */
const untyped = ''

const heading = /^\[(?<section>INTENT [^\]]*)\]$/iu

/** Whether a line opens a section: then the file is an intent's. */
export function isHeading({ text }: PlacedText): boolean {
  return heading.test(text)
}

/**
 * Reads an intent: the slots under `[INTENT SLOT]`, if it has that section, and the sentences under `[INTENT EXPRESSION]`.
 * `types`: the names of the slot types there are files of.
 */
export function readIntent(
  name: string,
  lines: readonly TsvLine[],
  types: ReadonlySet<string>,
  report: ReportMistake,
): ModelIntent {
  const sections = splitSections(lines, report)
  const declared = sections.slots && readSlots(sections.slots, types, report)
  const expressions: Expression[] = []
  const found = new Map<string, ModelSlot>(declared)
  for (const line of sections.expressions) {
    const expression = parseExpression(withoutTabs(line.text))
    if ('stray' in expression)
      report({ code: 'bad-tag', args: { written: expression.stray } }, find(expression.stray, line))
    else {
      expressions.push(expression)
      for (const { slot } of expression.filter(isTagged)) {
        if (found.has(slot)) continue
        checkTag(slot, findTag(slot, line), declared, report)
        found.set(slot, { name: slot, type: untyped })
      }
    }
  }
  return { name, slots: [...found.values()], expressions }
}

/** A slot that a sentence names first. Without `[INTENT SLOT]` the sentences alone say which there are. */
/** Tabs and the spaces around them, as a table leaves them in a sentence, as one space. */
function withoutTabs(text: string): string {
  const cells = text.split('\t')
  return cells.length === 1 ? text : cells.map((cell) => cell.trim()).join(' ')
}

function checkTag(
  slot: string,
  span: Span,
  declared: ReadonlyMap<string, ModelSlot> | undefined,
  report: ReportMistake,
): void {
  if (declared === undefined) checkName(slot, 'slot', span, report)
  else report({ code: 'undeclared-slot', args: { slot, ...didYouMean(slot, declared.keys()) } }, span)
}

function readSlots(
  lines: readonly TsvLine[],
  types: ReadonlySet<string>,
  report: ReportMistake,
): ReadonlyMap<string, ModelSlot> {
  const slots = new Map<string, ModelSlot>()
  const written = new Map<string, PlacedText>()
  for (const { cells } of lines) {
    const [name, second] = cells
    const type = second === undefined || second.text === '' ? { ...name, text: untyped } : second
    const first = written.get(name.text)
    if (first !== undefined) {
      const args = { slot: name.text, first: first.text, second: type.text }
      if (first.text !== type.text) report({ code: 'two-types', args }, type, first)
      continue
    }
    checkName(name.text, 'slot', name, report)
    checkType(name.text, type, types, report)
    written.set(name.text, type)
    slots.set(name.text, { name: name.text, type: type.text })
  }
  return slots
}

/** A type is one of CLOVA's, or among the files. */
function checkType(slot: string, type: PlacedText, types: ReadonlySet<string>, report: ReportMistake): void {
  if (type.text === untyped) report({ code: 'slot-without-type', args: { slot } }, type)
  else if (!types.has(type.text) && broughtBy(type.text, [cekTypes]) === undefined)
    report({ code: 'missing-type-file', args: { slot, type: type.text } }, type)
}

interface Sections {
  readonly slots?: readonly TsvLine[]
  readonly expressions: readonly TsvLine[]
}

/** What is before the first heading are slots: their heading is forgotten easily. */
function splitSections(lines: readonly TsvLine[], report: ReportMistake): Sections {
  const slots: TsvLine[] = []
  const expressions: TsvLine[] = []
  let hasSlots = false
  let open: TsvLine[] | undefined = slots
  for (const line of lines) {
    const section = heading.exec(line.text)?.groups?.section?.toUpperCase()
    if (section === 'INTENT SLOT') open = slots
    else if (section === 'INTENT EXPRESSION') open = expressions
    else if (section !== undefined) {
      open = undefined
      report({ code: 'unknown-section', args: { written: line.text } }, line)
    } else open?.push(line)
    if (open === slots) hasSlots = true
  }
  return hasSlots ? { slots, expressions } : { expressions }
}

/** Where a piece of a line is in its file; the whole line, where tabs in it were taken for spaces. */
function find(piece: string, line: PlacedText): Span {
  const at = line.text.indexOf(piece)
  return at === -1 ? line : { start: line.start + at, end: line.start + at + piece.length }
}

function findTag(slot: string, line: PlacedText): Span {
  const tag = Array.from(line.text.matchAll(/<[^<>]+>/gu), ([written]) => written).find(
    (written) => written.slice(1, -1).trim() === slot,
  )
  return find(tag ?? slot, line)
}
