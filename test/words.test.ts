import { expect } from 'chai'
import { describe, it } from 'mocha'
import { commandWords } from '../src/commands/words/index.ts'
import { conversationWords } from '../src/conversation/words/index.ts'
import type { Words } from '../src/conversation/words/words.ts'
import { type LanguageCode, languageCodes } from '../src/languages/language.ts'

const scripts: Readonly<Record<LanguageCode, RegExp>> = {
  en: /^[\p{Script=Latin}\p{Script=Common}]+$/u,
  ko: /\p{Script=Hangul}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
}

const slots = ['a', 'b']
const share = { reached: 1, all: 2 }

/** Every text of a language but for names that are the same in all: each said once, with something to say. */
function textsOf({ mistakes, why, report, test, chat }: Words): readonly (readonly [name: string, text: string])[] {
  const written = '7'
  const suggestion = '8'
  return Object.entries({
    ...report,
    ...test.kinds,
    empty: mistakes.empty({ type: 'empty' }),
    intentName: mistakes.intentName({ type: 'intentName', written }),
    unknownIntent: mistakes.unknownIntent({ type: 'unknownIntent', written, suggestion }),
    unknownSlot: mistakes.unknownSlot({ type: 'unknownSlot', written, suggestion }),
    openQuote: mistakes.openQuote({ type: 'openQuote', written }),
    strayWord: mistakes.strayWord({ type: 'strayWord', written }),
    strayWordOfSlot: mistakes.strayWord({ type: 'strayWord', written, slot: 'a' }),
    slotTwice: mistakes.slotTwice({ type: 'slotTwice', written }),
    noExample: mistakes.noExample({ type: 'noExample', written }),
    noExampleBut: mistakes.noExample({ type: 'noExample', written, suggestion }),
    of: why.of('prompt', 'a'),
    time: why.time(2),
    filled: why.filled(slots),
    refused: why.refused([{ slot: 'a', rule: 'max' }]),
    dropped: why.dropped(slots),
    finished: why.completed(slots),
    noTests: test.noTests('a'),
    updated: test.updated(2, 'a'),
    notWritten: test.notWritten('a', 'b'),
    summary: test.summary({ passed: 1, failed: 2, mistaken: 3 }),
    allReached: test.allReached,
    notReached: test.notReached,
    shares: test.shares({ texts: share, slots: share, endings: share }),
    greeting: chat.greeting,
    help: chat.help([]),
    holds: chat.holds,
    why: chat.why,
    chatEnds: chat.sessionEnds,
    nobodyWaits: chat.nobodyWaits,
    unknownCommand: chat.unknownCommand('/a', ['/b'], undefined),
    unknownCommandBut: chat.unknownCommand('/a', ['/b'], '/b'),
    nothingSaid: chat.nothingSaid,
    back: chat.back('a'),
    noFile: chat.noFile,
    notYaml: chat.notYaml('a'),
    saved: chat.saved('a'),
    exists: chat.exists('a'),
    notSaved: chat.notSaved('a', 'b'),
    noRequest: chat.noRequest('a'),
    reloaded: chat.reloaded,
    kept: chat.kept,
    cannotWatch: chat.cannotWatch('a'),
  })
}

describe('what test and chat say', () => {
  for (const language of languageCodes)
    it(`is all in ${language}`, () => {
      for (const [name, text] of textsOf(conversationWords[language])) expect(text, name).to.match(scripts[language])
    })

  for (const language of languageCodes)
    it(`is all in ${language}, of the other commands, too`, () => {
      const { start, reload, graph, export: exported, exists, notWritten } = commandWords[language]
      const texts = [
        start.waits,
        start.listens('a', 2),
        start.talk('a'),
        start.badPort('a'),
        start.badLevel('a', slots),
        start.portTaken(1),
        start.portForbidden(1),
        start.noAddress('a'),
        reload.noDialogs('a'),
        reload.unreadable('a'),
        reload.kept,
        reload.reloaded,
        reload.mended,
        reload.restart(slots, 'a'),
        graph.noDialog('a', 'b'),
        exported.wouldChange(['a']),
        exported.unchanged,
        exists('a'),
        notWritten('a', 'b'),
      ]
      for (const text of texts) expect(text).to.match(scripts[language])
    })

  it('quotes the word that the author wrote', () => {
    for (const language of languageCodes) {
      const { mistakes, test } = conversationWords[language]
      const { unknownSlot } = mistakes
      const told = unknownSlot({ type: 'unknownSlot', written: 'pizzaTyp', suggestion: 'pizzaType' })
      expect(told).to.match(/pizzaTyp[^e].*pizzaType/u)
      expect(test.summary({ passed: 3, failed: 4, mistaken: 5 })).to.match(/3.*4.*5/u)
    }
  })
})
