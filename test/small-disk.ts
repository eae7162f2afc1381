import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newFolder } from './folder.ts'

/** A disk of half a megabyte. */
export interface SmallDisk {
  readonly path: string
  /** Fills it to the last byte. */
  readonly fill: () => { readonly remove: () => void }
  readonly unmount: () => void
}

/** Mounts a disk that is soon full; none where one may not mount. */
export function smallDisk(): SmallDisk | undefined {
  const { path } = newFolder()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'reprompt-test', path]).status !== 0) return undefined
  const filler = join(path, 'filler')
  return {
    path,
    fill() {
      fillWith(filler)
      return { remove: () => rmSync(filler) }
    },
    unmount: () => void spawnSync('umount', [path]),
  }
}

function fillWith(file: string): void {
  try {
    writeFileSync(file, Buffer.alloc(1_000_000))
  } catch {
    // As much as fits is written.
  }
}
