import { escapeInvisibleInLines } from '../../text/invisible.ts'

/** A note next to a line of a pull request. */
export interface Annotation {
  readonly level: 'error' | 'warning'
  /** Seen from the root of the repository, with `/`. */
  readonly file: string
  /** From 1; none where it is about the whole file. */
  readonly line?: number
  readonly column?: number
  readonly title: string
}

/**
 * A workflow command of GitHub Actions, which makes a note of it
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
export function printAnnotation({ level, file, line, column, title }: Annotation, text: string): string {
  const properties = Object.entries({ file, line, col: column, title })
  const written = properties.flatMap(([name, value]) => (value === undefined ? [] : `${name}=${escapeProperty(value)}`))
  return `::${level} ${written.join(',')}::${escapeText(text)}\n`
}

function escapeText(text: string): string {
  const visible = escapeInvisibleInLines(text)
  return visible.replaceAll('%', '%25').replaceAll('\n', '%0A')
}

function escapeProperty(value: string | number): string {
  return escapeText(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
