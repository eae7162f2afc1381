import { replaceDialogs } from '../core/former-dialogs.ts'
import { firstLine } from '../diagnostics/source.ts'
import type { LoadedExtension, LoadResult } from '../extension/load-extension.ts'
import type { ServedExtension } from '../extension/served.ts'
import { classify, lostSomething, mayPass, type ReloadOutcome } from './outcome.ts'
import { stabilityWindow, waitUntilStable } from './wait-until-stable.ts'

/** An extension that can be read again while it is served. */
export interface Reloader {
  /** What is served now. */
  readonly served: () => ServedExtension
  /**
   * Reads everything again. Asked once more meanwhile, it reads once more. `unwatched`: nobody has seen the files stay unchanged, and they may
   * be being written.
   */
  readonly reload: (how?: { readonly unwatched: boolean }) => Promise<void>
  /** Tries nothing again any more. */
  readonly close: () => void
}

export interface ReloaderOptions {
  readonly first: LoadedExtension
  /** Why it is not what the files say today, in words, where it is not. */
  readonly problem?: string | undefined
  readonly load: () => Promise<LoadResult>
  /** What is wrong, in words, where something is. */
  readonly describe: (outcome: ReloadOutcome) => string | undefined
  /** Called at each change: another set, another problem, or the end of one. */
  readonly onOutcome: (outcome: ReloadOutcome, problem: string | undefined) => void
}

// Milliseconds. What is missing may be about to come back: half a file is often a good one, and some editors delete before they write.
const missingAfter = 400

// Milliseconds until a reading is tried again that failed for a reason that passes; twice as long each time, up to the latter.
const retriedAfter = { first: 1000, most: 30_000 }

/** Serves the last good set, whatever is found when the files are read again. */
export function makeReloader({ first, problem: atFirst, load, describe, onOutcome }: ReloaderOptions): Reloader {
  let loaded = first
  let problem = atFirst
  let current = withProblem(first, problem)
  let isAsked = false
  let isUnwatched = false
  let running: Promise<void> | undefined
  let retry: NodeJS.Timeout | undefined
  let patience = retriedAfter.first

  async function reloadOnce(unwatched: boolean): Promise<void> {
    const outcome = succeed(await find(loaded, load, unwatched))
    if (outcome.type === 'swapped') loaded = outcome.now
    const before = problem
    problem = describe(outcome)
    current = withProblem(loaded, problem)
    if (outcome.type === 'swapped' || problem !== before) onOutcome(outcome, problem)
    retryLater(outcome)
  }

  async function reloadWhileAsked(): Promise<void> {
    while (isAsked) {
      const unwatched = isUnwatched
      isAsked = isUnwatched = false
      await reloadOnce(unwatched)
    }
    running = undefined
  }

  function reload({ unwatched } = { unwatched: false }): Promise<void> {
    isAsked = true
    isUnwatched ||= unwatched
    running ??= reloadWhileAsked()
    return running
  }

  function retryLater(outcome: ReloadOutcome): void {
    clearTimeout(retry)
    if (!mayPass(outcome)) {
      patience = retriedAfter.first
      return
    }
    retry = setTimeout(() => reload({ unwatched: true }), patience).unref()
    patience = Math.min(2 * patience, retriedAfter.most)
  }

  return { served: () => current, reload, close: () => clearTimeout(retry) }
}

function withProblem({ served }: LoadedExtension, problem: string | undefined): ServedExtension {
  return problem === undefined ? served : { ...served, problem: firstLine(problem) }
}

/** Sessions go on that were written by what was served until now. */
function succeed(outcome: ReloadOutcome): ReloadOutcome {
  if (outcome.type !== 'swapped') return outcome
  const { before, now } = outcome
  const dialogs = replaceDialogs(before.served.dialogs, now.served.dialogs, Date.now())
  return { ...outcome, now: { ...now, served: { ...now.served, dialogs } } }
}

async function find(
  loaded: LoadedExtension,
  load: () => Promise<LoadResult>,
  unwatched: boolean,
): Promise<ReloadOutcome> {
  try {
    return classify(loaded, await waitUntilStable(load, (found) => stabilityWindowFor(loaded, found, unwatched)))
  } catch (error) {
    return { type: 'failed', error }
  }
}

/** For how many milliseconds a set must stay unchanged to be believed. */
function stabilityWindowFor(loaded: LoadedExtension, found: LoadResult, unwatched: boolean): number {
  if (lostSomething(loaded, found)) return missingAfter
  return unwatched || found.type === 'refused' ? stabilityWindow : 0
}
