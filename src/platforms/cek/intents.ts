import type { Turn } from '../../core/turn-types.ts'
import type { BuiltInMeaning } from '../../diagnostics/codes.ts'
import type { PlatformIntents } from '../platform.ts'
import { nameInUse, ownNameOf, withOtherNames } from '../same-intents.ts'

/** What `Clova.GuideIntent` means: CLOVA sends it for what was not understood, too, where the extension has no fallback intent. */
export const guideMeanings = ['help', 'notUnderstood', 'both'] as const
export type GuideMeaning = (typeof guideMeanings)[number]

/** The intent by which CLOVA sends a *yes*, a *no* and the like. */
export const intentsByMeaning: Readonly<Record<BuiltInMeaning, string>> = {
  yes: 'Clova.YesIntent',
  no: 'Clova.NoIntent',
  cancel: 'Clova.CancelIntent',
  stop: 'Clova.StopIntent',
  help: 'Clova.GuideIntent',
  notUnderstood: 'Clova.FallbackIntent',
}

/** CEK's built-in intents. The last four have no meaning in a dialog: they are intents like an author's own. */
const builtIns: ReadonlyMap<string, BuiltInMeaning | 'intent'> = new Map([
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

/** What CEK's own intents mean, where they mean something in every dialog. */
export function cekMeaningOf(intent: string): BuiltInMeaning | undefined {
  const meaning = builtIns.get(intent)
  return meaning === 'intent' ? undefined : meaning
}

/** The names of CEK's built-in intents. */
export const cekBuiltIns: readonly string[] = [...builtIns.keys()]

/** CEK's intents, where `Clova.GuideIntent` means what config.yaml says, and dialogs are declared for these. */
export function cekIntents(guideIntent: GuideMeaning, inUse: ReadonlySet<string>): PlatformIntents {
  const guided = guideTurn(guideIntent, nameInUse(intentsByMeaning.help, inUse))
  return {
    builtIns: withOtherNames(cekBuiltIns),
    turnOf(intent, slots) {
      const own = ownNameOf(intent, cekBuiltIns)
      if (own === intentsByMeaning.help) return guided
      const meaning = builtIns.get(own) ?? 'intent'
      const named = nameInUse(own, inUse)
      return meaning === 'intent' ? { type: 'intent', intent: named, slots } : { type: meaning, intent: named }
    },
    turnMeaning: (meaning) =>
      meaning === 'help' && guideIntent === 'both'
        ? guided
        : { type: meaning, intent: nameInUse(intentsByMeaning[meaning], inUse) },
  }
}

function guideTurn(meaning: GuideMeaning, intent: string): Turn {
  if (meaning === 'help') return { type: 'help', intent }
  return { type: meaning === 'both' ? 'helpOrNotUnderstood' : meaning, intent, setting: 'guideIntent' }
}
