import { parentPort } from 'node:worker_threads'
import type { Settings } from '../core/dialogs.ts'
import { languages } from '../languages/index.ts'
import type { LanguageCode } from '../languages/language.ts'
import type { Outside } from '../yaml/checks/check.ts'
import { readDialogs } from '../yaml/load.ts'

// The other end of dialog-reader.ts: parses and checks where no turn has to wait for it.

/** What is asked of the thread. A language holds functions, which cannot be sent: it is looked up again by its code. */
export interface Question {
  readonly folder: string
  readonly settings: Omit<Settings, 'language'>
  readonly language: LanguageCode
  readonly outside: Outside
}

parentPort?.on('message', async ({ folder, settings, language: code, outside }: Question) => {
  const language = languages.get(code)
  if (language === undefined) throw new Error(`no language ${code}`)
  parentPort?.postMessage(await readDialogs(folder, { ...settings, language }, outside))
})
