import { timeless } from '../slot-types/slot-type.ts'
import { appliesNow } from './applicability.ts'
import { confirmSlot, denySlot, endList, exhaust, keepValue, miss, missWhereDenied, skip } from './attempts.ts'
import { change } from './commands/change.ts'
import { cancel, commandOf, helpAndCount, obey } from './commands/commands.ts'
import { remove } from './commands/remove.ts'
import type { Command, Dialogs, Slot } from './dialogs.ts'
import { accept, askChange, elicit, leaveQuestion, regret, resume } from './elicit.ts'
import { recallQuestions } from './former-dialogs.ts'
import { interrupt, noRequest, otherDialog, type Request, requestOf, startDialog, takeSaid } from './interruptions.ts'
import { withChoice } from './limits/choice-intents.ts'
import { listOfNextItem } from './lists/items.ts'
import { hasSome } from './lists/list.ts'
import { merge } from './lists/merge-items.ts'
import { withNextItem } from './lists/next-item.ts'
import type { Merged } from './merge/merged.ts'
import { isAskedByRule } from './missing.ts'
import {
  acknowledgeOnly,
  ask,
  beginPass,
  close,
  noteDropped,
  offer,
  type Pass,
  repeatLastWords,
  say,
  utteranceOfReply,
} from './pass.ts'
import { askedSlot } from './question.ts'
import { askedSlots, openQuestion, type Selected, select, selectFirst } from './select.ts'
import { lookUp } from './services/look-up.ts'
import { type ChangeQuestion, emptyState, type OpenDialog, type Question, type SlotQuestion } from './session.ts'
import { readState } from './state/read-state.ts'
import { type Answer, nameOfRefusal, type Reply, type Session, type Turn, type TurnResult } from './turn-types.ts'

/** The clock and chance, passed in so that a turn can be replayed. */
export interface NowAndChance {
  /** milliseconds since 1970-01-01T00:00Z */
  readonly now: number
  /** from 0 up to, not including, 1 */
  readonly chance: number
}

/**
 * One pass of the form interpretation algorithm (VoiceXML 2.0, appendix C):
 * process what was said, select what is missing, ask for it.
 *
 * Where something must be done outside first it returns that need, and nothing has happened: the same turn, with the same moment, is then
 * taken again with what came of it. `answers` are in the order of the needs.
 */
export function takeTurn(
  dialogs: Dialogs,
  session: Session,
  turn: Turn,
  { now, chance }: NowAndChance,
  answers: readonly Answer[] = [],
): TurnResult {
  const context = { language: dialogs.language, timezone: dialogs.timezone, now }
  const setting = 'setting' in turn ? turn.setting : undefined
  const begun = beginPass(dialogs, context, chance, setting, answers)

  // 1. Ends, and the launch: nothing of before is kept.
  if (turn.type === 'end') return acknowledgeOnly(begun, 'end', new Map())
  if (turn.type === 'event') return acknowledgeOnly(begun, 'event', session.attributes)
  if (turn.type === 'launch') return greet(begun)

  // 2. Nothing open.
  const { attributes } = session
  const state = recallQuestions(readState(attributes, dialogs, context), attributes, dialogs, context)
  const command = commandOf(dialogs, turn)
  if (state.open === undefined) return begin({ ...begun, state }, turn, command)
  const selected = openQuestion(state.open, context)
  const pass = noteDropped({ ...begun, state }, selected.dropped)
  if (state.instead !== undefined) return replaceGone(pass, selected, turn, command)

  // What was not understood is a miss here, even where a dialog is declared for the platform's name of it.
  const isMiss = turn.type === 'notUnderstood' || turn.type === 'helpOrNotUnderstood'
  const request = isMiss ? noRequest : withChoice(requestOf(turn), selected, context)

  // 3. Commands.
  if (command === 'change') return change(pass, selected, request)
  if (command === 'remove') return remove(pass, selected, request)
  if (command !== undefined && command !== 'yes' && command !== 'no') return obey(pass, selected, command)
  if (turn.type === 'helpOrNotUnderstood' && selected.question?.helped !== true) return helpAndCount(pass, selected)

  // 4. to 9. An answer, or another dialog.
  if (command !== undefined) {
    const reply = decideYesNo(pass, selected, command === 'yes', request)
    if (reply !== undefined) return reply
  }
  const other = otherDialog(pass, selected, request)
  if (other !== undefined) return interrupt(pass, selected, other, request)
  return answer(pass, selected, request)
}

/** The reply when we are at fault: `error` is said, and the session ends. */
export function apologise(dialogs: Dialogs): Reply {
  return close(say(beginPass(dialogs, timeless(dialogs), 0), dialogs.replies.error), 'error')
}

/** A launch greets, and starts the dialog that config.yaml names for it. */
function greet(pass: Pass): TurnResult {
  const { launch, replies } = pass.dialogs
  const greeted = { ...pass, state: { ...emptyState, launched: true } }
  if (launch === undefined) return offer(greeted, 'launch', utteranceOfReply(replies.launch))
  return startDialog(say(greeted, replies.launch), launch, noRequest)
}

/** Nothing is open: an intent starts its dialog; a built-in means what it means. */
function begin(pass: Pass, turn: Turn, command: Command | undefined): TurnResult {
  const { intents, replies } = pass.dialogs
  const request = requestOf(turn)
  const dialog = request.intent === undefined ? undefined : intents.get(request.intent)
  if (dialog !== undefined) return startDialog(pass, dialog, request)
  if (command === 'help') return offer(pass, 'help', utteranceOfReply(replies.help))
  if (command === 'cancel' || command === 'stop' || command === 'no')
    return close(say(pass, replies.goodbye), 'goodbye')
  if (command === 'back' || command === 'startOver') return greet(pass)
  if (command === 'repeat') return repeatLastWords(pass)
  return missWithNothingOpen(pass, command === 'yes', turn.type === 'helpOrNotUnderstood')
}

/**
 * The first time it is said that it was not understood, then what there is (the other way round, if the first may have been a call for
 * help), and after config's `attempts` goodbye.
 */
function missWithNothingOpen(pass: Pass, isYes: boolean, mayAskForHelp: boolean): TurnResult {
  const { replies, attempts } = pass.dialogs
  const { helped } = pass.state
  const misses = pass.state.misses + 1
  // The launch, or the offer that was made last, was the first time; one miss is always allowed.
  const most = Math.max(attempts - 1, 1)
  const isHelped = mayAskForHelp && !helped
  if (misses > most && !isHelped) return close(say(pass, replies.goodbye), 'goodbye')
  // Whoever asked for help got it: nothing is to be explained.
  const setting = isHelped ? undefined : pass.setting
  const counted = { ...pass, setting, state: { ...pass.state, misses, helped: helped || isHelped } }
  // "Anything else?" – "Yes": what there is.
  const isHelp = isYes || isHelped || (misses > 1 && !helped) || attempts === 1
  return offer(
    counted,
    isHelp ? 'help' : 'notUnderstood',
    utteranceOfReply(isHelp ? replies.help : replies.notUnderstood),
  )
}

/** What *yes* and *no* mean to the open question; undefined, if nothing. */
function decideYesNo(pass: Pass, selected: Selected, isYes: boolean, request: Request): TurnResult | undefined {
  const { open, question } = selected
  // An intent of the author's own may bring values: they are the answer.
  if (request.slots.size > 0 && bringsValues(pass, selected, request)) return undefined
  if (question === undefined) return decideGone(pass, open, isYes)
  if (selected.isUnheard === true) return undefined
  if (question.type === 'confirm') return isYes ? accept(pass, open) : decline(pass, open, question.time)
  if (question.type === 'change') return isYes ? readBack(pass, open, question) : changeNothing(pass, open, question)
  const slot = askedSlot(open, question)
  if (question.type !== 'slot' || slot === undefined) return undefined
  if (question.purpose === 'confirm')
    return isYes ? confirmSlot(pass, open, slot) : denySlot(pass, open, slot, question)
  const list = listOfNextItem(slot, open) ?? slot
  if (hasSome(list, open)) {
    if (!isYes) return endList(pass, open, list, question)
    return question.purpose === 'more' ? askForMore(pass, open, list) : undefined
  }
  const said = slot.type.yesNo?.(isYes, slot.limits, pass.context)
  if (said !== undefined) return answer(pass, selected, { slots: new Map([[slot.name, said]]) })
  if (isAskedByRule(slot, open, pass.context)) return undefined
  if (!isYes && open.values.has(slot.name)) return elicit(pass, keepValue(open, slot), question)
  if (slot.required) return undefined
  if (!isYes) return elicit(pass, skip(open, slot))
  return question.time === 1 ? ask(pass, open, { ...question, time: 2 }) : undefined
}

/** "Anything else?" – "Yes": the question itself, of items for the next one. */
function askForMore(pass: Pass, open: OpenDialog, list: Slot): TurnResult {
  const { name } = list.many?.items?.first ?? list
  return ask(pass, withNextItem(open, list, pass.context), { type: 'slot', slot: name, time: 1, refused: false })
}

function bringsValues(pass: Pass, { open, question }: Selected, { intent, slots }: Request): boolean {
  const asked = askedSlots(open, question, slots, pass.context)
  const { filled, refused } = merge(open, slots, pass.context, { asked, intent })
  return filled.length > 0 || refused.length > 0
}

/** *No* to `confirm` asks what should change; where nothing was asked, nothing can. */
function decline(pass: Pass, open: OpenDialog, time = 1): TurnResult {
  return open.dialog.slots.length === 0 ? cancel(pass, open) : askChange(pass, open, { time, declined: true })
}

/** Everything is known, and no confirmation is asked any more: *yes* and *no* may be answers to the one that was. */
function decideGone(pass: Pass, open: OpenDialog, isYes: boolean): TurnResult | undefined {
  if (open.isQuestionGone) return undefined
  return isYes ? accept(pass, open) : decline(pass, open)
}

/** *Yes* to "What should I change?" names nothing: the confirmation is asked again, and `change` and it share their attempts. */
function readBack(pass: Pass, open: OpenDialog, change: Question): TurnResult {
  const { question } = select(open, pass.context)
  if (question?.type !== 'confirm') return miss(pass, open, change)
  if (change.time >= open.dialog.attempts) return exhaust(pass, open, undefined)
  return ask(pass, open, { ...question, time: change.time + 1 })
}

/** *No* to "What should I change?" cancels what was declined before; else the conversation goes on where it was. */
function changeNothing(pass: Pass, open: OpenDialog, { time, declined }: ChangeQuestion): TurnResult {
  if (declined) return cancel(pass, open)
  const { question } = select(open, pass.context)
  return question?.type === 'confirm' ? ask(pass, open, { ...question, time }) : elicit(pass, open)
}

/** The dialog that was open is there no more: the one that waited comes back, or the wish starts, with what was said for it. */
function replaceGone(pass: Pass, selected: Selected, turn: Turn, command: Command | undefined): TurnResult {
  const request = requestOf(turn)
  if (command === 'stop') return obey(pass, selected, command)
  if (command === 'cancel') return takePlace(say(pass, selected.open.dialog.says.cancelled, selected.open), selected)
  const other = otherDialog(pass, selected, request)
  if (other !== undefined) return interrupt(pass, selected, other, request)
  const { noted, merged } = takeSaid(pass, selected.open, request)
  if (merged.filled.length === 0 && merged.refused.length === 0) return takePlace(noted, selected)
  return elicit(noted, merged.open, selected.question)
}

function takePlace(pass: Pass, selected: Selected): TurnResult {
  if (pass.state.instead === 'waiting') return resume(pass, selected)
  return elicit(pass, selected.open, undefined, selectFirst)
}

/** Merges what was said, and what services say to it; then asks for what is missing, or puts the question the next time. */
function answer(pass: Pass, selected: Selected, request: Request): TurnResult {
  const { open } = selected
  const question = selected.isUnheard === true ? undefined : selected.question
  const asked = askedSlots(open, question, request.slots, pass.context)
  const { noted, merged } = takeSaid(pass, leaveQuestion(open, question), request, asked)
  // An item that is meant again may have what was asked of another.
  const isGiven = question?.type === 'slot' && !open.values.has(question.slot) && merged.open.values.has(question.slot)
  const isNews = isGiven || noted.done.filled.length > 0
  const left = question?.type === 'slot' ? listLeft(merged, question) : undefined
  if (left !== undefined && question?.type === 'slot') return endList(noted, merged.open, left, question)
  const settled = question?.type === 'slot' ? settle(noted, merged, question) : undefined
  if (settled !== undefined) return settled
  // Of one too many there is nothing to ask.
  const refused = merged.refused.filter((one) => nameOfRefusal(one) !== 'count').map(({ slot }) => slot)
  if (!open.dialog.looksUp) return goOn(noted, merged.open, selected, !isNews || isAnyOf(asked, refused), refused)
  // What a service refuses counts like what its slot refuses.
  const found = lookUp(noted, merged.open, refused)
  if (found.type === 'lookUp') return found
  if (found.type === 'unknown') return regret(found.pass, found.open)
  return goOn(found.pass, found.open, selected, !isNews || isAnyOf(asked, found.refused), found.refused)
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
  if (question !== undefined && refused.length === 0) {
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
  const list = slot && (listOfNextItem(slot, open) ?? slot)
  if (list === undefined || !hasSome(list, open) || filled.length === 0) return undefined
  if (refused.some((one) => one.slot === list.name)) return undefined
  const { slots } = open.dialog
  return filled.every((one) => slots.indexOf(one.slot) > slots.indexOf(list)) ? list : undefined
}

/** What comes of what was said while a value is to be confirmed or changed; undefined, if that is as with any question. */
function settle(
  pass: Pass,
  { open, filled, refused, repeated }: Merged,
  question: SlotQuestion,
): TurnResult | undefined {
  const slot = askedSlot(open, question)
  if (slot === undefined || (question.purpose !== 'confirm' && question.purpose !== 'change')) return undefined
  // The value that it has, said again, is to be kept.
  if (repeated.includes(slot))
    return question.purpose === 'confirm' ? confirmSlot(pass, open, slot) : elicit(pass, open)
  const isOnlyOther = filled.length > 0 && refused.length === 0 && filled.every((one) => one.slot !== slot)
  const isStillToChange = question.purpose === 'change' && isOnlyOther && appliesNow(slot, open, pass.context)
  return isStillToChange ? ask(pass, open, question) : undefined
}
