import type { Source } from '../../diagnostics/source.ts'
import type { MapTree, Tree } from '../tree.ts'
import { listMeant } from './list-meant.ts'

/** Keys by which other programs name the value of a choice. */
const valueKeys: readonly string[] = ['name', 'label', 'title', '이름', '名前', 'value', 'id', '값', '値']

// Characters.
const longest = 80

/** `{ name: tea, also: green tea }`, as a list of choices has it: `tea: { also: green tea }`. */
export function choiceMeant({ entries }: MapTree, source: Source): string | undefined {
  const [value] = valueKeys.flatMap((key) => valueIn(entries.get(key)?.value))
  if (value === undefined) return undefined
  const others = [...entries].filter(([name]) => !valueKeys.includes(name))
  const below = others.map(([name, entry]) => `${name}: ${writtenIn(entry.value, source)}`).join(', ')
  const instead = below === '' ? value : `${value}: { ${below} }`
  return instead.length > longest || instead.includes('\n') ? `${value}: { … }` : instead
}

function valueIn(tree: Tree | undefined): readonly string[] {
  return tree?.type !== 'scalar' || tree.value === null || tree.value === '' ? [] : [String(tree.value)]
}

function writtenIn({ start, end }: Tree, { text }: Source): string {
  const written = text.slice(start, end)
  return listMeant(written) ?? written
}
