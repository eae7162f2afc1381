import { makesSense } from '../../conversation/line/open-question.ts'
import { readLine } from '../../conversation/line/read-line.ts'
import { gatherVocabulary, type Vocabulary } from '../../conversation/line/vocabulary.ts'
import type { DialogFile } from '../../core/dialog.ts'
import type { Dialog, Slot } from '../../core/dialogs.ts'
import type { LoadedExtension } from '../../extension/load-extension.ts'
import { platformToTry } from '../../extension/served.ts'
import { type Expression, isTagged, type Tagged } from '../../interaction-model/model.ts'
import { takenAt } from '../../interaction-model/taken-samples.ts'
import { toModel } from '../../interaction-model/to-model.ts'
import { isBuiltIn, modelFormat, plainPlatform } from '../../platforms/index.ts'
import { platformNames } from '../../platforms/names.ts'
import { type Context, takesAnyWords } from '../../slot-types/slot-type.ts'

/** Sentences, of all dialogs together: to understand one takes longer the more there are. */
const most = 50

const nothing = /(?!)/u
const latin = /\p{Script=Latin}/u
// From a Saturday on.
const days = Array.from({ length: 7 }, (_, at) => `2024-01-${String(6 + at).padStart(2, '0')}`)

/** By intent, its examples with values in their placeholders, as people would say them at `now`: those that are understood so. */
export function sayingsOf(extension: LoadedExtension, now: number): ReadonlyMap<string, readonly string[]> {
  const { config, files, served } = extension
  const { language, commands } = config.settings
  const own = modelFormat(config.platforms[0] ?? plainPlatform(platformNames[0])).types
  const { model } = toModel(firstOf(files), { language, commands, own, forbidden: nothing, isBuiltIn })
  const vocabulary = gatherVocabulary(files, served.dialogs, platformToTry(served).intents)
  const clock = { ...vocabulary.context, now }
  const each = Math.max(1, Math.floor(most / model.intents.length))
  return new Map(
    model.intents.map(({ name, expressions }) => {
      const dialog = served.dialogs.intents.get(name)
      const sentences = expressions.slice(0, each).flatMap((expression) => sayingOf(expression, dialog, clock) ?? [])
      return [name, sentences.filter((sentence) => isUnderstood(sentence, name, dialog, vocabulary, now))]
    }),
  )
}

/** Files with the first of their dialogs. */
function firstOf(files: readonly DialogFile[]): readonly DialogFile[] {
  let left = most
  return files.map(({ intents = {}, ...file }) => {
    const first = Object.entries(intents).slice(0, left)
    left -= first.length
    return { ...file, intents: Object.fromEntries(first) }
  })
}

/** Undefined where any words could be said for one of its slots. */
function sayingOf(expression: Expression, dialog: Dialog | undefined, clock: Context): string | undefined {
  const tagged = expression.filter(isTagged)
  const pieces = expression.map((piece) => (isTagged(piece) ? wordsFor(piece, tagged, dialog, clock) : piece))
  return pieces.includes(undefined) ? undefined : pieces.join('')
}

/**
 * Of a day its day of the week, another one where that is not taken now, or not at the hour that is said with it, which goes with whatever is around it: on Saturday, 토요일에, 土曜日に. A choice that is kept in Latin letters
 * and spoken in others is said as it is spoken; else as it is kept, for what is spoken may say what is around it again: `{room} room`.
 */
function wordsFor(
  { slot: name, sample }: Tagged,
  all: readonly Tagged[],
  dialog: Dialog | undefined,
  clock: Context,
): string | undefined {
  const slot = dialog?.slotsByName.get(name)
  if (slot === undefined || isAnything(slot)) return undefined
  const spoken = slot.limits.spoken?.get(sample)
  if (spoken !== undefined && latin.test(sample) && !latin.test(spoken)) return spoken
  if (slot.type.name !== 'date' || slot.limits.named !== undefined) return sample
  const weekdays = days.flatMap((day) => slot.type.speakDay?.(day, 'weekday', clock) ?? [])
  const hours = all.flatMap((one) => {
    const other = dialog?.slotsByName.get(one.slot)
    return other?.limits.on === name ? [{ other, said: one.sample }] : []
  })
  const isTaken = (day: string) =>
    takenAt([clock], [day], slot).includes(day) &&
    hours.every(({ other, said }) => takenAt([clock], [said], other, [{ ...slot, samples: [day] }]).includes(said))
  return weekdays.find(isTaken) ?? sample
}

function isAnything(slot: Slot): boolean {
  return takesAnyWords(slot) && slot.limits.choices === undefined
}

function isUnderstood(
  sentence: string,
  intent: string,
  dialog: Dialog | undefined,
  vocabulary: Vocabulary,
  now: number,
): boolean {
  const read = readLine(sentence, vocabulary, undefined, now)
  if (read.type !== 'turn' || read.turn.type !== 'intent' || read.turn.intent !== intent) return false
  return [...read.turn.slots].every(([name, said]) => {
    const slot = dialog?.slotsByName.get(name)
    return slot === undefined || said === null || makesSense(slot, said, vocabulary.context)
  })
}
