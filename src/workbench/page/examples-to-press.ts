import type { IntentView, SlotView } from '../protocol/responses.ts'

const most = 6

/** Sentences that start a dialog, one of each first, with values where they have slots. */
export function examplesToPress(intents: readonly IntentView[]): readonly string[] {
  const [firsts, others] = [
    intents.map((intent) => sentencesOf(intent).slice(0, 1)),
    intents.map((intent) => sentencesOf(intent).slice(1)),
  ]
  return [...new Set([...firsts.flat(), ...others.flat()])].slice(0, most)
}

/** Those whose every slot has a value that people would say. */
function sentencesOf({ examples, slots }: IntentView): readonly string[] {
  const filled = examples.map((example) => {
    return example.replace(/\{([^{}]+)\}/gu, (placeholder, name) => {
      return sampleValue(slots.find((slot) => slot.name === name)) ?? placeholder
    })
  })
  return filled.filter((sentence) => !/[{}]|\(.\)|\/./u.test(sentence))
}

function sampleValue(slot: SlotView | undefined): string | undefined {
  if (slot === undefined) return undefined
  return slot.choices[0]?.say ?? (slot.type === 'integer' || slot.type === 'number' ? slot.sample : undefined)
}
