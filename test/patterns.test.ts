import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tokenizer, tokTypes } from 'acorn'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { analyse } from 'scslre'

const folder = 'dist/src'

// Two parts of these may share the same characters out in many ways; what they read is bounded.
const bounded: readonly string[] = [
  // A line has at most 8,000 characters.
  'conversation/line/read-line.js: ^intent\\s+(?<name>\\S+)(?:\\s+(?<rest>.+))?$',
  'conversation/line/assignments.js: ^(?<slot>[^\\s="\']+)=(?:"(?<double>[^"]*)"|\'(?<single>[^\']*)\'|(?<bare>(?!["\'])\\S*?))(?:\\[(?<unit>[^\\]\\s]+)\\])?(?:\\s+|$)',
  // A line of an editor of at most 1,000 characters.
  'workbench/page/write/yaml-place.js: ^(\\s*(?:- +)*)(?:"([^"]*)"|\'([^\']*)\'|([^\\s"\'#:{}[\\],-][^:{}[\\],]*))\\s*:(?:\\s+(.*))?$',
  'workbench/page/write/yaml-place.js: ^(\\s*(?:- +)*)(.*)$',
]

// Made when the program runs: of constants, but for those of examples, which have no two parts without bounds.
const made = [
  'conversation/line/match-example.js',
  'dialog-files/checks/scalars.js',
  'slot-types/calendar/excepted-moments.js',
  'graph/measure.js',
  'platforms/cek/simulation.js',
  'slot-types/moment.js',
  'yaml/syntax/list-marks.js',
]

describe('the patterns of the program', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.js$/u.test(file))

  it('are read in linear time, or are among those that are bounded', () => {
    const slow = files.flatMap((file) =>
      patternsIn(readFileSync(join(folder, file), 'utf8'))
        .filter((pattern) => analyse(pattern, { reportTypes: { Move: false } }).reports.length > 0)
        .map(({ source }) => `${file}: ${source}`),
    )
    expect(slow).to.have.members(bounded)
  })

  it('are written where they are used, but for these', () => {
    const makers = files.filter((file) => readFileSync(join(folder, file), 'utf8').includes('new RegExp('))
    expect(makers).to.have.members(made)
  })
})

function patternsIn(text: string): readonly { readonly source: string; readonly flags: string }[] {
  const tokens = [...tokenizer(text, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true })]
  return tokens.flatMap((token) => {
    const { pattern = '', flags = '' } = token.type === tokTypes.regexp ? Object(Object(token).value) : {}
    return pattern === '' ? [] : [{ source: String(pattern), flags: String(flags) }]
  })
}
