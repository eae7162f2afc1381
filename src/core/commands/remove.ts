import type { Context, Said, Value } from '../../slot-types/slot-type.ts'
import { isList, listOfValues } from '../../slot-types/slot-type.ts'
import { appliesNow } from '../applicability.ts'
import { miss } from '../attempts.ts'
import { isSameValue } from '../condition.ts'
import type { Item, Items, Slot } from '../dialogs.ts'
import { askChange, elicit, leaveQuestion } from '../elicit.ts'
import type { Request } from '../interruptions.ts'
import { itemsOf, withItems } from '../lists/items.ts'
import { hasSome, isTooShort, reopened, withTooFew } from '../lists/list.ts'
import { withNextItem } from '../lists/next-item.ts'
import { unsaidOf } from '../lists/unfinished.ts'
import type { SaidSlots } from '../merge/merged.ts'
import { saidOf } from '../merge/said-names.ts'
import { type Pass, sayRemoved, sayTooFew } from '../pass.ts'
import { ask } from '../reply/reply.ts'
import { type Selected, select } from '../select.ts'
import { forgetLooked } from '../services/looked.ts'
import type { OpenDialog, Question } from '../session.ts'
import type { TurnResult } from '../turn-types.ts'

/** What was taken out of a list: all of it, or so many. */
interface Removed {
  readonly open: OpenDialog
  readonly list: Slot
  /** The item that is gone, or what of it is; else the value. */
  readonly what: Item | Value
}

/** The command `remove`: what it names is taken out of a list; with a number, so many of it. What is in none is a miss. */
export function remove(pass: Pass, { open, question }: Selected, request: Request): TurnResult {
  const left = leaveQuestion(open, question)
  const removed = removedFrom(left, request.slots, pass.context)
  if (removed === undefined) return question === undefined ? askChange(pass, left) : miss(pass, left, question)
  const kept = left.dialog.looksUp ? forgetLooked(left, removed.open) : removed.open
  return goOn(sayRemoved(pass, kept, removed.list, removed.what), kept, removed.list, question)
}

/** Where fewer are left than there must be, that is said, and the next one is asked for. */
function goOn(pass: Pass, open: OpenDialog, list: Slot, question: Question | undefined): TurnResult {
  if (!hasSome(list, open) || !isTooShort(list, open) || !appliesNow(list, open, pass.context))
    return elicit(pass, open, question)
  const { items } = list.many ?? {}
  const short = withTooFew(open, list)
  const first = { type: 'slot', slot: list.name, time: 1, refused: true } as const
  if (items === undefined) return isNext(list, short, pass) ? ask(pass, short, first) : elicit(pass, short, question)
  const noted = sayTooFew(pass, short, list)
  if (!isNext(list, open, pass)) return elicit(noted, open, question)
  return ask(noted, withNextItem(reopened(open, list), list, pass.context), {
    ...first,
    slot: items.first.name,
    refused: false,
  })
}

/** Whether a slot is the one to be asked. */
function isNext({ name }: Slot, open: OpenDialog, { context }: Pass): boolean {
  const { question } = select(open, context)
  return question?.type === 'slot' && question.slot === name
}

function removedFrom(open: OpenDialog, said: SaidSlots, context: Context): Removed | undefined {
  const values = [...said.values()].flatMap((one) => saidOf(one) ?? [])
  for (const list of open.dialog.slots.filter(({ many }) => many !== undefined)) {
    for (const value of values) {
      const removed =
        list.many?.items === undefined
          ? withoutValue(open, list, value, context)
          : withoutItem(open, list, list.many.items, value, said, context)
      if (removed !== undefined) return removed
    }
  }
  return undefined
}

function withoutValue(open: OpenDialog, list: Slot, said: Said, context: Context): Removed | undefined {
  const read = list.type.normalise(said, list.limits, context)
  const values = listOfValues(open.values.get(list.name))
  const what = read.type === 'value' ? values.find((one) => isSameValue(one, read.value, list.type)) : undefined
  if (what === undefined) return undefined
  const left = values.filter((one) => one !== what)
  const kept = new Map(open.values)
  if (left.length === 0) kept.delete(list.name)
  else kept.set(list.name, left)
  const shorter = { ...open, values: kept }
  return { open: left.length === 0 ? reopened(shorter, list) : shorter, list, what }
}

/** The latest item of that name. */
function withoutItem(
  open: OpenDialog,
  list: Slot,
  items: Items,
  said: Said,
  all: SaidSlots,
  context: Context,
): Removed | undefined {
  const { type, limits, name } = items.first
  const read = type.normalise(said, limits, context)
  if (read.type !== 'value') return undefined
  const known = itemsOf(list, open)
  const what = known.findLast((item) => isSameValue(item.get(name) ?? '', read.value, type))
  if (what === undefined) return undefined
  const fewer = lessOf(what, items, all, context)
  const left = known.flatMap((item) => (item === what ? (fewer?.left ?? []) : [item]))
  const last = left.at(-1)
  const shorter = withItems(open, list, left.slice(0, -1), last)
  if (last === undefined) return { open: reopened(shorter, list), list, what }
  const skipped = what === known.at(-1) && fewer === undefined ? unsaidOf(items, last) : skippedOf(items, open)
  const kept = { ...shorter, skipped: new Set([...shorter.skipped, ...skipped]) }
  return { open: kept, list, what: fewer?.gone ?? what }
}

/** What the user did not want to say of the last item. */
function skippedOf({ slots }: Items, { skipped }: OpenDialog): readonly string[] {
  return slots.flatMap(({ name }) => (skipped.has(name) ? [name] : []))
}

/** "One coke less": what is left of an item, and what is gone, where a number came that is less than it has. */
function lessOf(item: Item, { slots }: Items, said: SaidSlots, context: Context) {
  for (const { name, type } of slots) {
    const value = saidOf(said.get(name))
    const read = value && type.normalise(value, {}, context)
    const [less, has] = [read?.type === 'value' ? read.value : undefined, item.get(name)]
    if (typeof less !== 'number' || typeof has !== 'number' || isList(has) || less <= 0 || less >= has) continue
    return { left: new Map(item).set(name, has - less), gone: new Map(item).set(name, less) }
  }
  return undefined
}
