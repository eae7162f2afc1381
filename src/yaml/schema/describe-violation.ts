import type { ErrorObject } from 'ajv'
import type { Mistake, Surrounding } from '../../diagnostics/codes.ts'
import { type Diagnostic, diagnose, rangeOf, wholeFile } from '../../diagnostics/diagnostic.ts'
import { valueMeant } from '../../diagnostics/did-you-mean.ts'
import type { Source, Span } from '../../diagnostics/source.ts'
import { withoutColon } from '../syntax/without-colon.ts'
import { find, type MapTree, type Path, type Tree, textIn } from '../tree.ts'
import { choiceMeant } from './choice-meant.ts'
import type { Description, Place } from './description.ts'
import { type Fix, misspelt, type Repair, textAt, tornEntry } from './repairs.ts'
import type { Levels } from './shape.ts'
import { propertiesOf, unknownKey } from './unknown-key.ts'
import { kindOf, wrongKind } from './wrong-kind.ts'
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
    ['maxProperties', severalChoices],
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

function notOneOf({ error, at, entry, key }: Place): Description {
  const { allowedValues } = error.params
  const allowed = Array.isArray(allowedValues) ? allowedValues.map(String) : []
  if (at.type !== 'scalar') {
    // `language: [en, ko]`: the first of what can only be one.
    const first = at.type === 'list' ? at.items.map(textIn).find((item) => allowed.includes(item)) : undefined
    const args = { key: String(key), expected: ['text'], found: kindOf(at), ...(first && { instead: first }) } as const
    return { mistake: { code: 'wrong-kind', args } }
  }
  if (at.value === null && entry !== undefined)
    return { mistake: { code: 'missing-value', args: { key: String(key) } }, span: entry.key }
  return { mistake: notAllowed(at.written, String(at.value), allowed) }
}

function notAllowed(written: string, value: string, allowed: readonly string[]): Mistake {
  return { code: 'not-one-of', args: { written, allowed, ...valueMeant(value, allowed) } }
}

function severalChoices({ at, source }: Place): Description {
  const instead = at.type === 'map' ? choiceMeant(at, source) : undefined
  return { mistake: { code: 'several-choices', args: instead === undefined ? {} : { instead } } }
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
