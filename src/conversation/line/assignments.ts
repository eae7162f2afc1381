import type { SaidSlot } from '../../core/turn-types.ts'
import { suggest } from '../../diagnostics/did-you-mean.ts'
import type { LineMistake } from './line-reading.ts'
import type { Vocabulary } from './vocabulary.ts'

const assignment =
  /^(?<slot>[^\s="']+)=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>(?!["'])\S*?))(?:\[(?<unit>[^\]\s]+)\])?(?:\s+|$)/u
const openQuote = /^[^\s="']+=["']/u
export const leadingSlot = /^[^\s="']+=/u
const assigned = /(?:^|\s)(?<slot>[^\s="']+)=/gu

/** Reads `slot=value other="two words"`, or says what is wrong with it; `check` says what is wrong with a slot's name, if anything is. */
export function readAssignments(
  rest: string,
  check: (slot: string) => LineMistake | undefined,
): ReadonlyMap<string, SaidSlot> | { readonly mistake: LineMistake } {
  const slots = new Map<string, SaidSlot>()
  let left = rest
  while (left !== '') {
    const groups = assignment.exec(left)?.groups
    if (groups?.slot === undefined) return { mistake: unreadable(left, [...slots.keys()].at(-1)) }
    const { slot } = groups
    const mistake: LineMistake | undefined = slots.has(slot) ? { type: 'slotTwice', written: slot } : check(slot)
    if (mistake !== undefined) return { mistake }
    slots.set(slot, readValue(groups))
    left = left.replace(assignment, '')
  }
  return slots
}

/** Nothing after the `=` is nothing said, as a `null` of CLOVA's; `""` is an empty text. */
function readValue({ double, single, bare, unit }: Readonly<Record<string, string | undefined>>): SaidSlot {
  if (bare === '' && unit === undefined) return null
  const value = double ?? single ?? bare ?? ''
  return unit === undefined ? { value } : { value, unit }
}

export function misspeltSlot(slot: string, vocabulary: Vocabulary): LineMistake | undefined {
  const suggestion = misspeltName(slot, vocabulary.slots)
  return suggestion === undefined ? undefined : { type: 'unknownSlot', written: slot, suggestion }
}

function unreadable(rest: string, slot: string | undefined): LineMistake {
  if (openQuote.test(rest)) return { type: 'openQuote', written: rest }
  const written = rest.split(/\s/u)[0] ?? rest
  return slot === undefined ? { type: 'strayWord', written } : { type: 'strayWord', written, slot }
}

export function namesSlot(written: string, { slots }: Vocabulary): boolean {
  const names = [...written.matchAll(assigned)].map(({ groups }) => groups?.slot ?? '')
  return names.some((name) => slots.has(name) || misspeltName(name, slots) !== undefined)
}

/** The known name that this one was meant to be. A name like none that is known is let through: CLOVA may send any. */
export function misspeltName(name: string, known: ReadonlySet<string>): string | undefined {
  return known.has(name) ? undefined : suggest(name, known)
}
