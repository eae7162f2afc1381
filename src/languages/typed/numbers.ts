// Numbers as people type them, in any of the languages: `3`, `３`, `두`, `二十`, `two`.

/** A number at the beginning of a text, and how many UTF-16 code units it takes. */
export interface NumberAtStart {
  readonly value: number
  readonly length: number
}

/** Korean's own numerals, by ten and by one; before a counter some are shorter. */
const nativeTens: readonly (readonly [word: string, value: number])[] = [
  ['열', 10],
  ['스물', 20],
  ['스무', 20],
  ['서른', 30],
  ['마흔', 40],
  ['쉰', 50],
]
const nativeOnes: readonly (readonly [word: string, value: number])[] = [
  ['하나', 1],
  ['한', 1],
  ['둘', 2],
  ['두', 2],
  ['셋', 3],
  ['세', 3],
  ['넷', 4],
  ['네', 4],
  ['다섯', 5],
  ['여섯', 6],
  ['일곱', 7],
  ['여덟', 8],
  ['아홉', 9],
]

const englishOnes = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const others: readonly (readonly [word: string, value: number])[] = [
  ...englishOnes.map((word, index) => [word, index + 1] as const),
  ['twenty', 20],
  ['thirty', 30],
  ['a', 1],
  ['an', 1],
  ['ひとつ', 1],
  ['ふたつ', 2],
  ['みっつ', 3],
  ['よっつ', 4],
  ['いつつ', 5],
]

const digitsOf: ReadonlyMap<string, number> = new Map([
  ...Array.from('〇一二三四五六七八九', (digit, value) => [digit, value] as const),
  ...Array.from('영일이삼사오육칠팔구', (digit, value) => [digit, value] as const),
])
const placesOf: ReadonlyMap<string, number> = new Map([
  ...Array.from('十百千', (place, index) => [place, 10 ** (index + 1)] as const),
  ...Array.from('십백천', (place, index) => [place, 10 ** (index + 1)] as const),
])
const myriads: ReadonlySet<string> = new Set(['万', '만'])

const digits = /^\d{1,3}(?:,\d{3})+|^\d{1,15}/u

/** The number that a text begins with, in NFKC and small letters; undefined for none. */
export function readNumberAtStart(text: string): NumberAtStart | undefined {
  const written = digits.exec(text)?.[0]
  if (written !== undefined) return { value: Number(written.replaceAll(',', '')), length: written.length }
  return readNative(text) ?? readOther(text) ?? readPlaces(text)
}

function readNative(text: string): NumberAtStart | undefined {
  const [ten = '', tens = 0] = nativeTens.find(([word]) => text.startsWith(word)) ?? []
  const [one = '', ones = 0] = nativeOnes.find(([word]) => text.startsWith(word, ten.length)) ?? []
  return tens + ones === 0 ? undefined : { value: tens + ones, length: ten.length + one.length }
}

/** Words that stand alone: behind a Latin one no letter may follow. */
function readOther(text: string): NumberAtStart | undefined {
  const found = others.find(
    ([word]) => text.startsWith(word) && !/^[a-z]/u.test(/^[a-z]/u.test(word) ? text.slice(word.length) : ''),
  )
  return found && { value: found[1], length: found[0].length }
}

/** `二十`, `삼백오십`, `千二百`: digits and places. */
function readPlaces(text: string): NumberAtStart | undefined {
  let sum = 0
  let whole = 0
  let digit: number | undefined
  let length = 0
  for (const character of text.slice(0, mostPlaces)) {
    const [next, place] = [digitsOf.get(character), placesOf.get(character)]
    if (next !== undefined) digit = (digit ?? 0) * 10 + next
    else if (place !== undefined) {
      sum += (digit ?? 1) * place
      digit = undefined
    } else if (myriads.has(character) && (length > 0 || character === '만')) {
      whole += Math.max(1, sum + (digit ?? 0)) * 10_000
      sum = 0
      digit = undefined
    } else break
    length += character.length
  }
  return length === 0 ? undefined : { value: whole + sum + (digit ?? 0), length }
}

const mostPlaces = 20
