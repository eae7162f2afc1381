import type { Folder } from './folder.ts'
import { intent, message } from './server/extension.ts'
import { launch, logged, post, until } from './server/running.ts'

// People who order, each in a session of their own: some give up, some leave.

/** An order that gives up at the second attempt. */
export const orderWithAttempts = `
intents:
  OrderPizza:
    attempts: 2
    slots:
      size: { choices: [Small, Large], prompt: Which size? }
      amount: { type: integer, max: 3, prompt: How many? }
    confirm: "{amount} {size}?"
    complete: Done.
`

/** A turn of the order's. */
export function order(values: Readonly<Record<string, string>> = {}): string {
  return intent('OrderPizza', values)
}

const end = message({ type: 'SessionEndedRequest' })
const yes = intent('Clova.YesIntent')

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

/** Lets them talk to a server of the folder, and returns its log. */
export async function logOfPeople(folder: Folder): Promise<string> {
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
  return server.output()
}
