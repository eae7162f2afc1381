import type { SlotTypeName } from '../languages/language.ts'
import { dateType } from './date.ts'
import { datetimeType } from './datetime.ts'
import { durationType } from './duration.ts'
import { integerType } from './integer.ts'
import { numberType } from './number.ts'
import { periodType } from './period.ts'
import type { SlotType } from './slot-type.ts'
import { textType } from './text.ts'
import { timeType } from './time.ts'
import { yesnoType } from './yesno.ts'

const named: Readonly<Record<Exclude<SlotTypeName, 'choice'>, SlotType>> = {
  text: textType,
  number: numberType,
  integer: integerType,
  yesno: yesnoType,
  date: dateType,
  time: timeType,
  datetime: datetimeType,
  duration: durationType,
  period: periodType,
}

/**
 * The types that `type` may name; `choice` is not named, it is what `choices` make. A new one is a name in `slotTypeNames`, a file,
 * an entry here, and one in each of `src/languages/slot-types/`.
 */
export const slotTypes: ReadonlyMap<string, SlotType> = new Map(Object.entries(named))

export { choiceType } from './choice.ts'
