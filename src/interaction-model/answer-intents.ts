import { compileLimits } from '../core/compile/compile-limits.ts'
import type { DialogMap } from '../core/dialog.ts'
import { readChoices, readFrom, resolveSlot, slotsOf } from '../core/shorthand.ts'
import { takesAnyWords } from '../slot-types/slot-type.ts'
import { type ExportedSlot, type Exporting, exportSlot } from './export-slot.ts'
import { oneLine } from './model.ts'
import { answerSentences } from './training-samples.ts'

/** An intent that only brings an answer, with sentences of that answer alone. */
export interface AnswerIntent {
  readonly name: string
  readonly slots: readonly ExportedSlot[]
  /** As `examples` are written. */
  readonly examples: readonly string[]
}

/** The intents of those that are meant whose slots fill slots of dialogs, or that are choices. */
export function answerIntents(
  dialogs: readonly (readonly [string, DialogMap])[],
  isMeant: (intent: string) => boolean,
  exporting: Exporting,
): readonly AnswerIntent[] {
  const all = dialogs.flatMap(([intent, dialog]) => answersOf(intent, dialog, isMeant, exporting))
  const found = new Map<string, AnswerIntent>()
  for (const one of all) {
    const { slots, examples } = found.get(one.name) ?? { slots: [], examples: [] }
    const added = one.slots.filter(({ name }) => slots.every((slot) => slot.name !== name))
    found.set(one.name, {
      name: one.name,
      slots: [...slots, ...added],
      examples: [...new Set([...examples, ...one.examples])],
    })
  }
  return [...found.values()]
}

function answersOf(
  intent: string,
  dialog: DialogMap,
  isMeant: (intent: string) => boolean,
  exporting: Exporting,
): readonly AnswerIntent[] {
  const { types, language } = exporting
  return slotsOf(dialog).flatMap(({ name, source }) => {
    const slot = resolveSlot(source, types)
    const spoken = readChoices(slot.choices ?? []).flatMap(({ value, say, also, intents }) =>
      intents.filter(isMeant).map((one) => ({ name: one, slots: [], examples: [value, say, ...also].map(asWritten) })),
    )
    if (source.slots !== undefined || !isSaidAlone(compileLimits(slot))) return spoken
    const brought = [slot.from ?? []].flat().flatMap((written) => {
      const from = readFrom(written)
      if (from.intent === undefined || !isMeant(from.intent)) return []
      const examples = answerSentences[language.code].map((text) => text.replace('{answer}', `{${from.slot}}`))
      return [
        { name: from.intent, slots: [{ ...exportSlot(intent, name, source, exporting), name: from.slot }], examples },
      ]
    })
    return [...spoken, ...brought]
  })
}

/** Whether a platform would know a value by itself for one of this slot: any words may mean anything, and "yes" is an intent of its own. */
function isSaidAlone({ type, limits }: ReturnType<typeof compileLimits>): boolean {
  return !takesAnyWords({ type, limits }) && type.answers === undefined
}

/** Words in which braces are braces. */
function asWritten(words: string): string {
  return oneLine(words).replace(/[{}]/gu, '$&$&')
}
