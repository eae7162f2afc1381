import type { ErrorObject } from 'ajv'
import type { Kind, Mistake } from '../../diagnostics/codes.ts'
import { numberMeant, typeMeant, valueMeant } from '../../diagnostics/did-you-mean.ts'
import type { Source, Span } from '../../diagnostics/source.ts'
import { oddBracket } from '../syntax/lookalike-character.ts'
import { withoutColon } from '../syntax/without-colon.ts'
import { find, type Path, type ScalarTree, type Tree, textIn } from '../tree.ts'
import type { Description, Place } from './description.ts'
import { listMeant } from './list-meant.ts'
import { type Fix, lineAsKey, misspelt, outdented, textBehindSign } from './repairs.ts'
import type { Levels } from './shape.ts'
import { suggestKey } from './suggest-key.ts'
import { propertiesOf } from './unknown-key.ts'
import { wrongLevel } from './wrong-level.ts'

/** What is of another kind than its schema asks for: a text where a list belongs, nothing where there must be something. */
export function wrongKind(place: Place): Description {
  const { source, root, error, levels, path, at, entry, key } = place
  const expected = kinds(error.params.type)
  const fix = otherwiseRead(place, expected) ?? ownKeyMeant(place)
  if (fix !== undefined) return fix
  const found = kindOf(at)
  const number = found === 'nothing' && entry !== undefined ? numberBefore(source, root, path, entry.key) : undefined
  if (number !== undefined) return number
  if (found === 'nothing' && entry !== undefined) return { mistake: missingValue(String(key)), span: entry.key }
  const instead = at.type === 'scalar' && at.value === true ? levels.switches.get(String(key)) : undefined
  if (key !== undefined && instead !== undefined)
    return { mistake: { code: 'not-a-switch', args: { key, instead: `${key}: ${instead(path)}` } } }
  const odd = found === 'text' && at.type === 'scalar' && at.plain ? oddBracket(at.written) : undefined
  if (odd !== undefined) return { mistake: odd }
  const list =
    expected.includes('list') && at.type === 'scalar' && (at.plain || /^"\[.*\]"$/.test(at.written))
      ? listMeant(String(at.value))
      : undefined
  const args = {
    ...(typeof path.at(-1) === 'string' && { key: String(key) }),
    expected,
    found,
    ...(list !== undefined && { list }),
    ...(found === 'text' && insteadOf(at, expected, propertiesOf(error))),
    ...(isOn(at) && mayBeEmpty(expected, error) && { instead: '{}' }),
    ...(found === 'list' && propertiesOf(error).includes('choices') && choicesMeant(source, at)),
    ...(levels.sections.some((section) => section.key === key) && nameInList(at)),
  }
  return { mistake: { code: 'wrong-kind', args } }
}

function isOn(at: Tree): boolean {
  return at.type === 'scalar' && at.value === true
}

/** `metrics: true`: a map none of whose keys is needed. */
function mayBeEmpty(expected: readonly Kind[], { parentSchema }: ErrorObject): boolean {
  const { required, minProperties, additionalProperties } = Object(parentSchema)
  const isOptional = required === undefined && minProperties === undefined && additionalProperties === false
  return isOptional && expected.length === 1 && expected[0] === 'map'
}

// Characters.
const longestAddress = 200

/** The keys that an address, or the name of a file, may be for. */
function serviceMeant(written: string): readonly string[] {
  if (written.length > longestAddress) return []
  if (/^https?:/iu.test(written)) return ['url']
  if (/^[^\s@]+@[^\s@]+$/u.test(written)) return ['email']
  if (/\.[cm]?[jt]s$/iu.test(written)) return ['module']
  return /\.csv$/iu.test(written) ? ['file'] : []
}

function quoted(written: string): string {
  return /^["']/u.test(written) ? written : `"${written}"`
}

/** Where names are listed: `- name: size`, `- size: { … }` and `- size`, as the name that is meant. */
function nameInList(at: Tree): { readonly name?: string } {
  const first = at.type === 'list' ? at.items[0] : undefined
  const name = first?.type === 'map' ? nameOfEntry(first.entries) : first?.type === 'scalar' ? textIn(first) : ''
  return name === '' ? {} : { name: `${name}:` }
}

const nameKeys: readonly string[] = ['name', 'id', 'slot', 'intent', '이름', '名前']

function nameOfEntry(entries: Extract<Tree, { type: 'map' }>['entries']): string {
  const named = nameKeys.map((key) => entries.get(key)?.value).find((value) => value?.type === 'scalar')
  if (named !== undefined) return textIn(named)
  const [[key, { value }] = ['', { value: undefined }]] = entries
  return entries.size === 1 && value?.type === 'map' ? key : ''
}

/** A number or a switch in words, or in full-width digits; a text among `cases` without its `say`, and of a slot without its `prompt`. */
function insteadOf(at: Tree, expected: readonly Kind[], known: readonly string[]): { readonly instead?: string } {
  if (known.includes('prompt') && at.type === 'scalar') return { instead: slotMeant(at) }
  if (known.includes('ask') && at.type === 'scalar') return { instead: '{ when: { … }, ask: …, say: … }' }
  if (known.includes('say') && at.type === 'scalar') return { instead: `say: ${at.written}` }
  const service = serviceMeant(textIn(at)).find((key) => known.includes(key))
  if (service !== undefined && at.type === 'scalar') return { instead: `{ ${service}: ${quoted(at.written)} }` }
  const written = textIn(at)
  const isNumber = expected.includes('number') || expected.includes('wholeNumber')
  const meant = isNumber ? numberMeant(written) : undefined
  const suggestion =
    meant ?? (expected.includes('boolean') ? valueMeant(written, ['true', 'false']).suggestion : undefined)
  return suggestion === undefined ? {} : { instead: suggestion }
}

/** `size: What size?` and `size: date`. */
function slotMeant(at: ScalarTree): string {
  const type = typeMeant(textIn(at))
  return type === undefined ? `{ prompt: ${quoted(at.written)} }` : `{ type: ${type} }`
}

/** `size: [small, large]`, where it is on one line. */
function choicesMeant({ text }: Source, { start, end }: Tree): { readonly instead?: string } {
  const written = text.slice(start, Math.min(end, start + longestAddress))
  return /^\[.+\]$/u.test(written) ? { instead: `{ choices: ${written} }` } : {}
}

/** Where names may stand beside keys: a name that was probably meant to be such a key. */
function ownKeyMeant({ root, levels, path, entry }: Place): Description | undefined {
  const where = levels.surroundingOf(path.slice(0, -1))
  const known = levels.besides?.get(where) ?? []
  const name = path.at(-1)
  const { tree: map } = find(root, path.slice(0, -1))
  if (entry === undefined || typeof name !== 'string' || known.length === 0 || known.includes(name)) return undefined
  const suggestion = suggestKey(name, map, known)
  if (suggestion === undefined) return undefined
  const mistake: Mistake = { code: 'unknown-key', args: { key: name, where, known, suggestion } }
  return { mistake, span: entry.key, repair: misspelt(map, path, suggestion) }
}

/** `{ price: 18,000 }` and `{ price: $18,000 }`: the digits behind the comma are a key without a value. */
function numberBefore(source: Source, root: Tree, path: Path, key: Span): Description | undefined {
  const { tree } = find(root, path.slice(0, -1))
  const before =
    tree.type === 'map' ? [...tree.entries.values()].find(({ value }) => value.end === key.start - 1) : undefined
  if (before === undefined) return undefined
  const span = { start: before.value.start, end: key.end }
  const written = source.text.slice(span.start, span.end)
  const [, sign = '', digits] = /^(-?)[$€£¥￥₩]?(\d{1,3},\d{3})(?:원|円|\s?won|\s?yen)?$/u.exec(written) ?? []
  if (digits === undefined) return undefined
  return { mistake: { code: 'grouped-number', args: { written, instead: sign + digits.replace(',', '') } }, span }
}

/** What is of another kind than expected because of how it is written. */
function otherwiseRead(
  { source, root, error, levels, path, at, entry }: Place,
  expected: readonly Kind[],
): Fix | undefined {
  const written = expected.includes('text')
    ? textBehindSign(source, at, entry?.key, path)
    : lineAsKey(at, path, propertiesOf(error))
  if (written !== undefined || !expected.includes('map')) return written
  return wrongLevel(root, path, levels) ?? outdented(root, path, ownKeys(path, error, levels))
}

/** `{first:yes}`: what looks like a value is a part of the key. */
function missingValue(key: string): Mistake {
  return /^[^\s:：]+(?::\S|：|\s*=)/u.test(key) ? withoutColon(key).mistake : { code: 'missing-value', args: { key } }
}

/** Which keys belong into the map at a path: those of its kind; where they are names, those that do not belong around it. */
function ownKeys(path: Path, error: ErrorObject, { keys, surroundingOf }: Levels): (key: string) => boolean {
  const own = propertiesOf(error)
  const around = keys.get(surroundingOf(path.slice(0, -1))) ?? []
  return (key) => (own.length > 0 ? own.includes(key) : around.length > 0 && !around.includes(key))
}

export function kindOf(tree: Tree): Kind {
  if (tree.type !== 'scalar') return tree.type
  if (tree.value === null) return 'nothing'
  if (typeof tree.value === 'string') return 'text'
  return typeof tree.value === 'number' ? 'number' : 'boolean'
}

const kindNames: ReadonlyMap<unknown, Kind> = new Map([
  ['string', 'text'],
  ['number', 'number'],
  ['integer', 'wholeNumber'],
  ['boolean', 'boolean'],
  ['array', 'list'],
  ['object', 'map'],
  ['null', 'nothing'],
])

function kinds(types: unknown): readonly Kind[] {
  const listed: readonly unknown[] = Array.isArray(types) ? types : [types]
  return listed.map((type) => kindNames.get(type)).filter((kind) => kind !== undefined)
}
