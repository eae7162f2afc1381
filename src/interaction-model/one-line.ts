/** A cell of a TSV file is one line without tabs. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
