import { dirname, join } from 'node:path'
import { testFolder } from '../conversation/tests/test-folder.ts'
import { type TalkedTurn, writeTest } from '../conversation/tests/write-test.ts'
import { nameFile } from '../diagnostics/write-place.ts'
import { writeNew } from '../files/write-new.ts'
import type { Language } from '../languages/language.ts'
import { entries, member } from '../platforms/json.ts'
import type { Keeping, Step } from './protocol/requests.ts'
import type { Answer, Kept } from './protocol/responses.ts'
import { takeSteps, type Workshop } from './take-steps.ts'

/** Writes a talk as a conversation test into a file of its own. What was not answered is left out. */
export async function keepTalk(workshop: Workshop, { title, steps }: Keeping): Promise<Kept> {
  const { config, serving } = workshop.extension
  const { dialogs } = serving
  const exchanges = takeSteps(workshop, { steps })
  const turns = steps.flatMap((step, at) => {
    const exchange = exchanges[at]
    return exchange?.type === 'answer' ? [turnOf(step, exchange, dialogs.language)] : []
  })
  const text = writeTest({ dialogs, vocabulary: workshop.vocabulary }, title, turns, steps[0]?.now ?? 0)
  const path = await writeFree(join(testFolder(config), nameOf(title)), text)
  return { file: nameFile(path, dirname(config.file)) }
}

/** Any other file stays as it is: the first name that is free is taken. */
async function writeFree(name: string, text: string, count = 1): Promise<string> {
  const path = count === 1 ? `${name}.yaml` : `${name}-${count}.yaml`
  return (await writeNew(path, text)) ? path : writeFree(name, text, count + 1)
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

function turnOf({ doing }: Step, { user, speech }: Answer, { joiner }: Language): TalkedTurn {
  return {
    user: doing.type === 'line' ? doing.line.trim() : user,
    ...(doing.type === 'message' && { session: attributesIn(doing.body) }),
    says: speech.map(({ type, text }) => (type === 'audio' ? `<${text}>` : text)).join(joiner),
  }
}

function attributesIn(body: string): Record<string, unknown> {
  return Object.fromEntries(entries(member(member(JSON.parse(body), 'session'), 'sessionAttributes')))
}
