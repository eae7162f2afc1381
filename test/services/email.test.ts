import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { after, before, describe, it } from 'mocha'
import { SMTPServer } from 'smtp-server'
import type { Service } from '../../src/services/open-services.ts'
import { lookUp, open, request } from './requests.ts'

/** A mail as it came over the wire. */
interface Mail {
  readonly from: unknown
  readonly to: readonly string[]
  readonly text: string
}

const mails: Mail[] = []
let isHanging = false
let isRefusing = false

const server = new SMTPServer({
  disabledCommands: ['STARTTLS'],
  onAuth: ({ username, password }, _, done) =>
    password === 'secret' ? done(null, { user: username }) : done(new Error('wrong password')),
  onData(stream, { envelope }, done) {
    let text = ''
    stream.on('data', (chunk) => {
      text += chunk
    })
    stream.on('end', () => {
      if (isHanging) return
      if (isRefusing) return done(new Error('refused'))
      const from = envelope.mailFrom === false ? undefined : envelope.mailFrom.address
      mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), text })
      done()
    })
  },
})

function kitchen(login = 'shop%40example.com:secret@'): Service {
  const { port } = Object(server.server.address()) as AddressInfo
  return open({ type: 'email', to: 'kitchen@example.com' }, { env: { SMTP_URL: `smtp://${login}127.0.0.1:${port}` } })
}

describe('a service that is a mail', () => {
  before((done) => {
    server.listen(0, '127.0.0.1', done)
  })

  after((done) => {
    server.close(done)
  })

  it('brings the text of the dialog, with an id that is the same each time', async () => {
    const order = request({ subject: '30000 won\nBcc: all@example.com', text: '두 판, Pepperoni' })
    expect(await kitchen().call(order, 10_000)).to.include({ type: 'answered' })
    const [mail] = mails.splice(0)
    expect(mail).to.deep.include({ from: 'shop@example.com', to: ['kitchen@example.com'] })
    expect(mail?.text).to.match(/^Subject: 30000 won Bcc: all@example\.com\r$/m)
    expect(mail?.text).to.include(`Message-ID: <${order.id}@reprompt>`)
    expect(decoded(mail?.text ?? '')).to.include('두 판, Pepperoni')
  })

  it('lists the slots where the dialog has no text', async () => {
    await kitchen().call(request(), 10_000)
    expect(mails.splice(0)[0]?.text).to.match(/^Subject: OrderPizza\r$[\s\S]*pizzaType: Pepperoni\r\npizzaAmount: 2\r/m)
  })

  it('fails where it is not taken, in time', async () => {
    isRefusing = true
    expect(await kitchen().call(request(), 10_000)).to.deep.equal({ type: 'failed', reason: 'not-sent' })
    isRefusing = false
    isHanging = true
    expect(await kitchen().call(request(), 300)).to.deep.equal({ type: 'failed', reason: 'timeout' })
    isHanging = false
    expect(await kitchen('shop:wrong@').call(request(), 10_000)).to.deep.equal({ type: 'failed', reason: 'not-sent' })
    expect(mails).to.deep.equal([])
  })

  it('answers no look-up', async () => {
    expect(await kitchen().call(lookUp(), 3000)).to.deep.equal({ type: 'failed', reason: 'only-takes' })
  })
})

/** The body of a mail. */
function decoded(mail: string): string {
  const [head = '', body = ''] = mail.split('\r\n\r\n')
  if (head.includes('base64')) return Buffer.from(body, 'base64').toString()
  return Buffer.from(
    body.replaceAll('=\r\n', '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()
}
