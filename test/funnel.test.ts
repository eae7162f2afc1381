import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { openFunnelCounter } from '../src/funnel/count-funnel.ts'
import { readLogLine } from '../src/funnel/read-log-line.ts'
import { config, intent, makeFolder, message } from './server/extension.ts'
import { launch, logged, post, until } from './server/running.ts'
import { typeIn } from './terminal.ts'

const dialogs = `
intents:
  OrderPizza:
    attempts: 2
    slots:
      size: { choices: [Small, Large], prompt: Which size? }
      amount: { type: integer, max: 3, prompt: How many? }
    confirm: "{amount} {size}?"
    complete: Done.
`
const end = message({ type: 'SessionEndedRequest' })
const yes = intent('Clova.YesIntent')
const order = (values: Readonly<Record<string, string>> = {}) => intent('OrderPizza', values)

// What each of them says, turn by turn.
const people = [
  [order(), order({ size: 'Small' }), order({ amount: '2' }), yes],
  [order(), order({ size: 'XXL' }), order({ size: 'Large' }), order({ amount: '9' }), order({ amount: '1' }), yes],
  [order(), order({ size: 'XXL' }), order({ size: 'huge' })],
  [order({ size: 'Small' }), end],
  [order({ size: 'Small', amount: '1' })],
  [order({ size: 'Small', amount: '1' }), yes, order(), end],
]
const turns = people.flat().length

describe('reprompt funnel', function () {
  this.timeout(60_000)

  it('never has what was rejected of a private slot', async () => {
    const folder = makeFolder({
      'config.yaml': `${config}log: { rejected: true }\n`,
      'dialogs/pizza.yaml':
        'intents:\n  OrderPizza:\n    slots:\n      size: { choices: [Small, Large], private: true, prompt: Which? }\n    complete: Done.\n',
    })
    const server = await launch(folder.path, 'start')
    await post(server.port, order({ size: 'something secret' }))
    await until(() => logged(server).some(({ msg }) => msg === 'turn'))
    await server.end()
    expect(server.output()).to.include('size.choices').and.not.include('secret')
  })

  it('takes nothing for rejected that names no slot and rule', () => {
    const line = {
      msg: 'turn',
      session: 's',
      time: 1,
      turn: 'slots',
      rule: 'reprompt',
      refused: ['size.choices', 'size', '.max'],
    }
    expect(readLogLine(JSON.stringify(line))).to.have.deep.property('refused', [['size', 'choices']])
  })

  it('counts who gave up where another dialog came back then, and in logs that name no question', () => {
    const counter = openFunnelCounter()
    const line = { msg: 'turn', session: 's', time: 1, turn: 'notUnderstood' }
    for (const one of [
      { ...line, rule: 'prompt', intent: 'Drink', slot: 'size', asked: 1 },
      { ...line, rule: 'resume', intent: 'Pizza', slot: 'topping', asked: 1, gaveUp: 'Drink.size' },
      { ...line, rule: 'giveUp', intent: 'Pizza' },
    ]) {
      const read = readLogLine(JSON.stringify(one))
      if (typeof read === 'object') counter.add(read)
    }
    const counts = [...counter.finish()].map(([name, { gaveUp, left, questions }]) => {
      return [name, gaveUp, left, [...questions].map(([slot, one]) => [slot, one.gaveUp])]
    })
    expect(counts).to.deep.equal([
      ['Drink', 1, 0, [['size', 1]]],
      ['Pizza', 1, 0, [['topping', 1]]],
    ])
  })

  it('shows from the log of a server which questions lose people, and what they said', async () => {
    const folder = makeFolder({
      'config.yaml': `${config}log: { rejected: true }\n`,
      'dialogs/pizza.yaml': dialogs,
    })
    const server = await launch(folder.path, 'start')
    for (const [at, said] of people.entries()) {
      let attributes = '{}'
      for (const body of said) {
        const sent = body
          .replace('session-id', `session ${at}`)
          .replace('"sessionAttributes":{}', `"sessionAttributes":${attributes}`)
        attributes = JSON.stringify((await post(server.port, sent)).body.sessionAttributes)
      }
    }
    await until(() => logged(server).filter(({ msg }) => msg === 'turn').length === turns)
    await server.end()
    folder.write({ 'server.log': server.output() })
    const { code, output } = await typeIn(folder.path, ['funnel', 'server.log'])
    expect(code).to.equal(0)
    expect(output.split('\n')).to.deep.equal([
      'OrderPizza: 7 started, 3 completed, 1 given up, 3 left',
      '  question  asked  at once  2nd time  later  given up  left  rejected',
      '  size          4        1         1      0         1     1  choices 3',
      '  amount        3        1         1      0         0     1  max 1',
      '  confirm       4        3         0      0         0     1',
      '',
    ])
    const values = await typeIn(folder.path, ['funnel', '--rejected'], { LANG: 'en' }, server.output())
    expect(values.output).to.equal(
      'Rejected by `choices`, the most frequent first:\n\nOrderPizza.size\n       2  XXL\n       1  huge\n  choices: { …: ["XXL", "huge"] }\n',
    )
    const picture = await typeIn(folder.path, ['funnel', 'server.log', '--format', 'svg', '--output', 'f.svg'], {
      LANG: 'ko',
    })
    expect(picture.code).to.equal(0)
    const svg = readFileSync(`${folder.path}/f.svg`, 'utf8')
    expect(svg).to.include('OrderPizza: 시작 7, 완료 3, 포기 1, 이탈 3').and.include('<rect class="gaveUp"')
    const missing = await typeIn(folder.path, ['funnel', 'nowhere.log'], { LANG: 'en' })
    expect([missing.code, missing.errors]).to.deep.equal([3, 'Cannot read nowhere.log (ENOENT).\n'])
  })

  it('takes time in proportion to the log, and bounded memory, whatever is in it', () => {
    const counter = openFunnelCounter()
    const line = (at: number) =>
      JSON.stringify({
        msg: 'turn',
        turn: 'intent',
        rule: 'prompt',
        time: at,
        session: `s${at}`,
        intent: `i${at % 20_000}`,
        slot: '__proto__',
        asked: 1,
      })
    for (let at = 0; at < 50_000; at += 1) {
      const read = readLogLine(line(at))
      if (read !== undefined && read !== 'unnamed') counter.add(read)
    }
    expect(counter.finish().size).to.be.at.most(10_000)
    for (const text of ['', '{', '[]', 'null', '{"msg":"turn"}', '{"msg":"turn","turn":1}', 'x'.repeat(200_000)])
      expect(readLogLine(text)).to.equal(undefined)
    expect(readLogLine('{"msg":"turn","turn":"yes","rule":"end","time":1}')).to.equal('unnamed')
  })
})
