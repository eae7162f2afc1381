import type { Condition, ConditionLine } from '../../core/condition.ts'
import { idOf } from './kinds.ts'

// What of a path is still needed: two that agree in that go on alike, and only one of them is followed.

/** What a text hangs on. */
export interface Needs {
  readonly conditions: readonly Condition[]
  /** The slots that it speaks. */
  readonly spoken: ReadonlySet<string>
}

/** What is still needed once some slots are decided. */
export interface Needed {
  /** The same text for the same needs. */
  readonly id: string
  /** For each group of lines that is still to be decided, those on slots that are decided. */
  readonly groups: readonly (readonly ConditionLine[])[]
  readonly spoken: readonly string[]
}

interface DecidedSlot {
  readonly name: string
  readonly when?: Condition
  /** The conditions of a calculation's cases, and the names that must be known for them. */
  readonly calculated?: {
    readonly cases: readonly {
      readonly when?: Condition
      readonly needs: readonly string[]
      readonly lists: readonly string[]
    }[]
  }
}

/** Something that is needed behind some slots. */
interface Open {
  /** The slots, by their place in the order, behind which it is needed: from the first one that it asks about to before its last use. */
  readonly from: number
  to: number
}

interface Group extends Open {
  readonly id: string
  readonly lines: readonly ConditionLine[]
}

/** What is needed after each of these slots. */
export function neededAfter(slots: readonly DecidedSlot[], needs: Needs): readonly Needed[] {
  const at = new Map(slots.map(({ name }, index) => [name, index]))
  const groups = openAfter(groupsOf(slots, needs, at), slots.length)
  const names = openAfter(namesNeeded(slots, needs, at), slots.length)
  return slots.map((_, index) => {
    const [open, spoken] = [groups[index] ?? [], (names[index] ?? []).map(({ name }) => name)]
    return {
      id: [...open.map(({ id }) => id), ...spoken].join(' '),
      groups: open.map(({ lines }) => lines.filter(({ slot }) => (at.get(slot) ?? 0) <= index)),
      spoken,
    }
  })
}

function groupsOf(
  slots: readonly DecidedSlot[],
  { conditions }: Needs,
  at: ReadonlyMap<string, number>,
): readonly Group[] {
  const groups = new Map<string, Group>()
  const add = ({ anyOf }: Condition, to: number) => {
    for (const lines of anyOf) {
      const id = lines.map(idOfLine).join('&')
      const known = groups.get(id)
      if (known !== undefined) known.to = Math.max(known.to, to)
      else groups.set(id, { id, lines, from: Math.min(...lines.map(({ slot }) => at.get(slot) ?? to)), to })
    }
  }
  for (const [index, { when, calculated }] of slots.entries()) {
    for (const condition of [when, ...(calculated?.cases ?? []).map((one) => one.when)])
      if (condition !== undefined) add(condition, index)
  }
  for (const condition of conditions) add(condition, slots.length)
  return [...groups.values()]
}

/** What is spoken, and what calculations need, of which it counts whether it is filled. */
function namesNeeded(
  slots: readonly DecidedSlot[],
  { spoken }: Needs,
  at: ReadonlyMap<string, number>,
): readonly (Open & { readonly name: string })[] {
  const lastUse = new Map<string, number>()
  for (const [index, { calculated }] of slots.entries())
    for (const { needs, lists } of calculated?.cases ?? [])
      for (const name of [...needs, ...lists]) lastUse.set(name, index)
  for (const name of spoken) lastUse.set(name, slots.length)
  return [...lastUse].flatMap(([name, to]) => {
    const from = at.get(name)
    return from === undefined ? [] : [{ name, from, to }]
  })
}

/** Behind each of so many slots, what of these is needed there. */
function openAfter<T extends Open>(all: readonly T[], count: number): readonly (readonly T[])[] {
  const beginning = new Map<number, T[]>()
  for (const one of all) {
    const others = beginning.get(one.from)
    if (others === undefined) beginning.set(one.from, [one])
    else others.push(one)
  }
  let open: readonly T[] = []
  return Array.from({ length: count }, (_, index) => {
    open = [...open, ...(beginning.get(index) ?? [])].filter(({ to }) => index < to)
    return open
  })
}

function idOfLine({ slot, part, is }: ConditionLine): string {
  const asked = is.type === 'within' ? idOf(is.limits) : 'given' in is ? String(is.given) : JSON.stringify(is.values)
  return `${part === undefined ? slot : `${slot}.${part.name}`}:${is.type}:${asked}`
}
