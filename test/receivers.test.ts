import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { afterEach, describe, it } from 'mocha'
import { newFolder } from './folder.ts'
import { freePort } from './free-port.ts'
import { until } from './server/running.ts'
import { open, request } from './services/requests.ts'

// The receivers that docs/receivers.md shows, as they are, are sent what a service is sent.

const page = readFileSync('docs/receivers.md', 'utf8')
const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const receivers = [
  { language: 'js', file: 'receiver.mjs', program: process.execPath },
  { language: 'python', file: 'receiver.py', program: 'python3' },
]

let child: ChildProcess | undefined

describe('docs/receivers.md', () => {
  afterEach(() => {
    child?.kill('SIGKILL')
  })

  for (const { language, file, program } of receivers)
    it(`shows a receiver that tells what is genuine, and what came before (${language})`, async function () {
      if (spawnSync(program, ['--version']).status !== 0) return this.skip()
      const [, text = ''] = page.split(`\n\`\`\`${language}\n`)
      const { path } = newFolder({ [file]: text.split('\n```\n')[0] ?? '' })
      const port = await freePort()
      child = spawn(program, [file], {
        cwd: path,
        env: { PATH: process.env.PATH, ORDERS_SECRET: secret, PORT: String(port) },
      })
      const url = `http://127.0.0.1:${port}/`
      await until(
        () =>
          fetch(url, { method: 'POST', body: '{}' }).then(
            ({ status }) => status === 401,
            () => false,
          ),
        60_000,
      )
      const service = open({ type: 'url', url, secret: 'SECRET', takesText: false }, { env: { SECRET: secret } })
      const stranger = open(
        { type: 'url', url, secret: 'SECRET', takesText: false },
        { env: { SECRET: `whsec_${Buffer.alloc(32, 8).toString('base64')}` } },
      )
      const one = request()
      const numbers = []
      for (const sent of [one, one, request()]) {
        const outcome = await service.call(sent, 10_000)
        numbers.push(outcome.type === 'answered' ? outcome.answer.slots.get('orderNumber') : outcome)
      }
      expect(numbers).to.deep.equal([1, 1, 2])
      expect(await stranger.call(request(), 10_000)).to.deep.equal({ type: 'failed', reason: 'status-401' })
      await Promise.all([service.close(), stranger.close()])
    })
})
