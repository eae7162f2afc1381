import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { describeMistake } from '../src/conversation/describe-mistake.ts'
import type { LineReading } from '../src/conversation/line/line-reading.ts'
import type { OpenQuestion } from '../src/conversation/line/open-question.ts'
import { readLine, readSpokenLine } from '../src/conversation/line/read-line.ts'
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

const cafe = extensionFor({
  dialogs: {
    intents: {
      Order: {
        examples: [
          '커피를 주문하고 싶어요',
          'コーヒーを注文したいです',
          'I would like to book a table',
          '{day}에 갈게요',
        ],
        opening: '무엇을, 언제 드릴까요?',
        slots: {
          drink: { choices: ['라테', '아메리카노'], prompt: '음료는요?' },
          cups: { type: 'integer', prompt: '몇 잔이요?' },
          day: { type: 'date', prompt: '언제요?' },
          time: { type: 'time', prompt: '몇 시요?' },
          pickup: { type: 'datetime', required: false },
          stay: { type: 'duration', required: false },
          note: { required: false },
        },
        complete: '네.',
      },
      Room: {
        examples: ['I would like to book a room', '{nights} 방을 예약해 줘', '部屋を予約したい'],
        slots: {
          nights: { type: 'period', prompt: '며칠부터 며칠까지요?' },
          days: { type: 'period', length: { max: '5 days' }, required: false },
        },
        complete: '네.',
      },
      Hours: { examples: ['몇 시까지 하나요', '何時までですか', 'when do you close today'], complete: '아홉 시요.' },
    },
  },
  conversations: {},
  config: { language: 'ko', timezone: 'Asia/Seoul' },
})

const hotel = extensionFor({
  dialogs: {
    intents: {
      Room: {
        examples: ['I would like to book a room', '방을 예약하고 싶어요', '部屋を予約したい'],
        slots: {
          guests: { type: 'integer', prompt: '몇 분이세요?' },
          stay: { type: 'period', prompt: '며칠부터 며칠까지요?' },
        },
        complete: '네.',
      },
    },
  },
  conversations: {},
  config: { language: 'ko', timezone: 'Asia/Seoul' },
})
const noon = Date.parse('2026-11-27T12:00:00+09:00')

function askedInCafe(name?: string, intent = 'Order', before?: string): OpenQuestion {
  const dialog = cafe.dialogs.intents.get(intent)
  if (dialog === undefined) throw new Error('there is no such dialog')
  const slot = name === undefined ? undefined : dialog.slotsByName.get(name)
  return { dialog, slot, ...(before !== undefined && { before: { value: before } }) }
}

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

describe('a value as people type it', () => {
  const rows: readonly { slot: string; line: string; value?: string }[] = parse(
    readFileSync('test/lines/typed.yaml', 'utf8'),
  )
  for (const { slot, line, value } of rows)
    it(`${line} for ${slot}: ${value ?? 'nothing'}`, () => {
      const read = print(readLine(line, cafe.vocabulary, askedInCafe(slot), noon))
      if (value === undefined) expect(read).to.have.property('message')
      else expect(read).to.deep.equal({ intent: 'AddInfo', slots: { [slot]: { value } } })
    })

  const periods: readonly { slot?: string; before?: string; line: string; value?: string }[] = parse(
    readFileSync('test/lines/periods.yaml', 'utf8'),
  )
  for (const { slot = 'nights', before, line, value } of periods)
    it(`${line} for ${slot}${before === undefined ? '' : ` behind ${before}`}: ${value ?? 'nothing'}`, () => {
      const read = print(readLine(line, cafe.vocabulary, askedInCafe(slot, 'Room', before), noon))
      if (value === undefined) expect(read).to.have.property('message')
      else expect(read).to.deep.equal({ intent: 'AddInfo', slots: { [slot]: { value } } })
    })

  it('fills the one slot that takes it, where none in particular is asked', () => {
    const read = (line: string) => print(readLine(line, cafe.vocabulary, askedInCafe(), noon))
    expect(read('라테')).to.deep.equal({ intent: 'AddInfo', slots: { drink: { value: '라테' } } })
    expect(read('두 잔')).to.deep.equal({ intent: 'AddInfo', slots: { cups: { value: '두 잔' } } })
    // A day, and a part of a date and time.
    expect(read('내일')).to.have.property('message')
  })

  it('is read in an example, too', () => {
    const read = print(readLine('내일에 갈게요', cafe.vocabulary, undefined, noon))
    expect(read).to.deep.equal({ intent: 'Order', slots: { day: { value: '2026-11-28' } } })
  })

  it('is a yes or a no with what is only polite', () => {
    const read = (line: string) => print(readLine(line, cafe.vocabulary))
    for (const line of ['네, 맞아요', '네, 그렇게 해 주세요.', '네 부탁해요!'])
      expect(read(line), line).to.deep.equal({ turn: 'yes' })
    for (const line of ['아니요, 괜찮아요', '아니요 고마워요']) expect(read(line), line).to.deep.equal({ turn: 'no' })
    expect(read('네 아니요')).to.have.property('message')
    for (const line of ['はい、それでお願いします', 'はい、合っています', 'ええ、よろしくお願いします'])
      expect(print(readLine(line, japanese.vocabulary)), line).to.deep.equal({ turn: 'yes' })
    expect(print(readLine('yes, that’s right', vocabulary))).to.deep.equal({ turn: 'yes' })
  })
})

describe('the nearest example', () => {
  const read = (line: string) => readSpokenLine(line, cafe.vocabulary, undefined, noon)
  for (const [line, intent] of [
    ['book a table', 'Order'],
    ['커피 주문', 'Order'],
    ['コーヒー注文', 'Order'],
    ['何時まで', 'Hours'],
    ['when do you close', 'Hours'],
  ] as const)
    it(`of ${line} is one of ${intent}`, () => {
      const turn = { type: 'intent', intent, slots: new Map() }
      expect(read(line)).to.deep.equal({ type: 'turn', turn, isNearest: true })
      expect(readLine(line, cafe.vocabulary, undefined, noon)).to.have.property('type', 'mistake')
    })

  it('has the choices that the line names, if it is clear which', () => {
    const slotsIn = (line: string) => {
      const reading = read(line)
      return reading.type === 'turn' && reading.turn.type === 'intent' ? [...reading.turn.slots] : undefined
    }
    expect(slotsIn('라테로 커피를 주문하고')).to.deep.equal([['drink', { value: '라테' }]])
    expect(slotsIn('라테 아메리카노 커피를 주문하고 싶어요')).to.deep.equal([])
  })

  it('has the numbers, days and hours that the line names', () => {
    const slotsIn = (line: string) => {
      const reading = read(line)
      const turn = reading.type === 'turn' && reading.turn.type === 'intent' ? reading.turn : undefined
      return turn && Object.fromEntries([...turn.slots].map(([name, said]) => [name, said?.value]))
    }
    expect(slotsIn('book a table at 7 pm for the day after tomorrow')).to.deep.equal({
      day: '2026-11-29',
      time: '19:00:00',
    })
    expect(slotsIn('내일 커피를 두 잔 주문하고 싶어요')).to.deep.equal({ cups: '2', day: '2026-11-28' })
    expect(slotsIn('明日の夜7時半にコーヒーを二杯注文したい')).to.deep.equal({
      cups: '2',
      pickup: '2026-11-28T19:30:00',
    })
    // Two days, this, one, and times are no numbers of cups; of two days nobody knows which is meant.
    expect(slotsIn('내일 모레 토요일 이 커피를 주문하고 싶어요')).to.deep.equal({})
    expect(slotsIn('I would like to book one table three times')).to.deep.equal({})
  })

  it('has the period that the line names', () => {
    const slotsIn = (line: string) => {
      const reading = readSpokenLine(line, hotel.vocabulary, undefined, noon)
      const turn = reading.type === 'turn' && reading.turn.type === 'intent' ? reading.turn : undefined
      return turn && Object.fromEntries([...turn.slots].map(([name, said]) => [name, said?.value]))
    }
    expect(slotsIn('book a room for 2 guests from December 3 to 6')).to.deep.equal({
      guests: '2',
      stay: '2026-12-03/2026-12-06',
    })
    expect(slotsIn('book me a room from Friday for two nights')).to.deep.equal({ stay: '2026-11-27/P2D' })
    expect(slotsIn('12월 3일부터 2박 방을 예약하고 싶어요')).to.deep.equal({ stay: '2026-12-03/P2D' })
    expect(slotsIn('明日から二泊三日で部屋を予約したい')).to.deep.equal({ stay: '2026-11-28/P2D' })
    expect(slotsIn('部屋を12月3日から6日まで予約したい')).to.deep.equal({ stay: '2026-12-03/2026-12-06' })
    expect(slotsIn('book a room tomorrow')).to.deep.equal({ stay: '2026-11-28' })
  })

  it('is found under the values that the line has', () => {
    const line = 'book a table, the day after tomorrow at half past seven'
    expect(read(line)).to.have.property('type', 'turn')
    expect(read('내일 오후 3시')).to.have.property('type', 'mistake')
  })

  it('is none of what is like nothing', () => {
    for (const line of ['the weather in Paris', '안녕하세요', 'a', '...', '今日は天気がいいですね'])
      expect(read(line), line).to.have.property('type', 'mistake')
  })

  it('is found in a time that grows with the length of the line', () => {
    const began = performance.now()
    read('book a '.repeat(140))
    read('커피주문'.repeat(240))
    expect(performance.now() - began).to.be.lessThan(300)
  })
})

describe('a line that answers nothing', () => {
  const shop = extensionFor({
    dialogs: {
      intents: {
        Track: {
          slots: {
            parcel: { shape: ['AA-(XX)-KR', 'XXX'], prompt: 'Which parcel?' },
            code: { shape: `${'A'.repeat(28)}-XXX`, prompt: 'Which code?' },
            note: { prompt: 'Which note?' },
          },
          complete: 'It comes.',
        },
      },
    },
    conversations: {},
  })
  const dialog = shop.dialogs.intents.get('Track')
  const sampleFor = (name: string, line: string) => {
    const slot = dialog?.slotsByName.get(name)
    const reading = dialog && readLine(line, shop.vocabulary, { dialog, slot })
    const mistake = reading?.type === 'mistake' ? reading.mistake : undefined
    return mistake && 'sample' in mistake ? mistake.sample : undefined
  }

  it('is shown a value of the shape that is wanted', () => {
    expect(sampleFor('parcel', 'track')).to.equal('parcel=AB-(34)-KR')
    expect(sampleFor('code', 'track')).to.equal('code=ABCDEFGHIJKLMNOPQRSTUVWXYZAB-901')
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
