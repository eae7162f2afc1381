import { expect } from 'chai'
import { describe, it } from 'mocha'
import { play } from '../src/conversation/tests/play.ts'
import { readConversations } from '../src/conversation/tests/read-tests.ts'
import { reportFailure } from '../src/conversation/tests/report-failure.ts'
import { formatDiagnostics } from '../src/diagnostics/format-diagnostics.ts'
import { expectGolden } from './golden.ts'
import { openConversations } from './open-conversations.ts'

describe('what the author of a conversation reads', () => {
  it('when it goes wrong: the conversation so far, what was expected and the actual answer, and why', async () => {
    const { build, conversations } = await openConversations('test/reports/failing.yaml')
    const extension = build()
    const reports = conversations.map(
      ([title, turns]) => `# ${title}\n\n${reportFailure(play(extension, turns), extension.dialogs.language)}\n`,
    )
    expectGolden('test/reports/failing.out', reports.join('\n'))
  })

  it('when the file has mistakes: all of them, each at its place', async () => {
    const { file, diagnostics } = await readConversations('test/reports/mistakes.yaml')
    expect(file).to.equal(undefined)
    const text = formatDiagnostics(diagnostics, { color: false, language: 'en', folder: process.cwd() })
    expectGolden('test/reports/mistakes.out', text)
  })
})
