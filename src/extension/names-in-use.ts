import type { Dialogs, Slot } from '../core/dialogs.ts'
import { namesOfDays, numberedNames } from '../core/names.ts'
import { momentTypeNames } from '../languages/language.ts'
import type { NamesInUse } from '../platforms/platform.ts'

/** The names that dialogs give to what a platform sends them. */
export function namesInUse({ intents, commands }: Dialogs): NamesInUse {
  const slots = [...new Set(intents.values())].flatMap((dialog) => dialog.slots)
  const isMoment = ({ type, limits }: Slot) =>
    limits.covers !== undefined || type.days !== undefined || momentTypeNames.some((name) => name === type.name)
  const moments = slots.filter(isMoment)
  const choices = slots.flatMap(({ limits }) => [...(limits.intents?.keys() ?? [])])
  const others = slots.flatMap(({ from }) => from.flatMap(({ intent }) => intent ?? []))
  return {
    intents: new Set([...intents.keys(), ...commands.keys(), ...choices, ...others]),
    slots: new Set(slots.flatMap(sources)),
    moments: new Set(moments.flatMap(sources)),
    datetimes: new Set(moments.filter(({ type }) => type.name === 'datetime').flatMap(sources)),
  }
}

/** The slots of a platform's that may fill a slot of a dialog. */
function sources({ name, type, from, item }: Slot): readonly string[] {
  const numbered = item === undefined ? [] : numberedNames(name)
  return [name, ...namesOfDays(name, type), ...numbered, ...from.map(({ slot }) => slot)]
}
