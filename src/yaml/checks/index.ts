import type { Diagnostic } from '../diagnostic.ts'
import type { Check, Checked } from './check.ts'

/** Every check. A new one is a file and an entry here. */
const checks: readonly Check[] = []

/** What the checks have to say. */
export function check(checked: Checked): readonly Diagnostic[] {
  return checks.flatMap((find) => [...find(checked)])
}
