import { expect } from 'chai'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { compile } from '../src/core/compile/compile.ts'
import type { DialogSource, SlotSource } from '../src/core/dialog.ts'
import type { Dialogs } from '../src/core/dialogs.ts'
import { takeTurn } from '../src/core/turn.ts'
import { type Answer, isNeed, type Need, type Reply, type SaidSlot, type Turn } from '../src/core/turn-types.ts'
import { readPattern } from '../src/extension/read-pattern.ts'
import { english } from '../src/languages/en.ts'
import { runs } from './runs.ts'

// Dialogs that look things up and have them checked, any turns, and services that answer anything or nothing.

const now = Date.parse('2026-11-23T10:00:00+09:00')
const names = ['a', 'b', 'c', 'd', 'e']
const services = ['one', 'two']

const service = fc.constantFrom(...services)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

/** A slot that is asked, looked up, checked, or several of these. */
function slot(name: string, earlier: readonly string[]): fc.Arbitrary<SlotSource> {
  return fc
    .record({
      isNumber: fc.boolean(),
      isAsked: fc.boolean(),
      lookUp: maybe(service),
      checkedBy: maybe(fc.oneof(service, fc.record({ service, required: fc.boolean() }))),
      required: fc.boolean(),
      hasDefault: fc.boolean(),
      invalid: maybe(
        fc.constantFrom<SlotSource['invalid']>(`No ${name}. ${name}?`, {
          full: `{value} is full, {${names[0]}} is not. ${name}?`,
          over: { cases: [{ when: { [names[4] ?? '']: { given: true } }, say: `{e}, not {value}? ${name}?` }] },
        }),
      ),
      heard: maybe(fc.constant(`{${name}} it is.`)),
      when: earlier.length === 0 ? fc.constant(undefined) : maybe(fc.constantFrom(...earlier)),
    })
    .map(({ isNumber, isAsked, hasDefault, when, lookUp, required, ...rest }) => {
      const keys = {
        ...rest,
        lookUp,
        // What nobody asks for and no service gives is optional.
        required: required && (isAsked || lookUp !== undefined),
        type: isNumber ? 'integer' : 'text',
        max: isNumber ? 9 : undefined,
        prompt: isAsked ? `${name}?` : undefined,
        default: hasDefault ? (isNumber ? 5 : 'x') : undefined,
        when: when === undefined ? undefined : { [when]: { given: true } },
      }
      return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined)) as SlotSource
    })
}

const dialog: fc.Arbitrary<DialogSource> = fc
  .record({
    slots: fc.tuple(...names.map((name, at) => slot(name, names.slice(0, at)))),
    confirm: maybe(fc.constant('Is that right?')),
    opening: maybe(fc.constant('What would you like?')),
    isSent: fc.boolean(),
    interruptible: fc.boolean(),
  })
  .map(({ slots, confirm, opening, isSent, interruptible }) => ({
    ...(confirm === undefined ? {} : { confirm }),
    ...(opening === undefined ? {} : { opening }),
    ...(isSent ? { send: [{ to: 'one', gives: 'e' }, 'two'] } : {}),
    interruptible,
    slots: Object.fromEntries(slots.map((one, at) => [names[at] ?? '', one])),
    complete: 'All done.',
    error: 'It cannot be.',
  }))

const extension = fc.record({ one: dialog, two: dialog }).map(({ one, two }): Dialogs & { toString(): string } => {
  const settings = { language: english, timezone: 'Asia/Seoul', attempts: 3, commands: { back: ['Back'] }, readPattern }
  const file = { intents: { One: one, Two: two, Hours: 'We are open.' } }
  return { ...compile([file], settings), toString: () => JSON.stringify(file) }
})

const anyValue = fc.constantFrom<string | number>('x', 'y', 3, 7, 12)
const said = fc
  .dictionary(fc.constantFrom(...names), anyValue, { maxKeys: 3 })
  .map(
    (values): ReadonlyMap<string, SaidSlot> => new Map(Object.entries(values).map(([key, value]) => [key, { value }])),
  )

const turn: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom('One', 'Two', 'Hours', 'AddInfo', 'Back'), said)
      .map(([intent, slots]): Turn => ({ type: 'intent', intent, slots })),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Turn>({ type: 'yes' }, { type: 'no' }, { type: 'notUnderstood' }, { type: 'help' }),
  },
)

/** What a service gives: a good value, none, or something that is no value at all. */
const given = fc.constantFrom<unknown>('x', 3, 7, null, 12, '', [1], { a: 1 }, true, { value: 2, unit: 'EUR' })

const answer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Answer>({ type: 'failed' }) },
  {
    weight: 5,
    arbitrary: fc
      .record({
        slots: fc.dictionary(fc.constantFrom(...names, '__proto__'), given, { maxKeys: 5 }),
        refuse: fc.dictionary(fc.constantFrom(...names, 'other'), fc.constantFrom('full', 'over', 'max', 'why ever'), {
          maxKeys: 1,
        }),
      })
      .map(
        ({ slots, refuse }): Answer => ({
          type: 'lookedUp',
          slots: new Map(Object.entries(slots)),
          refuse: new Map(Object.entries(refuse)),
        }),
      ),
  },
)

const sending = fc.constantFrom<Answer>(
  { type: 'sent' },
  { type: 'sent', given: new Map<string, unknown>([['e', 4]]) },
  { type: 'notSent' },
)

const step = fc.record({ turn, answers: fc.array(answer, { minLength: 5, maxLength: 5 }), sending })
const conversation = fc.record({ extension, steps: fc.array(step, { minLength: 1, maxLength: 8 }) })

type Attributes = ReadonlyMap<string, unknown>
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

interface Taken {
  readonly reply: Reply
  readonly needs: readonly Need[]
  readonly answers: readonly Answer[]
}

/** Takes a turn as a server does: again and again, with one answer more; `isSteady`: each service always says the same. */
function take(
  dialogs: Dialogs,
  attributes: Attributes,
  { turn: did, answers: drawn, sending: sent }: Step,
  isSteady = false,
): Taken {
  const needs: Need[] = []
  const answers: Answer[] = []
  for (;;) {
    const result = takeTurn(dialogs, { attributes }, did, { now, chance: 0 }, answers)
    if (!isNeed(result)) return { reply: result, needs, answers }
    needs.push(result)
    const looked = needs.filter(({ type }) => type === 'lookUp').length
    const at = isSteady && result.type === 'lookUp' ? services.indexOf(result.service) : looked - 1
    expect(needs.length, 'needs of one turn').to.be.below(20)
    answers.push(result.type === 'send' ? sent : (drawn[at] ?? { type: 'failed' }))
  }
}

function carry(reply: Reply): Attributes {
  if (reply.type !== 'ask') return new Map()
  return new Map(Object.entries(JSON.parse(JSON.stringify(Object.fromEntries(reply.attributes)))))
}

function play(
  { extension: dialogs, steps }: { extension: Dialogs; steps: readonly Step[] },
  look: (taken: Taken, before: Attributes, step: Step) => void,
): void {
  let attributes: Attributes = new Map()
  for (const one of steps) {
    const taken = take(dialogs, attributes, one)
    look(taken, attributes, one)
    attributes = carry(taken.reply)
  }
}

describe('any turn of dialogs that ask services', function () {
  this.timeout(120_000)

  it('is the same however often it is taken, with the same answers', () => {
    fc.assert(
      fc.property(conversation, (drawn) => {
        play(drawn, ({ reply, needs, answers }, before, { turn: did }) => {
          const again = (count: number) =>
            takeTurn(drawn.extension, { attributes: before }, did, { now, chance: 0 }, answers.slice(0, count))
          for (const [at, need] of needs.entries()) expect(again(at)).to.deep.equal(need)
          expect(again(needs.length)).to.deep.equal(reply)
        })
      }),
      { numRuns: runs },
    )
  })

  it('asks five services at most, and only for what is not known', () => {
    fc.assert(
      fc.property(conversation, (drawn) => {
        play(drawn, ({ needs }) => {
          const asked = needs.flatMap((need) => (need.type === 'lookUp' ? need : []))
          expect(asked.length).to.be.at.most(5)
          for (const { wants, slots } of asked) expect(wants.filter((name) => slots.has(name))).to.deep.equal([])
        })
      }),
      { numRuns: runs },
    )
  })

  it('says something a person can hear, and leaves a state that does not grow', () => {
    fc.assert(
      fc.property(conversation, (drawn) => {
        play(drawn, ({ reply }) => {
          if (reply.type === 'acknowledge') return
          const spoken = reply.type === 'ask' ? [reply.speech, reply.reprompt] : [reply.speech]
          for (const { parts } of spoken) {
            const text = parts.map((part) => (part.type === 'text' ? part.text : '')).join(' ')
            expect(text.trim()).not.to.equal('')
            expect(text).not.to.match(/undefined|null|NaN|\[object| is full, {2}is/)
          }
          expect(JSON.stringify(Object.fromEntries(carry(reply))).length).to.be.below(2_000)
        })
      }),
      { numRuns: runs },
    )
  })

  it('keeps what the user said, whatever services give', () => {
    fc.assert(
      fc.property(conversation, (drawn) => {
        play(drawn, ({ reply }, before, { turn: did }) => {
          if (reply.type !== 'ask' || did.type !== 'intent' || did.intent === 'Back') return
          if (before.get('intent') !== reply.attributes.get('intent') || reply.why.completed.length > 0) return
          const memory = before.get('$') as { looked?: readonly string[] } | undefined
          const isLost = (name: string) =>
            reply.why.dropped.includes(name) || reply.why.refused.some((one) => one.slot === name)
          for (const name of names) {
            if (!before.has(name) || did.slots.has(name) || memory?.looked?.includes(name) || isLost(name)) continue
            expect(reply.attributes.get(name), name).to.deep.equal(before.get(name))
          }
        })
      }),
      { numRuns: runs },
    )
  })

  it('ends when the same is said, and services say the same, again and again', () => {
    fc.assert(
      fc.property(conversation, step, (drawn, same) => {
        const { type } = same.turn
        const isFree = type === 'help' || (type === 'intent' && ['Hours', 'Back'].includes(same.turn.intent))
        if (isFree) return
        let attributes: Attributes = new Map()
        play(drawn, ({ reply }) => {
          attributes = carry(reply)
        })
        for (let times = 0; times < 80; times += 1) {
          if (!attributes.has('intent')) return
          const { reply } = take(drawn.extension, attributes, same, true)
          if (reply.why.completed.length > 0) return
          attributes = carry(reply)
        }
        expect.fail('it asks for ever')
      }),
      { numRuns: runs },
    )
  })

  it('ends when everything that is asked is answered and services know everything', () => {
    const knows: Answer = {
      type: 'lookedUp',
      slots: new Map<string, unknown>(names.map((name) => [name, 3])),
      refuse: new Map(),
    }
    fc.assert(
      fc.property(conversation, (drawn) => {
        let attributes: Attributes = new Map()
        play(drawn, ({ reply }) => {
          attributes = carry(reply)
        })
        const good = { answers: Array.from({ length: 5 }, () => knows), sending: { type: 'sent' } as const }
        for (let answers = 0; answers < 30; answers += 1) {
          if (!attributes.has('intent')) return
          const { why } = take(drawn.extension, attributes, { ...good, turn: { type: 'repeat' } }).reply
          const slots = new Map(names.map((name) => [name, { value: why.slot === name ? 4 : 3 }]))
          const isYes = why.texts.some((text) => text.endsWith('.confirm'))
          const did: Turn = isYes ? { type: 'yes' } : { type: 'intent', intent: 'AddInfo', slots }
          attributes = carry(take(drawn.extension, attributes, { ...good, turn: did }).reply)
        }
        expect.fail('the dialog does not end')
      }),
      { numRuns: runs },
    )
  })
})
