import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import Mocha from 'mocha'

/** A test, as it is in its file. */
export interface Test {
  readonly title: string
  run(): unknown
}

/** The tests that exercise the turn and the types of slots, and take no more than a moment: the fastest first. */
export const testFiles = [
  'slot-types',
  'particles',
  'spoken-values',
  'lines',
  'conversations',
  'left-out',
  'what-services-get',
  'full-dialog',
  'edited-meanwhile',
  'session-bounds',
  'diagnostics/diagnostics',
  'turn.property',
  'look-ups.property',
].map((name) => `dist/test/${name}.test.js`)

/** Properties are tried less often than elsewhere, and always with the same examples. */
export function tryPropertiesBriefly(): void {
  process.env.RUNS = '40'
  fc.configureGlobal({ seed: 1, endOnFailure: true })
}

/** Loads a file of tests: by `import`, for Mocha's `require` goes past the hook that loads the mutants. */
export async function loadTests(file: string): Promise<readonly Test[]> {
  const mocha = new Mocha()
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, file, mocha)
  await import(pathToFileURL(file).href)
  const tests: Test[] = []
  mocha.suite.eachTest((test) => {
    const { fn } = test
    if (fn !== undefined) tests.push({ title: test.fullTitle(), run: () => Reflect.apply(fn, test.ctx, []) })
  })
  return tests
}

/** Whether a test passes. */
export async function passes({ run }: Test): Promise<boolean> {
  try {
    await run()
    return true
  } catch {
    return false
  }
}
