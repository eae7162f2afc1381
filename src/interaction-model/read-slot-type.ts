import { fold } from '../slot-types/slot-type.ts'
import type { ReportMistake, TsvLine, TsvText } from './lines.ts'
import type { ModelSlotType } from './model.ts'

/** One line of a slot type: a value, then other words for it. */
interface Row {
  readonly value: TsvText
  readonly synonyms: readonly TsvText[]
}

/**
 * Reads a slot type. A word can mean one value only: a value that comes again is joined with the first, and of a
 * synonym of two values the first keeps it. A synonym that is a value itself means that value.
 */
export function readSlotType(name: string, lines: readonly TsvLine[], report: ReportMistake): ModelSlotType {
  const rows = joinRows(
    lines.flatMap((line) => readRow(line, report) ?? []),
    report,
  )
  const owners = new Map(rows.map((row) => [fold(row.value.text), { word: row.value, value: row.value.text }]))
  const values = rows.map(({ value: { text: value }, synonyms }) => {
    const kept = synonyms.filter((synonym) => {
      const known = owners.get(fold(synonym.text))
      if (known === undefined) owners.set(fold(synonym.text), { word: synonym, value })
      else if (known.value !== value) {
        const args = { synonym: synonym.text, value, owner: known.value }
        report({ code: 'synonym-taken', args }, synonym, known.word)
      }
      return (known === undefined || known.value === value) && synonym.text !== value
    })
    return { value, synonyms: [...new Set(kept.map(({ text }) => text))] }
  })
  return { name, values }
}

function readRow({ cells }: TsvLine, report: ReportMistake): Row | undefined {
  const [value, ...synonyms] = cells.filter(({ text }) => text !== '')
  if (value === undefined) return undefined
  if (cells[0].text === '') report({ code: 'no-value', args: { taken: value.text } }, value)
  return { value, synonyms }
}

function joinRows(rows: readonly Row[], report: ReportMistake): readonly Row[] {
  const joined = new Map<string, Row>()
  for (const row of rows) {
    const word = fold(row.value.text)
    const first = joined.get(word)
    if (first === undefined) joined.set(word, row)
    else {
      const args = { value: row.value.text, first: first.value.text }
      report({ code: 'repeated-value', args }, row.value, first.value)
      joined.set(word, { ...first, synonyms: [...first.synonyms, row.value, ...row.synonyms] })
    }
  }
  return [...joined.values()]
}
