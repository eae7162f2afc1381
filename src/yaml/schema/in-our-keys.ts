import { valueMeant } from '../../diagnostics/did-you-mean.ts'
import { type Tree, textIn } from '../tree.ts'
import { plainOf } from './suggest-key.ts'

/** What is said with keys of other names here: `required: false` for `optional: true`. */
export function inOurKeys(written: string, map: Tree, known: readonly string[]): string | undefined {
  if (map.type !== 'map') return undefined
  const value = map.entries.get(written)?.value
  const other = others.find(({ words }) => words.includes(plainOf(written)))
  if (value === undefined || other === undefined) return undefined
  const isFree = (key: string) => known.includes(key) && !map.entries.has(key)
  return other.keys.every(isFree) ? other.write(value) : undefined
}

interface OtherKey {
  readonly words: readonly string[]
  /** The keys that say it here. */
  readonly keys: readonly string[]
  readonly write: (value: Tree) => string | undefined
}

const others: readonly OtherKey[] = [
  {
    words: ['optional', 'notrequired', '선택사항', '생략가능', '任意', '省略可', '省略可能'],
    keys: ['required'],
    write: (value) => `required: ${valueMeant(textIn(value), ['true', 'false']).suggestion === 'false'}`,
  },
  {
    words: ['between', 'range', 'minmax', '범위', '範囲'],
    keys: ['min', 'max'],
    write(value) {
      const ends = endsOf(value)
      return ends && `min: ${ends[0]}, max: ${ends[1]}`
    },
  },
  {
    words: ['unless', 'whennot', 'ifnot', 'exceptwhen'],
    keys: ['when'],
    write(value) {
      const [first] = value.type === 'map' && value.entries.size === 1 ? value.entries : []
      const [slot, entry] = first ?? []
      return entry?.value.type === 'scalar' ? `when: { ${slot}: { not: ${entry.value.written} } }` : undefined
    },
  },
]

// Characters.
const longestRange = 60

/** The ends of `1 and 5`, `1-5`, `09:00~18:00`, `1부터 5까지` and `[1, 5]`. */
function endsOf(value: Tree): readonly [string, string] | undefined {
  const pieces =
    value.type === 'list'
      ? value.items.map(textIn)
      : [/\s(?:and|to)\s|부터|から/u, /\s-\s|\.\.+|[~〜～…,、]/u, /-/u]
          .map((separator) => textIn(value).slice(0, longestRange).split(separator))
          .find(({ length }) => length === 2)
  const [first = '', last = ''] = pieces?.map((piece) => piece.replace(/^from\s|까지|まで/giu, '').trim()) ?? []
  return pieces?.length === 2 && first !== '' && last !== '' ? [first, last] : undefined
}
