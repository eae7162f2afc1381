import { appliesNow } from './applicability.ts'
import { confirmSlot, endList, miss, missWhereDenied } from './attempts.ts'
import type { Slot } from './dialogs.ts'
import { askChange, elicit, leaveQuestion, regret } from './elicit.ts'
import { type Request, takeSaid } from './interruptions.ts'
import { listAsked } from './lists/items.ts'
import { hasSome } from './lists/list.ts'
import type { Merged } from './merge/merged.ts'
import type { Pass } from './pass.ts'
import { askedSlot } from './question.ts'
import { ask } from './reply/reply.ts'
import { askedSlots, type Selected } from './select.ts'
import { lookUp } from './services/look-up.ts'
import type { OpenDialog, SlotQuestion } from './session.ts'
import { nameOfRefusal, type TurnResult } from './turn-types.ts'

/** Merges what was said, and what services say to it; then asks for what is missing, or puts the question the next time. */
export function answer(pass: Pass, selected: Selected, request: Request): TurnResult {
  const { open } = selected
  const question = selected.isUnheard === true ? undefined : selected.question
  const asked = askedSlots(open, question, request.slots, pass.context)
  const { noted, merged } = takeSaid(pass, leaveQuestion(open, question), request, asked)
  // An item that is meant again may have what was asked of another.
  const isGiven = question?.type === 'slot' && !isGood(question.slot, open) && isGood(question.slot, merged.open)
  const isNews = isGiven || noted.done.filled.length > 0
  if (question?.type === 'slot') {
    const left = listLeft(merged, question)
    if (left !== undefined) return endList(noted, merged.open, left, question)
    const settled = settleValue(noted, open, merged, question)
    if (settled !== undefined) return settled
  }
  // Of one too many there is nothing to ask.
  const refused = merged.refused.filter((one) => nameOfRefusal(one) !== 'count').map(({ slot }) => slot)
  if (!open.dialog.looksUp) return goOn(noted, merged.open, selected, !isNews || isAnyOf(asked, refused), refused)
  // What a service refuses counts like what its slot refuses.
  const found = lookUp(noted, merged.open, refused)
  if (found.type === 'lookUp') return found
  if (found.type === 'unknown') return regret(found.pass, found.open)
  const isRefusedAgain = (name: string) =>
    found.open.exhausted.has(name) && found.pass.done.refused.some(({ slot }) => slot === name)
  const isLeftOut = (name: string) =>
    isRefusedAgain(name) || (!found.open.values.has(name) && !found.refused.includes(name))
  const isAllLeftOut = noted.done.filled.length > 0 && noted.done.filled.every(isLeftOut)
  const isMiss = !isNews || isAllLeftOut || isAnyOf(asked, found.refused)
  return goOn(found.pass, found.open, selected, isMiss, found.refused)
}

/** Whether a slot has a value, and no other was refused since. */
function isGood(name: string, { values, refused }: OpenDialog): boolean {
  return values.has(name) && !refused.has(name)
}

function goOn(
  pass: Pass,
  open: OpenDialog,
  selected: Selected,
  isMiss: boolean,
  refused: readonly string[],
): TurnResult {
  const question = selected.isUnheard === true ? undefined : selected.question
  if (isMiss && question !== undefined) return miss(pass, open, question, refused)
  if (question !== undefined) {
    const denied = missWhereDenied(pass, open, question)
    if (denied !== undefined) return denied
  }
  // A miss completes nothing.
  if (isMiss && refused.length === 0 && selected.question === undefined) return askChange(pass, open)
  return elicit(pass, open, question)
}

function isAnyOf(slots: readonly Slot[], names: readonly string[]): boolean {
  return slots.some(({ name }) => names.includes(name))
}

/** The slot to which nothing more is added, for something was said that is asked after it. */
function listLeft({ open, filled, refused }: Merged, question: SlotQuestion): Slot | undefined {
  const slot = askedSlot(open, question)
  const list = slot && listAsked(slot, open)
  if (list === undefined || !hasSome(list, open) || filled.length === 0) return undefined
  if (refused.some((one) => one.slot === list.name)) return undefined
  const { slots } = open.dialog
  return filled.every((one) => slots.indexOf(one.slot) > slots.indexOf(list)) ? list : undefined
}

/** What comes of what was said while a value is to be confirmed or changed; undefined, if that is as with any question. */
function settleValue(
  pass: Pass,
  before: OpenDialog,
  { open, filled, refused, repeated }: Merged,
  question: SlotQuestion,
): TurnResult | undefined {
  const slot = askedSlot(open, question)
  if (slot === undefined || (question.purpose !== 'confirm' && question.purpose !== 'change')) return undefined
  // The value that it has, said again, is to be kept.
  if (repeated.includes(slot)) {
    if (question.purpose === 'confirm') return confirmSlot(pass, open, slot)
    // An earlier item is the one to be changed.
    const isOther = open.items !== before.items && filled.length === 0
    return isOther ? ask(pass, open, { ...question, refused: false }) : elicit(pass, open)
  }
  const isOnlyOther = filled.length > 0 && refused.length === 0 && filled.every((one) => one.slot !== slot)
  const isStillToChange = question.purpose === 'change' && isOnlyOther && appliesNow(slot, open, pass.context)
  // So many may be named in turn again.
  return isStillToChange ? ask(pass, open, { ...question, left: 1, named: true }) : undefined
}
