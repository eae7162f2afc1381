import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { exitCodes } from '../src/commands/terminal.ts'
import { formatNames } from '../src/yaml/formats/format-names.ts'
import { expectGolden } from './golden.ts'

const main = resolve('dist/src/main.js')
const warned = 'dialogs/warned.yaml'
const clean = 'dialogs/clean.yaml'

describe('what check prints', function () {
  this.timeout(30_000)

  for (const format of formatNames) {
    it(`as ${format}`, () => {
      const { code, output } = reprompt('check', '--format', format)
      expectGolden(`test/formats/${format}.out`, output)
      expect(code).to.equal(exitCodes.problems)
    })

    it(`as ${format}, where nothing is wrong`, () => {
      const { code, output } = reprompt('check', '--format', format, clean)
      expectGolden(`test/formats/${format}.clean.out`, output)
      expect(code).to.equal(exitCodes.clean)
    })
  }

  it('as a format that does not exist, is told with those that do', () => {
    const { code, errors } = reprompt('check', '--format', 'xml')
    expect(code).to.equal(exitCodes.usage)
    expect(errors).to.contain('Allowed choices are text, json, github, sarif, junit.')
  })
})

describe('check --strict', function () {
  this.timeout(30_000)

  it('ends with 1 where there are warnings', () => {
    expect(reprompt('check', warned).code).to.equal(exitCodes.clean)
    expect(reprompt('check', '--strict', warned).code).to.equal(exitCodes.problems)
    expect(reprompt('check', '--strict', clean).code).to.equal(exitCodes.clean)
  })

  it('makes a test of a file with warnings fail', () => {
    expect(reprompt('check', '--format', 'junit', warned).output).to.contain('failures="0"')
    expect(reprompt('check', '--format', 'junit', '--strict', warned).output).to.contain('failures="1"')
  })
})

function reprompt(...args: readonly string[]): { code: number | null; output: string; errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: 'test/formats/extension',
    env: { LANG: 'en_US.UTF-8' },
    encoding: 'utf8',
  })
  return { code: status, output: stdout, errors: stderr }
}
