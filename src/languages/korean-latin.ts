// How Koreans say Latin letters and foreign words, as far as the end of a word shows it: by the loanword orthography
// (외래어 표기법), English: a short vowel before p, t, k keeps the consonant (로봇, 숍), a long one adds 으 (스테이크).

const letters: ReadonlyMap<string, FinalSound> = new Map([
  ['l', 'rieul'],
  ['r', 'rieul'],
  ['m', 'consonant'],
  ['n', 'consonant'],
])

/** Words whose spelling shows the wrong end. */
const words: ReadonlyMap<string, FinalSound> = new Map([
  ['chocolate', 'consonant'],
  ['group', 'consonant'],
  ['good', 'consonant'],
  ['foot', 'consonant'],
  ['bag', 'consonant'],
  ['big', 'consonant'],
  ['type', 'consonant'],
  ['set', 'vowel'],
  ['hit', 'vowel'],
  ['diet', 'vowel'],
  ['hub', 'vowel'],
  ['github', 'vowel'],
  ['sesame', 'vowel'],
  ...'check shock knock jet net kit nut penne calzone mascarpone minestrone'
    .split(' ')
    .map((word) => [word, 'vowel'] as const),
])

/** The end of a word and how it sounds; the first that fits counts. */
const endings: readonly (readonly [RegExp, FinalSound])[] = [
  [/(?:l|le)$/u, 'rieul'],
  [/(?:[mn]|[mn]e|ng|mb|gn)$/u, 'consonant'],
  [/(?:oo|(?<![aeiou])[aeiouy])c?k$/u, 'consonant'],
  [/c$/u, 'consonant'],
  [/(?<![aeiou])[aeiouy](?:pp?|b|t)$/u, 'consonant'],
  [/out$/u, 'consonant'],
]

/** How a Latin word or letter at the end of `text` sounds, or undefined where there is none. */
export function latinSound(text: string): FinalSound | undefined {
  const written = /[a-z][a-z'’]*$/iu.exec(withoutAccents(text))?.[0]
  if (written === undefined) return undefined
  const word = lastPart(written)
  if (isSpelled(word)) return letters.get(word.slice(-1).toLowerCase()) ?? 'vowel'
  return wordSound(word.toLowerCase())
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
}

/** "YouTube" ends as "Tube" does, "iOS" as "OS". */
function lastPart(word: string): string {
  return /[A-Z]+$|[A-Z]?[a-z'’]+$/u.exec(word)?.[0] ?? word
}

/** Short words that are no abbreviations, also in capitals. */
const neverSpelled: ReadonlySet<string> = new Set(['pop', 'app'])

/** Whether it is said letter by letter: LG, USB, HTML, tv; but NAVER, LINE and POP are words. */
function isSpelled(word: string): boolean {
  if (neverSpelled.has(word.toLowerCase())) return false
  return !/[aeiouy]/iu.test(word) || (word.length <= 3 && word === word.toUpperCase())
}

function wordSound(word: string): FinalSound {
  return words.get(word) ?? endings.find(([ending]) => ending.test(word))?.[1] ?? 'vowel'
}

/** What a word ends with when a Korean says it; ㄹ stands apart, because 으로/로 takes it for a vowel. */
export type FinalSound = 'vowel' | 'rieul' | 'consonant'
