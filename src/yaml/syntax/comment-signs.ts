import { type Document, isScalar } from 'yaml'
import { lineAt, restOfLine, type Source } from '../../diagnostics/source.ts'
import { type Found, nodesOf } from './nodes.ts'
import { plus, type YamlSyntaxError } from './syntax-error.ts'

// Comments as people write them in other languages, and with the full-width `＃` of an input method: YAML speaks them.

const anySign = /＃|\/\/|\/\*|<!--/u
const signAtStart = /^(?:＃|\/\/|\/\*|<!--)/u

/** The first comment that YAML takes for text. In quotes, and in a block of text, it is meant. */
export function commentSign(source: Source, document: Document.Parsed): YamlSyntaxError | undefined {
  if (!anySign.test(source.text)) return undefined
  const quoted = nodesOf(document).filter(isQuoted)
  for (const [index, lineStart] of source.lineStarts.entries()) {
    const line = lineAt(source, index + 1)
    const column = columnOfComment(line)
    const start = lineStart + column
    if (column === -1 || quoted.some((text) => text.start < start && start < text.end)) continue
    const written = line.slice(column).trimEnd()
    return badComment(start, written, signAtStart.exec(written)?.[0] ?? '')
  }
  return undefined
}

/** Signs that begin a comment elsewhere, at the beginning of a line that YAML does not understand. */
export function otherCommentSign(source: Source, start: number): YamlSyntaxError | undefined {
  const written = restOfLine(source, start)
  const sign = /^(?:;+|--+|※|★|☆|%+|rem\b|')(?=[ \t])/iu.exec(written)?.[0]
  return sign === undefined ? undefined : badComment(start, written, sign)
}

function isQuoted({ node }: Found): boolean {
  return isScalar(node) && node.type !== 'PLAIN'
}

/** Where a comment begins that is none to YAML: at the beginning of a line, or between spaces; -1 where there is none. */
function columnOfComment(line: string): number {
  let isFirst = true
  for (const { 0: word, index } of line.matchAll(/[^ \t\u3000]+/gu)) {
    // A real comment may say what it likes.
    if (word.startsWith('#')) return -1
    const sign = signAtStart.exec(word)?.[0]
    if (sign !== undefined && (isFirst || word === sign)) return index
    isFirst = false
  }
  return -1
}

function badComment(start: number, written: string, sign: string): YamlSyntaxError {
  const said = written.slice(sign.length).replace(/(?:\*\/|-->)$/u, '')
  return {
    mistake: { code: 'comment-sign', args: { sign, instead: `# ${said.trim()}` } },
    span: plus(start, written.length),
    edits: [{ ...plus(start, sign.length), text: '# ' }],
  }
}
