import { type Range, rangeOf } from './diagnostic.ts'
import type { Sound } from './sound.ts'
import { find, type Path, type Span } from './tree.ts'

/** Where the value at a path stands. */
export function placeOfValue({ written }: Sound, path: Path): Range {
  const { tree } = find(written.tree, path)
  return rangeOf(written.source, tree.start, tree.end)
}

/** Where the key at the end of a path stands; the value, where there is no key. */
export function placeOfKey({ written }: Sound, path: Path): Range {
  const { tree, entry } = find(written.tree, path)
  const { start, end } = entry?.key ?? tree
  return rangeOf(written.source, start, end)
}

/** Where a part of a text stands, `at` in its value; the whole text, where escapes or folded lines hide it. */
export function placeInText({ written }: Sound, path: Path, part: string, { start }: Span): Range {
  const { tree } = find(written.tree, path)
  const { source } = written
  const value = tree.type === 'scalar' ? String(tree.value) : ''
  const earlier = value.slice(0, start).split(part).length - 1
  let at = tree.start - 1
  for (let count = 0; count <= earlier; count += 1) at = source.text.indexOf(part, at + 1)
  const isFound = at >= tree.start && at + part.length <= tree.end
  return isFound ? rangeOf(source, at, at + part.length) : rangeOf(source, tree.start, tree.end)
}
