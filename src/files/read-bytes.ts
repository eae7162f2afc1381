import { readFile } from 'node:fs/promises'
import { type Diagnostic, diagnose, wholeFile } from '../diagnostics/diagnostic.ts'

/** The bytes of a file, or why there are none. */
export async function readBytes(file: string): Promise<Uint8Array | Diagnostic> {
  try {
    return await readFile(file)
  } catch (error) {
    return diagnose({ code: 'unreadable-file', args: { reason: reasonOf(error) } }, wholeFile(file))
  }
}

/** The code of an error of the file system, "ENOENT". */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
