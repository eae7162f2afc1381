import { answer } from './answer.ts'
import { askForMore, confirmSlot, denySlot, endList, exhaust, keepValue, leaveEmpty, miss } from './attempts.ts'
import { cancel } from './commands/commands.ts'
import { accept, askChange, elicit } from './elicit.ts'
import type { Request } from './interruptions.ts'
import { listAsked } from './lists/items.ts'
import { hasSome } from './lists/list.ts'
import { merge } from './lists/merge-items.ts'
import { isAskedByRule } from './missing.ts'
import type { Pass } from './pass.ts'
import { askedSlot } from './question.ts'
import { ask } from './reply/reply.ts'
import { askedSlots, type Selected, select } from './select.ts'
import type { ChangeQuestion, OpenDialog, Question } from './session.ts'
import type { TurnResult } from './turn-types.ts'

/** What *yes* and *no* mean to the open question; undefined, if nothing. */
export function decideYesNo(pass: Pass, selected: Selected, isYes: boolean, request: Request): TurnResult | undefined {
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
  const list = listAsked(slot, open)
  // A rule may ask for more where there is nothing yet.
  if (isYes && question.purpose === 'rule' && list.many !== undefined)
    return askForMore(pass, open, list, question.time)
  if (hasSome(list, open)) {
    // A rule is broken as long as nothing changes: *no* is no answer to it.
    if (!isYes) return question.purpose === 'rule' ? undefined : endList(pass, open, list, question)
    return question.purpose === 'more' ? askForMore(pass, open, list) : undefined
  }
  const said = slot.type.yesNo?.(isYes, slot.limits, pass.context)
  if (said !== undefined) return answer(pass, selected, { slots: new Map([[slot.name, said]]) })
  if (isAskedByRule(slot, open, pass.context)) return undefined
  if (!isYes && open.values.has(slot.name)) return elicit(pass, keepValue(open, slot), question)
  if (slot.required) return undefined
  // A rule that asked for it goes on counting.
  if (!isYes) return leaveEmpty(pass, open, slot, question.named ? undefined : question)
  return question.time === 1 ? ask(pass, open, { ...question, time: 2 }) : undefined
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
  if (change.time >= open.dialog.attempts) return exhaust(pass, open, undefined, change)
  return ask(pass, open, { ...question, time: change.time + 1 })
}

/** *No* to "What should I change?" cancels what was declined before; else the conversation goes on where it was. */
function changeNothing(pass: Pass, open: OpenDialog, { time, declined }: ChangeQuestion): TurnResult {
  if (declined) return cancel(pass, open)
  const { question } = select(open, pass.context)
  return question === undefined ? elicit(pass, open) : ask(pass, open, { ...question, time })
}
