import type { Diagnostic, Range } from './diagnostic.ts'

/** Diagnostics that show nothing of a secret that was written where the name of a variable belongs: they are printed, logged and sent. */
export function hideSecrets(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const secrets = diagnostics.filter(isOfSecret).map(({ range }) => range)
  if (secrets.length === 0) return diagnostics
  return diagnostics.map(({ range, related, ...diagnostic }) => {
    const hidden = { ...diagnostic, range: hideIn(range, secrets) }
    return related === undefined ? hidden : { ...hidden, related: hideIn(related, secrets) }
  })
}

function isOfSecret({ code, args }: Diagnostic): boolean {
  return (
    code === 'not-a-variable' || (code === 'wrong-kind' && ['secret', 'token', 'sessionKey'].includes(args.key ?? ''))
  )
}

function hideIn(range: Range, secrets: readonly Range[]): Range {
  return secrets.reduce((shown, secret) => hideOne(shown, secret), range)
}

/** In the line that is shown, which may be one of several that it runs over. */
function hideOne(shown: Range, { file, start, end }: Range): Range {
  const { excerpt } = shown
  const { line } = shown.start
  if (excerpt === undefined || shown.file !== file || line < start.line || line > end.line) return shown
  const { text, column } = excerpt
  const from = line === start.line ? Math.max(0, start.column - column) : 0
  const to = line === end.line ? Math.max(from, end.column - column) : text.length
  const secret = text.slice(from, to)
  return { ...shown, excerpt: { column, text: text.slice(0, from) + '*'.repeat(secret.length) + text.slice(to) } }
}
