import { stat } from 'node:fs/promises'
import { findFiles } from '../files/find-dialog-files.ts'
import { reasonOf } from '../files/reason-of.ts'
import type { Watcher, Watching } from './watch.ts'

// Milliseconds between two looks.
const every = 1000

/** Looks at config.yaml and the dialogs (absolute paths) each second: some shared drives say nothing of what others save there. */
export async function pollExtension(file: string, folder: string, watcher: Watcher): Promise<Watching> {
  let polled = folder
  let isClosed = false
  let timer: NodeJS.Timeout | undefined
  let seen: string | undefined

  async function look(): Promise<void> {
    const found = await stateOf(file, polled)
    if (isClosed) return
    if (found !== seen) watcher.changed()
    seen = found
    timer = setTimeout(look, every)
  }

  await look()
  return {
    async move(to) {
      polled = to
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
    },
  }
}

/** The same text as long as nobody saves, adds or removes a file. */
async function stateOf(file: string, folder: string): Promise<string> {
  const { paths } = await findFiles(folder)
  return (await Promise.all([file, ...paths].map(stateOfFile))).join('\n')
}

async function stateOfFile(path: string): Promise<string> {
  try {
    const { ino, size, mtimeMs } = await stat(path)
    return `${path} ${ino} ${size} ${mtimeMs}`
  } catch (error) {
    return `${path} ${reasonOf(error)}`
  }
}
