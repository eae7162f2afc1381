import type { Source } from '../../diagnostics/source.ts'
import { type MapTree, type Tree, textIn } from '../tree.ts'
import { listMeant } from './list-meant.ts'

/** Keys by which other programs name the value of a choice. */
const valueKeys: readonly string[] = ['name', 'label', 'title', '이름', '名前', 'value', 'id', '값', '値']

// Characters.
const longest = 80

/** `{ name: tea, also: green tea }`, as a list of choices has it: `tea: { also: green tea }`. */
export function choiceMeant({ entries }: MapTree, source: Source): string | undefined {
  const [key] = valueKeys.filter((one) => textIn(entries.get(one)?.value ?? nothing) !== '')
  if (key === undefined) return undefined
  const value = textIn(entries.get(key)?.value ?? nothing)
  const others = [...entries].filter(([name]) => !valueKeys.includes(name))
  const below = others.map(([name, entry]) => `${name}: ${writtenIn(entry.value, source)}`).join(', ')
  const instead = below === '' ? value : `${value}: { ${below} }`
  return instead.length > longest || instead.includes('\n') ? `${value}: { … }` : instead
}

const nothing: Tree = { type: 'scalar', value: '', written: '', plain: true, start: 0, end: 0 }

function writtenIn({ start, end }: Tree, { text }: Source): string {
  const written = text.slice(start, end)
  return listMeant(written) ?? written
}
