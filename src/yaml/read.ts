import { readFile } from 'node:fs/promises'
import { conform, type Refusal, type Shape } from './conform.ts'
import { decode } from './decode.ts'
import { type Diagnostic, diagnose, rangeOf, wholeFile } from './diagnostic.ts'
import { parse } from './parse.ts'
import type { Source } from './source.ts'
import type { Tree } from './tree.ts'

/** A file as its author wrote it, and what its schema has to say about that. */
export interface Written {
  readonly source: Source
  readonly tree: Tree
  readonly refusals: readonly Refusal[]
}

/** What came of reading a file: all of it, or the mistakes for which nothing else can be said about it. */
export interface Reading {
  readonly written?: Written
  readonly diagnostics: readonly Diagnostic[]
}

/** The bytes of a file, or why there are none. */
export async function readBytes(file: string): Promise<Uint8Array | Diagnostic> {
  try {
    return await readFile(file)
  } catch (error) {
    return diagnose({ code: 'unreadable-file', args: { reason: reasonOf(error) } }, wholeFile(file))
  }
}

/** The code of an error of the file system, "ENOENT". */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

/** Reads the YAML of one file against the schema of its kind. */
export function readYaml<T>(file: string, bytes: Uint8Array, shape: Shape<T>): Reading {
  const { source, diagnostics } = decode(file, bytes)
  if (source === undefined) return { diagnostics }
  const parsed = parse(source)
  if (parsed.tree === undefined) return parsed
  const { tree } = parsed
  if (tree.type !== 'map') return { diagnostics: [...parsed.diagnostics, notAMap(source, tree)] }
  const refusals = conform(source, tree, shape)
  const told = refusals.map(({ diagnostic }) => diagnostic)
  return { written: { source, tree, refusals }, diagnostics: besides(parsed.diagnostics, told) }
}

/** Mistakes of syntax, and the others on lines that have none: on one that has, they are its echo. */
export function besides(syntax: readonly Diagnostic[], others: readonly Diagnostic[]): readonly Diagnostic[] {
  const damaged = new Set(syntax.map(lineKey))
  return [...syntax, ...others.filter((diagnostic) => !damaged.has(lineKey(diagnostic)))]
}

function lineKey({ range }: Diagnostic): string {
  return `${range.start.line} ${range.file}`
}

function notAMap(source: Source, tree: Tree): Diagnostic {
  const found = tree.type === 'scalar' ? 'text' : tree.type
  return diagnose({ code: 'not-a-map', args: { found } }, rangeOf(source, tree.start, tree.end))
}
