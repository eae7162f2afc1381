import type { DialogFile } from '../core/dialog.ts'
import { find, type Path, type Tree } from '../yaml/tree.ts'

/**
 * Choices as a list where they are a map with keys such as `14`: in an object those come first, wherever they are written, and choices are
 * spoken in the order written.
 */
export function withChoicesInOrder(file: DialogFile, tree: Tree): DialogFile {
  const intents = Object.entries(file.intents ?? {}).flatMap(([intent, dialog]) =>
    typeof dialog === 'object' && !Array.isArray(dialog) && 'slots' in dialog
      ? Object.entries(dialog.slots ?? {}).flatMap(([slot, source]) => {
          const path = ['intents', intent, 'slots', slot]
          return [path, ...Object.keys(source?.slots ?? {}).map((one) => [...path, 'slots', one])]
        })
      : [],
  )
  const types = Object.keys(file.types ?? {}).map((type) => ['types', type])
  for (const path of [...intents, ...types]) orderChoices(slotAt(file, path), find(tree, [...path, 'choices']).tree)
  return file
}

function orderChoices(slot: object | undefined, written: Tree): void {
  const choices: unknown = slot && Reflect.get(slot, 'choices')
  if (slot === undefined || !isObject(choices) || Array.isArray(choices) || written.type !== 'map') return
  if (!Object.keys(choices).some((key) => /^\d+$/.test(key))) return
  const kept = [...written.entries.keys()].filter((key) => Object.hasOwn(choices, key))
  Reflect.set(
    slot,
    'choices',
    kept.map((key) => ({ [key]: Reflect.get(choices, key) })),
  )
}

function slotAt(file: DialogFile, path: Path): object | undefined {
  let at: unknown = file
  for (const step of path) at = isObject(at) && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined
  return isObject(at) ? at : undefined
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
