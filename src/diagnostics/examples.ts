import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Code } from './codes.ts'

// Each code has a folder in `examples/`, with `wrong.yaml` and `right.yaml`; or `wrong/` and `right/` with the files of an extension.
// The build puts them beside the program.

/** An extension as its files, by name; a text alone is one dialog file. */
export type Example = string | Readonly<Record<string, string>>

/** What gives a code, and the same without the mistake. */
export interface Correction {
  readonly wrong: Example
  readonly right: Example
}

/** The examples of a code; undefined where a few lines cannot show the mistake. */
export function readCorrection(code: Code): Correction | undefined {
  const folder = fileURLToPath(new URL(`examples/${code}`, import.meta.url))
  if (!existsSync(folder)) return undefined
  return { wrong: readExample(join(folder, 'wrong')), right: readExample(join(folder, 'right')) }
}

function readExample(path: string): Example {
  if (existsSync(`${path}.yaml`)) return readFileSync(`${path}.yaml`, 'utf8')
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const names = files.map(({ name, parentPath }) => relative(path, join(parentPath, name)).replaceAll(sep, '/'))
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(path, name), 'utf8')]))
}

/** An example as it is shown: nobody wants to read a thousand characters. */
export function shortenExample(text: string): string {
  return text.replace(/(?:la ){100,}/, 'la la la … ')
}
