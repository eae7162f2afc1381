import { expect } from 'chai'
import { describe, it } from 'mocha'
import { compile } from '../src/core/compile/compile.ts'
import type { SpeechSource } from '../src/core/dialog.ts'
import { rehearseTurn } from '../src/core/rehearse.ts'
import type { Reply } from '../src/core/turn-types.ts'
import { readPattern } from '../src/extension/read-pattern.ts'
import { languages } from '../src/languages/index.ts'
import type { LanguageCode } from '../src/languages/language.ts'

// A text that names an empty slot: the check of the files reports those, but for what it could not prove.

interface Said {
  readonly complete?: SpeechSource
  readonly prompt?: SpeechSource
  readonly confirm?: SpeechSource
}

function start(code: LanguageCode, { complete = 'Done.', prompt = 'b?', confirm }: Said, isFilled = true): Reply {
  const slots = { a: { required: false }, b: { prompt } }
  const dialog = { slots, complete, ...(confirm === undefined ? {} : { confirm }) }
  const settings = { language: languages[code], timezone: 'Asia/Seoul', attempts: 3, commands: {}, readPattern }
  const said = new Map(isFilled ? [['b', { value: 'Kim' }]] : [])
  return rehearseTurn(
    compile([{ intents: { Go: dialog } }], settings),
    { attributes: new Map() },
    { type: 'intent', intent: 'Go', slots: said },
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

  const built: readonly [LanguageCode, Said, boolean, spoken: string][] = [
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

  it('leaves the other sentences of a question', () => {
    const reply = start('en', { prompt: 'You said {a}. Which day?' }, false)
    expect(textOf(reply)).to.equal('Which day?')
  })
})
