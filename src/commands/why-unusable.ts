import { codeOf } from '../files/synced.ts'
import type { CommandWords } from './words/words.ts'

/** Why an outbox cannot be opened, in words. */
export function whyUnusable(error: unknown, { outbox: words }: CommandWords): string {
  const code = codeOf(error)
  return code === 'ERR_MODULE_NOT_FOUND'
    ? words.noDriver
    : words.unusable(code === undefined ? String(error) : String(code))
}
