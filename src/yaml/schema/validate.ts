import type { ErrorObject, ValidateFunction } from 'ajv'
import type { Kind, Mistake, Surrounding } from '../../diagnostics/codes.ts'
import { type Diagnostic, diagnose, rangeOf, wholeFile } from '../../diagnostics/diagnostic.ts'
import { valueMeant } from '../../diagnostics/did-you-mean.ts'
import type { Source, Span } from '../../diagnostics/source.ts'
import { oddBracket } from '../syntax/lookalike-character.ts'
import { withoutColon } from '../syntax/without-colon.ts'
import { dataOf, find, type MapTree, type Path, type Tree } from '../tree.ts'
import { type Fix, lineAsKey, misspelt, outdented, type Repair, textAt, textBehindSign, tornEntry } from './repairs.ts'
import { neededKey, suggestKey } from './suggest-key.ts'
import { missingSection, wrongLevel } from './wrong-level.ts'

/** A file's kind: its schema, and what its author calls its parts. */
export interface Shape<T> {
  readonly validate: ValidateFunction<T>
  /** What the map at a path is. */
  surroundingOf(path: Path): Surrounding
  /** Every key, and what it belongs to. */
  readonly keys: ReadonlyMap<Surrounding, readonly string[]>
}

/** One thing that the schema refused. */
export interface SchemaViolation {
  readonly path: Path
  readonly diagnostic: Diagnostic
  /** What was meant, where that is plain. */
  readonly repair?: Repair
}

/** What a file says, and what its schema refused of it. */
export interface ValidatedTree {
  /** The file read as it was meant, where that is plain: with its misspelt keys put right. */
  readonly tree: Tree
  /** What is wrong with it. */
  readonly diagnostics: readonly Diagnostic[]
  /** What is refused even so. */
  readonly violations: readonly SchemaViolation[]
  /** Whether there is more than was looked at. */
  readonly hasTooMany?: boolean
}

/** All that a schema refuses in what a file says, one message for one error, each at the key or at the value, whichever is wrong. */
export function validateTree<T>(source: Source, tree: Tree, shape: Shape<T>): ValidatedTree {
  if (shape.validate(dataOf(tree))) return { tree, diagnostics: [], violations: [] }
  const errors = shape.validate.errors ?? []
  if (errors.length > mostViolations) return withTooMany(source, tree, errors, shape)
  const violations = errors
    .map((error) => describeViolation(source, tree, error, shape))
    .filter((violation) => violation !== undefined)
  const repair = violations.filter(isFirstRepaired)
  if (repair.length === 0)
    return { tree, diagnostics: withoutMisplaced(violations).map(({ diagnostic }) => diagnostic), violations }
  const repaired = repair.reduce((at, violation) => violation.repair?.apply(at) ?? at, tree)
  const rest = validateTree(source, repaired, shape)
  const cascades = new Set(
    rest.violations.filter((violation) => isCascadeOf(repair, violation)).map(({ diagnostic }) => diagnostic),
  )
  return {
    ...rest,
    diagnostics: [
      ...repair.map(({ diagnostic }) => diagnostic),
      ...rest.diagnostics.filter((diagnostic) => !cascades.has(diagnostic)),
    ],
  }
}

// More than these are not looked at: what nobody reads must not take minutes.
const mostViolations = 500

/** The first of very many violations. Nothing is repaired then, and what would be left is not worth looking at. */
function withTooMany<T>(source: Source, tree: Tree, errors: readonly ErrorObject[], shape: Shape<T>): ValidatedTree {
  const [next] = errors.slice(mostViolations)
  const described = errors.slice(0, mostViolations).flatMap((error) => {
    const violation = describeViolation(source, tree, error, shape)
    return violation === undefined ? [] : [violation]
  })
  const count = errors.length - mostViolations
  const at = next === undefined ? tree : find(tree, pathOf(tree, next.instancePath)).tree
  const more = diagnose({ code: 'more-problems', args: { count, isOneFile: true } }, rangeOf(source, at.start, at.end))
  return {
    tree,
    diagnostics: [...described.map(({ diagnostic }) => diagnostic), more],
    violations: described,
    hasTooMany: true,
  }
}

/** Whether it is plain what was meant, and nothing before it was meant to be the same. */
function isFirstRepaired({ repair }: SchemaViolation, index: number, violations: readonly SchemaViolation[]): boolean {
  if (repair === undefined) return false
  return violations.slice(0, index).every((other) => !isSamePath(other.repair?.path, repair.path))
}

/** What a key under its own name cannot hold shows that another was meant. */
function isCascadeOf(repair: readonly SchemaViolation[], { path, diagnostic }: SchemaViolation): boolean {
  const shows = diagnostic.code === 'wrong-kind' || diagnostic.code === 'lookalike-character'
  return shows && repair.some((repaired) => isSamePath(repaired.repair?.path, path))
}

function isSamePath(a: Path | undefined, b: Path): boolean {
  return a?.length === b.length && b.every((step, index) => a[index] === step)
}

/** A key that is in the wrong place is not missing in the right one, too. */
function withoutMisplaced(violations: readonly SchemaViolation[]): readonly SchemaViolation[] {
  const found = violations.flatMap(({ diagnostic }) => {
    if (diagnostic.code !== 'unknown-key' || diagnostic.args.belongsTo === undefined) return []
    const { key } = diagnostic.args
    const above = violations.filter((one) => isMissing(one, key) && isAbove(one.diagnostic, diagnostic))
    return above.slice(-1)
  })
  return violations.filter((violation) => !found.includes(violation))
}

function isMissing({ diagnostic }: SchemaViolation, key: string): boolean {
  return diagnostic.code === 'missing-key' && diagnostic.args.key === key
}

function isAbove(a: Diagnostic, b: Diagnostic): boolean {
  return a.range.start.offset <= b.range.start.offset
}

function describeViolation<T>(
  source: Source,
  tree: Tree,
  error: ErrorObject,
  shape: Shape<T>,
): SchemaViolation | undefined {
  const path = pathOf(tree, error.instancePath)
  const { tree: at, entry } = find(tree, path)
  const key = path.findLast((step) => typeof step === 'string')
  const violation = (mistake: Mistake, span: Span, where = path, repair?: Repair): SchemaViolation => ({
    path: where,
    diagnostic: diagnose(mistake, rangeOf(source, span.start, span.end)),
    ...(repair && { repair }),
  })
  const repaired = ({ mistake, span, repair }: Fix) => violation(mistake, span, path, repair)
  const params: Record<string, unknown> = error.params
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = String(params.additionalProperty)
      const level = missingSection(tree, path, shape) ?? wrongLevel(tree, path, shape)
      if (level !== undefined) return repaired(level)
      const braces = braceByAccident(source, at, path, shape.surroundingOf(path))
      if (braces !== undefined) return repaired(braces)
      const torn = tornEntry(source, at, path, name, propertiesOf(error))
      if (torn !== undefined) return repaired(torn)
      const unknown = find(at, [name]).entry
      const mistake = unknownKey(name, path, at, error, shape)
      const renamed = misspelt(at, [...path, name], mistake.args.suggestion)
      return violation(mistake, unknown?.key ?? at, [...path, name], renamed)
    }
    case 'required': {
      const name = String(params.missingProperty)
      const mistake: Mistake = { code: 'missing-key', args: { key: name, where: shape.surroundingOf(path) } }
      if (path.length === 0) return { path: [name], diagnostic: diagnose(mistake, wholeFile(source.file)) }
      return violation(mistake, entry?.key ?? at, [...path, name])
    }
    case 'type': {
      const found = kindOf(at)
      const expected = kinds(params.type)
      const text = expected.includes('text') ? textBehindSign(source, at, entry?.key, path) : undefined
      const read = text ?? (expected.includes('text') ? undefined : lineAsKey(at, path, propertiesOf(error)))
      if (read !== undefined) return repaired(read)
      const level = expected.includes('map') ? wrongLevel(tree, path, shape) : undefined
      if (level !== undefined) return repaired(level)
      const outdentedEntry = expected.includes('map') ? outdented(tree, path, ownKeys(path, error, shape)) : undefined
      if (outdentedEntry !== undefined) return repaired(outdentedEntry)
      if (found === 'nothing' && entry !== undefined) return violation(missingValue(String(key)), entry.key)
      const odd = found === 'text' && at.type === 'scalar' && at.plain ? oddBracket(at.written) : undefined
      if (odd !== undefined) return violation(odd, at)
      const args = typeof path.at(-1) === 'string' ? { key: String(key), expected, found } : { expected, found }
      return violation({ code: 'wrong-kind', args }, at)
    }
    case 'enum': {
      const allowed = Array.isArray(params.allowedValues) ? params.allowedValues.map(String) : []
      if (at.type !== 'scalar')
        return violation({ code: 'wrong-kind', args: { key: String(key), expected: ['text'], found: kindOf(at) } }, at)
      if (at.value === null && entry !== undefined)
        return violation({ code: 'missing-value', args: { key: String(key) } }, entry.key)
      return violation(
        { code: 'not-one-of', args: { written: at.written, allowed, ...valueMeant(String(at.value), allowed) } },
        at,
      )
    }
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return violation(tooLittle(at, Number(params.limit)), at)
    case 'maxLength': {
      const length = at.type === 'scalar' ? [...String(at.value)].length : 0
      return violation({ code: 'text-too-long', args: { length, limit: Number(params.limit) } }, at)
    }
    case 'maxProperties':
      return violation({ code: 'several-choices', args: {} }, at)
    case 'minimum':
    case 'maximum': {
      const { minimum, maximum } = limitsOf(error)
      const written = at.type === 'scalar' ? at.written : ''
      return violation({ code: 'number-out-of-range', args: { written, ...minimum, ...maximum } }, at)
    }
    case 'pattern': {
      const written = at.type === 'scalar' ? String(at.value) : ''
      const [, only] = /^\^(\w+)\$$/.exec(String(params.pattern)) ?? []
      if (only !== undefined)
        return violation({ code: 'not-one-of', args: { written, allowed: [only], ...valueMeant(written, [only]) } }, at)
      return violation(badForm(key, written), at)
    }
    default:
      throw new Error(`The schema has a keyword that no message is for: ${error.keyword}`)
  }
}

/** `{first:yes}`: what looks like a value is a part of the key. */
function missingValue(key: string): Mistake {
  return /^[^\s:：]+(?::\S|：)/u.test(key) ? withoutColon(key).mistake : { code: 'missing-value', args: { key } }
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

function unknownKey<T>(key: string, path: Path, at: Tree, error: ErrorObject, shape: Shape<T>): Mistake<'unknown-key'> {
  const where = shape.surroundingOf(path)
  const known = propertiesOf(error)
  const args = { key, where, known }
  const suggestion = suggestKey(key, at, known)
  if (suggestion !== undefined) return { code: 'unknown-key', args: { ...args, suggestion } }
  const elsewhere = [...shape.keys].find(([surrounding, keys]) => surrounding !== where && keys.includes(key))
  const belongsTo = elsewhere?.[0]
  if (belongsTo !== undefined) return { code: 'unknown-key', args: { ...args, belongsTo } }
  const names = namedBy(key, at, where, shape)
  if (names !== undefined) return { code: 'unknown-key', args: { ...args, names } }
  const needed = neededKey(key, at, known, requiredBy(error))
  return { code: 'unknown-key', args: needed === undefined ? args : { ...args, suggestion: needed } }
}

/** What a key is the name of, by the keys that are below it: a slot or a dialog that is not indented like the others. */
function namedBy<T>(key: string, map: Tree, where: Surrounding, { keys }: Shape<T>): 'intent' | 'slot' | undefined {
  const value = map.type === 'map' ? map.entries.get(key)?.value : undefined
  if (value?.type !== 'map' || value.entries.size === 0 || !levels.includes(where)) return undefined
  const hasOnly = (known: readonly string[] = []) => [...value.entries.keys()].every((name) => known.includes(name))
  if (hasOnly(keys.get('slot'))) return 'slot'
  return hasOnly(keys.get('dialog')) ? 'intent' : undefined
}

const levels: readonly Surrounding[] = ['file', 'dialog', 'slot']

function propertiesOf({ parentSchema }: ErrorObject): readonly string[] {
  return Object.keys(Object(Object(parentSchema).properties))
}

/** Which keys belong into the map at a path: those of its kind; where they are names, those that do not belong around it. */
function ownKeys<T>(path: Path, error: ErrorObject, shape: Shape<T>): (key: string) => boolean {
  const own = propertiesOf(error)
  const around = shape.keys.get(shape.surroundingOf(path.slice(0, -1))) ?? []
  return (key) => (own.length > 0 ? own.includes(key) : around.length > 0 && !around.includes(key))
}

function requiredBy({ parentSchema }: ErrorObject): readonly string[] {
  const { required } = Object(parentSchema)
  return Array.isArray(required) ? required.map(String) : []
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

function tooLittle(at: Tree, least: number): Mistake {
  if (at.type === 'list' && at.items.length > 0) return { code: 'too-few', args: { least } }
  return { code: 'empty-value', args: { found: at.type === 'scalar' ? 'text' : at.type } }
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
const variables: ReadonlySet<string | undefined> = new Set(['secret', 'token', 'postgres'])

function badForm(key: string | undefined, written: string): Mistake {
  if (key !== undefined && variables.has(key)) return { code: 'not-a-variable', args: { key } }
  return { code: forms.get(key) ?? 'bad-path', args: { written } }
}
