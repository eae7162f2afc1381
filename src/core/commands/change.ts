import { fold } from '../../slot-types/slot-type.ts'
import { idleSlots } from '../applicability.ts'
import { askForMore, confirmSlot, denySlot, exhaust, miss, missWhereDenied } from '../attempts.ts'
import type { Slot } from '../dialogs.ts'
import { askChange, elicit, leaveQuestion, timeOf } from '../elicit.ts'
import { type Request, takeSaid } from '../interruptions.ts'
import { isFull } from '../lists/ended.ts'
import { listOfNextItem, withLastAgain } from '../lists/items.ts'
import { hasSome, reopened } from '../lists/list.ts'
import type { SaidSlots } from '../merge/merged.ts'
import type { Pass } from '../pass.ts'
import { askedSlot } from '../question.ts'
import { ask } from '../reply/reply.ts'
import { canAsk, type Selected } from '../select.ts'
import type { OpenDialog, Question, SlotQuestion } from '../session.ts'
import { withoutName } from '../state/without.ts'
import type { TurnResult } from '../turn-types.ts'

/**
 * The command `change`: values that come with it are taken, else the slot that it names is asked, and keeps its value until a new one is
 * accepted. Where it names none that can be asked, it is asked what should change.
 */
export function change(pass: Pass, selected: Selected, request: Request): TurnResult {
  const { open, question } = selected
  const { noted, merged } = takeSaid(pass, leaveQuestion(open, question), request)
  const refused = merged.refused.map(({ slot: name }) => name)
  const asked = question && askedSlot(open, question)
  // The value that is to be confirmed, said again, is a yes.
  if (
    asked !== undefined &&
    merged.repeated.includes(asked) &&
    question?.type === 'slot' &&
    question.purpose === 'confirm'
  )
    return confirmSlot(noted, merged.open, asked)
  const isMiss = merged.filled.length === 0 || (asked !== undefined && refused.includes(asked.name))
  if (refused.length > 0 && isMiss && question !== undefined) return miss(noted, merged.open, question, refused)
  if (merged.filled.length > 0 || refused.length > 0) {
    const denied = question === undefined ? undefined : missWhereDenied(noted, merged.open, question)
    return denied ?? elicit(noted, merged.open, question)
  }
  if (question === undefined) return askChange(noted, open)
  const named = slotNamed(open, request.slots)
  const kept = named === undefined ? merged.open : withItemOf(named, merged.open)
  const slot = named && firstToAsk(named, kept)
  if (slot !== undefined && merged.repeated.includes(slot)) return keepSame(noted, merged.open, slot, question)
  if (named === undefined || slot === undefined || !canChange(noted, kept, slot))
    return askWhat(noted, selected, question)
  // A rule asks for more of it.
  if (
    slot.many !== undefined &&
    question.type === 'slot' &&
    question.purpose === 'rule' &&
    askedSlot(kept, question) === slot
  )
    return askForMore(noted, kept, slot, question.time)
  // One that is full takes no more: another value for its last one.
  const { first } = slot.many?.items ?? {}
  if (isFull(slot, kept))
    return askAnew(noted, first === undefined ? kept : withItemOf(first, kept), first ?? slot, question)
  return askAnew(noted, reopened(kept, named), slot, question)
}

/** The slot is named with the value that it has: that is to be kept. */
function keepSame(pass: Pass, open: OpenDialog, slot: Slot, question: Question): TurnResult {
  if (question.type !== 'slot' || askedSlot(open, question) !== slot) return miss(pass, open, question)
  return question.purpose === 'change' ? elicit(pass, open) : miss(pass, open, question)
}

/** The slot that something said is a word for; the name of an item stands for the slot that takes them. */
function slotNamed({ dialog }: OpenDialog, said: SaidSlots): Slot | undefined {
  for (const one of said.values()) {
    const slot = one === null ? undefined : dialog.slotsByWord.get(fold(String(one.value)))
    const list = slot?.item === undefined ? undefined : dialog.slotsByName.get(slot.item)
    if (slot !== undefined) return list !== undefined && list.many?.items?.first === slot ? list : slot
  }
  return undefined
}

/** Of a slot of an item that of the last one is meant, also while the next one is asked for. */
function withItemOf({ item }: Slot, open: OpenDialog): OpenDialog {
  const list = item === undefined ? undefined : open.dialog.slotsByName.get(item)
  const first = list?.many?.items?.first
  return list !== undefined && first !== undefined && listOfNextItem(first, open) === list
    ? withLastAgain(open, list)
    : open
}

/** Of a slot that takes items and has none, what is asked is the name of the first. */
function firstToAsk(slot: Slot, open: OpenDialog): Slot {
  return slot.many?.items === undefined || hasSome(slot, open) ? slot : slot.many.items.first
}

function canChange({ context }: Pass, open: OpenDialog, slot: Slot): boolean {
  const isAskable = (slot.prompt !== undefined || slot.many?.items !== undefined) && !isOfNoItem(slot, open)
  return isAskable && !idleSlots(open, context).has(slot.name) && canAsk(open, questionFor(slot, open), context)
}

/** Whether a slot belongs to an item, and there is none. */
function isOfNoItem({ name, item }: Slot, { dialog, values }: OpenDialog): boolean {
  const first = item === undefined ? undefined : dialog.slotsByName.get(item)?.many?.items?.first
  return first !== undefined && first.name !== name && !values.has(first.name)
}

/** To a slot that takes several values more can be added, unless it is full; the name of an item is asked for the next one. */
function questionFor(slot: Slot, open: OpenDialog): SlotQuestion {
  const { name, many, item } = slot
  const purpose =
    many !== undefined && !isFull(slot, open)
      ? hasSome(slot, open)
        ? 'more'
        : undefined
      : item === undefined || open.values.has(name)
        ? 'change'
        : undefined
  return { type: 'slot', slot: name, time: 1, refused: false, purpose }
}

/** Asks the slot that is to change, as if for the first time; one that is asked already was not answered. */
function askAnew(pass: Pass, open: OpenDialog, slot: Slot, question: NonNullable<Selected['question']>): TurnResult {
  if (question.type === 'slot' && askedSlot(open, question) === slot)
    return question.purpose === 'confirm' ? denySlot(pass, open, slot, question) : miss(pass, open, question)
  const left = timeOf(question) + (isNamed(question) ? 1 : 0)
  if (isNamed(question) && left > open.dialog.attempts) return exhaustChange(pass, open)
  return ask(pass, unexhausted(open, slot), { ...questionFor(slot, open), left, named: true })
}

interface NamedQuestion extends SlotQuestion {
  readonly left: number
}

/** Whether a slot is asked that was named, and not answered yet. */
function isNamed(question: Question): question is NamedQuestion {
  return question.type === 'slot' && question.left !== undefined && question.named === true
}

/** So many slots were named in turn, without a value for any, as a question may be asked: as if it had been asked so often what to change. */
function exhaustChange(pass: Pass, open: OpenDialog): TurnResult {
  return exhaust(pass, open, undefined, { type: 'change', time: open.dialog.attempts, declined: false })
}

function unexhausted(open: OpenDialog, { name, many, item }: Slot): OpenDialog {
  const exhausted = withoutName(open.exhausted, name)
  // A list that was skipped is asked from its beginning.
  return {
    ...open,
    exhausted,
    skipped: many === undefined && item === undefined ? open.skipped : withoutName(open.skipped, name),
  }
}

/** Asks what should change; where that is asked already, or nothing can change yet, it was no answer. */
function askWhat(pass: Pass, { open }: Selected, question: NonNullable<Selected['question']>): TurnResult {
  if (question.type === 'change' || open.values.size === 0) return miss(pass, open, question)
  if (!isNamed(question)) return askChange(pass, open, { time: timeOf(question) })
  return question.left < open.dialog.attempts
    ? askChange(pass, open, { time: question.left + 1 })
    : exhaustChange(pass, open)
}
