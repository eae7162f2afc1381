import { readFileSync } from 'node:fs'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { chat } from '../src/commands/chat.ts'
import { test } from '../src/commands/test.ts'
import type { PlatformName } from '../src/platforms/names.ts'
import { newFolder } from './folder.ts'
import { expectGolden } from './golden.ts'
import { callIn, type Printed } from './terminal.ts'

describe('reprompt chat', () => {
  it('prints a conversation that comes from a pipe, with the values of slots and why', async () => {
    const { output } = await pipe(readFileSync('test/chat/conversation.txt', 'utf8'))
    expectGolden('test/chat/conversation.out', output)
  })

  for (const language of ['ko', 'ja'])
    it(`speaks with its author in the extension's language (${language})`, async () => {
      await inCopy(async (folder) => {
        const config = join(folder, 'config.yaml')
        await writeFile(config, (await readFile(config, 'utf8')).replace('language: en', `language: ${language}`))
        const { output } = await pipe(readFileSync('test/chat/conversation.txt', 'utf8'), folder)
        expectGolden(`test/chat/conversation.${language}.out`, output)
      })
    })

  it('shows what a terminal would obey by its number, whoever wrote it', async () => {
    const folder = newFolder({
      'config.yaml': 'applicationId: a.b\nlanguage: en\nservices: { p: { url: "https://a.example/p" } }\n',
      'dialogs/a.yaml':
        'intents: { Go: { slots: { a: { prompt: "Which?" }, b: { lookUp: p } }, confirm: "{a} {b}?", complete: "Done." } }\n',
    })
    const turns = ['Go', 'Go a="x\u001b[31m\u202ey"', 'b="z\u001b[5m"', 'yes', '/back', '\u001b[41m']
    const { output } = await pipe(`${turns.join('\n')}\n`, folder.path)
    expect(output).to.include('x<001B>[31m<202E>y z<001B>[5m?').and.include('“<001B>[41m')
    expect(output).not.to.match(/[^\P{C}\n]/u)
  })

  it('takes a value for the slot that is asked, shows what a line was taken for, and says how a value is written', async () => {
    const { output } = await pipe(readFileSync('test/chat/answers/conversation.txt', 'utf8'), 'test/chat/answers')
    expect(output).to.equal(readFileSync('test/chat/answers/conversation.out', 'utf8'))
  })

  it('takes slots alone at an opening, a confirmation and the question what should change, and a value for the one slot that takes it', async () => {
    const { output } = await pipe(
      readFileSync('test/chat/open-questions/conversation.txt', 'utf8'),
      'test/chat/open-questions',
    )
    expectGolden('test/chat/open-questions/conversation.out', output)
  })

  it('ends with 1 if a line meant nothing, and with 0 if all did', async () => {
    expect((await pipe('launch\nOrderPiza\n')).code).to.equal(1)
    expect((await pipe('launch\nOrderPizza\n')).code).to.equal(0)
  })

  it('takes a last line without a line break, and Windows line breaks', async () => {
    expect((await pipe('launch\r\nOrderPizza')).output).to.contain('> OrderPizza\nWhich pizza would you like?')
  })

  it('/json shows the request as CLOVA would send it, and our answer', async () => {
    const { output } = await pipe('OrderPizza\nAddInfo pizzaType=Pepperoni\n/json\n')
    const { request, response } = JSON.parse(output.slice(output.indexOf('{')))
    expect(request.session).to.deep.include({ new: false, sessionAttributes: { intent: 'OrderPizza' } })
    expect(request.request.intent).to.deep.equal({
      name: 'AddInfo',
      slots: { pizzaType: { name: 'pizzaType', value: 'Pepperoni' } },
    })
    expect(request.context.System.application.applicationId).to.equal('com.example.extension.pizzabot')
    expect(response.sessionAttributes).to.deep.equal({ intent: 'OrderPizza', pizzaType: 'Pepperoni' })
    expect(response.response.outputSpeech.values.value).to.equal('How many boxes?')
  })

  it('/json shows what another platform would send, where one is named', async () => {
    const { output } = await pipe('OrderPizza\nAddInfo pizzaType=Pepperoni\nyes\n/json\n', 'test/chat', 'alexa')
    const { request, response } = JSON.parse(output.slice(output.indexOf('{')))
    expect(request.request).to.deep.include({ type: 'IntentRequest' })
    expect(request.request.intent.name).to.equal('AMAZON.YesIntent')
    expect(request.session.attributes).to.include({ intent: 'OrderPizza', pizzaType: 'Pepperoni' })
    expect(response).to.have.property('response').that.has.property('shouldEndSession', false)
  })

  it('/json shows a message of the first locale in which a skill is offered and speaks', async () => {
    const localeFor = async (locales: string) => {
      const folder = newFolder({
        'config.yaml': `alexa: { applicationId: a.b${locales} }\nlanguage: en\n`,
        'dialogs/a.yaml': 'intents: { Go: Gone. }\n',
      })
      const { output } = await pipe('Go\n/json\n', folder.path)
      return JSON.parse(output.slice(output.indexOf('{'))).request.request.locale
    }
    expect(await localeFor(', locales: [ja-JP, en-GB, en-US]')).to.equal('en-GB')
    expect([await localeFor(', locales: [ja-JP]'), await localeFor('')]).to.deep.equal(['en-US', 'en-US'])
  })

  it('/json says so where CLOVA has no message for it', async () => {
    expect((await pipe('OrderPizza\nstartOver\n/json\n')).output).to.contain(
      'CLOVA has no built-in intent for startOver',
    )
  })

  it('/back goes back a turn at a time, over the end of a session, too', async () => {
    const { output } = await pipe(
      'OrderPizza pizzaType=Pepperoni\nAddInfo pizzaAmount=2\n/back\nAddInfo pizzaAmount=3\n',
    )
    expect(output).to.contain('Undone: AddInfo pizzaAmount=2\n\n> AddInfo pizzaAmount=3\n3 boxes of Pepperoni')
    expect((await pipe('OrderPizza\n/back\n/back\n')).output).to.match(/Nothing has been said yet\.\n\n$/u)
  })

  it('/save writes a conversation test that passes, without what was taken back', async () => {
    await inCopy(async (folder) => {
      const said = 'launch\nOrderPizza\n/back\nOrderPizza pizzaType=Pepperoni\n?\nsilence\n/save tests/two.yaml\n'
      const { output, code } = await pipe(said, folder)
      expect(output).to.contain('To run it: reprompt test tests/two.yaml')
      expect(code).to.equal(0)
      const written = await readFile(join(folder, 'tests/two.yaml'), 'utf8')
      expectGolden('test/chat/saved.yaml', written.replace(/^now: .*/u, 'now: …'))
      const options = { config: 'config.yaml', files: [], update: false, coverage: false, format: 'text' } as const
      const tested = await callIn(folder, (terminal) => test(options, terminal))
      expect(tested.output).to.match(/\n1 passed, 0 failed\n$/u)
    })
  })

  it('stops where a service is asked, takes its answer, and shows what is sent', async () => {
    const { output, code } = await pipe(readFileSync('test/chat/services/talk.txt', 'utf8'), 'test/chat/services')
    expectGolden('test/chat/services/talk.out', output)
    expect(code).to.equal(1)
  })

  it('/save writes what services answered, and that nothing could be sent', async () => {
    const folder = newFolder().path
    await cp('test/chat/services', folder, { recursive: true })
    const { output } = await pipe(
      `${readFileSync('test/chat/services/talk.txt', 'utf8')}/save tests/table.yaml\n`,
      folder,
    )
    expect(output).to.contain('Saved: tests/table.yaml')
    const written = await readFile(join(folder, 'tests/table.yaml'), 'utf8')
    expectGolden('test/chat/services/saved.yaml', written.replace(/^now: .*/u, 'now: …'))
    const options = { config: 'config.yaml', files: [], update: false, coverage: false, format: 'text' } as const
    expect((await callIn(folder, (terminal) => test(options, terminal))).output).to.match(/\n1 passed, 0 failed\n$/u)
  })

  it('/save says at the top where what was said for a private slot is in the test', async () => {
    await inCopy(async (folder) => {
      const pin = 'pin: { type: integer, min: 1000, private: true, from: number, prompt: Your number? }'
      const dialog = `intents: { Pay: { slots: { ${pin}, tip: { prompt: A tip? } }, complete: Paid. } }\n`
      await writeFile(join(folder, 'dialogs/pay.yaml'), dialog)
      const lines = ['Pay tip=much', 'Pay pin=12', 'Pay\nNumberIntent number=12', 'Pay\nAddInfo pin=1200']
      for (const [at, said] of lines.entries()) await pipe(`${said}\n/save tests/${at}.yaml\n`, folder)
      const firstLines = await Promise.all(
        lines.map(async (_, at) => (await readFile(join(folder, `tests/${at}.yaml`), 'utf8')).split('\n')[0]),
      )
      const warning = '# Private: this file has what was said for pin.'
      expect(firstLines.map((line) => line?.replace(/^now: .*/u, 'now: …'))).to.deep.equal([
        'now: …',
        warning,
        warning,
        warning,
      ])
    })
  })

  it('/save overwrites nothing, and wants a name that `reprompt test` will find', async () => {
    await inCopy(async (folder) => {
      const { output, code } = await pipe('launch\n/save config.yaml\n/save talk\n/save\n', folder)
      expect(output).to.contain('config.yaml already exists and was not overwritten.')
      expect(output).to.contain('/save talk.yaml').and.contain('Add a file name')
      expect(code).to.equal(1)
      expect(await readFile(join(folder, 'config.yaml'), 'utf8')).to.contain('applicationId')
    })
  })

  it('goes on with what was saved meanwhile, and says so; with a mistake, with the last valid version', async () => {
    await inCopy(async (folder) => {
      const lines = new PassThrough()
      const [output, errors] = [new PassThrough(), new PassThrough()]
      const talked = callIn(folder, (terminal) =>
        chat({ config: 'config.yaml' }, { ...terminal, input: lines, output, errors }),
      )
      const dialogs = join(folder, 'dialogs/pizza.yaml')
      const text = await readFile(dialogs, 'utf8')
      lines.write('OrderPizza pizzaType=Pepperoni\n')
      await hear(output, 'How many boxes?')
      await writeFile(dialogs, text.replace('Ten at most', 'Only ten'))
      await hear(output, 'reloaded')
      lines.write('AddInfo pizzaAmount=99\n')
      await hear(output, 'Only ten. How many?')
      await writeFile(dialogs, text.replace('prompt:', 'promt:'))
      expect(await hear(errors, '`promt` is not a key of a slot.')).to.contain('The conversation continues')
      lines.end('AddInfo pizzaAmount=98\n')
      await hear(output, 'Only ten. How many?')
      await talked
    })
  })
})

function pipe(lines: string | Readable, folder = 'test/chat', platform?: PlatformName): Promise<Printed> {
  const input = typeof lines === 'string' ? Readable.from([lines]) : lines
  return callIn(folder, (terminal) => chat({ config: 'config.yaml', ...(platform && { platform }) }, terminal), input)
}

/** Everything that a stream brings until it has brought a text; for at most a minute. */
async function hear(stream: PassThrough, wanted: string): Promise<string> {
  let received = ''
  for (let tries = 0; tries < 6000 && !received.includes(wanted); tries += 1) {
    received += stream.read() ?? ''
    await setTimeout(10)
  }
  if (!received.includes(wanted)) throw new Error(`heard only: ${received}`)
  return received
}

/** A copy of the extension that may be written in. */
async function inCopy(look: (folder: string) => Promise<void>): Promise<void> {
  const folder = newFolder().path
  await cp('test/chat/config.yaml', join(folder, 'config.yaml'))
  await cp('test/chat/dialogs', join(folder, 'dialogs'), { recursive: true })
  await look(folder)
}
