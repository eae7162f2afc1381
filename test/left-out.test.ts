import { expect } from 'chai'
import { describe, it } from 'mocha'
import { compile } from '../src/core/compile/compile.ts'
import type { DialogSource, SpeechSource } from '../src/core/dialog.ts'
import { rehearseTurn } from '../src/core/rehearse.ts'
import type { Reply } from '../src/core/turn-types.ts'
import { readPattern } from '../src/extension/read-pattern.ts'
import { languages } from '../src/languages/index.ts'
import type { LanguageCode } from '../src/languages/language.ts'
import type { Said } from '../src/slot-types/slot-type.ts'

// A text that names an empty slot: the check of the files reports those, but for what it could not prove.

interface Texts {
  readonly complete?: SpeechSource
  readonly prompt?: SpeechSource
  readonly confirm?: SpeechSource
}

function start(code: LanguageCode, { complete = 'Done.', prompt = 'b?', confirm }: Texts, isFilled = true): Reply {
  const slots = { a: { required: false }, b: { prompt } }
  const dialog = { slots, complete, ...(confirm === undefined ? {} : { confirm }) }
  return startDialog(code, dialog, isFilled ? { b: { value: 'Kim' } } : {})
}

function startDialog(code: LanguageCode, dialog: DialogSource, said: Readonly<Record<string, Said>>): Reply {
  const settings = { language: languages[code], timezone: 'Asia/Seoul', attempts: 3, commands: {}, readPattern }
  return rehearseTurn(
    compile([{ intents: { Go: dialog } }], settings),
    { attributes: new Map() },
    { type: 'intent', intent: 'Go', slots: new Map(Object.entries(said)) },
    { now: 0, chance: 0 },
  )
}

function textOf(reply: Reply): string {
  return reply.type === 'acknowledge'
    ? ''
    : reply.speech.parts.map((part) => (part.type === 'text' ? part.text : part.url)).join('|')
}

const sentences: readonly [LanguageCode, complete: string, spoken: string][] = [
  ['en', 'Thank you. You said {a}. See you, {b}!', 'Thank you. See you, Kim!'],
  ['en', 'It is 3.5 km. "You said {a}." Bye.', 'It is 3.5 km. Bye.'],
  ['en', 'You said {a}, and {b}? Bye.', 'Bye.'],
  ['ko', '고마워요. {a}(이)라고 하셨죠? {b} 님, 안녕히 가세요.', '고마워요. Kim 님, 안녕히 가세요.'],
  ['ja', 'ありがとうございます。{a}ですね。{b}さん、またどうぞ。', 'ありがとうございます。Kimさん、またどうぞ。'],
]

describe('a sentence that names an empty slot', () => {
  for (const [code, complete, spoken] of sentences)
    it(`is left out: ${complete}`, () => {
      const reply = start(code, { complete })
      expect(textOf(reply)).to.equal(spoken)
      expect(reply.why.leftOut).to.deep.equal(['Go.complete'])
    })

  const built: readonly [LanguageCode, Texts, boolean, spoken: string][] = [
    ['en', { complete: 'You said {a}.' }, true, 'All done.'],
    ['ko', { complete: '{a}라고요.' }, true, '다 됐어요.'],
    ['ja', { complete: '{a}ですね。' }, true, '完了しました。'],
    ['en', { prompt: '{a}, and what else?' }, false, 'Please go ahead.'],
    ['ko', { prompt: '{a} 말고는요?' }, false, '말씀해 주세요.'],
    ['ja', { prompt: '{a}と、ほかには？' }, false, 'どうぞお話しください。'],
    ['en', { confirm: '{a}, is that right?' }, true, 'Is that right?'],
    ['ko', { confirm: '{a} 맞으세요?' }, true, '이대로 할까요?'],
    ['ja', { confirm: '{a}でよろしいですか？' }, true, 'よろしいですか？'],
    ['en', { prompt: { cases: [{ when: { a: { given: true } }, say: 'b?' }] } }, false, 'Please go ahead.'],
  ]
  for (const [code, said, isFilled, spoken] of built)
    it(`gives way to “${spoken}” where nothing is left`, () => {
      expect(textOf(start(code, said, isFilled))).to.equal(spoken)
    })

  const units: readonly [LanguageCode, invalid: string, unit: string | undefined, spoken: string][] = [
    ['en', 'At most 5 of them. And {value} {value.unit}. How many?', undefined, 'At most 5 of them. How many?'],
    [
      'en',
      'At most 5 of them. And {value} {value.unit}. How many?',
      'EUR',
      'At most 5 of them. And 9 euros. How many?',
    ],
    ['en', '{value} {value.unit}?', undefined, 'Please go ahead.'],
    ['ko', '{value}{value.unit}은/는 너무 많아요. 얼마로 할까요?', undefined, '얼마로 할까요?'],
    ['ko', '{value}{value.unit}은/는 너무 많아요. 얼마로 할까요?', 'KRW', '9원은 너무 많아요. 얼마로 할까요?'],
    ['ja', '{value}{value.unit}は多すぎます。いくらですか？', undefined, 'いくらですか？'],
    ['ja', '{value}{value.unit}は多すぎます。いくらですか？', 'JPY', '9円は多すぎます。いくらですか？'],
  ]
  for (const [code, invalid, unit, spoken] of units)
    it(`is left out where a unit did not come: ${invalid} → ${spoken}`, () => {
      const price = { type: 'number', max: 5, prompt: 'How much?', invalid } as const
      const reply = startDialog(
        code,
        { slots: { price }, complete: 'Done.' },
        { price: { value: 9, ...(unit && { unit }) } },
      )
      expect(textOf(reply)).to.equal(spoken)
      expect(reply.why.leftOut).to.deep.equal(unit === undefined ? ['Go.price.invalid'] : [])
    })

  it('leaves the other sentences of a question', () => {
    const reply = start('en', { prompt: 'You said {a}. Which day?' }, false)
    expect(textOf(reply)).to.equal('Which day?')
  })
})
