import { dateType } from './date.ts'
import { datetimeType } from './datetime.ts'
import { durationType } from './duration.ts'
import { integerType } from './integer.ts'
import { numberType } from './number.ts'
import type { SlotType } from './slot-type.ts'
import { textType } from './text.ts'
import { timeType } from './time.ts'
import { yesnoType } from './yesno.ts'

/** The types that `type` may name. A new one is a file and an entry here; `choice` is not named, it is what `choices` make. */
export const slotTypes: ReadonlyMap<string, SlotType> = new Map(
  [textType, numberType, integerType, yesnoType, dateType, timeType, datetimeType, durationType].map((type) => [
    type.name,
    type,
  ]),
)

export { choiceType } from './choice.ts'
