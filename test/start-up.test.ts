import { execFileSync } from 'node:child_process'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { main } from './server/running.ts'

// In the process of a command: what it has loaded of ajv when it ends, on a line of its own.
const listLoaded = `
  import { Module } from 'node:module'
  process.on('exit', () => {
    const loaded = Object.keys(Module._cache).map((file) => file.split('/node_modules/ajv/dist/')[1]).filter(Boolean)
    console.log(JSON.stringify(loaded))
  })`

describe('a command that starts', () => {
  for (const command of ['check', 'test'])
    it(`compiles no schema: ${command}`, () => {
      const script = `data:text/javascript,${encodeURIComponent(listLoaded)}`
      const call = ['--import', script, main, command, '--config', 'examples/pizza-ko/config.yaml']
      const output = execFileSync(process.execPath, call, { encoding: 'utf8' })
      expect(output.trimEnd().split('\n').at(-1)).to.equal('["runtime/ucs2length.js"]')
    })
})
