import type { Numerals } from './counters.ts'
import { sayDigits } from './spoken-parts.ts'

// Counters that want native numerals; before every other word digits stand, which speech engines read as Sino-Korean ones.
export const nativeCounters: ReadonlySet<string> = new Set(
  [
    '개 명 사람 분 마리 판 잔 병 그릇 접시 조각 장 권 자루 대 채 켤레 벌 송이 그루 포기 다발 단 묶음 봉지 봉 통 상자 박스 캔 컵 모 알 톨 줄 살',
    '시 시간 달 번 가지 군데 곳 자리 건 끼 모금 방울 숟갈 숟가락 스푼 쌍 세트 팩 갑 척 바퀴 걸음 줌 움큼 포대 포 가마 가마니 말 되 마디 편 곡',
    '토막 뭉치 꾸러미 바구니 첩 두름 젓가락 꼬치 덩어리 덩이 뿌리 칸 겹 무더기 타래 사발 공기 주전자 양동이',
  ].flatMap((words) => words.split(' ')),
)

const ones = ['', '한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉']
const tens = ['', '열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔']

/** So many of something: 두 판, 스무 개, 3인분. From a hundred on, and of parts, the digits are read. */
export function countInKorean(n: number, word: string, numerals?: Numerals): string {
  const isNative = numerals === undefined ? nativeCounters.has(word) : numerals === 'native'
  if (!isNative || !Number.isInteger(n) || n < 1 || n > 99) return sayDigits(n) + word
  return `${nativeNumeral(n)} ${word}`
}

function nativeNumeral(n: number): string {
  if (n === 20) return '스무'
  return `${tens[Math.floor(n / 10)] ?? ''}${ones[n % 10] ?? ''}`
}
