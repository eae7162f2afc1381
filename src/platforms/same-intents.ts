// Built-in intents that say the same on several platforms. An author writes any one of a row, and it is meant on each of them.
const rows: readonly (readonly string[])[] = [
  ['Clova.YesIntent', 'AMAZON.YesIntent'],
  ['Clova.NoIntent', 'AMAZON.NoIntent'],
  ['Clova.CancelIntent', 'AMAZON.CancelIntent'],
  ['Clova.StopIntent', 'AMAZON.StopIntent'],
  ['Clova.GuideIntent', 'AMAZON.HelpIntent'],
  ['Clova.FallbackIntent', 'AMAZON.FallbackIntent'],
  ['Clova.NextIntent', 'AMAZON.NextIntent'],
  ['Clova.PreviousIntent', 'AMAZON.PreviousIntent'],
  ['Clova.PauseIntent', 'AMAZON.PauseIntent'],
  ['Clova.ResumeIntent', 'AMAZON.ResumeIntent'],
]

const rowOf = new Map(rows.flatMap((row) => row.map((intent) => [intent, row] as const)))

/** How a platform itself calls an intent that another platform's name was written for; any other keeps its name. */
export function ownNameOf(intent: string, builtIns: readonly string[]): string {
  if (builtIns.includes(intent)) return intent
  return rowOf.get(intent)?.find((name) => builtIns.includes(name)) ?? intent
}

/** The name by which dialogs know an intent: its own, or what they call the same on another platform. */
export function nameInUse(intent: string, intents: ReadonlySet<string>): string {
  if (intents.has(intent)) return intent
  return rowOf.get(intent)?.find((name) => intents.has(name)) ?? intent
}

/** The built-ins of a platform, and the other platforms' names for the same. */
export function withOtherNames(builtIns: readonly string[]): readonly string[] {
  return [...new Set(builtIns.flatMap((intent) => [intent, ...(rowOf.get(intent) ?? [])]))]
}
