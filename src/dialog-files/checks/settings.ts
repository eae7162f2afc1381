import { type Command, commandNames } from '../../core/dialogs.ts'
import { readFrom, startedBy } from '../../core/shorthand.ts'
import { diagnose } from '../../diagnostics/diagnostic.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { listed } from '../../yaml/tree.ts'
import { atKey, atValue, below } from '../location.ts'
import { type Check, isFullyKnown } from './check.ts'

/** The commands that may bring slots. */
const bringsSlots: ReadonlySet<Command> = new Set(['yes', 'no', 'change'])

/**
 * What config.yaml and the dialogs say of the same intent: it cannot be a command and start a dialog or answer a slot too, and `launch`
 * must start one.
 */
export const checkSettings: Check = function* (checked) {
  const { dialogs, slots, settings, extension } = checked
  for (const command of commandNames) {
    const intents = new Set(settings.commands[command])
    for (const { intent, location, source } of dialogs) {
      const taken = startedBy(intent, source).find((name) => intents.has(name))
      if (taken !== undefined) yield atKey(location, { code: 'command-is-dialog', args: { intent: taken, command } })
    }
  }
  for (const { name, source, locationOf } of slots) {
    for (const [written, path] of listed(source.from)) {
      const { intent } = readFrom(written)
      const command = commandNames.find((one) => intent !== undefined && settings.commands[one]?.includes(intent))
      if (intent === undefined || command === undefined || bringsSlots.has(command)) continue
      yield atValue(below(locationOf('from'), ...path), {
        code: 'command-in-from',
        args: { intent, command, slot: name },
      })
    }
  }
  const { launch } = settings
  const names = dialogs.map(({ intent }) => intent)
  // Where there is no dialog at all, that is reported instead.
  if (launch === undefined || extension.launchAt === undefined || names.length === 0) return
  if (names.includes(launch) || !isFullyKnown('intents', checked)) return
  yield diagnose({ code: 'unknown-launch', args: { intent: launch, ...didYouMean(launch, names) } }, extension.launchAt)
}
