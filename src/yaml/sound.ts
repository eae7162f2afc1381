import type { DialogFile } from '../core/dialog.ts'
import type { Written } from './read.ts'
import { dialogFileShape } from './shapes.ts'
import { dataOf, type Path } from './tree.ts'

/** A file with all that its schema refused left out, so that the rest of it can be checked. */
export interface Sound {
  readonly written: Written
  readonly file: DialogFile
  /** Whether the schema refused something at `path` or below it. */
  isRefused(path: Path): boolean
}

/** Takes what was refused out of a file; undefined where nothing would be left that makes sense. */
export function soundOf(written: Written): Sound | undefined {
  const value = dataOf(written.tree)
  for (const { path } of written.refusals) takeOut(value, entryOf(path))
  if (!dialogFileShape.validate(value)) return undefined
  const isRefused = (at: Path) => written.refusals.some(({ path }) => at.every((step, index) => path[index] === step))
  return { written, file: value, isRefused }
}

/** The key of the file, of a dialog, of a slot or of a type, or the reply, that a path leads into. */
function entryOf(path: Path): Path {
  const [section, , part] = path
  if (section === 'replies') return path.slice(0, 2)
  if (section === 'types') return path.slice(0, 3)
  if (typeof part === 'number') return path.slice(0, 2)
  return path.slice(0, part === 'slots' ? 5 : 3)
}

function takeOut(value: unknown, entry: Path): void {
  const map = reach(value, entry.slice(0, -1))
  const key = entry.at(-1)
  if (map === undefined || key === undefined) return
  const substitute = substituteFor(entry)
  if (substitute === undefined) Reflect.deleteProperty(map, key)
  else Object.defineProperty(map, key, { value: substitute, enumerable: true, configurable: true, writable: true })
}

function reach(value: unknown, path: Path): object | undefined {
  let at = value
  for (const step of path) at = isMap(at) && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined
  return isMap(at) ? at : undefined
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What has a name is still there, so that what names it is not wrong too; a dialog cannot be without `complete`. */
function substituteFor(entry: Path): string | object | undefined {
  const [section, , part] = entry
  if (section === 'intents' && (entry.length === 2 || (entry.length === 3 && part === 'complete'))) return '…'
  if (section === 'types' && entry.length === 2) return {}
  return part === 'slots' && entry.length === 4 ? {} : undefined
}
