import { timeless } from '../slot-types/slot-type.ts'
import { answer } from './answer.ts'
import { change } from './commands/change.ts'
import { commandOf, helpAndCount, obey } from './commands/commands.ts'
import { remove } from './commands/remove.ts'
import type { Command, Dialogs } from './dialogs.ts'
import { elicit, resume } from './elicit.ts'
import { recallQuestions } from './former-dialogs.ts'
import { interrupt, noRequest, otherDialog, requestOf, startDialog, takeSaid } from './interruptions.ts'
import { withChoice } from './limits/choice-intents.ts'
import { beginPass, noteDropped, type Pass, say, utteranceOfReply } from './pass.ts'
import { acknowledgeOnly, close, offer, repeatLastWords } from './reply/reply.ts'
import { openQuestion, type Selected, selectFirst } from './select.ts'
import { emptyState } from './session.ts'
import { readState } from './state/read-state.ts'
import type { Answer, Reply, Session, Turn, TurnResult } from './turn-types.ts'
import { decideYesNo } from './yes-no.ts'

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
