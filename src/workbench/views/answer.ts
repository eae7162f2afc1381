import { dirname } from 'node:path'
import type { Reply, Spoken, SpokenPart, Why } from '../../core/turn-types.ts'
import { writePlace } from '../../diagnostics/write-place.ts'
import { type Places, placeOf } from '../../dialog-files/text-locations.ts'
import type { Config } from '../../extension/config.ts'
import type { Part } from '../protocol/requests.ts'
import type { Answer, ToldWhy } from '../protocol/responses.ts'

/** What is said; nothing where a message is only acknowledged. */
export function tellSpeech(reply: Reply): Pick<Answer, 'speech' | 'brief'> {
  if (reply.type === 'acknowledge') return { speech: [] }
  const { brief } = reply.speech
  return { speech: partsOf(reply.speech), ...(brief === undefined ? {} : { brief }) }
}

/** Why it was answered so, each text with its place in the YAML. */
export function tellWhy({ slots: _, texts, ...why }: Why, places: Places, { file }: Config): ToldWhy {
  const told = texts.map((name) => {
    const place = placeOf(places, name)
    return place === undefined ? { name } : { name, place: writePlace(place, dirname(file)) }
  })
  return { ...why, texts: told }
}

export function partsOf({ parts }: Spoken): Part[] {
  return parts.map((part) => (part.type === 'audio' ? { type: 'audio', text: part.url } : textPart(part)))
}

function textPart({ text, lang }: Extract<SpokenPart, { type: 'text' }>): Part {
  return { type: 'text', text, lang }
}
