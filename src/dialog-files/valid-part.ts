import type { DialogFile } from '../core/dialog.ts'
import type { YamlFile } from '../yaml/read.ts'
import { dataOf, type Path } from '../yaml/tree.ts'
import { withChoicesInOrder } from './choices-in-order.ts'
import { dialogFileShape } from './dialog-file-shape.ts'

/** A file with all that its schema refused left out, so that the rest of it can be checked. */
export interface ValidPart {
  readonly yaml: YamlFile
  readonly file: DialogFile
  /** Whether the schema refused something at `path` or below it. */
  isRefused(path: Path): boolean
  /** Whether what belongs at `path` may be there all the same: it, or what it is in, was refused, a key next to it that nobody knows, or its own key in another place of its dialog. */
  mayBeIncomplete(path: Path): boolean
}

/** Takes what was refused out of a file; undefined where nothing would be left that makes sense. */
export function validPartOf(yaml: YamlFile): ValidPart | undefined {
  const { violations, tree } = yaml
  const value = dataOf(tree)
  for (const { path } of violations) takeOut(value, path)
  while (!dialogFileShape.validate(value)) {
    const [error] = dialogFileShape.validate.errors ?? []
    if (!takeOut(value, stepsTo(value, error?.instancePath ?? ''))) return undefined
  }
  const near = nearTo(violations.map(({ path }) => path))
  const unknown = nearTo(
    violations.flatMap(({ path, diagnostic }) => (diagnostic.code === 'unknown-key' ? [path] : [])),
  )
  return {
    yaml,
    file: withChoicesInOrder(value, tree),
    isRefused: (at) => near(at).some((path) => isWithin(path, at)),
    mayBeIncomplete: (at) =>
      near(at).some((path) => isWithin(path, at) || isWithin(at, path)) ||
      unknown(at).some((path) => isBeside(path, at) || isSameKey(path, at)),
  }
}

/** The paths that lead into the same dialog, reply or type as another, or not so far. */
function nearTo(paths: readonly Path[]): (at: Path) => readonly Path[] {
  const groups = new Map<string, Path[]>()
  for (const path of paths) {
    const key = entryOf(path)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [path])
    else group.push(path)
  }
  const short = paths.filter((path) => path.length < 2)
  return (at) => (at.length < 2 ? paths : [...short, ...(groups.get(entryOf(at)) ?? [])])
}

function entryOf(path: Path): string {
  return path.length < 2 ? '' : JSON.stringify(path.slice(0, 2))
}

function isBeside(path: Path, at: Path): boolean {
  return path.length === at.length && isWithin(path, at.slice(0, -1))
}

/** Whether the same key is elsewhere in the same dialog. */
function isSameKey(path: Path, at: Path): boolean {
  return path.length > 2 && path.at(-1) === at.at(-1) && isWithin(path, at.slice(0, 2))
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((step, index) => path[index] === step)
}

/** A JSON pointer as steps through plain data. */
function stepsTo(value: unknown, pointer: string): Path {
  const path: (string | number)[] = []
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(Array.isArray(reach(value, path)) ? Number(name) : name)
  }
  return path
}

/** Takes out what is at a path; what would not make sense without it, too. */
function takeOut(value: unknown, path: Path): boolean {
  const key = path.at(-1)
  if (key === undefined) return false
  const holder = reach(value, path.slice(0, -1))
  if (holder === undefined) return true
  const substitute = Array.isArray(holder) ? itemFor(path) : substituteFor(path)
  if (substitute === undefined) return Reflect.deleteProperty(holder, key)
  if (isSame(Reflect.get(holder, key), substitute)) return takeOut(value, path.slice(0, -1))
  return Reflect.defineProperty(holder, key, {
    value: substitute,
    enumerable: true,
    configurable: true,
    writable: true,
  })
}

function reach(value: unknown, path: Path): object | undefined {
  let at = value
  for (const step of path) at = isObject(at) && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined
  return isObject(at) ? at : undefined
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** A text that stands for one that was refused. */
const unsaid = '…'

/** What is in the place of an entry of a list, so that the others keep theirs. */
function itemFor(path: Path): string | object {
  return path.at(-2) === 'cases' ? { say: unsaid } : unsaid
}

/** What has a name is still there, so that what names it is not wrong too; a dialog cannot be without `complete`, nor a case without `say`. */
function substituteFor(path: Path): string | object | undefined {
  const [section, , part] = path
  const isDialog = section === 'intents' && path.length === 2
  const isSlot = section === 'intents' && part === 'slots' && path.length === 4
  if (isSlot || (section === 'types' && path.length === 2)) return {}
  const isNeeded = path.at(-1) === 'say' || (path.length === 3 && part === 'complete')
  return isDialog || isNeeded ? unsaid : undefined
}
