import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ExtensionFiles } from '../extension/read-extension-files.ts'

/**
 * Reads an extension where no turn has to wait for it: turns are answered meanwhile, and what it takes to read YAML is not in the memory
 * of the server.
 */
export interface ExtensionReader {
  /** As `readExtensionFiles`; one call at a time. Rejects if the other end fails. */
  readonly read: (file: string) => Promise<ExtensionFiles>
  readonly close: () => Promise<void>
}

/** What the other end is asked to read. */
export interface FilesToRead {
  /** config.yaml; absolute. */
  readonly file: string
  readonly needsVariables: boolean
}

interface ReaderOptions {
  readonly stays: boolean
  /** Whether the environment variables that config.yaml names must be there. */
  readonly needsVariables: boolean
}

/**
 * `stays`: a thread waits to read again, for the next time to be quick; else a process reads and ends, and takes with it some 20 MB that
 * a thread leaves behind.
 */
export function openReader({ stays, needsVariables }: ReaderOptions): ExtensionReader {
  return stays ? threadReader(needsVariables) : processReader(needsVariables)
}

/** The thread is started when it is first needed, or has failed. */
function threadReader(needsVariables: boolean): ExtensionReader {
  let thread: Worker | undefined
  return {
    async read(file) {
      thread ??= new Worker(new URL('./reader-thread.js', import.meta.url)).once('exit', () => {
        thread = undefined
      })
      thread.ref()
      thread.postMessage({ file, needsVariables } satisfies FilesToRead)
      const [files] = await once(thread, 'message')
      thread.unref()
      return files
    },
    async close() {
      await thread?.terminate()
    },
  }
}

/** A process for each reading. */
function processReader(needsVariables: boolean): ExtensionReader {
  let reading: ChildProcess | undefined
  return {
    read: (file) =>
      new Promise((resolve, reject) => {
        // Maps and bytes are sent as they are; flags of the server's own are not for the reader.
        reading = fork(new URL('./reader-process.js', import.meta.url), { serialization: 'advanced', execArgv: [] })
        reading.once('message', (files: ExtensionFiles) => resolve(files))
        reading.once('error', reject)
        reading.once('exit', (code, signal) => reject(new Error(`the files could not be read: ${code ?? signal}`)))
        reading.send({ file, needsVariables } satisfies FilesToRead)
      }),
    async close() {
      reading?.kill('SIGKILL')
    },
  }
}
