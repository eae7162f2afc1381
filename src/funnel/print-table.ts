import { escapeInvisible } from '../text/invisible.ts'
import { width } from '../text/width.ts'
import type { DialogCounts, QuestionCounts } from './count-funnel.ts'
import type { FunnelWords } from './words/words.ts'

/** The dialogs as tables for a terminal, a row for each question. */
export function printFunnel(dialogs: ReadonlyMap<string, DialogCounts>, words: FunnelWords): string {
  if (dialogs.size === 0) return `${words.nothing}\n`
  return [...dialogs].map(([name, dialog]) => printDialog(escapeInvisible(name), dialog, words)).join('\n')
}

function printDialog(name: string, dialog: DialogCounts, words: FunnelWords): string {
  const { question, asked, atOnce, secondTime, later, gaveUp, left, rejected } = words
  const head = [question, asked, atOnce, secondTime, later, gaveUp, left, rejected]
  const rows = [...dialog.questions].map(([slot, counts]) => rowOf(escapeInvisible(slot), counts))
  const lines = rows.length === 0 ? [] : table([head, ...rows])
  return `${[words.dialog(name, dialog), ...lines.map((line) => `  ${line}`)].join('\n')}\n`
}

function rowOf(slot: string, counts: QuestionCounts): readonly string[] {
  const { asked, atOnce, secondTime, later, gaveUp, left, rejected } = counts
  const rules = [...rejected].sort((one, other) => other[1] - one[1]).map(([rule, count]) => `${rule} ${count}`)
  return [slot, ...[asked, atOnce, secondTime, later, gaveUp, left].map(String), escapeInvisible(rules.join(', '))]
}

/** The first and the last column to the left, numbers to the right. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))))
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const space = ' '.repeat(Math.max(0, (widths[at] ?? 0) - width(cell)))
        return at === 0 || at === row.length - 1 ? cell + space : space + cell
      })
      .join('  ')
      .trimEnd(),
  )
}
