import { soundAtEnd } from './korean-sounds.ts'

// A particle has one form after a final consonant and another after a vowel. Authors write both, in either order,
// with a slash or brackets: 을/를, 를/을, 을(를), (을)를, (으)로. Full-width signs and spaces make no difference.

type Particle = readonly [afterConsonant: string, afterVowel: string]

/** The copula as it is spelt right, and otherwise: any two of these are both its forms. */
const copula: Particle = ['이에요', '예요']
const spellingsOfCopula = ['이에요', '이예요', '예요', '에요'] as const

/** What has two forms of its own. */
const changing: readonly Particle[] = [
  copula,
  ['을', '를'],
  ['은', '는'],
  ['이', '가'],
  ['과', '와'],
  ['아', '야'],
  ['이었', '였'],
  ['이었어요', '였어요'],
  ['이었습니다', '였습니다'],
]

/** What is linked to a consonant by 이 or 으, and stands alone after a vowel. */
const linked: readonly (readonly [link: string, form: string])[] = [
  ...'나 랑 라 라고 라는 라도 라면 라서 란 거나 고 고요 군요 며 면 든 든지 야 여 요 네요 죠 지요 지만 니 니까 시면 신가요 세요'
    .split(' ')
    .map((form) => ['이', form] as const),
  ...'로 로서 로써 로부터 로는 로도'.split(' ').map((form) => ['으', form] as const),
]

/** Every way of writing a particle in both its forms. */
const written: ReadonlyMap<string, Particle> = new Map([
  ...spellingsOfCopula.flatMap((one, at) =>
    spellingsOfCopula.slice(at + 1).flatMap((other) => waysToWrite([one, other], copula)),
  ),
  ...changing.flatMap((forms) => waysToWrite(forms)),
  ...linked.flatMap(([link, form]) => [
    ...waysToWrite([link + form, form]),
    [`(${link})${form}`, [link + form, form] as const] as const,
  ]),
])

const longestFirst = [...written.keys()].sort((one, other) => other.length - one.length)

/** The particle written in both forms at the start of `text`, as it is written there; undefined where there is none. */
export function particleAt(text: string): string | undefined {
  const written = writtenAt(text)
  if (written !== undefined) return written
  const pair = pairAt(text)
  return pair !== undefined && linkedForms(plain(pair)) !== undefined
    ? pair
    : /^[(（]이[)）](?=[가-힣])/u.exec(text)?.[0]
}

function writtenAt(text: string): string | undefined {
  for (const both of longestFirst) {
    const length = lengthOf(both, text)
    if (length !== undefined) return text.slice(0, length)
  }
  const pair = pairAt(text)
  return pair !== undefined && formsWithEnding(plain(pair)) !== undefined ? pair : undefined
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
      const written = writtenAt(text.slice(at))
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
const stems: readonly Particle[] = [...changing, ['이에', '예'], ['이어', '여'], ['으로', '로']]

const misspelt: readonly Particle[] = [
  ['이예', '이에'],
  ['이였', '이었'],
  ['이여서', '이어서'],
]

function formsOf(particle: string): Particle | undefined {
  const both = plain(particle)
  return written.get(both) ?? formsWithEnding(both) ?? linkedForms(both)
}

/** The forms of a particle that has one of the stems, and an ending that both forms share. */
function formsWithEnding(both: string): Particle | undefined {
  const [one, other] = wordsOf(both)
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

/**
 * The forms of anything that is linked: 이시죠/시죠, 이래요/래요; of `(이)시죠` the link alone. Only behind a value: behind another word,
 * 오이고추/고추 are two vegetables.
 */
function linkedForms(both: string): Particle | undefined {
  if (both === '(이)') return ['이', '']
  const [one, other] = wordsOf(both)
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short !== '' && (long === `이${short}` || long === `으${short}`) ? [long, short] : undefined
}

/** The two words of a pair, as they are spelt right. */
function wordsOf(both: string): Particle {
  const [one = '', other = ''] = both.split(/[/()]/u).map(spelt)
  return [one, other]
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

/** A particle in one form alone: as it is spelt right, and how both are written. */
interface LoneParticle {
  readonly spelt: string
  readonly both: string
}

const bothForms =
  '을/를 은/는 이/가 과/와 은요/는요 과는/와는 과도/와도 이라고/라고 이라는/라는 이라도/라도 이라서/라서 이랑/랑 이나/나 이네요/네요 이죠/죠 ' +
  '이고/고 이고요/고요 이며/며 이지만/지만 이니까/니까 이거나/거나 이든/든 이든지/든지 이군요/군요 이시죠/시죠 이세요/세요 이신가요/신가요 ' +
  '이십니까/십니까 이었어요/였어요 이었습니다/였습니다 이었는데/였는데 이어서/여서'

/** Particles that are often written in one form alone, where what comes before them is not known yet. */
const alone: ReadonlyMap<string, LoneParticle> = new Map([
  ...bothForms.split(' ').flatMap((both) => both.split('/').map((spelt) => [spelt, { spelt, both }] as const)),
  // Without the link they may be words, or come after any sound.
  ...['이요', '이면', '이라면', '이란'].map((spelt) => [spelt, { spelt, both: `${spelt}/${spelt.slice(1)}` }] as const),
  ...['는', '도', '만', '서', '써', '부터', '까지'].flatMap((ending) =>
    [`으로${ending}`, `로${ending}`].map((spelt) => [spelt, { spelt, both: `으로${ending}/로${ending}` }] as const),
  ),
  ...['으로', '로'].map((spelt) => [spelt, { spelt, both: '(으)로' }] as const),
  ...spellingsOfCopula.map(
    (form) => [form, { spelt: copula[form.startsWith('이') ? 0 : 1], both: copula.join('/') }] as const,
  ),
])

/** The particle that has one form alone at the start of `text`, as it is spelt right, and how both are written. */
export function loneParticleAt(text: string): (LoneParticle & { readonly form: string }) | undefined {
  const form = /^\p{L}+/u.exec(text)?.[0] ?? ''
  const lone = alone.get(form)
  // Where both follow, nothing is amiss: 을/를, 을(를).
  return lone === undefined || particleAt(text) !== undefined ? undefined : { form, ...lone }
}

function waysToWrite([one, other]: Particle, particle: Particle = [one, other]): [string, Particle][] {
  return [
    `${one}/${other}`,
    `${other}/${one}`,
    `${one}(${other})`,
    `${other}(${one})`,
    `(${one})${other}`,
    `(${other})${one}`,
  ].map((both) => [both, particle])
}
