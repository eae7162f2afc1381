import { expect } from 'chai'
import { after, describe, it } from 'mocha'
import { applicationId, config, intent, makeFolder } from './extension.ts'
import { launch, logged, open, post, type Running, until } from './running.ts'

const clovaMap = config
  .replace(/applicationId.*\n/, '')
  .replace(/signature.*\n/, '')
  .replace(', path: /clova', '')
  .concat(`clova: { applicationId: [com.example.other, ${applicationId}], signature: { publicKey: key.pem } }\n`)

const running: Running[] = []

async function serve(written: string): Promise<Running> {
  const server = await launch(makeFolder({ 'config.yaml': written }).path, 'start')
  running.push(server)
  return server
}

describe('an extension on its platforms', () => {
  after(async () => {
    for (const server of running) await server.end()
  })

  it('is reached by each of the ids that a list names, and by no other', async () => {
    const server = await serve(clovaMap)
    const order = intent('OrderPizza', { pizzaType: 'Pepperoni' })
    expect((await post(server.port, order)).status).to.equal(200)
    expect((await post(server.port, order.replace(applicationId, 'com.example.other'))).status).to.equal(200)
    expect((await post(server.port, order.replace(applicationId, 'com.example.third'))).status).to.equal(401)
  })

  it('has a log that names the platform of each turn and of each refusal', async () => {
    const server = await serve(config)
    await post(server.port, intent('OrderPizza'))
    await post(server.port, intent('OrderPizza'), { SignatureCEK: 'nobody' })
    await until(() => logged(server).length >= 2)
    expect(logged(server).map(({ msg, platform }) => ({ msg, platform }))).to.have.deep.members([
      { msg: 'turn', platform: 'clova' },
      { msg: 'refused', platform: 'clova' },
    ])
  })

  for (const [what, written, said] of [
    ['no platform', 'language: en\n', 'config.yaml names no platform.'],
    [
      'a path of the server’s own',
      clovaMap.replace('{ publicKey: key.pem }', '{ publicKey: key.pem }, path: /healthz'),
      'The server itself answers at `/healthz`.',
    ],
    ['a key of CLOVA’s outside its map', `${clovaMap}guideIntent: help\n`, '`guideIntent` belongs to `clova`'],
    ['a key of CLOVA’s without CLOVA', 'language: en\nguideIntent: help\n', '`guideIntent` is a key of CLOVA'],
  ] as const)
    it(`does not start with ${what}, and says why`, async () => {
      const { ended, errors } = open(makeFolder({ 'config.yaml': written }).path, ['start'])
      expect(await ended).to.equal(1)
      expect(errors()).to.contain(said)
    })
})
