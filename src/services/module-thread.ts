import { parentPort, workerData } from 'node:worker_threads'
import type { FromModule, ToModule } from './module-messages.ts'
import type { RemoteError, ServiceData } from './service.ts'

// The other end of module-service.ts: a thread of its own, in which an operator's module can neither stall a turn nor end the server.

type Loaded =
  | { readonly answer: (data: ServiceData, request: ToModule['request']) => unknown }
  | { readonly error: RemoteError }

const loading = load(String(workerData))

parentPort?.on('message', async (message: ToModule) => {
  parentPort?.postMessage(await call(message))
})

async function load(url: string): Promise<Loaded> {
  try {
    const { default: answer } = await import(url)
    return typeof answer === 'function'
      ? { answer }
      : { error: { name: 'no default export that is a function', frames: [] } }
  } catch (error) {
    return { error: describe(error) }
  }
}

async function call({ number, data, request }: ToModule): Promise<FromModule> {
  const loaded = await loading
  if ('error' in loaded) return { type: 'not-loaded', number, error: loaded.error }
  try {
    return { type: 'answer', number, text: JSON.stringify(await loaded.answer(data, request)) ?? '' }
  } catch (error) {
    return { type: 'exception', number, error: describe(error) }
  }
}

/** Without the message: it may quote what was sent. */
function describe(error: unknown): RemoteError {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] }
  const { name, message, stack = '' } = error
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n')
  return { name, frames: frames.filter((line) => /^\s+at /.test(line)) }
}
