import type { ErrorObject, ValidateFunction } from 'ajv'
import type { Kind, Mistake, Surrounding } from '../languages/messages/mistake.ts'
import { type Diagnostic, diagnose, rangeOf, wholeFile } from './diagnostic.ts'
import type { Source } from './source.ts'
import { meant } from './suggest.ts'
import { dataOf, find, type MapTree, type Path, type Span, type Tree } from './tree.ts'

/** A file's kind: its schema, and what its author calls its parts. */
export interface Shape<T> {
  readonly validate: ValidateFunction<T>
  /** What the map at a path is. */
  surroundingOf(path: Path): Surrounding
  /** Every key, and what it belongs to. */
  readonly keys: ReadonlyMap<Surrounding, readonly string[]>
}

/** One thing that the schema refused. */
export interface Refusal {
  readonly path: Path
  readonly diagnostic: Diagnostic
}

/** All that a schema refuses in what a file says, one message for one slip, each at the key or at the value, whichever is wrong. */
export function conform<T>(source: Source, tree: Tree, shape: Shape<T>): readonly Refusal[] {
  if (shape.validate(dataOf(tree))) return []
  const errors = shape.validate.errors ?? []
  const refusals = errors.map((error) => refuse(source, tree, error, shape)).filter((refusal) => refusal !== undefined)
  return withoutEchoes(refusals)
}

/** A key that is missing because it was misspelt, or braces that were taken for a map: each is one slip. */
function withoutEchoes(refusals: readonly Refusal[]): readonly Refusal[] {
  const misspelt = new Set<string>()
  for (const { path, diagnostic } of refusals) {
    if (diagnostic.code !== 'unknown-key' || diagnostic.args.suggestion === undefined) continue
    misspelt.add(JSON.stringify([...path.slice(0, -1), diagnostic.args.suggestion]))
  }
  return refusals.filter(
    ({ path, diagnostic }) => diagnostic.code !== 'missing-key' || !misspelt.has(JSON.stringify(path)),
  )
}

function refuse<T>(source: Source, tree: Tree, error: ErrorObject, shape: Shape<T>): Refusal | undefined {
  const path = pathOf(tree, error.instancePath)
  const { tree: at, entry } = find(tree, path)
  const key = path.findLast((step) => typeof step === 'string')
  const refusal = (mistake: Mistake, span: Span, where = path): Refusal => ({
    path: where,
    diagnostic: diagnose(mistake, rangeOf(source, span.start, span.end)),
  })
  const params: Record<string, unknown> = error.params
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = String(params.additionalProperty)
      const braces = braceByAccident(source, at, shape.surroundingOf(path))
      if (braces !== undefined) return refusal(braces, at)
      const unknown = find(at, [name]).entry
      return refusal(unknownKey(name, path, error, shape), unknown?.key ?? at, [...path, name])
    }
    case 'required': {
      const name = String(params.missingProperty)
      const mistake: Mistake = { code: 'missing-key', args: { key: name, where: shape.surroundingOf(path) } }
      if (path.length === 0) return { path: [name], diagnostic: diagnose(mistake, wholeFile(source.file)) }
      return refusal(mistake, entry?.key ?? at, [...path, name])
    }
    case 'type': {
      const found = kindOf(at)
      if (found === 'nothing' && entry !== undefined)
        return refusal({ code: 'missing-value', args: { key: String(key) } }, entry.key)
      const expected = kinds(params.type)
      const args = typeof path.at(-1) === 'string' ? { key: String(key), expected, found } : { expected, found }
      return refusal({ code: 'wrong-kind', args }, at)
    }
    case 'enum': {
      const allowed = Array.isArray(params.allowedValues) ? params.allowedValues.map(String) : []
      if (at.type !== 'scalar')
        return refusal({ code: 'wrong-kind', args: { key: String(key), expected: ['text'], found: kindOf(at) } }, at)
      if (at.value === null && entry !== undefined)
        return refusal({ code: 'missing-value', args: { key: String(key) } }, entry.key)
      return refusal(
        { code: 'not-one-of', args: { written: at.written, allowed, ...meant(String(at.value), allowed) } },
        at,
      )
    }
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return refusal(tooLittle(at, Number(params.limit)), at)
    case 'maxLength': {
      const length = at.type === 'scalar' ? [...String(at.value)].length : 0
      return refusal({ code: 'text-too-long', args: { length, limit: Number(params.limit) } }, at)
    }
    case 'maxProperties':
      return refusal({ code: 'several-choices', args: {} }, at)
    case 'minimum':
    case 'maximum': {
      const { minimum, maximum } = limitsOf(error)
      const written = at.type === 'scalar' ? at.written : ''
      return refusal({ code: 'number-out-of-range', args: { written, ...minimum, ...maximum } }, at)
    }
    case 'pattern': {
      const written = at.type === 'scalar' ? String(at.value) : ''
      return refusal({ code: formOf(key), args: { written } }, at)
    }
    default:
      throw new Error(`The schema has a keyword that no message is for: ${error.keyword}`)
  }
}

/** A JSON pointer as steps through the tree: keys of maps, and numbers in lists. */
function pathOf(tree: Tree, pointer: string): Path {
  const steps = pointer.split('/').slice(1)
  const path: (string | number)[] = []
  for (const step of steps) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(find(tree, path).tree.type === 'list' ? Number(name) : name)
  }
  return path
}

function unknownKey<T>(key: string, path: Path, error: ErrorObject, shape: Shape<T>): Mistake<'unknown-key'> {
  const where = shape.surroundingOf(path)
  const known = Object.keys(Object(error.parentSchema?.properties))
  const elsewhere = [...shape.keys].find(([surrounding, keys]) => surrounding !== where && keys.includes(key))
  const belongsTo = elsewhere?.[0]
  const args = { key, where, known }
  if (belongsTo !== undefined) return { code: 'unknown-key', args: { ...args, belongsTo } }
  return { code: 'unknown-key', args: { ...args, ...meant(key, known) } }
}

/** `{pizza}` where a text belongs: a hole at the very beginning, and no quotes. */
function braceByAccident(source: Source, tree: Tree, where: Surrounding): Mistake | undefined {
  if (where !== 'speech' && where !== 'invalid' && where !== 'part') return undefined
  if (tree.type !== 'map' || !tree.flow || !holdsNothing(tree)) return undefined
  const written = source.text.slice(tree.start, tree.end)
  return { code: 'unquoted-brace', args: { brace: '{', written } }
}

function holdsNothing({ entries }: MapTree): boolean {
  for (const { value } of entries.values()) {
    if (value.type !== 'scalar' || value.value !== null) return false
  }
  return true
}

function tooLittle(at: Tree, least: number): Mistake {
  if (at.type === 'list' && at.items.length > 0) return { code: 'too-few', args: { least } }
  return { code: 'nothing-in-it', args: { found: at.type === 'scalar' ? 'text' : at.type } }
}

function limitsOf({ parentSchema }: ErrorObject): { minimum: { min?: number }; maximum: { max?: number } } {
  const { minimum, maximum } = Object(parentSchema)
  return {
    minimum: typeof minimum === 'number' ? { min: minimum } : {},
    maximum: typeof maximum === 'number' ? { max: maximum } : {},
  }
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

/** The mistake of a text that has not the form its key asks for. */
function formOf(key: string | undefined): 'not-https' | 'bad-clock' | 'bad-path' {
  switch (key) {
    case 'audio':
      return 'not-https'
    case 'now':
      return 'bad-clock'
    default:
      return 'bad-path'
  }
}
