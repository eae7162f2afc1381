import { dirname } from 'node:path'
import { report } from '../conversation/tests/report-failure.ts'
import { runFile } from '../conversation/tests/run.ts'
import { subjectOf } from '../conversation/tests/subject.ts'
import { testFolder } from '../conversation/tests/test-folder.ts'
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts'
import { nameFile } from '../diagnostics/write-place.ts'
import type { LoadedExtension } from '../extension/load-extension.ts'
import { findFiles } from '../files/find-dialog-files.ts'
import type { Tested, ToldTest } from './protocol/responses.ts'

/** Holds every conversation in the extension's tests with the dialogs that are served now. */
export async function runTests(extension: LoadedExtension): Promise<Tested> {
  const folder = testFolder(extension.config)
  const { paths } = await findFiles(folder)
  const tests: ToldTest[] = []
  for (const path of paths) tests.push(...(await testsIn(path, extension)))
  return { folder: nameFile(folder, dirname(extension.config.file)), tests }
}

async function testsIn(path: string, extension: LoadedExtension): Promise<readonly ToldTest[]> {
  const { settings, file: configFile } = extension.config
  const format = { color: false, language: settings.language.code, folder: dirname(configFile) }
  const file = nameFile(path, format.folder)
  const { conversations, diagnostics } = await runFile(path, subjectOf(extension))
  const misread = diagnostics.length === 0 ? [] : [{ file, title: '', report: formatDiagnostics(diagnostics, format) }]
  const held = conversations.map(({ title, outcome, language }) => {
    const told = report(outcome, language)
    return told === '' ? { file, title } : { file, title, report: told }
  })
  return [...misread, ...held]
}
