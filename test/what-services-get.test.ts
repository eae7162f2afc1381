import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { compile } from '../src/core/compile/compile.ts'
import type { DialogFile } from '../src/core/dialog.ts'
import { sentValue } from '../src/core/services/sent-value.ts'
import { takeTurn } from '../src/core/turn.ts'
import { type Answer, isNeed, type Need, type Session, type Turn, type TurnResult } from '../src/core/turn-types.ts'
import { plainSettings } from '../src/extension/config-schema.ts'
import { languages } from '../src/languages/index.ts'

// What a conversation test does not see: the data of a call.

interface Row {
  /** `Intent slot=value …` */
  readonly said: string
  /** Whether nothing more is to be added to a list. */
  readonly no?: boolean
  /** What the services of the calls before this one gave. */
  readonly answers?: readonly Readonly<Record<string, unknown>>[]
  readonly gets: unknown
}

const { dialogs: file, calls }: { dialogs: DialogFile; calls: Readonly<Record<string, Row>> } = parse(
  readFileSync('test/what-services-get.yaml', 'utf8'),
)
const dialogs = compile([file], plainSettings(languages.en))
const moment = { now: 0, chance: 0 }

describe('what a service gets', () => {
  for (const [title, row] of Object.entries(calls))
    it(title, () => {
      expect(toData(lastNeed(row))).to.deep.equal(row.gets)
    })

  it('is all that was wrong with its answers, in the log', () => {
    const wrong: Answer = {
      type: 'lookedUp',
      slots: new Map([['discount', 'none']]),
      refuse: new Map([['pizza', 'sold out']]),
    }
    const result = takeTurn(dialogs, { attributes: new Map() }, intentOf('OrderPizza pizza=large amount=2'), moment, [
      wrong,
      { type: 'failed' },
    ])
    expect(isNeed(result) ? [] : result.why.faults).to.deep.equal([
      { service: 'prices', slot: 'pizza', fault: 'not-checked' },
      { service: 'prices', slot: 'discount', fault: 'wrong-value' },
    ])
  })
})

/** The call that comes after those that were answered. */
function lastNeed({ said, no = false, answers = [] }: Row): Need {
  const given = answers.map(
    (slots): Answer => ({ type: 'lookedUp', slots: new Map(Object.entries(slots)), refuse: new Map() }),
  )
  const take = (session: Session, turn: Turn): TurnResult => takeTurn(dialogs, session, turn, moment, given)
  const result = take({ attributes: new Map() }, intentOf(said))
  const last = no && !isNeed(result) && result.type === 'ask' ? take(result, { type: 'no' }) : result
  if (!isNeed(last)) throw new Error(`no call: ${JSON.stringify(last)}`)
  return last
}

function intentOf(said: string): Turn {
  const [intent = '', ...slots] = said.split(' ')
  const values = slots.map((slot) => slot.split('=')).map(([name = '', value = '']) => [name, { value }] as const)
  return { type: 'intent', intent, slots: new Map(values) }
}

/** Values as they are sent, and maps as objects, as they are in YAML. */
function toData(need: Need): unknown {
  const slotsByName = dialogs.intents.get(need.dialog)?.slotsByName
  const slots = Array.from(need.slots, ([name, value]) => {
    const slot = slotsByName?.get(name)
    return [name, slot && sentValue(slot, value)]
  })
  const sent = { ...need, slots: Object.fromEntries(slots) }
  return JSON.parse(JSON.stringify(sent, (_, value) => (value instanceof Map ? Object.fromEntries(value) : value)))
}
