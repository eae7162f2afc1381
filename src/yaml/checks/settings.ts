import { commandNames } from '../../core/dialogs.ts'
import { readFrom, startedBy } from '../../core/forms.ts'
import { diagnose } from '../diagnostic.ts'
import { atKey, atValue, below } from '../place.ts'
import { suggest } from '../suggest.ts'
import type { Check } from './check.ts'

/**
 * What config.yaml and the dialogs say of the same intent: it cannot be a command and start a dialog or answer a slot too, and `launch`
 * must start one.
 */
export const checkSettings: Check = function* ({ dialogs, slots, settings, outside, isComplete }) {
  for (const command of commandNames) {
    const intents = new Set(settings.commands[command])
    for (const { intent, place, source } of dialogs) {
      const taken = startedBy(intent, source).find((name) => intents.has(name))
      if (taken !== undefined) yield atKey(place, { code: 'command-is-dialog', args: { intent: taken, command } })
    }
  }
  for (const { name, source, placeOf } of slots) {
    for (const [index, written] of [source.from ?? []].flat().entries()) {
      const { intent } = readFrom(written)
      const command = commandNames.find((one) => intent !== undefined && settings.commands[one]?.includes(intent))
      if (intent === undefined || command === undefined) continue
      const place = below(placeOf('from'), ...(Array.isArray(source.from) ? [index] : []))
      yield atValue(place, { code: 'command-in-from', args: { intent, command, slot: name } })
    }
  }
  const { launch } = settings
  const names = dialogs.map(({ intent }) => intent)
  // Where there is no dialog at all, that is told.
  if (launch === undefined || outside.launchAt === undefined || !isComplete || names.length === 0) return
  if (names.includes(launch)) return
  const suggestion = suggest(launch, names)
  const args = suggestion === undefined ? { intent: launch } : { intent: launch, suggestion }
  yield diagnose({ code: 'unknown-launch', args }, outside.launchAt)
}
