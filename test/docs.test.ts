import { execFileSync, spawnSync } from 'node:child_process'
import { generateKeyPairSync, sign } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { exitCodes } from '../src/commands/terminal.ts'
import { dialogFileSchema } from '../src/core/dialog.ts'
import { answeredBy } from '../src/core/turn-types.ts'
import { configSchema } from '../src/extension/config-schema.ts'
import { languages } from '../src/languages/index.ts'
import { korean } from '../src/languages/ko.ts'
import { type Language, replyNames } from '../src/languages/language.ts'
import { logLevels } from '../src/server/log.ts'
import { slotTypes } from '../src/slot-types/index.ts'
import type { SlotType } from '../src/slot-types/slot-type.ts'
import { readBlocks } from './docs/blocks.ts'
import { type Example, readExamples } from './docs/examples.ts'
import { now } from './docs/extension.ts'
import { keysIn, keysOfSchema } from './docs/keys.ts'
import { brokenLinks } from './docs/links.ts'
import { tryExample } from './docs/try.ts'
import { isWalk, walk } from './docs/walk.ts'
import { newFolder } from './folder.ts'
import { launch } from './server/running.ts'

const pages = [
  ...readdirSync('.'),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name.replaceAll('\\', '/')}`),
].filter((page) => page.endsWith('.md'))

// That page is made from examples, half of them with mistakes, and tried where it is made.
const generated = 'docs/diagnostics.md'

const guides = ['docs/dialogs.md', 'docs/dialogs.ko.md', 'docs/dialogs.ja.md']

describe('every example in the docs works', () => {
  for (const page of pages.filter((name) => name !== generated))
    describe(page, () => {
      for (const example of examplesOf(page))
        it(`${page}:${example.block.line} ${example.block.info}`, () => tryExample(example))
    })
})

describe('a page that is followed from top to bottom', function () {
  this.timeout(120_000)
  for (const page of pages.filter((name) => isWalk(readBlocks(name))))
    it(`${page} does what it says`, () => walk(readBlocks(page)))
})

describe('every link in the docs leads somewhere', () => {
  for (const page of pages) it(page, () => expect(brokenLinks(page)).to.deep.equal([]))
})

describe('every line of the docs', () => {
  // A line of Japanese or Korean is broken by whoever reads it: a line break would show as a space.
  const english = pages.filter((page) => /^(?:README|docs\/[\w/-]+)\.md$/u.test(page))
  for (const page of english)
    it(`${page} fits in 120 columns, but for code, tables and addresses`, () => {
      const text = readFileSync(page, 'utf8').replace(/^( *)```[\s\S]*?^\1```$/gmu, '')
      const lines = text.split('\n').filter((line) => !line.startsWith('|'))
      expect(lines.filter((line) => line.replace(/\]\(\S+\)/gu, '').length > 120)).to.deep.equal([])
    })
})

describe('every table of the docs', () => {
  for (const page of pages)
    it(`${page} has as many cells in each row as in the first`, () => {
      const text = readFileSync(page, 'utf8').replace(/^( *)```[\s\S]*?^\1```$/gmu, '')
      const tables = text.match(/(?:^\|.*\n)+/gmu) ?? []
      const uneven = tables.flatMap((table) => {
        const [first = '', ...rows] = table.trimEnd().split('\n')
        return rows.filter((row) => cellsOf(row) !== cellsOf(first))
      })
      expect(uneven).to.deep.equal([])
    })
})

function cellsOf(row: string): number {
  return row.split(/(?<!\\)\|/u).length
}

describe('the guides to writing dialogs', () => {
  for (const guide of guides) {
    it(`${guide} has an example of every key, and names each`, () => {
      const shown = examplesOf(guide).flatMap((one) => (one.type === 'dialogs' ? parse(one.source.text) : []))
      const { intents, types } = dialogFileSchema.properties
      const keys = keysOfSchema({ intents, types })
      expect(missing(keys, keysIn(shown))).to.deep.equal([])
      expect(missing(keys, namedIn(readFileSync(guide, 'utf8')))).to.deep.equal([])
    })

    it(`${guide} names every type and every reply`, () => {
      const named = namedIn(readFileSync(guide, 'utf8'))
      expect(missing(new Set([...slotTypes.keys(), ...replyNames]), named)).to.deep.equal([])
    })
  }
})

describe('docs/dialogs.md', () => {
  const page = readFileSync('docs/dialogs.md', 'utf8')

  it('says how a value of every type is spoken in every language', () => {
    for (const [name, type] of slotTypes) {
      const [, kept = '', spoken] =
        new RegExp(`^\\| \`${name}\` \\|.* \\| \`(.*)\` \\| (.*) \\|$`, 'mu').exec(page) ?? []
      const received = Object.values(languages).map((language) => speak(type, kept, language))
      expect(received.join(' | ')).to.equal(spoken)
    }
  })

  it('has the built-in text of every reply in every language', () => {
    for (const name of replyNames) {
      const texts = Object.values(languages).map(({ replies }) => replies[name])
      expect(page).to.include(`\n| \`${name}\` | ${texts.join(' | ')} |\n`)
    }
  })

  for (const code of ['ko', 'ja'] as const)
    it(`has them in its translation, docs/dialogs.${code}.md, too`, () => {
      const page = readFileSync(`docs/dialogs.${code}.md`, 'utf8')
      for (const name of replyNames) expect(page).to.include(` | ${languages[code].replies[name]} |\n`)
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

describe('docs/deploying.md', () => {
  it('signs a request that is answered', async function () {
    if (['openssl', 'curl'].some((name) => spawnSync(name, ['--version']).error !== undefined)) return this.skip()
    const [, section = ''] = readFileSync('docs/deploying.md', 'utf8').split('\n## A signed request by hand\n')
    const [keys = '', send = ''] = Array.from(
      section.matchAll(/```sh\n(?<script>.+?)```/gsu),
      ([, script = '']) => script,
    )
    const [, config = ''] = /```yaml\n(?<config>.+?)```/su.exec(section) ?? []
    const folder = mkdtempSync(join(tmpdir(), 'reprompt-docs-'))
    try {
      execFileSync('sh', ['-ec', keys], { cwd: folder, stdio: 'pipe' })
      writeFileSync(join(folder, 'config.yaml'), config)
      cpSync('dialogs', join(folder, 'dialogs'), { recursive: true })
      const server = await launch(folder, 'start', { PORT: '0', HOST: '127.0.0.1' })
      const answer = execFileSync('sh', ['-ec', send.replace('3000', `${server.port}`)], { cwd: folder })
      server.kill('SIGTERM')
      expect(JSON.parse(`${answer}`).response.outputSpeech.values.value).to.equal('Hello. What can I do for you?')
      expect(await server.ended).to.equal(0)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('docs/behind-something-else.md', () => {
  it('has a request that is answered, signed by the sender’s own key', async () => {
    const page = readFileSync('docs/behind-something-else.md', 'utf8')
    const [, config = ''] = /```yaml\n(?<config>.+?)```/su.exec(page) ?? []
    const [, json = ''] = /```json\n(?<json>.+?)```/su.exec(page) ?? []
    const body = json.replace(/"2026-[^"]+"/u, JSON.stringify(new Date().toISOString()))
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const folder = newFolder({
      'config.yaml': config,
      'public.pem': String(publicKey.export({ type: 'spki', format: 'pem' })),
      'dialogs/pizza.yaml': readFileSync('dialogs/pizza.yaml', 'utf8').replace(/^ +send: .*\n/mu, ''),
    })
    const server = await launch(folder.path, 'start', { PORT: '0', HOST: '127.0.0.1' })
    const headers = { SignatureCEK: sign('sha256', Buffer.from(body), privateKey).toString('base64') }
    const answer = await fetch(`http://127.0.0.1:${server.port}/clova`, { method: 'POST', body, headers })
    expect(Object(await answer.json()).response.outputSpeech.values.value).to.equal('Which pizza would you like?')
    expect((await fetch(`http://127.0.0.1:${server.port}/clova`, { method: 'POST', body })).status).to.equal(401)
    server.kill('SIGTERM')
    expect(await server.ended).to.equal(0)
  })
})

describe('docs/operating.md', () => {
  const page = readFileSync('docs/operating.md', 'utf8')

  it('has every exit code', () => {
    const [, section = ''] = page.split('\n## Exit codes\n')
    for (const code of Object.values(exitCodes)) expect(section).to.include(`\n| ${code} |`)
  })

  it('has every level of the log', () => {
    for (const level of logLevels) expect(namedIn(page)).to.include(level)
  })
})

describe('docs/turn.md', () => {
  it('says what every rule did', () => {
    const [, section = ''] = readFileSync('docs/turn.md', 'utf8').split('\n## Why it answered so\n')
    for (const rule of answeredBy) expect(section).to.include(`\`${rule}\``)
  })
})

function examplesOf(page: string): readonly Example[] {
  return readExamples(readBlocks(page))
}

/** The words that a page sets off as code in its sentences and tables. */
function namedIn(markdown: string): ReadonlySet<string> {
  const sentences = markdown.replace(/^( *)```[\s\S]*?^\1```$/gmu, '')
  const codes = Array.from(sentences.matchAll(/`(?<code>[^`\n]+)`/gu), ([, code = '']) => code)
  return new Set(codes.flatMap((code) => code.match(/\w+/gu) ?? []))
}

function missing(wanted: ReadonlySet<string>, shown: ReadonlySet<string>): readonly string[] {
  return [...wanted].filter((key) => !shown.has(key))
}

function speak(type: SlotType, kept: string, language: Language): string {
  const context = { language, timezone: 'Asia/Seoul', now }
  const read = type.normalise({ value: kept }, {}, context)
  return read.type === 'value' ? type.speak(read.value, {}, context) : `refused: ${read.rule}`
}
