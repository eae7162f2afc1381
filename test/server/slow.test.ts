import { connect } from 'node:net'
import { expect } from 'chai'
import { afterEach, beforeEach, describe, it } from 'mocha'
import { type Listening, listen, timeouts } from '../../src/server/listen.ts'

// The real timeouts are ten and twelve seconds; here it is shorter, so that the test is.
const short = { headers: 300, request: 500, every: 20 }

let server: Listening

describe('a slow client', () => {
  beforeEach(async () => {
    server = await listen((request) => request.resume(), '127.0.0.1', 0, short)
  })

  afterEach(() => server.drain({ announced: 0, limit: 0, abort: AbortSignal.abort() }))

  it('is given ten seconds for its headers, and twelve for all', () => {
    expect(timeouts).to.include({ headers: 10_000, request: 12_000 })
  })

  const slow: Readonly<Record<string, string>> = {
    'that does not end its headers': 'POST /clova HTTP/1.1\r\nHost: x\r\n',
    'that does not end its body': 'POST /clova HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{',
    'that says nothing at all': '',
  }
  for (const [what, bytes] of Object.entries(slow))
    it(`${what} is let go`, async () => {
      const began = performance.now()
      await hungUp(bytes)
      expect(performance.now() - began).to.be.at.least(250)
    })
})

/** Sends these bytes, and one more now and then; resolves when the server hangs up. */
function hungUp(bytes: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(bytes))
    const drip = setInterval(() => bytes !== '' && socket.write('x'), 100)
    socket.resume()
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      clearInterval(drip)
      resolve()
    })
  })
}
