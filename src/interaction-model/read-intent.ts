import { didYouMean } from '../diagnostics/did-you-mean.ts'
import { parseExpression } from './expression.ts'
import type { TsvLine } from './lines.ts'
import { type Expression, isTagged, type ModelIntent, type ModelSlot } from './model.ts'
import type { TsvMistake } from './tsv-mistake.ts'
import { checkName } from './tsv-mistake.ts'

type Report = (line: number, wrong: TsvMistake) => void

/** The type of a slot that a file says nothing of. */
export const untyped = ''

const heading = /^\[(?<section>INTENT [^\]]*)\]$/iu

/** Whether a line opens a section: then the file is an intent's. */
export function isHeading({ text }: TsvLine): boolean {
  return heading.test(text)
}

/** Reads an intent: the slots under `[INTENT SLOT]`, if it has that section, and the sentences under `[INTENT EXPRESSION]`. */
export function readIntent(name: string, lines: readonly TsvLine[], report: Report): ModelIntent {
  const sections = splitSections(lines, report)
  const declared = sections.slots === undefined ? undefined : readSlots(sections.slots, report)
  const expressions: Expression[] = []
  const found = new Map<string, ModelSlot>(declared)
  for (const line of sections.expressions) {
    const expression = parseExpression(line.text.replace(/\s*\t\s*/gu, ' '))
    if ('stray' in expression) report(line.number, { code: 'bad-tag', args: { written: expression.stray } })
    else {
      expressions.push(expression)
      for (const { slot } of expression.filter(isTagged))
        found.set(slot, slotOf(slot, line.number, found, declared, report))
    }
  }
  return { name, slots: [...found.values()], expressions }
}

/** A slot of a sentence. Without `[INTENT SLOT]` the sentences alone say which there are. */
function slotOf(
  name: string,
  line: number,
  found: ReadonlyMap<string, ModelSlot>,
  declared: ReadonlyMap<string, ModelSlot> | undefined,
  report: Report,
): ModelSlot {
  const known = found.get(name)
  if (known !== undefined) return known
  if (declared === undefined) checkName(name, 'slot', (wrong) => report(line, wrong))
  else report(line, { code: 'unknown-slot', args: { slot: name, ...didYouMean(name, declared.keys()) } })
  return { name, type: untyped }
}

function readSlots(lines: readonly TsvLine[], report: Report): Map<string, ModelSlot> {
  const slots = new Map<string, ModelSlot>()
  for (const { number, cells } of lines) {
    const [name, type = untyped] = cells
    const first = slots.get(name)
    if (first !== undefined && first.type !== type)
      report(number, { code: 'two-types', args: { slot: name, first: first.type, second: type } })
    if (first !== undefined) continue
    checkName(name, 'slot', (wrong) => report(number, wrong))
    if (type === untyped) report(number, { code: 'slot-without-type', args: { slot: name } })
    slots.set(name, { name, type })
  }
  return slots
}

interface Sections {
  readonly slots?: readonly TsvLine[]
  readonly expressions: readonly TsvLine[]
}

/** What is before the first heading are slots: their heading is forgotten easily. */
function splitSections(lines: readonly TsvLine[], report: Report): Sections {
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
      report(line.number, { code: 'unknown-section', args: { written: line.text } })
    } else open?.push(line)
    if (open === slots) hasSlots = true
  }
  return hasSlots ? { slots, expressions } : { expressions }
}
