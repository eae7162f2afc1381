import type { SaidSlot, Turn } from '../core/reply.ts'

/** What `Clova.GuideIntent` means: CLOVA sends it for what was not understood where the extension has no fallback intent. */
export type GuideMeaning = 'help' | 'notUnderstood'

type Meaning = 'yes' | 'no' | 'cancel' | 'help' | 'notUnderstood' | 'intent'

/** CEK's built-in intents. The last four have no meaning in a dialog: they are intents like an author's own. */
const builtIns: ReadonlyMap<string, Meaning> = new Map([
  ['Clova.YesIntent', 'yes'],
  ['Clova.NoIntent', 'no'],
  ['Clova.CancelIntent', 'cancel'],
  ['Clova.StopIntent', 'cancel'],
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

/** The turn that CLOVA makes of a *yes*, a *no* and the like. */
export function turnMeaning(meaning: Exclude<Meaning, 'intent'>): Turn {
  const intent = builtInIntents.find((name) => builtIns.get(name) === meaning)
  return intent === undefined ? { type: meaning } : { type: meaning, intent }
}
