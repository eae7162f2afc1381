import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, link, mkdir, open, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { reasonOf } from '../files/reason-of.ts'
import { syncFolder, writeSynced } from '../files/synced.ts'
import type { Row } from './row.ts'

// Excel takes a file without it for one in the machine's old code page.
const byteOrderMark = '\uFEFF'

/**
 * Appends rows, all or none, on the disk once this resolves. A file whose columns are others is left as it is: `orders.csv` is followed by
 * `orders-2.csv`, and so on; the name of one that was begun for that reason is returned. The file is opened anew each time, so that it may
 * be moved away whenever somebody wants it.
 */
export async function appendRows(file: string, rows: readonly Row[]): Promise<string | undefined> {
  const header = byteOrderMark + lineOf(rows[0]?.columns ?? [])
  await mkdir(dirname(file), { recursive: true })
  for (let number = 1; ; number += 1) {
    const numbered = numberedFile(file, number)
    const isNew = await make(numbered, header)
    const handle = await open(numbered, constants.O_RDWR | constants.O_APPEND)
    try {
      if (!(await beginsWith(handle, header))) continue
      await append(handle, rows.map(({ cells }) => lineOf(cells)).join(''))
      return isNew && number > 1 ? basename(numbered) : undefined
    } finally {
      await handle.close()
    }
  }
}

function numberedFile(file: string, number: number): string {
  const extension = extname(file)
  return number === 1 ? file : join(dirname(file), `${basename(file, extension)}-${number}${extension}`)
}

/** A user may say anything: what would be a formula in a spreadsheet is only a text. */
function lineOf(cells: Row['cells']): string {
  return stringify([[...cells]], { record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/ })
}

/** Makes a file that is not there: with its header from its first moment, whoever else makes it, too. */
async function make(file: string, header: string): Promise<boolean> {
  if (await exists(file)) return false
  const draft = `${file}.${randomUUID()}.tmp`
  try {
    await writeSynced(draft, header)
    await link(draft, file)
    await syncFolder(dirname(file))
    return true
  } catch (error) {
    if (reasonOf(error) !== 'EEXIST') throw error
    return false
  } finally {
    await rm(draft, { force: true })
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await (await open(file, 'r')).close()
    return true
  } catch (error) {
    if (reasonOf(error) !== 'ENOENT') throw error
    return false
  }
}

async function beginsWith(handle: FileHandle, header: string): Promise<boolean> {
  const wanted = Buffer.from(header)
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(wanted.length), 0, wanted.length, 0)
  return bytesRead === wanted.length && buffer.equals(wanted)
}

/** Whole or not at all: half a row, on a full disk, is taken back. */
async function append(handle: FileHandle, line: string): Promise<void> {
  const { size } = await handle.stat()
  const bytes = Buffer.from((await endsLine(handle, size)) ? line : `\r\n${line}`)
  try {
    const { bytesWritten } = await handle.write(bytes)
    if (bytesWritten < bytes.length) throw new Error('The disk is full.')
    await handle.sync()
  } catch (error) {
    // Not where somebody else has written more meanwhile.
    if ((await handle.stat()).size <= size + bytes.length) await handle.truncate(size)
    throw error
  }
}

/** Whoever edited the file may have left its last line open. */
async function endsLine(handle: FileHandle, size: number): Promise<boolean> {
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer.toString() === '\n'
}
