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

interface Group {
  readonly lines: readonly ConditionLine[]
  /** The slots, by their place in the order, behind which it is needed: from the first one that it asks about to before its last use. */
  readonly from: number
  to: number
}

/** What is needed after each of these slots. */
export function neededAfter(slots: readonly DecidedSlot[], { conditions, spoken }: Needs): readonly Needed[] {
  const at = new Map(slots.map(({ name }, index) => [name, index]))
  const groups = new Map<string, Group>()
  const add = ({ anyOf }: Condition, to: number) => {
    for (const lines of anyOf) {
      const id = lines.map(idOfLine).join('&')
      const known = groups.get(id)
      if (known !== undefined) known.to = Math.max(known.to, to)
      else groups.set(id, { lines, from: Math.min(...lines.map(({ slot }) => at.get(slot) ?? to)), to })
    }
  }
  for (const [index, { when, calculated }] of slots.entries()) {
    for (const condition of [when, ...(calculated?.cases ?? []).map((one) => one.when)])
      if (condition !== undefined) add(condition, index)
  }
  for (const condition of conditions) add(condition, slots.length)
  const all = [...groups]
  const neededBy = (name: string) =>
    spoken.has(name)
      ? slots.length
      : slots.findLastIndex(
          ({ calculated }) =>
            calculated?.cases.some(({ needs, lists }) => needs.includes(name) || lists.includes(name)) === true,
        )
  const named = new Set([
    ...spoken,
    ...slots.flatMap(({ calculated }) => (calculated?.cases ?? []).flatMap(({ needs, lists }) => [...needs, ...lists])),
  ])
  const spokenInOrder = [...named].filter((name) => at.has(name)).sort()
  return slots.map((_, index) => {
    const open = all.filter(([, { from, to }]) => from <= index && index < to)
    const spokenBefore = spokenInOrder.filter((name) => (at.get(name) ?? 0) <= index && index < neededBy(name))
    return {
      id: [...open.map(([id]) => id), ...spokenBefore].join(' '),
      groups: open.map(([, { lines }]) => lines.filter(({ slot }) => (at.get(slot) ?? 0) <= index)),
      spoken: spokenBefore,
    }
  })
}

function idOfLine({ slot, part, is }: ConditionLine): string {
  const asked = is.type === 'within' ? idOf(is.limits) : 'given' in is ? String(is.given) : JSON.stringify(is.values)
  return `${part === undefined ? slot : `${slot}.${part.name}`}:${is.type}:${asked}`
}
