import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { Temporal } from 'temporal-polyfill'
import { parse } from 'yaml'
import { languages } from '../src/languages/index.ts'
import {
  type LanguageCode,
  languageCodes,
  type Refusing,
  type Rule,
  replyNames,
  type SpokenDate,
  type SpokenTime,
} from '../src/languages/language.ts'
import { sayRefusal } from '../src/languages/refusal.ts'
import { choiceType, slotTypes } from '../src/slot-types/index.ts'
import { fold } from '../src/slot-types/slot-type.ts'

interface Spoken {
  readonly numbers: Readonly<Record<string, string>>
  readonly dates: readonly [WrittenDate, string][]
  readonly times: readonly [WrittenTime, string][]
  readonly datetimes: readonly [WrittenDate, WrittenTime, string][]
  readonly durations: Readonly<Record<string, string>>
  readonly spans: readonly [start: string, end: string, spoken: string][]
  readonly alternatives: readonly [readonly string[], string][]
  readonly refusals: readonly [Rule, Partial<Refusing> & { type: string }, string][]
}
type WrittenDate = readonly [month: number, day: number, year?: number]
type WrittenTime = readonly [hour: number, minute: number, second?: number]

const expected: Record<LanguageCode, Spoken> = parse(readFileSync('test/spoken-values.yaml', 'utf8'))

for (const code of languageCodes) {
  const language = languages[code]
  const { numbers, dates, times, datetimes, durations, spans, alternatives, refusals } = expected[code]

  describe(`what is spoken in ${code}`, () => {
    const lines: readonly (readonly [heard: string, spoken: string])[] = [
      ...Object.entries(numbers).map(([n, spoken]) => [language.sayNumber(Number(n)), spoken] as const),
      ...dates.map(([date, spoken]) => [language.sayDate(dateOf(date)), spoken] as const),
      ...times.map(([time, spoken]) => [language.sayTime(timeOf(time)), spoken] as const),
      ...datetimes.map(([date, time, spoken]) => [language.sayDatetime(dateOf(date), timeOf(time)), spoken] as const),
      ...Object.entries(durations).map(
        ([iso, spoken]) => [language.sayDuration(Temporal.Duration.from(iso)), spoken] as const,
      ),
      ...spans.map(([start, end, spoken]) => [language.saySpan(start, end), spoken] as const),
      ...alternatives.map(([values, spoken]) => [language.sayAlternatives(values), spoken] as const),
      ...refusals.map(
        ([rule, refusing, spoken]) => [sayRefusal(rule, { choices: [], ...refusing }, language), spoken] as const,
      ),
    ]
    for (const [received, spoken] of lines) it(spoken, () => expect(received).to.equal(spoken))

    it('every reply that keeps the session open ends in a question; help is an offer, and may stand before one', () => {
      for (const name of ['launch', 'notUnderstood', 'change', 'next'] as const) {
        expect(language.replies[name], name).to.match(/[?？]$/u)
      }
    })

    it('every other reply is a statement: a question follows it, or nothing', () => {
      for (const name of ['help', 'cancelled', 'goodbye', 'giveUp', 'resume', 'finishFirst', 'error'] as const) {
        expect(language.replies[name], name).to.match(/[.。]$/u)
      }
      expect(Object.keys(language.replies)).to.have.members([...replyNames])
    })

    it('every rule of every type is a sentence of its own', () => {
      for (const type of [choiceType, ...slotTypes.values()]) {
        for (const rule of type.rules) {
          const sentence = sayRefusal(rule, { type: type.name, choices: ['a', 'b'], min: '1' }, language)
          expect(sentence, `${type.name} ${rule}`)
            .to.match(/[.。]$/u)
            .and.not.match(/undefined/u)
        }
      }
    })

    it('no word means both yes and no', () => {
      const yes = language.yes.map(fold)
      expect(language.no.map(fold).filter((word) => yes.includes(word))).to.deep.equal([])
    })
  })
}

function dateOf([month, day, year]: WrittenDate): SpokenDate {
  return year === undefined ? { month, day } : { year, month, day }
}

function timeOf([hour, minute, second = 0]: WrittenTime): SpokenTime {
  return { hour, minute, second }
}
