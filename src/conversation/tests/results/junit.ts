import { formatDiagnostics } from '../../../diagnostics/format-diagnostics.ts'
import { nameFile, writePlace } from '../../../diagnostics/write-place.ts'
import { attributes, escapeXml } from '../../../text/xml.ts'
import { reportFailure } from '../report-failure.ts'
import { count } from './count.ts'
import type { FileResult, Result, ResultFormat } from './result.ts'

/** Results as the XML that build servers read since JUnit: a suite for each file, a case for each conversation. */
export function formatJunit(results: readonly FileResult[], format: ResultFormat): string {
  const { passed, failed, mistaken } = count(results)
  const suites = results.map((result) => suite(result, format))
  const totals = attributes({ tests: passed + failed + mistaken, failures: failed, errors: mistaken })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${totals}>\n${suites.join('')}</testsuites>\n`
}

function suite(result: FileResult, format: ResultFormat): string {
  const { passed, failed, mistaken } = count([result])
  const file = nameFile(result.file, format.folder)
  const text = { ...format, color: false }
  const mistakes =
    mistaken === 0
      ? ''
      : testcase(file, file, 0, `<error>${escapeXml(formatDiagnostics(result.diagnostics, text))}</error>`)
  const cases = result.conversations.map((one) => conversation(file, one, format))
  const totals = { name: file, tests: passed + failed + mistaken, failures: failed, errors: mistaken }
  return `  <testsuite${attributes(totals)}>\n${mistakes}${cases.join('')}  </testsuite>\n`
}

function conversation(
  file: string,
  { title, outcome, language, range, duration }: Result,
  { folder }: ResultFormat,
): string {
  if (outcome.type === 'passed') return testcase(file, title, duration, '')
  const place = attributes({ message: writePlace(range, folder) })
  return testcase(file, title, duration, `<failure${place}>${escapeXml(reportFailure(outcome, language))}</failure>`)
}

function testcase(file: string, name: string, duration: number, inner: string): string {
  const head = `    <testcase${attributes({ classname: file, name, time: (duration / 1000).toFixed(3) })}`
  return inner === '' ? `${head}/>\n` : `${head}>${inner}</testcase>\n`
}
