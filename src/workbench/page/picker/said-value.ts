import type { MomentTypeName } from '../../../languages/language.ts'

/** What a field says for a slot. */
export interface SaidValue {
  readonly value: string
  readonly unit?: string
}

export type MomentInput = 'date' | 'time' | 'datetime-local'

/** The kind of input for a moment of a slot type, and what a browser leaves out of what CLOVA sends. */
export const momentInputs: Readonly<Record<MomentTypeName, MomentInput>> = {
  date: 'date',
  time: 'time',
  datetime: 'datetime-local',
}

/** A moment, or a span of two, as CLOVA sends it: with seconds, and with the zone's offset where it has a date and a time. */
export function writeMoments(first: string, last: string, timezone: string): string {
  return [first, last]
    .filter((moment) => moment !== '')
    .map((moment) => writeMoment(moment, timezone))
    .join('/')
}

function writeMoment(moment: string, timezone: string): string {
  const whole = /\d\d:\d\d$/.test(moment) && !/\d\d:\d\d:\d\d$/.test(moment) ? `${moment}:00` : moment
  return whole.includes('T') ? whole + offsetOf(whole, timezone) : whole
}

/** The offset of a zone at a time of its own clock, `+09:00`. */
function offsetOf(local: string, timezone: string): string {
  const zoned = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' })
  const name = zoned.formatToParts(new Date(`${local}Z`)).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return name.replace('GMT', '') || '+00:00'
}
