import { type LanguageCode, languageCodes } from '../../languages/language.ts'
import type { Spoken, SpokenPart } from '../turn-types.ts'
import { utf8Length } from './state-size.ts'

// What was said last, as it travels in the session while nothing is open: so that it can be repeated.

/** Bytes of JSON that last words may take. */
const mostBytes = 1000

/** What was said last as far as it is kept: all of it, else the offer it ended in, else nothing. */
export function lastWordsOf(all: Spoken, offer: Spoken, language: LanguageCode): Spoken | undefined {
  return [all, offer].find((spoken) => utf8Length(JSON.stringify(writeLastWords(spoken, language))) <= mostBytes)
}

/** What was said as it is kept: one text as such. */
export function writeLastWords({ parts, brief }: Spoken, language: LanguageCode): unknown {
  const kept = parts.map((part) => writePart(part, language))
  if (brief !== undefined) return { parts: kept, brief }
  return kept.length === 1 && typeof kept[0] === 'string' ? kept[0] : { parts: kept }
}

/** What was kept, if it can be spoken, and is no longer than what is written. */
export function readLastWords(kept: unknown, language: LanguageCode): Spoken | undefined {
  if (kept !== undefined && utf8Length(JSON.stringify(kept)) > mostBytes) return undefined
  if (typeof kept === 'string') return readSpoken([kept], undefined, language)
  if (typeof kept !== 'object' || kept === null || !('parts' in kept) || !Array.isArray(kept.parts)) return undefined
  return readSpoken(kept.parts, 'brief' in kept ? kept.brief : undefined, language)
}

function writePart(part: SpokenPart, language: LanguageCode): unknown {
  if (part.type === 'audio') return { audio: part.url }
  return part.lang === language ? part.text : { text: part.text, lang: part.lang }
}

function readSpoken(kept: readonly unknown[], brief: unknown, language: LanguageCode): Spoken | undefined {
  const parts = kept.flatMap((part) => readPart(part, language) ?? [])
  if (parts.length === 0 || parts.length < kept.length) return undefined
  return typeof brief === 'string' && brief !== '' ? { parts, brief } : { parts }
}

function readPart(kept: unknown, language: LanguageCode): SpokenPart | undefined {
  if (typeof kept === 'string') return kept === '' ? undefined : { type: 'text', text: kept, lang: language }
  if (typeof kept !== 'object' || kept === null) return undefined
  const { audio, text, lang }: { audio?: unknown; text?: unknown; lang?: unknown } = kept
  if (isText(audio) && audio.startsWith('https://')) return { type: 'audio', url: audio }
  return isText(text) && languageCodes.some((code) => code === lang)
    ? { type: 'text', text, lang: String(lang) }
    : undefined
}

function isText(kept: unknown): kept is string {
  return typeof kept === 'string' && kept !== ''
}
