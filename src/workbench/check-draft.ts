import { dirname, join } from 'node:path'
import { readConversations } from '../conversation/tests/read-tests.ts'
import { type Message, messageFor } from '../diagnostics/codes.ts'
import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts'
import { authorMessages } from '../diagnostics/messages/index.ts'
import { inQuotes } from '../diagnostics/messages/quoting.ts'
import { readDialogFiles } from '../dialog-files/read-dialog-files.ts'
import { extensionContextOf } from '../extension/extension-context.ts'
import type { LoadedExtension } from '../extension/load-extension.ts'
import { type ReadBytes, readBytes } from '../files/read-bytes.ts'
import { listAuthorFiles } from './author-files.ts'
import type { CheckFile } from './protocol/requests.ts'
import type { MarkView } from './protocol/responses.ts'

/** What is wrong in a file as it is being written, together with all others as they are saved. */
export async function checkDraft(extension: LoadedExtension, { name, text }: CheckFile): Promise<readonly MarkView[]> {
  const { config } = extension
  const files = await listAuthorFiles(extension)
  const known = files.find((file) => file.name === name)
  const path = known?.path ?? join(dirname(config.file), name)
  const read: ReadBytes = (file) => (file === path ? Promise.resolve(Buffer.from(text)) : readBytes(file))
  const diagnostics =
    known?.kind === 'test'
      ? (await readConversations(path, config.settings, read)).diagnostics
      : await checkDialogs(
          extension,
          [...files.flatMap((file) => (file.kind === 'dialog' ? file.path : [])), path],
          read,
        )
  const messages = authorMessages[config.settings.language.code]
  return diagnostics
    .filter(({ range }) => range.file === path)
    .map((diagnostic) => viewMark(diagnostic, messageFor(messages, diagnostic), text))
}

async function checkDialogs(
  { config }: LoadedExtension,
  paths: readonly string[],
  read: ReadBytes,
): Promise<readonly Diagnostic[]> {
  const all = [...new Set(paths)].sort()
  return (await readDialogFiles(all, config.dialogs, config.settings, extensionContextOf(config, Date.now()), read))
    .diagnostics
}

/** A mistake of a whole file is marked at its beginning. */
function viewMark(diagnostic: Diagnostic, { message, hint }: Message, text: string): MarkView {
  const { code, severity, range } = diagnostic
  const { length } = text
  const fix = fixOf(diagnostic, text)
  const from = Math.min(range.start.offset, length)
  return {
    from,
    to: Math.min(Math.max(range.end.offset, from), length),
    severity,
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(fix === undefined ? {} : { fix }),
  }
}

/** A text that is longer is cut in messages: nothing is put in its place. */
const longestFix = 60

/** What to write in the place of what is marked, where the hint says so. */
function fixOf({ code, args, range }: Diagnostic, text: string): string | undefined {
  switch (code) {
    case 'unknown-key':
    case 'not-one-of':
    case 'unknown-type':
    case 'unknown-slot':
    case 'unknown-service':
    case 'impossible-value':
    case 'bad-default':
      return args.suggestion
    case 'unknown-placeholder':
      return args.suggestion === undefined ? undefined : `{${args.suggestion}}`
    case 'bad-placeholder':
      return args.name === undefined ? undefined : `{${args.name}}`
    case 'wrong-kind':
      return args.list ?? args.instead
    case 'list-mark':
      return dashBefore(text.charAt(range.end.offset))
    case 'unquoted-character':
      if (args.comparison !== undefined) return args.comparison
      return quotedFix(args.written, text, range)
    case 'unquoted-brace':
      return quotedFix(args.written, text, range)
    default:
      return undefined
  }
}

function quotedFix(written: string, text: string, range: Range): string | undefined {
  return written.length > longestFix || goesOn(text, range) ? undefined : inQuotes(written)
}

/** A dash with a space behind it; none is offered where another kind of space is there already. */
function dashBefore(next: string): string | undefined {
  if (next === ' ') return '-'
  return /\s/u.test(next) ? undefined : '- '
}

/** Whether a text without quotes goes on below its first line: a quote at the end of that line would cut it. */
function goesOn(text: string, { start, end }: Range): boolean {
  const [line = '', next = ''] = [text.slice(text.lastIndexOf('\n', start.offset - 1) + 1), text.slice(end.offset)].map(
    (rest, at) =>
      at === 0
        ? rest
        : rest
            .split('\n')
            .slice(1)
            .find((one) => one.trim() !== ''),
  )
  return indentOf(next) > indentOf(line) && !/^\s*(?:-\s|#|[^\s:]+:(?:\s|$))/u.test(next)
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
