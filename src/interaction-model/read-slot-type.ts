import { fold } from '../slot-types/slot-type.ts'
import type { TsvLine } from './lines.ts'
import type { ModelSlotType } from './model.ts'
import type { TsvMistake } from './tsv-mistake.ts'

/** One line of a slot type: a value, then other words for it. */
interface Row {
  readonly value: string
  readonly synonyms: readonly string[]
  readonly line: number
}

type Report = (line: number, wrong: TsvMistake) => void

/**
 * Reads a slot type. A word can mean one value only: a value that comes again is joined with the first, and of a
 * synonym of two values the first keeps it. A synonym that is a value itself means that value.
 */
export function readSlotType(name: string, lines: readonly TsvLine[], report: Report): ModelSlotType {
  const rows = joinRows(
    lines.map((line) => readRow(line, report)),
    report,
  )
  const owners = new Map([...rows.values()].map(({ value }) => [fold(value), value]))
  const values = [...rows.values()].map(({ value, synonyms, line }) => {
    const kept = synonyms.filter((synonym) => {
      const owner = owners.get(fold(synonym)) ?? value
      owners.set(fold(synonym), owner)
      if (owner !== value) report(line, { code: 'synonym-elsewhere', args: { synonym, value, owner } })
      return owner === value && synonym !== value
    })
    return { value, synonyms: [...new Set(kept)] }
  })
  return { name, values }
}

function readRow({ number, cells }: TsvLine, report: Report): Row {
  const [value = '', ...synonyms] = cells.filter((cell) => cell !== '')
  if (cells[0] === '') report(number, { code: 'no-value', args: { taken: value } })
  return { value, synonyms, line: number }
}

function joinRows(rows: readonly Row[], report: Report): ReadonlyMap<string, Row> {
  const joined = new Map<string, Row>()
  for (const row of rows) {
    const first = joined.get(fold(row.value))
    if (first === undefined) joined.set(fold(row.value), row)
    else {
      report(row.line, { code: 'value-again', args: { value: row.value, first: first.value } })
      joined.set(fold(row.value), { ...first, synonyms: [...first.synonyms, row.value, ...row.synonyms] })
    }
  }
  return joined
}
