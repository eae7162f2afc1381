import { expect } from 'chai'
import { describe, it } from 'mocha'
import type { Code, Message, Messages } from '../src/diagnostics/codes.ts'
import { authorMessages } from '../src/diagnostics/messages/index.ts'
import { particleAt } from '../src/languages/korean-particles.ts'
import { languageCodes } from '../src/languages/language.ts'
import { expectGolden } from './golden.ts'
import { samples } from './messages/samples.ts'

const codes = Object.keys(samples).filter(isCode)

describe("an author's messages", () => {
  for (const language of languageCodes) {
    const messages = authorMessages[language]
    const sentences = codes.flatMap((code) => tell(messages, code)).flatMap(sentencesOf)

    // UPDATE=1 writes that text anew: read it before it is kept.
    it(`are these (${language})`, () => {
      expectGolden(`test/messages/${language}.out`, print(messages))
    })

    it(`are whole sentences (${language})`, () => {
      expect(sentences.filter((sentence) => !/[.?。？]$/.test(sentence))).to.deep.equal([])
    })

    it(`say nothing that the author cannot understand (${language})`, () => {
      expect(sentences.filter((sentence) => /undefined|null|NaN|\[object/.test(sentence))).to.deep.equal([])
    })
  }

  it('have particles that agree (ko)', () => {
    const messages = authorMessages.ko
    // What is between backticks is to be written so.
    const text = codes.flatMap((code) => tell(messages, code)).flatMap(sentencesOf)
    for (const sentence of text.map((one) => one.replace(/`[^`]*`/g, '``')))
      for (let at = 0; at < sentence.length; at++) expect(particleAt(sentence.slice(at)), sentence).to.equal(undefined)
  })

  for (const [language, script] of [
    ['ko', /\p{Script=Hangul}/u],
    ['ja', /\p{Script=Hiragana}/u],
  ] as const) {
    it(`are in no other language (${language})`, () => {
      for (const code of codes) {
        const english = tell(authorMessages.en, code)
        tell(authorMessages[language], code).forEach(({ message, hint = '' }, at) => {
          expect(message).to.match(script).and.not.equal(english[at]?.message)
          expect(hint === '' || script.test(hint), hint).to.equal(true)
          expect(hint === '').to.equal(english[at]?.hint === undefined)
        })
      }
    })
  }
})

function tell<C extends Code>(messages: Messages, code: C): readonly Message[] {
  return samples[code].map((args) => messages.mistakes[code](args))
}

function sentencesOf({ message, hint }: Message): readonly string[] {
  return hint === undefined ? [message] : [message, hint]
}

/** Every message as it is read, under its code. */
function print(messages: Messages): string {
  const { error, warning, hint: hintWord, related } = messages
  const counts = [
    messages.clean({ files: 1, intents: 1 }),
    messages.clean({ files: 3, intents: 12 }),
    messages.problems({ errors: 1, warnings: 0, files: 1 }),
    messages.problems({ errors: 0, warnings: 2, files: 1 }),
    messages.problems({ errors: 3, warnings: 1, files: 2 }),
  ]
  const mistakes = codes.map((code) => {
    const text = tell(messages, code).map((message) => sentencesOf(message).join('\n  '))
    return `# ${code}\n${text.join('\n')}\n`
  })
  return `${[error, warning, hintWord, related, ...counts].join('\n')}\n\n${mistakes.join('\n')}`
}

function isCode(key: string): key is Code {
  return key in samples
}
