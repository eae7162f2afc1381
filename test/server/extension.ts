import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { type Folder, newFolder } from '../folder.ts'

// An extension in a folder of its own, and requests signed as if CLOVA had sent them.

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })

export const publicKey: string = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()

export const applicationId = 'com.example.extension.pizzabot'

/** The smallest extension that runs; `port` 0 lets the system choose. */
export const config = `
applicationId: ${applicationId}
language: en
timezone: Asia/Seoul
server: { host: 127.0.0.1, port: 0, path: /clova }
signature: { publicKey: key.pem, tolerance: 150 }
`

export const pizza = `
intents:
  OrderPizza:
    slots:
      pizzaType:
        prompt: Which pizza would you like?
      pizzaAmount:
        prompt: How many boxes of pizza do you want to order?
    complete: "{pizzaAmount} boxes of {pizzaType} are on the way."
`

/** Makes a folder with an extension in it: with these files, and the pizza order if none of them is a dialog. */
export function makeFolder(files: Readonly<Record<string, string>> = {}): Folder {
  const hasDialogs = Object.keys(files).some((name) => name.includes('dialogs/'))
  const dialogs = hasDialogs ? {} : { 'dialogs/pizza.yaml': pizza }
  return newFolder({ 'config.yaml': config, 'key.pem': publicKey, ...dialogs, ...files })
}

/** A request of CEK as its guide prints it. */
export function message(request: object, attributes: object = {}): string {
  return JSON.stringify({
    version: '1.0',
    session: { new: false, sessionAttributes: attributes, sessionId: 'session-id', user: { userId: 'user-id' } },
    context: { System: { application: { applicationId }, device: { deviceId: 'device-id' } } },
    request,
  })
}

/** A turn that brings an intent, each slot with its value. */
export function intent(name: string, values: Readonly<Record<string, string>> = {}, attributes: object = {}): string {
  const slots = Object.fromEntries(Object.entries(values).map(([slot, value]) => [slot, { name: slot, value }]))
  return message({ type: 'IntentRequest', intent: { name, slots } }, attributes)
}

/** The value of the header that says who sent these bytes. */
export function signatureOf(body: string | Uint8Array, key: KeyObject = pair.privateKey): string {
  return sign('sha256', typeof body === 'string' ? Buffer.from(body) : body, key).toString('base64')
}
