import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { korean } from '../src/languages/ko.ts'

const groups: Record<string, Record<string, string>> = parse(readFileSync('test/particles.yaml', 'utf8'))

describe('Korean particles', () => {
  for (const [group, lines] of Object.entries(groups)) {
    describe(group, () => {
      for (const [written, heard] of Object.entries(lines)) {
        it(`${written} → ${heard}`, () => expect(speak(written)).to.equal(heard))
      }
    })
  }

  it('nothing but two forms of a particle is taken for one', () => {
    for (const text of ['', '을', '을/', '/를', '이 가', '주세요', '가게', '(이름)', '이/을']) {
      expect(korean.particleAt?.(text), text).to.equal(undefined)
    }
  })
})

function speak(written: string): string {
  const [, spoken = '', rest = ''] = /^\{(.*)\}(.*)$/u.exec(written) ?? []
  const particle = korean.particleAt?.(rest) ?? ''
  return `${spoken}${korean.agree?.(spoken, particle)}${rest.slice(particle.length)}`
}
