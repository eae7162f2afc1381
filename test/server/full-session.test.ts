import { expect } from 'chai'
import { after, before, describe, it } from 'mocha'
import type { Folder } from '../folder.ts'
import { intent, makeFolder } from './extension.ts'
import { launch, logged, post, type Running, until } from './running.ts'

// Free texts, as long as a platform sends them, in dialogs that wait for one another.
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const slots = names
  .map((name) => `      ${name}: { prompt: "${name}?", invalid: "Shorter, please. ${name}?" }`)
  .join('\n')
const dialog = (name: string) => `  ${name}:\n    slots:\n${slots}\n    complete: Noted.\n`
const long = (length: number) => '\uac00'.repeat(length)

describe('a session that fills up', () => {
  let folder: Folder
  let server: Running
  let attributes: Record<string, unknown> = {}

  before(async () => {
    folder = makeFolder({ 'dialogs/notes.yaml': `intents:\n${['One', 'Two', 'Three'].map(dialog).join('')}` })
    server = await launch(folder.path, 'start')
  })
  after(() => server.end())

  /** Says something, and returns what is said back. Whatever we wrote is taken back as it was. */
  async function say(name: string, values: Readonly<Record<string, string>>): Promise<string> {
    const { status, body } = await post(server.port, intent(name, values, attributes))
    expect(status).to.equal(200)
    attributes = body.sessionAttributes
    expect(Buffer.byteLength(JSON.stringify(attributes))).to.be.below(8192)
    return body.response.outputSpeech.values.value
  }

  it('takes texts while there is room for them, and says so when there is none', async () => {
    attributes = {}
    expect(await say('One', { a: long(800) })).to.equal('b?')
    expect(await say('AddInfo', { b: long(800) })).to.equal('c?')
    expect(await say('AddInfo', { c: long(800) })).to.equal('Shorter, please. c?')
    expect(await say('AddInfo', { c: 'short' })).to.equal('d?')
    expect(attributes).to.include({ a: long(800), b: long(800), c: 'short' })
  })

  it('lets the dialog that has waited longest give way, and says so in the log', async () => {
    attributes = {}
    for (const name of ['One', 'Two', 'Three']) await say(name, { a: long(500), b: long(500) })
    expect(JSON.stringify(attributes.$)).to.contain('"Two"').and.not.contain('"One"')
    expect(attributes).to.include({ intent: 'Three', a: long(500) })
    const lines = () => logged(server).filter(({ msg }) => msg === 'a full session')
    await until(() => lines().length > 0)
    const [line] = lines()
    expect(line).to.include({ level: 'warn' })
    expect(line?.gaveWay).to.deep.equal(['waiting'])
  })
})
