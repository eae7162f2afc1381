import { performance } from 'node:perf_hooks'
import { loadTests, passes, type Test, testFiles } from './run-tests.ts'
import type { Switchboard } from './switchboard.ts'

/** How a mutant fared: a test failed with it, or none did, or none ever comes to where it is. */
export type Fate = 'killed' | 'survived' | 'not reached'

interface Reach {
  /** The tests that come to a mutant, the fastest first. */
  readonly testsOf: ReadonlyMap<string, readonly Test[]>
  /** The mutants in what runs once, when files are loaded: they must be at work from the start. */
  readonly atLoad: ReadonlySet<string>
}

/** Loads and runs every test once without a mutant, and sees which mutants each of them comes to. */
export async function explore(switchboard: Switchboard): Promise<Reach> {
  const tests: Test[] = []
  for (const file of testFiles) tests.push(...(await loadTests(file)))
  const atLoad = switchboard.takeAsked()
  const explored = []
  for (const test of tests) {
    const start = performance.now()
    if (!(await passes(test))) throw new Error(`fails without any mutant: ${test.title}`)
    explored.push({ test, took: performance.now() - start, asked: switchboard.takeAsked() })
  }
  switchboard.stopListening()
  const testsOf = new Map<string, Test[]>()
  for (const { test, asked } of explored.sort((a, b) => a.took - b.took))
    for (const mutant of asked) testsOf.set(mutant, [...(testsOf.get(mutant) ?? []), test])
  return { testsOf, atLoad }
}

/** Sets a mutant to work and runs the tests that come to it, until one fails. */
export async function judge(mutant: string, { testsOf }: Reach, switchboard: Switchboard): Promise<Fate> {
  const tests = testsOf.get(mutant)
  if (tests === undefined) return 'not reached'
  switchboard.wake(mutant)
  const fate = (await allPass(tests, () => switchboard.wake(mutant))) ? 'survived' : 'killed'
  switchboard.wake(undefined)
  return fate
}

/** The same with the mutant at work before anything is loaded, in a process of its own. */
export async function judgeFromTheStart(mutant: string, switchboard: Switchboard): Promise<Fate> {
  switchboard.stopListening()
  switchboard.wake(mutant)
  try {
    for (const file of testFiles) if (!(await allPass(await loadTests(file)))) return 'killed'
    return 'survived'
  } catch {
    return 'killed'
  }
}

async function allPass(tests: readonly Test[], before = () => {}): Promise<boolean> {
  for (const test of tests) {
    before()
    if (!(await passes(test))) return false
  }
  return true
}
