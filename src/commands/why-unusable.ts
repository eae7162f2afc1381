import { reasonOf } from '../files/reason-of.ts'
import type { CommandWords } from './words/words.ts'

/** Why an outbox cannot be opened, in words. */
export function whyUnusable(error: unknown, { outbox: words }: CommandWords): string {
  const reason = reasonOf(error)
  return reason === 'ERR_MODULE_NOT_FOUND' ? words.noDriver : words.unusable(reason)
}
