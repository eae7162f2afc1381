import { expect } from 'chai'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { compile } from '../src/core/compile/compile.ts'
import type { DialogFile, DialogSource, SlotSource } from '../src/core/dialog.ts'
import type { Dialogs, Settings } from '../src/core/dialogs.ts'
import { rehearseTurn } from '../src/core/rehearse.ts'
import type { Reply, SaidSlot, Turn } from '../src/core/turn-types.ts'
import type { Code } from '../src/diagnostics/codes.ts'
import { checkAll } from '../src/dialog-files/checks/index.ts'
import { dialogFileShape } from '../src/dialog-files/dialog-file-shape.ts'
import { validPartOf } from '../src/dialog-files/valid-part.ts'
import { extensionContextOf } from '../src/extension/extension-context.ts'
import { readPattern } from '../src/extension/read-pattern.ts'
import { languages } from '../src/languages/index.ts'
import type { LanguageCode } from '../src/languages/language.ts'
import { readYaml } from '../src/yaml/read.ts'
import { find, type Path, type Tree } from '../src/yaml/tree.ts'
import { runs } from './runs.ts'

// Any dialogs, any sequence of turns: what must be true of the turn whatever is written and whatever is said.

const now = Date.parse('2026-11-23T10:00:00+09:00')
const names = ['a', 'b', 'c', 'd']
/** A slot that takes items, and the slots of each. */
const list = 'e'
const itemNames = ['f', 'g']
const intents = ['One', 'Two', 'Three', 'Answer']

/** Values that fill a slot of each kind, and values that it refuses. */
const kinds = {
  text: { source: {}, good: ['x', '피자', '{b}'], bad: ['x'.repeat(1001)] },
  integer: { source: { type: 'integer', min: 1, max: 9 }, good: ['2', 7, '３'], bad: ['0', '12', 'many'] },
  choice: { source: { choices: ['S', { L: ['large', '라지'] }] }, good: ['s', '라지', 'L'], bad: ['huge'] },
  yesno: { source: { type: 'yesno' }, good: ['yes', false, 'no'], bad: ['perhaps'] },
  date: { source: { type: 'date', min: 'today' }, good: ['2026-11-24'], bad: ['2020-01-01', 'soon'] },
  period: {
    source: { type: 'period', min: 'today', length: { max: '7 nights' } },
    good: ['2026-11-24/2026-11-26', '2026-11-30/P3D'],
    bad: ['2026-11-24', '../2026-11-28', 'P2D', '2026-11-24/2027-11-24', '2020-01-01/2020-01-03', 'soon'],
  },
} as const satisfies Record<string, { source: SlotSource; good: readonly unknown[]; bad: readonly unknown[] }>
type Kind = keyof typeof kinds

interface WrittenSlot {
  readonly name: string
  readonly kind: Kind
  readonly source: SlotSource
}

const kind = fc.constantFrom<Kind>('text', 'integer', 'choice', 'yesno', 'date', 'period')
const says = (text: string) =>
  fc.constantFrom({ oneOf: [text, `${text} (so)`, `${text} (or so)`] }, text, [text, { audio: 'https://a.b/c.mp3' }])
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

function given(source: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined))
}

/** Two different values of kinds of which two are good, as they are kept. */
const several: { readonly [K in Kind]?: readonly unknown[] } = {
  text: ['x', '피자'],
  integer: [2, 7],
  choice: ['S', 'L'],
}

/** So many as one value is enough for. */
function oneOf(count: { readonly min?: number; readonly max?: number } | undefined) {
  return count?.min === undefined ? count : { ...count, min: 1 }
}

/** A slot that may hang on those written before it. */
function slot(name: string, earlier: readonly string[]): fc.Arbitrary<WrittenSlot> {
  const keys = fc.record({
    prompt: says(`${name}?`),
    reprompt: maybe(fc.constantFrom([`${name} again?`, `${name} once more?`], `${name} again?`)),
    silence: maybe(fc.constant(`Still there? ${name}?`)),
    invalid: maybe(
      fc.constantFrom(`{value} is no ${name}. ${name}?`, {
        min: `More than {value}! ${name}?`,
        type: `${name}, please?`,
      }),
    ),
    help: maybe(fc.constant(`${name} is a letter.`)),
    heard: maybe(fc.constant(`{${name}} it is.`)),
    corrected: maybe(fc.constant(`{${name}}, not {before}.`)),
    confirm: maybe(fc.constant(`{${name}}, right?`)),
    many: maybe(fc.boolean()),
    more: maybe(fc.constant(`More ${name} than {${name}}?`)),
    count: maybe(fc.constantFrom({ max: 2 }, { min: 2 }, { min: 1, max: 3 })),
    names: maybe(fc.constant([name, `the ${name}`])),
    required: maybe(fc.boolean()),
    remember: maybe(fc.boolean()),
    from: maybe(fc.constantFrom('other', 'Two.other')),
    when: earlier.length === 0 ? fc.constant(undefined) : maybe(condition(earlier)),
  })
  return fc.record({ kind, keys, isSilent: fc.boolean(), hasDefault: fc.boolean() }).map((drawn) => {
    const isNeverAsked = drawn.keys.required === false && drawn.isSilent
    const isList = drawn.kind !== 'yesno' && drawn.keys.many === true
    const { more, corrected } = drawn.keys
    // There are two good values of these.
    const count = several[drawn.kind] === undefined ? oneOf(drawn.keys.count) : drawn.keys.count
    const source = given({
      ...kinds[drawn.kind].source,
      ...drawn.keys,
      prompt: isNeverAsked ? undefined : drawn.keys.prompt,
      confirm: isNeverAsked || isList || drawn.kind === 'yesno' ? undefined : drawn.keys.confirm,
      ...(isList
        ? { more, count, corrected: undefined }
        : { many: undefined, more: undefined, count: undefined, corrected }),
      names: isNeverAsked ? undefined : drawn.keys.names,
      default: drawn.hasDefault ? kinds[drawn.kind].good[0] : undefined,
    })
    return { name, kind: drawn.kind, source }
  })
}

/** A slot that takes items: the first slot of an item is its name. */
const itemList: fc.Arbitrary<WrittenSlot> = fc
  .record({
    first: fc.constant({ ...kinds.choice.source, prompt: 'f?' }),
    second: fc.record({
      required: maybe(fc.boolean()),
      prompt: maybe(fc.constant('g of {f}?')),
      reprompt: maybe(fc.constant('g again?')),
      default: maybe(fc.constant(2)),
      from: maybe(fc.constant('other')),
      when: maybe(fc.constant({ f: 'L' })),
    }),
    keys: fc.record({
      say: maybe(fc.constant('{g} of {f}')),
      heard: maybe(fc.constantFrom('{item}!', '{item}, so {e}.')),
      more: maybe(fc.constant('{e}. More?')),
      count: maybe(fc.constantFrom({ max: 2 }, { min: 2 }, { min: 1, max: 3 })),
      required: maybe(fc.boolean()),
      names: maybe(fc.constant(['the items'])),
    }),
  })
  .map(({ first, second, keys }) => {
    const prompt = second.prompt ?? (second.required === false ? undefined : 'g?')
    const g = given({ ...kinds.integer.source, ...second, prompt })
    return { name: list, kind: 'choice', source: given({ ...keys, many: true, slots: { f: first, g } }) as SlotSource }
  })

function condition(earlier: readonly string[]): fc.Arbitrary<unknown> {
  const line = fc.constantFrom({ given: true }, { given: false }, 'S', { not: 'S' }, { min: 3 }, 'yes')
  return fc.dictionary(fc.constantFrom(...earlier), line, { minKeys: 1, maxKeys: 2 })
}

/** What a good answer to the slot does not break: there are rules of these, and of how many items there are. */
const breaks: { readonly [K in Kind]?: unknown } = { integer: { over: 6 }, choice: 'L', yesno: 'no' }

/** A rule over one or two slots, which asks one of them; undefined where none of the slots can break one. */
function ruleOver(written: readonly WrittenSlot[], drawn: { readonly at: number; readonly isOfTwo: boolean }) {
  const able = written.filter(({ kind, source }) => breaks[kind] !== undefined && source.many !== true)
  const ask = able[drawn.at % able.length]
  if (ask === undefined) return undefined
  const others = written.filter(({ name, source }) => drawn.isOfTwo && name !== ask.name && source.many !== true)
  const other = others[drawn.at % others.length]
  const when = { ...(other && { [other.name]: { given: true } }), [ask.name]: breaks[ask.kind] }
  return { when, say: `Not that ${ask.name}. Which?`, ask: ask.name }
}

/** The key `rules`, with what they calculate. */
function rulesFor(
  written: readonly WrittenSlot[],
  drawn: readonly { readonly at: number; readonly isOfTwo: boolean }[],
  isOfItems: boolean,
) {
  const isCounted = isOfItems && written.some(({ name }) => name === list)
  const ofSlots = drawn.flatMap((one) => ruleOver(written, one) ?? [])
  const rules = isCounted ? [...ofSlots, { when: { n: { under: 2 } }, say: 'Only {n}? More?', ask: list }] : ofSlots
  return rules.length === 0 ? {} : { rules, ...(isCounted && { calculate: { n: `count(${list})` } }) }
}

interface WrittenDialog {
  readonly slots: readonly WrittenSlot[]
  readonly source: DialogSource
}

const slots = fc
  .tuple(...names.map((name, at) => slot(name, names.slice(0, at))))
  .chain((all) => fc.integer({ min: 1, max: all.length }).map((count) => all.slice(0, count)))
  .chain((some) =>
    fc
      .record({ items: maybe(itemList), at: fc.integer({ min: 0, max: some.length }) })
      .map(({ items, at }) => (items === undefined ? some : some.toSpliced(at, 0, items))),
  )

const dialog: fc.Arbitrary<WrittenDialog> = fc
  .record({
    slots,
    rules: fc.array(fc.record({ at: fc.nat({ max: 9 }), isOfTwo: fc.boolean() }), { maxLength: 2 }),
    isOfItems: fc.boolean(),
    keys: fc.record({
      opening: maybe(fc.constant('What would you like?')),
      confirm: maybe(says('Is that right?')),
      complete: fc.constant('All done.'),
      // biome-ignore lint/suspicious/noThenProperty: a key of the language
      then: maybe(fc.constantFrom('end' as const, 'stay' as const, 'auto' as const)),
      attempts: maybe(fc.integer({ min: 1, max: 4 })),
      interruptible: maybe(fc.boolean()),
      help: maybe(fc.constant('Just tell me.')),
      change: maybe(fc.constant('What should change?')),
      cancelled: maybe(fc.constant('All right, no more of it.')),
      giveUp: maybe(fc.constant('Let us try another time.')),
      next: maybe(fc.constant('What else?')),
      resume: maybe(fc.constant('Where were we?')),
      finishFirst: maybe(fc.constant('Let us finish this first.')),
    }),
  })
  .map(({ slots: written, rules, isOfItems, keys }) => ({
    slots: written,
    source: given({
      ...keys,
      ...rulesFor(written, rules, isOfItems),
      slots: Object.fromEntries(written.map(({ name, source }) => [name, source])),
    }) as DialogSource,
  }))

interface Extension {
  readonly file: DialogFile
  readonly settings: Settings
  readonly dialogs: Dialogs
  readonly written: ReadonlyMap<string, WrittenDialog>
}

const extension: fc.Arbitrary<Extension> = fc
  .record({
    one: dialog,
    two: dialog,
    three: dialog,
    language: fc.constantFrom<LanguageCode>('ko', 'ja', 'en'),
    launch: maybe(fc.constant('One')),
  })
  .map(({ one, two, three, language, launch }) => {
    const file: DialogFile = {
      intents: { One: one.source, Two: two.source, Three: three.source, Answer: 'We are open until ten.' },
    }
    const settings = {
      language: languages[language],
      timezone: 'Asia/Seoul',
      attempts: 3,
      commands: {
        repeat: ['Repeat'],
        back: ['Back'],
        startOver: ['Again'],
        change: ['Change'],
        no: ['Rather'],
        remove: ['Remove'],
      },
      readPattern,
      ...(launch === undefined ? {} : { launch }),
    }
    const dialogs = compile([file], settings)
    const written = new Map([one, two, three].map((each, at) => [intents[at] ?? '', each]))
    return {
      file,
      settings,
      dialogs,
      written,
      [fc.toStringMethod]: () => JSON.stringify({ language, launch, ...file }),
    }
  })

const anyValue = fc.constantFrom<unknown>(
  ...Object.values(kinds).flatMap(({ good, bad }): unknown[] => [...good, ...bad]),
  '',
  // Three bytes each: a few of them fill a session.
  '가'.repeat(900),
  null,
)

/** The names under which the days of a period may come. */
const days = names.flatMap((name) => [`${name}_start`, `${name}_end`])

/** The names under which something comes for items. */
const saidOfItems = itemNames.flatMap((name) => [name, name, `${name}2`, `${name}3`])

const anySlots = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...names, ...days, list, ...saidOfItems, 'other', '__proto__'), anyValue, {
      maxKeys: 4,
    }),
    maybe(fc.constantFrom(...names.map((name) => `the ${name}`), 'the items', 'S', 'L')),
  )
  .map(([values, what]) => asSaid(what === undefined ? values : { ...values, what }))

const turn: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...intents, 'AddInfo', 'Repeat', 'Back', 'Again', 'Change', 'Rather', 'Remove'), anySlots)
      .map(([intent, said]): Turn => ({ type: 'intent', intent, slots: said })),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom<Turn>(
      { type: 'yes' },
      { type: 'no' },
      { type: 'cancel' },
      { type: 'help' },
      { type: 'notUnderstood' },
      { type: 'launch' },
    ),
  },
)

/** What people say again and again; help, repeat, and what a dialog that only answers says, cost nothing. */
const sameTurn: fc.Arbitrary<Turn> = fc.oneof(
  fc.constantFrom<Turn>(
    { type: 'yes' },
    { type: 'no' },
    { type: 'cancel' },
    { type: 'helpOrNotUnderstood', setting: 'guideIntent' },
  ),
  fc
    .tuple(fc.constantFrom('AddInfo', 'Change', 'Rather', 'One', 'Two', 'Three'), anySlots)
    .map(([intent, slots]): Turn => ({ type: 'intent', intent, slots })),
)

const chance = fc.constantFrom(0, 0.3, 0.99)
const conversation = fc.record({ extension, turns: fc.array(fc.tuple(turn, chance), { minLength: 1, maxLength: 12 }) })

function asSaid(values: Record<string, unknown>): ReadonlyMap<string, SaidSlot> {
  return new Map(
    Object.entries(values).map(([name, value]) => [
      name,
      value === null ? null : { value: value as string | number | boolean },
    ]),
  )
}

/** Texts without braces: a placeholder that is heard is one of the author's. */
const anyText = fc.oneof(
  fc.string().map((text) => text.replaceAll(/[{}]/gu, '.')),
  fc.constantFrom('x'.repeat(900), '가'.repeat(1000), 'y'.repeat(30_000), '__proto__', 'constructor'),
)
const anyJson = fc.letrec<{ one: unknown }>((tie) => ({
  one: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e308, [], {}),
    anyText,
    fc.array(tie('one'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom('value', 'unit', 'text', 'parts', 'rule'), anyText), tie('one'), {
      maxKeys: 4,
    }),
  ),
})).one

/** What a session says of one of its dialogs: keys that it may have, with anything in them that is or may be there. */
const forgedNames = fc.array(fc.constantFrom(...names, list, ...itemNames, '__proto__'), { maxLength: 12 })
const forgedValue = fc.oneof(
  anyValue.filter((value) => typeof value !== 'string' || !value.includes('{')),
  anyJson,
  fc.array(
    fc.dictionary(
      fc.constantFrom(...itemNames),
      fc.oneof(
        anyValue.filter((one) => one !== '{b}'),
        anyJson,
      ),
    ),
    {
      maxLength: 60,
    },
  ),
)
const forgedSlots = fc.dictionary(fc.constantFrom(...names, list, ...itemNames, '__proto__'), forgedValue)
const forgedProgress = fc.record(
  {
    question: fc.oneof(
      anyJson,
      fc.record(
        {
          type: fc.constantFrom('opening', 'confirm', 'change', 'slot'),
          slot: fc.constantFrom(...names, list, ...itemNames),
          time: fc.constantFrom<unknown>(1, 2, 99, -1, 1e308, '2'),
          left: fc.constantFrom<unknown>(1, 99, 'x'),
          refused: fc.boolean(),
          more: fc.boolean(),
          change: fc.boolean(),
          confirm: fc.boolean(),
          rule: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
    ),
    skipped: fc.oneof(forgedNames, anyJson),
    exhausted: fc.oneof(forgedNames, anyJson),
    unconfirmed: fc.oneof(forgedNames, anyJson),
    ended: fc.oneof(forgedNames, anyJson),
    refused: fc.oneof(
      fc.dictionary(
        fc.constantFrom(...names, list, ...itemNames),
        fc.record(
          {
            value: forgedValue,
            rule: fc.constantFrom('type', 'min', 'max', 'choices', 'count', 'x'),
            reported: fc.boolean(),
          },
          { requiredKeys: [] },
        ),
      ),
      anyJson,
    ),
    spans: fc.oneof(forgedSlots, anyJson),
  },
  { requiredKeys: [] },
)
const forgedWaiting = fc
  .tuple(
    fc.record({ intent: fc.constantFrom(...intents, 'Gone'), slots: forgedSlots, wish: fc.boolean() }),
    forgedProgress,
  )
  .map(([one, progress]) => ({ ...one, ...progress }))
const forgedMemory = fc
  .tuple(
    forgedProgress,
    fc.record(
      {
        waiting: fc.oneof(fc.array(forgedWaiting, { maxLength: 8 }), anyJson),
        remembered: fc.oneof(forgedSlots, anyJson),
        variations: fc.oneof(fc.dictionary(anyText, fc.nat()), anyJson),
        lastWords: anyJson,
        launched: anyJson,
        misses: fc.oneof(fc.nat(), anyJson),
        failures: fc.oneof(fc.nat(), anyJson),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([progress, rest]) => ({ ...progress, ...rest }))

/** Any JSON as the attributes of a session: whoever has a signature may send it. */
const forged: fc.Arbitrary<Attributes> = fc
  .tuple(
    fc.oneof(fc.constantFrom<unknown>(...intents, 'Gone', null), anyJson),
    forgedSlots,
    fc.oneof(forgedMemory, anyJson),
  )
  .map(
    ([intent, slots, memory]) =>
      new Map<string, unknown>([...Object.entries(slots), ['intent', intent], ['$', memory]]),
  )

type Attributes = ReadonlyMap<string, unknown>

// Dialogs of many slots, to which long texts are said: each bound of a session is reached.

const longNames = Array.from({ length: 12 }, (_, at) => `slot-${'x'.repeat(20)}-${at}`)
const longText = (lines: number) => ({ oneOf: [`${'가'.repeat(lines)}?`, `${'나'.repeat(lines)}?`] })
const longDialog = (min: number): DialogSource => ({
  interruptible: min !== 1,
  slots: Object.fromEntries(
    longNames.map((name, at) => [
      name,
      at % 3 === 0
        ? { required: at > 5, prompt: longText(2), type: 'integer', max: 9 }
        : { required: at > 7, prompt: longText(2), remember: true },
    ]),
  ),
  complete: longText(300),
})
const shortNames = [0, 1, 2, 3]
const remembered = (name: string) =>
  Object.fromEntries(shortNames.map((at) => [`${name}${at}`, { prompt: 'x?', remember: true }]))
const long: Dialogs = compile(
  [
    {
      intents: {
        One: longDialog(0),
        Two: longDialog(0),
        Three: longDialog(1),
        Short: { slots: remembered('s'), complete: 'Done.' },
        Brief: { slots: remembered('b'), complete: 'Done.' },
        Answer: { complete: longText(200) },
      },
    },
  ],
  {
    language: languages.ko,
    timezone: 'Asia/Seoul',
    attempts: 3,
    commands: { repeat: ['Repeat'] },
    readPattern,
  },
)

const longSaid = fc
  .dictionary(
    fc.constantFrom(...longNames),
    fc.constantFrom<unknown>('가'.repeat(300), '"'.repeat(900), 'x'.repeat(1_000), 'y'.repeat(400), 7, '다'),
    { minKeys: 1, maxKeys: 6 },
  )
  .map(asSaid)
/** A dialog that is complete at once, and what only answers: with nothing open. */
const shortTurn: fc.Arbitrary<Turn> = fc.oneof(
  fc
    .tuple(fc.constantFrom('Short', 'Brief'), fc.constantFrom('x'.repeat(1_000), '가'.repeat(320)))
    .map(([intent, text]): Turn => {
      const slots = shortNames.map((at) => [`${intent[0]?.toLowerCase()}${at}`, text] as const)
      return { type: 'intent', intent, slots: asSaid(Object.fromEntries(slots)) }
    }),
  fc.constant<Turn>({ type: 'intent', intent: 'Answer', slots: new Map() }),
)
const longTurn: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 7,
    arbitrary: fc
      .tuple(fc.constantFrom('One', 'Two', 'Three', 'AddInfo', 'AddInfo'), longSaid)
      .map(([intent, slots]): Turn => ({ type: 'intent', intent, slots })),
  },
  { weight: 2, arbitrary: fc.constantFrom<Turn>({ type: 'cancel' }, { type: 'no' }) },
  { weight: 3, arbitrary: shortTurn },
)
const longConversation = fc.oneof(
  fc.array(longTurn, { minLength: 15, maxLength: 30 }),
  fc.array(shortTurn, { minLength: 4, maxLength: 8 }),
)

const givesWay = ['lastWords', 'variations', 'refused', 'remembered', 'wish', 'waiting'] as const

/** What travels is below 8 KB; what is filled below 5 KB; what gave way is there no more, nor what is missed less. */
function expectWithinBounds(attributes: Attributes, { why }: Reply): void {
  const bytes = (written: unknown) => Buffer.byteLength(JSON.stringify(written))
  expect(bytes(Object.fromEntries(attributes))).to.be.at.most(8_000)
  const { $: kept = {}, ...filled } = Object.fromEntries(attributes)
  expect(bytes(filled)).to.be.at.most(5_100)
  const memory = kept as {
    readonly lastWords?: unknown
    readonly variations?: unknown
    readonly remembered?: unknown
    readonly refused?: Readonly<Record<string, { readonly value: unknown }>>
    readonly waiting?: readonly { readonly wish?: true; readonly refused?: object }[]
  }
  const all = [memory, ...(memory.waiting ?? [])].flatMap((one) => Object.values(one.refused ?? {}))
  const isThere = {
    lastWords: memory.lastWords !== undefined,
    variations: memory.variations !== undefined,
    refused: all.some(({ value }) => String(value).length > 20),
    remembered: memory.remembered !== undefined,
    wish: memory.waiting?.some(({ wish }) => wish === true) ?? false,
    waiting: false,
  }
  const last = Math.max(-1, ...why.gaveWay.map((kind) => givesWay.indexOf(kind)))
  for (const kind of givesWay.slice(0, last + 1))
    expect(isThere[kind], `${kind} beside ${why.gaveWay.join()}`).to.equal(false)
}

/** What the platform brings back: all of the attributes, as JSON, or nothing once the session is over. */
function carry(reply: Reply): Attributes {
  if (reply.type !== 'ask') return new Map()
  return new Map(Object.entries(JSON.parse(JSON.stringify(Object.fromEntries(reply.attributes)))))
}

function texts(reply: Reply): readonly string[] {
  if (reply.type === 'acknowledge') return []
  const spoken = reply.type === 'ask' ? [reply.speech, reply.reprompt] : [reply.speech]
  return spoken.map(({ parts }) => parts.map((part) => (part.type === 'text' ? part.text : part.url)).join(' '))
}

/** Takes the turns one after the other and shows each to `look`. */
function take(
  { dialogs }: Extension,
  turns: readonly (readonly [Turn, number])[],
  look: (step: { turn: Turn; chance: number; before: Attributes; reply: Reply; after: Attributes }) => void,
  from: Attributes = new Map(),
): Attributes {
  let attributes = from
  for (const [turn, chance] of turns) {
    const before = attributes
    const reply = rehearseTurn(dialogs, { attributes: before }, turn, { now, chance })
    attributes = carry(reply)
    look({ turn, chance, before, reply, after: attributes })
  }
  return attributes
}

function saysBraces(turn: Turn): boolean {
  return turn.type === 'intent' && [...turn.slots.values()].some((said) => String(said?.value).includes('{'))
}

describe('any turn of any dialogs', function () {
  this.timeout(120_000)

  it('says something a person can hear, and with the session open asks something', () => {
    fc.assert(
      fc.property(conversation, ({ extension, turns }) => {
        take(extension, turns, ({ reply }) => {
          for (const text of texts(reply)) {
            expect(text.trim()).not.to.equal('')
            expect(text).not.to.match(/undefined|null|NaN|\[object/)
          }
        })
      }),
      { numRuns: runs },
    )
  })

  it('never says a text that is reported to its author', () => {
    fc.assert(
      fc.property(conversation, ({ extension, turns }) => {
        const unused = [...unusedTexts(extension)]
        take(extension, turns, ({ reply }) => {
          const said = [...reply.why.texts, ...reply.why.repromptTexts]
          expect(said.filter((name) => unused.some((one) => `${name}.`.startsWith(`${one}.`)))).to.deep.equal([])
        })
      }),
      { numRuns: runs / 5 },
    )
  })

  it('is one that can be heard, in a session of a bounded size, whatever attributes came', () => {
    const calm = conversation.filter(({ turns }) => turns.every(([turn]) => !saysBraces(turn)))
    fc.assert(
      fc.property(calm, forged, ({ extension, turns }, attributes) => {
        take(
          extension,
          turns,
          ({ reply, after }) => {
            for (const text of texts(reply)) {
              expect(text.trim()).not.to.equal('')
              expect(text.length).to.be.below(10_000)
              expect(text).not.to.match(/\{\w+\}|undefined|NaN|\[object/)
            }
            expect(Buffer.byteLength(JSON.stringify(Object.fromEntries(after)))).to.be.below(8192)
          },
          attributes,
        )
      }),
      { numRuns: runs / 2 },
    )
  })

  it('is the same for the same input, and changes nothing that it was given', () => {
    fc.assert(
      fc.property(conversation, ({ extension, turns }) => {
        take(extension, turns, ({ turn, chance, before, reply }) => {
          const kept = JSON.stringify([...before])
          const again = rehearseTurn(extension.dialogs, { attributes: before }, turn, { now, chance })
          expect(again).to.deep.equal(reply)
          expect(JSON.stringify([...before])).to.equal(kept)
        })
      }),
      { numRuns: runs },
    )
  })

  it('keeps every slot that was filled and still applies', () => {
    fc.assert(
      fc.property(conversation, ({ extension, turns }) => {
        take(extension, turns, ({ turn, before, reply, after }) => {
          const isMoving =
            turn.type === 'launch' || (turn.type === 'intent' && ['Back', 'Again', 'Remove'].includes(turn.intent))
          if (reply.type !== 'ask' || isMoving || before.get('intent') !== after.get('intent')) return
          if (reply.why.completed.length > 0 || turn.type === 'cancel') return
          const refused = reply.why.refused.map((one) => one.slot)
          for (const name of names) {
            if (!before.has(name) || refused.includes(name) || reply.why.dropped.includes(name)) continue
            expect(after.has(name), `${name} after ${reply.why.rule}`).to.equal(true)
          }
        })
      }),
      { numRuns: runs },
    )
  })

  it('keeps a state that does not grow, and lets nothing give way before what is missed less', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(longConversation, (turns) => {
        let attributes: Attributes = new Map()
        for (const did of [{ type: 'launch' } as const, ...turns]) {
          const reply = rehearseTurn(long, { attributes }, did, { now, chance: 0 })
          for (const kind of reply.why.gaveWay) seen.add(kind)
          attributes = carry(reply)
          expectWithinBounds(attributes, reply)
        }
      }),
      { numRuns: Math.max(runs / 5, 60) },
    )
    // Last words, which are there with nothing open only, are tried in test/session-bounds.test.ts.
    expect([...seen]).to.include.members(givesWay.slice(1))
  })

  it('ends when everything that is asked is answered', () => {
    fc.assert(
      fc.property(conversation, ({ extension, turns }) => {
        let attributes = take(extension, turns, () => {})
        for (let answers = 0; answers < 40; answers += 1) {
          const intent = attributes.get('intent')
          if (intent === undefined) return
          const reply = rehearseTurn(extension.dialogs, { attributes }, { type: 'repeat' }, { now, chance: 0 })
          const asked = reply.why.slot ?? reply.why.intent
          const answer = answerTo(extension, reply)
          const next = rehearseTurn(extension.dialogs, { attributes }, answer, { now, chance: 0 })
          expect(next.why.rule, `after ${asked}`).not.to.equal('giveUp')
          attributes = carry(next)
        }
        expect.fail('the dialog does not end')
      }),
      { numRuns: runs },
    )
  })

  it('loses nothing that was said, no dialog that waits, and nothing of what it wrote itself', () => {
    fc.assert(
      fc.property(conversation, ({ extension, turns }) => {
        const heard = new Set<string>()
        take(extension, turns, ({ turn, before, reply, after }) => {
          expectSaidIsKept(extension, turn, before, reply, after)
          expectWaitingIsThere(turn, before, reply, after)
          expectHeardBefore(heard, before, reply)
          if (reply.type === 'ask' && after.has('intent')) expectTakenBack(extension, reply, after)
        })
      }),
      { numRuns: runs },
    )
  })

  it('ends when the same is said again and again', () => {
    fc.assert(
      fc.property(conversation, sameTurn, ({ extension, turns }, same) => {
        let attributes = take(extension, turns, () => {})
        for (let times = 0; times < 200; times += 1) {
          if (!attributes.has('intent')) return
          const reply = rehearseTurn(extension.dialogs, { attributes }, same, { now, chance: 0 })
          // Who orders again and again gets it.
          if (reply.why.completed.length > 0) return
          attributes = carry(reply)
        }
        expect.fail('it asks for ever')
      }),
      { numRuns: runs / 2 },
    )
  })

  it('costs nothing to ask for what a dialog only answers, for help, or again, however often', () => {
    const free = fc.constantFrom<Turn>(
      { type: 'intent', intent: 'Answer', slots: asSaid({}) },
      { type: 'help' },
      { type: 'repeat' },
    )
    fc.assert(
      fc.property(conversation, free, ({ extension, turns }, same) => {
        let attributes = take(extension, turns, () => {})
        if (!attributes.has('intent')) return
        const first = rehearseTurn(extension.dialogs, { attributes }, same, { now, chance: 0 })
        for (let times = 0; times < 20; times += 1) {
          const reply = rehearseTurn(extension.dialogs, { attributes }, same, { now, chance: 0 })
          const { intent, slot, time, slots: kept } = reply.why
          expect([intent, slot, time, [...kept]]).to.deep.equal([
            first.why.intent,
            first.why.slot,
            first.why.time,
            [...first.why.slots],
          ])
          attributes = carry(reply)
        }
      }),
      { numRuns: runs / 2 },
    )
  })

  it('ends when slots are named to be changed in turn, and nothing is said for them', () => {
    const named = fc.array(fc.constantFrom(...names.map((name) => `the ${name}`), 'the items'), {
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(conversation, named, ({ extension, turns }, words) => {
        let attributes = take(extension, turns, () => {})
        for (let times = 0; times < 200; times += 1) {
          if (!attributes.has('intent')) return
          const turn: Turn = { type: 'intent', intent: 'Change', slots: asSaid({ what: words[times % words.length] }) }
          attributes = carry(rehearseTurn(extension.dialogs, { attributes }, turn, { now, chance: 0 }))
        }
        expect.fail('it asks for ever')
      }),
      { numRuns: runs },
    )
  })

  it('gives up, or ends, when nothing is ever understood', () => {
    fc.assert(
      fc.property(conversation, ({ extension, turns }) => {
        let attributes = take(extension, turns, () => {})
        for (let misses = 0; misses < 60; misses += 1) {
          if (!attributes.has('intent')) return
          const reply = rehearseTurn(extension.dialogs, { attributes }, { type: 'notUnderstood' }, { now, chance: 0 })
          attributes = carry(reply)
        }
        expect.fail('it asks for ever')
      }),
      { numRuns: runs },
    )
  })
})

/** What was said for a slot of the dialog that it was for is filled, or was refused, or was dropped with a reason. */
function expectSaidIsKept(
  { dialogs }: Extension,
  turn: Turn,
  before: Attributes,
  reply: Reply,
  after: Attributes,
): void {
  if (turn.type !== 'intent' || reply.type !== 'ask' || ['Repeat', 'Back', 'Again', 'Remove'].includes(turn.intent))
    return
  const dialog = dialogs.intents.get(turn.intent) ?? dialogs.intents.get(String(before.get('intent')))
  if (dialog === undefined || dialog.onlyAnswers) return
  // An intent that a `from` names may be an answer to the open dialog.
  const open = dialogs.intents.get(String(before.get('intent')))
  if (open !== dialog && open?.slots.some(({ from }) => from.some((one) => one.intent === turn.intent))) return
  const { why } = reply
  if (why.completed.includes(dialog.intent) || why.gaveWay.length > 0) return
  const left = [...inSession(after)].find((one) => one.intent === dialog.intent)
  const known = [...why.dropped, ...why.refused.map((one) => one.slot), ...(left?.slots ?? [])]
  for (const [name, said] of turn.slots) {
    const slot = dialog.slotsByName.get(name)
    // Of items the last one that came in a turn is in the session by its slots, the others are in their list.
    if (slot === undefined || slot.item !== undefined || slot.many?.items !== undefined) continue
    // What does not apply is not asked about.
    if (slot.when !== undefined || said === null || said.value === '') continue
    // Whoever gives up hears so.
    const isOver = left === undefined && why.texts.some((text) => /\.(?:giveUp|cancelled)(?:$|\.)/u.test(text))
    if (!isOver) expect(known, `${name} said to ${dialog.intent}, answered by ${why.rule}`).to.include(name)
  }
}

interface InSession {
  readonly intent: string
  readonly slots: readonly string[]
  /** Whether it was asked for while another cannot be interrupted: only the latest of these is kept. */
  readonly isWish: boolean
}

/** Every dialog that a session carries, with the slots that are filled or were refused. */
function* inSession(attributes: Attributes): Iterable<InSession> {
  const { waiting = [], refused = {} } = (attributes.get('$') ?? {}) as {
    waiting?: { intent: string; slots?: object; refused?: object; wish?: true }[]
    refused?: object
  }
  const intent = attributes.get('intent')
  if (typeof intent === 'string')
    yield { intent, slots: [...attributes.keys(), ...Object.keys(refused)], isWish: false }
  for (const one of waiting)
    yield {
      intent: one.intent,
      slots: [...Object.keys(one.slots ?? {}), ...Object.keys(one.refused ?? {})],
      isWish: one.wish === true,
    }
}

/** A dialog that waited is there still, was completed, or its end was heard. */
function expectWaitingIsThere(turn: Turn, before: Attributes, { why, ...reply }: Reply, after: Attributes): void {
  if (turn.type === 'launch' || why.gaveWay.length > 0) return
  const left = new Set([...inSession(after)].map(({ intent }) => intent))
  const ends = ['giveUp', 'cancelled'].map((key) => new RegExp(`\\.${key}(?:$|\\.)`, 'u'))
  const isHeard = (intent: string) =>
    why.texts.some(
      (text) => ends.some((end) => end.test(text)) && (text.startsWith(`${intent}.`) || text.startsWith('replies.')),
    )
  const isReplaced = why.rule === 'finishFirst'
  for (const { intent, isWish } of inSession(before)) {
    if ((isWish && isReplaced) || left.has(intent) || why.completed.includes(intent) || isHeard(intent)) continue
    expect.fail(
      `${intent} is gone without a word: ${why.rule} of ${why.intent}, ${reply.type}, ${why.texts.join(', ')}`,
    )
  }
}

/** No question is put another time that was not put before. */
function expectHeardBefore(heard: Set<string>, before: Attributes, { type, why }: Reply): void {
  if (!before.has('intent')) heard.clear()
  const { intent, slot, time = 1, texts: said } = why
  if (type !== 'ask' || intent === undefined) return
  const isNext = time > 1 || said.some((text) => text.includes(`${intent}.${slot}.reprompt`))
  // "Anything else?" asks for the name of the next item, too.
  const isHeard = [slot, 'opening', ...(slot === itemNames[0] ? [list] : [])].some((one) =>
    heard.has(`${intent}.${one}`),
  )
  if (isNext && slot !== undefined && !isHeard) expect.fail(`${intent}.${slot} is first heard as ${said.join(', ')}`)
  heard.add(`${intent}.${slot ?? why.rule}`)
}

/** What we wrote is taken back as it is: the question is found again, and nothing that was filled is gone. */
function expectTakenBack({ dialogs }: Extension, reply: Reply, written: Attributes): void {
  const again = rehearseTurn(dialogs, { attributes: written }, { type: 'repeat' }, { now, chance: 0 })
  const { intent, slot, time } = again.why
  expect({ intent, slot, time }).to.deep.equal({ intent: reply.why.intent, slot: reply.why.slot, time: reply.why.time })
  expect(again.why.dropped.filter((name) => written.has(name))).to.deep.equal([])
  const { $: _one, ...values } = Object.fromEntries(written)
  const { $: _other, ...kept } = Object.fromEntries(carry(again))
  expect(kept).to.deep.equal(values)
}

/** A good answer to what is asked: a value for the slot, all of them at an opening or a change, else yes. */
function answerTo({ written }: Extension, { why }: Reply): Turn {
  const slots = written.get(why.intent ?? '')?.slots ?? []
  const asked = slots.find(({ name }) => name === why.slot)
  // An order goes on until there is enough of it; to a list that has some nothing more is added.
  const items = why.slots.get(list)
  if (asked?.name === list && Array.isArray(items) && items.length < 2 && wantsMore(asked, why))
    return { type: 'intent', intent: 'AddInfo', slots: asSaid({ f: nextItem(why), g: 2 }) }
  const values = asked && why.slots.get(asked.name)
  if (asked?.source.many === true && Array.isArray(values)) {
    const other = several[asked.kind]?.find((one) => !values.includes(one))
    return values.length < (asked.source.count?.min ?? 1)
      ? { type: 'intent', intent: 'AddInfo', slots: asSaid({ [asked.name]: other }) }
      : { type: 'no' }
  }
  const itemSlot = itemNames.find((name) => name === why.slot)
  if (itemSlot !== undefined)
    return { type: 'intent', intent: 'AddInfo', slots: asSaid(itemSlot === 'f' ? { f: nextItem(why) } : { g: 2 }) }
  if (asked !== undefined && asked.name !== list)
    return { type: 'intent', intent: 'AddInfo', slots: asSaid({ [asked.name]: kinds[asked.kind].good[0] }) }
  // Values that are known already would be no news.
  if (why.rule === 'change' || why.texts.some((text) => text.endsWith('change'))) return { type: 'no' }
  const isOfAll = why.texts.some((text) => text.endsWith('.opening'))
  if (!isOfAll) return { type: 'yes' }
  const entries = slots.map(({ name, kind: of }) => (name === list ? { f: 'S', g: 2 } : { [name]: kinds[of].good[0] }))
  const all: Record<string, unknown> = Object.assign({}, ...entries)
  return { type: 'intent', intent: 'AddInfo', slots: asSaid(all) }
}

/** Whether there are too few items, for the slot or for the rule that asks. */
function wantsMore({ source }: WrittenSlot, { slots, texts }: Reply['why']): boolean {
  const items = slots.get(list)
  const isOfRule = texts.some((text) => /\.rules\./u.test(text))
  return isOfRule || (Array.isArray(items) && items.length < (source.count?.min ?? 1))
}

/** The name of an item that is not there yet. */
function nextItem({ slots }: Reply['why']): string {
  return JSON.stringify(slots.get(list) ?? '').includes('"S"') ? 'L' : 'S'
}

const neverSaid: ReadonlySet<Code> = new Set(['unused-text', 'unused-reprompt', 'redundant-case'])

/** The names of the texts which the check reports as never said. */
function unusedTexts({ file, settings }: Extension): ReadonlySet<string> {
  const { yaml: written } = readYaml('dialogs.yaml', Buffer.from(JSON.stringify(file)), dialogFileShape)
  const sound = written && validPartOf(written)
  if (sound === undefined) return expect.fail('the file cannot be read')
  const text = checkAll([sound], true, settings, extensionContextOf({})).filter(({ code }) => neverSaid.has(code))
  const offsets = new Set(text.map(({ range }) => range.start.offset))
  const names = [...textsAt(sound.yaml.tree)].flatMap(([offset, name]) => (offsets.has(offset) ? [name] : []))
  expect(names.length, 'each is found').to.equal(text.length)
  return new Set(names)
}

/** Where each text of a dialog is in a file, with its name. */
function* textsAt(file: Tree): Iterable<readonly [number, string]> {
  for (const intent of intents) {
    for (const [name, { key, value }] of entriesAt(file, ['intents', intent])) {
      if (name === 'rules' && value.type === 'list')
        for (const [at, { start }] of value.items.entries()) yield [start, `${intent}.rules.${at + 1}`]
      else if (name !== 'slots') yield [key.start, `${intent}.${name}`]
      else {
        for (const slot of [...names, list]) yield* textsOfSlot(value, slot, intent)
        const { tree: items } = find(value, [list, 'slots'])
        for (const slot of itemNames) yield* textsOfSlot(items, slot, intent)
      }
    }
  }
}

function* textsOfSlot(slots: Tree, slot: string, intent: string): Iterable<readonly [number, string]> {
  for (const [name, { key, value }] of entriesAt(slots, [slot])) {
    if (name !== 'reprompt') yield [key.start, `${intent}.${slot}.${name}`]
    else if (value.type !== 'list') yield [key.start, `${intent}.${slot}.reprompt.1`]
    else for (const [at, { start }] of value.items.entries()) yield [start, `${intent}.${slot}.reprompt.${at + 1}`]
  }
}

function entriesAt(tree: Tree, path: Path) {
  const { tree: at, found } = find(tree, path)
  return found && at.type === 'map' ? at.entries : []
}
