import { conversationWords } from '../conversation/words/index.ts'
import type { LoadedExtension } from '../extension/load-extension.ts'
import { readExtensionFiles } from '../extension/read-extension-files.ts'
import { type LiveExtension, openLiveExtension } from '../reload/live-extension.ts'
import { describe, formatProblems, reportUnwatched } from './notices.ts'
import type { Terminal } from './terminal.ts'

/** What to call when files are saved. */
export interface ReloadListener {
  /** The extension from now on. */
  readonly swapped: (now: LoadedExtension) => void
  /** Writes where a person may be in the middle of a line. */
  readonly aroundPrompt: (write: () => void) => void
}

/** Reads an extension again whenever one of its files is saved, and says so; of what is wrong, the last good set goes on. */
export async function followFiles(
  first: LoadedExtension,
  terminal: Terminal,
  listener: ReloadListener,
): Promise<LiveExtension> {
  const { output, errors } = terminal
  const { swapped, aroundPrompt } = listener
  const extension = openLiveExtension(first, {
    read: readExtensionFiles,
    describe: (outcome, language) => describe(outcome, language, terminal),
    onReload(outcome, problem, language) {
      if (outcome.type === 'swapped') swapped(outcome.now)
      const { diagnostics } = outcome.type === 'swapped' ? outcome.now : { diagnostics: [] }
      const { reloaded, kept } = conversationWords[language].chat
      aroundPrompt(() => {
        if (diagnostics.length > 0) errors.write(`${formatProblems(diagnostics, language, terminal)}\n`)
        if (problem === undefined) output.write(`${reloaded}\n\n`)
        else errors.write(`${problem}\n${kept}\n\n`)
      })
    },
    failed(error, language) {
      aroundPrompt(() => reportUnwatched(error, language, terminal))
    },
  })
  await extension.watch()
  return extension
}
