const written = /^(?<sign>[+-]?)(?<digits>(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?|\.\d+)$/u

/**
 * The number that a text is, after NFKC: `２`, `1,000`, `-2.5`. Undefined for anything else: a word, `0x10`, `1e3`, nothing,
 * and what is too large for an exact number.
 */
export function readNumber(value: string | number | boolean): number | undefined {
  const number = readRoughly(value)
  return number !== undefined && isExact(number) ? number : undefined
}

/** The same also where it is too large for an exact number. */
export function readRoughly(value: string | number | boolean): number | undefined {
  const number = typeof value === 'number' ? value : parse(String(value))
  return number === 0 ? 0 : number
}

/** Whether a number is small enough to be kept as it was said. */
export function isExact(number: number): boolean {
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER
}

// Characters, with spaces around: many more than any number has.
const longestNumber = 1000

function parse(text: string): number | undefined {
  if (text.length > longestNumber) return undefined
  const groups = written.exec(text.normalize('NFKC').trim().replace('\u2212', '-'))?.groups
  if (groups === undefined) return undefined
  return Number(`${groups.sign}${groups.digits?.replaceAll(',', '')}`)
}
