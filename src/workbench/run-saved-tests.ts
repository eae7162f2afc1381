import { dirname } from 'node:path'
import { extensionUnderTest } from '../conversation/tests/extension-under-test.ts'
import { reportFailure } from '../conversation/tests/report-failure.ts'
import { runFile } from '../conversation/tests/run.ts'
import { testFolder } from '../conversation/tests/test-folder.ts'
import { hasErrors } from '../diagnostics/diagnostic.ts'
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts'
import { nameFile } from '../diagnostics/write-place.ts'
import type { LoadedExtension } from '../extension/load-extension.ts'
import { findFiles } from '../files/find-dialog-files.ts'
import type { TestRunView, TestView } from './protocol/responses.ts'

/** Runs every conversation in the extension's tests with the dialogs that are served now. */
export async function runSavedTests(extension: LoadedExtension): Promise<TestRunView> {
  const folder = testFolder(extension.config)
  const { paths } = await findFiles(folder)
  const tests: TestView[] = []
  for (const path of paths) tests.push(...(await testsIn(path, extension)))
  return { folder: nameFile(folder, dirname(extension.config.file)), tests }
}

async function testsIn(path: string, extension: LoadedExtension): Promise<readonly TestView[]> {
  const { settings, file: configFile } = extension.config
  const format = { color: false, language: settings.language.code, folder: dirname(configFile) }
  const file = nameFile(path, format.folder)
  const { conversations, diagnostics } = await runFile(path, extensionUnderTest(extension), Date.now())
  const misread = !hasErrors(diagnostics) ? [] : [{ file, title: '', report: formatDiagnostics(diagnostics, format) }]
  const results = conversations.map(({ title, outcome, language }) => {
    const text = reportFailure(outcome, language)
    return text === '' ? { file, title } : { file, title, report: text }
  })
  return [...misread, ...results]
}
