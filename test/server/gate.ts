import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'

/** A file at which whoever reads it has to wait. */
export interface Gate {
  /** Somebody has begun to read it; `text` is what they read, as do all who come later. */
  readonly reached: () => Promise<{ readonly pass: (text: string) => Promise<void> }>
}

/** Makes a file that can be read once the test lets it be: a named pipe. */
export function makeGate(path: string): Gate {
  execFileSync('mkfifo', [path])
  return {
    async reached() {
      const pipe = await open(path, 'w')
      return {
        async pass(text) {
          rmSync(path)
          writeFileSync(path, text)
          await pipe.writeFile(text)
          await pipe.close()
        },
      }
    },
  }
}
