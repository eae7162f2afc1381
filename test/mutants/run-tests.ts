import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import Mocha from 'mocha'

/** A test, as it is in its file. */
export interface Test {
  readonly title: string
  run(): unknown
}

/** The tests that exercise the turn and the types of slots in this process: the fastest first. */
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
  'examples',
  'chat',
  'columns',
  'docs',
  'export',
  'flow.property',
  'graph',
  'hand-over',
  'import',
  'messages',
  'reports',
  'testing',
  'alexa/model',
  'schemas/schemas',
].map((name) => `dist/test/${name}.test.js`)

/** Tests that take many seconds, for what shorter ones show as well; and those that measure time, which a busy machine fails. */
const slow =
  /in words of their own|is followed from top to bottom|a request that is answered|in a time that grows|a line of 100 KB/

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
    if (fn !== undefined && !slow.test(test.fullTitle()))
      tests.push({ title: test.fullTitle(), run: () => runOne(test, fn) })
  })
  return tests
}

/** A test that skips itself throws, and says so. */
async function runOne(test: Mocha.Test, fn: Mocha.Func | Mocha.AsyncFunc): Promise<void> {
  test.ctx?.runnable(test)
  try {
    await Reflect.apply(fn, test.ctx, [])
  } catch (error) {
    if (!test.isPending()) throw error
  }
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
