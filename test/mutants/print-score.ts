import type { Mutant } from './find-mutants.ts'
import type { Fate } from './judge.ts'

export interface Judged {
  readonly mutant: Mutant
  readonly fate: Fate
}

/** A survivor with its place. */
export function printSurvivor({ mutant: { file, line, within, change }, fate }: Judged): string {
  return `${file}:${line} ${within}: ${change} (${fate})\n`
}

/** The share that was killed, of each file and of all. */
export function printScore(judged: readonly Judged[], outdated: readonly string[]): string {
  const files = [...new Set(judged.map(({ mutant }) => mutant.file))]
  return [
    '',
    ...files.map((file) =>
      printShare(
        judged.filter(({ mutant }) => mutant.file === file),
        file,
      ),
    ),
    printShare(judged, 'all'),
    ...outdated.map((entry) => `equivalents.yaml has an entry for no mutant: ${entry}`),
    '',
  ].join('\n')
}

function printShare(judged: readonly Judged[], name: string): string {
  const killed = judged.filter(({ fate }) => fate === 'killed').length
  const share = judged.length === 0 ? 100 : (100 * killed) / judged.length
  return `${share.toFixed(1).padStart(5)} % of ${String(judged.length).padStart(4)} killed  ${name}`
}
