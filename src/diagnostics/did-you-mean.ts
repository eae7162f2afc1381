import { distance } from 'fastest-levenshtein'
import { languages } from '../languages/index.ts'
import { type SlotTypeName, slotTypeNames } from '../languages/language.ts'
import { readTypedCount } from '../languages/typed/numbers.ts'

/** The name that was probably meant: the nearest of `candidates`, if it is near enough to be a typo. */
export function suggest(written: string, candidates: Iterable<string>): string | undefined {
  const plain = written.toLowerCase()
  let best: { name: string; steps: number } | undefined
  for (const name of candidates) {
    const steps = isSwapped(plain, name.toLowerCase()) ? 1 : distance(plain, name.toLowerCase())
    if (steps <= allowed(plain, name) && (best === undefined || steps < best.steps)) best = { name, steps }
  }
  return best?.name
}

/** The same as an argument of a mistake: nothing, where none was meant. */
export function didYouMean(written: string, candidates: Iterable<string>): { readonly suggestion?: string } {
  const suggestion = suggest(written, candidates)
  return suggestion === undefined ? {} : { suggestion }
}

/** Words that people write by habit for a value that is spelt in English, in the languages of the authors and in other programs. */
const habits: ReadonlyMap<string, readonly string[]> = new Map([
  ...slotTypeNames.map((name) => [name, aliasesOf(name)] as const),
  [
    'stay',
    [
      '계속',
      '유지',
      '대기',
      '続ける',
      '続行',
      '継続',
      '待つ',
      '待機',
      'continue',
      'keep',
      'keepopen',
      'open',
      'listen',
      'wait',
      'goon',
    ],
  ],
  [
    'end',
    [
      '끝',
      '종료',
      '끝내기',
      '그만',
      '마침',
      '終わる',
      '終わり',
      '終了',
      'やめる',
      'close',
      'finish',
      'exit',
      'stop',
      'quit',
      'done',
    ],
  ],
  ['auto', ['자동', '자동으로', '自動', '自動で', 'automatic', 'default']],
  ...(['yes', 'true'] as const).map(
    (word) => [word, ['네', '예', '응', '맞음', '필수', 'はい', 'ええ', '必須', 'y', 'on', 'yes', 'true']] as const,
  ),
  ...(['no', 'false'] as const).map(
    (word) =>
      [
        word,
        ['아니오', '아니요', '아뇨', '없음', '선택', 'いいえ', 'いや', 'なし', '任意', 'n', 'off', 'no', 'false'],
      ] as const,
  ),
  ['en', ['english', '영어', '英語', 'en-us', 'en_us', 'en-gb', 'en_gb', 'eng', 'us', 'uk']],
  ['ko', ['korean', '한국어', '한글', '韓国語', 'kr', 'ko-kr', 'ko_kr', 'kor', 'kr-ko']],
  ['ja', ['japanese', '일본어', '日本語', 'jp', 'ja-jp', 'ja_jp', 'jpn', 'jp-ja']],
])

/** Whether a text says no more than *yes*, or *no*. */
export function isSwitch(written: string): boolean {
  const plain = written.normalize('NFKC').trim().toLowerCase()
  return ['true', 'false'].some((word) => habits.get(word)?.includes(plain) === true)
}

/** `didYouMean` for one of a few values: also by its name in another language. */
export function valueMeant(written: string, candidates: readonly string[]): { readonly suggestion?: string } {
  // The types of other platforms: `AMAZON.DATE`, `@sys.date`.
  const own = written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(?:amazon|clova|@?sys|builtin)[.:]/u, '')
  const plain = own.replace(/\s/gu, '')
  const suggestion = candidates.find((value) => habits.get(value)?.includes(plain) === true)
  return suggestion === undefined ? didYouMean(own, candidates) : { suggestion }
}

/** The type of slots that was probably meant. */
export function typeMeant(written: string): string | undefined {
  return valueMeant(written, slotTypeNames).suggestion
}

/** The whole number that was probably meant: `３`, `3회`, `three`. */
export function numberMeant(written: string): string | undefined {
  const number = readTypedCount(written.normalize('NFKC').trim().toLowerCase())
  return number === undefined ? undefined : String(number)
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
