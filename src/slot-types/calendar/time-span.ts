import { readMoment } from '../moment.ts'

/** Times of day, in seconds since midnight; of the next day, where the end is before the start. */
interface TimeSpan {
  readonly start: number
  readonly end: number
}

const written = /^(?<start>\d{1,2}:\d{2})\s*[-–~〜]\s*(?<end>\d{1,2}:\d{2})$/u

// Characters.
const longest = 50

/** `13:00-14:00`; undefined where it is no span of times. */
export function readTimeSpan(text: string): TimeSpan | undefined {
  const { start, end } = (text.length > longest ? undefined : written.exec(text.normalize('NFKC').trim())?.groups) ?? {}
  const [from, to] = [start, end].map((time) => (time === undefined ? undefined : readMoment(time, 'UTC')?.seconds))
  return from === undefined || to === undefined ? undefined : { start: from, end: to }
}
