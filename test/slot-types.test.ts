import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { languages } from '../src/languages/index.ts'
import { type LanguageCode, languageCodes, type Rule } from '../src/languages/language.ts'
import { choiceType, slotTypes } from '../src/slot-types/index.ts'
import type { Context, IntervalPolicy, Limits, Said, SlotType, Value } from '../src/slot-types/slot-type.ts'
import { fold } from '../src/slot-types/slot-type.ts'
import { runs } from './runs.ts'

interface Table {
  readonly type: string
  readonly language?: LanguageCode
  readonly timezone?: string
  readonly now?: string
  readonly min?: string | number
  readonly max?: string | number
  readonly interval?: IntervalPolicy
  readonly choices?: Readonly<Record<string, readonly string[]>>
  readonly cases: readonly Case[]
}

interface Case {
  readonly said: Said['value']
  readonly unit?: string
  readonly before?: string
  readonly kept?: Value
  readonly refused?: Rule
  /** What is known by then, where it is more than what was said. */
  readonly known?: string
  readonly spoken?: string
}

const tables: readonly Table[] = parse(readFileSync('test/slot-types.yaml', 'utf8'))
const evening = '2026-11-23T18:15:30+09:00'

describe('slot types', () => {
  for (const table of tables) {
    const { cases, ...limits } = table
    describe(JSON.stringify(limits), () => {
      for (const one of cases) it(JSON.stringify(one), () => check(table, one))
    })
  }
})

function check(table: Table, { said, unit, before, kept, refused, known, spoken }: Case): void {
  const type = typeNamed(table.type)
  const limits = limitsOf(table, type)
  const context = circumstancesOf(table)
  const received = unit === undefined ? { value: said } : { value: said, unit }
  const normalised = type.normalise(received, limits, context, {
    before: before === undefined ? undefined : { value: before },
  })
  if (refused !== undefined) {
    expect(normalised).to.deep.equal({ type: 'refused', rule: refused, ...(known && { known: { value: known } }) })
    expect(type.rules).to.include(refused)
    if (spoken !== undefined) expect(type.speakRefused?.(received, context) ?? String(said)).to.equal(spoken)
    return
  }
  expect(normalised).to.deep.equal({ type: 'value', value: kept })
  if (kept === undefined) return
  expect(type.bounds?.broken(kept, limits, context)).to.equal(undefined)
  if (spoken !== undefined) expect(type.speak(kept, limits, context)).to.equal(spoken)
}

describe('a text', () => {
  it('of 1,000 characters is kept, a longer one is refused', () => {
    const text = typeNamed('text')
    const normalise = (value: string) => text.normalise({ value }, {}, circumstancesOf({})).type
    expect(normalise('가'.repeat(1000))).to.equal('value')
    expect(normalise('🍕'.repeat(1000))).to.equal('value')
    expect(normalise('가'.repeat(1001))).to.equal('refused')
  })
})

describe('any value of any type', () => {
  const moment = fc
    .tuple(
      fc.date({ min: new Date('0900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      fc.constantFrom('', 'Z', '+09:00', '-11:30'),
      fc.constantFrom([0, 10], [11, 16], [11, 19], [0, 16], [0, 19], [0, 23]),
    )
    .map(([date, offset, [from, to]]) => date.toISOString().slice(from, to) + (to === 10 ? '' : offset))
  const text = fc.oneof(
    { arbitrary: moment, weight: 5 },
    { arbitrary: fc.tuple(moment, moment).map((ends) => ends.join('/')), weight: 3 },
    fc.constantFrom('24:00:00', '18:00:00/24:00:00', '2026-12-01T24:00:00', '9999-12-31T24:00:00', '네', 'no', 'a'),
    fc
      .tuple(fc.nat(99_999), fc.constantFrom('P_D', 'PT_H', 'P_M', 'P_W', 'P1Y_M', 'PT_S'))
      .map(([n, p]) => p.replace('_', `${n}`)),
    fc.double().map(String),
    fc.integer().map(String),
    fc.string({ unit: 'binary' }),
  )
  const said = fc.record(
    {
      value: fc.oneof({ arbitrary: text, weight: 5 }, fc.double(), fc.boolean()),
      unit: fc.oneof(fc.constantFrom('枚', 'EUR', ''), fc.string()),
    },
    { requiredKeys: ['value'] },
  )
  const type = fc.constantFrom(choiceType, ...slotTypes.values())
  const bound = fc.constantFrom<string | number>(
    0,
    10,
    'today',
    'now',
    'today + 30 days',
    'now - 2 hours',
    '18:00',
    '2026-12-01',
    'P5D',
  )
  const table = fc.record(
    {
      language: fc.constantFrom(...languageCodes),
      timezone: fc.constantFrom('Asia/Seoul', 'Europe/Berlin', 'America/St_Johns', 'UTC'),
      min: bound,
      max: bound,
      interval: fc.constantFrom<IntervalPolicy>('start', 'end', 'refuse'),
    },
    { requiredKeys: ['language', 'timezone'] },
  )

  it('is kept as it was kept before, and spoken without a word of ours', () => {
    const property = fc.property(
      type,
      said,
      fc.option(said, { nil: undefined }),
      table,
      (type, said, before, table) => {
        const limits = limitsOf({ ...table, choices: { a: ['b'] } }, type)
        const context = circumstancesOf(table)
        const first = type.normalise(said, limits, context, { before })
        if (first.type === 'refused') return type.rules.includes(first.rule)
        const again = typeof first.value === 'object' ? first.value : { value: first.value }
        expect(type.normalise(again, limits, context)).to.deep.equal(first)
        expect(JSON.parse(JSON.stringify(first.value))).to.deep.equal(first.value)
        expect(type.bounds?.broken(first.value, limits, context)).to.equal(undefined)
        if (type.name === 'text') return true
        expect(type.speak(first.value, limits, context))
          .to.match(/./u)
          .and.not.match(/undefined|NaN|Invalid|null|object/u)
        return true
      },
    )
    fc.assert(property, { numRuns: 5 * runs })
  })
})

describe('min and max', () => {
  const rows: readonly [type: string, written: string | number, spoken: string | undefined][] = [
    ['number', 10, '10'],
    ['number', '1,000', '1000'],
    ['number', 'ten', undefined],
    ['date', 'today', '11월 23일'],
    ['date', 'today+30days', '12월 23일'],
    ['date', 'today - 1 day', '11월 22일'],
    ['date', 'today + 2 weeks', '12월 7일'],
    ['date', 'today + 1 year', '2027년 11월 23일'],
    ['date', '2026-12-31', '12월 31일'],
    ['date', '2026-12-31 - 1 month', '11월 30일'],
    ['date', '2026-02-30', undefined],
    ['date', '18:00', undefined],
    ['date', 'tomorrow', '11월 24일'],
    ['date', 'today + 30', undefined],
    ['date', 30, undefined],
    ['time', 'now', '오후 6시 15분'],
    ['time', 'now + 2 hours', '오후 8시 15분'],
    ['time', '18:00', '오후 6시'],
    ['time', '24:00', '밤 12시'],
    ['time', 'today', undefined],
    ['time', 'now + 1 day', undefined],
    ['time', '2026-12-31', undefined],
    ['datetime', 'now', '11월 23일 오후 6시 15분'],
    ['datetime', 'now + 6 hours', '11월 24일 0시 15분'],
    ['datetime', 'now - 1 hour', '11월 23일 오후 5시 15분'],
    ['datetime', 'today + 10 hours', '11월 23일 오전 10시'],
    ['datetime', 'today', '11월 23일'],
    ['datetime', '2026-12-01T19:30+09:00', '12월 1일 오후 7시 30분'],
    ['duration', '90 minutes', '90분'],
    ['duration', 'PT1H30M', '1시간 30분'],
    ['duration', '1 day', '하루'],
    ['duration', 'a while', undefined],
    ['duration', 30, undefined],
  ]
  for (const [name, written, spoken] of rows) {
    it(`${name}: ${written} is ${spoken ?? 'none'}`, () => {
      const type = typeNamed(name)
      const bound = type.bounds?.read(written)
      expect(bound && type.bounds?.speak(bound, circumstancesOf({}))).to.equal(spoken)
    })
  }

  const pairs: readonly [type: string, min: string | number, max: string | number, isAbove: boolean][] = [
    ['number', 10, 9, true],
    ['integer', 9, 10, false],
    ['date', 'today', 'today - 1 day', true],
    ['date', 'today', 'now', false],
    ['date', 'today + 2 days', 'now + 1 day', true],
    ['date', 'today + 30 days', 'today + 1 month', false],
    ['date', 'today + 32 days', 'today + 1 month', true],
    ['date', 'today + 366 days', 'today + 1 year', false],
    ['date', 'today + 1 day', 'now + 2 hours', false],
    ['date', 'today', '2020-01-01', false],
    ['date', '2026-12-02', '2026-12-01', true],
    ['time', '22:00', '11:00', false],
    ['time', 'now', '11:00', false],
    ['datetime', 'now + 1 hour', 'now', true],
    ['datetime', 'today', 'now', false],
    ['duration', '1 hour', '30 minutes', true],
    ['duration', 'PT60M', '1 hour', false],
  ]
  for (const [name, min, max, isAbove] of pairs) {
    it(`${name}: ${min} is ${isAbove ? '' : 'not surely '}above ${max}`, () => {
      const type = typeNamed(name)
      const low = type.bounds?.read(min)
      const high = type.bounds?.read(max)
      expect(low !== undefined && high !== undefined && type.bounds?.isAbove(low, high)).to.equal(isAbove)
    })
  }
})

describe('what an author is shown of a type', () => {
  const written: readonly [type: string, bound: string | number, shown: string][] = [
    ['number', '1,000', '1000'],
    ['integer', 10, '10'],
    ['date', 'today+30days', 'today + 30 days'],
    ['date', 'today - 1 day', 'today - 1 day'],
    ['date', '2026-12-31', '2026-12-31'],
    ['time', 'now + 2 hours', 'now + 2 hours'],
    ['time', '18:00', '18:00'],
    ['datetime', 'now - 90 minutes', 'now - 90 minutes'],
    ['datetime', 'now + 1 week', 'now + 1 week'],
    ['duration', '90 minutes', 'PT90M'],
    ['duration', '45 seconds', 'PT45S'],
  ]
  for (const [name, bound, shown] of written)
    it(`a bound ${bound} of a ${name} as ${shown}`, () => {
      const { bounds } = typeNamed(name)
      const read = bounds?.read(bound)
      expect(read && bounds?.write(read)).to.equal(shown)
      expect(read && bounds?.read(shown)).to.deep.equal(read)
    })

  const samples: readonly [type: string, limits: Partial<Table>, sample: string | undefined][] = [
    ['text', {}, undefined],
    ['number', {}, '2'],
    ['number', { min: 3 }, '3'],
    ['integer', { max: 1 }, '1'],
    ['yesno', {}, 'yes'],
    ['date', {}, '2026-11-27'],
    ['time', {}, '09:30:00'],
    ['datetime', {}, '2026-11-27T09:30:00+09:00'],
    ['duration', {}, 'PT2H30M'],
    ['choice', { choices: { small: ['s'], large: [] } }, 'small'],
  ]
  for (const [name, limits, sample] of samples)
    it(`${sample ?? 'nothing'} as a value of a ${name} ${JSON.stringify(limits)}`, () => {
      const type = typeNamed(name)
      const compiled = limitsOf(limits, type)
      expect(type.sample?.(compiled)).to.equal(sample)
      if (sample === undefined) return
      expect(type.normalise({ value: sample }, compiled, circumstancesOf({})).type).to.equal('value')
    })

  const neighbours: readonly [type: string, bound: string | number, values: readonly Value[]][] = [
    ['number', 10, [9.999_999, 10, 10.000_001]],
    ['integer', 10, [9, 10, 11]],
    ['date', '2026-12-31', ['2026-12-30', '2026-12-31', '2027-01-01']],
    ['date', 'today', []],
    ['time', '00:00', ['23:59:59', '00:00:00', '00:00:01']],
    ['time', 'now + 2 hours', []],
    [
      'datetime',
      '2026-12-31',
      [
        '2026-12-30T23:59:59+09:00',
        '2026-12-31T00:00:00+09:00',
        '2026-12-31T23:59:59+09:00',
        '2027-01-01T00:00:00+09:00',
      ],
    ],
    ['duration', '90 minutes', ['PT90M', 'PT90M1S']],
  ]
  for (const [name, bound, values] of neighbours)
    it(`${values.join(', ') || 'nothing'} on either side of ${bound}, a ${name}`, () => {
      const { bounds } = typeNamed(name)
      const read = bounds?.read(bound)
      expect(read && bounds?.around(read, circumstancesOf({}))).to.deep.equal(values)
    })

  it('values of each type that are far apart, and are what it keeps', () => {
    for (const type of slotTypes.values())
      for (const value of type.others) {
        const said = { value: typeof value === 'object' ? value.value : value }
        expect(type.normalise(said, {}, circumstancesOf({})).type, type.name).to.equal('value')
      }
  })

  it('each type under its name', () => {
    for (const [name, type] of slotTypes) expect(type.name).to.equal(name)
    expect(choiceType.name).to.equal('choice')
  })
})

function typeNamed(name: string): SlotType {
  const type = name === 'choice' ? choiceType : slotTypes.get(name)
  if (type === undefined) throw new Error(`no type ${name}`)
  return type
}

function limitsOf({ min, max, interval, choices = {} }: Partial<Table>, type: SlotType): Limits {
  const low = min === undefined ? undefined : type.bounds?.read(min)
  const high = max === undefined ? undefined : type.bounds?.read(max)
  return {
    choices: new Map(
      Object.entries(choices).flatMap(([kept, also]) => [kept, ...also].map((word) => [fold(word), kept])),
    ),
    spoken: new Map([['라지', '라지 사이즈']]),
    ...(low !== undefined && { min: low }),
    ...(high !== undefined && { max: high }),
    ...(interval !== undefined && { interval }),
  }
}

function circumstancesOf({ language = 'ko', timezone = 'Asia/Seoul', now = evening }: Partial<Table>): Context {
  return { language: languages[language], timezone, now: Date.parse(now) }
}
