import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { after, before, describe, it } from 'mocha'
import { logged, type Running, until } from '../server/running.ts'
import { launchSkill, postToSkill } from './server.ts'

const here = 'test/alexa'
const names = ['.', 'published'].flatMap((folder) =>
  readdirSync(join(here, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name)),
)

let server: Running

describe('what Alexa sends', () => {
  before(async () => {
    server = await launchSkill(readExtension())
  })

  after(async () => {
    await server.end()
  })

  for (const name of names)
    it(name.replace('.json', ''), async () => {
      const golden = JSON.parse(readFileSync(join(here, name), 'utf8'))
      const { status, body } = await postToSkill(server.port, sentNow(golden.request))
      if (status === 200) expectValid(body, golden.request)
      if (process.env.UPDATE) return update(name, { ...golden, status, response: body })
      expect({ status, response: body }).to.deep.equal({ status: golden.status, response: golden.response })
    })

  it('is refused by 400, as Amazon wants it, where it is not signed, too old, or for another skill', async () => {
    const { request } = JSON.parse(readFileSync(join(here, 'launch.json'), 'utf8'))
    const body = sentNow(request)
    const old = sentNow(request, Date.now() - 151_000)
    const statuses = [
      await postToSkill(server.port, body, { 'Signature-256': 'bm8=' }),
      await postToSkill(server.port, body, { SignatureCertChainUrl: 'https://example.com/echo.api/chain.pem' }),
      await postToSkill(server.port, old),
      await postToSkill(server.port, body.replaceAll('pizzabot', 'another')),
    ].map(({ status }) => status)
    expect(statuses).to.deep.equal([400, 400, 400, 400])
    await until(() => logged(server).some(({ reason }) => reason === 'another applicationId'))
    const refusals = logged(server).filter(({ msg }) => msg === 'refused')
    expect(refusals.map(({ platform, reason }) => `${platform}: ${reason}`)).to.include.members([
      'alexa: signature',
      'alexa: request.timestamp is too far off',
      'alexa: another applicationId',
    ])
  })

  it('is let in an hour later, where it tells what happened to the skill', async () => {
    const { request } = JSON.parse(readFileSync(join(here, 'launch.json'), 'utf8'))
    const event = { ...request, request: { type: 'AlexaSkillEvent.SkillEnabled' } }
    expect((await postToSkill(server.port, sentNow(event, Date.now() - 3_500_000))).status).to.equal(200)
    expect((await postToSkill(server.port, sentNow(event, Date.now() - 3_700_000))).status).to.equal(400)
  })
})

/** What Amazon demands of every answer. */
function expectValid(answer: unknown, { request, session }: { request: { type: string }; session?: object }): void {
  const { version, response, sessionAttributes } = Object(answer)
  expect(version).to.equal('1.0')
  expect(sessionAttributes === undefined).to.equal(session === undefined)
  const isSpokenTo = ['LaunchRequest', 'IntentRequest'].includes(request.type)
  if (!isSpokenTo) {
    expect(response).to.deep.equal({})
    return
  }
  expect(response.outputSpeech.type).to.be.oneOf(['PlainText', 'SSML'])
  expect(response.shouldEndSession).to.be.a('boolean')
  expect('reprompt' in response).to.equal(response.shouldEndSession === false)
}

/** A request as it would come at that time: now, where none is given. */
function sentNow(message: object & { request?: object }, at: number = Date.now()): string {
  return JSON.stringify({ ...message, request: { ...message.request, timestamp: new Date(at).toISOString() } })
}

function update(name: string, golden: object): void {
  writeFileSync(join(here, name), `${JSON.stringify(golden, null, 2)}\n`)
}

function readExtension(): Readonly<Record<string, string>> {
  const files = ['config.yaml', 'dialogs/pizza.yaml', 'dialogs/spoken.yaml']
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(here, 'extension', file), 'utf8')]))
}
