import { soundAtEnd } from './korean-sounds.ts'

// A particle has one form after a final consonant and another after a vowel. Authors write both, in either order,
// with a slash or brackets: 을/를, 를/을, 을(를), (을)를, (으)로. Full-width signs and spaces make no difference.

type Particle = readonly [afterConsonant: string, afterVowel: string]

/** What has two forms of its own. */
const changing: readonly Particle[] = [
  ['을', '를'],
  ['은', '는'],
  ['이', '가'],
  ['과', '와'],
  ['아', '야'],
  ['이에요', '예요'],
  ['이었', '였'],
  ['이었어요', '였어요'],
  ['이었습니다', '였습니다'],
]

/** What is linked to a consonant by 이 or 으, and stands alone after a vowel. */
const linked: readonly (readonly [link: string, form: string])[] = [
  ...'나 랑 라 라고 라는 라도 라면 라서 란 거나 고 고요 군요 며 면 든 든지 야 여 요 네요 죠 지요 지만 니 니까 시면 신가요 세요 에요'
    .split(' ')
    .map((form) => ['이', form] as const),
  ...'로 로서 로써 로부터 로는 로도'.split(' ').map((form) => ['으', form] as const),
]

/** Every way of writing a particle in both its forms. */
const written: ReadonlyMap<string, Particle> = new Map([
  ...changing.flatMap(waysToWrite),
  ...linked.flatMap(([link, form]) => [
    ...waysToWrite([link + form, form]),
    [`(${link})${form}`, [link + form, form] as const] as const,
  ]),
])

const longestFirst = [...written.keys()].sort((one, other) => other.length - one.length)

/** The particle written in both forms at the start of `text`, as it is written there; undefined where there is none. */
export function particleAt(text: string): string | undefined {
  return writtenAt(text, [...changingStems, ...linkedStems])
}

function writtenAt(text: string, stems: readonly Particle[]): string | undefined {
  for (const both of longestFirst) {
    const length = lengthOf(both, text)
    if (length !== undefined) return text.slice(0, length)
  }
  const pair = pairAt(text)
  return pair !== undefined && formsWithEnding(plain(pair), stems) !== undefined ? pair : undefined
}

const pairPattern =
  /^\s{0,9}[가-힣]{1,6}\s{0,9}(?:[/／]\s{0,9}[가-힣]{1,6}|[(（]\s{0,9}[가-힣]{1,6}\s{0,9}[)）])(?![가-힣])/u

/** Two words with a slash or brackets at the start of `text`, as the forms of a particle are written. */
function pairAt(text: string): string | undefined {
  return pairPattern.exec(text)?.[0]
}

/** A pair that looks like a particle in both its forms and is none, such as 을/룰, with the particle that may be meant. */
export function wrongPairAt(text: string): { readonly written: string; readonly meant: string } | undefined {
  const pair = particleAt(text) === undefined ? pairAt(text) : undefined
  const words = plain(pair ?? '').split(/[/()]/u)
  const meant = changing.find((forms) => forms.some((form) => words.includes(form)))
  return pair === undefined || meant === undefined ? undefined : { written: pair, meant: meant.join('/') }
}

const inBrackets = /[[［｛{<＜〔【]\s{0,9}([^\s[\]［］｛｝{}<>＜＞〔〕【】]{3,20})\s{0,9}[\]］｝}>＞〕】]/gu

/** Particles in both their forms within brackets that are not of them, which would be spoken as they are: `[을/를]`. */
export function* bracketedPairsIn(
  text: string,
): Iterable<{ readonly start: number; readonly written: string; readonly meant: string }> {
  for (const { 0: bracketed, 1: inside = '', index } of text.matchAll(inBrackets)) {
    const pair = particleAt(inside)
    const isBehindWord = /\S$/u.test(text.slice(0, index).trimEnd())
    if (pair === inside && isBehindWord) yield { start: index, written: bracketed, meant: pair }
  }
}

/** A particle in both its forms that follows a word of the text itself: the first one. */
export function particleIn(text: string): { readonly start: number; readonly written: string } | undefined {
  for (const sign of text.matchAll(/[/／(（]/gu)) {
    const start = startOfWord(text, sign.index)
    if (isMention(text.slice(0, start))) continue
    for (let at = start; at <= sign.index; at += 1) {
      const written = writtenAt(text.slice(at), changingStems)
      const end = at + (written?.length ?? 0)
      if (written === undefined || end <= sign.index || isWithinWord(written, text.slice(end))) continue
      const gap = text.slice(0, at).length - text.slice(0, at).trimEnd().length
      return { start: at - gap, written: text.slice(at - gap, end) }
    }
  }
  return undefined
}

/** Where the word begins that stands at `end`, or has spaces between. */
function startOfWord(text: string, end: number): number {
  let start = end
  while (text[start - 1] === ' ') start -= 1
  while (/[가-힣]/u.test(text[start - 1] ?? '')) start -= 1
  return start
}

/** Whether quotes or brackets open right before: then it is spoken of, as in "조사 '을/를'". */
function isMention(before: string): boolean {
  return /(?:^|\s)["']$|[‘“「『【《〈[]$/u.test(before)
}

/** 오이/가지 are two words; only a stem goes on: 이었/였는데. */
function isWithinWord(particle: string, after: string): boolean {
  return /^[가-힣]/u.test(after) && /[/／]/u.test(particle) && formsOf(particle)?.[1] !== '였'
}

/** The form of `particle` (as `particleAt` found it) that agrees with the sound at the end of `before`. */
export function agree(before: string, particle: string): string {
  const forms = formsOf(particle)
  if (forms === undefined) return particle
  const [afterConsonant, afterVowel] = forms
  const sound = soundAtEnd(before)
  if (sound === 'rieul') return afterConsonant.startsWith('으') ? afterVowel : afterConsonant
  return sound === 'consonant' ? afterConsonant : afterVowel
}

/** How particles begin to which something is joined: 과는/와는, 으로만/로만. */
const changingStems: readonly Particle[] = [...changing, ['이에', '예'], ['이어', '여'], ['으로', '로']]

/** The same of those that only a value has before it: behind other words, 오이고추/고추 are two vegetables. */
const linkedStems = linked.map(([link, form]): Particle => [link + form, form])

const misspelt: readonly Particle[] = [
  ['이예', '이에'],
  ['이였', '이었'],
  ['이여서', '이어서'],
]

function formsOf(particle: string): Particle | undefined {
  const both = plain(particle)
  return written.get(both) ?? formsWithEnding(both, [...changingStems, ...linkedStems])
}

/** The forms of a particle that has one of these stems, and an ending that both forms share. */
function formsWithEnding(both: string, stems: readonly Particle[]): Particle | undefined {
  const [one = '', other = ''] = both.split(/[/()]/u).map(spelt)
  for (const [afterConsonant, afterVowel] of stems) {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const ending = first.startsWith(afterConsonant) ? first.slice(afterConsonant.length) : ''
      if (ending !== '' && second === afterVowel + ending) return [first, second]
    }
  }
  return undefined
}

function spelt(form: string): string {
  const [wrong, right] = misspelt.find(([wrong]) => form.startsWith(wrong)) ?? ['', '']
  return right + form.slice(wrong.length)
}

/** How much of `text` is that particle, as people may write it: `을 ／ 를`, `（으）로`; undefined where it is another text. */
function lengthOf(both: string, text: string): number | undefined {
  let at = 0
  for (const sign of both) {
    while (/\s/u.test(text[at] ?? '')) at += 1
    if (plain(text[at] ?? '') !== sign) return undefined
    at += 1
  }
  return at
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '')
}

/** Particles that are often written in one form alone, where what comes before them is not known yet. */
const alone: ReadonlyMap<string, string> = new Map([
  ...'을/를 은/는 이/가 과/와 이에요/예요 이라고/라고 이라는/라는 이랑/랑 이네요/네요 이죠/죠 이고/고'
    .split(' ')
    .flatMap((both) => both.split('/').map((form) => [form, both] as const)),
  ['으로', '(으)로'],
  ['로', '(으)로'],
])

/** The particle that stands in one form alone at the start of `text`, and how both are written. */
export function loneParticleAt(text: string): { readonly form: string; readonly both: string } | undefined {
  const form = /^\p{L}+/u.exec(text)?.[0] ?? ''
  const both = alone.get(form)
  // Where both follow, nothing is amiss: 을/를, 을(를).
  return both === undefined || particleAt(text) !== undefined ? undefined : { form, both }
}

function waysToWrite(particle: Particle): [string, Particle][] {
  const [one, other] = particle
  return [
    `${one}/${other}`,
    `${other}/${one}`,
    `${one}(${other})`,
    `${other}(${one})`,
    `(${one})${other}`,
    `(${other})${one}`,
  ].map((both) => [both, particle])
}
