import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { parseTemplate, render } from '../src/core/template.ts'
import { korean } from '../src/languages/ko.ts'

const groups: Record<string, Record<string, string>> = parse(readFileSync('test/particles.yaml', 'utf8'))

describe('Korean particles', () => {
  for (const [group, lines] of Object.entries(groups)) {
    describe(group, () => {
      for (const [written, received] of Object.entries(lines)) {
        it(`${written} → ${received}`, () => expect(speak(written)).to.equal(received))
      }
    })
  }

  it('nothing but two forms of a particle is taken for one', () => {
    for (const text of ['', '을', '을/', '/를', '이 가', '주세요', '가게', '(이름)', '이/을']) {
      expect(korean.particleAt?.(text), text).to.equal(undefined)
    }
  })
})

/** A line as a dialog says it, with what is in braces spoken in place of a placeholder. */
function speak(written: string): string {
  const values = [...written.matchAll(/\{(?<value>[^}]*)\}/gu)].map(({ groups: found }) => found?.value ?? '')
  const placeholders = values.map((_, at) => `placeholder${at}`)
  const text = values.reduce((line, value, at) => line.replace(`{${value}}`, `{placeholder${at}}`), written)
  return render(parseTemplate(text, korean).template, korean, ({ slot }) => values[placeholders.indexOf(slot)] ?? '')
}
