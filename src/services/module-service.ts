import type { Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { FromModule, ToModule } from './module-messages.ts'
import { largestAnswer, readAnswer } from './read-answer.ts'
import { type Connection, emptyAnswer, failed, type Outcome, type ServiceRequest } from './service.ts'

// Megabytes. A module that wants more is ended, and not the server.
const memory = 128

/** A module's thread, and the calls that wait for it, by number. */
interface Thread {
  readonly worker: Worker
  readonly pending: Map<number, (message: FromModule) => void>
  /** Whether a call was late: it may be in a loop, and is called no more. */
  isLeft: boolean
}

/**
 * An ES module whose default export takes the data of a request and returns an answer. It runs in a thread: what it prints goes to
 * `output`; whatever it does, a call ends by its deadline. After a late call, and after its end, the next call has a new thread.
 */
export function openModule(file: string, output: Writable): Connection {
  const threads = new Set<Thread>()
  const start = () => {
    const thread = startThread(file, output)
    threads.add(thread)
    thread.worker.on('exit', () => threads.delete(thread))
    return thread
  }
  let count = 0
  // Before the first user waits for it.
  start()
  return {
    call(request, within) {
      count += 1
      return callThread([...threads].find(({ isLeft }) => !isLeft) ?? start(), count, request, within)
    },
    async close() {
      await Promise.all([...threads].map(({ worker }) => worker.terminate()))
    },
  }
}

function startThread(file: string, output: Writable): Thread {
  const worker = new Worker(new URL('./module-thread.js', import.meta.url), {
    workerData: pathToFileURL(file).href,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  const thread: Thread = { worker, pending: new Map(), isLeft: false }
  // The server ends when it has been asked to, whatever the module is waiting for.
  worker.unref()
  for (const printed of [worker.stdout, worker.stderr]) printed.on('data', (data) => output.write(data))
  worker.on('message', (message: FromModule) => {
    thread.pending.get(message.number)?.(message)
    forget(thread, message.number)
  })
  worker.on('error', () => undefined)
  worker.on('exit', () => {
    const error = { name: 'the thread ended', frames: [] }
    for (const [number, settle] of thread.pending) settle({ type: 'exception', number, error })
  })
  return thread
}

function callThread(thread: Thread, number: number, asked: ServiceRequest, within: number): Promise<Outcome> {
  const { id, type, timestamp, data } = asked
  return new Promise((resolve) => {
    const late = () => {
      resolve(failed('timeout'))
      thread.isLeft = true
      forget(thread, number)
    }
    const timer = setTimeout(late, Math.max(0, Math.round(within)))
    thread.pending.set(number, (message) => {
      clearTimeout(timer)
      resolve(outcomeOf(message, type === 'lookUp'))
    })
    send(thread.worker, { number, data, request: { id, type, timestamp } })
  })
}

/** A thread that is called no more ends with the last of its calls. */
function forget({ worker, pending, isLeft }: Thread, number: number): void {
  pending.delete(number)
  if (isLeft && pending.size === 0) void worker.terminate()
}

/** What a call came to. A completed dialog is taken by a function that returns, whatever it returns. */
function outcomeOf(message: FromModule, isLookUp: boolean): Outcome {
  if (message.type !== 'answer') return failed(message.type, { error: message.error })
  const answer = Buffer.byteLength(message.text) > largestAnswer ? 'too-large' : readAnswer(message.text)
  if (typeof answer !== 'string') return { type: 'answered', answer }
  return isLookUp ? failed(answer) : { type: 'answered', answer: emptyAnswer, problem: answer }
}

function send(worker: Worker, message: ToModule): void {
  worker.postMessage(message)
}
