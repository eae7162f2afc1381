import { spawnSync } from 'node:child_process'
import { register } from 'node:module'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { thoseThatCompile } from './compiler.ts'
import { isEquivalent, outdated } from './equivalents.ts'
import { mutatedFiles } from './files.ts'
import { findMutants } from './find-mutants.ts'
import { explore, type Fate, judge, judgeFromTheStart } from './judge.ts'
import { type Judged, printScore, printSurvivor } from './print-score.ts'
import { tryPropertiesBriefly } from './run-tests.ts'
import { sampleOf } from './sample.ts'
import { installSwitchboard, nameOf } from './switchboard.ts'

// Changes the turn and the types of slots in one small way after the other, and counts the changes that a test notices,
// of those that compile.
//
//   npm run mutants                        every change; minutes
//   npm run mutants -- --sample 300        that many of them, always the same
//   npm run mutants -- --file core/merge   those in the files of that name

const { values } = parseArgs({
  options: { file: { type: 'string', default: '' }, sample: { type: 'string' }, 'from-the-start': { type: 'string' } },
})

setPriority(10)
tryPropertiesBriefly()
const switchboard = installSwitchboard()
register('./load-hook.js', import.meta.url)

const alone = values['from-the-start']
if (alone === undefined) await judgeAll()
else process.exitCode = (await judgeFromTheStart(alone, switchboard)) === 'killed' ? 1 : 0

async function judgeAll(): Promise<void> {
  const compiled = mutatedFiles().flatMap((path) => findMutants(path).mutants.map((mutant) => ({ path, mutant })))
  const all = compiled.map(({ mutant }) => mutant)
  const chosen = compiled.filter(({ mutant }) => mutant.file.includes(values.file) && !isEquivalent(mutant))
  const sample = thoseThatCompile(values.sample === undefined ? chosen : sampleOf(chosen, Number(values.sample)))
  const reach = await explore(switchboard)
  const judged: Judged[] = []
  for (const { path, mutant } of sample) {
    const name = nameOf(path, mutant.at)
    const fate = await judge(name, reach, switchboard)
    const isStatic = reach.atLoad.has(name) && fate !== 'killed'
    const one = { mutant, fate: isStatic ? judgeInProcess(name) : fate }
    judged.push(one)
    if (one.fate !== 'killed') process.stdout.write(printSurvivor(one))
    report(judged.length, sample.length)
  }
  process.stdout.write(printScore(judged, outdated(all)))
}

/** In a process of its own, which loads everything anew. */
function judgeInProcess(name: string): Fate {
  const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--from-the-start', name], {
    timeout: 120_000,
  })
  return status === 0 ? 'survived' : 'killed'
}

function report(done: number, all: number): void {
  if (done % 100 === 0 || done === all) process.stderr.write(`${done} of ${all}\n`)
}
