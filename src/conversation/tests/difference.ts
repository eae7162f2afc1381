import type { ConversationTurn } from './test-schema.ts'

/** One thing that was expected of a turn, and what came instead. */
export interface Difference {
  readonly key: keyof ConversationTurn
  readonly expected: string
  readonly heard: string
}

/** The difference between two texts, if there is one. Runs of white space count as one space: YAML breaks long lines where it likes. */
export function differ(key: Difference['key'], expected: string, heard: string): Difference | undefined {
  return flat(expected) === flat(heard) ? undefined : { key, expected, heard }
}

/** The same, where what was heard need only contain what was expected. */
export function lack(key: Difference['key'], expected: string, heard: string): Difference | undefined {
  return flat(heard).includes(flat(expected)) ? undefined : { key, expected, heard }
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
