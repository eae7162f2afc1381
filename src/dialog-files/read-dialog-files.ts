import { createHash } from 'node:crypto'
import type { DialogFile } from '../core/dialog.ts'
import type { Settings } from '../core/dialogs.ts'
import { type Diagnostic, diagnose, hasErrors, inOrder, wholeFile } from '../diagnostics/diagnostic.ts'
import { nameFile } from '../diagnostics/write-place.ts'
import { findFiles } from '../files/find-dialog-files.ts'
import { readBytes } from '../files/read-bytes.ts'
import { suppressCascades } from '../yaml/cascades.ts'
import { readYaml, type YamlReading } from '../yaml/read.ts'
import type { ExtensionContext } from './checks/check.ts'
import { checkAll } from './checks/index.ts'
import { dialogFileShape } from './dialog-file-shape.ts'
import { validPartOf } from './valid-part.ts'

/** All dialog files of an extension, read and checked together. Plain data. */
export interface DialogSet {
  /** none where any file has an error */
  readonly files: readonly DialogFile[] | undefined
  /** sorted by file and place */
  readonly diagnostics: readonly Diagnostic[]
  /** Every dialog file that was found; absolute, sorted. */
  readonly paths: readonly string[]
  /** 12 hexadecimal digits of the SHA-256 over the files' names and bytes. */
  readonly revision: string
}

/** Reads and checks every dialog file in a folder. */
export async function readDialogs(folder: string, settings: Settings, extension: ExtensionContext): Promise<DialogSet> {
  const found = await findFiles(folder)
  const set = await readDialogFiles(found.paths, folder, settings, extension)
  const diagnostics = inOrder([...found.diagnostics, ...set.diagnostics])
  return { ...set, files: hasErrors(diagnostics) ? undefined : set.files, diagnostics }
}

/** Reads and checks these files as one set; `folder` is where their names begin. */
export async function readDialogFiles(
  paths: readonly string[],
  folder: string,
  settings: Settings,
  extension: ExtensionContext,
): Promise<DialogSet> {
  const hash = createHash('sha256')
  const readings: YamlReading[] = []
  for (const path of paths) {
    const bytes = await readBytes(path)
    const isRead = bytes instanceof Uint8Array
    hash.update(`${nameFile(path, folder)}\0${isRead ? bytes.byteLength : '-'}\0`)
    if (isRead) hash.update(bytes)
    readings.push(isRead ? readYaml(path, bytes, dialogFileShape) : { diagnostics: [bytes], uncertain: [] })
  }
  const parts = readings.map(({ yaml }) => yaml && validPartOf(yaml))
  const whole = parts.filter((part) => part !== undefined)
  const syntax = readings.flatMap((reading) => reading.diagnostics)
  const meaning = checkAll(whole, whole.length === paths.length, settings, extension)
  const uncertain = readings.flatMap((reading) => reading.uncertain)
  const diagnostics = inOrder([...syntax, ...suppressCascades(meaning, uncertain)])
  const files = hasErrors(diagnostics) ? undefined : whole.map(({ file }) => file)
  return { files, diagnostics, paths, revision: hash.digest('hex').slice(0, 12) }
}

/** Told of a folder whose files are good, and hold no dialog. */
export function noDialogs(folder: string): Diagnostic {
  return diagnose({ code: 'no-dialogs', args: {} }, wholeFile(folder))
}

/** The same, where none of these files has one; files with mistakes may have one. */
export function diagnoseNoDialogs(folder: string, files: readonly DialogFile[] | undefined): readonly Diagnostic[] {
  const has = files?.some(({ intents }) => intents !== undefined && Object.keys(intents).length > 0) ?? true
  return has ? [] : [noDialogs(folder)]
}
