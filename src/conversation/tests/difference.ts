import type { ConversationTurn } from './test-schema.ts'

/** One thing that was expected of a turn, and what came instead. */
export interface Difference {
  readonly key: keyof ConversationTurn
  readonly expected: string
  readonly actual: string
}

/** The difference between two texts, if there is one. Runs of white space count as one space: YAML breaks long lines where it likes. */
export function differ(key: Difference['key'], expected: string, actual: string): Difference | undefined {
  return flat(expected) === flat(actual) ? undefined : { key, expected, actual }
}

/** The same, where the actual need only contain the expected. */
export function lack(key: Difference['key'], expected: string, actual: string): Difference | undefined {
  return flat(actual).includes(flat(expected)) ? undefined : { key, expected, actual }
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
