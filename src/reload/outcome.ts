import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../yaml/diagnostic.ts'
import type { Loaded } from './load.ts'

/** An extension that was read without an error. */
export type LoadedExtension = Extract<Loaded, { type: 'loaded' }>

/** What became of a reload. Only `swapped` changes what is served. */
export type Outcome =
  | { readonly type: 'swapped'; readonly before: LoadedExtension; readonly now: LoadedExtension }
  | { readonly type: 'unchanged' }
  | { readonly type: 'refused'; readonly diagnostics: readonly Diagnostic[] }
  /** The files are good, and hold no dialog. */
  | { readonly type: 'emptied'; readonly folder: string }
  /** The files could not be read. */
  | { readonly type: 'failed'; readonly error: unknown }

/** What is to become of a set that was found while another is served. */
export function judge(served: LoadedExtension, found: Loaded): Outcome {
  if (found.type === 'refused') return { type: 'refused', diagnostics: found.diagnostics }
  if (found.serving.dialogs.intents.size === 0) return { type: 'emptied', folder: found.config.dialogs }
  if (isSame(served, found)) return { type: 'unchanged' }
  return { type: 'swapped', before: served, now: found }
}

/** Whether something that is served is missing from a set. */
export function isLess(served: LoadedExtension, found: Loaded): boolean {
  return found.type === 'loaded' && [...served.names].some((name) => !found.names.has(name))
}

/** Whether two sets were read from the same bytes under the same settings. */
export function isSame(one: Loaded, other: Loaded): boolean {
  if (one.type === 'refused' || other.type === 'refused') return false
  return one.serving.revision === other.serving.revision && isDeepStrictEqual(one.config, other.config)
}
