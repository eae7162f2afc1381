import { agree } from '../korean-particles.ts'
import type { SlotTypeName } from '../language.ts'
import type { BoundWords, SlotTypeWords } from './words.ts'

/** The types of slots in Korean. */
export const koreanSlotTypes: Readonly<Record<SlotTypeName, SlotTypeWords>> = {
  text: {
    name: '텍스트',
    description: '들은 말 그대로.',
    aliases: [
      '글',
      '문장',
      '텍스트',
      '문자열',
      '이름',
      '성함',
      '주소',
      '전화번호',
      '메모',
      '문자',
      '글자',
      '자유',
      '자유입력',
      '단어',
      '연락처',
      '번호',
      '이메일',
      '메일',
    ],
    exception: '슬롯의 값을 쓰세요.',
    ask: '조금 더 짧게 말씀해 주세요.',
    samples: ['이것'],
  },
  number: {
    name: '숫자',
    description: '숫자.',
    aliases: ['숫자', '수', '금액', '가격', '값', '요금', '실수', '소수', '돈'],
    exception: '숫자를 쓰세요.',
    ask: '숫자로 말씀해 주세요.',
    bounds: amounts('숫자를 쓰세요.'),
    samples: ['2', '3', '1', '5'],
  },
  integer: {
    name: '정수',
    description: '정수.',
    aliases: ['정수', '인원', '개수', '수량', '나이', '명수', '사람수', '수', '횟수', '갯수'],
    exception: '정수를 쓰세요.',
    ask: '소수점 없는 숫자로 말씀해 주세요.',
    bounds: amounts('정수를 쓰세요.'),
    samples: ['2', '3', '1', '5'],
  },
  yesno: {
    name: '네/아니요',
    description: '네 또는 아니요.',
    aliases: [
      '여부',
      '예아니요',
      '예/아니요',
      '네아니요',
      '네/아니요',
      '예아니오',
      '예/아니오',
      '네아니오',
      '네/아니오',
      '참거짓',
      '불리언',
      '찬반',
    ],
    exception: '`yes`나 `no`를 쓰세요.',
    ask: '네 또는 아니요로 대답해 주세요.',
    samples: [],
  },
  date: {
    name: '날짜',
    description: '날짜.',
    aliases: ['날짜', '일자', '날자', '요일', '연월일', '일'],
    exception: '요일(`sunday`), 날짜(`2026-12-25`), 해마다 오는 날짜(`12-25`)를 쓰세요.',
    ask: '몇 월 며칠인지 말씀해 주세요.',
    bounds: {
      ...moments('`2026-12-31` 같은 날짜나 `today`(오늘), `today + 30 days`(30일 뒤)를 쓰세요.'),
      exact: '하루를 정해서 말씀해 주세요.',
    },
    samples: ['내일', '다음 주 토요일', '12월 24일'],
  },
  time: {
    name: '시각',
    description: '시각.',
    aliases: ['시각', '시간', '시', '시작시간', '몇시'],
    exception: '시각(`"13:00"`)이나 시간대(`13:00-14:00`)를 쓰세요.',
    ask: '몇 시인지 말씀해 주세요.',
    bounds: {
      ...moments('`09:30` 같은 24시간제 시각이나 `now`(지금), `now + 2 hours`(2시간 뒤)를 쓰세요.'),
      exact: '정확히 몇 시인지 말씀해 주세요.',
    },
    samples: ['오후 3시', '아침 9시', '저녁 7시 반'],
  },
  datetime: {
    name: '날짜와 시각',
    description: '날짜와 시각.',
    aliases: ['일시', '날짜시간', '날짜와시간', '일정', '예약일시'],
    exception:
      '날(`sunday`, `2026-12-25`, `12-25`)이나 시간대(`13:00-14:00`), 또는 둘 다(`saturday 13:00-18:00`)를 쓰세요.',
    ask: '날짜와 시간을 함께 말씀해 주세요.',
    bounds: {
      ...moments(
        '`2026-12-31T18:00` 같은 날짜와 시각이나 `now`(지금), `now + 2 hours`(2시간 뒤), `today + 30 days`(30일 뒤)를 쓰세요.',
      ),
      exact: '정확한 날짜와 시간을 말씀해 주세요.',
    },
    samples: ['내일 오후 3시', '토요일 저녁 7시', '12월 24일 정오'],
  },
  duration: {
    name: '시간의 길이',
    description: '시간의 길이.',
    aliases: ['시간길이', '소요시간', '지속시간'],
    exception: '`30 minutes`(30분)처럼 시간의 길이를 쓰세요.',
    ask: '얼마 동안인지 말씀해 주세요.',
    bounds: {
      ...amounts('`30 minutes`(30분)나 `P1D`(하루)처럼 시간의 길이를 쓰세요.'),
      atMost: (max) => `${max} 이내로 말씀해 주세요.`,
    },
    samples: ['두 시간', '30분', '사흘'],
  },
  period: {
    name: '기간',
    description: '어느 날부터 어느 날까지.',
    aliases: ['기간', '날짜범위', '숙박', '숙박기간', '일정기간'],
    exception: '요일(`sunday`), 날짜(`2026-12-25`), 해마다 오는 날짜(`12-25`)를 쓰세요.',
    ask: '언제부터 언제까지인지 말씀해 주세요.',
    bounds: moments('`2026-12-31` 같은 날짜나 `today`(오늘), `today + 30 days`(30일 뒤)를 쓰세요.'),
    samples: ['12월 3일부터 6일까지', '다음 주말', '금요일부터 2박'],
  },
  choice: {
    name: '선택지',
    description: '선택지 가운데 하나.',
    aliases: [],
    exception: '선택지 가운데 하나를 쓰세요.',
    ask: '조금 더 짧게 말씀해 주세요.',
    samples: [],
  },
}

function amounts(hint: string): BoundWords {
  return {
    hint,
    between: (min, max) => `${min}에서 ${max} 사이로 말씀해 주세요.`,
    atLeast: (min) => `${min} 이상으로 말씀해 주세요.`,
    atMost: (max) => `${max} 이하로 말씀해 주세요.`,
  }
}

/** Many hear 이전 as without the day itself, which `max` includes. */
function moments(hint: string): BoundWords {
  return {
    ...amounts(hint),
    atLeast: (min) => `${min} 이후로 말씀해 주세요.`,
    atMost: (max) => `${max}${agree(max, '이나/나')} 그 전으로 말씀해 주세요.`,
  }
}
