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

const intent = (name: string, slots: Readonly<Record<string, string>> = {}) => ({
  type: 'IntentRequest',
  intent: {
    name,
    slots: Object.fromEntries(Object.entries(slots).map(([slot, value]) => [slot, { name: slot, value }])),
  },
})
type Said = ReturnType<typeof intent> | { readonly type: string }

/** Where a conversation may be. */
const points: Readonly<Record<string, readonly Said[]>> = {
  'before anything was said': [],
  'after the launch': [{ type: 'LaunchRequest' }],
  'at a question': [intent('OrderPizza')],
  'at a day without its time': [intent('OrderPizza', { pizzaType: 'マルゲ', when_date: '2999-12-24' })],
  'at a confirmation': [intent('OrderPizza', { pizzaType: 'マルゲ', when_date: '2999-12-24', when_time: '18:00' })],
  'at a change': [
    intent('OrderPizza', { pizzaType: 'マルゲ', when_date: '2999-12-24', when_time: '18:00' }),
    intent('AMAZON.NoIntent'),
  ],
}

/** What may come then. */
const anything: Readonly<Record<string, Said>> = {
  stop: intent('AMAZON.StopIntent'),
  'go home': intent('AMAZON.NavigateHomeIntent'),
  cancel: intent('AMAZON.CancelIntent'),
  help: intent('AMAZON.HelpIntent'),
  'what was not understood': intent('AMAZON.FallbackIntent'),
  repeat: intent('AMAZON.RepeatIntent'),
  'start over': intent('AMAZON.StartOverIntent'),
  previous: intent('AMAZON.PreviousIntent'),
  yes: intent('AMAZON.YesIntent'),
  no: intent('AMAZON.NoIntent'),
  'another launch': { type: 'LaunchRequest' },
  'an intent that nobody knows': intent('OrderSushi'),
  'a request that nobody knows': { type: 'UserEvent' },
}

// One line for each answer: what is said where, and what is heard then.
const certified = 'test/alexa/certified.txt'

const leaves: ReadonlySet<string> = new Set(['stop', 'go home'])

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
      await postToSkill(server.port, body, { SignatureCertChainUrl: 'https://s3.amazonaws.com/echo.api/none.pem' }),
    ].map(({ status }) => status)
    expect(statuses).to.deep.equal([400, 400, 400, 400, 400])
    await until(() => logged(server).some(({ reason }) => reason === 'certificates not fetched'))
    const refusals = logged(server).filter(({ msg }) => msg === 'refused')
    expect(refusals.map(({ platform, reason }) => `${platform}: ${reason}`)).to.include.members([
      'alexa: signature',
      'alexa: request.timestamp is too far off',
      'alexa: another applicationId',
      'alexa: certificates not fetched',
    ])
  })

  describe('as Amazon certifies it, at whatever point', () => {
    const answers: string[] = []

    after(() => {
      if (process.env.UPDATE) writeFileSync(certified, `${answers.join('\n')}\n`)
    })

    for (const [point, steps] of Object.entries(points))
      for (const [what, request] of Object.entries(anything))
        it(`${what}, ${point}`, async () => {
          const open = await say(steps)
          const { response, sessionAttributes } = await say([request], open)
          answers.push(`${what}, ${point}: ${heard(response)}`)
          if (!process.env.UPDATE) expect(readFileSync(certified, 'utf8').split('\n')).to.include(answers.at(-1))
          if (request.type === 'UserEvent')
            return expect({ response, kept: sessionAttributes }).to.deep.equal({
              response: {},
              kept: open.sessionAttributes ?? {},
            })
          expectValid({ version: '1.0', response, sessionAttributes: {} }, { request, session: {} })
          const said = JSON.stringify(response.outputSpeech)
          if (leaves.has(what)) expect(response.shouldEndSession, said).to.equal(true)
          if (what === 'help') expect(response.shouldEndSession, said).to.equal(false)
          // A session that stays open listens: the last that is said is a question, or asks for something.
          if (response.shouldEndSession === false) expect(said).to.match(/[?？]"\}$|ください。"\}$/)
        })
  })

  it('is let in an hour later, where it tells what happened to the skill', async () => {
    const { request } = JSON.parse(readFileSync(join(here, 'launch.json'), 'utf8'))
    const event = { ...request, request: { type: 'AlexaSkillEvent.SkillEnabled' } }
    expect((await postToSkill(server.port, sentNow(event, Date.now() - 3_500_000))).status).to.equal(200)
    expect((await postToSkill(server.port, sentNow(event, Date.now() - 3_700_000))).status).to.equal(400)
  })
})

/** What a user hears, and whether they may say something then. */
function heard({ outputSpeech, shouldEndSession }: Answer['response']): string {
  if (outputSpeech === undefined) return 'nothing'
  const { text, ssml } = outputSpeech
  return `${text ?? ssml}${shouldEndSession === true ? ' (the session ends)' : ''}`
}

interface Answer {
  readonly sessionAttributes?: object
  readonly response: {
    readonly outputSpeech?: { readonly text?: string; readonly ssml?: string }
    readonly shouldEndSession?: boolean
  }
}

/** Says one after the other in a session, which may have begun before, and gives the last answer. */
async function say(requests: readonly Said[], before: Answer = { response: {} }): Promise<Answer> {
  const { request: envelope } = JSON.parse(readFileSync(join(here, 'launch.json'), 'utf8'))
  let last = before
  for (const request of requests) {
    const session = { ...envelope.session, new: last === before, attributes: last.sessionAttributes ?? {} }
    const said = { ...envelope.request, ...request }
    const { status, body } = await postToSkill(server.port, sentNow({ ...envelope, session, request: said }))
    expect(status).to.equal(200)
    last = Object(body)
  }
  return last
}

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
