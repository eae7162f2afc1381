import { type Context, listOfValues, type SlotValue } from '../../slot-types/slot-type.ts'
import { isSameOrNone, isSameValue } from '../condition.ts'
import type { Slot } from '../dialogs.ts'
import { fittingDefault } from '../limits/refit.ts'
import type { Filled } from '../merge/merged.ts'
import { note, noteFaults, noteRefusals, type Pass, sayLeftOut } from '../pass.ts'
import type { OpenDialog } from '../session.ts'
import { readSaid } from '../state/attributes.ts'
import { hasRoomFor } from '../state/bound-state.ts'
import type { Answer, LookUpNeed, RefusedSlot, ServiceFault } from '../turn-types.ts'
import { type Call, dueCall } from './due-call.ts'
import { forgetLooked } from './looked.ts'
import { readGiven } from './read-given.ts'
import { writeData } from './service-data.ts'

type LookUpAnswer = Extract<Answer, { type: 'lookedUp' }>

/** What came of asking services: all is known that can be by now, or the dialog cannot go on; or one is still to be asked. */
export type LookedUp =
  | {
      readonly type: 'known'
      readonly pass: Pass
      readonly open: OpenDialog
      /** The slots whose value a service refused just now. */
      readonly refused: readonly string[]
    }
  | { readonly type: 'unknown'; readonly pass: Pass; readonly open: OpenDialog }
  | LookUpNeed

/** Calls in one turn: somebody waits. */
const mostCalls = 5

/** A reason that nobody wrote a text for is kept and logged where it is a word of a program, and not what somebody said. */
const wordOfProgram = /^[A-Za-z][A-Za-z0-9_-]{0,49}$/

/**
 * Asks services for what is due: a value when the turn of its slot has come, in the order written; whether it is good when a slot has one
 * and all before it is settled. Neighbours with the same service share a call.
 */
export function lookUp(pass: Pass, open: OpenDialog, refused: readonly string[] = []): LookedUp {
  const call = dueCall(open, pass.context)
  if (call === undefined) return { type: 'known', pass, open, refused }
  if (pass.done.lookedUp.length === mostCalls) {
    const faulty = noteFaults(pass, [{ service: call.service, fault: 'too-many-calls' }])
    return goOn(takeFailure(faulty, takeDefaultsOf(call, open), call), refused)
  }
  const [answer, ...answers] = pass.answers
  if (answer === undefined) return needOf(call, pass.context)
  const lookedUp = [...pass.done.lookedUp, call.service]
  const asked = { ...pass, answers, done: { ...pass.done, lookedUp } }
  const settled = takeDefaultsOf(call, open)
  const taken =
    answer.type === 'lookedUp' ? takeAnswer(asked, settled, call, answer) : takeFailure(asked, settled, call)
  return goOn(taken, refused)
}

function goOn(taken: LookedUp, refused: readonly string[]): LookedUp {
  return taken.type === 'known' ? lookUp(taken.pass, taken.open, [...refused, ...taken.refused]) : taken
}

function needOf({ service, wants, slots, known }: Call, context: Context): LookUpNeed {
  const given = slots.filter((slot) => !wants.includes(slot))
  return { type: 'lookUp', service, ...writeData(known, given, context), wants: wants.map(({ name }) => name) }
}

/** The defaults that were sent to a service are taken: they are what it answered for. */
function takeDefaultsOf({ slots, known }: Call, open: OpenDialog): OpenDialog {
  const taken = slots.filter(({ name }) => known.values.has(name) && !open.values.has(name))
  if (taken.length === 0) return open
  const values = new Map(open.values)
  for (const { name } of taken) {
    const value = known.values.get(name)
    if (value !== undefined) values.set(name, value)
  }
  return {
    ...open,
    values,
    checked: withNames(
      open.checked,
      taken.filter(({ name }) => known.checked.has(name)),
    ),
  }
}

/** Takes what a service answered. What it gives beside a refusal stays until the refused slot is filled again. */
function takeAnswer(pass: Pass, open: OpenDialog, call: Call, answer: LookUpAnswer): LookedUp {
  const { slots } = open.dialog
  const { refusals, faults } = readRefusals(answer.refuse, open, call)
  const firstRefused = slots.findIndex(({ name }) => refusals.some(({ slot }) => slot === name))
  const isBefore = (slot: Slot) => firstRefused === -1 || slots.indexOf(slot) < firstRefused
  const read = readAllGiven(call, open, answer, pass.context)
  const wrong = read.filter(({ given }) => given.type === 'wrong')
  const noted = noteFaults(pass, [
    ...faults,
    ...wrong.map(({ slot }) => ({ service: call.service, slot: slot.name, fault: 'wrong-value' as const })),
  ])
  const found = read.flatMap(({ slot, given }): readonly Found[] => {
    const value = given.type === 'value' ? given.value : undefined
    const isKept = value === undefined && open.values.has(slot.name) && answer.slots.get(slot.name) !== null
    // Of what was not given beside a refusal, the service is asked when the refused slot is filled again.
    return isKept || (value === undefined && !isBefore(slot)) ? [] : [{ slot, value, isFailed: given.type === 'wrong' }]
  })
  const settled = takeFound(open, found, pass.context)
  if (settled === undefined) return { type: 'unknown', pass: noted, open }
  const good = call.checks.filter(({ name }) => !refusals.some(({ slot }) => slot === name))
  const next = refuse(noted, { ...settled, checked: withNames(settled.checked, good) }, refusals)
  const kept = forgetLooked(open, next, namesOf([...call.wants, ...call.checks]))
  const filled = found.flatMap((one) => filledBy(one, open))
  const taken =
    refusals.length === 0
      ? note(noted, { open: kept, filled, refused: [], dropped: [] })
      : noteRefusals(noted, open, refusals, filled)
  const isLeftOut = refusals.some(({ slot }) => isLeftEmpty(kept, slot))
  return {
    type: 'known',
    pass: isLeftOut ? sayLeftOut(taken, kept) : taken,
    open: kept,
    refused: refusals.flatMap(({ slot }) => (kept.exhausted.has(slot) ? [] : slot)),
  }
}

/** Whether nobody is asked again about a slot whose value was refused just now, and it needs none. */
function isLeftEmpty({ dialog, exhausted, values }: OpenDialog, name: string): boolean {
  return exhausted.has(name) && !values.has(name) && isOptional(dialog, name)
}

function isOptional({ slotsByName }: OpenDialog['dialog'], name: string): boolean {
  return slotsByName.get(name)?.required === false
}

/** What a service gave for each slot. A text for which the dialog has no room is no value. */
function readAllGiven({ wants }: Call, open: OpenDialog, { slots }: LookUpAnswer, context: Context) {
  let filled = open
  return wants.map((slot) => {
    const given = readGiven(slot, slots.get(slot.name), filled, context)
    if (given.type !== 'value') return { slot, given }
    if (!hasRoomFor(filled, slot.name, given.value)) return { slot, given: { type: 'wrong' } as const }
    filled = { ...filled, values: new Map(filled.values).set(slot.name, given.value) }
    return { slot, given }
  })
}

/** Goes on without an answer, where that can be: with defaults, without values, with what was not checked. */
function takeFailure(pass: Pass, open: OpenDialog, { wants, checks }: Call): LookedUp {
  if (checks.some(({ checkedBy }) => checkedBy?.isRequired === true)) return { type: 'unknown', pass, open }
  const missing = wants.filter(({ name }) => !open.values.has(name))
  const settled = takeFound(
    open,
    missing.map((slot) => ({ slot, value: undefined, isFailed: true })),
    pass.context,
  )
  if (settled === undefined) return { type: 'unknown', pass, open }
  const next = { ...settled, checked: withNames(settled.checked, checks) }
  return { type: 'known', pass, open: forgetLooked(open, next, namesOf([...wants, ...checks])), refused: [] }
}

/** What a look-up came to for one slot; `isFailed`: not even that the service knows none. */
interface Found {
  readonly slot: Slot
  readonly value: SlotValue | undefined
  readonly isFailed: boolean
}

/** Takes what was found; undefined where the dialog cannot go on without what was not. */
function takeFound(open: OpenDialog, found: readonly Found[], context: Context): OpenDialog | undefined {
  const values = new Map(open.values)
  const skipped = new Set(open.skipped)
  const ended = new Set(open.ended)
  for (const { slot, value, isFailed } of found) {
    const preset = value === undefined ? fittingDefault(slot, open, context) : undefined
    const isOver = isFailed || open.exhausted.has(slot.name)
    const instead = value === undefined ? insteadOfValue(slot, isOver, preset) : undefined
    if (instead === 'nothing') return undefined
    const taken = instead === 'default' ? preset : value
    if (taken === undefined) values.delete(slot.name)
    else values.set(slot.name, taken)
    if (taken !== undefined && slot.many !== undefined) ended.add(slot.name)
    if (instead === 'empty' && slot.prompt !== undefined) skipped.add(slot.name)
    else if (taken !== undefined) skipped.delete(slot.name)
  }
  const slots = found.map(({ slot }) => slot)
  return { ...open, values, skipped, ended, looked: withNames(open.looked, slots) }
}

/** What a slot has without a value from its service: the user is asked (not again, where that brought nothing), its default is taken, it stays empty; or the dialog cannot go on. */
function insteadOfValue(
  slot: Slot,
  isOver: boolean,
  preset: SlotValue | undefined,
): 'asked' | 'default' | 'empty' | 'nothing' {
  if (!isOver && slot.prompt !== undefined) return 'asked'
  if (preset !== undefined) return 'default'
  if (!slot.required) return 'empty'
  return slot.prompt === undefined ? 'nothing' : 'asked'
}

function filledBy({ slot, value }: Found, { values }: OpenDialog): readonly Filled[] {
  if (value === undefined) return []
  const before = values.get(slot.name)
  const isSame = before !== undefined && isSameValue(before, value, slot.type)
  return isSame ? [] : [{ slot, before, isSame }]
}

/** The refusals that count: of values that the service was asked to look at. All else it refuses is only logged. */
function readRefusals(refuse: ReadonlyMap<string, string>, open: OpenDialog, { service, slots }: Call) {
  const refusals: Reasoned[] = []
  const faults: ServiceFault[] = []
  for (const slot of open.dialog.slots) {
    const reason = refuse.get(slot.name)
    if (reason === undefined) continue
    const isLookedAt = slots.includes(slot) && open.values.has(slot.name) && !open.refused.has(slot.name)
    if (slot.checkedBy?.service !== service || !isLookedAt) {
      faults.push({ service, slot: slot.name, fault: 'not-checked' })
      continue
    }
    const word = slot.reasons.has(reason) || wordOfProgram.test(reason) ? reason : 'unknown'
    if (!slot.reasons.has(reason)) faults.push({ service, slot: slot.name, fault: 'unknown-reason', reason: word })
    refusals.push({ slot: slot.name, reason: word })
  }
  const isUndeclared = [...refuse.keys()].some((name) => !open.dialog.slotsByName.has(name))
  return { refusals, faults: isUndeclared ? [...faults, { service, fault: 'not-checked' as const }] : faults }
}

type Reasoned = Extract<RefusedSlot, { reason: string }>

/** The dialog with these values refused. A value that was good before stays, as that of any slot that is refused another. */
function refuse(pass: Pass, open: OpenDialog, refusals: readonly Reasoned[]): OpenDialog {
  if (refusals.length === 0) return open
  const values = new Map(open.values)
  const refused = new Map(open.refused)
  const checked = new Set(open.checked)
  const skipped = new Set(open.skipped)
  const unconfirmed = new Set(open.unconfirmed)
  const unfit = new Set(open.unfit)
  for (const { slot, reason } of refusals) {
    unconfirmed.delete(slot)
    if (isUnsaid(open, slot)) unfit.add(slot)
    const all = listOfValues(values.get(slot))
    const said = readSaid(all.at(-1))
    const before = valueBefore(pass, open, slot) ?? (all.length > 1 ? all.slice(0, -1) : undefined)
    const kept = open.dialog.slotsByName.get(slot)?.isPrivate === true ? { value: '' } : said
    // It was asked as often as it may be: nobody is asked about it again.
    if (open.exhausted.has(slot)) {
      if (isOptional(open.dialog, slot)) skipped.add(slot)
    } else {
      skipped.delete(slot)
      if (kept !== undefined) refused.set(slot, { said: kept, reason, isReported: false })
    }
    if (before === undefined) values.delete(slot)
    else values.set(slot, before)
    if (before === undefined) checked.delete(slot)
    else checked.add(slot)
  }
  return { ...open, values, refused, checked, skipped, unconfirmed, unfit }
}

/** Whether a slot has what nobody had to say: its default, or what was looked up. */
function isUnsaid({ dialog, values, looked }: OpenDialog, name: string): boolean {
  const slot = dialog.slotsByName.get(name)
  return looked.has(name) || (slot?.default !== undefined && isSameOrNone(slot.default, values.get(name), slot))
}

/** The value that a slot had when the turn began, if its service had nothing against it and all before the slot is as it was. */
function valueBefore({ state }: Pass, { dialog, values }: OpenDialog, name: string): SlotValue | undefined {
  const began = state.open
  if (began?.dialog !== dialog || !began.checked.has(name)) return undefined
  const earlier = dialog.slots.slice(
    0,
    dialog.slots.findIndex((slot) => slot.name === name),
  )
  const isAsItWas = earlier.every((slot) => isSameOrNone(began.values.get(slot.name), values.get(slot.name), slot))
  const before = began.values.get(name)
  const slot = dialog.slotsByName.get(name)
  return slot === undefined || !isAsItWas || isSameOrNone(before, values.get(name), slot) ? undefined : before
}

function withNames(names: ReadonlySet<string>, slots: readonly Slot[]): ReadonlySet<string> {
  return slots.length === 0 ? names : new Set([...names, ...slots.map(({ name }) => name)])
}

function namesOf(slots: readonly Slot[]): ReadonlySet<string> {
  return new Set(slots.map(({ name }) => name))
}
