import type { ErrorObject } from 'ajv'
import { type Diagnostic, diagnose, rangeOf } from '../../diagnostics/diagnostic.ts'
import type { Source } from '../../diagnostics/source.ts'
import { dataOf, find, type Path, type Tree } from '../tree.ts'
import { describeViolation, pathTo, type SchemaViolation } from './describe-violation.ts'
import type { Shape } from './shape.ts'

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
  const violations = errors.map((error) => describeViolation(source, tree, error, shape))
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
  const violations = errors.slice(0, mostViolations).map((error) => describeViolation(source, tree, error, shape))
  const count = errors.length - mostViolations
  const at = next === undefined ? tree : find(tree, pathTo(tree, next)).tree
  const more = diagnose({ code: 'more-problems', args: { count, isOneFile: true } }, rangeOf(source, at.start, at.end))
  return {
    tree,
    diagnostics: [...violations.map(({ diagnostic }) => diagnostic), more],
    violations,
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
