import { writePlace } from '../../../diagnostics/write-place.ts'
import { locationOfText, type TextLocations } from '../../../dialog-files/text-locations.ts'
import { width } from '../../../text/width.ts'
import { conversationWords } from '../../words/index.ts'
import { type Reach, sharesOf } from '../coverage.ts'
import type { ResultFormat } from './result.ts'

/** What no test has reached, each with its place, and how much of everything they have. */
export function formatCoverage(
  all: Reach,
  reached: Reach,
  places: TextLocations,
  { language, folder }: ResultFormat,
): string {
  const { test: words } = conversationWords[language]
  const { text, slot, ending } = words.kinds
  const missing = [
    ...unreached(all.texts, reached.texts, text),
    ...unreached(all.slots, reached.slots, slot),
    ...unreached(all.endings, reached.endings, ending),
  ].map(({ kind, name }) => ({ kind, name, place: placeIn(places, name, folder) }))
  const rows = columns(missing.map(({ kind, name, place }) => [place, kind, name]))
  const shares = words.shares(sharesOf(all, reached))
  const lines = missing.length === 0 ? [words.allReached] : [words.notReached, ...rows.map((row) => `  ${row}`)]
  return `${[...lines, shares].join('\n')}\n`
}

function unreached(all: ReadonlySet<string>, reached: ReadonlySet<string>, kind: string) {
  return [...all].filter((name) => !reached.has(name)).map((name) => ({ kind, name }))
}

function placeIn(places: TextLocations, name: string, folder: string): string {
  const range = locationOfText(places, name)
  return range === undefined ? '' : writePlace(range, folder)
}

/** Rows whose cells are below each other. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))))
  return rows.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - width(cell) + 2))
      .join('')
      .trimEnd(),
  )
}
