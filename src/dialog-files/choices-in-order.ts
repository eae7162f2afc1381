import type { ChoicesSource, DialogFile, DialogSource, SlotSource } from '../core/dialog.ts'
import { find, type Path, type Tree } from '../yaml/tree.ts'

/**
 * A file with choices as a list where they are a map with keys such as `14`: in an object those come first, wherever they are written, and
 * choices are spoken in the order written.
 */
export function withChoicesInOrder(file: DialogFile, tree: Tree): DialogFile {
  const { intents, types } = file
  return {
    ...file,
    ...(intents && { intents: mapped(intents, (dialog, name) => dialogInOrder(dialog, tree, ['intents', name])) }),
    ...(types && { types: mapped(types, (slot, name) => slotInOrder(slot, tree, ['types', name])) }),
  }
}

function dialogInOrder(dialog: DialogSource, tree: Tree, at: Path): DialogSource {
  if (typeof dialog !== 'object' || Array.isArray(dialog) || dialog.slots === undefined) return dialog
  return { ...dialog, slots: mapped(dialog.slots, (slot, name) => slotInOrder(slot, tree, [...at, 'slots', name])) }
}

/** Items have slots of their own. */
function slotInOrder(source: SlotSource, tree: Tree, at: Path): SlotSource {
  const slot = withOrder(source, tree, at)
  const { slots } = slot
  if (slots === undefined) return slot
  return { ...slot, slots: mapped(slots, (one, name) => withOrder(one, tree, [...at, 'slots', name])) }
}

function withOrder<T extends { readonly choices?: ChoicesSource }>(slot: T, tree: Tree, at: Path): T {
  const { choices } = slot
  return choices === undefined ? slot : { ...slot, choices: inOrder(choices, tree, [...at, 'choices']) }
}

function inOrder(choices: ChoicesSource, tree: Tree, at: Path): ChoicesSource {
  if (Array.isArray(choices) || !Object.keys(choices).some((key) => /^\d+$/.test(key))) return choices
  const { tree: written, found } = find(tree, at)
  if (!found || written.type !== 'map') return choices
  const byName = new Map(Object.entries(choices))
  return [...written.entries.keys()].flatMap((name) => {
    const choice = byName.get(name)
    return choice === undefined ? [] : [{ [name]: choice }]
  })
}

function mapped<T>(all: Readonly<Record<string, T>>, change: (one: T, name: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(all).map(([name, one]) => [name, change(one, name)]))
}
