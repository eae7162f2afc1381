import type { Mistake } from '../diagnostics/codes.ts'
import { type Diagnostic, diagnose, type Range, rangeOf } from '../diagnostics/diagnostic.ts'
import type { Span } from '../diagnostics/source.ts'
import { find, type Path, type Tree } from '../yaml/tree.ts'
import type { ValidPart } from './valid-part.ts'

/** Somewhere in a file: the way back from what was read to where it is written. */
export interface Location {
  readonly part: ValidPart
  readonly path: Path
}

/** A place further in. */
export function below({ part, path }: Location, ...steps: Path): Location {
  return { part, path: [...path, ...steps] }
}

/** What is written at a place. */
export function treeAt({ part, path }: Location): Tree | undefined {
  const { tree, found } = find(part.yaml.tree, path)
  return found ? tree : undefined
}

/** Whether the schema had nothing against what is written at a place. */
export function isWhole({ part, path }: Location): boolean {
  return !part.isRefused(path)
}

/** Whether what belongs at a place may be meant by something that the schema refused. */
export function mayBeIncomplete({ part, path }: Location): boolean {
  return part.mayBeIncomplete(path)
}

/** A mistake in a key: its name is wrong, or what belongs to it is missing. */
export function atKey({ part, path }: Location, mistake: Mistake, related?: Location): Diagnostic {
  return diagnose(mistake, spanOfKey(part, path), related && spanOfKey(related.part, related.path))
}

/** A mistake in a value. */
export function atValue({ part, path }: Location, mistake: Mistake): Diagnostic {
  return diagnose(mistake, spanOfValue(part, path))
}

/** A mistake in a part of what is written at a place. */
export function atSpan({ part }: Location, span: Span, mistake: Mistake, related?: Span): Diagnostic {
  const range = ({ start, end }: Span) => rangeOf(part.yaml.source, start, end)
  return diagnose(mistake, range(span), related && range(related))
}

/** A mistake in a part of a location's text, `start` in its value; reported at the whole text, where escapes or folded lines hide the part. */
export function atPart(
  { part, path }: Location,
  text: string,
  { start }: Pick<Span, 'start'>,
  mistake: Mistake,
): Diagnostic {
  const { source, tree: root } = part.yaml
  const { tree } = find(root, path)
  const value = tree.type === 'scalar' ? String(tree.value) : ''
  const earlier = value.slice(0, start).split(text).length - 1
  let at = tree.start - 1
  for (let count = 0; count <= earlier; count += 1) at = source.text.indexOf(text, at + 1)
  const isFound = at >= tree.start && at + text.length <= tree.end
  return diagnose(mistake, isFound ? rangeOf(source, at, at + text.length) : rangeOf(source, tree.start, tree.end))
}

/** Everything that is written at a place, with its key. */
export function rangeAt({ part, path }: Location): Range | undefined {
  const { source, tree: root } = part.yaml
  const { tree, entry, found } = find(root, path)
  return found ? rangeOf(source, (entry?.key ?? tree).start, tree.end) : undefined
}

function spanOfValue({ yaml }: ValidPart, path: Path): Range {
  const { tree } = find(yaml.tree, path)
  return rangeOf(yaml.source, tree.start, tree.end)
}

/** Where the key at the end of a path is; the value, where there is no key. */
function spanOfKey({ yaml }: ValidPart, path: Path): Range {
  const { tree, entry } = find(yaml.tree, path)
  const { start, end } = entry?.key ?? tree
  return rangeOf(yaml.source, start, end)
}
