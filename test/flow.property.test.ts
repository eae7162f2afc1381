import { expect } from 'chai'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { compile } from '../src/core/compile/compile.ts'
import type { DialogFile } from '../src/core/dialog.ts'
import type { Dialogs, Settings } from '../src/core/dialogs.ts'
import { rehearseTurn } from '../src/core/rehearse.ts'
import type { Reply, SaidSlot, Turn } from '../src/core/turn-types.ts'
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts'
import { checkAll } from '../src/dialog-files/checks/index.ts'
import { dialogFileShape } from '../src/dialog-files/dialog-file-shape.ts'
import { validPartOf } from '../src/dialog-files/valid-part.ts'
import { extensionContextOf } from '../src/extension/extension-context.ts'
import { readPattern } from '../src/extension/read-pattern.ts'
import { languages } from '../src/languages/index.ts'
import { readYaml } from '../src/yaml/read.ts'
import { runs } from './runs.ts'

// What `check` says of a dialog holds in every conversation, whatever the clock shows: what it calls impossible never happens, and where it
// finds no error nothing is left empty or unsaid. 100 conversations with each dialog: 10,000 in the gate.

const conversationsEach = 100
const hour = 3_600_000
const beginning = Date.parse('2026-11-23T10:00:00+09:00')
const settings: Settings = {
  language: languages.en,
  timezone: 'Asia/Seoul',
  attempts: 3,
  commands: { back: ['Back'] },
  readPattern,
}

/** Values that people say to each kind of slot, near the bounds and far from them. */
const kinds = {
  date: {
    source: { type: 'date' },
    except: ['monday', '11-25', '2026-12-24'],
    lines: [
      { max: 'today' },
      { min: 'today + 1 day' },
      { min: 'today', max: 'today + 7 days' },
      { max: 'today + 1 month' },
      { min: '2026-11-25' },
      { max: '2026-11-20' },
      { under: 'today' },
      { over: 'today', under: 'today + 1 day' },
      { over: '2026-11-23' },
      { given: true },
    ],
    said: ['2026-11-20', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-12-24', '2020-01-01'],
  },
  datetime: {
    source: { type: 'datetime' },
    lines: [
      { max: 'now + 2 hours' },
      { min: 'now' },
      { over: 'now' },
      { under: 'today' },
      { max: 'today' },
      { min: '2026-11-24' },
      { given: false },
    ],
    said: [
      '2026-11-23T11:00:00+09:00',
      '2026-11-23T23:30:00+09:00',
      '2026-11-24T01:00:00+09:00',
      '2026-12-01T08:00:00+09:00',
    ],
  },
  time: {
    source: { type: 'time' },
    except: ['10:00-11:00', '18:00'],
    every: '30 minutes',
    lines: [
      { min: 'now' },
      { max: 'now + 2 hours' },
      { min: '18:00', max: '02:00' },
      { max: '11:00' },
      { min: '11:01' },
    ],
    said: ['00:30', '10:30', '11:00:30', '18:00', '23:59'],
  },
  integer: {
    source: { type: 'integer' },
    except: 3,
    lines: [{ min: 3 }, { max: 3 }, { under: 3 }, { over: 2, under: 4 }, 2, { not: 2 }],
    said: ['1', '2', '3', '4'],
  },
  choice: {
    source: { choices: { x: { p: 1 }, y: { p: 2 }, z: { p: 3 } } },
    except: 'y',
    lines: ['x', { not: 'y' }, { given: true }],
    facts: [{ min: 2 }, { max: 2 }, 3, { not: 1 }],
    said: ['x', 'y', 'z'],
  },
  list: {
    source: { many: true, choices: { x: { p: 1 }, y: { p: 2 }, z: { p: 3 } } },
    lines: ['x', ['x', 'z'], { not: 'y' }, { given: true }, { given: false }],
    facts: [3, { not: 1 }],
    said: ['x', 'y', 'z'],
  },
  period: {
    source: { type: 'period' },
    except: ['monday', '12-24'],
    lines: [{ given: true }, { given: false }],
    parts: [
      ['nights', { min: 2 }],
      ['nights', { under: 2 }],
      ['nights', 1],
      ['days', { over: 3 }],
      ['start', { max: 'today' }],
      ['start', { min: '2026-11-25' }],
      ['end', { min: 'today + 3 days' }],
      ['end', { under: '2026-11-26' }],
    ],
    said: [
      '2026-11-23/2026-11-24',
      '2026-11-24/2026-11-27',
      '2026-11-25/2026-12-25',
      '2026-11-24',
      '2026-11-26/..',
      '../2026-11-28',
      'P2D',
      '2020-01-01/2020-01-02',
    ],
  },
  /** Each item is one of these, so many times. */
  items: {
    source: { many: true, slots: {} },
    lines: ['x', ['x', 'z'], { not: 'y' }, { given: true }, { given: false }],
    said: ['x', 'y', 'z'],
  },
  /** What is calculated of the slots before it; nobody says it. */
  sum: {
    source: {},
    lines: [{ min: 3 }, { under: 3 }, { max: 2 }, { over: 2 }, 4, { not: 3 }, { given: true }, { given: false }],
    said: [],
  },
  yesno: { source: { type: 'yesno' }, lines: ['yes', { not: 'yes' }, { given: true }], said: ['yes', 'no'] },
} as const
type KindName = keyof typeof kinds
const kindNames = (Object.keys(kinds) as KindName[]).filter((kind) => kind !== 'sum')

interface DrawnSlot {
  readonly name: string
  readonly kind: KindName
  readonly source: Record<string, unknown>
}

const names = ['a', 'b', 'c', 'd']

function line(slots: readonly DrawnSlot[]): fc.Arbitrary<Record<string, unknown>> {
  const one = fc.constantFrom(...slots).chain(({ name, kind }) => {
    const about = kinds[kind]
    const facts = 'facts' in about ? about.facts.map((is) => [`${name}.p`, is] as const) : []
    const parts = 'parts' in about ? about.parts.map(([part, is]) => [`${name}.${part}`, is] as const) : []
    const own = about.lines.map((is) => [name, is] as const)
    return fc.constantFrom<readonly [string, unknown]>(...own, ...facts, ...parts)
  })
  return fc.array(one, { minLength: 1, maxLength: 2 }).map((lines) => Object.fromEntries(lines))
}

function placeholder({ name, kind }: DrawnSlot): string {
  return kind === 'period' ? `<{${name}}> <{${name}.nights}>` : `<{${name}}>`
}

/** A text that speaks some slots, perhaps in cases. */
function text(own: string, slots: readonly DrawnSlot[]): fc.Arbitrary<unknown> {
  const plain =
    slots.length === 0
      ? fc.constant(own)
      : fc
          .subarray([...slots], { maxLength: Math.min(2, slots.length) })
          .map((some) => `${own} ${some.map(placeholder).join(' ')}`.trim())
  if (slots.length === 0) return plain
  const cases = fc
    .tuple(fc.array(fc.record({ when: line(slots), say: plain }), { minLength: 1, maxLength: 3 }), fc.option(plain))
    .map(([some, last]) => ({ cases: last === null ? some : [...some, { say: last }] }))
  return fc.oneof(plain, cases)
}

function slot(name: string, before: readonly DrawnSlot[]): fc.Arbitrary<DrawnSlot> {
  return fc
    .record({
      kind: fc.constantFrom(...kindNames),
      when: before.length === 0 ? fc.constant(null) : fc.option(line(before)),
      isOptional: fc.boolean(),
      prompt: text(`${name}?`, before),
      isBounded: fc.boolean(),
      hasExceptions: fc.boolean(),
    })
    .map(({ kind, when, isOptional, prompt, isBounded, hasExceptions }) => {
      const bound = isBounded ? boundOf(kind, before) : {}
      const optional = isOptional ? { required: false } : {}
      const every = hasExceptions && 'every' in kinds[kind] ? { every: kinds[kind].every } : {}
      const except = hasExceptions && 'except' in kinds[kind] ? { except: kinds[kind].except } : {}
      const source = {
        ...kinds[kind].source,
        ...(kind === 'items' ? itemSlots(name) : { prompt }),
        ...bound,
        ...every,
        ...except,
        ...optional,
        ...(when === null ? {} : { when }),
      }
      return { name, kind, source }
    })
}

/** What each item of a slot has: which it is, and how many. */
function itemSlots(name: string): Record<string, unknown> {
  const { source, except } = kinds.choice
  const which = { ...source, except, prompt: `Which ${name}?` }
  const [first = '', amount = ''] = namesOfItem(name)
  return { slots: { [first]: which, [amount]: { type: 'integer', prompt: `How many <{${name}m}>?` } } }
}

/** Bounds that hang on the clock, or on what an earlier slot holds; then the default may not fit. */
function boundOf(kind: KindName, before: readonly DrawnSlot[]): Record<string, unknown> {
  const other = before.findLast((one) => one.kind === kind)?.name
  if (kind === 'period') return { min: 'today', length: { max: '5 nights' } }
  const isDate = kind === 'date' || kind === 'datetime'
  const day = before.findLast((one) => one.kind === 'date')?.name
  if (kind === 'time' && day !== undefined) return { min: 'now', on: day, default: '18:00' }
  if (other === undefined) return isDate ? { min: 'today' } : {}
  if (isDate) return { min: 'today', max: `${other} + 1 day` }
  if (kind === 'integer') return { min: other, default: 2 }
  return {}
}

function slots(count: number, before: readonly DrawnSlot[] = []): fc.Arbitrary<readonly DrawnSlot[]> {
  const asked = before.filter(({ kind }) => kind !== 'sum')
  if (asked.length === count) return fc.constant(before)
  const next = slot(names[asked.length] ?? '', before).chain((one) => slots(count, [...before, one]))
  const numbers = before.flatMap(numberOf)
  if (numbers.length === 0 || before.length > asked.length) return next
  return fc.option(sum(numbers, before)).chain((found) => (found === null ? next : slots(count, [...before, found])))
}

function numberOf({ name, kind }: DrawnSlot): string | readonly never[] {
  if (kind === 'integer') return name
  if (kind === 'choice') return `${name}.p`
  if (kind === 'period') return `${name}.nights`
  return kind === 'items' ? `sum(${name}n * ${name}m.p)` : []
}

/** A calculation over some slots; it may divide by zero, and hang on a condition. */
function sum(numbers: readonly string[], before: readonly DrawnSlot[]): fc.Arbitrary<DrawnSlot> {
  const number = fc.constantFrom(...numbers, '1')
  const expression = fc
    .tuple(number, fc.constantFrom('+', '*', '/', '-'), number, fc.constantFrom('', ' - 2'))
    .map(([a, operator, b, less]) => `${a} ${operator} (${b}${less})`)
  const cases = fc
    .record({ when: line(before), is: expression, last: fc.option(expression) })
    .map(({ when, is, last }) => ({ cases: last === null ? [{ when, is }] : [{ when, is }, { is: last }] }))
  return fc
    .oneof(expression, cases)
    .map((source): DrawnSlot => ({ name: 'sum', kind: 'sum', source: { calculate: source } }))
}

interface Drawn {
  readonly file: DialogFile
  readonly slots: readonly DrawnSlot[]
}

const drawn: fc.Arbitrary<Drawn> = fc.integer({ min: 1, max: 4 }).chain((count) =>
  slots(count).chain((all) =>
    fc
      .record({ complete: text('Done.', all), confirm: fc.option(text('Right?', all)) })
      .map(({ complete, confirm }) => ({
        file: {
          intents: {
            Go: {
              slots: Object.fromEntries(
                all.flatMap(({ name, kind, source }) => (kind === 'sum' ? [] : [[name, source]])),
              ),
              calculate: Object.fromEntries(
                all.flatMap(({ name, kind, source }) => (kind === 'sum' ? [[name, source.calculate]] : [])),
              ),
              complete,
              ...(confirm === null ? {} : { confirm }),
            },
          },
        } as DialogFile,
        slots: all.filter(({ kind }) => kind !== 'sum'),
      })),
  ),
)

const step = fc.record({
  turn: fc.constantFrom('fill', 'fill', 'fill', 'fill', 'two', 'yes', 'yes', 'no', 'back', '?'),
  which: fc.nat(),
  value: fc.nat(),
  hours: fc.constantFrom(0, 0, 0, 1, 5, 14, 30, 24 * 20),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
const conversation = fc.array(step, { minLength: 2, maxLength: 10 })

function turnOf({ turn, which, value }: Step, all: readonly DrawnSlot[], asked: string | undefined): Turn {
  switch (turn) {
    case 'yes':
    case 'no':
      return { type: turn }
    case 'back':
      return { type: 'back' }
    case '?':
      return { type: 'notUnderstood' }
    default: {
      const named =
        all.find(({ name }) => name === asked || namesOfItem(name).includes(asked ?? '')) ?? all[which % all.length]
      const other = all[which % all.length]
      const filled = turn === 'two' ? [named, other] : [named]
      const said = filled.flatMap((one): [string, SaidSlot][] => {
        if (one === undefined) return []
        const values = kinds[one.kind].said
        const chosen = { value: values[(value + which) % values.length] ?? '' }
        if (one.kind !== 'items') return [[one.name, chosen]]
        const [first = '', amount = ''] = namesOfItem(one.name)
        const counted = { value: String(value % 3) }
        if (asked === amount) return [[amount, counted]]
        return value % 2 === 0
          ? [[first, chosen]]
          : [
              [first, chosen],
              [amount, counted],
            ]
      })
      return { type: 'intent', intent: 'AddInfo', slots: new Map(said) }
    }
  }
}

function namesOfItem(name: string): readonly string[] {
  return [`${name}m`, `${name}n`]
}

/** What is said in a conversation, each answer with its texts. */
function* replies(dialogs: Dialogs, all: readonly DrawnSlot[], steps: readonly Step[]): Iterable<Reply> {
  let now = beginning
  let attributes: ReadonlyMap<string, unknown> = new Map()
  let turn: Turn = { type: 'intent', intent: 'Go', slots: new Map() }
  for (const next of steps) {
    const reply = rehearseTurn(dialogs, { attributes }, turn, { now, chance: 0 })
    yield reply
    if (reply.type !== 'ask') return
    attributes = new Map(Object.entries(JSON.parse(JSON.stringify(Object.fromEntries(reply.attributes)))))
    now += next.hours * hour
    turn = turnOf(next, all, reply.why.slot)
  }
}

function check({ file }: Drawn): readonly Diagnostic[] {
  const { yaml } = readYaml('dialogs.yaml', Buffer.from(JSON.stringify(file)), dialogFileShape)
  const part = yaml && validPartOf(yaml)
  if (part === undefined) return expect.fail('the file cannot be read')
  return checkAll([part], true, settings, extensionContextOf({}))
}

/** The names of the cases that `check` calls unreachable. */
function unreachable({ file }: Drawn, found: readonly Diagnostic[]): ReadonlySet<string> {
  const written = JSON.stringify(file)
  const offsets = new Set(
    found
      .filter(({ code }) => code === 'unreachable-case' || code === 'redundant-case')
      .map(({ range }) => range.start.offset),
  )
  return new Set(
    [...casesIn(file, 'Go')].filter(({ at }) => offsets.has(offsetOf(written, file, at))).map(({ name }) => name),
  )
}

interface Case {
  readonly name: string
  readonly at: unknown
}

function* casesIn({ intents }: DialogFile, intent: string): Iterable<Case> {
  const dialog = intents?.[intent]
  if (typeof dialog !== 'object' || Array.isArray(dialog)) return
  const texts: (readonly [string, unknown])[] = [
    [`${intent}.complete`, dialog.complete],
    [`${intent}.confirm`, dialog.confirm],
    ...Object.entries(dialog.slots ?? {}).map(
      ([name, source]) => [`${intent}.${name}.prompt`, source?.prompt] as const,
    ),
  ]
  for (const [name, said] of texts) {
    const cases = typeof said === 'object' && said !== null && 'cases' in said ? (said.cases as unknown[]) : []
    for (const [index, at] of cases.entries()) yield { name: `${name}.${index + 1}`, at }
  }
}

/** Where an object of the file is in its JSON: it is written with a mark instead. */
function offsetOf(written: string, file: DialogFile, at: unknown): number {
  const marked = JSON.stringify(file, (_, value) => (value === at ? '\u0001' : value))
  for (let index = 0; index < written.length; index += 1) if (written[index] !== marked[index]) return index
  return -1
}

describe('what check says of a dialog', function () {
  this.timeout(240_000)

  it('holds in every conversation, at any time', () => {
    let clean = 0
    fc.assert(
      fc.property(drawn, fc.nat(), (dialog, seed) => {
        const found = check(dialog)
        const isClean = found.every(({ severity }) => severity === 'warning')
        if (isClean) clean += 1
        const claims = { never: unreachable(dialog, found), neverAsked: neverAsked(found), isClean }
        const dialogs = compile([dialog.file], settings)
        for (const steps of fc.sample(conversation, { seed, numRuns: conversationsEach }))
          for (const reply of replies(dialogs, dialog.slots, steps)) expectAsClaimed(reply, claims, steps)
      }),
      { numRuns: runs / 10 },
    )
    expect(clean, 'dialogs without an error').to.be.above(0)
  })

  it('is tried with all kinds of slots', () => {
    const clean = fc
      .sample(drawn, { seed: 1, numRuns: 400 })
      .filter((dialog) => check(dialog).every(({ severity }) => severity === 'warning'))
    expect(new Set(clean.flatMap(({ slots: all }) => all.map(({ kind }) => kind)))).to.have.keys(...kindNames)
  })
})

interface Claims {
  readonly never: ReadonlySet<string>
  readonly neverAsked: ReadonlySet<string>
  readonly isClean: boolean
}

function neverAsked(found: readonly Diagnostic[]): ReadonlySet<string> {
  return new Set(found.flatMap((one) => (one.code === 'unreachable-slot' ? [one.args.slot] : [])))
}

function expectAsClaimed(reply: Reply, { never, neverAsked, isClean }: Claims, steps: readonly Step[]): void {
  const about = JSON.stringify(steps)
  const said = [...reply.why.texts, ...reply.why.repromptTexts]
  expect(
    said.filter((name) => never.has(name)),
    about,
  ).to.deep.equal([])
  expect(neverAsked.has(reply.why.slot ?? ''), `asked ${reply.why.slot} in ${about}`).to.equal(false)
  if (!isClean || reply.type === 'acknowledge') return
  expect(reply.why.leftOut, about).to.deep.equal([])
  for (const { parts } of reply.type === 'ask' ? [reply.speech, reply.reprompt] : [reply.speech]) {
    const spoken = parts.map((part) => (part.type === 'text' ? part.text : part.url)).join(' ')
    expect(spoken.trim(), about).not.to.equal('')
    expect(spoken, about).not.to.contain('<>')
  }
}
