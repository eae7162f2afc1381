import { nameOfRefusal, type Why } from '../core/turn-types.ts'
import type { ConversationWords } from './words/words.ts'

/** Why a turn answered as it did, on one line: `prompt of pizzaAmount, filled pizzaType`. */
export function explainWhy(reason: Why, { why: words }: ConversationWords): string {
  const {
    rule,
    slot,
    time = 1,
    setting,
    filled,
    refused,
    dropped,
    forgotten,
    completed,
    sent,
    lookedUp,
    leftOut,
  } = reason
  return [
    words.of(rule, slot),
    ...(time === 1 ? [] : [words.time(time)]),
    ...(setting === undefined ? [] : [words.setting(setting)]),
    ...(filled.length === 0 ? [] : [words.filled(filled)]),
    ...(refused.length === 0
      ? []
      : [words.refused(refused.map((one) => ({ slot: one.slot, why: nameOfRefusal(one) })))]),
    ...(dropped.length === 0 ? [] : [words.dropped(dropped)]),
    ...(forgotten.length === 0 ? [] : [words.forgotten(forgotten)]),
    ...(completed.length === 0 ? [] : [words.completed(completed)]),
    ...(leftOut.length === 0 ? [] : [words.leftOut(leftOut)]),
    ...(lookedUp.length === 0 ? [] : [words.lookedUp(lookedUp)]),
    ...(sent.length === 0 ? [] : [words.sent(sent)]),
  ].join(', ')
}
