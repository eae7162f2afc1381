import { fold } from '../slot-types/slot-type.ts'
import type { SlotTypeValue } from './model.ts'
import type { PlacedText, ReportMistake } from './report-mistake.ts'

/** A value of a slot type, and other words for it, as a file has them. */
export interface ValueRow {
  readonly value: PlacedText
  readonly synonyms: readonly PlacedText[]
}

/**
 * The values of a slot type. A word can mean one value only: a value that comes again is joined with the first, and of a
 * synonym of two values the first keeps it. A synonym that is a value itself means that value.
 */
export function joinValues(written: readonly ValueRow[], report: ReportMistake): readonly SlotTypeValue[] {
  const rows = joinRows(written, report)
  const owners = new Map(rows.map((row) => [fold(row.value.text), { word: row.value, value: row.value.text }]))
  return rows.map(({ value: { text: value }, synonyms }) => {
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
}

function joinRows(rows: readonly ValueRow[], report: ReportMistake): readonly ValueRow[] {
  const joined = new Map<string, ValueRow>()
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
