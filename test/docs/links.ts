import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const link = /\]\((?<page>[^)#:\s]*)(?:#(?<heading>[^)\s]+))?\)/gu

/** The links of a Markdown file that lead nowhere: to a file that is not there, or a heading that it does not have. */
export function brokenLinks(page: string): readonly string[] {
  return [...withoutCode(readFileSync(page, 'utf8')).matchAll(link)]
    .filter(({ groups }) => !leadsSomewhere(page, groups?.page ?? '', groups?.heading))
    .map(([written]) => written)
}

function leadsSomewhere(from: string, page: string, heading: string | undefined): boolean {
  const path = page === '' ? from : join(dirname(from), page)
  if (!existsSync(path)) return false
  return heading === undefined || anchorsOf(readFileSync(path, 'utf8')).includes(heading)
}

/** As GitHub makes them: small letters and digits, a hyphen for each space, nothing else. */
function anchorsOf(markdown: string): readonly string[] {
  return [...withoutCode(markdown).matchAll(/^#+ (?<title>.*)$/gmu)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .replace(/\s/gu, '-'),
  )
}

function withoutCode(markdown: string): string {
  return markdown.replace(/^( *)```[\s\S]*?^\1```$/gmu, '')
}
