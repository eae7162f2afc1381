import { hasErrors } from '../../../diagnostics/diagnostic.ts'
import type { Count } from '../../words/words.ts'
import type { FileResult } from './result.ts'

/** How many conversations passed and failed, and how many files have mistakes instead. */
export function count(results: readonly FileResult[]): Count {
  const outcomes = results.flatMap(({ conversations }) => conversations.map(({ outcome }) => outcome.type))
  const passed = outcomes.filter((type) => type === 'passed').length
  const mistaken = results.filter(({ diagnostics }) => hasErrors(diagnostics)).length
  return { passed, failed: outcomes.length - passed, mistaken }
}
