import { type Diagnostic, diagnose, rangeOf } from '../diagnostics/diagnostic.ts'
import type { Source } from '../diagnostics/source.ts'
import { type Damage, damageBy, withoutEchoes } from './cascades.ts'
import { decode } from './decode.ts'
import { parse } from './parse.ts'
import { conform, type Refusal, type Shape } from './schema/validate.ts'
import type { Tree } from './tree.ts'

/** A file as its author wrote it, and what its schema has to say about that. */
export interface Written {
  readonly source: Source
  readonly tree: Tree
  readonly refusals: readonly Refusal[]
  /** Every mistake that was found while it was read. */
  readonly told: readonly Diagnostic[]
}

/** What came of reading a file: all of it, or the mistakes for which nothing else can be said about it. */
export interface Reading {
  readonly written?: Written
  readonly diagnostics: readonly Diagnostic[]
  /** What those leave in doubt: what else is told of it is an echo. */
  readonly damages: readonly Damage[]
}

/** Reads the YAML of one file against the schema of its kind. */
export function readYaml<T>(file: string, bytes: Uint8Array, shape: Shape<T>): Reading {
  const { source: text, diagnostics: ofBytes } = decode(file, bytes)
  if (text === undefined) return { diagnostics: ofBytes, damages: [] }
  const { written, diagnostics: ofYaml, damages } = parse(text)
  const diagnostics = [...ofBytes, ...ofYaml]
  if (written === undefined) return { diagnostics, damages }
  const { source, tree: root } = written
  if (root.type !== 'map') return { diagnostics: [...diagnostics, notAMap(source, root)], damages }
  const { tree, told: ofShape, refusals } = conform(source, root, shape)
  const shapes = withoutEchoes(ofShape, damages)
  const told = [...diagnostics, ...shapes]
  return {
    written: { source, tree, refusals, told },
    diagnostics: told,
    damages: [...damages, ...shapes.flatMap(damageBy)],
  }
}

function notAMap(source: Source, tree: Tree): Diagnostic {
  const found = tree.type === 'scalar' ? 'text' : tree.type
  return diagnose({ code: 'not-a-map', args: { found } }, rangeOf(source, tree.start, tree.end))
}
