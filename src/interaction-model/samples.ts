import type { Language, LanguageCode, MomentTypeName, SlotTypeName } from '../languages/language.ts'
import type { Limits } from '../slot-types/slot-type.ts'

// What users say for a slot, in the samples of a sentence. The guide advises to vary them ("Sample utterances").
const samples: Readonly<Record<LanguageCode, Record<MomentTypeName | 'duration', readonly string[]>>> = {
  ko: {
    date: ['내일', '다음 주 토요일', '12월 24일'],
    time: ['오후 3시', '아침 9시', '저녁 7시 반'],
    datetime: ['내일 오후 3시', '토요일 저녁 7시', '12월 24일 정오'],
    duration: ['두 시간', '30분', '사흘'],
  },
  ja: {
    date: ['明日', '来週の土曜日', '12月24日'],
    time: ['午後3時', '朝9時', '夜7時半'],
    datetime: ['明日の午後3時', '土曜日の夜7時', '12月24日の正午'],
    duration: ['2時間', '30分', '3日間'],
  },
  en: {
    date: ['tomorrow', 'next Saturday', 'December 24'],
    time: ['3 pm', '9 am', 'half past seven'],
    datetime: ['tomorrow at 3 pm', 'Saturday at seven', 'December 24 at noon'],
    duration: ['two hours', '30 minutes', 'three days'],
  },
}

const counts = [2, 3, 1, 5]

/** Samples of what fills a slot of a type of ours; none for a text, for anything may be said there. */
export function samplesOf(type: SlotTypeName, limits: Limits, language: Language): readonly string[] {
  switch (type) {
    case 'number':
    case 'integer':
      return numbersWithin(limits)
    case 'text':
    case 'yesno':
    case 'choice':
      return []
    default:
      return samples[language.code][type]
  }
}

function numbersWithin({ min, max }: Limits): readonly string[] {
  const least = typeof min === 'number' ? min : Number.NEGATIVE_INFINITY
  const most = typeof max === 'number' ? max : Number.POSITIVE_INFINITY
  const within = counts.filter((count) => count >= least && count <= most)
  return (within.length > 0 ? within : [least, most].filter(Number.isFinite)).map(String)
}
