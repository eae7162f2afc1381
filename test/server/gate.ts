import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newFolder } from '../folder.ts'
import { until } from './running.ts'

/** A file at which whoever reads it has to wait, as on a slow disk. */
export interface Gate {
  /** The environment of a program that has to. */
  readonly env: Readonly<Record<string, string>>
  /** From now on it has to. */
  readonly shut: () => void
  /** Somebody has begun to read it; `text` is what they read, as do all who come later. */
  readonly reached: () => Promise<{ readonly pass: (text: string) => void }>
}

/** Makes a file that can be read once the test lets it be. */
export function makeGate(path: string): Gate {
  const { path: folder } = newFolder()
  const [shut, reached] = [join(folder, 'shut'), join(folder, 'reached')]
  // The disk itself cannot be made slow: opening this file is.
  const slowDisk = `
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    import { setTimeout } from 'node:timers/promises'
    const open = fs.promises.open
    fs.promises.open = async (path, ...others) => {
      if (path === ${JSON.stringify(path)} && fs.existsSync(${JSON.stringify(shut)})) {
        fs.writeFileSync(${JSON.stringify(reached)}, '')
        while (fs.existsSync(${JSON.stringify(shut)})) await setTimeout(5)
      }
      return open(path, ...others)
    }
    syncBuiltinESMExports()`
  return {
    env: { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(slowDisk)}` },
    shut() {
      writeFileSync(path, '# Nothing yet.\n')
      writeFileSync(shut, '')
    },
    async reached() {
      await until(() => existsSync(reached))
      return {
        pass(text) {
          writeFileSync(path, text)
          rmSync(shut)
        },
      }
    },
  }
}
