import { Temporal } from 'temporal-polyfill'
import { type Diagnostic, diagnose, rangeOf } from '../../diagnostics/diagnostic.ts'
import type { YamlFile } from '../../yaml/read.ts'
import { rewrite } from '../../yaml/rewrite.ts'
import { find, type Path } from '../../yaml/tree.ts'
import { checkStubs } from './check-stubs.ts'
import { findClockDependent } from './clock-dependent.ts'
import { type ExtensionUnderTest, extensionFor, isFor } from './extension-under-test.ts'
import { type Played, play, type TestOutcome } from './play.ts'
import { readConversations } from './read-tests.ts'
import type { FileResult } from './results/result.ts'
import type { ConversationFile, ConversationTurn } from './test-schema.ts'
import { updateTurns } from './update.ts'

/** The results of a file, and what its conversations were run against. */
export interface FileRun extends FileResult {
  /** Whether with dialogs in the file, not with the extension's. */
  readonly hasOwnDialogs: boolean
  /** What each conversation says, in the order of the file, and at what time: milliseconds since 1970-01-01T00:00Z. */
  readonly turns: readonly (readonly ConversationTurn[])[]
  readonly now: number
}

/** Every conversation of a file, as far as it went. */
export function playAll({ conversations }: FileRun): readonly (readonly Played[])[] {
  return conversations.map(({ outcome }) => outcome.played)
}

/**
 * Reads a file of conversation tests (absolute path), and runs each of its conversations. `now`: the real time, in milliseconds since
 * 1970-01-01T00:00Z; no test runs at it, but one that would go another way then is reported.
 */
export async function runFile(file: string, underTest: ExtensionUnderTest, now: number): Promise<FileRun> {
  const { file: read, yaml: written, diagnostics } = await readConversations(file, underTest.settings)
  const nothing = { file, diagnostics, conversations: [], hasOwnDialogs: false, turns: [], now: 0 }
  if (read === undefined || written === undefined) return nothing
  if (!isFor(read, underTest)) return { ...nothing, skippedFor: read.platforms ?? [] }
  const extension = extensionFor(read, underTest)
  const { language } = extension.dialogs
  const strays = checkStubs(written, read, extension.dialogs)
  if (strays.length > 0) return { ...nothing, diagnostics: [...diagnostics, ...strays] }
  const conversations = Object.entries(read.conversations).map(([title, turns]) => {
    const begun = performance.now()
    const outcome = play(extension, turns)
    const range = rangeIn(written, title, outcome)
    return { title, outcome, language, range, duration: performance.now() - begun }
  })
  const dependent = findClockDependent(read, underTest, now)
  const found = dependent === undefined ? [] : [reportNeedsNow(dependent, written, extension.dialogs.timezone, now)]
  return {
    file,
    diagnostics: [...diagnostics, ...found],
    conversations,
    hasOwnDialogs: read.dialogs !== undefined,
    turns: Object.values(read.conversations),
    now: extension.now,
  }
}

/** What a file would have to be for every conversation in it to pass, or for one with this title; undefined where it has an error. */
export async function updateFile(
  file: string,
  underTest: ExtensionUnderTest,
  only?: string,
): Promise<{ readonly text: string; readonly edits: number } | undefined> {
  const { file: read, yaml: written } = await readConversations(file, underTest.settings)
  if (read === undefined || written === undefined || !isFor(read, underTest)) return undefined
  return rewrite(written.source, written.tree, { ...read, conversations: updateAll(read, underTest, only) })
}

function updateAll(read: ConversationFile, underTest: ExtensionUnderTest, only: string | undefined) {
  const extension = extensionFor(read, underTest)
  return Object.fromEntries(
    Object.entries(read.conversations).map(([title, turns]) => [
      title,
      only === undefined || only === title ? updateTurns(extension, turns) : turns,
    ]),
  )
}

/** A conversation that needs a `now`, with the real one to write. */
function reportNeedsNow(title: string, { source, tree }: YamlFile, timezone: string, now: number): Diagnostic {
  const { start, end } = find(tree, ['conversations', title]).entry?.key ?? tree
  const clock = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(timezone)
    .toString({ smallestUnit: 'minute', timeZoneName: 'never' })
  return diagnose({ code: 'needs-now', args: { now: clock } }, rangeOf(source, start, end))
}

function rangeIn({ source, tree }: YamlFile, title: string, outcome: TestOutcome) {
  const inside = ['conversations', title]
  if (outcome.type === 'passed') {
    const { start, end } = find(tree, inside).entry?.key ?? tree
    return rangeOf(source, start, end)
  }
  const key = outcome.type === 'misread' ? 'user' : outcome.differences[0]?.key
  const path: Path = [...inside, outcome.played.length, ...(key === undefined ? [] : [key])]
  const { start, end } = find(tree, path).tree
  return rangeOf(source, start, end)
}
