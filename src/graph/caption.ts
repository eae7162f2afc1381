import type { GraphNode, Says, SendNode, SlotNode } from './graph.ts'
import { type GraphWords, phraseCondition, phraseValue } from './words.ts'

/** A node in words: its name, what kind it is, what it says, and what else is to know of it. */
export interface Caption {
  readonly title: string
  readonly kind?: string
  readonly says?: string
  readonly details: readonly string[]
}

/** A node in the words of a language. */
export function captionOf(node: GraphNode, words: GraphWords): Caption {
  switch (node.type) {
    case 'start':
      return { title: node.intent, details: [] }
    case 'decision':
      return saying(phraseCondition(node, words), node.says ?? [], words)
    case 'slot':
      return captionOfSlot(node, words)
    case 'send':
      return { title: words.send, details: node.sends.map((one) => captionOfSend(one, words)) }
    case 'complete':
      return { title: words.endings[node.ending], says: say(node.says, words) ?? words.silent, details: [] }
    case 'giveUp':
      return saying(words.giveUp(node.attempts), node.says, words)
    case 'opening':
    case 'confirm':
    case 'change':
    case 'cancelled':
      return saying(words[node.type], node.says, words)
    default:
      return node satisfies never
  }
}

function captionOfSlot(node: SlotNode, words: GraphWords): Caption {
  const value = node.default
  const type = [words.slotTypes[node.kind].name, rangeOf(node)].filter((text) => text !== '').join(' ')
  const kind = [
    node.many?.of === 'items' ? '' : type,
    node.many === undefined ? '' : words.several(node.many),
    node.item === undefined ? '' : words.ofItem(node.item),
    node.required ? '' : words.optional,
    node.isPrivate === true ? words.private : '',
  ]
  const lookedUp = node.lookUp === undefined ? '' : words.lookUp(node.lookUp)
  const details = [
    node.choices.join(' · '),
    (node.shapes ?? []).join(' · '),
    node.on === undefined ? '' : words.on(node.on),
    node.every === undefined ? '' : words.every(node.every),
    node.except === undefined ? '' : words.except(node.except.join(' · ')),
    value === undefined ? '' : words.byDefault(phraseValue(value, words)),
    node.says.length === 0 ? '' : lookedUp,
    node.checkedBy === undefined ? '' : words.checkedBy(node.checkedBy),
  ]
  const says = say(node.says, words) ?? howFilled(node, words)
  return {
    title: node.slot,
    kind: kind.filter((text) => text !== '').join(' · '),
    says,
    details: details.filter((text) => text !== ''),
  }
}

/** How a slot without a question gets its value. */
function howFilled({ lookUp, givenBy }: SlotNode, words: GraphWords): string {
  if (lookUp !== undefined) return words.lookUp(lookUp)
  return givenBy === undefined ? words.neverAsked : words.givenBy(givenBy)
}

function captionOfSend({ to, gives, anyOf }: SendNode['sends'][number], words: GraphWords): string {
  const parts = [
    to,
    gives === undefined ? '' : words.gives(gives),
    anyOf === undefined ? '' : phraseCondition({ anyOf }, words),
  ]
  return parts.filter((text) => text !== '').join(' · ')
}

function rangeOf({ min, max }: SlotNode): string {
  if (min !== undefined && max !== undefined) return `${min} … ${max}`
  return min === undefined ? (max === undefined ? '' : `≤ ${max}`) : `≥ ${min}`
}

function saying(title: string, says: Says, words: GraphWords): Caption {
  const said = say(says, words)
  return { title, ...(said === undefined ? {} : { says: said }), details: [] }
}

/** The first of the texts, and how many others there are. */
function say([first, ...others]: Says, words: GraphWords): string | undefined {
  if (first === undefined) return undefined
  return others.length === 0 ? first : `${first} ${words.more(others.length)}`
}
