import type { SaidSlot, Turn } from '../../core/turn-types.ts'

/** What `Clova.GuideIntent` means: CLOVA sends it for what was not understood where the extension has no fallback intent. */
export const guideMeanings = ['help', 'notUnderstood'] as const
export type GuideMeaning = (typeof guideMeanings)[number]

/** The intent by which CLOVA sends a *yes*, a *no* and the like. */
export const intentsByMeaning = {
  yes: 'Clova.YesIntent',
  no: 'Clova.NoIntent',
  cancel: 'Clova.CancelIntent',
  stop: 'Clova.StopIntent',
  help: 'Clova.GuideIntent',
  notUnderstood: 'Clova.FallbackIntent',
} as const

/** CEK's built-in intents. The last four have no meaning in a dialog: they are intents like an author's own. */
const builtIns: ReadonlyMap<string, keyof typeof intentsByMeaning | 'intent'> = new Map([
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

/** The turn that CLOVA makes of it. */
export function turnMeaning(meaning: keyof typeof intentsByMeaning): Turn {
  return { type: meaning, intent: intentsByMeaning[meaning] }
}
