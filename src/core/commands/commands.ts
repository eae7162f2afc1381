import type { Context } from '../../slot-types/slot-type.ts'
import { appliesNow, dropDenied, emptied } from '../applicability.ts'
import { keepValue, missAfterHelp } from '../attempts.ts'
import type { Command, Dialogs, Slot } from '../dialogs.ts'
import { askAgain, closeOrComeBack, elicit, leaveQuestion } from '../elicit.ts'
import { listOfNextItem, withLastAgain } from '../lists/items.ts'
import { hasSome, withoutLast } from '../lists/list.ts'
import { noteDropped, type Pass, say } from '../pass.ts'
import { askedSlot, isKnown, utteranceOf } from '../question.ts'
import { ask, close } from '../reply/reply.ts'
import { type Selected, selectFirst } from '../select.ts'
import { forgetLooked } from '../services/looked.ts'
import { freshDialog, type OpenDialog, type Question } from '../session.ts'
import type { Speech } from '../speech.ts'
import { withoutName } from '../state/without.ts'
import type { Turn, TurnResult } from '../turn-types.ts'

/** The command that a turn means, or a *yes* or *no*: a built-in, or one of the author's own intents. */
export function commandOf(dialogs: Dialogs, turn: Turn): Command | undefined {
  switch (turn.type) {
    case 'intent':
      return dialogs.commands.get(turn.intent)
    case 'cancel':
    case 'stop':
    case 'help':
    case 'repeat':
    case 'back':
    case 'startOver':
    case 'yes':
    case 'no':
      return turn.type
    default:
      return undefined
  }
}

/** Commands move within the open dialog; none costs an attempt. */
export function obey(
  pass: Pass,
  selected: Selected,
  command: Exclude<Command, 'yes' | 'no' | 'change' | 'remove'>,
): TurnResult {
  const { open } = selected
  switch (command) {
    case 'cancel':
      return cancel(pass, open)
    case 'stop':
      return close(say(pass, open.dialog.says.cancelled, open), 'cancelled', open)
    case 'help':
      return askAgain(say(pass, nearestHelp(selected, pass.context), open), selected, 'help')
    case 'repeat':
      return askAgain(pass, selected, 'repeat')
    case 'back':
      return goBack(pass, selected)
    case 'startOver':
      return elicit(pass, freshDialog(open.dialog), undefined, selectFirst)
    default:
      return command satisfies never
  }
}

/** Says the nearest help to somebody who may have asked for it, or may not have been understood, and asks the question the next time. */
export function helpAndCount(pass: Pass, selected: Selected): TurnResult {
  const { open, question } = selected
  const helped = say(pass, nearestHelp(selected, pass.context), open)
  if (question === undefined || selected.isUnheard === true) return askAgain(helped, selected, 'help')
  return missAfterHelp(helped, leaveQuestion(open, question), question)
}

/** The help for the slot that is asked, where it can be spoken already; else the dialog's. */
function nearestHelp({ open, question }: Selected, context: Context): Speech {
  const own = askedSlot(open, question)?.help
  const isOwn = own !== undefined && isKnown(utteranceOf(open, own, context), context)
  return isOwn ? own : open.dialog.says.help
}

/** Ends the dialog; the one that waits comes back, else the session ends. */
export function cancel(pass: Pass, open: OpenDialog): TurnResult {
  return closeOrComeBack(say(pass, open.dialog.says.cancelled, open), 'cancelled', open)
}

/** Empties the slot before the one that is asked, or the one that is to be confirmed, and asks it; a change is left. */
function goBack(pass: Pass, selected: Selected): TurnResult {
  const { open, question } = selected
  const asked = askedSlot(open, question)
  const purpose = question?.type === 'slot' ? question.purpose : undefined
  if (asked !== undefined && purpose === 'change') return elicit(pass, keepValue(open, asked))
  const list = asked && listOfNextItem(asked, open)
  if (list !== undefined) return goBack(pass, { ...selected, open: withLastAgain(open, list), question: moreOf(list) })
  const isList = asked?.many !== undefined && asked.many.items === undefined && hasSome(asked, open)
  const slot = purpose === 'confirm' || isList ? asked : slotBefore(open, question, pass.context)
  if (slot === undefined) return askAgain(pass, selected, 'back')
  const emptier = slot.many === undefined ? emptied(open, slot.name) : withoutLast(open, slot)
  // An item that has no name any more is one to come.
  const isName = slot.item !== undefined && open.dialog.slotsByName.get(slot.item)?.many?.items?.first === slot
  const without = {
    ...emptier,
    ended: isName ? withoutName(emptier.ended, slot.item ?? '') : emptier.ended,
    skipped: withoutName(open.skipped, slot.name),
    exhausted: withoutName(open.exhausted, slot.name),
  }
  const { open: allowed, dropped } = dropDenied(without, pass.context)
  const kept = open.dialog.looksUp ? forgetLooked(open, allowed) : allowed
  const noted = noteDropped(pass, [slot.name, ...dropped])
  return ask(noted, kept, { type: 'slot', slot: slot.name, time: 1, refused: false }, 'back')
}

function moreOf({ name }: Slot): Question {
  return { type: 'slot', slot: name, time: 1, refused: false, purpose: 'more' }
}

/** The last slot written before the asked one that was answered, and can be asked again. */
function slotBefore(open: OpenDialog, question: Question | undefined, context: Context): Slot | undefined {
  const { dialog, values, skipped } = open
  const end = dialog.slots.findIndex((slot) => question?.type === 'slot' && slot.name === question.slot)
  const before = end === -1 ? dialog.slots : dialog.slots.slice(0, end)
  // What is known of an item that has no name is not asked without it.
  const isNameless = ({ name, item }: Slot) => {
    const first = item === undefined ? undefined : dialog.slotsByName.get(item)?.many?.items?.first
    return first !== undefined && first.name !== name && !values.has(first.name)
  }
  return before.findLast(
    (slot) =>
      slot.prompt !== undefined &&
      !isNameless(slot) &&
      (values.has(slot.name) || skipped.has(slot.name)) &&
      appliesNow(slot, open, context),
  )
}
