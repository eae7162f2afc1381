import { nativeCounters } from '../korean-counters.ts'
import { type Numbering, numerals } from './numbering.ts'

const digits = '일 이 삼 사 오 육 칠 팔 구'.split(' ')
const ones = '하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉'.split(' ')
const tens = '열 스물 서른 마흔 쉰 예순 일흔 여든 아흔'.split(' ')

/** 이백, 3만 5천, 스물셋, 세 명. */
export const koreanNumbering: Numbering = {
  numerals: new Map([
    ...numerals('one', ['영 공', 0], ['한', 1], ['두', 2], ['세 석 서', 3], ['네 넉 너', 4]),
    ...digits.flatMap((word, at) => [...numerals('one', [word, at + 1])]),
    ...ones.flatMap((word, at) => [...numerals('one', [word, at + 1])]),
    ...tens.flatMap((word, at) => [...numerals('ten', [word, (at + 1) * 10])]),
    ...numerals('ten', ['스무', 20]),
    ...numerals('times', ['십', 10], ['백', 100], ['천', 1000]),
    ...numerals('group', ['만', 1e4], ['억', 1e8], ['조', 1e12]),
  ]),
  bound: new Set(['한', '두', '세', '석', '서', '네', '넉', '너', '스무']),
  counters: new Set([
    ...nativeCounters,
    ...'인분 인 원 층 호 호실 회 차 년 개월 주 주일 일 박 분 초 도 평 점 위 등 쪽 페이지 퍼센트 프로 미터 센티 센티미터 킬로미터'.split(
      ' ',
    ),
    ...'킬로 킬로그램 그램 톤 리터 밀리 달러 엔 유로 명분 마디 가구 세대 동 편 기 문 발'.split(' '),
  ]),
  closing: /(?<=.)(?:이요|요|이에요|예요|입니다)$/u,
}
