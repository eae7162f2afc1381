import type { Reply, Spoken, SpokenPart } from '../core/reply.ts'
import type { LanguageCode } from '../languages/language.ts'

/** The body of an answer (CEK guide, "Custom extension messages"); `version` is the request's. */
export function encodeReply(reply: Reply, version: string, language: LanguageCode): string {
  return JSON.stringify({ version, ...writeReply(reply, language) })
}

// CEK replaces the session's attributes by the answer's; where the session ends there are none.
function writeReply(reply: Reply, language: LanguageCode) {
  switch (reply.type) {
    case 'ask':
      return {
        sessionAttributes: Object.fromEntries(reply.attributes),
        response: {
          ...writeResponse(writeSpeech(reply.speech, language), false),
          reprompt: { outputSpeech: writeSpeech(reply.reprompt, language) },
        },
      }
    case 'close':
      return { sessionAttributes: {}, response: writeResponse(writeSpeech(reply.speech, language), true) }
    case 'acknowledge':
      return { sessionAttributes: Object.fromEntries(reply.attributes), response: writeResponse({}, true) }
    default:
      return reply satisfies never
  }
}

function writeResponse(outputSpeech: object, shouldEndSession: boolean) {
  return { outputSpeech, card: {}, directives: [], shouldEndSession }
}

function writeSpeech(spoken: Spoken, language: LanguageCode): object {
  if (spoken.brief === undefined) return writeParts(spoken.parts)
  const brief = writePart({ type: 'text', text: spoken.brief, lang: language })
  return { type: 'SpeechSet', brief, verbose: writeParts(spoken.parts) }
}

/** `values` is an object for one part, and a list for several. */
function writeParts(parts: readonly SpokenPart[]): object {
  const [first, ...others] = parts
  if (first !== undefined && others.length === 0) return { type: 'SimpleSpeech', values: writePart(first) }
  return { type: 'SpeechList', values: parts.map(writePart) }
}

function writePart(part: SpokenPart) {
  if (part.type === 'audio') return { type: 'URL', lang: '', value: part.url }
  return { type: 'PlainText', lang: part.lang, value: part.text }
}
