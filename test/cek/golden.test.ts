import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { after, before, describe, it } from 'mocha'
import { makeFolder } from '../server/extension.ts'
import { launch, post, type Running } from '../server/running.ts'

const here = 'test/cek'
const names = ['.', 'published'].flatMap((folder) =>
  readdirSync(join(here, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name)),
)

const folder = makeFolder(readExtension())
let server: Running

describe('what CLOVA sends', () => {
  before(async () => {
    server = await launch(folder.path, 'start')
  })

  after(async () => {
    await server.end()
  })

  for (const name of names)
    it(name.replace('.json', ''), async () => {
      const golden = JSON.parse(readFileSync(join(here, name), 'utf8'))
      const { status, body } = await post(server.port, JSON.stringify(golden.request))
      if (status === 200) expectValid(body, golden.request)
      if (process.env.UPDATE) return update(name, { ...golden, status, response: body })
      expect({ status, response: body }).to.deep.equal({ status: golden.status, response: golden.response })
    })
})

/** What CEK's guide demands of every answer. */
function expectValid(answer: unknown, request: { version?: string }): void {
  expect(answer).to.have.all.keys('version', 'sessionAttributes', 'response')
  expect(answer).to.have.property('version', request.version ?? '1.0')
  expect(answer).to.have.property('sessionAttributes').that.is.an('object')
  expect(answer).to.have.nested.property('response.card').that.deep.equals({})
  expect(answer).to.have.nested.property('response.directives').that.deep.equals([])
  expect(answer).to.have.nested.property('response.outputSpeech').that.is.an('object')
  const { response } = Object(answer)
  expect('reprompt' in response).to.equal(response.shouldEndSession === false)
  if (response.shouldEndSession === false) expect(response.outputSpeech).not.to.deep.equal({})
}

function update(name: string, golden: object): void {
  writeFileSync(join(here, name), `${JSON.stringify(golden, null, 2)}\n`)
}

function readExtension(): Readonly<Record<string, string>> {
  const files = ['config.yaml', 'dialogs/pizza.yaml', 'dialogs/spoken.yaml']
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(here, 'extension', file), 'utf8')]))
}
