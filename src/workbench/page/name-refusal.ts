import type { Refusal } from '../../core/turn-types.ts'
import type { Texts } from './texts/texts.ts'

/** Why a value was refused: a rule in words, a reason of a service as it is called. */
export function nameRefusal(refusal: Refusal, texts: Texts): string {
  return 'rule' in refusal ? texts.refusals[refusal.rule] : refusal.reason
}
