import type { Code } from '../codes.ts'
import type { Diagnostic, Range } from '../diagnostic.ts'
import { firstSentence } from '../explain-code.ts'
import { explanations } from '../explanations/index.ts'
import { authorMessages } from '../messages/index.ts'
import { nameFile } from '../write-place.ts'
import { problemOf } from './problem.ts'
import type { Report } from './report.ts'

/** For code scanning: SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), one run with the rules that were broken. */
export function printSarif(report: Report): string {
  const codes = [...new Set(report.diagnostics.map(({ code }) => code))].sort()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'reprompt', rules: codes.map((code) => ruleFor(code, report)) } },
        columnKind: 'utf16CodeUnits',
        results: report.diagnostics.map((diagnostic) => resultOf(diagnostic, codes, report)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

/** GitHub's code scanning wants all three texts. */
function ruleFor(code: Code, { language }: Report) {
  const about = explanations[language].about[code]
  return {
    id: code,
    shortDescription: messageOf(firstSentence(about)),
    fullDescription: messageOf(about),
    help: messageOf(about),
  }
}

function resultOf(diagnostic: Diagnostic, codes: readonly Code[], report: Report) {
  const { code, severity, message, hint } = problemOf(diagnostic, report)
  const { range, related } = diagnostic
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: messageOf(hint === undefined ? message : `${message}\n${hint}`),
    locations: [{ physicalLocation: locate(range, report) }],
    ...(related === undefined ? {} : { relatedLocations: [relate(related, report)] }),
  }
}

function relate(range: Range, report: Report) {
  return { message: messageOf(authorMessages[report.language].related), physicalLocation: locate(range, report) }
}

function locate(range: Range, { folder }: Report) {
  const artifactLocation = { uri: nameFile(range.file, folder).split('/').map(encodeURIComponent).join('/') }
  if (range.excerpt === undefined) return { artifactLocation }
  const { start, end } = range
  const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
  return { artifactLocation, region }
}

/** Section 3.11.5: a single brace would begin a placeholder. */
function messageOf(text: string) {
  return { text: text.replace(/[{}]/g, '$&$&') }
}
