import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ExtensionFiles } from './extension-files.ts'

/**
 * Reads an extension in a thread of its own: turns are answered meanwhile, and all that it takes to read YAML is in the memory of that
 * thread alone.
 */
export interface ExtensionReader {
  /** As `readExtensionFiles`; one call at a time. Rejects if the thread fails. */
  readonly read: (file: string) => Promise<ExtensionFiles>
  readonly close: () => Promise<void>
}

/** The thread is started when it is first needed, or has failed. `stays`: it waits to read again, for the next time to be quick; else it ends. */
export function openReader({ stays }: { readonly stays: boolean }): ExtensionReader {
  let thread: Worker | undefined

  async function close(): Promise<void> {
    await thread?.terminate()
  }

  return {
    async read(file) {
      thread ??= startThread(() => {
        thread = undefined
      })
      thread.ref()
      thread.postMessage(file)
      const [files] = await once(thread, 'message')
      if (stays) thread.unref()
      else await close()
      return files
    },
    close,
  }
}

function startThread(gone: () => void): Worker {
  const thread = new Worker(new URL('./extension-thread.js', import.meta.url))
  return thread.once('exit', gone)
}
