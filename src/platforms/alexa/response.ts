import type { ResponseEnvelope, ui } from 'ask-sdk-model'
import type { Reply, Spoken, SpokenPart } from '../../core/turn-types.ts'
import type { Language } from '../../languages/language.ts'
import { attributes, escapeXml } from '../../text/xml.ts'
import { alexaLocales } from './locales.ts'

/** What of a request decides how it may be answered. */
interface Asked {
  /** Only a launch and an intent may be answered by speech. */
  readonly isSpokenTo: boolean
  /** Where there is no session, none may be answered. */
  readonly hasSession: boolean
}

/** The body of an answer (Alexa Skills Kit, "Request and Response JSON Reference"). */
export function encodeAlexaReply(reply: Reply, language: Language, { isSpokenTo, hasSession }: Asked): string {
  // Alexa replaces the session's attributes by the answer's; where the session ends there are none.
  const kept = reply.type === 'close' ? {} : Object.fromEntries(reply.attributes)
  const answer: ResponseEnvelope = {
    version: '1.0',
    ...(hasSession && { sessionAttributes: kept }),
    response: isSpokenTo ? writeResponse(reply, language) : {},
  }
  return JSON.stringify(answer)
}

function writeResponse(reply: Reply, language: Language): ResponseEnvelope['response'] {
  if (reply.type === 'acknowledge') return {}
  const outputSpeech = writeSpoken(reply.speech, language)
  if (reply.type === 'close') return { outputSpeech, shouldEndSession: true }
  return { outputSpeech, reprompt: { outputSpeech: writeSpoken(reply.reprompt, language) }, shouldEndSession: false }
}

/** Alexa refuses an answer whose speech has more characters. */
export const longestSpeech = 8000

/** Plain text, where that is enough. What is said `brief`ly, for a screen, Alexa has no place for: all is said. */
function writeSpoken({ parts }: Spoken, language: Language): ui.OutputSpeech {
  const texts = parts.flatMap((part) => (part.type === 'text' && part.lang === language.code ? [part.text] : []))
  if (texts.length === parts.length) return { type: 'PlainText', text: cut(texts.join(language.joiner), longestSpeech) }
  return { type: 'SSML', ssml: writeSsml(parts, language) }
}

/** As many parts as fit, whole: half an element would make all of it unreadable. */
function writeSsml(parts: readonly SpokenPart[], language: Language): string {
  const room = longestSpeech - '<speak></speak>'.length
  let ssml = ''
  for (const part of parts) {
    const written = writePart(part, language)
    const longer = ssml === '' ? written : `${ssml} ${written}`
    if (longer.length > room) break
    ssml = longer
  }
  return `<speak>${ssml}</speak>`
}

/** The locales in which Alexa can say a word of another language (SSML reference, `lang`): Korean is not among them. */
const locales = new Map(Object.entries(alexaLocales).map(([language, [first]]) => [language, first] as const))

function writePart(part: SpokenPart, language: Language): string {
  if (part.type === 'audio') return `<audio${attributes({ src: part.url })}/>`
  const locale = part.lang === language.code ? undefined : locales.get(part.lang)
  const text = escapeXml(part.text)
  return locale === undefined ? text : `<lang${attributes({ 'xml:lang': locale })}>${text}</lang>`
}

/** At most so many UTF-16 units, and no half of a character. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}
