import { type Expression, isTagged } from '../../../interaction-model/model.ts'

const tagged = /<([^<>/]+)>([^<>]*)<\/\1>/gu

/** Reads a sentence with `<slot>…</slot>` in it; a stray `<` or `>` is given back as it is. */
export function parseExpression(written: string): Expression | { readonly stray: string } {
  const pieces: Expression[number][] = []
  let at = 0
  for (const { 0: all, 1: slot = '', 2: sample = '', index } of written.matchAll(tagged)) {
    pieces.push(written.slice(at, index), { slot: slot.trim(), sample: sample.trim() })
    at = index + all.length
  }
  pieces.push(written.slice(at))
  const stray = pieces.find((piece) => !isTagged(piece) && /[<>]/u.test(piece))
  if (stray !== undefined) return { stray: String(stray).trim() }
  return pieces.filter((piece) => piece !== '')
}

/** A sentence as the Developer Center reads it. */
export function printExpression(expression: Expression): string {
  return expression
    .map((piece) => (isTagged(piece) ? `<${piece.slot}>${piece.sample}</${piece.slot}>` : piece))
    .join('')
}
