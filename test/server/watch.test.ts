import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { watchExtension } from '../../src/reload/watch.ts'
import { makeFolder } from './extension.ts'

describe('watching', () => {
  it('tells of nothing any more once it is closed', async () => {
    const folder = makeFolder()
    let text = 0
    const watching = await watchExtension(`${folder.path}/config.yaml`, `${folder.path}/dialogs`, {
      changed: () => {
        text += 1
      },
      failed: () => {},
    })
    await watching.close()
    const before = text
    await setTimeout(60)
    expect([before, text]).to.deep.equal([0, 0])
  })
})
