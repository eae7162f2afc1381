import { Document, isScalar, visit } from 'yaml'
import type { DialogFile } from '../core/dialog.ts'

const moments: ReadonlySet<unknown> = new Set(['date', 'time', 'datetime'])

/** A dialog file as YAML, with a comment at its head, and one beside each type of dates and times. */
export function printDialogs(file: DialogFile, comment: string, momentComment: string): string {
  const document = new Document(file)
  document.commentBefore = comment.replace(/^/gmu, ' ')
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && key.value === 'type' && isScalar(value) && moments.has(value.value)) {
        value.comment = ` ${momentComment}`
      }
    },
  })
  return document.toString({ lineWidth: 0 })
}
