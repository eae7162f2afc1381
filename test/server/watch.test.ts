import { rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { afterEach, beforeEach, describe, it } from 'mocha'
import { pollExtension } from '../../src/reload/poll.ts'
import { type WatchFiles, watchExtension } from '../../src/reload/watch.ts'
import type { Folder } from '../folder.ts'
import { makeFolder } from './extension.ts'
import { until } from './running.ts'

/** A folder being watched, and how often something was reported of it so far. */
interface Seen {
  readonly reports: () => number
  readonly close: () => Promise<void>
}

describe('watching, once it is closed', () => {
  let folder: Folder
  let closed: Seen
  let open: Seen
  beforeEach(async () => {
    folder = makeFolder()
    closed = await watch(folder)
    open = await watch(folder)
    await until(() => closed.reports() > 0 && open.reports() > 0)
  })
  afterEach(async () => {
    await closed.close()
    await open.close()
  })

  it('reports nothing that is saved', async () => {
    await closed.close()
    const before = closed.reports()
    await save('one')
    await save('two')
    expect(closed.reports()).to.equal(before)
  })

  it('reports nothing that was saved a moment before', async () => {
    const before = closed.reports()
    const one = save('one')
    await closed.close()
    await one
    await save('two')
    expect(closed.reports()).to.equal(before)
  })

  it('reports a save within a second, however often the folder is written to', async () => {
    const before = open.reports()
    const end = Date.now() + 1000
    for (let count = 0; Date.now() < end && open.reports() === before; count += 1) {
      folder.write({ 'dialogs/pizza.yaml': `# ${count}\n` })
      await setTimeout(10)
    }
    expect(open.reports()).to.be.greaterThan(before)
  })

  /** Saves a dialog, and waits until who still watches has reported it: whoever watches has by the next time. */
  async function save(text: string): Promise<void> {
    const before = open.reports()
    folder.write({ 'dialogs/pizza.yaml': `# ${text}\n` })
    await until(() => open.reports() > before)
  }
})

describe('looking at files each second', () => {
  it('reports what is saved, added and removed, where the system reports nothing', async () => {
    const folder = makeFolder()
    const looking = await watch(folder, pollExtension)
    expect(looking.reports()).to.equal(1)
    for (const [at, text] of ['# one\n', '# another\n'].entries()) {
      folder.write({ [`dialogs/pizza${at}.yaml`]: text })
      await until(() => looking.reports() === at + 2, 5_000)
    }
    rmSync(`${folder.path}/dialogs/pizza1.yaml`)
    await until(() => looking.reports() === 4, 5_000)
    await looking.close()
  })
})

async function watch(folder: Folder, watchFiles: WatchFiles = watchExtension): Promise<Seen> {
  let reports = 0
  const { close } = await watchFiles(`${folder.path}/config.yaml`, `${folder.path}/dialogs`, {
    changed: () => {
      reports += 1
    },
    failed: (error) => {
      throw error
    },
  })
  return { reports: () => reports, close }
}
