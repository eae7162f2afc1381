import { conversationWords } from '../conversation/words/index.ts'
import { readExtensionFiles } from '../reload/extension-files.ts'
import { loadExtension } from '../reload/load.ts'
import type { LoadedExtension, Outcome } from '../reload/outcome.ts'
import { reloading } from '../reload/reloading.ts'
import { type Watching, watchExtension } from '../reload/watch.ts'
import { reasonOf } from '../yaml/read.ts'
import { describe, phrase } from './notices.ts'
import type { Terminal } from './terminal.ts'

/** Whom to tell when files are saved. */
export interface Follower {
  /** What is talked to from now on. */
  readonly swapped: (now: LoadedExtension) => void
  /** Writes where a person may be in the middle of a line. */
  readonly aroundPrompt: (write: () => void) => void
}

/** Reads an extension again whenever one of its files is saved, and says so; of what is wrong, the last good set goes on. */
export async function followFiles(first: LoadedExtension, terminal: Terminal, follower: Follower) {
  const { file, dialogs, settings } = first.config
  let { code } = settings.language
  let isClosed = false
  let watching: Watching | undefined

  function tell(outcome: Outcome, problem: string | undefined): void {
    if (isClosed) return
    if (outcome.type === 'swapped') {
      code = outcome.now.config.settings.language.code
      follower.swapped(outcome.now)
      void watching?.move(outcome.now.config.dialogs)
    }
    const warnings = outcome.type === 'swapped' ? phrase(outcome.now.diagnostics, code, terminal) : ''
    const words = conversationWords[code].chat
    follower.aroundPrompt(() => {
      if (warnings !== '') terminal.errors.write(`${warnings}\n`)
      if (problem === undefined) terminal.output.write(`${words.reloaded}\n\n`)
      else terminal.errors.write(`${problem}\n${words.kept}\n\n`)
    })
  }

  const { reload } = reloading({
    first,
    load: async () => loadExtension(await readExtensionFiles(file), Date.now()),
    describe: (outcome) => describe(outcome, code, terminal),
    tell,
  })
  watching = await watchExtension(file, dialogs, {
    changed: () => void (isClosed || reload()),
    failed(error) {
      const told = conversationWords[code].chat.cannotWatch(reasonOf(error))
      follower.aroundPrompt(() => terminal.errors.write(`${told}\n`))
    },
  })
  return {
    async close() {
      isClosed = true
      await watching?.close()
    },
  }
}
