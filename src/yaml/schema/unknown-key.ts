import type { ErrorObject } from 'ajv'
import type { Mistake } from '../../diagnostics/codes.ts'
import type { Path, Tree } from '../tree.ts'
import { inOurKeys } from './in-our-keys.ts'
import type { Levels, Section } from './shape.ts'
import { groupedBy, neededKey, suggestKey } from './suggest-key.ts'

/** Keys by which other places, and other programs, say that a text follows. */
const textKeys: readonly string[] = ['say', 'text', 'speech', 'message']

/** Keys by which other programs say one thing or another. */
const branches: readonly string[] = ['if', 'then', 'else', 'elseif', 'switch', '조건', '만약', '条件', 'もし']
const cases = 'cases: [{ when: { … }, say: … }, { say: … }]'

/** A key that the schema does not know there, and what may be meant by it: the nearest guess alone. */
export function unknownKey(
  key: string,
  path: Path,
  map: Tree,
  error: ErrorObject,
  levels: Levels,
): Mistake<'unknown-key'> {
  const where = levels.surroundingOf(path)
  const known = propertiesOf(error)
  const args = { key, where, known }
  const groups = groupedBy(key, map, known)
  if (groups !== undefined) return { code: 'unknown-key', args: { ...args, groups } }
  if (where === 'speech' && textKeys.includes(key)) return { code: 'unknown-key', args: { ...args, isText: true } }
  const instead = where === 'speech' && branches.includes(key) ? cases : inOurKeys(key, map, known)
  if (instead !== undefined) return { code: 'unknown-key', args: { ...args, instead } }
  const suggestion = suggestKey(key, map, known)
  if (suggestion !== undefined) return { code: 'unknown-key', args: { ...args, suggestion } }
  const belongsTo = [...levels.keys].find(([other, keys]) => other !== where && keys.includes(key))?.[0]
  if (belongsTo !== undefined) return { code: 'unknown-key', args: { ...args, belongsTo } }
  const names = isAroundNames(path, levels) ? namedBy(key, map, levels) : undefined
  if (names !== undefined) return { code: 'unknown-key', args: { ...args, names } }
  const needed = neededKey(key, map, known, requiredBy(error))
  return { code: 'unknown-key', args: needed === undefined ? args : { ...args, suggestion: needed } }
}

/** The keys that a map may have. */
export function propertiesOf({ parentSchema }: ErrorObject): readonly string[] {
  return Object.keys(Object(Object(parentSchema).properties))
}

function requiredBy({ parentSchema }: ErrorObject): readonly string[] {
  const { required } = Object(parentSchema)
  return Array.isArray(required) ? required.map(String) : []
}

/** Whether names may be in a map, or have been meant to be: it has a section, or is a name of one. */
function isAroundNames(path: Path, { sections, surroundingOf, keys }: Levels): boolean {
  const where = surroundingOf(path)
  return sections.some(({ key, entry }) => entry === where || keys.get(where)?.includes(key) === true)
}

/** What a key is the name of, by the keys that are below it: a slot or a dialog that is not indented like the others. */
function namedBy(key: string, map: Tree, { sections, keys }: Levels): Section['named'] | undefined {
  const value = map.type === 'map' ? map.entries.get(key)?.value : undefined
  if (value?.type !== 'map' || value.entries.size === 0) return undefined
  const below = [...value.entries.keys()]
  return sections.find(({ entry }) => below.every((own) => keys.get(entry)?.includes(own)))?.named
}
