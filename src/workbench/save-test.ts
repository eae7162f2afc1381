import { dirname, join, relative } from 'node:path'
import { testFolder } from '../conversation/tests/test-folder.ts'
import { type PlayedTurn, writeTest } from '../conversation/tests/write-test.ts'
import { nameFile } from '../diagnostics/write-place.ts'
import { leadsOut, writeNew } from '../files/write-whole.ts'
import type { Language } from '../languages/language.ts'
import type { Platform } from '../platforms/platform.ts'
import type { RunStep, SaveTest } from './protocol/requests.ts'
import type { AnswerView, SaveTestResponse } from './protocol/responses.ts'
import { runSteps, type WorkbenchContext } from './run-steps.ts'

/** Why a conversation is not saved: there is no answer in it, or a link leads the folder of tests elsewhere. */
type NotSaved = 'nothing-answered' | 'not-found'

/** Writes a conversation as a conversation test into a file of its own. What was not answered is left out. */
export async function saveTest(
  context: WorkbenchContext,
  { title, steps }: SaveTest,
): Promise<SaveTestResponse | NotSaved> {
  const { config, served } = context.extension
  const { dialogs } = served
  // Nothing is called again.
  const exchanges = await runSteps(context, { steps: steps.map((step) => ({ answers: {}, ...step })) })
  const turns = steps.flatMap((step, at) => {
    const exchange = exchanges[at]
    return exchange?.type === 'answer' ? [turnOf(step, exchange, context, dialogs.language)] : []
  })
  if (turns.length === 0) return 'nothing-answered'
  const [folder, tests] = [dirname(config.file), testFolder(config)]
  if (await leadsOut(folder, join(relative(folder, tests), nameOf(title)))) return 'not-found'
  const text = writeTest({ dialogs, vocabulary: context.on().vocabulary }, title, turns, steps[0]?.now ?? 0)
  const path = await writeToFreeName(join(tests, nameOf(title)), text)
  return { file: nameFile(path, folder) }
}

/** Any other file stays as it is: the first name that is free is taken. */
async function writeToFreeName(name: string, text: string, count = 1): Promise<string> {
  const path = count === 1 ? `${name}.yaml` : `${name}-${count}.yaml`
  return (await writeNew(path, text)) ? path : writeToFreeName(name, text, count + 1)
}

/** The letters and digits of a title: what is safe in the name of a file everywhere. */
function nameOf(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return [...words.join('-')].slice(0, 40).join('') || 'conversation'
}

function turnOf(
  { action, platform, now }: RunStep,
  { user, isNearest, speech, answers }: AnswerView,
  { on }: WorkbenchContext,
  { joiner }: Language,
): PlayedTurn {
  return {
    // Tests know no nearest examples.
    user: action.type === 'line' && !isNearest ? action.line.trim() : user,
    ...(action.type === 'message' && { session: attributesIn(action.body, on(platform).platform, now) }),
    ...answers,
    says: speech.map(({ type, text }) => (type === 'audio' ? `<${text}>` : text)).join(joiner),
  }
}

function attributesIn(body: string, platform: Platform, now: number): Record<string, unknown> {
  const decoded = platform.decode(Buffer.from(body), now)
  return decoded.type === 'request' ? Object.fromEntries(decoded.session.attributes) : {}
}
