import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { languageCodes } from '../../src/languages/language.ts'
import { schemaFiles, schemaWords } from '../../src/schemas/index.ts'

describe("the editors' schemas", () => {
  for (const language of languageCodes)
    for (const [name, text] of schemaFiles(language))
      it(`docs/schemas/${language}/${name} says what the program does (else: npm run schemas)`, () => {
        expect(readFileSync(`docs/schemas/${language}/${name}`, 'utf8')).to.equal(text)
      })

  for (const [language, words] of Object.entries(schemaWords)) {
    it(`are written in ${language} throughout`, () => {
      const english = englishTexts()
      expect(english.filter((text) => !words.has(text))).to.deep.equal([])
    })

    it(`have no text in ${language} that stands nowhere`, () => {
      const written = [...schemaFiles('en').values()].join('')
      const stale = [...words.keys()].filter((text) => !written.includes(JSON.stringify(text).slice(1, -1)))
      expect(stale).to.deep.equal([])
    })
  }

  it('take the dialogs that the program takes, and refuse what it refuses', () => {
    const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false })
    ajv.addVocabulary(['markdownDescription', 'defaultSnippets'])
    const validate = ajv.compile(JSON.parse(schemaFiles('ko').get('dialog.schema.json') ?? ''))
    expect(validate(parse(readFileSync('examples/pizza-ko/dialogs/order.yaml', 'utf8')))).to.equal(true)
    expect(validate({ intents: { Order: { complete: [{ audio: 'http://a.example' }] } } })).to.equal(false)
    expect(validate({ intents: { Order: { promt: 'Which?', complete: 'Done.' } } })).to.equal(false)
  })
})

/** What the schemas say to people: descriptions, titles, and the names and sentences of snippets and examples. */
function englishTexts(): readonly string[] {
  const texts = new Set<string>()
  for (const text of schemaFiles('en').values())
    JSON.parse(text, (key, value) => {
      if (typeof value !== 'string') return value
      if (key === 'markdownDescription' || key === 'title' || isSentence(value)) texts.add(value)
      return value
    })
  // The plain copies of descriptions that have marks follow from those that have them.
  const plain = new Set([...texts].filter((text) => text.includes('`')).map((text) => text.replaceAll('`', '')))
  return [...texts].map(withoutPlaceholder).filter((text) => !plain.has(text))
}

function isSentence(text: string): boolean {
  return /^[\p{L}{$].* .*[.?]\}?$/u.test(text)
}

function withoutPlaceholder(text: string): string {
  return /^\$\{\d+:(?<inner>.*)\}$/u.exec(text)?.groups?.inner ?? text
}
