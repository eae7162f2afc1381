import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { type Line, readLine } from '../src/conversation/line.ts'
import { describeMistake } from '../src/conversation/line-mistake.ts'
import { openExtension } from '../src/conversation/open.ts'
import { englishWords } from '../src/conversation/words/en.ts'
import { writeLine } from '../src/conversation/write-line.ts'

const { vocabulary } = openExtension({
  dialogs: {
    intents: {
      OrderPizza: {
        also: 'BuyPizza',
        examples: [
          'I want {pizzaAmount} {pizzaType} pizzas',
          'I want a {pizzaType} pizza',
          'I want {pizzaType}',
          '{pizzaType} 피자 주문해줘',
          'ピザを{pizzaAmount}枚ください',
        ],
        slots: {
          pizzaType: { prompt: 'Which?' },
          pizzaAmount: { prompt: 'How many?' },
          price: { required: false },
          comment: { required: false },
          time: { required: false },
        },
        complete: 'Done.',
      },
      StoreHours: { examples: ['When do you close (today)?', 'I want to know when you close'], complete: 'At ten.' },
    },
  },
  conversations: {},
})

interface Case {
  readonly line: string
}

describe("a user's line", () => {
  const cases: readonly Case[] = parse(readFileSync('test/lines/lines.yaml', 'utf8'))
  for (const { line, ...expected } of cases)
    it(line.trim() === '' ? '(blank)' : line, () => {
      expect(tell(readLine(line, vocabulary))).to.deep.equal(expected)
    })
})

describe("a user's line, written for a turn", () => {
  const cases: readonly Case[] = parse(readFileSync('test/lines/lines.yaml', 'utf8'))
  for (const { line } of cases) {
    const read = readLine(line, vocabulary)
    if (read.type !== 'turn') continue
    const written = writeLine(read.turn, vocabulary)
    it(`${written} reads as that turn`, () => {
      expect(readLine(written, vocabulary)).to.deep.equal(read)
    })
  }
})

/** As the cases are written. */
function tell(line: Line): object {
  if (line.type === 'mistake') return { told: describeMistake(englishWords, line.mistake) }
  if (line.type === 'silence') return { turn: 'silence' }
  if (line.turn.type !== 'intent') return { turn: line.turn.type }
  const { intent, slots } = line.turn
  return slots.size === 0 ? { intent } : { intent, slots: Object.fromEntries(slots) }
}
