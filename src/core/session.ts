import type { LanguageCode } from '../languages/language.ts'
import type { Context, Said, SlotValue, Value } from '../slot-types/slot-type.ts'
import { isTooLong } from '../slot-types/text.ts'
import type { Dialog, Dialogs, Item, Items, Slot } from './dialogs.ts'
import { readWithin } from './limits/read-within.ts'
import { mayFitLater, refit } from './limits/refit.ts'
import { isIntentName } from './names.ts'
import { forgetAfterChange } from './services/looked.ts'
import { readLastWords, writeLastWords } from './state/last-words.ts'
import type { Refusal, Spoken } from './turn-types.ts'

// What we remember between two turns. `sessionAttributes` is flat, as in CEK's guide: `intent` and the slots.
// All else is under the one key `$`, which is absent when there is nothing in it.

/** What the session holds, read under the rules of today. */
export interface SessionState {
  readonly open?: OpenDialog | undefined
  /** Dialogs that were interrupted; the one to come back first is last. */
  readonly waiting: readonly OpenDialog[]
  /** The dialog that was asked for while the open one could not be interrupted: it starts next. */
  readonly wish?: OpenDialog | undefined
  /** Values of completed dialogs, for later ones that ask the same. */
  readonly remembered: ReadonlyMap<string, SlotValue>
  /** Whether the session began with a launch. */
  readonly launched: boolean
  /** How many turns in a row made no sense with nothing open. */
  readonly misses: number
  /** Whether help was said to one of them, which may have asked for it. */
  readonly helped: boolean
  /** How much was sent to services so far: two requests that order the same twice are then not the same request. */
  readonly sent: number
  /** The variation of each `oneOf` that was said last; the last said is last. */
  readonly variations: ReadonlyMap<string, number>
  /** What was said last, where nothing is open and it may be asked to be repeated. */
  readonly lastWords?: Spoken | undefined
  /** Which dialog is open in place of the one that was, which is there no more: one that waited, or the wish. */
  readonly instead?: 'waiting' | 'wish' | undefined
  /** Dialogs that are there no more: they were edited away since. */
  readonly gone: readonly string[]
}

/** A dialog that somebody is in the middle of. */
export interface OpenDialog {
  readonly dialog: Dialog
  readonly values: ReadonlyMap<string, SlotValue>
  /** The items of each slot that takes them, but for the last one: its values are among `values`. */
  readonly items: ReadonlyMap<string, readonly Item[]>
  /** What was asked last; undefined where nothing was asked yet, or where it is what would be asked anew. */
  readonly question?: Question | undefined
  /** Whether something was asked that the dialog does not ask any more: it was edited since. */
  readonly isQuestionGone: boolean
  /** Optional slots that the user did not want to fill. */
  readonly skipped: ReadonlySet<string>
  /** Slots that were asked as often as they may be: what is refused for them again is not asked about again. */
  readonly exhausted: ReadonlySet<string>
  /** Slots whose values the user is still to confirm. */
  readonly unconfirmed: ReadonlySet<string>
  /** Slots that take several values to which nothing is added any more. */
  readonly ended: ReadonlySet<string>
  /** What was said and refused, until a good value comes. */
  readonly refused: ReadonlyMap<string, Refused>
  /** The slots that a service was asked for: with a value it is the service's, without one the service knew none. */
  readonly looked: ReadonlySet<string>
  /** The slots whose value a service has nothing against. */
  readonly checked: ReadonlySet<string>
}

/** The open question, and how often it has been asked. `refused`: the slot was asked by its `invalid`. */
export type Question = SlotQuestion | ChangeQuestion | OtherQuestion

interface OtherQuestion extends Counted {
  readonly type: 'opening' | 'confirm'
}

interface Counted {
  /** How often it has been asked, this time included. */
  readonly time: number
  /** Whether help was said at it to somebody who may not have asked for any. */
  readonly helped?: boolean | undefined
}

/** "What should I change?"; `declined`: after a *no* to the confirmation, so that another *no* cancels. */
export interface ChangeQuestion extends Counted {
  readonly type: 'change'
  readonly declined: boolean
}

export interface SlotQuestion extends Counted {
  readonly type: 'slot'
  readonly slot: string
  readonly refused: boolean
  /**
   * Whether the value is to be confirmed, the slot is asked for it is to be changed, for a rule is broken, or for more than it has; else it
   * is asked for it is missing.
   */
  readonly purpose?: (typeof purposes)[number] | undefined
}

const purposes = ['confirm', 'change', 'rule', 'more'] as const

/** A value that was refused, and why. */
export type Refused = Refusal & {
  readonly said: Said
  /** Whether the user was told, and then asked something else: from then on it is the plain question. */
  readonly isReported: boolean
}

/** `intent` and `$`: the attributes that are no slots. */
const intentKey = 'intent'
const memoryKey = '$'

/** Dialogs that may wait at once; a further interruption is refused, and is the wish. */
export const mostWaiting = 2

/** Variations remembered at once: state must not grow turn by turn. */
const mostVariations = 8

export const emptyState: SessionState = {
  open: undefined,
  waiting: [],
  wish: undefined,
  remembered: new Map(),
  launched: false,
  misses: 0,
  helped: false,
  sent: 0,
  variations: new Map(),
  lastWords: undefined,
  instead: undefined,
  gone: [],
}

type Attributes = ReadonlyMap<string, unknown>

type Entry = readonly [string, unknown]

const nothing: ReadonlyMap<string, never> = new Map<string, never>()
const noGone: readonly string[] = []
const noNames: ReadonlySet<string> = new Set()

/** A dialog in which nothing has been asked yet. */
export function freshDialog(
  dialog: Dialog,
  values: OpenDialog['values'] = nothing,
  items: OpenDialog['items'] = nothing,
): OpenDialog {
  return {
    dialog,
    values,
    items,
    question: undefined,
    isQuestionGone: false,
    skipped: noNames,
    exhausted: noNames,
    unconfirmed: noNames,
    ended: noNames,
    refused: nothing,
    looked: noNames,
    checked: noNames,
  }
}

/** The dialog once the user has been told that what was said for a slot is refused. */
export function reported(open: OpenDialog, { name }: Slot): OpenDialog {
  const refused = open.refused.get(name)
  if (refused === undefined || refused.isReported) return open
  return { ...open, refused: new Map(open.refused).set(name, { ...refused, isReported: true }) }
}

/** Reads what the platform carried. Nothing in it is trusted: what does not fit the dialogs of today is left out. */
export function readState(attributes: Attributes, dialogs: Dialogs, context: Context): SessionState {
  const memory = readMap(attributes.get(memoryKey))
  const open = readOpenDialog(attributes.get(intentKey), attributes, memory, dialogs, context)
  const isGone = open === undefined && attributes.has(intentKey)
  if (memory.size === 0 && !isGone) return open === undefined ? emptyState : { ...emptyState, open }
  const written = readList(memory.get('waiting')).map(readMap)
  const waiting = readWaiting(
    written.filter((one) => one.get('wish') !== true),
    dialogs,
    context,
  )
  const wish = readWaiting(
    written.filter((one) => one.get('wish') === true),
    dialogs,
    context,
  ).at(-1)
  const misses = memory.get('misses')
  return {
    // An open dialog that is no longer there gives way to the one that waited for it.
    open: open ?? waiting.at(-1) ?? wish,
    instead: isGone ? insteadOf(waiting, wish) : undefined,
    gone:
      isGone || written.length > 0
        ? goneIntents([attributes.get(intentKey), ...written.map((one) => one.get('intent'))], dialogs)
        : noGone,
    waiting: waiting.slice(0, open === undefined ? -1 : undefined).slice(-mostWaiting),
    wish: open === undefined && waiting.length === 0 ? undefined : wish,
    remembered: readValues(readMap(memory.get('remembered'))),
    launched: memory.get('launched') === true,
    misses: isCount(misses) ? misses : 0,
    helped: memory.get('helped') === true,
    sent: readCount(memory.get('sent')),
    variations: new Map([...readMap(memory.get('variations'))].flatMap(([id, at]) => (isCount(at) ? [[id, at]] : []))),
    lastWords: open === undefined ? readLastWords(memory.get('lastWords'), dialogs.language.code) : undefined,
  }
}

/** Which dialog takes the place of one that is gone. */
function insteadOf(waiting: readonly OpenDialog[], wish: OpenDialog | undefined): SessionState['instead'] {
  if (waiting.length > 0) return 'waiting'
  return wish === undefined ? undefined : 'wish'
}

/** Of the intents whose dialogs were open or waited those that have none any more. */
function goneIntents(intents: readonly unknown[], dialogs: Dialogs): readonly string[] {
  return intents.filter(isNameOfIntent).filter((intent) => openable(intent, dialogs) === undefined)
}

/** Names are logged: only what could be one. */
function isNameOfIntent(intent: unknown): intent is string {
  return typeof intent === 'string' && intent.length <= 100 && isIntentName(intent)
}

/** The dialog that an intent may have left open. */
function openable(intent: unknown, dialogs: Dialogs): Dialog | undefined {
  const dialog = typeof intent === 'string' ? dialogs.intents.get(intent) : undefined
  return dialog?.onlyAnswers === true ? undefined : dialog
}

/** Writes what the platform shall carry: all of it, and only that, for attributes are replaced, not merged. */
export function writeState(state: SessionState, language: LanguageCode): Attributes {
  const attributes = new Map<string, unknown>()
  if (state.open !== undefined) attributes.set(intentKey, state.open.dialog.intent)
  for (const [slot, value] of state.open?.values ?? nothing) attributes.set(slot, value)
  for (const [slot, items] of state.open?.items ?? nothing) attributes.set(slot, items.map(writeItem))
  const memory = writeMemory(state, language)
  return memory.length === 0 ? attributes : attributes.set(memoryKey, Object.fromEntries(memory))
}

function writeMemory(state: SessionState, language: LanguageCode): readonly Entry[] {
  const { open, waiting, wish, remembered, launched, misses, helped, sent, variations, lastWords } = state
  return [
    ...(open === undefined ? [] : writeProgress(open)),
    ...whenAny('waiting', [
      ...waiting.slice(-mostWaiting).map(writeWaiting),
      ...(wish === undefined ? [] : [{ ...writeWaiting(wish), wish: true }]),
    ]),
    ...whenAnyIn('remembered', remembered),
    ...(launched ? [['launched', true] as const] : []),
    ...(misses === 0 ? [] : [['misses', misses] as const]),
    ...(helped ? [['helped', true] as const] : []),
    ...(sent === 0 ? [] : [['sent', sent] as const]),
    ...whenAnyIn('variations', latestOf(variations)),
    ...(lastWords === undefined ? [] : [['lastWords', writeLastWords(lastWords, language)] as const]),
  ]
}

function writeWaiting(open: OpenDialog): Readonly<Record<string, unknown>> {
  const items = Array.from(open.items, ([slot, all]) => [slot, all.map(writeItem)] as const)
  const slots = whenAnyIn(
    'slots',
    items.length === 0 ? open.values : new Map<string, unknown>([...open.values, ...items]),
  )
  return Object.fromEntries([['intent', open.dialog.intent], ...slots, ...writeProgress(open)])
}

function writeItem(item: Item): object {
  return Object.fromEntries(item)
}

function writeProgress(open: OpenDialog): readonly Entry[] {
  const { question, isQuestionGone, skipped, exhausted, unconfirmed, ended, refused, looked, checked } = open
  return [
    ...(question === undefined ? [] : [['question', writeQuestion(question)] as const]),
    ...(isQuestionGone ? [['question', {}] as const] : []),
    ...whenAny('skipped', [...skipped]),
    ...whenAny('exhausted', [...exhausted]),
    ...whenAny('unconfirmed', [...unconfirmed]),
    ...whenAny('ended', [...ended]),
    ...(refused.size === 0 ? [] : [['refused', writeRefused(refused)] as const]),
    ...whenAny('looked', [...looked]),
    ...whenAny('checked', [...checked]),
  ]
}

function writeRefused(refused: OpenDialog['refused']): unknown {
  return Object.fromEntries(
    [...refused].map(([slot, { said, isReported, ...why }]) => [
      slot,
      { ...said, ...why, ...(isReported ? { reported: true } : {}) },
    ]),
  )
}

function writeQuestion(question: Question): unknown {
  if (question.type === 'slot') {
    const { slot, time, refused, helped, purpose } = question
    return {
      slot,
      ...(time === 1 ? {} : { time }),
      ...(refused ? { refused } : {}),
      ...(helped ? { helped } : {}),
      ...(purpose === undefined ? {} : { [purpose]: true }),
    }
  }
  const declined = question.type === 'change' && question.declined
  return {
    type: question.type,
    ...(question.time === 1 ? {} : { time: question.time }),
    ...(question.helped ? { helped: true } : {}),
    ...(declined ? { declined } : {}),
  }
}

/** An entry of what is written, unless there is nothing in it. */
function whenAny(key: string, kept: readonly unknown[]): readonly Entry[] {
  return kept.length === 0 ? [] : [[key, kept]]
}

/** The same of a map, which becomes an object without its names ever being trusted. */
function whenAnyIn(key: string, kept: ReadonlyMap<string, unknown>): readonly Entry[] {
  return kept.size === 0 ? [] : [[key, Object.fromEntries(kept)]]
}

function latestOf(variations: SessionState['variations']): SessionState['variations'] {
  return variations.size <= mostVariations ? variations : new Map([...variations].slice(-mostVariations))
}

function readWaiting(written: readonly Attributes[], dialogs: Dialogs, context: Context): readonly OpenDialog[] {
  return written.flatMap(
    (one) => readOpenDialog(one.get('intent'), readMap(one.get('slots')), one, dialogs, context) ?? [],
  )
}

function readOpenDialog(
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
  if (progress.size === 0) return refitKept(freshDialog(dialog, values, items), context)
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
    looked: readNames(progress.get('looked'), dialog, ({ lookUp }) => lookUp !== undefined),
    checked: readNames(progress.get('checked'), dialog, ({ checkedBy }) => checkedBy !== undefined),
  }
  const fitting = refitKept(kept, context)
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
    return { type: 'slot', slot, time, refused: written.get('refused') === true, helped, purpose }
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

function readValues(written: Attributes): ReadonlyMap<string, SlotValue> {
  return new Map(
    [...written].flatMap(([name, kept]): [string, SlotValue][] => {
      const values = (Array.isArray(kept) ? kept : [kept]).flatMap((one) => readValue(one) ?? [])
      const value = Array.isArray(kept) ? values : values[0]
      return value === undefined || values.length === 0 ? [] : [[name, value]]
    }),
  )
}

function readValue(kept: unknown): Value | undefined {
  const said = readSaid(kept)
  if (said === undefined) return undefined
  const { value, unit } = said
  return unit === undefined || typeof value === 'boolean' ? value : { value, unit }
}

/** What is kept for a slot, as if it were said again. */
export function readSaid(kept: unknown): Said | undefined {
  if (isScalar(kept)) return { value: kept }
  const map = readMap(kept)
  const [value, unit] = [map.get('value'), map.get('unit')]
  if (!isScalar(value)) return undefined
  return typeof unit === 'string' ? { value, unit } : { value }
}

function isScalar(kept: unknown): kept is Said['value'] {
  if (typeof kept === 'string') return kept !== '' && !isTooLong(kept)
  return typeof kept === 'boolean' || (typeof kept === 'number' && Number.isFinite(kept))
}

function isOptional(dialog: Dialog, name: unknown): name is string {
  return typeof name === 'string' && dialog.slotsByName.get(name)?.required === false
}

function isSlotOf(dialog: Dialog, name: unknown): name is string {
  return typeof name === 'string' && dialog.slotsByName.has(name)
}

function isCount(written: unknown): written is number {
  return typeof written === 'number' && Number.isInteger(written) && written >= 0
}

function readCount(written: unknown): number {
  return isCount(written) ? written : 0
}

function readMap(written: unknown): ReadonlyMap<string, unknown> {
  return typeof written === 'object' && written !== null && !Array.isArray(written)
    ? new Map(Object.entries(written))
    : nothing
}

function readList(written: unknown): readonly unknown[] {
  return Array.isArray(written) ? written : []
}
