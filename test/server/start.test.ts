import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import type { Folder } from '../folder.ts'
import { freePort } from '../free-port.ts'
import { typeIn } from '../terminal.ts'
import { config, intent, makeFolder, pizza } from './extension.ts'
import { makeGate } from './gate.ts'
import { hear, launch, logged, open, portIn, post, readiness, run, until } from './running.ts'

let folder: Folder

describe('start', () => {
  it('says first where it listens and how many intents it knows', async () => {
    folder = makeFolder({ 'dialogs/pizza.yaml': pizza, 'dialogs/hello.yaml': 'intents: { Hello: Hello. }\n' })
    const server = await launch(folder.path, 'start')
    await server.end()
    const [first = ''] = server.output().split('\n')
    const urls = [`http://127.0.0.1:${server.port}/clova`]
    expect(JSON.parse(first)).to.include({ level: 'info', msg: 'started', intents: 2 })
    expect(JSON.parse(first)).to.deep.include({ urls })
  })

  it('listens where HOST and PORT say, over config.yaml', async () => {
    folder = makeFolder({ 'config.yaml': config.replace('127.0.0.1, port: 0', '127.0.0.2, port: 1') })
    const server = await launch(folder.path, 'start', { HOST: '127.0.0.1', PORT: '0' })
    expect((await post(server.port, intent('OrderPizza'))).status).to.equal(200)
    await server.end()
  })

  it('reads the config that is named, from wherever it is called', async () => {
    folder = makeFolder({
      'shop/config.yaml': config.replace('key.pem', '../key.pem'),
      'shop/dialogs/pizza.yaml': pizza,
    })
    const { code, errors } = await typeIn(folder.path, ['start', '--config', 'shop/config.yaml'], { PORT: 'x' })
    expect({ code, errors }).to.deep.equal({ code: 2, errors: 'PORT is "x": it must be a number from 0 to 65535.\n' })
  })

  it('refuses a dialog with a mistake, and says which', async () => {
    folder = makeFolder({ 'dialogs/pizza.yaml': 'intents:\n  OrderPizza: "\n' })
    const { code, output, errors } = await run(folder.path, ['start'])
    expect({ code, output }).to.deep.equal({ code: 1, output: '' })
    expect(errors).to.include('dialogs/pizza.yaml:')
  })

  it('refuses a config with a mistake, and says which', async () => {
    folder = makeFolder({ 'config.yaml': config.replace('applicationId', 'aplicationId') })
    const { code, errors } = await typeIn(folder.path, ['start'])
    expect(code).to.equal(1)
    expect(errors).to.include('config.yaml:').and.include('aplicationId')
  })

  it('serves the last good set that it kept while the files are broken, and the files once they are good', async () => {
    const say = (text: string) => ({ 'dialogs/hello.yaml': `intents: { Hello: ${text} }\n` })
    folder = makeFolder(say('one'))
    const kept = ['--last-good', 'kept']
    const first = await launch(folder.path, 'start', {}, kept)
    await until(() => existsSync(`${folder.path}/kept/last-good.json`))
    folder.write(say('two'))
    first.kill('SIGHUP')
    await until(() => readFileSync(`${folder.path}/kept/last-good.json`, 'utf8').includes('two'))
    await first.end()

    folder.write(say('"'))
    const server = await launch(folder.path, 'start', {}, kept)
    expect(await hear(server.port, intent('Hello'))).to.equal('two')
    expect((await readiness(server.port)).problem).to.include('missing-quote')
    await until(() => logged(server).some(({ level, msg }) => level === 'error' && msg === 'last good set served'))
    expect(server.errors()).to.match(/^dialogs\/hello\.yaml:.*THE FILES ARE BROKEN: serving the last good set/su)
    folder.write(say('three'))
    server.kill('SIGHUP')
    await until(async () => (await hear(server.port, intent('Hello'))) === 'three')
    expect((await readiness(server.port)).problem).to.equal(null)
    await server.end()

    folder.write({ ...say('"'), 'kept/last-good.json': '{"version": "0"}' })
    const { code, errors } = await typeIn(folder.path, ['start', ...kept])
    expect(code).to.equal(1)
    expect(errors).to.include('There is no last good set to serve instead (reprompt 0).')
  })

  it('says that there is no config', async () => {
    folder = makeFolder()
    const { code, errors } = await typeIn(folder.path, ['start', '--config', 'nowhere.yaml'])
    expect(code).to.equal(1)
    expect(errors).to.include('nowhere.yaml').and.not.include('    at ')
  })

  it('does not wait in a folder where no extension was begun', async () => {
    folder = makeFolder()
    const { code, errors } = await typeIn(folder.path, ['dev', '--config', 'nowhere.yaml'])
    expect(code).to.equal(1)
    expect(errors).to.include('nowhere.yaml').and.include('reprompt init').and.not.include('save')
  })

  it('says in plain words that the port is taken', async () => {
    folder = makeFolder()
    const taken = createServer()
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => resolve(Number(Object(taken.address()).port)))
    })
    const { code, errors } = await run(folder.path, ['start'], { PORT: String(port) })
    taken.close()
    const sentence = `Port ${port} is already in use by another program. Stop that program, or set PORT to a free port.\n`
    expect({ code, errors }).to.deep.equal({ code: 3, errors: sentence })
  })

  it('says in plain words that the address is not there', async () => {
    folder = makeFolder()
    const { code, errors } = await typeIn(folder.path, ['start'], { HOST: '192.0.2.1' })
    expect(code).to.equal(3)
    expect(errors).to.match(/^This machine does not have the address 192\.0\.2\.1\. /)
  })

  it('says so, too, of an address that no machine can have', async () => {
    folder = makeFolder()
    const { code, errors } = await typeIn(folder.path, ['start'], { HOST: 'fe80::1' })
    expect(code).to.equal(3)
    expect(errors).to.match(/^This machine does not have the address fe80::1\. /)
  })

  it('serves on when whoever read its log and its errors is gone', async () => {
    folder = makeFolder()
    const server = await launch(folder.path, 'start')
    server.leave()
    for (let turn = 0; turn < 3; turn++) {
      expect((await post(server.port, intent('OrderPizza'))).status).to.equal(200)
      await setTimeout(50) // the log is written some milliseconds later
    }
    folder.write({ 'dialogs/pizza.yaml': 'intents: "' })
    server.kill('SIGHUP')
    await until(async () => (await readiness(server.port)).problem !== null)
    expect((await post(server.port, intent('OrderPizza'))).status).to.equal(200)
    await server.end()
  })

  it('logs as much as LOG_LEVEL says', async () => {
    folder = makeFolder()
    const port = await freePort()
    const quiet = open(folder.path, ['start'], { LOG_LEVEL: 'warn', PORT: String(port) })
    await until(() => readiness(port).then(Boolean, () => false))
    await post(port, intent('OrderPizza'))
    await post(port, 'x', { SignatureCEK: '' })
    await until(() => quiet.output() !== '')
    await quiet.end()
    expect(quiet.output()).to.match(/^\{.*"msg":"refused"\}\n$/)
    const { code, errors } = await typeIn(folder.path, ['start'], { LOG_LEVEL: 'loud' })
    expect(code).to.equal(2)
    expect(errors).to.match(/^LOG_LEVEL is "loud": it must be one of silent, /)
  })

  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    it(`stops at ${signal} before it listens, and ends well`, async () => {
      folder = makeFolder()
      const gate = makeGate(`${folder.path}/dialogs/later.yaml`)
      gate.shut()
      const { child, output, errors, ended } = open(folder.path, ['start'], gate.env)
      const { pass } = await gate.reached()
      child.kill(signal)
      // It has arrived by then.
      await setTimeout(100)
      pass('intents: { Later: See you. }\n')
      expect(await ended).to.equal(0)
      expect([output(), errors()]).to.deep.equal(['', ''])
    })

  it('reads everything again at a SIGHUP that came before it listened', async () => {
    folder = makeFolder({ 'dialogs/hello.yaml': 'intents: { Hello: one }\n' })
    const gate = makeGate(`${folder.path}/dialogs/later.yaml`)
    gate.shut()
    const { child, output, end } = open(folder.path, ['start'], gate.env)
    const { pass } = await gate.reached()
    folder.write({ 'dialogs/hello.yaml': 'intents: { Hello: two }\n' })
    child.kill('SIGHUP')
    pass('intents: { Later: See you. }\n')
    await until(() => output().includes('\n'))
    await until(async () => (await hear(portIn(output()), intent('Hello'))) === 'two')
    await end()
  })

  it('knows what it is asked for', async () => {
    folder = makeFolder()
    expect(await typeIn(folder.path, ['start', '--help'])).to.include({ code: 0, errors: '' })
    expect(await run(folder.path, ['strat'])).to.include({ code: 2, output: '' })
    expect(await typeIn(folder.path, ['start', '--confg', 'x'])).to.include({ code: 2, output: '' })
    expect(await typeIn(folder.path, ['start', 'dialogs'])).to.include({ code: 2, output: '' })
  })
})
