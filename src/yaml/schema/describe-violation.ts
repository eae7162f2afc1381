import type { ErrorObject } from 'ajv'
import type { Kind, Mistake, Surrounding } from '../../diagnostics/codes.ts'
import { type Diagnostic, diagnose, rangeOf, wholeFile } from '../../diagnostics/diagnostic.ts'
import { numberMeant, valueMeant } from '../../diagnostics/did-you-mean.ts'
import type { Source, Span } from '../../diagnostics/source.ts'
import { oddBracket } from '../syntax/lookalike-character.ts'
import { withoutColon } from '../syntax/without-colon.ts'
import { type Entry, find, type MapTree, type Path, type Tree } from '../tree.ts'
import { type Fix, lineAsKey, misspelt, outdented, type Repair, textAt, textBehindSign, tornEntry } from './repairs.ts'
import type { Levels } from './shape.ts'
import { suggestKey } from './suggest-key.ts'
import { propertiesOf, unknownKey } from './unknown-key.ts'
import { besideItsName, missingSection, wrongLevel } from './wrong-level.ts'

/** One thing that the schema refused. */
export interface SchemaViolation {
  readonly path: Path
  readonly diagnostic: Diagnostic
  /** What was meant, where that is plain. */
  readonly repair?: Repair
}

/** What one error of the schema is for whoever wrote the file. */
export function describeViolation(source: Source, root: Tree, error: ErrorObject, levels: Levels): SchemaViolation {
  const path = pathTo(root, error)
  const { tree: at, entry } = find(root, path)
  const key = path.findLast((step) => typeof step === 'string')
  const meant = levels.meantBy?.(path, at)
  if (meant !== undefined) return { path, diagnostic: diagnose(meant, rangeOf(source, at.start, at.end)) }
  const describe = descriptions.get(error.keyword)
  if (describe === undefined) throw new Error(`The schema has a keyword that no message is for: ${error.keyword}`)
  const { mistake, span = at, repair, where = path } = describe({ source, root, error, levels, path, at, entry, key })
  const range = span === 'file' ? wholeFile(source.file) : rangeOf(source, span.start, span.end)
  return { path: where, diagnostic: diagnose(mistake, range), ...(repair && { repair }) }
}

/** Where an error of the schema is: its JSON pointer as steps through the tree, keys of maps and numbers in lists. */
export function pathTo(root: Tree, { instancePath }: ErrorObject): Path {
  const steps = instancePath.split('/').slice(1)
  const path: (string | number)[] = []
  for (const step of steps) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(find(root, path).tree.type === 'list' ? Number(name) : name)
  }
  return path
}

/** An error of the schema, where it is. */
interface Place {
  readonly source: Source
  readonly root: Tree
  readonly error: ErrorObject
  readonly levels: Levels
  readonly path: Path
  readonly at: Tree
  /** The key and value that it is, where it is in a map. */
  readonly entry: Entry | undefined
  /** The last key on the way there. */
  readonly key: string | undefined
}

interface Description {
  readonly mistake: Mistake
  /** Default: what is refused. */
  readonly span?: Span | 'file'
  readonly repair?: Repair | undefined
  /** Where it is, unless that is what is refused. */
  readonly where?: Path
}

/** By the keyword of the schema that refuses. */
const descriptions: ReadonlyMap<string, (place: Place) => Description> = new Map<string, (place: Place) => Description>(
  [
    ['additionalProperties', keyNotAllowed],
    ['required', missingKey],
    ['type', wrongKind],
    ['enum', notOneOf],
    ['minLength', tooLittle],
    ['minItems', tooLittle],
    ['minProperties', tooLittle],
    ['maxLength', textTooLong],
    ['maxProperties', () => ({ mistake: { code: 'several-choices', args: {} } })],
    ['minimum', numberOutOfRange],
    ['maximum', numberOutOfRange],
    ['pattern', wrongForm],
  ],
)

function keyNotAllowed({ source, root, error, levels, path, at }: Place): Description {
  const name = String(error.params.additionalProperty)
  const fix =
    missingSection(root, path, levels) ??
    wrongLevel(root, path, levels) ??
    braceByAccident(source, at, path, levels.surroundingOf(path)) ??
    tornEntry(source, at, path, name, propertiesOf(error))
  if (fix !== undefined) return fix
  const run = keyWithValue(name, propertiesOf(error), find(at, [name]).entry?.key)
  if (run !== undefined) return { ...run, where: [...path, name] }
  const mistake = unknownKey(name, path, at, error, levels)
  const where = [...path, name]
  const span = find(at, [name]).entry?.key ?? at
  return { mistake, span, where, repair: misspelt(at, where, mistake.args.suggestion) }
}

/** `when：first: yes`, `invalid:{ min: … }`: a known key whose colon YAML takes for a letter, up to the next one. */
function keyWithValue(name: string, known: readonly string[], key: Span | undefined): Description | undefined {
  const [, own = ''] = /^([^\s:：]+)[:：]/u.exec(name) ?? []
  if (!known.includes(own) || key === undefined) return undefined
  return { mistake: withoutColon(name).mistake, span: key }
}

function missingKey({ root, error, levels, path, at, entry }: Place): Description {
  const name = String(error.params.missingProperty)
  const beside = besideItsName(root, path, name, levels)
  if (beside !== undefined) return beside
  const isPart = isPartOfTheOneAbove(root, path, at, propertiesOf(error), name)
  const args = { key: name, where: levels.surroundingOf(path), ...(isPart && { isPart }) }
  const mistake: Mistake = { code: 'missing-key', args }
  return { mistake, span: path.length === 0 ? 'file' : (entry?.key ?? at), where: [...path, name] }
}

/** Whether an entry of a list has only what the one above it may have and has not: it was given a dash of its own. */
function isPartOfTheOneAbove(root: Tree, path: Path, at: Tree, known: readonly string[], needed: string): boolean {
  const place = path.at(-1)
  if (typeof place !== 'number' || place === 0 || at.type !== 'map') return false
  const { tree: above } = find(root, [...path.slice(0, -1), place - 1])
  if (above.type !== 'map' || !above.entries.has(needed)) return false
  return [...at.entries.keys()].every((key) => known.includes(key) && !above.entries.has(key))
}

function wrongKind(place: Place): Description {
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
    ...(levels.sections.some((section) => section.key === key) && nameInList(at)),
  }
  return { mistake: { code: 'wrong-kind', args } }
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

/** A number or a switch in words, or in full-width digits; a text among `cases` without its `say`. */
function insteadOf(at: Tree, expected: readonly Kind[], known: readonly string[]): { readonly instead?: string } {
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

/** `(A, B)` and `A、B`, as people list things elsewhere, as YAML has it. */
function listMeant(written: string): string | undefined {
  const inside = written.replace(/^[(（[［]/u, '').replace(/[)）\]］]$/u, '')
  const separator = [/[,、，]/u, /[;；]/u, / *[/／|｜] */u, /」\s*「/u, /\s+or\s+/u].find((one) => one.test(inside))
  const items =
    separator === undefined ? [] : inside.split(separator).map((item) => item.trim().replace(/^「|」$/gu, ''))
  if (items.length < 2 || items.some((item) => !/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ・-]*$/u.test(item))) return undefined
  return `[${items.join(', ')}]`
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

/** `{ price: 18,000 }`: the digits behind the comma are a key without a value. */
function numberBefore(source: Source, root: Tree, path: Path, key: Span): Description | undefined {
  const { tree } = find(root, path.slice(0, -1))
  const before =
    tree.type === 'map' ? [...tree.entries.values()].find(({ value }) => value.end === key.start - 1) : undefined
  if (before === undefined) return undefined
  const span = { start: before.value.start, end: key.end }
  const written = source.text.slice(span.start, span.end)
  if (!/^-?\d{1,3},\d{3}$/u.test(written)) return undefined
  return { mistake: { code: 'grouped-number', args: { written, instead: written.replace(',', '') } }, span }
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

function notOneOf({ error, at, entry, key }: Place): Description {
  const { allowedValues } = error.params
  const allowed = Array.isArray(allowedValues) ? allowedValues.map(String) : []
  if (at.type !== 'scalar')
    return { mistake: { code: 'wrong-kind', args: { key: String(key), expected: ['text'], found: kindOf(at) } } }
  if (at.value === null && entry !== undefined)
    return { mistake: { code: 'missing-value', args: { key: String(key) } }, span: entry.key }
  return { mistake: notAllowed(at.written, String(at.value), allowed) }
}

function notAllowed(written: string, value: string, allowed: readonly string[]): Mistake {
  return { code: 'not-one-of', args: { written, allowed, ...valueMeant(value, allowed) } }
}

function tooLittle({ error, at }: Place): Description {
  if (at.type === 'list' && at.items.length > 0)
    return { mistake: { code: 'too-few', args: { least: Number(error.params.limit) } } }
  return { mistake: { code: 'empty-value', args: { found: at.type === 'scalar' ? 'text' : at.type } } }
}

function textTooLong({ error, at }: Place): Description {
  const length = [...textIn(at)].length
  return { mistake: { code: 'text-too-long', args: { length, limit: Number(error.params.limit) } } }
}

function numberOutOfRange({ error, at }: Place): Description {
  const { minimum, maximum } = Object(error.parentSchema)
  const written = at.type === 'scalar' ? at.written : ''
  const limits = {
    ...(typeof minimum === 'number' && { min: minimum }),
    ...(typeof maximum === 'number' && { max: maximum }),
  }
  return { mistake: { code: 'number-out-of-range', args: { written, ...limits } } }
}

function wrongForm({ error, at, key }: Place): Description {
  const written = textIn(at)
  const [, only] = /^\^(\w+)\$$/.exec(String(error.params.pattern)) ?? []
  if (only !== undefined) return { mistake: notAllowed(written, written, [only]) }
  if (key !== undefined && variables.has(key)) return { mistake: { code: 'not-a-variable', args: { key } } }
  return { mistake: { code: forms.get(key) ?? 'bad-path', args: { written } } }
}

/** Which mistake it is that a text has not the form its key asks for. */
const forms: ReadonlyMap<string | undefined, 'not-https' | 'bad-datetime' | 'bad-url' | 'bad-email' | 'bad-duration'> =
  new Map([
    ['audio', 'not-https'],
    ['now', 'bad-datetime'],
    ['url', 'bad-url'],
    ['email', 'bad-email'],
    ['keepTrying', 'bad-duration'],
  ] as const)

// What stands there may be a secret: it is not repeated.
const variables: ReadonlySet<string | undefined> = new Set(['secret', 'token', 'postgres', 'sessionKey'])

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

/** `{pizza}` where a text belongs: a placeholder at the very beginning, and no quotes. */
function braceByAccident(source: Source, tree: Tree, path: Path, where: Surrounding): Fix | undefined {
  if (where !== 'speech' && where !== 'invalid' && where !== 'part') return undefined
  if (tree.type !== 'map' || !tree.flow || !isEmptyMap(tree)) return undefined
  const written = source.text.slice(tree.start, tree.end)
  const mistake = { code: 'unquoted-brace', args: { brace: '{', written } } as const
  return { mistake, span: tree, repair: textAt(source.text, path, tree) }
}

function isEmptyMap({ entries }: MapTree): boolean {
  for (const { value } of entries.values()) {
    if (value.type !== 'scalar' || value.value !== null) return false
  }
  return true
}

function textIn(tree: Tree): string {
  return tree.type === 'scalar' ? String(tree.value) : ''
}

function kindOf(tree: Tree): Kind {
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
