import { distance } from 'fastest-levenshtein'
import { languages } from '../languages/index.ts'
import { type SlotTypeName, slotTypeNames } from '../languages/language.ts'

/** The name that was probably meant: the nearest of `candidates`, if it is near enough to be a typo. */
export function suggest(written: string, candidates: Iterable<string>): string | undefined {
  const plain = written.toLowerCase()
  let best: { name: string; steps: number } | undefined
  for (const name of candidates) {
    const steps = isSwapped(plain, name.toLowerCase()) ? 1 : distance(plain, name.toLowerCase())
    if (best === undefined || steps < best.steps) best = { name, steps }
  }
  if (best === undefined || best.steps > allowed(plain, best.name)) return undefined
  return best.name
}

/** The same as an argument of a mistake: nothing, where none was meant. */
export function didYouMean(written: string, candidates: Iterable<string>): { readonly suggestion?: string } {
  const suggestion = suggest(written, candidates)
  return suggestion === undefined ? {} : { suggestion }
}

/** Words that people write by habit for a value that is spelt in English, in the languages of the authors and in other programs. */
const habits: ReadonlyMap<string, readonly string[]> = new Map([
  ...slotTypeNames.map((name) => [name, aliasesOf(name)] as const),
  ['stay', ['계속', '続ける']],
  ['end', ['끝', '종료', '끝내기', '終わる', '終了']],
  ['auto', ['자동', '自動']],
  ['en', ['english', '영어', '英語']],
  ['ko', ['korean', '한국어', '한글', '韓国語', 'kr']],
  ['ja', ['japanese', '일본어', '日本語', 'jp']],
])

/** `didYouMean` for one of a few values: also by its name in another language. */
export function valueMeant(written: string, candidates: readonly string[]): { readonly suggestion?: string } {
  const plain = written.normalize('NFKC').toLowerCase().replace(/\s/gu, '')
  const suggestion = candidates.find((value) => habits.get(value)?.includes(plain) === true)
  return suggestion === undefined ? didYouMean(written, candidates) : { suggestion }
}

function aliasesOf(type: SlotTypeName): readonly string[] {
  return Object.values(languages).flatMap(({ slotTypes }) => slotTypes[type].aliases)
}

/** One typo in three letters, but never a name of which nothing is left. */
function allowed(written: string, name: string): number {
  const longer = Math.max(written.length, name.length)
  return Math.min(Math.max(1, Math.floor(longer / 3)), longer - 1)
}

/** Whether two neighbours changed places: one typo, though it changes two letters. */
function isSwapped(written: string, name: string): boolean {
  const at = [...written].findIndex((_, index) => written[index] !== name[index])
  const swapped = `${name.slice(0, at)}${name.charAt(at + 1)}${name.charAt(at)}${name.slice(at + 2)}`
  return at !== -1 && written === swapped
}
