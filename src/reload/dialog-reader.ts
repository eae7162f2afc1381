import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Settings } from '../core/dialogs.ts'
import type { Outside } from '../yaml/checks/check.ts'
import type { DialogSet } from '../yaml/load.ts'
import type { Question } from './dialog-thread.ts'

/** Reads dialogs in a thread of its own, so that turns are answered meanwhile. */
export interface DialogReader {
  /** As `readDialogs`; one call at a time. Rejects if the thread fails. */
  readonly read: (folder: string, settings: Settings, outside: Outside) => Promise<DialogSet>
  readonly close: () => Promise<void>
}

/** The thread is started when it is first needed, or has failed, and does not keep the process alive. */
export function openDialogReader(): DialogReader {
  let thread: Worker | undefined
  return {
    async read(folder, { language, ...settings }, outside) {
      thread ??= startThread(() => {
        thread = undefined
      })
      const question: Question = { folder, settings, language: language.code, outside }
      thread.postMessage(question)
      const [set] = await once(thread, 'message')
      return set
    },
    close: async () => void (await thread?.terminate()),
  }
}

function startThread(gone: () => void): Worker {
  const thread = new Worker(new URL('./dialog-thread.js', import.meta.url))
  thread.once('exit', gone)
  thread.unref()
  return thread
}
