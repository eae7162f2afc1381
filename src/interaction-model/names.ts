import { wrongName } from '../core/names.ts'
import type { Named, Wrong } from './slip.ts'

/** Tells a name that dialogs cannot have. */
export function checkName(name: string, named: Named, tell: (wrong: Wrong) => void): void {
  const code = wrongName(name, named)
  if (code !== undefined) tell({ code, args: { name, named } })
}
