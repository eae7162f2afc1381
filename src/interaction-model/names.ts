import { intentNamePattern, reservedSlotNames, slotNamePattern } from '../core/dialog.ts'
import { slotTypes } from '../slot-types/index.ts'
import type { Named, Wrong } from './slip.ts'

const patterns: Readonly<Record<Named, RegExp>> = {
  intent: new RegExp(intentNamePattern, 'u'),
  slot: new RegExp(slotNamePattern, 'u'),
  type: new RegExp(slotNamePattern, 'u'),
}

const taken: Readonly<Record<Named, ReadonlySet<string>>> = {
  intent: new Set(),
  slot: new Set([...reservedSlotNames, ...Object.getOwnPropertyNames(Object.prototype)]),
  type: new Set(slotTypes.keys()),
}

/** Tells a name that dialogs cannot have. */
export function checkName(name: string, named: Named, tell: (wrong: Wrong) => void): void {
  if (taken[named].has(name)) tell({ code: 'reserved-name', args: { name, named } })
  else if (!patterns[named].test(name)) tell({ code: 'bad-name', args: { name, named } })
}
