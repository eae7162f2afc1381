import { expect } from 'chai'
import { beforeEach, describe, it } from 'mocha'
import { check } from '../src/commands/check.ts'
import { type Folder, newFolder } from './folder.ts'
import { callIn } from './terminal.ts'

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
  'deep nesting': `intents: ${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}\n`,
}

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

  it('five thousand dialogs', async () => {
    for (let file = 0; file < 10; file++)
      folder.write({
        [`many/${file}.yaml`]: `intents:\n${lines(500, (at) => `  D${file}n${at}:\n    slots:\n      size: { choices: [Small, Large], prompt: Which size? }\n    complete: 'Done: {size}.'`)}`,
      })
    const { output, seconds } = await secondsFor(['many'])
    expect(output).to.equal('No problems in 10 files (5000 intents).\n')
    expect(seconds).to.be.lessThan(3 * enough)
  })

  /** Of the processor, so that a busy machine takes no longer. */
  async function secondsFor(files: readonly string[]) {
    const before = process.cpuUsage()
    const { output } = await callIn(folder.path, (terminal) =>
      check({ config: 'config.yaml', files, format: 'text' }, terminal),
    )
    const { user, system } = process.cpuUsage(before)
    return { output, seconds: (user + system) / 1e6 }
  }
})

function lines(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => `${line(at)}\n`).join('')
}

function listed(count: number, entry: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => entry(at)).join(', ')
}
