import { expect } from 'chai'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { takeOneTurn, toText } from '../src/conversation/conversation.ts'
import { compile } from '../src/core/compile/compile.ts'
import type { DialogFile } from '../src/core/dialog.ts'
import type { Dialogs } from '../src/core/dialogs.ts'
import { replaceDialogs } from '../src/core/former-dialogs.ts'
import type { Turn } from '../src/core/turn-types.ts'
import { plainSettings } from '../src/extension/config-schema.ts'
import { languages } from '../src/languages/index.ts'

// What becomes of somebody in the middle of a dialog when its file is saved, and the question had only just been asked.

const minute = 60_000

const settings = plainSettings(languages.en)
const read = (yaml: string) => compile([parse(yaml) as DialogFile], settings)

/** The dialog with these slots, in this order. */
function order(...slots: readonly string[]): Dialogs {
  const known: Readonly<Record<string, string>> = {
    spicy: 'spicy: { type: yesno, prompt: Is it to be spicy?, reprompt: "Spicy, yes or no?" }',
    pizza: 'pizza: { prompt: Which pizza?, reprompt: Pepperoni or Margherita?, from: word }',
    gift: 'gift: { type: yesno, prompt: Is it a gift?, reprompt: "A gift, yes or no?" }',
  }
  const written = slots.map((slot) => `      ${known[slot]}\n`).join('')
  return read(`intents:
  Order:
    slots:
${written}    confirm: "{pizza}?"
    complete: Done.
  Other: { slots: { day: { prompt: Which day? } }, complete: Noted. }
`)
}

const intent = (name: string, slots: Readonly<Record<string, string>> = {}): Turn => ({
  type: 'intent',
  intent: name,
  slots: new Map(Object.entries(slots).map(([slot, value]) => [slot, { value }])),
})
const miss: Turn = { type: 'notUnderstood' }
const yes: Turn = { type: 'yes' }

/** Takes turns, each by the dialogs that are served then, a second after the one before; what was said, and what the session carried at last. */
function talk(...steps: readonly (readonly [dialogs: Dialogs, turn: Turn, now?: number])[]) {
  const said: string[] = []
  let state: Parameters<typeof takeOneTurn>[1] = {}
  for (const [dialogs, turn, now = 1000] of steps) {
    const { speech, state: after } = takeOneTurn(dialogs, state, turn, { now, chance: 0 })
    said.push(toText(speech, languages.en))
    state = after
  }
  const carried: unknown = JSON.parse(state.session?.attributes ?? '{}')
  return { said, carried }
}

describe('a dialog that is edited while its first question is open', () => {
  const before = order('pizza', 'gift')
  const after = replaceDialogs(before, order('spicy', 'pizza', 'gift'), 0)

  it('takes a miss for one of what was asked, and puts the new question for the first time', () => {
    const { said } = talk([before, intent('Order')], [after, miss], [after, intent('Add', { pizza: 'Hawaii' })])
    expect(said).to.deep.equal(['Which pizza?', 'Pepperoni or Margherita?', 'Is it to be spicy?'])
  })

  it('takes an answer for one to what was asked', () => {
    const { said } = talk([before, intent('Order')], [after, intent('Add', { word: 'Hawaii' })])
    expect(said).to.deep.equal(['Which pizza?', 'Is it to be spicy?'])
  })

  it('takes a yes for one to what was asked', () => {
    const edited = replaceDialogs(before, order('pizza', 'spicy', 'gift'), 0)
    const { said, carried } = talk([before, intent('Order', { pizza: 'Hawaii' })], [edited, yes])
    expect(said).to.deep.equal(['Is it a gift?', 'Is it to be spicy?'])
    expect(carried).to.include({ gift: true }).and.not.have.property('spicy')
  })

  it('takes a yes to the confirmation for none to a new question', () => {
    const edited = replaceDialogs(before, order('pizza', 'spicy', 'gift'), 0)
    const { said } = talk([before, intent('Order', { pizza: 'Hawaii', gift: 'no' })], [edited, yes], [edited, miss])
    expect(said).to.deep.equal(['Hawaii?', 'Is it to be spicy?', 'Spicy, yes or no?'])
  })

  it('writes down what was asked while others might have asked something else', () => {
    const { said, carried } = talk([after, intent('Order')], [after, miss])
    expect(said).to.deep.equal(['Is it to be spicy?', 'Spicy, yes or no?'])
    expect(talk([after, intent('Order')]).carried).to.deep.equal({
      intent: 'Order',
      $: { question: { slot: 'spicy' } },
    })
    expect(carried).to.deep.equal({ intent: 'Order', $: { question: { slot: 'spicy', time: 2 } } })
  })

  it('writes down nothing where all would have asked the same', () => {
    const edited = replaceDialogs(before, order('pizza', 'spicy', 'gift'), 0)
    expect(talk([edited, intent('Order')]).carried).to.deep.equal({ intent: 'Order' })
  })

  it('knows what was asked after a second edit, and after one that was taken back', () => {
    const again = replaceDialogs(after, order('gift', 'spicy', 'pizza'), 100)
    const back = replaceDialogs(again, order('pizza', 'gift'), 200)
    for (const [asking, question] of [
      [before, 'Pepperoni or Margherita?'],
      [after, 'Spicy, yes or no?'],
      [again, 'A gift, yes or no?'],
    ] as const)
      expect(talk([asking, intent('Order')], [again, miss]).said[1]).to.equal(question)
    expect(talk([back, intent('Order')], [back, miss]).said[1]).to.equal('Pepperoni or Margherita?')
  })

  it('gives way to a new question where the one that was asked is gone', () => {
    const edited = replaceDialogs(before, order('gift'), 0)
    const { said } = talk([before, intent('Order')], [edited, yes], [edited, miss])
    expect(said).to.deep.equal(['Which pizza?', 'Is it a gift?', 'A gift, yes or no?'])
  })

  it('is the same for one that waits', () => {
    const { said } = talk(
      [before, intent('Order')],
      [before, intent('Other')],
      [after, intent('Add', { day: 'Friday' })],
    )
    expect(said[2]).to.equal("Noted. Let's go on where we were. Which pizza?")
  })

  it('goes by the dialogs of now when no session can be as old as the edit', () => {
    const { carried } = talk([after, intent('Order'), 11 * minute])
    expect(carried).to.deep.equal({ intent: 'Order' })
    expect(replaceDialogs(after, before, 11 * minute).former).to.have.length(1)
  })
})

describe('a dialog that is edited before the server is started anew', () => {
  const before = order('pizza', 'gift')
  const known = intent('Order', { pizza: 'Hawaii', gift: 'no' })
  const after = order('pizza', 'spicy', 'gift')

  it('takes a yes to the confirmation for none to a new question', () => {
    const { said, carried } = talk([before, known], [after, yes])
    expect(said).to.deep.equal(['Hawaii?', 'Is it to be spicy?'])
    expect(carried).not.to.have.property('spicy')
  })

  it('puts a question for the first time that a miss at the confirmation leads to', () => {
    const { said } = talk([before, known], [after, miss], [after, miss])
    expect(said).to.deep.equal(['Hawaii?', 'Is it to be spicy?', 'Spicy, yes or no?'])
  })

  it('asks the confirmation anew once what is new is known', () => {
    const { said } = talk([before, known], [after, yes], [after, yes])
    expect(said.at(-1)).to.equal('Hawaii?')
  })
})
