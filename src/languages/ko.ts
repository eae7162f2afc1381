import { countInKorean } from './korean-counters.ts'
import { agree, bracketedPairsIn, loneParticleAt, particleAt, particleIn, wrongPairAt } from './korean-particles.ts'
import type { Language, SpokenDate, SpokenDuration, SpokenTime } from './language.ts'
import { koreanNumbering } from './numbers/ko.ts'
import { koreanSlotTypes } from './slot-types/ko.ts'
import {
  isOfClock,
  isSharp,
  moneyIn,
  type SpokenUnit,
  sayCharactersWith,
  sayDigits,
  type UnitNames,
  unitsOf,
  wordsOfDigits,
} from './spoken-parts.ts'

/** Korean, in the polite 해요 style. */
export const korean: Language = {
  code: 'ko',
  joiner: ' ',
  greeting: '안녕하세요.',
  replies: {
    launch: '안녕하세요. 무엇을 도와드릴까요?',
    help: "원하시는 것을 편하게 말씀해 주세요. 그만하시려면 '취소'라고 말씀해 주세요.",
    notUnderstood: '죄송해요, 잘 이해하지 못했어요. 다시 한번 말씀해 주시겠어요?',
    cancelled: '네, 취소했어요.',
    goodbye: '네, 필요하시면 언제든 다시 불러 주세요.',
    change: '어떤 것을 바꿔 드릴까요?',
    giveUp: '죄송해요, 제가 잘 알아듣지 못했어요.',
    next: '더 도와드릴 일이 있을까요?',
    resume: '그럼 아까 하던 것을 계속할게요.',
    finishFirst: '하던 것부터 먼저 마칠게요.',
    error: '죄송해요, 문제가 생겼어요. 잠시 후에 다시 말씀해 주세요.',
  },
  instead: {
    question: '말씀해 주세요.',
    confirm: '이대로 할까요?',
    complete: '다 됐어요.',
    value: '그럼 그건 비워 둘게요.',
    wish: '나중에 할 일은 마지막에 말씀하신 것만 기억해 둘게요.',
  },
  assume: (slot) => `그럼 {${slot}}(으)로 할게요.`,
  assumeAnswer: (slot) => `그럼 “{${slot}}”로 알고 계속할게요.`,
  slotTypes: koreanSlotTypes,
  askForChoice: (choices) =>
    choices.length === 1
      ? `${sayAlternatives(choices)}만 고르실 수 있어요.`
      : `${choices.join(', ')} 중에서 골라 주세요.`,
  askForChoiceAmong: (some) => `${some.join(', ')} 등에서 골라 주세요.`,
  askForOther: '다른 값으로 말씀해 주세요.',
  askForLike: (values) => `${sayAlternatives(values)}처럼 말씀해 주세요.`,
  sayExcepted: ({ value, weekday, times }) => {
    const hours = times === undefined ? [] : [`${times[0]}부터 ${times[1]}까지`]
    const what = times === undefined && weekday === undefined ? value : [weekday ?? [], hours].flat().join(' ')
    return `${what}${agree(what, '은/는')} 고르실 수 없어요.`
  },
  askForOnly: (value) => `${value}만 가능해요.`,
  askForTime: (day) => `${day} 몇 시인가요?`,
  askForEnd: (start) => `${start}부터 언제까지인가요?`,
  askForStart: (end) => (end === undefined ? '언제부터인가요?' : `${end}까지, 언제부터인가요?`),
  characters: {
    digits: wordsOfDigits([
      ['공', '영', '빵', '제로'],
      ['일', '하나'],
      ['이', '둘'],
      ['삼', '셋'],
      ['사', '넷'],
      ['오', '다섯'],
      ['육', '륙', '여섯'],
      ['칠', '일곱'],
      ['팔', '여덟'],
      ['구', '아홉'],
    ]),
    between: ['에', '다시', '대시', '하이픈'],
  },
  sayCharacters: (groups) =>
    sayCharactersWith(['공', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'], groups, ', '),
  askForCharacters: (counts, areDigits) =>
    `${areDigits ? '숫자' : '글자'} ${sayAlternatives(counts.map((count) => `${count}자리`))}를 모두 말씀해 주세요.`,
  askForMore: '더 추가할 게 있으세요?',
  askInsteadOf: (value) => `${value} 대신 무엇으로 할까요?`,
  sayRemoved: (value) => `${value}${agree(value, '을/를')} 뺄게요.`,
  askForAtLeast: (count) => `${countInKorean(count, '가지')} 이상 골라 주세요.`,
  askForAtMost: (count) => `${countInKorean(count, '가지')}까지만 고르실 수 있어요.`,
  yes: [
    '네',
    '네네',
    '넵',
    '예',
    '예예',
    '응',
    '어',
    '그래',
    '그래요',
    '좋아',
    '좋아요',
    '좋습니다',
    '맞아',
    '맞아요',
    '네 맞아요',
    '맞습니다',
    '그렇습니다',
    '그럼요',
    '물론이죠',
    '당연하죠',
    '오케이',
    'OK',
    '그렇게 해 주세요',
    '그렇게 해 줘',
    '해 주세요',
    '해 줘',
    '부탁해요',
    '부탁드려요',
    '있어요',
    '있어',
    '있습니다',
  ],
  no: [
    '아니요',
    '아니오',
    '아니',
    '아뇨',
    '아니에요',
    '아니야',
    '아닙니다',
    '싫어',
    '싫어요',
    '안 돼',
    '안 돼요',
    '안 할래',
    '안 할래요',
    '안 할게요',
    '필요 없어',
    '필요 없어요',
    '없어',
    '없어요',
    '없습니다',
    '됐어',
    '됐어요',
    '틀려요',
    '틀렸어요',
    '아니요 괜찮아요',
  ],
  cancel: ['취소', '취소해', '취소해 줘', '취소해 주세요', '취소할게', '취소할게요', '취소할래', '취소할래요'],
  stop: [
    '그만',
    '그만해',
    '그만할래',
    '그만할래요',
    '그만할게요',
    '그만둘래',
    '그만둘래요',
    '그만둘게요',
    '그만두기',
    '됐어 그만',
    '중지',
    '종료',
    '끝',
    '끝내 줘',
    '나가기',
  ],
  help: ['도움말', '도움', '도와줘', '도와주세요', '사용법', '어떻게 해', '어떻게 해요'],
  sayCount: countInKorean,
  countsBounds: true,
  numbering: koreanNumbering,
  weekdays: ['월요일', '화요일', '수요일', '목요일', '금요일', '토요일', '일요일'],
  nextDays: ['오늘', '내일', '모레'],
  sayDayOfWeek: (date, weekday) => `${date} ${weekday}`,
  sayUnit: (unit) => moneyIn(unit, ['엔', '원', '달러', '유로']),
  sayNumber: sayDigits,
  sayDate,
  sayTime(time) {
    if (isSharp(time, 0)) return '자정'
    if (isSharp(time, 12)) return '정오'
    return sayClock(time)
  },
  sayDatetime: (date, time) => `${sayDate(date)} ${isSharp(time, 12) ? '정오' : sayClock(time)}`,
  sayDuration,
  sayNights: (count) => `${sayDigits(count)}박`,
  saySpan: (start, end) => `${start}부터 ${end}까지`,
  sayAll: (values) => joinWith('과/와', values),
  sayAlternatives,
  isSingular: (n) => n === 1,
  particleAt,
  particleIn,
  wrongPairAt,
  bracketedPairsIn,
  loneParticleAt,
  agree,
}

function sayDate({ year, month, day }: SpokenDate): string {
  return `${year === undefined ? '' : `${year}년 `}${month}월 ${day}일`
}

/** The hours after midnight are counted from 0: "오전 12시" is heard as noon by many. */
function sayClock({ hour, minute, second }: SpokenTime): string {
  const spoken = [sayHour(hour)]
  if (minute !== 0) spoken.push(`${minute}분`)
  if (second !== 0) spoken.push(`${second}초`)
  return spoken.join(' ')
}

function sayHour(hour: number): string {
  if (hour === 0) return '0시'
  if (hour === 24) return '밤 12시'
  if (hour < 12) return `오전 ${hour}시`
  return `오후 ${hour === 12 ? 12 : hour - 12}시`
}

const unitNames: UnitNames = {
  years: '년',
  months: '개월',
  weeks: '주',
  days: '일',
  hours: '시간',
  minutes: '분',
  seconds: '초',
}

/** One week alone is 1주일: 1주 is heard as the first week. */
function sayDuration(duration: SpokenDuration): string {
  const heard = unitsOf(duration)
  const [only, ...others] = heard
  if (others.length === 0 && only?.count === 1 && only.unit === 'weeks') return '1주일'
  return heard.map((unit, at) => link(heard[at - 1], unit) + sayUnit(unit)).join('')
}

/** 하고 stands where a space is heard as a rate: "1주 3일" is three days a week, "1일 3시간" three hours a day. */
function link(before: SpokenUnit | undefined, { unit }: SpokenUnit): string {
  if (before === undefined) return ''
  const isRate = unit === 'weeks' || unit === 'days' || (isOfClock(unit) && !isOfClock(before.unit))
  return isRate ? '하고 ' : ' '
}

/** 1일 and 2일 are heard as days of the month. From three days on the native words are misunderstood by many. */
function sayUnit({ unit, count }: SpokenUnit): string {
  if (unit === 'days' && count === 1) return '하루'
  if (unit === 'days' && count === 2) return '이틀'
  return sayDigits(count) + unitNames[unit]
}

function sayAlternatives(values: readonly string[]): string {
  return joinWith('이나/나', values)
}

function joinWith(particle: string, values: readonly string[]): string {
  const last = values.at(-1) ?? ''
  if (values.length < 2) return last
  const others = values.slice(0, -1).join(', ')
  return `${others}${agree(others, particle)} ${last}`
}
