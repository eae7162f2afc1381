import { join } from 'node:path'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { formatDiagnostics } from '../../src/diagnostics/format-diagnostics.ts'
import { expectGolden } from '../golden.ts'
import { caseNames, diagnosticsOf, folder } from './cases.ts'

// A file with mistakes next to the exact text that its author sees. UPDATE=1 writes that text anew: read it before it is kept.
describe('what an author reads', () => {
  for (const name of caseNames()) {
    it(name.replaceAll('-', ' '), async () => {
      const text = formatDiagnostics(await diagnosticsOf(name), { color: false, language: 'en', folder })
      compare(`${name}.out`, text)
    })
  }
})

describe('what an author reads, in words of their own', () => {
  for (const language of ['ko', 'ja'] as const) {
    it(language, async () => {
      const cases = await Promise.all(caseNames().map(diagnosticsOf))
      const text = cases.map((diagnostics) => formatDiagnostics(diagnostics, { color: false, language, folder }))
      compare(`all.${language}.out`, text.join('\n'))
    })
  }
})

function compare(name: string, text: string): void {
  expect(text).to.not.equal('')
  expectGolden(join(folder, name), text)
}
