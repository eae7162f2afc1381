/** A word for a number: `one` may stand alone, `ten` be followed by ones, `times` multiplies what stands before it, `group` all of it. */
interface Numeral {
  readonly as: 'one' | 'ten' | 'times' | 'group'
  readonly n: number
}

type NumeralWords = ReadonlyMap<string, Numeral>

/** How a language writes its numbers. */
export interface Numbering {
  readonly numerals: NumeralWords
  /** Numerals that only stand before what is counted: 세 of 세 명. */
  readonly bound?: ReadonlySet<string>
  /** What may be counted by numbers in words: a word that happens to begin like a number is none. */
  readonly counters: ReadonlySet<string>
  /** What stands between the words of a number: "and". */
  readonly between?: string
  /** What may follow for politeness. */
  readonly closing?: RegExp
}

/** A number with what it counts. */
export interface Counted {
  readonly number: number
  readonly unit?: string
}

// Characters: more than any number has.
const longest = 60
const digits = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/u
const separator = /^[\s-]+/u
const unitPattern = /^[\p{L}\p{M}%°/]{1,10}$/u

/** The words by what they mean, from their list in order: 하나 둘 셋. */
export function numerals(as: Numeral['as'], ...words: readonly (readonly [words: string, n: number])[]): NumeralWords {
  return new Map(words.flatMap(([list, n]) => list.split(' ').map((word) => [word, { as, n }] as const)))
}

/** The number that a text is, in words, digits or both (3만 5천), with what is counted (113 평, 두 개); undefined where it is none. */
export function readCounted(text: string, numbering: Numbering, counter = ''): Counted | undefined {
  if (text.length > longest) return undefined
  const said = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(numbering.closing ?? /$^/u, '')
    .trimEnd()
  const read = readNumberAtStart(said, numbering)
  if (read === undefined) return undefined
  const { number, words, length } = read
  const unit = said.slice(length).replace(separator, '')
  const last = words.at(-1) ?? ''
  if (unit === '') return numbering.bound?.has(last) ? undefined : { number }
  // Two numbers are none: 이 사람 are no two people.
  if (wordAt(unit, numbering.numerals) !== undefined) return undefined
  const isKnown = counter.split('|').includes(unit) || numbering.counters.has(unit)
  const isDigits = words.every((word) => digits.test(word) || numbering.numerals.get(word)?.as === 'group')
  return isKnown || (isDigits && digits.test(last) && unitPattern.test(unit)) ? { number, unit } : undefined
}

/** What was read of a number so far: whole groups, the rest of this group, and what may still be multiplied. */
interface Reading {
  readonly sum: number
  readonly group: number
  readonly open: number | undefined
  readonly last: Numeral | undefined
  readonly leastTimes: number
  readonly leastGroup: number
}

const nothing: Reading = {
  sum: 0,
  group: 0,
  open: undefined,
  last: undefined,
  leastTimes: Number.POSITIVE_INFINITY,
  leastGroup: Number.POSITIVE_INFINITY,
}

/** A number at the beginning of a text: its words, and how many UTF-16 code units they take. */
export interface NumberAtStart {
  readonly number: number
  readonly words: readonly string[]
  readonly length: number
}

/** The number that a text begins with, in NFKC and small letters; undefined for none. */
export function readNumberAtStart(text: string, { numerals, between }: Numbering): NumberAtStart | undefined {
  const words: string[] = []
  let reading = nothing
  let length = 0
  let at = 0
  for (;;) {
    const rest = text.slice(at)
    const word = digits.exec(rest)?.[0] ?? wordAt(rest, numerals)
    const next =
      word === undefined
        ? undefined
        : add(reading, numerals.get(word) ?? { as: 'one', n: Number(word.replaceAll(',', '')) })
    if (word === undefined || next === undefined) break
    reading = next
    words.push(word)
    length = at + word.length
    at = startOfNext(text, length, between)
  }
  if (words.length === 0) return undefined
  // Without what binary fractions add: 1.1만 is 11000.
  const number = Number((reading.sum + reading.group + (reading.open ?? 0)).toPrecision(15))
  return { number, words, length }
}

function startOfNext(text: string, end: number, between: string | undefined): number {
  const at = end + (separator.exec(text.slice(end))?.[0].length ?? 0)
  return between !== undefined && text.startsWith(`${between} `, at) ? at + between.length + 1 : at
}

/** The longest numeral that a text begins with; one in Latin letters is a word of its own. */
function wordAt(text: string, numerals: NumeralWords): string | undefined {
  const fitting = [...numerals.keys()].filter(
    (word) => text.startsWith(word) && !(/[a-z]$/u.test(word) && /^[a-z]/u.test(text.slice(word.length))),
  )
  return fitting.sort((one, other) => other.length - one.length)[0]
}

/** One more word; undefined where that makes no number. */
function add(reading: Reading, { as, n }: Numeral): Reading | undefined {
  const { sum, group, open, last, leastTimes, leastGroup } = reading
  const next: Reading = { ...reading, last: { as, n } }
  switch (as) {
    case 'one':
      if (open !== undefined && !(last?.as === 'ten' && n < 10)) return undefined
      return { ...next, open: (open ?? 0) + n }
    case 'ten':
      return open === undefined ? { ...next, open: n } : undefined
    case 'times':
      return n < leastTimes ? { ...next, group: group + (open ?? 1) * n, open: undefined, leastTimes: n } : undefined
    case 'group': {
      if (n >= leastGroup) return undefined
      const all = group + (open ?? 0)
      return { ...nothing, last: next.last, sum: sum + (all === 0 ? 1 : all) * n, leastGroup: n }
    }
    default:
      return as satisfies never
  }
}
