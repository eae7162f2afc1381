import type { Mistake } from '../diagnostics/codes.ts'
import { type Diagnostic, diagnose, type Range, rangeOf } from '../diagnostics/diagnostic.ts'
import type { Span } from '../diagnostics/source.ts'
import { find, type Path, type Tree } from '../yaml/tree.ts'
import type { Sound } from './valid-part.ts'

/** Somewhere in a file: the way back from what was read to where it is written. */
export interface Place {
  readonly sound: Sound
  readonly path: Path
}

/** A place further in. */
export function below({ sound, path }: Place, ...steps: Path): Place {
  return { sound, path: [...path, ...steps] }
}

/** What is written at a place. */
export function treeAt({ sound, path }: Place): Tree | undefined {
  const { tree, found } = find(sound.written.tree, path)
  return found ? tree : undefined
}

/** Whether the schema had nothing against what is written at a place. */
export function isWhole({ sound, path }: Place): boolean {
  return !sound.isRefused(path)
}

/** Whether what belongs at a place may be meant by something that the schema refused. */
export function isDoubtful({ sound, path }: Place): boolean {
  return sound.isDoubtful(path)
}

/** A mistake in a key: its name is wrong, or what belongs to it is missing. */
export function atKey({ sound, path }: Place, mistake: Mistake, related?: Place): Diagnostic {
  return diagnose(mistake, placeOfKey(sound, path), related && placeOfKey(related.sound, related.path))
}

/** A mistake in a value. */
export function atValue({ sound, path }: Place, mistake: Mistake): Diagnostic {
  return diagnose(mistake, placeOfValue(sound, path))
}

/** A mistake in a part of what is written at a place. */
export function atSpan({ sound }: Place, span: Span, mistake: Mistake, related?: Span): Diagnostic {
  const range = ({ start, end }: Span) => rangeOf(sound.written.source, start, end)
  return diagnose(mistake, range(span), related && range(related))
}

/** A mistake in a part of a text, `start` in its value; told of the whole text, where escapes or folded lines hide the part. */
export function atPart(
  { sound, path }: Place,
  part: string,
  { start }: Pick<Span, 'start'>,
  mistake: Mistake,
): Diagnostic {
  const { source, tree: root } = sound.written
  const { tree } = find(root, path)
  const value = tree.type === 'scalar' ? String(tree.value) : ''
  const earlier = value.slice(0, start).split(part).length - 1
  let at = tree.start - 1
  for (let count = 0; count <= earlier; count += 1) at = source.text.indexOf(part, at + 1)
  const isFound = at >= tree.start && at + part.length <= tree.end
  return diagnose(mistake, isFound ? rangeOf(source, at, at + part.length) : rangeOf(source, tree.start, tree.end))
}

/** Everything that is written at a place, with its key. */
export function rangeAt({ sound, path }: Place): Range | undefined {
  const { source, tree: root } = sound.written
  const { tree, entry, found } = find(root, path)
  return found ? rangeOf(source, (entry?.key ?? tree).start, tree.end) : undefined
}

function placeOfValue({ written }: Sound, path: Path): Range {
  const { tree } = find(written.tree, path)
  return rangeOf(written.source, tree.start, tree.end)
}

/** Where the key at the end of a path stands; the value, where there is no key. */
function placeOfKey({ written }: Sound, path: Path): Range {
  const { tree, entry } = find(written.tree, path)
  const { start, end } = entry?.key ?? tree
  return rangeOf(written.source, start, end)
}
