import type { Turn } from '../../core/turn-types.ts'
import type { BuiltInMeaning } from '../../diagnostics/codes.ts'
import type { PlatformIntents } from '../platform.ts'
import { nameInUse, ownNameOf, withOtherNames } from '../same-intents.ts'

/** The intent by which Alexa sends a *yes*, a *no* and the like. */
export const alexaIntentOf: Readonly<Record<BuiltInMeaning, string>> = {
  yes: 'AMAZON.YesIntent',
  no: 'AMAZON.NoIntent',
  cancel: 'AMAZON.CancelIntent',
  stop: 'AMAZON.StopIntent',
  help: 'AMAZON.HelpIntent',
  notUnderstood: 'AMAZON.FallbackIntent',
}

/** Those that mean something whether a dialog is declared for them or not. "Alexa, go home" leaves, as *stop* does. */
const meanings: ReadonlyMap<string, BuiltInMeaning> = new Map([
  ['AMAZON.YesIntent', 'yes'],
  ['AMAZON.NoIntent', 'no'],
  ['AMAZON.CancelIntent', 'cancel'],
  ['AMAZON.StopIntent', 'stop'],
  ['AMAZON.NavigateHomeIntent', 'stop'],
  ['AMAZON.HelpIntent', 'help'],
  ['AMAZON.FallbackIntent', 'notUnderstood'],
])

/** Commands that Alexa has intents for. */
type AlexaCommand = 'repeat' | 'back' | 'startOver'

/** The intent by which Alexa sends a command. */
export const alexaCommands: Readonly<Record<AlexaCommand, string>> = {
  repeat: 'AMAZON.RepeatIntent',
  back: 'AMAZON.PreviousIntent',
  startOver: 'AMAZON.StartOverIntent',
}

/** Whether Alexa sends what a command of config.yaml means by an intent of its own. */
export function isAlexaCommand(command: string): boolean {
  return Object.hasOwn(alexaCommands, command) || Object.hasOwn(alexaIntentOf, command)
}

/** A dialog or a command of the author's own may be declared for these: then they are that. */
const commands: ReadonlyMap<string, AlexaCommand> = new Map([
  [alexaCommands.repeat, 'repeat'],
  [alexaCommands.back, 'back'],
  [alexaCommands.startOver, 'startOver'],
])

/** Those of Alexa's built-in intents that have no meaning of their own: they are intents like an author's. */
export const withoutMeaning: readonly string[] = ['AMAZON.NextIntent', 'AMAZON.PauseIntent', 'AMAZON.ResumeIntent']

/** The names of Alexa's built-in intents. */
export const alexaBuiltIns: readonly string[] = [...meanings.keys(), ...commands.keys(), ...withoutMeaning]

/** What Alexa's own intents mean, where they mean something in every dialog. */
export function alexaMeaningOf(intent: string): BuiltInMeaning | undefined {
  return meanings.get(intent)
}

/** Alexa's intents, where dialogs and commands are declared for these. */
export function alexaIntents(inUse: ReadonlySet<string>): PlatformIntents {
  return {
    builtIns: withOtherNames(alexaBuiltIns),
    turnOf(intent, slots): Turn {
      const own = ownNameOf(intent, alexaBuiltIns)
      const named = nameInUse(own, inUse)
      const meaning = meanings.get(own)
      if (meaning !== undefined) return { type: meaning, intent: named }
      const command = inUse.has(named) ? undefined : commands.get(own)
      return command === undefined ? { type: 'intent', intent: named, slots } : { type: command }
    },
    turnMeaning: (meaning) => ({ type: meaning, intent: nameInUse(alexaIntentOf[meaning], inUse) }),
  }
}
