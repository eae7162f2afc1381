import { wrongName } from '../core/names.ts'

/** What names what in a TSV file. */
export type TsvNamed = 'intent' | 'slot' | 'type'

/** Everything that can be wrong with the TSV files of an interaction model, with what its message needs to know. */
export interface TsvMistakes {
  'unreadable-file': { readonly reason: string }
  'not-utf8': Record<never, never>
  'empty-file': Record<never, never>
  'unknown-section': { readonly written: string }
  'no-section': { readonly intent: string }
  'bad-name': { readonly name: string; readonly named: TsvNamed }
  'reserved-name': { readonly name: string; readonly named: TsvNamed }
  'duplicate-name': { readonly name: string; readonly named: TsvNamed; readonly first: string }
  'slot-without-type': { readonly slot: string }
  'two-types': { readonly slot: string; readonly first: string; readonly second: string }
  'unknown-type': { readonly slot: string; readonly type: string }
  'bad-tag': { readonly written: string }
  'unknown-slot': { readonly slot: string; readonly suggestion?: string }
  'no-value': { readonly taken: string }
  'value-again': { readonly value: string; readonly first: string }
  'synonym-elsewhere': { readonly synonym: string; readonly value: string; readonly owner: string }
}

export type TsvMistakeCode = keyof TsvMistakes

/** One thing that is wrong, and where: as plain data. `line` counts from 1; 0 is the file as a whole. */
export type LocatedTsvMistake = { readonly file: string; readonly line: number } & {
  [C in TsvMistakeCode]: { readonly code: C; readonly args: TsvMistakes[C] }
}[TsvMistakeCode]

/** What a mistake says, without where. */
export type TsvMistake = { [C in TsvMistakeCode]: { readonly code: C; readonly args: TsvMistakes[C] } }[TsvMistakeCode]

// What was tidied up on the way: reported, and imported all the same.
const warnings: ReadonlySet<TsvMistakeCode> = new Set([
  'slot-without-type',
  'unknown-type',
  'no-value',
  'value-again',
  'synonym-elsewhere',
])

/** Whether nothing can be imported for it. */
export function isError({ code }: LocatedTsvMistake): boolean {
  return !warnings.has(code)
}

/** Reports a name that dialogs cannot have. */
export function checkName(name: string, named: TsvNamed, report: (wrong: TsvMistake) => void): void {
  const code = wrongName(name, named)
  if (code !== undefined) report({ code, args: { name, named } })
}
