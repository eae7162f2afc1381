import { type ExtensionUnderTest, extensionFor } from './extension-under-test.ts'
import { play, type TestOutcome } from './play.ts'
import type { ConversationFile } from './test-schema.ts'

const day = 24 * 3_600_000

/**
 * The first conversation of a file without `now` that goes another way at the real time, or half a year and half a day later, than in a
 * test, where it is 1970; undefined where none does. `now`: the real time, in milliseconds since 1970-01-01T00:00Z.
 */
export function findClockDependent(
  file: ConversationFile,
  underTest: ExtensionUnderTest,
  now: number,
): string | undefined {
  if (file.now !== undefined) return undefined
  const extension = extensionFor(file, underTest)
  const clocks = [now, now + 182.5 * day]
  const dependent = Object.entries(file.conversations).find(([, turns]) => {
    const usual = essenceOf(play(extension, turns))
    return clocks.some((clock) => essenceOf(play({ ...extension, now: clock }, turns)) !== usual)
  })
  return dependent?.[0]
}

/** What is said, turn by turn, and how it ends. */
function essenceOf(outcome: TestOutcome): string {
  const last = outcome.type === 'failed' ? [outcome.exchange.speech] : []
  return JSON.stringify([outcome.type, ...outcome.played.map(({ exchange }) => exchange.speech), ...last])
}
