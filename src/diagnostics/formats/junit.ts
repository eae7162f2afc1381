import { escapeInvisible } from '../../text/invisible.ts'
import { attributes, escapeXml } from '../../text/xml.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { formatDiagnostics } from '../format-diagnostics.ts'
import { nameFile } from '../write-place.ts'
import type { Report } from './report.ts'
import { summarize } from './summary.ts'

/** For test reports: JUnit's XML, a test for each file that fails where the file has a mistake that counts. */
export function printJunit(report: Report): string {
  const tests = [...byFile(report)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, found]) => testCase(file, found, report))
  const counts = { tests: tests.length, failures: tests.filter(({ fails }) => fails).length }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes(counts)}>`,
    `  <testsuite${attributes({ name: 'reprompt check', ...counts })}>`,
    ...tests.map(({ xml }) => xml),
    '  </testsuite>',
    '</testsuites>\n',
  ].join('\n')
}

/** What was found in each file; a folder may have a mistake, too. */
function byFile({ files, diagnostics }: Report): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>(files.map((file) => [file, []]))
  for (const diagnostic of diagnostics) {
    const inFile = found.get(diagnostic.range.file)
    if (inFile === undefined) found.set(diagnostic.range.file, [diagnostic])
    else inFile.push(diagnostic)
  }
  return found
}

function testCase(file: string, found: readonly Diagnostic[], report: Report): { fails: boolean; xml: string } {
  const fails = found.some(({ severity }) => report.strict || severity === 'error')
  const name = escapeInvisible(nameFile(file, report.folder))
  const open = `    <testcase${attributes({ classname: 'reprompt', name })}`
  if (found.length === 0) return { fails, xml: `${open}/>` }
  const text = escapeXml(formatDiagnostics(found, { ...report, color: false }))
  const message = summarize({ ...report, diagnostics: found })
  const inside = fails ? `<failure${attributes({ message })}>${text}</failure>` : `<system-out>${text}</system-out>`
  return { fails, xml: `${open}>\n      ${inside}\n    </testcase>` }
}
