import { createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import Koa from 'koa'

// The same dialog as a programmer would write it by hand: the yardstick.

const key = createPublicKey(readFileSync(process.argv[2] ?? '', 'utf8'))

const speak = (value: string) => ({ type: 'SimpleSpeech', values: { type: 'PlainText', lang: 'en', value } })

const app = new Koa()
app.use(async (ctx) => {
  const chunks: Buffer[] = []
  for await (const chunk of ctx.req) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  if (!verify('sha256', body, key, Buffer.from(ctx.get('SignatureCEK'), 'base64'))) ctx.throw(401)
  const { version, session, request } = JSON.parse(body.toString())
  const values = { ...session.sessionAttributes, intent: 'OrderPizza' }
  for (const [name, slot] of Object.entries<{ value: string }>(request.intent.slots)) values[name] = slot.value
  const { pizzaType, pizzaAmount } = values
  const question =
    pizzaType === undefined ? 'Which pizza would you like?' : 'How many boxes of pizza do you want to order?'
  const isDone = pizzaType !== undefined && pizzaAmount !== undefined
  const outputSpeech = speak(isDone ? `${pizzaAmount} boxes of ${pizzaType} are on the way.` : question)
  ctx.body = {
    version,
    sessionAttributes: isDone ? {} : values,
    response: {
      outputSpeech,
      card: {},
      directives: [],
      shouldEndSession: isDone,
      ...(!isDone && { reprompt: { outputSpeech } }),
    },
  }
})
const server = app.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listens on http://127.0.0.1:${Object(server.address()).port}/clova\n`)
})
