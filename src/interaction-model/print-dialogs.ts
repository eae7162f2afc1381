import { Document, isScalar, isSeq, visit } from 'yaml'
import type { DialogFile } from '../core/dialog.ts'
import { momentTypeNames } from '../languages/language.ts'

const moments: ReadonlySet<unknown> = new Set([...momentTypeNames, 'period'])

/** A dialog file as YAML, with a comment at its head, and one next to each type of dates and times, where these were guessed. */
export function printDialogs(file: DialogFile, comment: string, momentComment?: string): string {
  const document = new Document(file)
  document.commentBefore = comment.replace(/^/gmu, ' ')
  visit(document, {
    Map(_, map, path) {
      // A blank line before each section, intent and type but the first.
      if (path.length <= 3) for (const { key } of map.items.slice(1)) if (isScalar(key)) key.spaceBefore = true
    },
    Pair(_, { key, value }, path) {
      const isType = isScalar(key) && key.value === 'type'
      if (isType && isScalar(value) && moments.has(value.value) && momentComment !== undefined)
        value.comment = ` ${momentComment}`
      // The synonyms of a value are on its line.
      if (path.length === 9 && isSeq(value)) value.flow = true
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}
