import { readTypedMoment } from '../../languages/typed/moments.ts'
import { nightsOf, readPeriodLength } from '../../slot-types/period-length.ts'
import { atValue, below } from '../location.ts'
import { suggested } from '../suggest-bound.ts'
import { typeOf } from '../types-of-slots.ts'
import type { Check } from './check.ts'

/** A `length` of a period that is none, or leaves nothing. */
export const checkPeriods: Check = function* ({ slots }) {
  for (const slot of slots) {
    const { length } = slot.source
    if (length === undefined || typeOf(slot)?.rules.includes('length') !== true) continue
    const [min, max] = [length.min, length.max].map((one) => (one === undefined ? undefined : readPeriodLength(one)))
    for (const key of ['min', 'max'] as const) {
      const written = length[key]
      if (written === undefined || readPeriodLength(written) !== undefined) continue
      const isOfHours = isTime(written)
      const args = { written: String(written), ...suggested(meant(written)), ...(isOfHours && { isOfHours }) }
      yield atValue(below(slot.locationOf('length'), key), { code: 'bad-length', args })
    }
    if (min !== undefined && max !== undefined && nightsOf(min) > nightsOf(max))
      yield atValue(below(slot.locationOf('length'), 'min'), {
        code: 'min-above-max',
        args: { min: String(length.min), max: String(length.max) },
      })
  }
}

/** `3 hours`, `30분`. */
function isTime(written: string | number): boolean {
  const unit = readTypedMoment(String(written))?.length?.unit
  return unit === 'hour' || unit === 'minute' || unit === 'second'
}

const units: readonly (readonly [words: readonly string[], english: string])[] = [
  [['', 'n', '박', '泊'], 'night'],
  [['d', '일', '日', '日間'], 'day'],
  [['week', 'weeks', '주', '주일', '週間'], 'week'],
]

/** `21`, `2박`, `1 week` as nights, `3日間` as days. */
function meant(written: string | number): string | undefined {
  const text = String(written).normalize('NFKC').trim().toLowerCase()
  const [, digits = '', word = ''] = /^(\d{1,3})\s?(\D*)$/u.exec(text) ?? []
  const unit = units.find(([words]) => words.includes(word))?.[1]
  if (digits === '' || unit === undefined) return undefined
  const count = unit === 'week' ? Number(digits) * 7 : Number(digits)
  const english = unit === 'week' ? 'night' : unit
  return `${count} ${english}${count === 1 ? '' : 's'}`
}
