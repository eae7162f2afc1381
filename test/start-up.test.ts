import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { config, makeFolder, pizza } from './server/extension.ts'
import { main, ownEnv, until } from './server/running.ts'

// In the process of a command: which files of libraries it has loaded when it ends, on a line of its own.
const listLoaded = `
  import { Module } from 'node:module'
  process.on('exit', () => {
    const files = Object.keys(Module._cache).map((file) => file.replaceAll('\\\\', '/').split('/node_modules/')[1])
    console.log(JSON.stringify(files.filter(Boolean)))
  })`
const script = `data:text/javascript,${encodeURIComponent(listLoaded)}`

const loadedIn = (output: string): readonly string[] => JSON.parse(output.trimEnd().split('\n').at(-1) ?? '')

describe('a command that starts', () => {
  for (const command of ['check', 'test'])
    it(`compiles no schema: ${command}`, () => {
      const call = ['--import', script, main, command, '--config', 'examples/pizza-ko/config.yaml']
      const loaded = loadedIn(execFileSync(process.execPath, call, { encoding: 'utf8' }))
      expect(loaded.filter((file) => file.startsWith('ajv/'))).to.deep.equal(['ajv/dist/runtime/ucs2length.js'])
    })

  it('loads neither what reads YAML nor what sends mail into a server that needs none', async () => {
    const folder = makeFolder({ 'config.yaml': config, 'dialogs/pizza.yaml': pizza })
    const server = spawn(process.execPath, ['--import', script, main, 'start'], { cwd: folder.path, env: ownEnv })
    let output = ''
    server.stdout.on('data', (text) => {
      output += text
    })
    await until(() => output.includes('\n'))
    server.kill('SIGTERM')
    await once(server, 'close')
    const libraries = new Set(loadedIn(output).map((file) => file.split('/')[0]))
    expect(libraries).to.include('koa')
    expect(libraries).not.to.include('yaml')
    expect(libraries).not.to.include('nodemailer')
  })
})
