import { expect } from 'chai'
import { beforeEach, describe, it } from 'mocha'
import { check } from '../src/commands/check.ts'
import { importModel } from '../src/commands/import.ts'
import { test } from '../src/commands/test.ts'
import { type Folder, newFolder } from './folder.ts'
import { config, intent, publicKey } from './server/extension.ts'
import { launch, logged, post } from './server/running.ts'
import { callIn, type Printed } from './terminal.ts'

// What only a program writes, or someone who wants to harm. Half of them took from 9 seconds to over a minute; now each takes a few at most.
const enough = 10
const oneSlot = (of: string) => `intents:\n  A:\n    slots:\n      a: ${of}\n    complete: Done.\n`

const floods: Readonly<Record<string, string>> = {
  'unknown keys': `${oneSlot('{ prompt: a }')}${lines(12_000, (at) => `    k${at}: x`)}`,
  'unknown slots': oneSlot(`{ prompt: a, when: { ${listed(12_000, (at) => `s${at}: 1`)} } }`),
  'bad values': oneSlot(`{ prompt: a, type: date, except: [${listed(12_000, (at) => `x${at}`)}] }`),
  'good values': oneSlot(`{ prompt: a, type: integer, except: [${listed(12_000, String)}] }`),
  'names of a slot': oneSlot(`{ prompt: a, names: [${listed(12_000, (at) => `n${at}`)}] }`),
  'facts of one choice': oneSlot(`{ prompt: a, choices: { ${listed(8_000, (at) => `c${at}: { f${at}: 1 }`)} } }`),
  'marks on one letter': `intents:\n  A:\n    complete: a${'\u0301\u0316'.repeat(60_000)}\n`,
  'stray lines': `intents:\n${lines(2_000, (at) => `  A${at}: x\n  - y`)}`,
  'sums of nothing': `${oneSlot('{ type: integer, prompt: x }')}    calculate:\n${lines(8_000, (at) => `      c${at}: t + ${at}`)}`,
  'slots that hang on each other': `intents:\n  A:\n    slots:\n      s0: { prompt: a }\n${lines(3_000, (at) => `      s${at + 1}: { prompt: a, when: { s${at}: x } }`)}    complete: Done.\n`,
  'one long line': `intents:\n  A:\n    complete: ${'{x} '.repeat(62_000)}\n`,
  'signs before a tag': `intents:\n  A: "${'!a'.repeat(2_000)}${'&'.repeat(50_000)}"\n  B: !t Hello.\n`,
  'spaces where a list is meant': oneSlot(`{ choices: a${' '.repeat(200_000)}b, prompt: x }`),
  'spaces in what is excepted': oneSlot(`{ type: date, except: ["a${' '.repeat(200_000)}b"], prompt: x }`),
  'deep nesting': `intents: ${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}\n`,
}

const settings = 'applicationId: a.b\nlanguage: en\n'
const configFloods: Readonly<Record<string, string>> = {
  'unknown keys': `${settings}${lines(12_000, (at) => `k${at}: x`)}`,
  'names of intents': `${settings}commands: { repeat: [${listed(12_000, (at) => `R${at}`)}] }\n`,
  'bad names of intents': `${settings}commands: { repeat: [${listed(12_000, (at) => `"${at} ?"`)}] }\n`,
  services: `${settings}services:\n${lines(6_000, (at) => `  s${at}: { file: x }`)}`,
  'wrong services': `${settings}services:\n${lines(6_000, (at) => `  s${at}: { url: x, y: 1 }`)}`,
  replies: `${settings}replies:\n  launch:\n${lines(12_000, (at) => `    - {x${at}}`)}`,
  proxies: `${settings}server: { trustProxy: [${listed(12_000, (at) => `10.0.${at % 256}.x${at}`)}] }\n`,
  'stray lines': `${settings}${lines(6_000, (at) => `K${at}: x\n  - y`)}`,
  'deep nesting': `${settings}server: ${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}\n`,
}

const greeting = 'intents: { Hello: Hello. }\n'
const testFloods: Readonly<Record<string, string>> = {
  'unknown keys': `conversations:\n  One:\n    - user: Hello\n${lines(12_000, (at) => `      k${at}: x`)}`,
  'wrong turns': `conversations:\n  One:\n${lines(12_000, (at) => `    - ${at}`)}`,
  'turns that fail': `conversations:\n  One:\n${lines(6_000, () => '    - { user: Hello, says: Bye. }')}`,
  'conversations that fail': `conversations:\n${lines(4_000, (at) => `  C${at}: [{ user: Hello, says: Bye. }]`)}`,
  'expected slots': `conversations:\n  One:\n    - user: Hello\n      slots: { ${listed(12_000, (at) => `s${at}: 1`)} }\n`,
  'said slots': `conversations:\n  One:\n    - user: Hello ${'a=b '.repeat(50_000)}\n`,
  'wrong dialogs': `dialogs:\n  intents:\n${lines(9_000, (at) => `    A${at}: { x: 1 }`)}conversations: { One: [{ user: Hello }] }\n`,
  'one long line': `conversations:\n  One:\n    - user: ${'la '.repeat(60_000)}\n`,
  'deep nesting': `conversations: ${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}\n`,
}

// Characters: a few thousand mistakes are counted, not all shown.
const enoughOutput = 1_000_000

describe('check withstands', function () {
  this.timeout(120_000)
  let folder: Folder
  beforeEach(() => {
    folder = newFolder()
  })

  for (const [what, text] of Object.entries(floods)) {
    it(`a file with ${what}`, async () => {
      expect(text.length).to.be.lessThan(256 * 1024)
      folder.write({ 'a.yaml': text })
      const { seconds } = await secondsFor(['a.yaml'])
      expect(seconds).to.be.lessThan(enough)
    })
  }

  for (const [what, text] of Object.entries(configFloods)) {
    it(`a config.yaml with ${what}`, async () => {
      expect(text.length).to.be.lessThan(256 * 1024)
      folder.write({ 'config.yaml': text, 'dialogs/a.yaml': greeting })
      const { output, seconds } = await secondsFor([])
      expect(output).to.match(/config\.yaml|^No problems/u)
      expect(output.length).to.be.lessThan(enoughOutput)
      expect(seconds).to.be.lessThan(enough)
    })
  }

  for (const [what, text] of Object.entries(testFloods)) {
    it(`conversation tests with ${what}`, async () => {
      expect(text.length).to.be.lessThan(256 * 1024)
      folder.write({ 'config.yaml': settings, 'dialogs/a.yaml': greeting, 'tests/flood.yaml': text })
      const options = { config: 'config.yaml', files: [], update: false, coverage: false, format: 'text' } as const
      const { printed, seconds } = await measured(() => callIn(folder.path, (terminal) => test(options, terminal)))
      expect(printed.output + printed.errors).to.include('flood.yaml')
      expect(printed.code).to.equal(1)
      expect(printed.output.length + printed.errors.length).to.be.lessThan(2 * enoughOutput)
      expect(seconds).to.be.lessThan(enough)
    })
  }

  it('an intent of CLOVA with spaces, which import reads', async () => {
    folder.write({ 'A.tsv': `[INTENT EXPRESSION]\na${' '.repeat(200_000)}b\n` })
    const { printed, seconds } = await measured(() =>
      callIn(folder.path, (terminal) => importModel({ files: ['A.tsv'] }, terminal)),
    )
    expect(printed.output).to.contain('  A:')
    expect(seconds).to.be.lessThan(enough)
  })

  it('five thousand dialogs, and start serves them', async () => {
    for (let file = 0; file < 10; file++)
      folder.write({
        [`many/${file}.yaml`]: `intents:\n${lines(500, (at) => `  D${file}n${at}:\n    slots:\n      size: { choices: [Small, Large], prompt: Which size? }\n    complete: 'Done: {size}.'`)}`,
      })
    const { output, seconds } = await secondsFor(['many'])
    expect(output).to.equal('No problems in 10 files (5000 intents).\n')
    expect(seconds).to.be.lessThan(3 * enough)
    folder.write({ 'config.yaml': `${config}dialogs: many\n`, 'key.pem': publicKey })
    const server = await launch(folder.path, 'start')
    const { body } = await post(server.port, intent('D9n499'))
    expect(body.response.outputSpeech.values.value).to.equal('Which size?')
    expect(logged(server)[0] ?? JSON.parse(server.output().split('\n')[0] ?? '')).to.include({ intents: 5000 })
    await server.end()
  })

  async function secondsFor(files: readonly string[]) {
    const options = { config: 'config.yaml', files, format: 'text' } as const
    const { printed, seconds } = await measured(() => callIn(folder.path, (terminal) => check(options, terminal)))
    return { output: printed.output, seconds }
  }
})

/** What a command printed, and the seconds of the processor, so that a busy machine takes no longer. */
async function measured(
  call: () => Promise<Printed>,
): Promise<{ readonly printed: Printed; readonly seconds: number }> {
  const before = process.cpuUsage()
  const printed = await call()
  const { user, system } = process.cpuUsage(before)
  return { printed, seconds: (user + system) / 1e6 }
}

function lines(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => `${line(at)}\n`).join('')
}

function listed(count: number, entry: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => entry(at)).join(', ')
}
