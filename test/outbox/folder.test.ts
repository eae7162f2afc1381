import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { expect } from 'chai'
import { beforeEach, describe, it } from 'mocha'
import { openFolder } from '../../src/outbox/folder.ts'
import type { Outbox } from '../../src/outbox/outbox.ts'
import { newFolder } from '../folder.ts'
import { data, request } from '../services/requests.ts'
import { smallDisk } from '../small-disk.ts'

let path: string
let outbox: Outbox

function files(folder: 'waiting' | 'dead' | 'tmp'): readonly string[] {
  return readdirSync(join(path, folder))
}

describe("an outbox's folder", () => {
  beforeEach(async () => {
    path = join(newFolder().path, 'outbox')
    outbox = await openFolder(path)
  })

  it('is a file a delivery, which only its owner reads', async () => {
    const one = { service: 'orders', request: request() }
    await outbox.add([one])
    const [name = expect.fail()] = files('waiting')
    expect(JSON.parse(readFileSync(join(path, 'waiting', name), 'utf8'))).to.deep.equal(one)
    expect(statSync(join(path, 'waiting', name)).mode & 0o777).to.equal(0o600)
    expect(statSync(join(path, 'waiting')).mode & 0o777).to.equal(0o700)
    expect(files('tmp')).to.deep.equal([])
  })

  it('moves to the dead whatever it does not understand, and passes nothing over', async () => {
    for (const name of ['1.5.0.1.id.new.json', 'notes.txt', '.hidden', '주문.json'])
      writeFileSync(join(path, 'waiting', name), '{}')
    mkdirSync(join(path, 'waiting', 'folder'))
    const { claims, damages } = await outbox.claim(9)
    expect(claims).to.deep.equal([])
    expect(damages.map(({ problem }) => problem)).to.deep.equal(Array.from({ length: 5 }, () => 'unknown-name'))
    expect(files('waiting')).to.deep.equal([])
    expect(files('dead')).to.have.length(5)
    expect(await outbox.counts()).to.deep.equal({ waiting: 0, oldest: null, dead: 5 })
  })

  it('moves a damaged delivery to the dead, and delivers the others', async () => {
    const whole = { service: 'orders', request: request() }
    const bad = [
      '',
      '{"service":',
      '[]',
      '{"service":"orders"}',
      JSON.stringify(whole).slice(0, -40),
      JSON.stringify(whole),
    ]
    for (const [index, text] of bad.entries()) writeFileSync(join(path, 'waiting', `1.0.1.id${index}.new.json`), text)
    writeFileSync(join(path, 'waiting', `1.0.1.${whole.request.id}.new.json`), JSON.stringify(whole))
    const { claims, damages } = await outbox.claim(9)
    expect(claims.map(({ delivery }) => delivery)).to.deep.equal([whole])
    expect(damages).to.have.length(bad.length)
    expect(await outbox.deadGroups()).to.deep.include({ service: '?', reason: 'damaged', count: bad.length - 1 })
  })

  it('puts a damaged delivery back once somebody has repaired it', async () => {
    writeFileSync(join(path, 'dead', '1.0.1.some.damaged.json'), '{')
    expect(await outbox.retry()).to.deep.equal({ retried: 0, damaged: 1 })
    const one = { service: 'orders', request: request() }
    writeFileSync(join(path, 'dead', '1.0.1.some.damaged.json'), JSON.stringify(one))
    expect(await outbox.retry()).to.deep.equal({ retried: 1, damaged: 0 })
    expect((await outbox.claim(9)).claims[0]?.delivery).to.deep.equal(one)
  })

  it('sweeps what a server that ended left half written, and nothing that is just being written', async () => {
    writeFileSync(join(path, 'tmp', 'old'), '')
    writeFileSync(join(path, 'tmp', 'new'), '')
    utimesSync(join(path, 'tmp', 'old'), 1, 1)
    await outbox.sweep()
    expect(files('tmp')).to.deep.equal(['new'])
  })

  it('is looked at by the time that it has, and leases are over in time', async () => {
    let now = Date.now()
    const other = await openFolder(path, () => now)
    await outbox.add([{ service: 'orders', request: request() }])
    expect((await other.claim(9)).claims).to.have.length(0)
    now += 31_000
    expect((await other.claim(9)).claims).to.have.length(1)
    expect((await other.claim(9)).claims).to.have.length(0)
    now += 31_000
    expect((await other.claim(9)).claims.map(({ tries }) => tries)).to.deep.equal([3])
  })

  it('has on the disk what was begun before it is done, and what came of it', async () => {
    const synced = await watchSyncs()
    try {
      await outbox.begin('key', 60_000)
      expect(synced.paths()).to.deep.equal(['tmp', 'answered'])
      await outbox.finish('key', 'done')
      expect(synced.paths()).to.deep.equal(['tmp', 'answered', 'tmp', 'answered'])
    } finally {
      synced.stop()
    }
    expect(await outbox.begin('key', 60_000)).to.deep.equal({ isFirst: false, result: 'done' })
  })

  it('promises nothing on a full disk, loses nothing, and goes on when there is room', async function () {
    const disk = smallDisk()
    if (disk === undefined) return this.skip()
    try {
      path = join(disk.path, 'outbox')
      outbox = await openFolder(path)
      const [kept = expect.fail()] = await outbox.add([{ service: 'orders', request: request() }])
      const filled = disk.fill()
      const large = request({ data: { ...data, slots: { text: 'x'.repeat(20_000) } } })
      const added = await outbox
        .add([
          { service: 'orders', request: request() },
          { service: 'orders', request: large },
        ])
        .then(
          () => 'promised',
          () => 'not promised',
        )
      expect(added).to.equal('not promised')
      expect([files('waiting').length, files('tmp').length]).to.deep.equal([1, 0])
      await outbox.done(kept)
      filled.remove()
      expect(await outbox.add([{ service: 'orders', request: large }])).to.have.length(1)
    } finally {
      disk.unmount()
    }
  })
})

/** In which folders of the outbox something was synced, or which of them, in order. */
async function watchSyncs() {
  const handle = await open(path, 'r')
  const kind: FileHandle = Object.getPrototypeOf(handle)
  await handle.close()
  const { sync } = kind
  const seen: string[] = []
  kind.sync = function (this: FileHandle) {
    seen.push(readlinkSync(`/proc/self/fd/${this.fd}`))
    return sync.call(this)
  }
  return {
    paths: () => seen.map((one) => relative(realpathSync(path), one).split('/')[0]),
    stop() {
      kind.sync = sync
    },
  }
}
