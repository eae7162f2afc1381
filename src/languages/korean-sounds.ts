import { type FinalSound, latinSound } from './korean-latin.ts'

/** In characters; what stands further back does not change how the last word ends. */
const longestWord = 80

/** How what is spoken ends: Hangul, digits, units, Latin words, kana, and the commonest Chinese characters. */
export function soundAtEnd(spoken: string): FinalSound {
  const text = withoutTrail(spoken.slice(-longestWord).normalize('NFKC'))
  return (
    currencySound(text) ??
    unitSound(text) ??
    clockSound(text) ??
    fractionSound(text) ??
    englishDigitSound(text) ??
    numberSound(text) ??
    latinSound(text) ??
    characterSound(text)
  )
}

const unsounding = /[^\p{L}\p{M}\p{N}%‰°+&#@]+$/u
const closingBracket = /[)\]}>]["'’”\s.,!?]*$/u

/** A remark stands right behind its word, or is in round brackets; 「」 and their like hold titles, which are read. */
const remark = /(?:(?<=[\p{L}\p{N}])[[{<]|\s?\()[^()[\]{}<>]*$/u

/** Without what is not heard at the end: spaces, marks, and a remark in brackets, unless there is nothing else. */
function withoutTrail(text: string): string {
  const bare = text.replace(unsounding, '')
  if (!closingBracket.test(text)) return bare
  const outside = bare.replace(remark, '').replace(unsounding, '')
  return outside === '' ? bare : outside
}

const currencies: ReadonlyMap<string, FinalSound> = new Map([
  ['$', 'vowel'],
  ['€', 'vowel'],
  ['£', 'vowel'],
  ['¥', 'consonant'],
  ['₩', 'consonant'],
])

/** "$5" is read 5달러: the sign comes last. */
function currencySound(text: string): FinalSound | undefined {
  const sign = /(?<sign>[$€£¥₩])\s*\d[\d,.]*$/u.exec(text)?.groups?.sign
  return sign === undefined ? undefined : currencies.get(sign)
}

const units: ReadonlyMap<string, FinalSound> = new Map([
  ...sounding('consonant', 'g kg mg t h hr min ppm AM PM JPY KRW'),
  ...sounding('rieul', 'px dB'),
  ...sounding('vowel', 'm cm mm km L l mL ml dL cc s ms C F W kW V Hz kHz MHz GHz K KB MB GB TB G B cal kcal'),
  ...sounding('vowel', 'in ft lb oz pt EUR USD GBP CNY km/h m/s m2 m3 cm2 cm3 km2 st nd rd th'),
])

/** A unit is read in full, kg as 킬로그램; alone, only what cannot be a word, a letter or an abbreviation (HR) is one. */
function unitSound(text: string): FinalSound | undefined {
  const groups = /(?<number>\d\s*°?)?(?<![A-Za-z])(?<unit>[A-Za-z]+(?:\/[A-Za-z]+|[23])?)$/u.exec(text)?.groups
  const unit = groups?.unit ?? ''
  if (groups?.number === undefined) return unit.length < 2 || /[aeiou]/u.test(unit) ? undefined : units.get(unit)
  return units.get(unit) ?? (unit.length < 2 ? undefined : units.get(unit.toLowerCase()))
}

/** A time of the clock ends in 시, 분 or 초, whatever its digits: 12:00 is 열두 시. */
function clockSound(text: string): FinalSound | undefined {
  const groups = /(?<![\d:])\d{1,2}:(?<minutes>[0-5]\d)(?::(?<seconds>[0-5]\d))?$/u.exec(text)?.groups
  if (groups === undefined) return undefined
  const { minutes, seconds = '00' } = groups
  return seconds === '00' && minutes !== '00' ? 'consonant' : 'vowel'
}

const digitSounds: readonly FinalSound[] = [
  'consonant', // 영
  'rieul', // 일
  'vowel', // 이
  'consonant', // 삼
  'vowel', // 사
  'vowel', // 오
  'consonant', // 육
  'rieul', // 칠
  'rieul', // 팔
  'vowel', // 구
]

/** 제로, 원, 투, 쓰리, 포, 파이브, 식스, 세븐, 에이트, 나인 */
const englishDigitSounds: readonly FinalSound[] = [...'vcvvvvvcvc'].map((sign) =>
  sign === 'c' ? 'consonant' : 'vowel',
)

/** A digit right behind Latin letters is read in English, MP3 as 엠피쓰리, and so is the end of 1+1. */
function englishDigitSound(text: string): FinalSound | undefined {
  const digit = /(?:[A-Za-z]|(?<!\d)\d\+)(?<digit>\d)$/u.exec(text)?.groups?.digit
  return digit === undefined ? undefined : englishDigitSounds[Number(digit)]
}

/** 1/2 is 이분의 일: what stands above the line comes last. */
function fractionSound(text: string): FinalSound | undefined {
  const groups = /(?<![\d/⁄.])(?<above>\d{1,4})[/⁄](?<below>\d{1,4})$/u.exec(text)?.groups
  if (groups?.above === undefined || Number(groups.above) >= Number(groups.below)) return undefined
  return numberSound(groups.above)
}

/** 만, 억, 조, 경, 해: what a number ends with by how many groups of four zeros it has. */
const myriadSounds: readonly FinalSound[] = ['consonant', 'consonant', 'vowel', 'consonant', 'vowel']

/** A number as it is read in Sino-Korean: 10 is 십, 0.5 is 영 점 오. */
function numberSound(text: string): FinalSound | undefined {
  const groups = /(?<digits>\d[\d,]*)(?<decimals>\.\d+)?$/u.exec(text)?.groups
  if (groups?.digits === undefined) return undefined
  const digits = groups.digits.replaceAll(',', '')
  const isReadOneByOne = groups.decimals !== undefined || digits.startsWith('0')
  const zeros = /0*$/u.exec(digits)?.[0].length ?? 0
  if (isReadOneByOne || zeros === 0) return digitSounds[Number(text.at(-1))]
  return zeros < 4 ? 'consonant' : myriadSounds[Math.floor(zeros / 4) - 1]
}

const characters: ReadonlyMap<string, FinalSound> = new Map([
  ...sounding(
    'consonant',
    'ん ン # @ 三 六 十 百 千 万 萬 億 円 元 人 名 年 分 北 駅 箱 本 中 南 東 上 韓 國 京 山 川 門 店 男',
  ),
  ...sounding('rieul', '‰ 一 七 八 月 日 室 物'),
])

const firstSyllable = 0xac00
const lastSyllable = 0xd7a3
const syllablesOfOneVowel = 28
const finalRieul = 8

function characterSound(text: string): FinalSound {
  const last = [...text].at(-1) ?? ''
  const code = last.codePointAt(0) ?? 0
  if (code < firstSyllable || code > lastSyllable) return characters.get(last) ?? letterNameSound(last)
  const final = (code - firstSyllable) % syllablesOfOneVowel
  if (final === 0) return 'vowel'
  return final === finalRieul ? 'rieul' : 'consonant'
}

/** A consonant alone is said by its name, 기역, 리을; NFKC has made it a conjoining letter. */
function letterNameSound(letter: string): FinalSound {
  if (letter === '\u1105') return 'rieul'
  return letter >= '\u1100' && letter <= '\u1112' ? 'consonant' : 'vowel'
}

function sounding(sound: FinalSound, spoken: string): [string, FinalSound][] {
  return spoken.split(' ').map((one) => [one, sound])
}
