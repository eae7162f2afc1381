import { setTimeout } from 'node:timers/promises'
import type { Serving } from '../serving.ts'
import { firstLine } from '../yaml/source.ts'
import type { Loaded } from './load.ts'
import { isLess, isSame, judge, type LoadedExtension, type Outcome } from './outcome.ts'

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
// What may be being written stands still if it has not changed by then.
const unsureAfter = 75

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
    return judge(served, await settled(served, load, unwatched))
  } catch (error) {
    return { type: 'failed', error }
  }
}

/** What may be half of a set is read again until it stands still. */
async function settled(served: LoadedExtension, load: () => Promise<Loaded>, unwatched: boolean): Promise<Loaded> {
  let found = await load()
  for (;;) {
    const wait = doubt(served, found, unwatched)
    if (wait === 0) return found
    await setTimeout(wait)
    const again = await load()
    if (isSame(found, again)) return again
    found = again
  }
}

/** For how long a set must stand still to be believed. */
function doubt(served: LoadedExtension, found: Loaded, unwatched: boolean): number {
  if (isLess(served, found)) return missingAfter
  return unwatched || found.type === 'refused' ? unsureAfter : 0
}
