import { open } from 'node:fs/promises'

/** Writes a new file that only its owner reads; it is on the disk once this resolves. `changed`: its time of change, seconds since 1970. */
export async function writeSynced(file: string, text: string, changed?: number): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    if (changed !== undefined) await handle.utimes(changed, changed)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What was made in a folder, or renamed into it, is there for good once this resolves. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
