import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import type { ExtensionFiles } from '../extension/read-extension-files.ts'

/**
 * Reads an extension where no turn has to wait for it: turns are answered meanwhile, and what it takes to read YAML is not in the memory
 * of the server.
 */
export interface ExtensionReader {
  /** As `readExtensionFiles`; one call at a time. Rejects if the other end fails, or takes too long. */
  readonly read: (file: string) => Promise<ExtensionFiles>
  /** Ends whatever is being read, and waits for nothing. */
  readonly close: () => void
}

export interface ReaderOptions {
  /** Whether the process waits to read again, for the next time to be quick; else it ends, and takes its memory with it. */
  readonly stays: boolean
  /** Whether the environment variables must be there that config.yaml names. */
  readonly needsVariables: boolean
  /** Milliseconds that a reading may take. */
  readonly within?: number
}

/** What is sent to the other end. */
export interface FilesToRead {
  readonly file: string
  readonly needsVariables: boolean
}

// Five seconds would do for thousands of dialogs; a busy machine may need ten times as much.
const readWithin = 60_000

// Megabytes: enough for thousands of dialogs.
const memory = 1024

/** Reads in a process of its own, which can be ended whatever it is waiting for. It is started when it is first needed, or has failed. */
export function openReader({ stays, needsVariables, within = readWithin }: ReaderOptions): ExtensionReader {
  let reader: ChildProcess | undefined

  function end(): void {
    reader?.kill('SIGKILL')
    reader = undefined
  }

  return {
    async read(file) {
      reader ??= startReader()
      try {
        const files = await ask(reader, { file, needsVariables }, within)
        if (!stays) end()
        return files
      } catch (error) {
        end()
        throw error
      }
    },
    close: end,
  }
}

function startReader(): ChildProcess {
  // Maps and bytes are sent as they are; flags of the server's own are not for the reader.
  const started = fork(new URL('./reader-process.js', import.meta.url), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${memory}`],
  })
  // It may also be ended between two readings.
  started.on('error', () => undefined)
  return started
}

async function ask(reader: ChildProcess, request: FilesToRead, within: number): Promise<ExtensionFiles> {
  const asked = new AbortController()
  const { signal } = asked
  const answered = once(reader, 'message', { signal })
  const ended = once(reader, 'exit', { signal }).then(([code, killedBy]) => fail(String(killedBy ?? code)))
  const late = setTimeout(within, undefined, { signal }).then(() => fail('timed-out'))
  // Whatever cannot be sent to has ended, and how it ended says more.
  reader.send(request, () => undefined)
  try {
    const [files] = await Promise.race([answered, ended, late])
    return files
  } finally {
    asked.abort()
  }
}

function fail(code: string): never {
  throw Object.assign(new Error(code), { code })
}
