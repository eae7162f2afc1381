import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { play } from '../src/conversation/play.ts'
import { report } from '../src/conversation/report.ts'
import { openConversations } from './open-conversations.ts'

describe('the report of a conversation that went wrong', () => {
  it('shows the talk so far, what was expected and heard, and why', () => {
    const { extension, conversations } = openConversations('test/reports/failing.yaml')
    const reports = conversations.map(
      ([title, turns]) => `# ${title}\n\n${report(play(extension, turns), extension.dialogs.language)}\n`,
    )
    expect(reports.join('\n')).to.equal(readFileSync('test/reports/failing.out', 'utf8'))
  })
})
