import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { LoadedExtension, LoadResult } from '../extension/load-extension.ts'

/** What became of a reload. Only `swapped` changes what is served. */
export type ReloadOutcome =
  | { readonly type: 'swapped'; readonly before: LoadedExtension; readonly now: LoadedExtension }
  | { readonly type: 'unchanged' }
  | { readonly type: 'refused'; readonly diagnostics: readonly Diagnostic[] }
  /** The files are good, and have no dialog. */
  | { readonly type: 'emptied'; readonly folder: string }
  /** The files could not be read. */
  | { readonly type: 'failed'; readonly error: unknown }

/** What is to become of a set that was found while another is served. */
export function classify(served: LoadedExtension, found: LoadResult): ReloadOutcome {
  if (found.type === 'refused') return { type: 'refused', diagnostics: found.diagnostics }
  if (found.served.dialogs.intents.size === 0) return { type: 'emptied', folder: found.config.dialogs }
  if (isSameExtension(served, found)) return { type: 'unchanged' }
  return { type: 'swapped', before: served, now: found }
}

// What the system has too little of for a moment, and what a share does not answer.
const passing: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'EIO', 'ESTALE', 'timed-out'])

/** Whether it may be good once it is tried again, though nobody changes a file. */
export function mayPass(outcome: ReloadOutcome): boolean {
  if (outcome.type === 'failed') return true
  if (outcome.type !== 'refused') return false
  return outcome.diagnostics.some((one) => one.code === 'unreadable-file' && passing.has(one.args.reason))
}

/** Whether anything that is written in what is served, by its key or as one more of a list, is missing from a set. */
export function lostSomething(served: LoadedExtension, found: LoadResult): boolean {
  if (found.type === 'refused') return false
  const now = writtenIn(found)
  return [...writtenIn(served)].some(([key, value]) => !now.has(key) || lacks(now.get(key), value))
}

/** Whatever the file: a dialog may move from one to another. No name has a space in it. */
function writtenIn({ config, files }: LoadedExtension): ReadonlyMap<string, unknown> {
  const sections = files.flatMap((file) => Object.entries(file))
  const named = sections.flatMap(([section, map]) =>
    Object.entries(map).map(([name, value]) => [`${section} ${name}`, value] as const),
  )
  return new Map<string, unknown>([['config.yaml', config.written], ...named])
}

function lacks(now: unknown, before: unknown): boolean {
  if (!isNested(before)) return false
  if (!isNested(now)) return true
  const there = new Map(Object.entries(now))
  return Object.entries(before).some(([key, value]) => !there.has(key) || lacks(there.get(key), value))
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** Whether two sets were read from the same bytes under the same settings, or are refused for the same mistakes. */
export function isSameExtension(one: LoadResult, other: LoadResult): boolean {
  if (one.type === 'refused') return isDeepStrictEqual(one, other)
  return (
    other.type === 'loaded' &&
    one.served.revision === other.served.revision &&
    isDeepStrictEqual(one.config, other.config)
  )
}
