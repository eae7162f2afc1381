import { meant } from '../diagnostics/did-you-mean.ts'
import { parseExpression } from './expression.ts'
import type { Line } from './lines.ts'
import { type Expression, type IntentModel, isTagged, type SlotModel } from './model.ts'
import type { Wrong } from './slip.ts'
import { checkName } from './slip.ts'

type Tell = (line: number, wrong: Wrong) => void

/** The type of a slot that a file says nothing of. */
export const untyped = ''

const heading = /^\[(?<section>INTENT [^\]]*)\]$/iu

/** Whether a line opens a section: then the file is an intent's. */
export function isHeading({ text }: Line): boolean {
  return heading.test(text)
}

/** Reads an intent: the slots under `[INTENT SLOT]`, if it has that section, and the sentences under `[INTENT EXPRESSION]`. */
export function readIntent(name: string, lines: readonly Line[], tell: Tell): IntentModel {
  const sections = splitSections(lines, tell)
  const declared = sections.slots === undefined ? undefined : readSlots(sections.slots, tell)
  const expressions: Expression[] = []
  const found = new Map<string, SlotModel>(declared)
  for (const line of sections.expressions) {
    const expression = parseExpression(line.text.replace(/\s*\t\s*/gu, ' '))
    if ('stray' in expression) tell(line.number, { code: 'bad-tag', args: { written: expression.stray } })
    else {
      expressions.push(expression)
      for (const { slot } of expression.filter(isTagged))
        found.set(slot, slotOf(slot, line.number, found, declared, tell))
    }
  }
  return { name, slots: [...found.values()], expressions }
}

/** A slot of a sentence. Without `[INTENT SLOT]` the sentences alone say which there are. */
function slotOf(
  name: string,
  line: number,
  found: ReadonlyMap<string, SlotModel>,
  declared: ReadonlyMap<string, SlotModel> | undefined,
  tell: Tell,
): SlotModel {
  const known = found.get(name)
  if (known !== undefined) return known
  if (declared === undefined) checkName(name, 'slot', (wrong) => tell(line, wrong))
  else tell(line, { code: 'unknown-slot', args: { slot: name, ...meant(name, declared.keys()) } })
  return { name, type: untyped }
}

function readSlots(lines: readonly Line[], tell: Tell): Map<string, SlotModel> {
  const slots = new Map<string, SlotModel>()
  for (const { number, cells } of lines) {
    const [name, type = untyped] = cells
    const first = slots.get(name)
    if (first !== undefined && first.type !== type)
      tell(number, { code: 'two-types', args: { slot: name, first: first.type, second: type } })
    if (first !== undefined) continue
    checkName(name, 'slot', (wrong) => tell(number, wrong))
    if (type === untyped) tell(number, { code: 'slot-without-type', args: { slot: name } })
    slots.set(name, { name, type })
  }
  return slots
}

interface Sections {
  readonly slots?: readonly Line[]
  readonly expressions: readonly Line[]
}

/** What stands before the first heading are slots: their heading is forgotten easily. */
function splitSections(lines: readonly Line[], tell: Tell): Sections {
  const slots: Line[] = []
  const expressions: Line[] = []
  let hasSlots = false
  let open: Line[] | undefined = slots
  for (const line of lines) {
    const section = heading.exec(line.text)?.groups?.section?.toUpperCase()
    if (section === 'INTENT SLOT') open = slots
    else if (section === 'INTENT EXPRESSION') open = expressions
    else if (section !== undefined) {
      open = undefined
      tell(line.number, { code: 'unknown-section', args: { written: line.text } })
    } else open?.push(line)
    if (open === slots) hasSlots = true
  }
  return hasSlots ? { slots, expressions } : { expressions }
}
