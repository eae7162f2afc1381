import { dirname, relative, sep } from 'node:path'
import type { Range } from '../yaml/diagnostic.ts'

/** A place as people write it, from the folder that config.yaml is in: `dialogs/pizza.yaml:3:5`. */
export function writePlace({ file, start, excerpt }: Range, configFile: string): string {
  const path = relative(dirname(configFile), file).split(sep).join('/')
  return excerpt === undefined ? path : `${path}:${start.line}:${start.column}`
}
