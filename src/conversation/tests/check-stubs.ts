import type { Dialogs } from '../../core/dialogs.ts'
import { type Diagnostic, diagnose, rangeOf } from '../../diagnostics/diagnostic.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import type { YamlFile } from '../../yaml/read.ts'
import { find } from '../../yaml/tree.ts'
import type { ConversationFile } from './test-schema.ts'

/** Answers of services that no dialog has anything to do with: they would never be looked at. */
export function checkStubs(
  { source, tree }: YamlFile,
  { conversations }: ConversationFile,
  dialogs: Dialogs,
): readonly Diagnostic[] {
  const known = [...servicesIn(dialogs)]
  return Object.entries(conversations).flatMap(([title, turns]) =>
    turns.flatMap(({ services = {} }, at) =>
      Object.keys(services).flatMap((service) => {
        if (known.includes(service)) return []
        const { entry, tree: value } = find(tree, ['conversations', title, at, 'services', service])
        const { start, end } = entry?.key ?? value
        const args = { service, known, ...didYouMean(service, known) }
        return diagnose({ code: 'unasked-service', args }, rangeOf(source, start, end))
      }),
    ),
  )
}

function servicesIn({ intents }: Dialogs): ReadonlySet<string> {
  const all = [...new Set(intents.values())]
  return new Set(
    all.flatMap(({ slots, send }) => [
      ...send.map(({ to }) => to),
      ...slots.flatMap(({ lookUp, checkedBy }) => [lookUp ?? [], checkedBy?.service ?? []].flat()),
    ]),
  )
}
