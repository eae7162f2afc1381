import { escapeXml } from './xml.ts'

/** A picture (SVG 1.1), and how large it is in pixels. */
interface Picture {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly language: string
  /** CSS; the ground is of class `page`. */
  readonly style: string
  readonly drawn: readonly string[]
}

export function writeSvg({ title, width, height, language, style, drawn }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${language}" lang="${language}">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${style}\n</style>`,
    `<rect class="page" width="${width}" height="${height}"/>`,
    ...drawn,
    '</svg>\n',
  ].join('\n')
}
