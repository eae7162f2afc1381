import type { Dialog, DialogRule, Slot } from '../core/dialogs.ts'
import type { Speech } from '../core/speech.ts'
import { writeCoveredTimes } from '../slot-types/choices/covered-times.ts'
import { bare } from '../slot-types/keeping.ts'
import { isList } from '../slot-types/slot-type.ts'
import { comparisonsOf, writeBounds } from './comparisons.ts'
import type { DialogGraph, EndingNode, GraphEdge, GraphNode, SlotNode } from './graph.ts'
import { formSays, saysOf } from './says.ts'

/** A stretch of a graph: its nodes, the ways between them, and where a way that leads to it goes. */
interface Stretch {
  readonly entry: string
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** Draws a dialog: opening, slots in the order they are asked, confirmation, endings. */
export function graphOf(dialog: Dialog): DialogGraph {
  // From the end to the start: each stretch must know what it leads to.
  let rest = endings(dialog)
  if (dialog.send.length > 0) rest = before(sending(dialog, rest.entry), rest)
  if (dialog.confirm !== undefined) rest = confirmation(dialog, dialog.confirm, rest)
  for (const [at, rule] of [...dialog.rules.entries()].toReversed())
    rest = before(ruleStretch(rule, at, rest.entry), rest)
  for (const slot of dialog.slots.toReversed()) rest = before(slotStretch(slot, dialog, rest.entry), rest)
  if (dialog.opening !== undefined) rest = before(opening(dialog.opening, rest.entry), rest)
  const start = { type: 'start', id: 'start', intent: dialog.intent } as const
  const whole = before({ entry: start.id, nodes: [start], edges: [{ from: start.id, to: rest.entry }] }, rest)
  const ends = givingUp(dialog)
  return { intent: dialog.intent, nodes: [...whole.nodes, ...ends], edges: whole.edges }
}

function before(first: Stretch, rest: Stretch): Stretch {
  return { entry: first.entry, nodes: [...first.nodes, ...rest.nodes], edges: [...first.edges, ...rest.edges] }
}

function opening(speech: Speech, next: string): Stretch {
  const id = 'opening'
  return { entry: id, nodes: [{ type: 'opening', id, says: saysOf(speech) }], edges: [{ from: id, to: next }] }
}

/** A slot; where it hangs on others, behind the decision whether it is asked. */
function slotStretch(slot: Slot, dialog: Dialog, next: string): Stretch {
  const node = slotNode(slot, dialog)
  const { nodes, edges } = confirmedSlot(node, slot, next)
  if (slot.when === undefined) return { entry: node.id, nodes, edges }
  const id = `when:${slot.name}`
  return {
    entry: id,
    nodes: [{ type: 'decision', id, anyOf: comparisonsOf(slot.when) }, ...nodes],
    edges: [{ from: id, to: node.id, on: 'holds' }, { from: id, to: next, on: 'otherwise' }, ...edges],
  }
}

/** A slot, and the question whether its value is right: *no* asks it again. */
function confirmedSlot(node: SlotNode, { name, confirm }: Slot, next: string): Pick<Stretch, 'nodes' | 'edges'> {
  if (confirm === undefined) return { nodes: [node], edges: [{ from: node.id, to: next }] }
  const id = `confirm:${name}`
  return {
    nodes: [node, { type: 'confirm', id, slot: name, says: saysOf(confirm) }],
    edges: [
      { from: node.id, to: id },
      { from: id, to: next, on: 'yes' },
      { from: id, to: node.id, on: 'no' },
    ],
  }
}

/** A rule is looked at when all is known, at the latest: while it is broken, its slot is asked again. */
function ruleStretch({ when, say, ask }: DialogRule, at: number, next: string): Stretch {
  const id = `rule:${at + 1}`
  return {
    entry: id,
    nodes: [{ type: 'decision', id, anyOf: comparisonsOf(when), says: saysOf(say) }],
    edges: [
      { from: id, to: `slot:${ask}`, on: 'holds' },
      { from: id, to: next, on: 'otherwise' },
    ],
  }
}

function slotNode(slot: Slot, { send }: Dialog): SlotNode {
  const givenBy = send.find(({ gives }) => gives === slot.name)?.to
  return {
    type: 'slot',
    id: `slot:${slot.name}`,
    slot: slot.name,
    kind: slot.type.name,
    ...writeBounds(slot.type, slot.limits),
    ...shapesOf(slot),
    ...(slot.limits.on === undefined ? {} : { on: slot.limits.on }),
    ...(slot.limits.every === undefined ? {} : { every: String(slot.limits.every.written) }),
    ...(slot.limits.except === undefined ? {} : { except: slot.limits.except.map(({ written }) => String(written)) }),
    choices: choicesOf(slot),
    required: slot.required,
    ...(slot.many === undefined ? {} : { many: manyOf(slot.many) }),
    ...(slot.item === undefined ? {} : { item: slot.item }),
    ...(slot.isPrivate ? { isPrivate: true as const } : {}),
    ...(slot.default === undefined
      ? {}
      : { default: isList(slot.default) ? slot.default.map(bare).join(', ') : bare(slot.default) }),
    ...(slot.lookUp === undefined ? {} : { lookUp: slot.lookUp }),
    ...(slot.checkedBy === undefined ? {} : { checkedBy: slot.checkedBy.service }),
    ...(givenBy === undefined ? {} : { givenBy }),
    says: saysOf(slot.many?.items === undefined ? slot.prompt : slot.many.more),
  }
}

function manyOf({ items, min, max }: NonNullable<Slot['many']>): NonNullable<SlotNode['many']> {
  return { of: items === undefined ? 'values' : 'items', min, max }
}

/** The choices, each with the times that it covers; what none of them is has a `*`. */
function choicesOf({ limits }: Slot): readonly string[] {
  const times = (choice: string) => (limits.covers ?? []).filter(({ value }) => value === choice).map(writeCoveredTimes)
  return Array.from(limits.spoken?.keys() ?? [], (choice) =>
    [choice, ...times(choice), ...(limits.else === choice ? ['*'] : [])].join(' '),
  )
}

function shapesOf({ limits: { shapes, pattern } }: Slot): Pick<SlotNode, 'shapes'> {
  const written = [...(shapes ?? []), ...(pattern === undefined ? [] : [pattern])].map((one) => one.written)
  return written.length === 0 ? {} : { shapes: written }
}

/** The services that get what is known, in the order written. */
function sending({ send }: Dialog, next: string): Stretch {
  const sends = send.map(({ to, gives, when }) => ({
    to,
    ...(gives === undefined ? {} : { gives }),
    ...(when === undefined ? {} : { anyOf: comparisonsOf(when) }),
  }))
  return { entry: 'send', nodes: [{ type: 'send', id: 'send', sends }], edges: [{ from: 'send', to: next }] }
}

/** Yes completes; no asks what to change: an answer is read back again, another no cancels. */
function confirmation({ says }: Dialog, confirm: Speech, complete: Stretch): Stretch {
  const stretch: Stretch = {
    entry: 'confirm',
    nodes: [
      { type: 'confirm', id: 'confirm', says: saysOf(confirm) },
      { type: 'change', id: 'change', says: saysOf(says.change) },
      { type: 'cancelled', id: 'cancelled', says: saysOf(says.cancelled) },
    ],
    edges: [
      { from: 'confirm', to: complete.entry, on: 'yes' },
      { from: 'confirm', to: 'change', on: 'no' },
      { from: 'change', to: 'confirm', on: 'answer' },
      { from: 'change', to: 'cancelled', on: 'no' },
    ],
  }
  return before(stretch, complete)
}

/** One ending; or one for each case of `complete`, behind the decision whether it is the one. */
function endings({ complete, ending }: Dialog): Stretch {
  const end = (id: string, says: EndingNode['says']): Stretch => ({
    entry: id,
    nodes: [{ type: 'complete', id, says, ending }],
    edges: [],
  })
  if (complete.form.type !== 'cases') return end('complete', saysOf(complete))
  const cases = complete.form.cases.map(({ when, say }, at) => ({ when, ...end(`complete:${at + 1}`, formSays(say)) }))
  const isSettled = cases.some(({ when }) => when === undefined)
  return cases.reduceRight<Stretch>(
    (rest, { when, ...stretch }) => {
      if (when === undefined) return stretch
      const id = `when:${stretch.entry}`
      const ways: GraphEdge[] = [
        { from: id, to: stretch.entry, on: 'holds' },
        { from: id, to: rest.entry, on: 'otherwise' },
      ]
      const decision: Stretch = {
        entry: id,
        nodes: [{ type: 'decision', id, anyOf: comparisonsOf(when) }],
        edges: ways,
      }
      return before(before(decision, stretch), rest)
    },
    isSettled ? nowhere : end('complete', []),
  )
}

const nowhere: Stretch = { entry: '', nodes: [], edges: [] }

/** Said where too many attempts at a question failed; no dialog without a question gives up. */
function givingUp(dialog: Dialog): readonly EndingNode[] {
  if (dialog.onlyAnswers) return []
  return [{ type: 'giveUp', id: 'giveUp', says: saysOf(dialog.says.giveUp), attempts: dialog.attempts }]
}
