import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { ConversationTurn, ExpectedSpeech } from '../conversation/conversation.ts'
import { type LanguageCode, languageCodes } from '../languages/language.ts'
import { entries, member } from '../platforms/json.ts'
import type { Keeping, Part, Step } from './asked.ts'
import { testFolder } from './run-tests.ts'
import { takeSteps, type Workshop } from './take-steps.ts'
import type { Answer, Kept } from './told.ts'
import { writePath } from './write-place.ts'

/** Writes a talk as a conversation test, with the answers that it gets, into a file of its own. */
export async function keepTalk(workshop: Workshop, { title, steps }: Keeping): Promise<Kept> {
  const { config } = workshop.extension
  const exchanges = takeSteps(workshop, { steps })
  const turns = steps.flatMap((step, at) => {
    const exchange = exchanges[at]
    return exchange?.type === 'answer' ? [turnOf(step, exchange, config.settings.language.code)] : []
  })
  const now = `${new Date(steps[0]?.now ?? 0).toISOString().slice(0, 19)}Z`
  const text = stringify({ now, conversations: { [title]: turns } }, { lineWidth: 0 })
  const folder = testFolder(config)
  await mkdir(folder, { recursive: true })
  return { file: writePath(await writeNew(folder, nameOf(title), text), config.file) }
}

/** Any other file stays as it is: the first name that is free is taken. */
async function writeNew(folder: string, name: string, text: string, count = 1): Promise<string> {
  const path = join(folder, count === 1 ? `${name}.yaml` : `${name}-${count}.yaml`)
  try {
    await writeFile(path, text, { flag: 'wx' })
    return path
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    return writeNew(folder, name, text, count + 1)
  }
}

/** The letters and digits of a title: what is safe in the name of a file everywhere. */
function nameOf(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return [...words.join('-')].slice(0, 40).join('') || 'talk'
}

function turnOf({ doing }: Step, exchange: Answer, language: LanguageCode): ConversationTurn {
  const { user, speech, ends, why } = exchange
  return {
    user: doing.type === 'line' ? doing.line.trim() : user,
    ...(doing.type === 'message' ? { session: attributesIn(doing.body) } : {}),
    ...(speech.length === 0 ? {} : { says: writeSpeech(speech, language) }),
    ...(why.completed.length === 0 ? {} : { completed: [...why.completed] }),
    ...(ends ? { ends } : {}),
  }
}

/** One text where it is one; else its parts. */
function writeSpeech(speech: readonly Part[], language: LanguageCode): ExpectedSpeech {
  const [first, ...others] = speech
  if (first?.type === 'text' && others.length === 0 && first.lang === language) return first.text
  return speech.map(({ type, text, lang }) => {
    if (type === 'audio') return { audio: text }
    const foreign = languageCodes.find((code) => code === lang && code !== language)
    return foreign === undefined ? { text } : { text, lang: foreign }
  })
}

function attributesIn(body: string): Record<string, unknown> {
  return Object.fromEntries(entries(member(member(JSON.parse(body), 'session'), 'sessionAttributes')))
}
