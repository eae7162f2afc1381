import type { IntentView } from '../protocol/responses.ts'

const most = 6

/** Sentences that start a dialog, one of each first. */
export function examplesToPress(intents: readonly IntentView[]): readonly string[] {
  const firsts = intents.flatMap(({ sayings }) => sayings.slice(0, 1))
  const others = intents.flatMap(({ sayings }) => sayings.slice(1))
  return [...new Set([...firsts, ...others])].slice(0, most)
}
