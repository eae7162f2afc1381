import { expect } from 'chai'
import { describe, it } from 'mocha'
import { openExtension } from '../src/conversation/open.ts'
import { play } from '../src/conversation/play.ts'

const extension = openExtension({
  dialogs: {
    intents: {
      Joke: { then: 'stay', complete: { oneOf: ['One.', 'Two.'] }, next: 'Another?' },
      OrderPizza: { slots: { kind: { prompt: { oneOf: ['Which pizza?', 'What kind?'] } } }, complete: 'Done.' },
    },
  },
  conversations: {},
})

// A conversation passes when chance could make it so; these must not pass, whatever chance does.
describe('one of several texts', () => {
  it('is never the same twice running', () => {
    const turns = [
      { user: 'Joke', says: 'One. Another?' },
      { user: 'Joke', says: 'One. Another?' },
    ]
    expect(play(extension, turns).type).to.equal('failed')
  })

  it('is the same again when the question is put again', () => {
    const turns = [
      { user: 'OrderPizza', says: 'Which pizza?' },
      { user: 'repeat', says: 'What kind?' },
    ]
    expect(play(extension, turns).type).to.equal('failed')
  })
})
