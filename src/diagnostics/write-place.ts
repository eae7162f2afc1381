import { relative, sep } from 'node:path'
import type { Range } from './diagnostic.ts'

/** A file as it is named, seen from a folder, with `/` on every system: `dialogs/pizza.yaml`. */
export function nameFile(file: string, folder: string): string {
  return (relative(folder, file) || file).split(sep).join('/')
}

/** A place in a file, seen from a folder: `dialogs/pizza.yaml:3:5`; what is about a whole file has its name alone. */
export function writePlace({ file, start, excerpt }: Range, folder: string): string {
  const name = nameFile(file, folder)
  return excerpt === undefined ? name : `${name}:${start.line}:${start.column}`
}
