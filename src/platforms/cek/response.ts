import type { Reply, Spoken, SpokenPart } from '../../core/turn-types.ts'
import type { LanguageCode } from '../../languages/language.ts'

/** The body of an answer (CEK guide, "Custom extension messages"); `version` is the request's. */
export function encodeReply(reply: Reply, version: string, language: LanguageCode): string {
  // CEK replaces the session's attributes by the answer's; where the session ends there are none.
  const sessionAttributes = reply.type === 'close' ? {} : Object.fromEntries(reply.attributes)
  return JSON.stringify({ version, sessionAttributes, response: writeResponse(reply, language) })
}

function writeResponse(reply: Reply, language: LanguageCode): object {
  const outputSpeech = reply.type === 'acknowledge' ? {} : writeSpeech(reply.speech, language)
  const reprompt = reply.type === 'ask' ? { outputSpeech: writeSpeech(reply.reprompt, language) } : undefined
  return { outputSpeech, card: {}, directives: [], shouldEndSession: reply.type !== 'ask', reprompt }
}

function writeSpeech(spoken: Spoken, language: LanguageCode): object {
  if (spoken.brief === undefined) return writeParts(spoken.parts)
  const brief = writePart({ type: 'text', text: spoken.brief, lang: language })
  return { type: 'SpeechSet', brief, verbose: writeParts(spoken.parts) }
}

/** `values` is an object for one part, and a list for several. */
function writeParts(parts: readonly SpokenPart[]): object {
  const [first] = parts
  if (first !== undefined && parts.length === 1) return { type: 'SimpleSpeech', values: writePart(first) }
  return { type: 'SpeechList', values: parts.map(writePart) }
}

function writePart(part: SpokenPart) {
  if (part.type === 'audio') return { type: 'URL', lang: '', value: part.url }
  return { type: 'PlainText', lang: part.lang, value: part.text }
}
