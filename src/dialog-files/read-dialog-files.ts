import { createHash } from 'node:crypto'
import type { DialogFile } from '../core/dialog.ts'
import type { Settings } from '../core/dialogs.ts'
import { type Diagnostic, firstOf, hasErrors, inOrder } from '../diagnostics/diagnostic.ts'
import { originalOf } from '../diagnostics/source.ts'
import { nameFile } from '../diagnostics/write-place.ts'
import { findFiles } from '../files/find-dialog-files.ts'
import { type ReadBytes, readBytes } from '../files/read-bytes.ts'
import { suppressCascades } from '../yaml/cascades.ts'
import { readYaml, type YamlReading } from '../yaml/read.ts'
import type { ExtensionContext } from './checks/check.ts'
import { checkAll } from './checks/index.ts'
import { withoutConsequences } from './consequences.ts'
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

/** Reads and checks these files as one set; `folder` is where their names begin. `read` may know a file as it is not saved yet. */
export async function readDialogFiles(
  paths: readonly string[],
  folder: string,
  settings: Settings,
  extension: ExtensionContext,
  read: ReadBytes = readBytes,
): Promise<DialogSet> {
  const { contents, revision } = await readContents(paths, folder, read)
  const readings = contents.map(readDialogFile)
  return { ...checkReadings(readings, settings, extension), paths, revision }
}

/** The bytes of a file, or why there are none. */
interface Content {
  readonly path: string
  readonly bytes: Uint8Array | Diagnostic
}

async function readContents(
  paths: readonly string[],
  folder: string,
  read: ReadBytes,
): Promise<{ readonly contents: readonly Content[]; readonly revision: string }> {
  const hash = createHash('sha256')
  const contents: Content[] = []
  for (const path of paths) {
    const bytes = await read(path)
    const isRead = bytes instanceof Uint8Array
    hash.update(`${nameFile(path, folder)}\0${isRead ? bytes.byteLength : '-'}\0`)
    if (isRead) hash.update(bytes)
    contents.push({ path, bytes })
  }
  return { contents, revision: hash.digest('hex').slice(0, 12) }
}

/** One file: its bytes decoded, parsed and validated; each step may end it. */
function readDialogFile({ path, bytes }: Content): YamlReading {
  if (!(bytes instanceof Uint8Array)) return { diagnostics: [bytes], uncertain: [] }
  return readYaml(path, bytes, dialogFileShape)
}

/** All files together: what each of them got wrong, and what is wrong with what is valid in them. */
function checkReadings(
  readings: readonly YamlReading[],
  settings: Settings,
  extension: ExtensionContext,
): Pick<DialogSet, 'files' | 'diagnostics'> {
  const parts = readings.flatMap(({ yaml }) => (yaml && validPartOf(yaml)) ?? [])
  const found = checkAll(parts, parts.length === readings.length, settings, extension)
  const uncertain = readings.flatMap((reading) => reading.uncertain)
  const ofFiles = readings.flatMap((reading) => reading.diagnostics)
  const all = [...ofFiles, ...suppressCascades(found, uncertain)]
  const diagnostics = firstOf(inOrder(readings.reduce(withoutConsequencesIn, all)))
  return { files: hasErrors(diagnostics) ? undefined : parts.map(({ file }) => file), diagnostics }
}

function withoutConsequencesIn(diagnostics: readonly Diagnostic[], { yaml }: YamlReading): readonly Diagnostic[] {
  if (yaml === undefined || diagnostics.length < 2) return diagnostics
  const { file, text } = originalOf(yaml.source)
  const [own, others] = [diagnostics.filter(isIn(file)), diagnostics.filter((one) => !isIn(file)(one))]
  return own.length < 2 ? diagnostics : [...others, ...withoutConsequences(own, text)]
}

function isIn(file: string): (diagnostic: Diagnostic) => boolean {
  return ({ range }) => range.file === file
}
