import { dirname } from 'node:path'
import { toText } from '../conversation/conversation.ts'
import { describeMistake } from '../conversation/describe-mistake.ts'
import { explainWhy } from '../conversation/explain.ts'
import { extensionUnderTest } from '../conversation/tests/extension-under-test.ts'
import type { TestOutcome } from '../conversation/tests/play.ts'
import { runFile } from '../conversation/tests/run.ts'
import { testFolder } from '../conversation/tests/test-folder.ts'
import type { ConversationTurn } from '../conversation/tests/test-schema.ts'
import { conversationWords } from '../conversation/words/index.ts'
import { hasErrors } from '../diagnostics/diagnostic.ts'
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts'
import { nameFile } from '../diagnostics/write-place.ts'
import type { LoadedExtension } from '../extension/load-extension.ts'
import { findFiles } from '../files/find-dialog-files.ts'
import type { Language } from '../languages/language.ts'
import type { RunStep, StepAnswers } from './protocol/requests.ts'
import type { TestFailureView, TestRunView, TestView } from './protocol/responses.ts'

/** Runs every conversation in the extension's tests with the dialogs that are served now. */
export async function runSavedTests(extension: LoadedExtension): Promise<TestRunView> {
  const folder = testFolder(extension.config)
  const { paths } = await findFiles(folder)
  const tests: TestView[] = []
  for (const path of paths) tests.push(...(await testsIn(path, extension)))
  return { folder: nameFile(folder, dirname(extension.config.file)), tests }
}

async function testsIn(path: string, extension: LoadedExtension): Promise<readonly TestView[]> {
  const { settings, file: configFile } = extension.config
  const format = { color: false, language: settings.language.code, folder: dirname(configFile) }
  const file = nameFile(path, format.folder)
  const { conversations, diagnostics, turns, now, hasOwnDialogs } = await runFile(
    path,
    extensionUnderTest(extension),
    Date.now(),
  )
  const misread = !hasErrors(diagnostics) ? [] : [{ file, title: '', report: formatDiagnostics(diagnostics, format) }]
  const results = conversations.map(({ title, outcome, language }, at) => {
    const failure = viewFailure(outcome, language)
    const steps = hasOwnDialogs ? undefined : stepsOf(turns[at] ?? [], now)
    return { file, title, ...(failure && { failure }), ...(steps && { steps }) }
  })
  return [...misread, ...results]
}

/** A conversation test as steps of the page; none where a turn begins with a session of its own. */
function stepsOf(turns: readonly ConversationTurn[], now: number): readonly RunStep[] | undefined {
  if (turns.some(({ session }) => session !== undefined)) return undefined
  return turns.map(({ user, services, outbox }) => ({
    action: { type: 'line', line: user },
    now,
    chance: 0,
    answers: {
      ...(services && { services: stubsOf(services) }),
      ...(outbox && { outbox }),
    },
  }))
}

/** What a file may say of a service is the same, or the one word. */
function stubsOf(services: NonNullable<ConversationTurn['services']>): NonNullable<StepAnswers['services']> {
  return Object.fromEntries(
    Object.entries(services).map(([name, stub]) => [name, typeof stub === 'string' ? 'fails' : stub]),
  )
}

function viewFailure(outcome: TestOutcome, language: Language): TestFailureView | undefined {
  if (outcome.type === 'passed') return undefined
  const words = conversationWords[language.code]
  const { played, turn } = outcome
  const turns = played.map(({ user, exchange }) => ({ user, says: toText(exchange.speech, language) }))
  if (outcome.type === 'misread')
    return { turns, user: turn.user, differences: [], why: describeMistake(words, outcome.mistake) }
  const { exchange, differences } = outcome
  return {
    turns,
    user: turn.user,
    says: toText(exchange.speech, language),
    differences: differences.map(({ key, expected, actual }) => ({
      key,
      expected: expected || words.report.nothing,
      actual: actual || words.report.nothing,
    })),
    why: explainWhy(exchange.reply.why, words),
  }
}
