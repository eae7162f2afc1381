import type { Context, SlotValue, Value } from '../../slot-types/slot-type.ts'
import { isTooLong } from '../../slot-types/text.ts'
import type { Dialog, Dialogs, Item, Items, Slot } from '../dialogs.ts'
import { readWithin } from '../limits/read-within.ts'
import { mayFitLater, refit } from '../limits/refit.ts'
import { forgetAfterChange } from '../services/looked.ts'
import { freshDialog, noNames, type OpenDialog, purposes, type Question, type Refused } from '../session.ts'
import { type Attributes, isCount, nothing, readList, readMap, readSaid } from './attributes.ts'
import { withinRoom } from './bound-state.ts'

/** The dialog that an intent may have left open. */
export function openable(intent: unknown, dialogs: Dialogs): Dialog | undefined {
  const dialog = typeof intent === 'string' ? dialogs.intents.get(intent) : undefined
  return dialog?.onlyAnswers === true ? undefined : dialog
}

export function readOpenDialog(
  intent: unknown,
  slots: Attributes,
  progress: Attributes,
  dialogs: Dialogs,
  context: Context,
): OpenDialog | undefined {
  const dialog = openable(intent, dialogs)
  if (dialog === undefined) return undefined
  const values = new Map<string, SlotValue>()
  for (const slot of dialog.slots) {
    if (slot.many?.items !== undefined) continue
    const value = (slot.many === undefined ? readSlot : readListSlot)(slot, slots.get(slot.name), context)
    if (value !== undefined) values.set(slot.name, value)
  }
  const items = readItems(dialog, slots, context)
  if (progress.size === 0) return refitKept(withinRoom(freshDialog(dialog, values, items)), context)
  const question = readQuestion(readMap(progress.get('question')), dialog)
  const kept: OpenDialog = {
    dialog,
    values,
    items,
    question,
    isQuestionGone: question === undefined && progress.has('question'),
    skipped: new Set(readList(progress.get('skipped')).filter((name) => isOptional(dialog, name))),
    exhausted: readNames(progress.get('exhausted'), dialog, () => true),
    unconfirmed: readUnconfirmed(progress.get('unconfirmed'), dialog, values),
    ended: readNames(progress.get('ended'), dialog, ({ many }) => many !== undefined),
    refused: new Map(
      [...readMap(progress.get('refused'))].flatMap(([slot, written]) =>
        readRefused(dialog.slotsByName.get(slot), readMap(written), context),
      ),
    ),
    spans: readSpans(progress.get('spans'), dialog, values),
    looked: readNames(progress.get('looked'), dialog, ({ lookUp }) => lookUp !== undefined),
    checked: readNames(progress.get('checked'), dialog, ({ checkedBy }) => checkedBy !== undefined),
    unfit: readNames(progress.get('unfit'), dialog, ({ checkedBy }) => checkedBy !== undefined),
  }
  const fitting = refitKept(withinRoom(kept), context)
  // What no longer fits is another value than it was.
  return dialog.looksUp
    ? forgetAfterChange(fitting, ({ name }) => slots.has(name) && !fitting.values.has(name))
    : fitting
}

/** A value that is refused by now: the file was edited since, and nobody has heard of it. */
function refitKept(kept: OpenDialog, context: Context): OpenDialog {
  const { open, refused } = refit(kept, context)
  return refused.length > 0 && open.question === undefined ? { ...open, isQuestionGone: true } : open
}

/** The names in a list that are those of such slots. */
function readNames(written: unknown, dialog: Dialog, isSuch: (slot: Slot) => boolean): ReadonlySet<string> {
  const names = readList(written)
  if (names.length === 0) return noNames
  return new Set(dialog.slots.filter((slot) => names.includes(slot.name) && isSuch(slot)).map(({ name }) => name))
}

/** The spans of slots that hold an end of them. */
function readSpans(written: unknown, dialog: Dialog, values: OpenDialog['values']): OpenDialog['spans'] {
  if (written === undefined) return noSpans
  return new Map(
    [...readMap(written)].flatMap(([name, span]): [string, string][] => {
      const isKept = values.has(name) && dialog.slotsByName.get(name)?.limits.interval !== undefined
      return isKept && typeof span === 'string' && !isTooLong(span) ? [[name, span]] : []
    }),
  )
}

const noSpans: OpenDialog['spans'] = new Map()

/** The slots that are still to be confirmed; one that lost its value is asked anew. */
function readUnconfirmed(written: unknown, dialog: Dialog, values: OpenDialog['values']): ReadonlySet<string> {
  if (written === undefined) return noNames
  const isOpen = (name: unknown): name is string =>
    isSlotOf(dialog, name) && values.has(name) && dialog.slotsByName.get(name)?.confirm !== undefined
  return new Set(readList(written).filter(isOpen))
}

function readSlot(slot: Slot, kept: unknown, context: Context): Value | undefined {
  const said = readSaid(kept)
  if (said === undefined) return undefined
  const read = readWithin(said, slot.type, slot.lastingLimits, context)
  return read.type === 'value' ? read.value : undefined
}

function readItems(dialog: Dialog, slots: Attributes, context: Context): OpenDialog['items'] {
  if (dialog.itemLists.length === 0) return nothing
  return new Map(
    dialog.itemLists.flatMap(({ name, many }): [string, readonly Item[]][] => {
      const items = readList(slots.get(name)).flatMap(
        (one) => (many?.items && readItem(many.items, one, context)) ?? [],
      )
      return items.length === 0 ? [] : [[name, items.slice(0, many?.max)]]
    }),
  )
}

/** An item without its name is none. */
function readItem({ slots, first }: Items, written: unknown, context: Context): Item | undefined {
  const kept = readMap(written)
  const item = new Map(
    slots.flatMap((slot): [string, Value][] => {
      const value = readSlot(slot, kept.get(slot.name), context)
      return value === undefined ? [] : [[slot.name, value]]
    }),
  )
  return item.has(first.name) ? item : undefined
}

/** What a slot holds that takes several values; one, where the file was edited since. */
function readListSlot(slot: Slot, kept: unknown, context: Context): readonly Value[] | undefined {
  const values = (Array.isArray(kept) ? kept : [kept]).flatMap((one) => readSlot(slot, one, context) ?? [])
  return values.length === 0 ? undefined : values.slice(0, slot.many?.max)
}

function readQuestion(written: Attributes, dialog: Dialog): Question | undefined {
  const [type, slot, counted] = [written.get('type'), written.get('slot'), written.get('time')]
  const time = isCount(counted) && counted >= 1 ? counted : 1
  const helped = written.get('helped') === true
  if (isSlotOf(dialog, slot)) {
    const purpose = purposes.find((key) => written.get(key) === true)
    const asked = written.get('left')
    const left = isCount(asked) && asked >= 1 ? asked : purpose === 'change' ? 1 : undefined
    const named = left !== undefined && (purpose === 'change' || written.get('named') === true)
    const { items } = dialog.slotsByName.get(slot)?.many ?? {}
    const refused = written.get('refused') === true
    // A slot for items has no question of its own but for more, or for a rule: what is asked is the name of an item.
    if (items !== undefined && purpose !== 'more' && purpose !== 'rule')
      return { type: 'slot', slot: items.first.name, time, refused, helped, left, named }
    return { type: 'slot', slot, time, refused, helped, purpose, left, named }
  }
  if (type === 'opening' && dialog.opening !== undefined) return { type, time: 1 }
  if (type === 'confirm') return { type, time, helped }
  return type === 'change' ? { type, time, helped, declined: written.get('declined') === true } : undefined
}

/** What was refused, if its slot would refuse it today, too; of what made no sense only the beginning may have been kept. */
function readRefused(slot: Slot | undefined, written: Attributes, context: Context): [string, Refused][] {
  const said = readSaid(Object.fromEntries(written))
  const isReported = written.get('reported') === true
  const reason = written.get('reason')
  if (slot?.checkedBy !== undefined && said !== undefined && typeof reason === 'string')
    return [[slot.name, { said, reason, isReported }]]
  if (slot?.many !== undefined && said !== undefined && written.get('rule') === 'count')
    return [[slot.name, { said, rule: 'count', isReported }]]
  const rule = slot?.type.rules.find((known) => known === written.get('rule'))
  if (slot === undefined || said === undefined || rule === undefined) return []
  // Of a private value nothing was kept.
  if (rule === 'type' || slot.isPrivate) return [[slot.name, { said, rule, isReported }]]
  // Whether it fits by now is looked at when all is read.
  if (mayFitLater(slot, rule)) return [[slot.name, { said, rule, isReported }]]
  const read = readWithin(said, slot.type, slot.limits, context)
  return read.type === 'refused' ? [[slot.name, { said, rule: read.rule, isReported }]] : []
}

function isOptional(dialog: Dialog, name: unknown): name is string {
  return typeof name === 'string' && dialog.slotsByName.get(name)?.required === false
}

function isSlotOf(dialog: Dialog, name: unknown): name is string {
  return typeof name === 'string' && dialog.slotsByName.has(name)
}
