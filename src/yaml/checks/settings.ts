import { commandNames } from '../../core/dialogs.ts'
import { startedBy } from '../../core/forms.ts'
import { diagnose } from '../diagnostic.ts'
import { atKey } from '../place.ts'
import { meant } from '../suggest.ts'
import { type Check, knowsAll } from './check.ts'

/** What config.yaml and the dialogs say of the same intent: it cannot be a command and start a dialog too, and `launch` must start one. */
export const checkSettings: Check = function* (checked) {
  const { dialogs, settings, outside } = checked
  for (const command of commandNames) {
    const intents = new Set(settings.commands[command])
    for (const { intent, place, source } of dialogs) {
      const taken = startedBy(intent, source).find((name) => intents.has(name))
      if (taken !== undefined) yield atKey(place, { code: 'command-is-dialog', args: { intent: taken, command } })
    }
  }
  const { launch } = settings
  const names = dialogs.map(({ intent }) => intent)
  // Where there is no dialog at all, that is told.
  if (launch === undefined || outside.launchAt === undefined || names.length === 0) return
  if (names.includes(launch) || !knowsAll('intents', checked)) return
  yield diagnose({ code: 'unknown-launch', args: { intent: launch, ...meant(launch, names) } }, outside.launchAt)
}
