import type { SpeechSource } from '../../core/dialog.ts'
import { readChoices } from '../../core/shorthand.ts'
import { type Placeholder, parseTemplate, speakFact } from '../../core/template.ts'
import type { Mistake } from '../../diagnostics/codes.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { type Context, timeless } from '../../slot-types/slot-type.ts'
import { longestText } from '../../slot-types/text.ts'
import { atValue, type Location } from '../location.ts'
import type { FactModel } from '../model.ts'
import type { SpeechModel } from '../model-speeches.ts'
import { speechNodesOf } from '../walk-speech.ts'
import type { Check } from './check.ts'

/**
 * Texts that are longer than any may be, and lists that are longer than a platform takes, once the longest choices are in them: what is beyond is never said. Values of other
 * types are not counted: what users may say of those nobody knows.
 */
export const checkLengths: Check = function* ({ speeches, facts, settings, extension: { longestSpeech = [] } }) {
  const context = timeless(settings)
  for (const speech of speeches) {
    const nodes = [...speechNodesOf(speech.source, speech.location)]
    for (const node of nodes) {
      if (node.type !== 'text') continue
      const length = longestOf(node.text, speech, facts, context)
      if (length > longestText) yield tooLong(node.location, { length, limit: longestText })
    }
    if (!isList(speech.source)) continue
    const length = sum(nodes.map((node) => (node.type === 'text' ? longestOf(node.text, speech, facts, context) : 0)))
    for (const { platform, limit } of longestSpeech)
      if (length > limit) yield tooLong(speech.location, { length, limit, platform })
  }
}

function isList(source: SpeechSource): boolean {
  return Array.isArray(source)
}

function tooLong(location: Location, args: Mistake<'may-be-cut'>['args']): Diagnostic {
  return atValue(location, { code: 'may-be-cut', args })
}

function longestOf(text: string, speech: SpeechModel, facts: readonly FactModel[], context: Context): number {
  const { template } = parseTemplate(text, context.language)
  return sum(
    template.map((part) => {
      if (typeof part === 'string') return characters(part)
      return part.type === 'placeholder' ? longestValue(part, speech, facts, context) : characters(part.written)
    }),
  )
}

/** What is known of how long a value may be. */
function longestValue(
  { slot: name, aspect, fact = '' }: Placeholder,
  { dialog }: SpeechModel,
  facts: readonly FactModel[],
  context: Context,
): number {
  const constant = facts.find((one) => one.name === name)
  if (constant !== undefined) return characters(speakFact(constant.value, context))
  const choices = readChoices(dialog?.slots.find((one) => one.name === name)?.source.choices ?? [])
  const spoken = choices.flatMap(({ say, facts: own }) => {
    if (aspect === 'spoken') return [say]
    const value = aspect === 'fact' ? own.get(fact) : undefined
    return value === undefined ? [] : [speakFact(value, context)]
  })
  return Math.max(0, ...spoken.map(characters))
}

function characters(text: string): number {
  return [...text].length
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
