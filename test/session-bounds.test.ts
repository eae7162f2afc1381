import { expect } from 'chai'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { compile } from '../src/core/compile/compile.ts'
import type { Dialog } from '../src/core/dialogs.ts'
import { replaceDialogs } from '../src/core/former-dialogs.ts'
import { emptyState, freshDialog, type OpenDialog, type SessionState } from '../src/core/session.ts'
import { hasRoomFor, withinRoom, writeWithinBounds } from '../src/core/state/bound-state.ts'
import { utf8Length } from '../src/core/state/state-size.ts'
import { writeState } from '../src/core/state/write-state.ts'
import type { GaveWay } from '../src/core/turn-types.ts'
import { plainSettings } from '../src/extension/config-schema.ts'
import { languages } from '../src/languages/index.ts'
import { runs } from './runs.ts'

// What travels in a session, around the bound: the same whether it is measured or only estimated.

const file = parse(`intents:
  Notes:
    slots:
      a: { prompt: "a?" }
      b: { prompt: "b?" }
      more: { many: true, prompt: "more?" }
      items: { many: true, slots: { name: { choices: [x, y], prompt: "Which?" }, size: { prompt: "Size?" } } }
    complete: Noted.
`)
const dialogs = compile([file], plainSettings(languages.en))
const dialog = dialogs.intents.get('Notes') as Dialog
const mostBytes = 8_000
const mostFilled = 5_000
const mostRead = 7_000

const bytesOf = (written: unknown) => Buffer.byteLength(JSON.stringify(written))
const sizeOf = (state: SessionState) => bytesOf(Object.fromEntries(writeState(state, 'en')))

const text = fc
  .tuple(fc.constantFrom('x', '\uac00', '"', '\u0001', '\u{1f355}'), fc.nat({ max: 1_000 }))
  .map(([one, count]) => one.repeat(Math.min(count, 1_000 / one.length)))
const open: fc.Arbitrary<OpenDialog> = fc
  .record({
    values: fc.dictionary(fc.constantFrom('a', 'b'), text),
    more: fc.array(text, { maxLength: 2 }),
    sizes: fc.array(text, { maxLength: 2 }),
    refused: fc.dictionary(fc.constantFrom('a', 'b', 'more'), text),
  })
  .map(({ values, more, sizes, refused }) => ({
    ...freshDialog(
      dialog,
      new Map<string, string | readonly string[]>([
        ...Object.entries(values),
        ...(more.length > 0 ? [['more', more] as const] : []),
      ]),
      sizes.length === 0
        ? new Map()
        : new Map([
            [
              'items',
              sizes.map(
                (size) =>
                  new Map([
                    ['name', 'x'],
                    ['size', size],
                  ]),
              ),
            ],
          ]),
    ),
    refused: new Map(
      Object.entries(refused).map(([slot, value]) => [
        slot,
        { said: { value }, rule: 'type' as const, isReported: false },
      ]),
    ),
  }))
const state: fc.Arbitrary<SessionState> = fc
  .record({
    open,
    waiting: fc.array(open, { maxLength: 2 }),
    wish: fc.option(open, { nil: undefined }),
    remembered: fc.dictionary(fc.constantFrom('a', 'b', 'c'), text),
    variations: fc.dictionary(
      fc.constantFrom('Notes.a.prompt', 'Notes.b.prompt', 'v'.repeat(3_000)),
      fc.nat({ max: 3 }),
    ),
    lastWords: fc.option(text, { nil: undefined }),
  })
  .map(({ remembered, variations, lastWords, ...rest }) => ({
    ...emptyState,
    ...rest,
    remembered: new Map(Object.entries(remembered)),
    variations: new Map(Object.entries(variations)),
    lastWords:
      lastWords === undefined
        ? undefined
        : { parts: [{ type: 'text' as const, text: lastWords, lang: 'en' as const }] },
  }))

/** Dialogs are long to print. */
const short = { [fc.toStringMethod]: () => 'a session' }
const mute = (one: OpenDialog) => ({
  ...one,
  [fc.toStringMethod]: () =>
    JSON.stringify([[...one.values], [...one.items].map(([name, all]) => [name, all.map((item) => [...item])])]),
})
const muteState = (one: SessionState) => ({ ...one, ...short })

const inOrder: readonly GaveWay[] = ['lastWords', 'variations', 'refused', 'remembered', 'wish', 'waiting']

/** What of a kind there is to give way. */
const has: Readonly<Record<GaveWay, (state: SessionState) => boolean>> = {
  lastWords: ({ lastWords }) => lastWords !== undefined,
  variations: ({ variations }) => variations.size > 0,
  refused: ({ open, wish, waiting }) =>
    [open, wish, ...waiting].some((one) => one !== undefined && hasLongRefusal(one)),
  remembered: ({ remembered }) => remembered.size > 0,
  wish: ({ wish }) => wish !== undefined,
  waiting: ({ waiting }) => waiting.length > 0,
}

function hasLongRefusal({ refused }: OpenDialog): boolean {
  return [...refused.values()].some(({ said }) => String(said.value).length > 20)
}

describe('what a session carries', () => {
  it('is all of it while it fits, else what is least missed gives way, and no more than must', () => {
    fc.assert(
      fc.property(state.map(muteState), (one) => {
        const { attributes, gaveWay } = writeWithinBounds(one, 'en')
        const size = bytesOf(Object.fromEntries(attributes))
        if (sizeOf(one) <= mostBytes) {
          expect(gaveWay).to.deep.equal([])
          expect(attributes).to.deep.equal(writeState(one, 'en'))
          return
        }
        const inSize = withinRoom(one.open as OpenDialog) === one.open
        if (inSize && bytesOf(Object.fromEntries(writeState({ ...emptyState, open: one.open }, 'en'))) < mostFilled)
          expect(size).to.be.at.most(mostBytes)
        const last = gaveWay.at(-1) ?? 'lastWords'
        const due = inOrder.slice(0, inOrder.indexOf(last) + 1).filter((kind) => has[kind](one))
        expect(gaveWay).to.deep.equal(due)
        // Without the last that gave way it would not have fitted.
        const kept: SessionState = {
          ...one,
          lastWords: gaveWay.indexOf('lastWords') < gaveWay.length - 1 ? undefined : one.lastWords,
        }
        if (gaveWay.length === 1 && last === 'lastWords') expect(sizeOf(kept)).to.be.above(mostBytes)
        if (!gaveWay.includes('waiting') && !gaveWay.includes('wish')) return
        const memory = attributes.get('$') as { waiting?: readonly { wish?: true }[]; remembered?: object } | undefined
        expect(memory?.remembered).to.equal(undefined)
        expect(memory?.waiting?.some(({ wish }) => wish === true) ?? false).to.equal(false)
        expect(memory?.waiting ?? []).to.have.length.below(one.waiting.length + 1)
      }),
      { numRuns: runs },
    )
  })

  it('leaves of a refused text twenty characters, and that it was reported', () => {
    const long = (value: string): OpenDialog => ({
      ...freshDialog(dialog, new Map([['a', 'x'.repeat(900)]])),
      refused: new Map([['b', { said: { value }, rule: 'type', isReported: false }]]),
    })
    const waiting = [long('z'.repeat(900)), long('z'.repeat(20))]
    const full = { ...emptyState, open: long('z'.repeat(6_000)), waiting }
    const { attributes, gaveWay } = writeWithinBounds(full, 'en')
    expect(gaveWay).to.deep.equal(['refused'])
    const cut = { b: { value: 'z'.repeat(20), rule: 'type', reported: true } }
    expect(attributes.get('$')).to.deep.equal({
      refused: cut,
      waiting: [
        { intent: 'Notes', slots: { a: 'x'.repeat(900) }, refused: cut },
        { intent: 'Notes', slots: { a: 'x'.repeat(900) }, refused: { b: { value: 'z'.repeat(20), rule: 'type' } } },
      ],
    })
  })

  it('lets the dialog that has waited longest give way first, and no other where that is enough', () => {
    const filled = (text: string) => freshDialog(dialog, new Map([['a', text.repeat(3_500)]]))
    const full = { ...emptyState, open: filled('o'), waiting: [filled('1'), filled('2')] }
    const { attributes, gaveWay } = writeWithinBounds(full, 'en')
    expect(gaveWay).to.deep.equal(['waiting'])
    expect(JSON.stringify(attributes.get('$')))
      .to.contain('222')
      .and.not.contain('111')
    const wished = { ...full, wish: filled('w'), waiting: [filled('2')] }
    expect(writeWithinBounds(wished, 'en').gaveWay).to.deep.equal(['wish'])
  })

  it('is measured in bytes of UTF-8, whatever is in it', () => {
    expect(utf8Length('\u{1f355}'.repeat(500))).to.equal(2_000)
    const unit = fc.constantFrom('x', '\u00e9', '\uac00', '\u{1f355}', '\ud83c', '\udf55')
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        expect(utf8Length(units.join(''))).to.equal(Buffer.byteLength(units.join('')))
      }),
    )
  })

  it('has room for a value exactly while it fits', () => {
    fc.assert(
      fc.property(open.map(mute), fc.constantFrom('a', 'b'), text, ({ values, items, ...rest }, name, value) => {
        const filled = Object.fromEntries(new Map(values).set(name, value))
        const lists = [...items.values()].map((all) => JSON.stringify(all.map((item) => Object.fromEntries(item))))
        const size = bytesOf(filled) + Buffer.byteLength(lists.join())
        expect(hasRoomFor({ ...rest, values, items }, name, value)).to.equal(size <= mostFilled)
      }),
      { numRuns: runs },
    )
  })

  it('is within each bound to the byte', () => {
    const filled = (bytes: number) => 'x'.repeat(bytes - bytesOf({ a: '' }))
    expect(hasRoomFor(freshDialog(dialog), 'a', filled(mostFilled))).to.equal(true)
    expect(hasRoomFor(freshDialog(dialog), 'a', filled(mostFilled + 1))).to.equal(false)
    const read = (bytes: number) => new Map([['a', 'x'.repeat(bytes - bytesOf(['a', '']))]])
    expect(withinRoom(freshDialog(dialog, read(mostRead))).values).to.have.key('a')
    expect(withinRoom(freshDialog(dialog, read(mostRead + 1))).values).to.have.property('size', 0)
    const remembering = (text: string) => ({
      ...emptyState,
      open: freshDialog(dialog),
      remembered: new Map([['a', text]]),
    })
    const sized = (bytes: number) => remembering('x'.repeat(bytes - sizeOf(remembering(''))))
    expect(writeWithinBounds(sized(mostBytes), 'en').gaveWay).to.deep.equal([])
    expect(writeWithinBounds(sized(mostBytes + 1), 'en').gaveWay).to.deep.equal(['remembered'])
  })

  it('is taken back as it is within the room, and beyond it without what passes it', () => {
    fc.assert(
      fc.property(open.map(mute), (one) => {
        const read = withinRoom(one)
        const filled = [
          ...read.values,
          ...[...read.items].map(([name, all]) => [name, all.map((item) => Object.fromEntries(item))]),
        ]
        expect(bytesOf(filled)).to.be.at.most(mostBytes)
        const whole = [
          ...one.values,
          ...[...one.items].map(([name, all]) => [name, all.map((item) => Object.fromEntries(item))]),
        ]
        if (bytesOf(whole) <= 6_500) expect(read).to.deep.equal(one)
        for (const [name, value] of read.values) expect(value).to.equal(one.values.get(name))
      }),
      { numRuns: runs },
    )
  })
})

describe('dialogs that were replaced', () => {
  const minute = 60_000

  it('are kept for ten minutes, three at most, each without those before it', () => {
    const [first, second, third, fourth, fifth] = Array.from({ length: 5 }, () =>
      compile([file], plainSettings(languages.en)),
    )
    if (!first || !second || !third || !fourth || !fifth) throw new Error('five were made')
    const two = replaceDialogs(first, second, 0)
    expect(two.former).to.deep.equal([{ dialogs: first, until: 0 }])
    const three = replaceDialogs(two, third, minute)
    expect(three.former?.map(({ until }) => until)).to.deep.equal([0, minute])
    expect(three.former?.every(({ dialogs }) => dialogs.former === undefined)).to.equal(true)
    const four = replaceDialogs(replaceDialogs(three, fourth, 2 * minute), fifth, 3 * minute)
    expect(four.former?.map(({ until }) => until)).to.deep.equal([minute, 2 * minute, 3 * minute])
    const late = replaceDialogs(four, first, 11 * minute)
    expect(late.former?.map(({ until }) => until)).to.deep.equal([2 * minute, 3 * minute, 11 * minute])
    const later = replaceDialogs(four, first, 11 * minute - 1)
    expect(later.former?.map(({ until }) => until)).to.deep.equal([2 * minute, 3 * minute, 11 * minute - 1])
    expect(replaceDialogs(two, third, 10 * minute - 1).former).to.have.length(2)
    expect(replaceDialogs(two, third, 10 * minute).former).to.have.length(1)
  })
})
