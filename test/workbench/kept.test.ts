import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { gatherVocabulary } from '../../src/conversation/line/vocabulary.ts'
import { loadExtension } from '../../src/extension/load-extension.ts'
import { readExtensionFiles } from '../../src/extension/read-extension-files.ts'
import { platformToTry } from '../../src/extension/served.ts'
import { runSavedTests } from '../../src/workbench/run-saved-tests.ts'
import type { WorkbenchContext } from '../../src/workbench/run-steps.ts'
import { saveTest } from '../../src/workbench/save-test.ts'
import { makeFolder } from '../server/extension.ts'

const booking = `
intents:
  Book:
    slots:
      at: { type: datetime, min: now + 2 hours, prompt: "When?", invalid: "That is too soon. When?" }
    complete: Booked.
`

describe('a conversation kept as a test', () => {
  it('passes, though its turns were taken a while apart', async () => {
    const folder = makeFolder({ 'dialogs/booking.yaml': booking })
    const workshop = await openWorkshop(join(folder.path, 'config.yaml'))
    const now = Date.parse('2026-11-23T10:00:00.500+09:00')
    const line = (text: string, later: number) => ({
      action: { type: 'line', line: text } as const,
      now: now + later,
      chance: 0,
    })
    const steps = [line('Book', 0), line('AddInfo at=2026-11-23T12:00:30', 60_000)]
    const saved = await saveTest(workshop, { title: 'Too late', steps })
    const { tests } = await runSavedTests(workshop.extension)
    const text = readFileSync(join(folder.path, typeof saved === 'string' ? '' : saved.file), 'utf8')
    expect(tests.map(({ file, title, failure }) => ({ file, title, failure }))).to.deep.equal([
      { file: 'tests/too-late.yaml', title: 'Too late', failure: undefined },
    ])
    expect(text).to.equal(`now: 2026-11-23T10:00:00+09:00
conversations:
  Too late:
    - user: Book
      says: When?
    - user: AddInfo at=2026-11-23T12:00:30
      says: Booked.
      slots:
        at: 2026-11-23T12:00:30+09:00
      completed: Book
      ends: true
`)
  })
})

async function openWorkshop(config: string): Promise<WorkbenchContext> {
  const extension = loadExtension(await readExtensionFiles(config), 0)
  if (extension.type === 'refused') throw new Error('the extension has mistakes')
  const { files, served } = extension
  const platform = platformToTry(served)
  const vocabulary = gatherVocabulary(files, served.dialogs, platform.intents)
  return { extension, places: new Map(), on: () => ({ platform, vocabulary }) }
}
