import { existsSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { before, describe, it } from 'mocha'
import { config, intent, makeFolder, pizza } from './extension.ts'
import { hear, keyIn, launch, open, post } from './running.ts'

// Thousands of mistakes and of bad requests cost a bounded memory, and no turn waits for them.

const files = 20
const mistakes = 100
const rounds = 4

/** A set with 2,000 mistakes, another one for each `round`. */
const flood = (round: number) =>
  Object.fromEntries(
    Array.from({ length: files }, (_, file) => [
      `dialogs/flood${file}.yaml`,
      `intents:\n  Flood${file}:\n    complete: Hello.\n${Array.from({ length: mistakes }, (_, at) => `    wrong${round}x${at}: x\n`).join('')}`,
    ]),
  )

// Megabytes. An idle server takes about 100.
const most = { check: 300, server: 250, growth: 50 }

describe('memory is bounded', function () {
  this.timeout(180_000)

  before(function () {
    if (!existsSync('/proc/self/status')) this.skip()
  })

  it('where check finds thousands of mistakes', async () => {
    const { path } = makeFolder(flood(0))
    const { child, ended, output } = open(path, ['check'])
    let peak = 0
    const watching = setInterval(() => {
      peak = Math.max(peak, megabytes(child.pid ?? 0))
    }, 5)
    expect(await ended).to.equal(1)
    clearInterval(watching)
    expect(output()).to.match(/And \d{4} more problems\./u)
    expect(peak).to.be.below(most.check)
  })

  for (const command of ['start', 'dev'] as const)
    it(`where ${command} reads thousands of mistakes, again and again`, async () => {
      const folder = makeFolder({ 'dialogs/pizza.yaml': pizza })
      const server = await launch(folder.path, command, { XDG_STATE_HOME: folder.path })
      const page = command === 'dev' ? await listen(server.port, keyIn(server)) : undefined
      let slowest = 0
      const sizes: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        const before = reported()
        folder.write(flood(round))
        if (command === 'start') server.kill('SIGHUP')
        while (reported() === before) {
          const began = performance.now()
          await hear(server.port, intent('OrderPizza'))
          slowest = Math.max(slowest, performance.now() - began)
          await setTimeout(20)
        }
        sizes.push(megabytes(server.pid))
      }
      page?.abort()
      await server.end()
      expect(Math.max(...sizes)).to.be.below(most.server)
      expect(Math.max(...sizes.slice(rounds / 2)) - Math.max(...sizes.slice(0, rounds / 2))).to.be.below(most.growth)
      expect(slowest).to.be.below(5_000)

      function reported(): number {
        return server.errors().split('[unknown-key]').length
      }
    })

  it('where thousands of requests are refused, each for something else', async () => {
    const folder = makeFolder({ 'config.yaml': `${config}metrics: {}\n` })
    const server = await launch(folder.path, 'start')
    const sizes: number[] = []
    for (let round = 0; round < 6; round += 1) {
      await Promise.all(
        Array.from({ length: 300 }, (_, at) => {
          const name = `x${round}x${at}`
          return at % 3 === 0
            ? fetch(`http://127.0.0.1:${server.port}/${name}`, { headers: { [name]: name } }).then((one) => one.text())
            : post(
                server.port,
                at % 3 === 1 ? name : intent(name, { [name]: name }),
                at % 3 === 1 ? { SignatureCEK: name } : {},
              )
        }),
      )
      sizes.push(megabytes(server.pid))
    }
    const metrics = await (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text()
    await server.end()
    expect(Math.max(...sizes.slice(3)) - Math.max(...sizes.slice(0, 3))).to.be.below(most.growth)
    expect(metrics.length).to.be.below(30_000)
  })
})

/** Follows the news of the page, as a browser does that is open. */
async function listen(port: number, key: string): Promise<AbortController> {
  const url = `http://localhost:${port}`
  const opened = await fetch(`${url}/?key=${key}`, { redirect: 'manual' })
  const following = new AbortController()
  const news = await fetch(`${url}/workbench/events`, {
    headers: { cookie: opened.headers.getSetCookie().join('; ') },
    signal: following.signal,
  })
  void news.body?.pipeTo(new WritableStream()).catch(() => undefined)
  return following
}

/** What a process takes of the memory of the machine; nothing of one that is gone. */
function megabytes(pid: number): number {
  try {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Math.round(Number(kilobytes) / 1024)
  } catch {
    return 0
  }
}
