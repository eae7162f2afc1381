/** What compares, as people write it elsewhere, and its key in a condition. */
const comparisons: readonly (readonly [form: RegExp, key: 'min' | 'max' | 'over' | 'under'])[] = [
  [/^(?:>=|=>|≥|≧|at least) ?(\S+)$/u, 'min'],
  [/^(?:<=|=<|≤|≦|at most) ?(\S+)$/u, 'max'],
  [/^(?:>|over|more than) ?(\S+)$/u, 'over'],
  [/^(?:<|under|less than) ?(\S+)$/u, 'under'],
  [/^(\d+)(?:\+| ?(?:이상|以上))$/u, 'min'],
  [/^(\d+) ?(?:이하|以下)$/u, 'max'],
  [/^(\d+) ?초과$/u, 'over'],
  [/^(\d+) ?(?:미만|未満)$/u, 'under'],
]

/** `> 3` and `3 이상`: which bound of a condition is meant. */
export function readComparison(written: string): { readonly key: string; readonly bound: string } | undefined {
  const text = written.normalize('NFKC').trim()
  for (const [form, key] of comparisons) {
    const bound = form.exec(text)?.[1]
    if (bound !== undefined) return { key, bound }
  }
  return undefined
}

/** `> 3`, where it can be nothing but a comparison with a number, a time or a day: how it is written. */
export function suggestComparison(written: string): string | undefined {
  const found = readComparison(written.replace(/^(["'])(.*)\1$/u, '$2'))
  return found === undefined || !/^\d[\d.:-]*$/.test(found.bound) ? undefined : `{ ${found.key}: ${found.bound} }`
}
