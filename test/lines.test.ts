import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { describeMistake } from '../src/conversation/describe-mistake.ts'
import { type LineReading, readLine } from '../src/conversation/line/read-line.ts'
import { writeLine } from '../src/conversation/line/write-line.ts'
import { extensionFor } from '../src/conversation/tests/extension-under-test.ts'
import { englishConversationWords } from '../src/conversation/words/en.ts'

const { vocabulary } = extensionFor({
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

const korean = extensionFor({
  dialogs: {
    intents: {
      OrderPizza: {
        examples: ['{pizzaType}을/를 주문해줘', '배달은 {{빨리}} 해줘'],
        slots: { pizzaType: { prompt: '어떤 피자요?' } },
        complete: '네.',
      },
      Ticket: {
        examples: ['{branch} 번호표', '{branch} {task} 번호표', '{n} {n:ticket|tickets}'],
        slots: {
          branch: { prompt: '지점은요?' },
          task: { prompt: '업무는요?' },
          n: { type: 'integer', prompt: '몇 장이요?' },
        },
        complete: '네.',
      },
    },
  },
  conversations: {},
  config: { language: 'ko' },
})

const japanese = extensionFor({
  dialogs: { intents: { OrderPizza: 'はい。' } },
  conversations: {},
  config: { language: 'ja' },
})

interface Case {
  readonly line: string
}

const longs: Readonly<Record<string, string>> = {
  'nothing but letters': 'a'.repeat(100_000),
  'a sentence that is like an example nearly to its end': `I want ${'x 피자 pizza '.repeat(8_000)}`,
  'a sentence of 1,000 characters': `I want ${'x pizza '.repeat(124)}!`,
  'names and spaces': `OrderPizza ${'pizzaType=x   '.repeat(8_000)}`,
  'a quote that is not closed': `OrderPizza pizzaType="${'x'.repeat(100_000)}`,
  spaces: `intent ${' '.repeat(100_000)}x`,
  'marks on a letter': `a${'\u0301\u0323'.repeat(50_000)}`,
}

describe('a line of 100 KB', () => {
  for (const [what, line] of Object.entries(longs))
    it(`is read at once: ${what}`, () => {
      const began = performance.now()
      readLine(line, vocabulary)
      expect(performance.now() - began).to.be.lessThan(300)
    })

  it('is called too long', () => {
    expect(readLine('a '.repeat(600), vocabulary)).to.deep.equal({
      type: 'mistake',
      mistake: { type: 'tooLong', limit: 1000 },
    })
  })
})

describe("a user's line", () => {
  for (const { line, ...expected } of casesIn('lines.yaml'))
    it(line.trim() === '' ? '(blank)' : line, () => {
      expect(print(readLine(line, vocabulary))).to.deep.equal(expected)
    })

  for (const { line, ...expected } of casesIn('korean.yaml'))
    it(line, () => {
      expect(print(readLine(line, korean.vocabulary))).to.deep.equal(expected)
    })

  for (const { line, ...expected } of casesIn('japanese.yaml'))
    it(line, () => {
      expect(print(readLine(line, japanese.vocabulary))).to.deep.equal(expected)
    })
})

describe("a user's line, written for a turn", () => {
  for (const { line } of casesIn('lines.yaml')) {
    const read = readLine(line, vocabulary)
    if (read.type !== 'turn') continue
    const written = writeLine(read.turn, vocabulary)
    it(`${written} reads as that turn`, () => {
      expect(readLine(written, vocabulary)).to.deep.equal(read)
    })
  }
})

function casesIn(file: string): readonly Case[] {
  return parse(readFileSync(`test/lines/${file}`, 'utf8'))
}

/** As the cases are written. */
function print(line: LineReading): object {
  if (line.type === 'mistake') return { message: describeMistake(englishConversationWords, line.mistake) }
  if (line.type === 'silence') return { turn: 'silence' }
  if (line.turn.type !== 'intent') return { turn: line.turn.type }
  const { intent, slots } = line.turn
  return slots.size === 0 ? { intent } : { intent, slots: Object.fromEntries(slots) }
}
