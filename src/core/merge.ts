import type { Rule } from '../languages/language.ts'
import type { Circumstances, Said, Value } from '../slot-types/slot-type.ts'
import { dropDenied, without, withoutName } from './applicability.ts'
import { isSame } from './condition.ts'
import { longestText } from './dialog.ts'
import type { Slot } from './dialogs.ts'
import type { SaidSlot } from './reply.ts'
import { type OpenDialog, type Refused, readSaid, type State } from './session.ts'

/** What came of what was said. */
export interface Merged {
  readonly open: OpenDialog
  readonly filled: readonly Filled[]
  /** Slots whose value was refused in this turn. */
  readonly refused: readonly { readonly slot: string; readonly rule: Rule }[]
  readonly dropped: readonly string[]
}

/** A slot that got a value; `before`: the one it replaced. */
export interface Filled {
  readonly slot: Slot
  readonly before: Value | undefined
  /** Whether the value was held already. */
  readonly isSame: boolean
}

/** Slots that an intent carries, by the names that the platform gives them. */
export type SaidSlots = ReadonlyMap<string, SaidSlot>

/** What of a text that is far too long is kept, to be spoken back. */
const longestRefused = 100

/**
 * Takes what was said into the open dialog: each slot by its own name, else the asked one through its `from`.
 * A new value replaces an old one; a refused new value drops the old one; then what a `when` now denies is dropped.
 */
export function merge(
  open: OpenDialog,
  said: SaidSlots,
  circumstances: Circumstances,
  { asked, intent }: { readonly asked?: Slot | undefined; readonly intent?: string | undefined } = {},
): Merged {
  let read: Merged = { open, filled: [], refused: [], dropped: [] }
  for (const slot of open.dialog.slots) {
    const own = heard(said.get(slot.name)) ?? (slot === asked ? saidElsewhere(open, slot, said, intent) : undefined)
    if (own !== undefined) read = take(read, slot, own, circumstances)
  }
  const { open: kept, dropped } = dropDenied(read.open, circumstances)
  if (dropped.length === 0) return read
  return {
    open: kept,
    filled: read.filled.filter(({ slot }) => kept.values.has(slot.name)),
    refused: read.refused.filter(({ slot }) => kept.refused.has(slot)),
    dropped,
  }
}

/** The dialog with what earlier ones of the session remember, where it was not said and is good for it. */
export function recall(open: OpenDialog, remembered: State['remembered'], circumstances: Circumstances): OpenDialog {
  const { values, skipped, refused } = open
  const isOpen = (name: string) => !values.has(name) && !skipped.has(name) && !refused.has(name)
  const recalled = [...remembered].filter(([name]) => isOpen(name))
  if (recalled.length === 0) return open
  const said = new Map(recalled.map(([name, value]) => [name, readSaid(value) ?? null]))
  return { ...merge(open, said, circumstances).open, refused }
}

/** The slots said that the dialog has no use for under their own names. */
export function leftOver(open: OpenDialog, said: SaidSlots): SaidSlots {
  return new Map([...said].filter(([name]) => !open.dialog.slotsByName.has(name)))
}

function take(merged: Merged, slot: Slot, said: Said, circumstances: Circumstances): Merged {
  const { open } = merged
  const before = open.values.get(slot.name)
  const saidBefore = open.refused.get(slot.name)?.said ?? readSaid(before)
  const read = slot.type.normalise(said, slot.limits, circumstances, saidBefore)
  if (read.type === 'refused') {
    const refused: Refused = { said: shorten(said), rule: read.rule }
    return {
      ...merged,
      open: {
        ...open,
        values: without(open.values, slot.name),
        refused: new Map(open.refused).set(slot.name, refused),
      },
      refused: [...merged.refused, { slot: slot.name, rule: read.rule }],
    }
  }
  const values = new Map(open.values).set(slot.name, read.value)
  const skipped = withoutName(open.skipped, slot.name)
  return {
    ...merged,
    open: { ...open, values, skipped, refused: without(open.refused, slot.name) },
    filled: [...merged.filled, { slot, before, isSame: before !== undefined && isSame(before, read.value) }],
  }
}

/** `null` and an empty text are nothing said. */
function heard(said: SaidSlot | undefined): Said | undefined {
  if (said === undefined || said === null) return undefined
  return typeof said.value === 'string' && said.value.trim() === '' ? undefined : said
}

function saidElsewhere(open: OpenDialog, slot: Slot, said: SaidSlots, intent: string | undefined): Said | undefined {
  const usable = slot.from.filter((from) => from.intent === undefined || from.intent === intent)
  const foreign = usable.filter((from) => !open.dialog.slotsByName.has(from.slot))
  return foreign.map((from) => heard(said.get(from.slot))).find((other) => other !== undefined)
}

function shorten(said: Said): Said {
  const { value } = said
  return typeof value === 'string' && value.length > longestText
    ? { ...said, value: value.slice(0, longestRefused) }
    : said
}
