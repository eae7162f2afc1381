import type { Mistake } from '../../diagnostics/codes.ts'
import type { Edit, Span } from '../../diagnostics/source.ts'
import { codePoint } from '../decode.ts'
import { plus } from './syntax-error.ts'

/** What is wrong with a line, where in it, and what makes a key and its value of it. */
export interface WithoutColon {
  readonly mistake: Mistake
  readonly span: Span
  readonly edit: Edit
}

/** A line that should be a key and has no colon, or one that YAML takes for none. */
export function withoutColon(line: string): WithoutColon {
  const span = { start: 0, end: line.length }
  const odd = /(?<=[:：])[\u00a0\u2000-\u200b\u202f\u205f\u3000]/u.exec(line)
  if (odd !== null) {
    const at = plus(odd.index, 1)
    return {
      mistake: { code: 'irregular-whitespace', args: { character: codePoint(odd[0]) } },
      span: at,
      edit: colonFor(line, odd.index - 1, 2),
    }
  }
  const sign = /^[^\s:：]+([:：])\S/u.exec(line)?.[1] ?? /：/u.exec(line)?.[0]
  if (sign !== undefined)
    return {
      mistake: { code: 'missing-space', args: { written: line, sign } },
      span,
      edit: colonFor(line, line.indexOf(sign), 1),
    }
  const word = /^\S+/u.exec(line)?.[0] ?? ''
  return { mistake: { code: 'missing-colon', args: { written: line } }, span, edit: colonFor(line, word.length, 0) }
}

/** A colon and a space in the place of `length` characters. */
function colonFor(line: string, start: number, length: number): Edit {
  const isLast = start + length >= line.length
  return { start, end: start + length, text: isLast ? ':' : ': ' }
}
