import type { Diagnostic } from '../diagnostic.ts'
import type { Check, Checked } from './check.ts'
import { checkFlow } from './flow.ts'

/** Every check. A new one is a file and an entry here. */
const checks: readonly Check[] = []

/** What the checks have to say; of a dialog that they found nothing wrong with, also what its flow does. */
export function check(checked: Checked): readonly Diagnostic[] {
  const found = checks.flatMap((find) => [...find(checked)])
  return [...found, ...checkFlow(checked, found)]
}
