import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder of a test's own, which is gone when the tests are over. */
export interface Folder {
  readonly path: string
  /** Writes files, in place; the folders they need are made. */
  readonly write: (files: Readonly<Record<string, string | Uint8Array>>) => void
}

const all = mkdtempSync(join(tmpdir(), 'reprompt-'))
process.once('exit', () => rmSync(all, { recursive: true, force: true }))

/** Makes a folder with these files in it. */
export function newFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Folder {
  const path = mkdtempSync(join(all, 'folder-'))
  const write: Folder['write'] = (written) => {
    for (const [name, text] of Object.entries(written)) {
      mkdirSync(dirname(join(path, name)), { recursive: true })
      writeFileSync(join(path, name), text)
    }
  }
  write(files)
  return { path, write }
}
