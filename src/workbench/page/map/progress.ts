import type { DialogGraph, GraphNode } from '../../../graph/graph.ts'
import type { StepPart } from '../../protocol/requests.ts'
import type { AnswerView, DialogStateView, SlotStateView } from '../../protocol/responses.ts'
import type { Conversation } from '../conversation.ts'
import type { DialogState, Progress } from '../texts/texts.ts'

// How far a conversation has come in a dialog.

/** What a conversation has to do with each dialog that it came to. */
export function dialogStates(conversation: Conversation): ReadonlyMap<string, DialogState> {
  const states = new Map<string, DialogState>()
  for (const { exchange } of conversation) {
    if (exchange.type !== 'answer') continue
    for (const intent of exchange.why.completed) states.set(intent, 'completed')
  }
  const session = lastAnswer(conversation)?.session
  for (const { intent } of session?.waiting ?? []) states.set(intent, 'waiting')
  if (session?.open !== undefined) states.set(session.open.intent, 'open')
  return states
}

/** The dialog that the conversation is in, or was in last. */
export function dialogOf(conversation: Conversation): string | undefined {
  const answer = lastAnswer(conversation)
  return answer?.session.open?.intent ?? answer?.why.completed.at(-1) ?? answer?.why.intent
}

/** How far the conversation has come at each place of a dialog's map. */
export function progressIn({ intent, nodes }: DialogGraph, conversation: Conversation): ReadonlyMap<string, Progress> {
  const answer = lastAnswer(conversation)
  const dialog = [answer?.session.open, ...(answer?.session.waiting ?? [])].find((one) => one?.intent === intent)
  if (answer !== undefined && dialog === undefined && answer.why.completed.includes(intent))
    return completed(nodes, answer)
  return new Map(nodes.map((node) => [node.id, dialog === undefined ? 'ahead' : progressAt(node, dialog)]))
}

const ofSlots: Readonly<Record<SlotStateView['state'], Progress>> = {
  filled: 'passed',
  asked: 'open',
  refused: 'open',
  skipped: 'passed',
  empty: 'ahead',
  notNeeded: 'out',
}

function progressAt(node: GraphNode, { slots, question, endingsLeft }: DialogStateView): Progress {
  switch (node.type) {
    case 'start':
      return 'passed'
    case 'opening':
      return question?.type === 'opening' ? 'open' : 'passed'
    case 'slot':
      return ofSlots[slots.find(({ name }) => name === node.slot)?.state ?? 'empty']
    case 'decision':
      return isDecided(node.id, slots) ? 'passed' : 'ahead'
    case 'confirm':
    case 'change':
      if (node.slot !== undefined) return confirmation(node.slot, slots, question)
      return question?.type === node.type ? 'open' : 'ahead'
    case 'complete':
      return endingsLeft.includes(placeOf(node.id)) ? 'ahead' : 'out'
    case 'send':
    case 'cancelled':
    case 'giveUp':
      return 'ahead'
    default:
      return node satisfies never
  }
}

function confirmation(slot: string, slots: DialogStateView['slots'], question: DialogStateView['question']): Progress {
  if (question?.type === 'slot' && question.slot === slot && question.purpose === 'confirm') return 'open'
  return slots.find(({ name }) => name === slot)?.state === 'filled' ? 'passed' : 'ahead'
}

/** The decision whether a slot is asked bears the slot's name: `when:address`. */
function isDecided(id: string, slots: DialogStateView['slots']): boolean {
  const state = slots.find(({ name }) => id === `when:${name}`)?.state
  return state !== undefined && state !== 'empty'
}

/** The dialog is done: of several endings, the one whose text was said was reached. */
function completed(nodes: readonly GraphNode[], { speech }: AnswerView): ReadonlyMap<string, Progress> {
  const endings = nodes.filter((node) => node.type === 'complete')
  const reached = endings.find(({ says }) => says.some((text) => wasSaid(text, speech))) ?? endings[0]
  return new Map(
    nodes.map((node) => {
      const isReached = ['start', 'opening', 'slot', 'confirm'].includes(node.type) || node === reached
      return [node.id, isReached ? 'passed' : 'out']
    }),
  )
}

function wasSaid(text: string, speech: readonly StepPart[]): boolean {
  const said = speech.map((part) => part.text).join(' ')
  const pieces = text.split(/\{[^}]*\}/u).map((piece) => piece.trim())
  return pieces.every((piece) => said.includes(piece))
}

/** The place of an ending among the cases: `complete:2` is the second. */
function placeOf(id: string): number {
  return Number(id.split(':')[1] ?? 1) - 1
}

function lastAnswer(conversation: Conversation): AnswerView | undefined {
  const exchange = conversation.at(-1)?.exchange
  return exchange?.type === 'answer' ? exchange : undefined
}
