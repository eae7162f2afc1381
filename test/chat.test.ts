import { readFileSync } from 'node:fs'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { chat } from '../src/commands/chat.ts'
import type { ExitCode } from '../src/commands/terminal.ts'

describe('reprompt chat', () => {
  it('prints a talk that comes from a pipe, with what is held and why', async () => {
    const { printed } = await pipe(readFileSync('test/chat/talk.txt', 'utf8'))
    expect(printed).to.equal(readFileSync('test/chat/talk.out', 'utf8'))
  })

  it('ends with 1 if a line meant nothing, and with 0 if all did', async () => {
    expect((await pipe('launch\nOrderPiza\n')).exitCode).to.equal(1)
    expect((await pipe('launch\nOrderPizza\n')).exitCode).to.equal(0)
  })

  it('takes a last line without a line break, and Windows line breaks', async () => {
    expect((await pipe('launch\r\nOrderPizza')).printed).to.contain('> OrderPizza\nWhich pizza would you like?')
  })
})

async function pipe(lines: string): Promise<{ readonly printed: string; readonly exitCode: ExitCode }> {
  const [output, errors] = [new PassThrough(), new PassThrough()]
  const exitCode = await chat(
    { config: 'test/chat/config.yaml' },
    { input: Readable.from([lines]), output, errors, env: {}, folder: process.cwd(), onSignal: () => () => {} },
  )
  output.end()
  return { printed: await text(output), exitCode }
}
