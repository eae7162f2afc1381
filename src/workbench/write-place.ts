import { dirname, relative, sep } from 'node:path'
import type { Range } from '../yaml/diagnostic.ts'

/** A path as people write it, from the folder that config.yaml is in: `dialogs/pizza.yaml`. */
export function writePath(path: string, configFile: string): string {
  return relative(dirname(configFile), path).split(sep).join('/')
}

/** A place in a file: `dialogs/pizza.yaml:3:5`. */
export function writePlace({ file, start, excerpt }: Range, configFile: string): string {
  const path = writePath(file, configFile)
  return excerpt === undefined ? path : `${path}:${start.line}:${start.column}`
}
