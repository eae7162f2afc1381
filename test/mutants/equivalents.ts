import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Mutant } from './find-mutants.ts'

/** A mutant that no test can tell from the original, and why not. */
interface Equivalent {
  readonly file: string
  /** The function it is in. */
  readonly in: string
  readonly change: string
  readonly because: string
}

const equivalents: readonly Equivalent[] = parse(readFileSync('test/mutants/equivalents.yaml', 'utf8')) ?? []

export function isEquivalent(mutant: Mutant): boolean {
  return equivalents.some((known) => matches(known, mutant))
}

/** The entries that are about no mutant any more. */
export function outdated(mutants: readonly Mutant[]): readonly string[] {
  return equivalents
    .filter((known) => !mutants.some((mutant) => matches(known, mutant)))
    .map(({ file, in: within, change }) => `${file} ${within}: ${change}`)
}

function matches({ file, in: within, change }: Equivalent, mutant: Mutant): boolean {
  return mutant.file === file && mutant.within === within && mutant.change === change
}
