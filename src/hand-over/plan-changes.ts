import { type Range, rangeOf } from '../diagnostics/diagnostic.ts'
import { type AuthorText, identityOf, pathIn, placeIn } from '../dialog-files/author-texts.ts'
import { replaceTexts } from '../yaml/rewrite.ts'
import type { ScriptRow } from './script.ts'
import type { TextFile } from './text-files.ts'

/** A text that shall be another. */
export interface TextChange {
  readonly file: TextFile
  readonly text: AuthorText
  readonly wanted: string
  readonly range: Range
}

/** A row that is not followed, and why: its text was changed in the file meanwhile, is gone, was emptied, or is there twice. */
export interface RefusedRow {
  readonly type: 'changed' | 'unknown' | 'empty' | 'twice'
  readonly row: number
  /** Where the text is, if it is anywhere. */
  readonly range?: Range
}

export interface ChangePlan {
  readonly changes: readonly TextChange[]
  readonly refused: readonly RefusedRow[]
}

/** What a sheet would change in the files as they are now. */
export function planChanges(files: readonly TextFile[], rows: readonly ScriptRow[]): ChangePlan {
  const byPlace = new Map(
    files.flatMap((file) => file.texts.map((text) => [keyOf(file.name, pathIn(text.path)), { file, text }] as const)),
  )
  const changes = new Map<string, TextChange>()
  const refused: RefusedRow[] = []
  for (const { row, id, file: name, text: wanted } of rows) {
    const key = keyOf(name, placeIn(id))
    const found = byPlace.get(key)
    if (found === undefined) {
      refused.push({ type: 'unknown', row })
      continue
    }
    const { file, text } = found
    if (isSame(wanted, text.text)) continue
    const range = rangeOf(file.yaml.source, text.tree.start, text.tree.end)
    const before = changes.get(key)
    if (identityOf(text) !== id) refused.push({ type: 'changed', row, range })
    else if (wanted.trim() === '') refused.push({ type: 'empty', row, range })
    else if (before !== undefined && !isSame(before.wanted, wanted)) refused.push({ type: 'twice', row, range })
    else changes.set(key, { file, text, wanted, range })
  }
  return { changes: [...changes.values()], refused }
}

/** The files that change, by their absolute paths, as they shall be. */
export function applyChanges(changes: readonly TextChange[]): ReadonlyMap<string, string> {
  const files = new Set(changes.map(({ file }) => file))
  return new Map(
    Array.from(files, (file) => {
      const own = changes.filter((change) => change.file === file)
      const replacements = own.map(({ text, wanted }) => ({ tree: text.tree, text: wanted.replace(/\r\n?/gu, '\n') }))
      return [file.path, replaceTexts(file.yaml.source, replacements)]
    }),
  )
}

/** A spreadsheet may end lines in its own way. */
function isSame(one: string, other: string): boolean {
  return one.replace(/\r\n?/gu, '\n') === other.replace(/\r\n?/gu, '\n')
}

function keyOf(file: string, place: string): string {
  return `${file}\0${place}`
}
