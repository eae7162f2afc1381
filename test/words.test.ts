import { expect } from 'chai'
import { describe, it } from 'mocha'
import { usageWords } from '../src/commands/usage/index.ts'
import { commandWords } from '../src/commands/words/index.ts'
import { conversationWords } from '../src/conversation/words/index.ts'
import type { Explanations } from '../src/diagnostics/explanations/explanation.ts'
import { explanations } from '../src/diagnostics/explanations/index.ts'
import { graphWords } from '../src/graph/words.ts'
import { draftTexts } from '../src/interaction-model/draft-texts.ts'
import { type LanguageCode, languageCodes } from '../src/languages/language.ts'
import { alexaNoteTexts } from '../src/platforms/alexa/model/notes.ts'
import { cekNoteTexts } from '../src/platforms/cek/model/notes.ts'
import { starters } from '../src/starter/starter.ts'
import { texts as pageTexts } from '../src/workbench/page/texts/index.ts'

const scripts: Readonly<Record<LanguageCode, RegExp>> = {
  en: /^[\p{Script=Latin}\p{Script=Common}]+$/u,
  ko: /\p{Script=Hangul}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
}

/** Words that were said for a thing which has another name everywhere else. */
const formerNames: Readonly<Record<LanguageCode, RegExp>> = {
  en: /\b(?:holes?|mends?|mended)\b/u,
  ko: /Developer Center|맞으세요|빈칸/u,
  ja: /(?<!（)Extension|(?<!パ)ターン|たずね|空欄|機器/u,
}

const catalogs: Readonly<Record<string, (language: LanguageCode) => unknown>> = {
  'test and chat': (language) => conversationWords[language],
  'the other commands': (language) => commandWords[language],
  '--help': (language) => usageWords[language],
  explain: (language) => sentencesOf(explanations[language]),
  graph: (language) => graphWords[language],
  import: (language) => draftTexts[language],
  export: (language) => ({ clova: cekNoteTexts[language], alexa: alexaNoteTexts[language] }),
  'the workbench': (language) => pageTexts[language],
  init: (language) => starters[language],
}

describe('what is said to an author', () => {
  for (const [who, catalog] of Object.entries(catalogs))
    for (const language of languageCodes)
      it(`by ${who} is all in ${language}`, () => {
        const texts = textsIn(catalog(language), who)
        expect(texts).not.to.be.empty
        for (const [name, text] of texts) expect(text, name).to.match(scripts[language])
      })

  for (const [who, catalog] of Object.entries(catalogs))
    for (const language of languageCodes)
      it(`by ${who} has one name for a thing in ${language}`, () => {
        for (const [name, text] of textsIn(catalog(language), who))
          expect(text, name).not.to.match(formerNames[language])
      })

  it('is in the language, too, where there is no guess', () => {
    for (const language of languageCodes) {
      const { mistakes, chat } = conversationWords[language]
      expect(mistakes.strayWord({ type: 'strayWord', written: '7' })).to.match(scripts[language])
      expect(mistakes.noExample({ type: 'noExample', written: '7' })).to.match(scripts[language])
      expect(chat.unknownCommand('/7', ['/8'], undefined)).to.match(scripts[language])
      expect(commandWords[language].graph.noDialog('7', undefined)).to.match(scripts[language])
    }
  })

  it('quotes the word that the author wrote', () => {
    for (const language of languageCodes) {
      const { mistakes, test } = conversationWords[language]
      const { unknownSlot } = mistakes
      const text = unknownSlot({ type: 'unknownSlot', written: 'pizzaTyp', suggestion: 'pizzaType' })
      expect(text).to.match(/pizzaTyp[^e].*pizzaType/u)
      expect(test.summary({ passed: 3, failed: 4, mistaken: 5 })).to.match(/3.*4.*5/u)
    }
  })
})

/** In the examples a few settings change with the language as well: `language: ja`, a time zone, what is said in English. */
function sentencesOf({ inExamples, ...words }: Explanations) {
  const isSetting = (english: string) => /^(?:language|text): |^Asia\//u.test(english)
  return { ...words, inExamples: new Map([...inExamples].filter(([english]) => !isSetting(english))) }
}

/** Every text of a catalog that has a letter in it, with its name; where something is put into it, `anything` is. */
function textsIn(catalog: unknown, name: string): readonly (readonly [name: string, text: string])[] {
  if (typeof catalog === 'string') return /\p{L}/u.test(catalog) ? [[name, catalog]] : []
  if (typeof catalog === 'function') return textsIn(Reflect.apply(catalog, undefined, Array(9).fill(anything)), name)
  const inside = catalog instanceof Map ? [...catalog] : Object.entries(Object(catalog))
  return inside.flatMap(([key, value]) => textsIn(value, `${name}.${key}`))
}

/** As a text it is a digit, which belongs to no script; as a list it has itself in it; and it has every property. */
const anything: object = new Proxy(Object('7'), {
  get(text, key) {
    const list = [anything]
    const owner = key in text ? text : key in list ? list : undefined
    if (owner === undefined) return typeof key === 'symbol' ? undefined : anything
    const own: unknown = Reflect.get(owner, key, owner)
    return typeof own === 'function' ? own.bind(owner) : own
  },
})
