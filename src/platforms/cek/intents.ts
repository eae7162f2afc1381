import type { SaidSlot, Turn } from '../../core/turn-types.ts'
import type { Meaning, PlatformIntents } from '../platform.ts'

/** What `Clova.GuideIntent` means: CLOVA sends it for what was not understood where the extension has no fallback intent. */
export const guideMeanings = ['help', 'notUnderstood'] as const
export type GuideMeaning = (typeof guideMeanings)[number]

/** The intent by which CLOVA sends a *yes*, a *no* and the like. */
export const intentsByMeaning: Readonly<Record<Meaning, string>> = {
  yes: 'Clova.YesIntent',
  no: 'Clova.NoIntent',
  cancel: 'Clova.CancelIntent',
  stop: 'Clova.StopIntent',
  help: 'Clova.GuideIntent',
  notUnderstood: 'Clova.FallbackIntent',
}

/** CEK's built-in intents. The last four have no meaning in a dialog: they are intents like an author's own. */
const builtIns: ReadonlyMap<string, Meaning | 'intent'> = new Map([
  ['Clova.YesIntent', 'yes'],
  ['Clova.NoIntent', 'no'],
  ['Clova.CancelIntent', 'cancel'],
  ['Clova.StopIntent', 'stop'],
  ['Clova.GuideIntent', 'help'],
  ['Clova.FallbackIntent', 'notUnderstood'],
  ['Clova.NextIntent', 'intent'],
  ['Clova.PreviousIntent', 'intent'],
  ['Clova.PauseIntent', 'intent'],
  ['Clova.ResumeIntent', 'intent'],
])

/** The names of CEK's built-in intents. */
export const builtInIntents: readonly string[] = [...builtIns.keys()]

/** The turn that an intent is: a built-in of CEK's means what it means, and brings no slots. */
export function turnOf(intent: string, slots: ReadonlyMap<string, SaidSlot>, guideIntent: GuideMeaning): Turn {
  const meaning = intent === 'Clova.GuideIntent' ? guideIntent : (builtIns.get(intent) ?? 'intent')
  return meaning === 'intent' ? { type: 'intent', intent, slots } : { type: meaning, intent }
}

/** CEK's intents, where `Clova.GuideIntent` means what config.yaml says. */
export function cekIntents(guideIntent: GuideMeaning): PlatformIntents {
  return {
    builtIns: builtInIntents,
    turnOf: (intent, slots) => turnOf(intent, slots, guideIntent),
    turnMeaning: (meaning) => ({ type: meaning, intent: intentsByMeaning[meaning] }),
  }
}
