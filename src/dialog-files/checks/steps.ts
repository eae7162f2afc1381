import { readStep } from '../../slot-types/calendar/steps.ts'
import type { SlotType } from '../../slot-types/slot-type.ts'
import { atValue } from '../location.ts'
import { typeOf } from '../types-of-slots.ts'
import type { Check } from './check.ts'

/** An `every` that is no step for its type. */
export const checkSteps: Check = function* ({ slots }) {
  for (const slot of slots) {
    const { every } = slot.source
    const type = typeOf(slot)
    if (every === undefined || type?.rules.includes('every') !== true || readStep(every, type) !== undefined) continue
    const suggestion = meant(every, type)
    yield atValue(slot.locationOf('every'), {
      code: 'bad-step',
      args: { written: String(every), type: type.name, ...(suggestion === undefined ? {} : { suggestion }) },
    })
  }
}

/** `30` and `30분마다` of a time as `30 minutes`; `30 minutes` of a number as `30`. */
function meant(written: string | number, type: SlotType): string | undefined {
  const text = String(written).normalize('NFKC').trim()
  const [, count = '', unit = ''] = /^(?:every |each )?(\d+(?:\.\d+)?)(\D*)$/iu.exec(text) ?? []
  if (count === '') return undefined
  const isOfNumbers = type.name === 'number' || type.name === 'integer'
  const lengths = units.flatMap(([words, english]) =>
    words.includes(unit.trim().toLowerCase()) ? [`${count} ${english}`] : [],
  )
  return [...(isOfNumbers ? [count] : lengths)].find((one) => one !== text && readStep(one, type) !== undefined)
}

/** Units as people write them; a number alone is minutes. */
const units: readonly (readonly [words: readonly string[], english: string])[] = [
  [
    [
      '',
      'min',
      'mins',
      'min.',
      'm',
      '분',
      '분마다',
      '분 단위',
      '분 간격',
      '分',
      '分ごと',
      '分毎',
      '分おき',
      '分単位',
      '分刻み',
    ],
    'minutes',
  ],
  [['h', 'hr', 'hrs', '시간', '시간마다', '시간 단위', '時間', '時間ごと', '時間毎', '時間おき', '時間単位'], 'hours'],
]
