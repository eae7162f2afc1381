import type { DialogFile } from '../core/dialog.ts'
import { type Diagnostic, diagnose, wholeFile } from '../diagnostics/diagnostic.ts'

// Apart from what reads dialog files, which the server does not load.

/** A folder whose files are good, and have no dialog. */
export function noDialogs(folder: string): Diagnostic {
  return diagnose({ code: 'no-dialogs', args: {} }, wholeFile(folder))
}

/** The same, where none of these files has one; files with mistakes may have one. */
export function diagnoseNoDialogs(folder: string, files: readonly DialogFile[] | undefined): readonly Diagnostic[] {
  const has = files?.some(({ intents }) => intents !== undefined && Object.keys(intents).length > 0) ?? true
  return has ? [] : [noDialogs(folder)]
}
