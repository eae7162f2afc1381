import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { extensionUnderTest } from '../conversation/tests/extension-under-test.ts'
import { updateFile } from '../conversation/tests/run.ts'
import { testFolder } from '../conversation/tests/test-folder.ts'
import { nameFile } from '../diagnostics/write-place.ts'
import type { LoadedExtension } from '../extension/load-extension.ts'
import { decodeUtf8 } from '../files/decode-utf8.ts'
import { findFiles } from '../files/find-dialog-files.ts'
import { isWithin } from '../files/is-within.ts'
import { readBytes } from '../files/read-bytes.ts'
import { replaceFile, writeNew } from '../files/write-whole.ts'
import type { AcceptTest, SaveFile } from './protocol/requests.ts'
import type { AcceptTestResponse, AuthorFileView, FileTextView, SaveFileResponse } from './protocol/responses.ts'

// What the page may read and write: the dialog files and the conversation tests of its extension, and nothing else.

/** A file of the extension that its author edits. */
interface AuthorFile extends AuthorFileView {
  /** absolute, every link followed */
  readonly path: string
}

/** The dialog files and tests of an extension, by their names from config.yaml. What a link leads out of the folder for is left out. */
export async function listAuthorFiles({ config }: LoadedExtension): Promise<readonly AuthorFile[]> {
  const folder = dirname(config.file)
  const inside = await realpath(folder)
  const dialogs = await findFiles(config.dialogs)
  const tests = await findFiles(testFolder(config))
  const found = [
    ...dialogs.paths.map((path) => ({ path, kind: 'dialog' as const })),
    ...tests.paths.map((path) => ({ path, kind: 'test' as const })),
  ]
  const files = await Promise.all(
    found.map(async ({ path, kind }) => {
      // One may be gone since it was found.
      const real = await realpath(path).catch(() => undefined)
      return real !== undefined && isWithin(real, inside) ? [{ path: real, kind, name: nameFile(path, folder) }] : []
    }),
  )
  return files.flat()
}

/** The text of a file and its revision; undefined where it is no file of the extension. */
export async function readAuthorFile(extension: LoadedExtension, name: string): Promise<FileTextView | undefined> {
  const file = (await listAuthorFiles(extension)).find((one) => one.name === name)
  return file && textOf(file)
}

/**
 * Writes what its author changed, if the file is as it was when they began; else gives back what is there now, and writes nothing. Without a
 * revision the file is new. Undefined where it is no file that may be written.
 */
export async function saveAuthorFile(
  extension: LoadedExtension,
  { name, text, revision }: SaveFile,
): Promise<SaveFileResponse | undefined> {
  const file = (await listAuthorFiles(extension)).find((one) => one.name === name)
  if (file === undefined) return revision === undefined ? createDialogFile(extension, name, text) : undefined
  const now = await textOf(file)
  if (now === undefined) return undefined
  if (now.revision !== revision) return { type: 'changed', text: now.text, revision: now.revision }
  await replaceFile(file.path, text)
  return { type: 'saved', revision: revisionOf(text) }
}

/** Has a conversation test expect what the extension says now; undefined where there is no such test, or it cannot be read. */
export async function acceptTest(
  extension: LoadedExtension,
  { file: name, title }: AcceptTest,
): Promise<AcceptTestResponse | undefined> {
  const file = (await listAuthorFiles(extension)).find((one) => one.kind === 'test' && one.name === name)
  if (file === undefined) return undefined
  const before = await textOf(file)
  const updated = await updateFile(file.path, extensionUnderTest(extension), title)
  if (before === undefined || updated === undefined) return undefined
  await replaceFile(file.path, updated.text)
  return { before: before.text, revision: revisionOf(updated.text) }
}

/** A name of letters, digits, `_` and `-` in the folder of dialogs: none that leads anywhere else. */
async function createDialogFile(
  { config }: LoadedExtension,
  name: string,
  text: string,
): Promise<SaveFileResponse | undefined> {
  const folder = nameFile(config.dialogs, dirname(config.file))
  const [, own] = /^(.*)\/[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,60}\.yaml$/u.exec(name) ?? []
  const inside = await realpath(config.dialogs)
  if (own !== folder || !isWithin(inside, await realpath(dirname(config.file)))) return undefined
  const isWritten = await writeNew(join(inside, name.slice(folder.length + 1)), text)
  return isWritten ? { type: 'saved', revision: revisionOf(text) } : undefined
}

async function textOf({ path }: AuthorFile): Promise<FileTextView | undefined> {
  const bytes = await readBytes(path)
  if (!(bytes instanceof Uint8Array)) return undefined
  // What is not UTF-8 would be written back damaged.
  const text = decodeUtf8(bytes)
  return text === undefined ? undefined : { text, revision: revisionOf(text) }
}

/** 12 hexadecimal digits of the SHA-256 over a text. */
function revisionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
