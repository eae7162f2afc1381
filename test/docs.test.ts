import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { configSchema } from '../src/config-schema.ts'
import { dialogFileSchema } from '../src/core/dialog.ts'
import { answeredBy } from '../src/core/reply.ts'
import { languages } from '../src/languages/index.ts'
import { korean } from '../src/languages/ko.ts'
import { type Language, replyNames } from '../src/languages/language.ts'
import { slotTypes } from '../src/slot-types/index.ts'
import type { SlotType } from '../src/slot-types/slot-type.ts'
import { readBlocks } from './docs/blocks.ts'
import { type Example, readExamples } from './docs/examples.ts'
import { now } from './docs/extension.ts'
import { keysIn, keysOfSchema } from './docs/keys.ts'
import { brokenLinks } from './docs/links.ts'
import { tryExample } from './docs/try.ts'

const pages = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter(
  (page) => page.endsWith('.md') && existsSync(page),
)

// That page is made from examples, half of them with mistakes, and tried where it is made.
const generated = 'docs/diagnostics.md'

describe('every example in the docs works', () => {
  for (const page of pages.filter((name) => name !== generated))
    describe(page, () => {
      for (const example of examplesOf(page))
        it(`${page}:${example.block.line} ${example.block.info}`, () => tryExample(example))
    })
})

describe('every link in the docs leads somewhere', () => {
  for (const page of pages) it(page, () => expect(brokenLinks(page)).to.deep.equal([]))
})

describe('docs/dialogs.md', () => {
  const page = readFileSync('docs/dialogs.md', 'utf8')

  it('has an example of every key', () => {
    const shown = examplesOf('docs/dialogs.md').flatMap((one) => (one.type === 'dialogs' ? parse(one.source.text) : []))
    const { intents, types } = dialogFileSchema.properties
    expect(missing(keysOfSchema({ intents, types }), keysIn(shown))).to.deep.equal([])
  })

  it('says how a value of every type is spoken in every language', () => {
    for (const [name, type] of slotTypes) {
      const [, kept = '', spoken] =
        new RegExp(`^\\| \`${name}\` \\|.* \\| \`(.*)\` \\| (.*) \\|$`, 'mu').exec(page) ?? []
      const heard = Object.values(languages).map((language) => speak(type, kept, language))
      expect(heard.join(' | ')).to.equal(spoken)
    }
  })

  it('has the built-in text of every reply in every language', () => {
    for (const name of replyNames) {
      const texts = Object.values(languages).map(({ replies }) => replies[name])
      expect(page).to.include(`\n| \`${name}\` | ${texts.join(' | ')} |\n`)
    }
  })

  it('lists Korean particles that agree', () => {
    const [, section = ''] = page.split('\n## Korean particles\n')
    const listed = [...(section.split('\n## ')[0] ?? '').matchAll(/`(?<particle>[가-힣()]+\/[가-힣]+)`/gu)]
    expect(listed).to.have.length.above(40)
    for (const [, particle = ''] of listed) expect(korean.particleAt?.(particle), particle).to.equal(particle)
  })
})

describe('docs/config.md', () => {
  it('has an example of every key', () => {
    const shown = examplesOf('docs/config.md').flatMap((one) => (one.type === 'config' ? parse(one.config) : []))
    expect(missing(keysOfSchema(configSchema), keysIn(shown))).to.deep.equal([])
  })
})

describe('docs/turn.md', () => {
  it('tells what every rule did', () => {
    const [, section = ''] = readFileSync('docs/turn.md', 'utf8').split('\n## Why it answered so\n')
    for (const rule of answeredBy) expect(section).to.include(`\`${rule}\``)
  })
})

function examplesOf(page: string): readonly Example[] {
  return readExamples(readBlocks(page))
}

function missing(wanted: ReadonlySet<string>, shown: ReadonlySet<string>): readonly string[] {
  return [...wanted].filter((key) => !shown.has(key))
}

function speak(type: SlotType, kept: string, language: Language): string {
  const circumstances = { language, timezone: 'Asia/Seoul', now }
  const read = type.normalise({ value: kept }, {}, circumstances)
  return read.type === 'value' ? type.speak(read.value, {}, circumstances) : `refused: ${read.rule}`
}
