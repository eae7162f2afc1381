import { statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { expect } from 'chai'
import { after, before, describe, it } from 'mocha'
import { type Folder, newFolder } from '../folder.ts'
import { makeFolder } from '../server/extension.ts'
import { keyIn, launch, type Running } from '../server/running.ts'

// What a page of another site could make a browser send to this machine, and what a proxy would hand on.

interface Asked {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

describe('the door of the workbench', () => {
  let folder: Folder
  let dev: Running
  before(async () => {
    folder = makeFolder()
    dev = await launch(folder.path, 'dev')
  })
  after(async () => {
    await dev.end()
  })

  const here = () => `localhost:${dev.port}`
  const steps = JSON.stringify({ steps: [{ action: { type: 'line', line: 'launch' }, now: 0, chance: 0 }] })
  const request = (headers: Readonly<Record<string, string>>): Asked => ({
    method: 'POST',
    path: '/workbench/steps',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: steps,
  })

  it('opens by the address that is printed, whose key the browser keeps, and by nothing else', async () => {
    const entered = await askBare(dev.port, { path: `/?key=${keyIn(dev)}` })
    expect([entered.status, entered.headers.location]).to.deep.equal([303, '/'])
    expect(String(entered.headers['set-cookie'])).to.match(/; samesite=strict; httponly/i)
    for (const path of ['/', '/?key=', '/?key=x', '/workbench/main.js', '/workbench/events']) {
      const { status, text } = await askBare(dev.port, { path })
      expect([status, text], path).to.deep.equal([
        403,
        'This page is only for the machine that it runs on. Open it by the address that `reprompt dev` prints: it has a key.\n',
      ])
    }
    const withKey = { path: `/workbench/main.js?key=${keyIn(dev)}` }
    expect((await askBare(dev.port, withKey)).status).to.equal(403)
    const stolen = { headers: { Host: here(), Cookie: 'reprompt-1=x; reprompt-undefined=x' } }
    expect((await askBare(dev.port, stolen)).status).to.equal(403)
  })

  it('takes no steps from whom a tunnel lets through with our own name, and no key', async () => {
    const forged = request({ Host: here(), Origin: `http://${here()}` })
    expect((await askBare(dev.port, forged)).status).to.equal(403)
  })

  it('has the same key at the next start, for its user only, and another where none can be kept', async () => {
    const state = newFolder().path
    const first = await launch(folder.path, 'dev', { XDG_STATE_HOME: state })
    await first.end()
    const second = await launch(folder.path, 'dev', { XDG_STATE_HOME: state })
    await second.end()
    expect(keyIn(second)).to.equal(keyIn(first)).and.not.equal(keyIn(dev))
    const file = join(state, 'reprompt', 'page-key')
    expect(statSync(file).mode & 0o777).to.equal(0o600)
    writeFileSync(file, 'x')
    const third = await launch(folder.path, 'dev', { XDG_STATE_HOME: state })
    await third.end()
    expect(keyIn(third)).to.match(/^[\w-]{32}$/)
  })

  it('lets in whoever sits at this machine, by any of its names', async () => {
    for (const name of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])
      expect((await ask(dev, { headers: { Host: `${name}:${dev.port}` } })).status, name).to.equal(200)
  })

  it('does not answer to a name that was made to point here', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${dev.port}`,
      'localhost',
      'localhost:1',
      '127.0.0.1.evil.example',
      '0.0.0.0',
      '',
    ])
      for (const path of ['/', '/workbench/events', '/workbench/main.js'])
        expect((await ask(dev, { path, headers: { Host: host } })).status, `${host}${path}`).to.be.oneOf([400, 403])
  })

  it('takes steps for its own page only', async () => {
    expect((await ask(dev, request({ Origin: `http://${here()}` }))).status).to.equal(200)
    const strangers = ['http://evil.example', `https://${here()}`, 'http://localhost:1', 'null', '']
    for (const Origin of strangers) expect((await ask(dev, request({ Origin }))).status, Origin).to.equal(403)
    expect((await ask(dev, request({}))).status).to.equal(403)
  })

  it('does not take what a browser says comes from another site', async () => {
    const crossing = { Origin: `http://${here()}`, 'Sec-Fetch-Site': 'cross-site' }
    expect((await ask(dev, request(crossing))).status).to.equal(403)
    const reading = { path: '/workbench/events', headers: { Origin: 'http://evil.example' } }
    expect((await ask(dev, reading)).status).to.equal(403)
  })

  it('does not let in what a proxy or a tunnel hands on', async () => {
    for (const header of ['X-Forwarded-For', 'X-Forwarded-Host', 'Forwarded', 'Via'])
      expect((await ask(dev, { headers: { [header]: 'somebody' } })).status, header).to.equal(403)
  })

  it('gives out its own files and no other', async () => {
    const paths = [
      '/workbench/..%2f..%2fpackage.json',
      '/workbench/../../package.json',
      '/workbench/library/koa.js',
      '/package.json',
      '/workbench/',
      '/workbench/main.js.map',
      '/workbench/constructor',
    ]
    for (const path of paths) expect((await ask(dev, { path })).status, path).to.equal(404)
  })

  it('lets nothing into the page but itself', async () => {
    const { headers } = await ask(dev, {})
    const policy = String(headers['content-security-policy'])
    expect(policy).to.include("default-src 'none'").and.to.include("frame-ancestors 'none'")
    expect(policy).not.to.match(/unsafe|\*|http:/)
    expect(headers['x-content-type-options']).to.equal('nosniff')
  })

  it('refuses steps that make no sense', async () => {
    const malformed = [
      '',
      '{',
      'null',
      '{"steps":[{}]}',
      '{"steps":[],"position":{"attributes":"[]","reprompt":[]}}',
      '{"steps":[{"action":{"type":"line","line":"launch"},"now":0,"chance":1}]}',
    ]
    for (const body of malformed) {
      const asked = { ...request({ Origin: `http://${here()}` }), body }
      expect((await ask(dev, asked)).status, body).to.equal(400)
    }
  })

  it('signs nothing for anybody: a message that comes to the webhook unsigned is refused as ever', async () => {
    const answer = await ask(dev, { method: 'POST', path: '/clova', body: '{}' })
    expect(answer.status).to.equal(401)
  })
})

describe('a server that was started', () => {
  it('has no workbench', async () => {
    const folder = makeFolder()
    const server = await launch(folder.path, 'start')
    for (const path of ['/', '/workbench/events', '/workbench/main.js', '/workbench/style.css'])
      expect((await ask(server, { path })).status, path).to.equal(404)
    for (const path of ['/', '/workbench/steps', '/workbench/keep', '/workbench/accept', '/workbench/tests'])
      expect((await ask(server, { method: 'POST', path, body: '{}' })).status, path).to.equal(404)
    await server.end()
  })
})

describe('reprompt dev', () => {
  it('listens to this machine only, whatever config.yaml says of the host', async () => {
    const everywhere = makeFolder()
    const text = 'server: { host: 0.0.0.0, port: 0, path: /clova }'
    everywhere.write({
      'config.yaml': `applicationId: com.example\nlanguage: en\n${text}\n`,
      'dialogs/a.yaml': 'intents: { Greet: Hello. }\n',
    })
    const server = await launch(everywhere.path, 'dev')
    expect(server.output()).to.include('http://127.0.0.1:').and.to.include('Talk to it at http://localhost:')
    await server.end()
  })

  it('lets in whoever reaches the host that was named, but no name that was made to point there', async () => {
    const folder = makeFolder()
    const server = await launch(folder.path, 'dev', {}, ['--host', '0.0.0.0'])
    for (const host of ['localhost', '127.0.0.1', '192.168.1.7'])
      expect((await ask(server, { headers: { Host: `${host}:${server.port}` } })).status, host).to.equal(200)
    const rebound = { headers: { Host: `evil.example:${server.port}` } }
    expect((await ask(server, rebound)).status).to.equal(403)
    await server.end()
  })

  it('lets HOST move the webhook, and not open the page', async () => {
    const folder = makeFolder()
    const server = await launch(folder.path, 'dev', { HOST: '0.0.0.0' })
    expect(server.output()).to.include('http://0.0.0.0:')
    const elsewhere = { headers: { Host: `192.168.1.7:${server.port}` } }
    expect((await ask(server, elsewhere)).status).to.equal(403)
    await server.end()
  })

  it('stops although a page is open', async () => {
    const folder = makeFolder()
    const server = await launch(folder.path, 'dev')
    const { text } = await ask(server, { path: '/workbench/events' })
    expect(text).to.match(/^retry: \d+\ndata: \{/)
    server.kill('SIGTERM')
    // 3, were the page cut off after ten seconds.
    expect(await server.ended).to.equal(0)
  })
})

/** Asks with the cookie of a browser that has opened the page. */
function ask(server: Running, asked: Asked) {
  const headers = { Cookie: `reprompt-${server.port}=${keyIn(server)}`, ...asked.headers }
  return askBare(server.port, { ...asked, headers })
}

/** Asks as no browser would: with whatever Host and Origin. */
function askBare(port: number, { method = 'GET', path = '/', headers = {}, body = '' }: Asked) {
  type Answer = { readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly text: string }
  return new Promise<Answer>((resolve, reject) => {
    const asked = { Host: `localhost:${port}`, ...headers }
    const sent = request({ host: '127.0.0.1', port, method, path, headers: asked, setHost: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      // News never end.
      const finish = () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text })
      if (answer.headers['content-type']?.startsWith('text/event-stream')) setTimeout(finish, 200)
      answer.on('data', (chunk) => {
        text += chunk
      })
      answer.on('end', finish)
      answer.on('error', finish)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
