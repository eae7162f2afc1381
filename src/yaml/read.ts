import { type Diagnostic, diagnose, rangeOf } from '../diagnostics/diagnostic.ts'
import type { Source } from '../diagnostics/source.ts'
import { suppressCascades, type UncertainRange, uncertainRangeAt } from './cascades.ts'
import { decode } from './decode.ts'
import { parse } from './parse.ts'
import type { SchemaViolation } from './schema/describe-violation.ts'
import type { Levels, Shape } from './schema/shape.ts'
import { validateTree } from './schema/validate.ts'
import { countNamesLikeKeys } from './schema/wrong-level.ts'
import { dataOf, type Tree } from './tree.ts'

/** A file as its author wrote it, and what its schema has to say about that. */
export interface YamlFile {
  readonly source: Source
  readonly tree: Tree
  readonly violations: readonly SchemaViolation[]
  /** Every mistake that was found while it was read. */
  readonly diagnostics: readonly Diagnostic[]
}

/** What came of reading a file: all of it, or the mistakes for which nothing else can be said about it. */
export interface YamlReading {
  readonly yaml?: YamlFile
  readonly diagnostics: readonly Diagnostic[]
  /** What is uncertain because of those: what else is reported for it is a cascade. */
  readonly uncertain: readonly UncertainRange[]
}

/** Reads one file against the schema of its kind: decode, parse, validate; each step may end it. */
export function readYaml<T>(file: string, bytes: Uint8Array, shape: Shape<T>): YamlReading {
  const { source: text, diagnostics: ofBytes } = decode(file, bytes)
  if (text === undefined) return { diagnostics: ofBytes, uncertain: [] }
  const { yaml, diagnostics: ofYaml, uncertain } = parse(text, expectationsOf(shape))
  const diagnostics = [...ofBytes, ...ofYaml]
  if (yaml === undefined) return { diagnostics, uncertain }
  const { source, tree: root } = yaml
  if (root.type !== 'map') return { diagnostics: [...diagnostics, notAMap(source, root, shape)], uncertain }
  const { tree, diagnostics: ofShape, violations, hasTooMany } = validateTree(source, root, shape)
  const shapes = suppressCascades(ofShape, uncertain)
  const all = [...diagnostics, ...shapes]
  if (hasTooMany) return { diagnostics: all, uncertain }
  return {
    yaml: { source, tree, violations, diagnostics: all },
    diagnostics: all,
    uncertain: [...uncertain, ...shapes.flatMap(uncertainRangeAt)],
  }
}

function expectationsOf<T>(shape: Shape<T>) {
  const { sections, validate } = shape
  return {
    sections,
    keys: new Set([...shape.keys.values()].flat()),
    countViolations(tree: Tree) {
      const violations = validate(dataOf(tree)) ? 0 : (validate.errors?.length ?? 0)
      return violations + countNamesLikeKeys(tree, shape)
    },
  }
}

function notAMap(source: Source, tree: Tree, { first }: Levels): Diagnostic {
  const found = tree.type === 'scalar' ? 'text' : tree.type
  return diagnose({ code: 'not-a-map', args: { found, keys: first } }, rangeOf(source, tree.start, tree.end))
}
