import { dirname } from 'node:path'
import type { Reply, Spoken, SpokenPart, Why } from '../../core/turn-types.ts'
import { writePlace } from '../../diagnostics/write-place.ts'
import { locationOfText, type TextLocations } from '../../dialog-files/text-locations.ts'
import type { Config } from '../../extension/config.ts'
import type { StepPart } from '../protocol/requests.ts'
import type { AnswerView, WhyView } from '../protocol/responses.ts'

/** What is said; nothing where a message is only acknowledged. */
export function viewSpeech(reply: Reply): Pick<AnswerView, 'speech' | 'brief'> {
  if (reply.type === 'acknowledge') return { speech: [] }
  const { brief } = reply.speech
  return { speech: partsOf(reply.speech), ...(brief === undefined ? {} : { brief }) }
}

/** Why it was answered so, each text with its place in the YAML. */
export function viewWhy(
  { slots: _, texts, repromptTexts: __, ...why }: Why,
  places: TextLocations,
  config: Config,
): WhyView {
  const text = texts.map((name) => {
    const place = placeOfText(name, places, config)
    return place === undefined ? { name } : { name, place }
  })
  return { ...why, texts: text }
}

/** Where a text is, as the page shows it: `dialogs/pizza.yaml:3:5`; undefined for what is built in. */
export function placeOfText(name: string, places: TextLocations, { file }: Config): string | undefined {
  const place = locationOfText(places, name)
  return place && writePlace(place, dirname(file))
}

export function partsOf({ parts }: Spoken): StepPart[] {
  return parts.map((part) => (part.type === 'audio' ? { type: 'audio', text: part.url } : textPart(part)))
}

function textPart({ text, lang }: Extract<SpokenPart, { type: 'text' }>): StepPart {
  return { type: 'text', text, lang }
}
