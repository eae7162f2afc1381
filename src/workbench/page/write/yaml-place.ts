// Where in a dialog file the cursor is, by its indentation: a file that is being written is seldom good YAML.

/** What is written at the cursor, and below which keys. */
export interface YamlPlace {
  /** The keys above, from the outside in. */
  readonly path: readonly string[]
  /** The key of the line, where the cursor is behind it. */
  readonly key?: string
  /** What is written up to the cursor: a part of a key or of a value. */
  readonly written: string
}

const keyed = /^(\s*(?:- +)*)(?:"([^"]*)"|'([^']*)'|([^\s"'#:{}[\],-][^:{}[\],]*))\s*:(?:\s+(.*))?$/u
const unkeyed = /^(\s*(?:- +)*)(.*)$/u
// Nobody writes a longer line by hand: patterns are not tried on one.
const longestLine = 1_000
const beginsComment = /(?:^|\s)#/u

/** The place at the end of `before`, the text up to the cursor; undefined in a comment. */
export function placeAt(before: string): YamlPlace | undefined {
  const lines = before.split('\n')
  const last = lines.at(-1) ?? ''
  if (beginsComment.test(last)) return undefined
  const found = matchOf(keyed, last)
  const [, dashes = '', rest = ''] = matchOf(unkeyed, last) ?? []
  const indent = (found?.[1] ?? dashes).length
  const path = parentsOf(lines.slice(0, -1), indent)
  return found === null ? { path, written: rest } : { path, key: keyIn(found), written: found[5] ?? '' }
}

/** The keys above a line that is indented so far. */
function parentsOf(above: readonly string[], indent: number): readonly string[] {
  const path: string[] = []
  let within = indent
  for (const line of [...above].reverse()) {
    const found = matchOf(keyed, line)
    const at = (found?.[1] ?? '').length
    if (found === null || at >= within) continue
    path.unshift(keyIn(found))
    within = at
    if (within === 0) break
  }
  return path
}

function keyIn(found: RegExpExecArray): string {
  return (found[2] ?? found[3] ?? found[4] ?? '').trimEnd()
}

/** The names of the slots of a dialog, as far as they are written in this text. */
export function slotsIn(text: string, intent: string): readonly string[] {
  return keysIn(text, 4).flatMap(([section, dialog, part, slot]) => {
    return section === 'intents' && dialog === intent && part === 'slots' && slot !== undefined ? [slot] : []
  })
}

/** The intents whose dialogs are written in this text. */
export function intentsIn(text: string): readonly string[] {
  return keysIn(text, 2).flatMap(([section, intent]) => (section === 'intents' && intent !== undefined ? [intent] : []))
}

/** The keys that are so deep, each behind those above it. */
function keysIn(text: string, depth: number): readonly (readonly string[])[] {
  const keys: (readonly string[])[] = []
  let path: readonly (readonly [key: string, indent: number])[] = []
  for (const line of text.split('\n')) {
    const found = matchOf(keyed, line)
    if (found === null) continue
    const at = (found[1] ?? '').length
    path = [...path.filter(([, indent]) => indent < at), [keyIn(found), at]]
    if (path.length === depth) keys.push(path.map(([name]) => name))
  }
  return keys
}

function matchOf(pattern: RegExp, line: string): RegExpExecArray | null {
  return line.length > longestLine ? null : pattern.exec(line)
}
