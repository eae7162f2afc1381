import { readTypedMoment } from '../../languages/typed/moments.ts'
import { readStep } from '../../slot-types/calendar/steps.ts'
import type { SlotType } from '../../slot-types/slot-type.ts'
import { atValue } from '../location.ts'
import { writeTypedLength } from '../suggest-bound.ts'
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
  const isOfNumbers = type.name === 'number' || type.name === 'integer'
  const candidate = isOfNumbers ? numberIn(text) : lengthIn(text)
  return candidate === text || candidate === undefined || readStep(candidate, type) === undefined
    ? undefined
    : candidate
}

function numberIn(text: string): string | undefined {
  return /^(\d+(?:\.\d+)?)\D*$/u.exec(text)?.[1]
}

/** What is said before and behind a length that comes again and again. */
const again = /^(?:every|each) |\s?(?:마다|단위|간격|ごと|毎|おき|単位|刻み)$/giu

/** A number alone is minutes. */
function lengthIn(text: string): string | undefined {
  const bare = text.replace(again, '')
  const length = readTypedMoment(/^\d+$/u.test(bare) ? `${bare} minutes` : bare)?.length
  return length && writeTypedLength(length)
}
