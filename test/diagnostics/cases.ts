import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Diagnostic, inOrder } from '../../src/diagnostics/diagnostic.ts'
import { diagnoseNoDialogs } from '../../src/dialog-files/no-dialogs.ts'
import { readDialogFiles } from '../../src/dialog-files/read-dialog-files.ts'
import { plainSettings } from '../../src/extension/config-schema.ts'
import { extensionContextOf } from '../../src/extension/extension-context.ts'
import { readExtensionFiles } from '../../src/extension/read-extension-files.ts'
import { languages } from '../../src/languages/index.ts'
import { readModel } from '../../src/platforms/index.ts'

/** Where the cases are: a dialog file each, or a folder that is an extension. */
export const folder = 'test/diagnostics'

/** The name of each case, without its ending. */
export function caseNames(): readonly string[] {
  const entries = readdirSync(folder).filter(
    (name) => name.endsWith('.yaml') || statSync(join(folder, name)).isDirectory(),
  )
  return entries.map((name) => name.replace(/\.yaml$/, '')).sort()
}

/** What is wrong in a case. */
export async function diagnosticsOf(name: string): Promise<readonly Diagnostic[]> {
  const file = join(process.cwd(), folder, `${name}.yaml`)
  if (existsSync(file)) return diagnosticsOfFile(file)
  return diagnosticsOfExtension(join(process.cwd(), folder, name))
}

/** What is wrong in one dialog file. */
async function diagnosticsOfFile(file: string): Promise<readonly Diagnostic[]> {
  return (await readDialogFiles([file], process.cwd(), plainSettings(languages.ko), extensionContextOf({}))).diagnostics
}

/** What is wrong in the TSV files of an interaction model. */
export function diagnosticsOfModel(path: string): readonly Diagnostic[] {
  const files = readdirSync(path).filter((name) => /\.(?:tsv|json)$/.test(name))
  return readModel(files.map((name) => ({ file: join(path, name), content: readFileSync(join(path, name)) })))
    .diagnostics
}

/** What is wrong in an extension. */
export async function diagnosticsOfExtension(path: string): Promise<readonly Diagnostic[]> {
  const { config, dialogs, diagnostics } = await readExtensionFiles(join(path, 'config.yaml'))
  return config === undefined ? diagnostics : inOrder([...diagnostics, ...diagnoseNoDialogs(config.dialogs, dialogs)])
}
