import { type Diagnostic, diagnose, wholeFile } from '../diagnostics/diagnostic.ts'
import { readRegularFile } from './read-regular-file.ts'
import { reasonOf } from './reason-of.ts'
import { similarName } from './similar-name.ts'

/** The largest file that an author may write, in bytes. */
export const largestFile = 256 * 1024

/** The bytes of a file, or why there are none. */
export async function readBytes(file: string): Promise<Uint8Array | Diagnostic> {
  try {
    return await readRegularFile(file, largestFile)
  } catch (error) {
    const { size } = Object.assign({ size: undefined }, error)
    return size === undefined ? await whyUnreadable(file, error) : fileTooLarge(file, size)
  }
}

/** The same; of one that is not there also what is there instead. */
export async function whyUnreadable(file: string, error: unknown): Promise<Diagnostic> {
  const instead = reasonOf(error) === 'ENOENT' ? await similarName(file) : undefined
  if (instead === undefined) return unreadable(file, error)
  return diagnose({ code: 'unreadable-file', args: { reason: reasonOf(error), instead } }, wholeFile(file))
}

/** A file or folder that the system does not let us read. */
export function unreadable(file: string, error: unknown): Diagnostic {
  return diagnose({ code: 'unreadable-file', args: { reason: reasonOf(error) } }, wholeFile(file))
}

/** A file of more than the largest number of bytes. */
export function fileTooLarge(file: string, size: number): Diagnostic {
  const args = { kilobytes: Math.ceil(size / 1024), limit: largestFile / 1024 }
  return diagnose({ code: 'file-too-large', args }, wholeFile(file))
}

/** Reads a file, from wherever it is. */
export type ReadBytes = typeof readBytes
