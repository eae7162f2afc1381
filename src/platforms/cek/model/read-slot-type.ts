import { joinValues, type ValueRow } from '../../../interaction-model/join-values.ts'
import type { ModelSlotType } from '../../../interaction-model/model.ts'
import type { ReportMistake } from '../../../interaction-model/report-mistake.ts'
import type { TsvLine } from './lines.ts'

/** Reads a slot type: each line is a value, then other words for it. */
export function readSlotType(name: string, lines: readonly TsvLine[], report: ReportMistake): ModelSlotType {
  const rows = lines.flatMap((line) => readRow(line, report) ?? [])
  return { name, values: joinValues(rows, report) }
}

function readRow({ cells }: TsvLine, report: ReportMistake): ValueRow | undefined {
  const [value, ...synonyms] = cells.filter(({ text }) => text !== '')
  if (value === undefined) return undefined
  if (cells[0].text === '') report({ code: 'no-value', args: { taken: value.text } }, value)
  return { value, synonyms }
}
