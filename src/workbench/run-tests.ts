import { dirname, join } from 'node:path'
import type { Config } from '../config.ts'
import { openExtension, type Subject } from '../conversation/open.ts'
import { play } from '../conversation/play.ts'
import { readConversations } from '../conversation/read.ts'
import { report } from '../conversation/report.ts'
import type { Good } from '../reload/outcome.ts'
import { findFiles } from '../yaml/find-files.ts'
import { formatDiagnostics } from '../yaml/format.ts'
import type { Tested, ToldTest } from './told.ts'
import { writePath } from './write-place.ts'

/** The folder of an extension's conversation tests: `tests`, beside config.yaml. */
export function testFolder({ file }: Config): string {
  return join(dirname(file), 'tests')
}

/** Holds every conversation in the extension's tests with the dialogs that are served now. */
export async function runTests(extension: Good): Promise<Tested> {
  const { config } = extension
  const folder = testFolder(config)
  const { paths } = await findFiles(folder)
  const tests: ToldTest[] = []
  for (const path of paths) tests.push(...(await runFile(path, extension)))
  return { folder: writePath(folder, config.file), tests }
}

async function runFile(path: string, { config, sources }: Good): Promise<readonly ToldTest[]> {
  const { settings, guideIntent } = config
  const name = writePath(path, config.file)
  const { file, diagnostics } = await readConversations(path)
  if (file === undefined) {
    const format = { color: false, language: settings.language.code, folder: dirname(config.file) }
    return [{ file: name, title: '', report: formatDiagnostics(diagnostics, format) }]
  }
  const subject: Subject = { files: sources, settings, guideIntent }
  const held = openExtension(file, subject)
  return Object.entries(file.conversations).map(([title, turns]) => {
    const told = report(play(held, turns), held.dialogs.language)
    return told === '' ? { file: name, title } : { file: name, title, report: told }
  })
}
