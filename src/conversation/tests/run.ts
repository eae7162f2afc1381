import { rangeOf } from '../../diagnostics/diagnostic.ts'
import type { Written } from '../../yaml/read.ts'
import { find, type Path } from '../../yaml/tree.ts'
import { type Outcome, type Played, play } from './play.ts'
import { readConversations } from './read-tests.ts'
import type { FileResult } from './results/result.ts'
import { rewrite } from './rewrite-yaml.ts'
import { extensionFor, type Subject } from './subject.ts'
import type { ConversationFile } from './test-schema.ts'
import { correct } from './update.ts'

/** The results of a file, and with what its conversations were held. */
export interface FileRun extends FileResult {
  /** Whether with dialogs in the file, not with the extension's. */
  readonly hasOwnDialogs: boolean
  /** The clock: milliseconds since 1970-01-01T00:00Z. */
  readonly now: number
}

/** A conversation as far as it went, and its clock. */
export interface Held {
  readonly played: readonly Played[]
  readonly now: number
}

/** Every conversation of a file. */
export function talksOf({ conversations, now }: FileRun): readonly Held[] {
  return conversations.map(({ outcome }) => ({ played: outcome.played, now }))
}

/** Reads a file of conversation tests (absolute path), and holds each of its conversations. */
export async function runFile(file: string, subject: Subject): Promise<FileRun> {
  const { file: read, written, diagnostics } = await readConversations(file, subject.settings)
  if (read === undefined || written === undefined)
    return { file, diagnostics, conversations: [], hasOwnDialogs: false, now: 0 }
  const extension = extensionFor(read, subject)
  const { language } = extension.dialogs
  const conversations = Object.entries(read.conversations).map(([title, turns]) => {
    const begun = performance.now()
    const outcome = play(extension, turns)
    const range = rangeIn(written, title, outcome)
    return { title, outcome, language, range, duration: performance.now() - begun }
  })
  return { file, diagnostics, conversations, hasOwnDialogs: read.dialogs !== undefined, now: extension.now }
}

/** What a file would have to be for every conversation in it to pass; undefined where it has an error. */
export async function correctFile(
  file: string,
  subject: Subject,
): Promise<{ readonly text: string; readonly edits: number } | undefined> {
  const { file: read, written } = await readConversations(file, subject.settings)
  if (read === undefined || written === undefined) return undefined
  return rewrite(written.source, written.tree, { ...read, conversations: correctAll(read, subject) })
}

function correctAll(read: ConversationFile, subject: Subject) {
  const extension = extensionFor(read, subject)
  return Object.fromEntries(
    Object.entries(read.conversations).map(([title, turns]) => [title, correct(extension, turns)]),
  )
}

function rangeIn({ source, tree }: Written, title: string, outcome: Outcome) {
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
