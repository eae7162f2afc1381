import { firstLine } from '../diagnostics/source.ts'
import type { Loaded, LoadedExtension } from '../extension/load-extension.ts'
import type { Serving } from '../extension/served.ts'
import { isLess, judge, type Outcome } from './outcome.ts'
import { settle, unsureAfter } from './settle.ts'

/** An extension that can be read again while it is served. */
export interface Reloading {
  /** What is served now. */
  readonly serving: () => Serving
  /**
   * Reads everything again. Asked once more meanwhile, it reads once more. `unwatched`: nobody has seen the files stand still, and they may
   * be being written.
   */
  readonly reload: (how?: { readonly unwatched: boolean }) => Promise<void>
}

export interface ReloadingOptions {
  readonly first: LoadedExtension
  readonly load: () => Promise<Loaded>
  /** What is wrong, in words, where something is. */
  readonly describe: (outcome: Outcome) => string | undefined
  /** Hears of what is news: another set, another problem, or the end of one. */
  readonly tell: (outcome: Outcome, problem: string | undefined) => void
}

// Milliseconds. What is missing may be about to come back: half a file is often a good one, and some editors delete before they write.
const missingAfter = 400

/** Serves the last good set, whatever is found when the files are read again. */
export function reloading({ first, load, describe, tell }: ReloadingOptions): Reloading {
  let served = first
  let serving = first.serving
  let problem: string | undefined
  let isAsked = false
  let isUnwatched = false
  let running: Promise<void> | undefined

  async function reloadOnce(unwatched: boolean): Promise<void> {
    const outcome = await find(served, load, unwatched)
    if (outcome.type === 'swapped') served = outcome.now
    const before = problem
    problem = describe(outcome)
    serving = problem === undefined ? served.serving : { ...served.serving, problem: firstLine(problem) }
    if (outcome.type === 'swapped' || problem !== before) tell(outcome, problem)
  }

  async function reloadWhileAsked(): Promise<void> {
    while (isAsked) {
      const unwatched = isUnwatched
      isAsked = isUnwatched = false
      await reloadOnce(unwatched)
    }
    running = undefined
  }

  return {
    serving: () => serving,
    reload({ unwatched } = { unwatched: false }) {
      isAsked = true
      isUnwatched ||= unwatched
      running ??= reloadWhileAsked()
      return running
    },
  }
}

async function find(served: LoadedExtension, load: () => Promise<Loaded>, unwatched: boolean): Promise<Outcome> {
  try {
    return judge(served, await settle(load, (found) => doubt(served, found, unwatched)))
  } catch (error) {
    return { type: 'failed', error }
  }
}

/** For how long a set must stand still to be believed. */
function doubt(served: LoadedExtension, found: Loaded, unwatched: boolean): number {
  if (isLess(served, found)) return missingAfter
  return unwatched || found.type === 'refused' ? unsureAfter : 0
}
