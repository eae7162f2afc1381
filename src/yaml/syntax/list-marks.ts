import { type Document, isScalar } from 'yaml'
import type { Mistake } from '../../diagnostics/codes.ts'
import { lineAt, lineOf, restOfLine, type Source, type Span } from '../../diagnostics/source.ts'
import { type Found, nodesOf } from './nodes.ts'
import { plus, type YamlSyntaxError } from './syntax-error.ts'

// Lists as people write them elsewhere: YAML takes every mark but `- ` for letters of a text, or of a name.

const dashes = 'ー–—―−－ｰ‐‑‒﹣ㅡ─━'
const bullets = '・·･•‣⁃∙●○◦◉▪▫■□◆◇▶▷►→⇒'

/** Marks that a text may begin with, too: only of several lines they make a list. */
const series = `[①-⑳]|[0-9０-９]{1,2}[.)．）](?=[^0-9０-９])|[(（][0-9０-９]{1,2}[)）]|[a-zA-Z가나다라마바사아ア-オ][.)](?=[ \\t])|[一二三四五六七八九]、`
const signs = '[※☑☐☒✓✔✅✗✘⬜★☆»›❖➤➔~〜～+]|-{2,3}(?=[^-])'

/** A mark at the beginning of a line, with the spaces behind it. A hyphen or a dash before a digit may be a minus. */
const markedLine = new RegExp(
  `^(?:([${bullets}]|[${dashes}](?!\\d)|[*>](?=[ \\t])|-(?=[^\\s\\d-]))|(${series}|${signs}))[ \\t\\u3000]*(?=\\S)`,
  'u',
)

/** A mark behind that of an entry, which needs no other: `- ① Small`. */
const markedEntry = new RegExp(
  `^- +(?:([${bullets}]|[${dashes}](?!\\d))|(${series}|${signs}))[ \\t\\u3000]+(?=\\S)`,
  'u',
)

/** Boxes to tick, behind the mark of an entry or without one: `- [x] Small`, `- ( ) Small`, `- ☑ Small`. */
const tickedLine =
  /^(?:(?:[-*+・•][ \t]*)?(?:[[［][ \u3000xXｘvV✓✔○]?[\]］]|[(（][ \u3000xXｘvV✓✔○]?[)）])[ \t\u3000]+|[-*+・•][ \t]*[☐☑☒✓✔✅✗✘⬜][ \t\u3000]*)(?=\S)/u

/** The first line that begins with a mark which is no `- `, where a value begins: a text that goes on may have one. */
export function listMark(source: Source, document: Document.Parsed): YamlSyntaxError | undefined {
  if (!hasMark.test(source.text)) return undefined
  for (const { start } of beginnings(document)) {
    const error = listMarkAt(source, start)
    if (error !== undefined) return error
  }
  return undefined
}

/** The mark that a line begins with. One number alone may be part of a text: the next line has the next one, or the line above an entry. */
export function listMarkAt(source: Source, start: number): YamlSyntaxError | undefined {
  const lineStart = source.lineStarts[lineOf(source, start) - 1] ?? 0
  const before = source.text.slice(lineStart, start)
  if (before.trim() === '-') return markedEntryAt(source, lineStart + before.indexOf('-'))
  if (before.trim() !== '') return undefined
  const mark = markAt(source, start)
  if (mark === undefined || (mark.isSeries && besides(source, start).length < 2 && !isBelowEntry(source, start)))
    return undefined
  return marked(source, start, mark)
}

/** `- ［ ］ Small`: the entry is one, but its box would be part of the text. */
function markedEntryAt(source: Source, start: number): YamlSyntaxError | undefined {
  const rest = restOfLine(source, start)
  const mark = markAt(source, start)
  if (mark === undefined || !(tickedLine.test(rest) || markedEntry.test(rest))) return undefined
  return mark.isSeries && besides(source, start).length < 2 ? undefined : marked(source, start, mark)
}

const hasMark = new RegExp(
  `^[ \\t]*(?:[-*+] *)?(?:[${dashes}${bullets}*>［(（☐☑☒✓✔✅✗✘⬜]|${series}|${signs})|^[ \\t]*-[^\\s\\d-]`,
  'mu',
)

/** Whether the line above is an entry of a list that begins in the same column. */
function isBelowEntry(source: Source, start: number): boolean {
  const line = lineOf(source, start)
  const above = lineAt(source, line - 1)
  const column = start - (source.lineStarts[line - 1] ?? 0)
  return /^\s*- /.test(above) && above.length - above.trimStart().length === column
}

/** Where texts and keys begin that have no quotes, in the order of the file. */
function beginnings(document: Document.Parsed): readonly Span[] {
  const isPlain = ({ node }: Found) => isScalar(node) && node.type === 'PLAIN'
  return nodesOf(document)
    .filter((found) => isPlain(found) && found.start < found.end)
    .sort((a, b) => a.start - b.start)
}

interface Mark {
  readonly sign: string
  /** How many characters it and the spaces behind it take. */
  readonly length: number
  /** Whether it marks an entry only where others are marked so. */
  readonly isSeries: boolean
}

function markAt(source: Source, start: number): Mark | undefined {
  const ticked = tickedLine.exec(restOfLine(source, start))?.[0]
  if (ticked !== undefined) return { sign: ticked.trim(), length: ticked.length, isSeries: false }
  const entry = markedEntry.exec(restOfLine(source, start))
  const [mark, sure, maybe] = entry ?? markedLine.exec(restOfLine(source, start)) ?? []
  const sign = sure ?? maybe
  if (mark === undefined || sign === undefined) return undefined
  return { sign: entry === null ? sign : `- ${sign}`, length: mark.length, isSeries: sure === undefined }
}

/** The lines from this one on that begin in its column and with such a mark, up to the first that begins further out. */
function besides(source: Source, start: number): readonly (Mark & { readonly start: number })[] {
  const first = lineOf(source, start)
  const column = start - (source.lineStarts[first - 1] ?? 0)
  const found: (Mark & { readonly start: number })[] = []
  for (let line = first; line <= source.lineStarts.length; line++) {
    const written = lineAt(source, line)
    const own = written.length - written.trimStart().length
    if (written.trim() === '' || own > column) continue
    const at = (source.lineStarts[line - 1] ?? 0) + own
    const mark = markAt(source, at)
    if (own < column || (mark === undefined && !/^-\s/.test(written.trimStart()))) break
    if (mark !== undefined) found.push({ ...mark, start: at })
  }
  return found
}

/** All marks of the list are read as `- `, and reported once. */
function marked(source: Source, start: number, { sign, length }: Mark): YamlSyntaxError {
  const written = restOfLine(source, start)
  const instead = `- ${written.slice(length)}`
  const edits = besides(source, start).map((mark) => ({ ...plus(mark.start, mark.length), text: '- ' }))
  const mistake: Mistake =
    sign === '-' ? { code: 'missing-space', args: { written, sign } } : { code: 'list-mark', args: { sign, instead } }
  return { mistake, span: plus(start, sign.length), edits, text: plus(start, written.length) }
}
