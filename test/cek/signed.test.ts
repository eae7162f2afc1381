import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { after, describe, it } from 'mocha'
import { config, makeFolder } from '../server/extension.ts'
import { launch, post, type Running } from '../server/running.ts'

// What CLOVA really signed, against the key that is the default.

const names = readdirSync('test/cek/signed')
  .filter((file) => file.endsWith('.body'))
  .map((file) => file.replace('.body', ''))

describe('what CLOVA signed', () => {
  after(async () => {
    for (const server of servers.values()) await (await server).end()
  })

  for (const name of names) {
    const isForged = name.startsWith('derived-')
    it(`${name}: ${isForged ? 'is refused' : 'is let in'}`, async () => {
      expect(await statusOf(name, 0, name === 'derived-wrongkey' ? 'key.pem' : 'clova')).to.equal(isForged ? 401 : 200)
    })
  }

  it('is let in by its own key beside another that is to come after it', async () => {
    expect(await statusOf('nodejs', 0, '[clova, key.pem]')).to.equal(200)
  })

  it('is refused when it is years old', async () => {
    expect(await statusOf('nodejs', 150, 'clova')).to.equal(401)
  })
})

const servers = new Map<string, Promise<Running>>()

/** The server of an extension, started once for all that ask for it. */
function serverOf(written: string): Promise<Running> {
  const folder = () => makeFolder({ 'config.yaml': written, 'dialogs/hello.yaml': 'intents: { Hello: Hello. }\n' })
  const server = servers.get(written) ?? launch(folder().path, 'start')
  servers.set(written, server)
  return server
}

async function statusOf(name: string, tolerance: number, publicKey: string): Promise<number> {
  const read = (kind: string) => readFileSync(`test/cek/signed/${name}.${kind}`)
  const applicationId = read('applicationId').toString() || 'com.chens.morning'
  const { port } = await serverOf(
    config
      .replace(/applicationId: .*/, `applicationId: ${applicationId}`)
      .replace(/signature: .*/, `signature: { publicKey: ${publicKey}, tolerance: ${tolerance} }`),
  )
  const { status } = await post(port, read('body'), { SignatureCEK: read('signature').toString() })
  return status
}
