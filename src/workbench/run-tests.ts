import { dirname, join } from 'node:path'
import type { Config } from '../config.ts'
import type { Subject } from '../conversation/open.ts'
import { report } from '../conversation/report.ts'
import { runFile } from '../conversation/run.ts'
import type { LoadedExtension } from '../reload/outcome.ts'
import { findFiles } from '../yaml/find-files.ts'
import { formatDiagnostics } from '../yaml/format.ts'
import type { Tested, ToldTest } from './told.ts'
import { writePath } from './write-place.ts'

/** The folder of an extension's conversation tests: `tests`, beside config.yaml. */
export function testFolder({ file }: Config): string {
  return join(dirname(file), 'tests')
}

/** Holds every conversation in the extension's tests with the dialogs that are served now. */
export async function runTests({ config, files }: LoadedExtension): Promise<Tested> {
  const { settings, guideIntent } = config
  const folder = testFolder(config)
  const { paths } = await findFiles(folder)
  const tests: ToldTest[] = []
  for (const path of paths) tests.push(...(await testsIn(path, { files, settings, guideIntent }, config)))
  return { folder: writePath(folder, config.file), tests }
}

async function testsIn(path: string, subject: Subject, config: Config): Promise<readonly ToldTest[]> {
  const file = writePath(path, config.file)
  const { conversations, diagnostics } = await runFile(path, subject)
  const format = { color: false, language: config.settings.language.code, folder: dirname(config.file) }
  const misread = diagnostics.length === 0 ? [] : [{ file, title: '', report: formatDiagnostics(diagnostics, format) }]
  const held = conversations.map(({ title, outcome, language }) => {
    const told = report(outcome, language)
    return told === '' ? { file, title } : { file, title, report: told }
  })
  return [...misread, ...held]
}
