import { expect } from 'chai'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { takeOneTurn, toText } from '../src/conversation/conversation.ts'
import { compile } from '../src/core/compile/compile.ts'
import { plainSettings } from '../src/extension/config-schema.ts'
import { languages } from '../src/languages/index.ts'

// Texts as long as a platform sends them, in a dialog that has no more room for them.

const file = parse(`intents:
  Notes:
    slots:
      a: { prompt: "a?", invalid: { type: "Shorter, please. a?" } }
      b: { prompt: "b?", invalid: { type: "Shorter, please. b?" } }
      more: { many: true, prompt: "more?", more: And?, invalid: { type: "Shorter, please. And?" } }
    complete: Noted.
  Names:
    slots:
      a: { prompt: "a?" }
      more: { many: true, count: { max: 2 }, prompt: "more?", more: And?, names: the names, invalid: { type: "Shorter, please." } }
      b: { prompt: "b?" }
    complete: Noted.
  Facts:
    slots:
      a: { lookUp: books, required: false }
      b: { lookUp: books, required: false }
      c: { prompt: "c?" }
    complete: Noted.
`)
const dialogs = compile([file], { ...plainSettings(languages.en), commands: { change: ['Change'] } })

/** Says these one after the other; what was said to the last of them, what was refused then, and what the dialog holds. */
function say(...texts: readonly (readonly [slot: string, text: string, intent?: string])[]) {
  const begun = { speech: '', refused: {}, slots: {}, state: {} as Parameters<typeof takeOneTurn>[1] }
  return texts.reduce(({ state: before }, [slot, value, named], at) => {
    const intent = named ?? (at === 0 ? 'Notes' : 'AddInfo')
    const turn = { type: 'intent', intent, slots: new Map([[slot, { value }]]) } as const
    const { speech, reply, state } = takeOneTurn(dialogs, before, turn, { now: 0, chance: 0 })
    const { refused, slots } = reply.why
    return { speech: toText(speech, languages.en), refused, slots: Object.fromEntries(slots), state }
  }, begun)
}

describe('a dialog that is full', () => {
  const long = '\uac00'.repeat(800)

  it('refuses a text for which it has no room, and keeps those that it has', () => {
    const { speech, refused, slots } = say(['a', long], ['b', 'short'], ['more', long], ['b', long])
    expect(speech).to.equal('Shorter, please. b?')
    expect(refused).to.deep.equal([{ slot: 'b', rule: 'type' }])
    expect(slots).to.deep.equal({ a: long, b: 'short', more: [long] })
  })

  it('adds none to a list, and takes a shorter one', () => {
    const full = [
      ['a', long],
      ['b', 'x'],
      ['more', long],
      ['more', `${long.slice(1)}x`],
    ] as const
    const { speech, refused, slots } = say(...full)
    expect(speech).to.equal('Shorter, please. And?')
    expect(refused).to.deep.equal([{ slot: 'more', rule: 'type' }])
    expect(slots).to.deep.equal({ a: long, b: 'x', more: [long] })
    const after = say(...full, ['more', 'short'])
    expect(after.speech).to.equal('And?')
    expect(after.slots).to.deep.include({ more: [long, 'short'] })
  })

  it('keeps the last of a full list that is to be changed to a text for which it has no room', () => {
    const { speech, refused, slots } = say(
      ['a', long, 'Names'],
      ['more', long],
      ['more', 'short'],
      ['what', 'the names', 'Change'],
      ['more', `${long.slice(1)}x`],
    )
    expect(speech).to.equal('Shorter, please.')
    expect(refused).to.deep.equal([{ slot: 'more', rule: 'type' }])
    expect(slots).to.deep.include({ more: [long, 'short'] })
  })

  it('takes of a service what it has room for', () => {
    const begin = { type: 'intent', intent: 'Facts', slots: new Map() } as const
    const most = '\uac00'.repeat(1000)
    const { reply } = takeOneTurn(dialogs, {}, begin, { now: 0, chance: 0 }, () => ({
      type: 'lookedUp',
      slots: new Map([
        ['a', most],
        ['b', most],
      ]),
      refuse: new Map(),
    }))
    expect(Object.fromEntries(reply.why.slots)).to.deep.equal({ a: most })
    expect(reply.why.faults).to.deep.equal([{ service: 'books', slot: 'b', fault: 'wrong-value' }])
  })
})
