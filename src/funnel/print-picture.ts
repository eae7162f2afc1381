import type { LanguageCode } from '../languages/language.ts'
import { fonts } from '../text/fonts.ts'
import { writeSvg } from '../text/svg.ts'
import { width } from '../text/width.ts'
import { escapeXml } from '../text/xml.ts'
import type { DialogCounts, QuestionCounts } from './count-funnel.ts'
import type { FunnelWords } from './words/words.ts'

// Pixels.
const margin = 24
const names = 180
const bars = 520
const row = 30
const head = 58
const legend = 30

/** What became of those who were asked, from what is best to what is worst. */
const parts = ['atOnce', 'secondTime', 'later', 'other', 'gaveUp', 'left'] as const
type Part = (typeof parts)[number]

const style = `
text { font-family: ${fonts}; fill: #222b38; font-size: 13px }
.page { fill: #f6f7f9 } .title { font-size: 15px; font-weight: 600 } .count { fill: #66707f } .end { text-anchor: end }
.atOnce { fill: #4a9d63 } .secondTime { fill: #b9b544 } .later { fill: #d99a3a } .other { fill: #c5cbd4 } .gaveUp { fill: #d0603f } .left { fill: #8a3b4f }
@media (prefers-color-scheme: dark) { text { fill: #e4e8ee } .page { fill: #14171c } .count { fill: #9aa4b3 } .other { fill: #4a5361 } }`

/** The same as a picture (SVG 1.1): a bar for each question, as long as people were asked it. */
export function drawFunnel(
  dialogs: ReadonlyMap<string, DialogCounts>,
  words: FunnelWords,
  language: LanguageCode,
): string {
  const drawn: string[] = []
  let y = margin + legend
  for (const [name, dialog] of dialogs) {
    drawn.push(text(margin, y + 20, words.dialog(name, dialog), 'title'))
    const most = Math.max(1, dialog.started, ...[...dialog.questions.values()].map(({ asked }) => asked))
    let at = y + head - 24
    for (const [slot, counts] of dialog.questions) {
      drawn.push(...drawQuestion(slot, counts, bars / most, at, words))
      at += row
    }
    y = at + 12
  }
  return writeSvg({
    title: words.title,
    width: 2 * margin + names + bars + 60,
    height: y + margin,
    language,
    style,
    drawn: [...drawLegend(words), ...drawn],
  })
}

function drawQuestion(
  slot: string,
  counts: QuestionCounts,
  scale: number,
  y: number,
  words: FunnelWords,
): readonly string[] {
  const sizes = sizesOf(counts)
  let x = margin + names
  const pieces = parts.flatMap((part) => {
    const size = sizes[part] * scale
    if (size === 0) return []
    const piece = `<rect class="${part}" x="${round(x)}" y="${y}" width="${round(size)}" height="18"><title>${escapeXml(`${labelOf(part, words)}: ${sizes[part]}`)}</title></rect>`
    x += size
    return [piece]
  })
  return [
    text(margin + names - 10, y + 14, slot, 'end'),
    ...pieces,
    text(round(x) + 8, y + 14, String(counts.asked), 'count'),
  ]
}

function sizesOf({ asked, atOnce, secondTime, later, gaveUp, left }: QuestionCounts): Readonly<Record<Part, number>> {
  const other = Math.max(0, asked - atOnce - secondTime - later - gaveUp - left)
  return { atOnce, secondTime, later, other, gaveUp, left }
}

function drawLegend(words: FunnelWords): readonly string[] {
  let x = margin
  return parts
    .filter((part) => part !== 'other')
    .flatMap((part) => {
      const label = labelOf(part, words)
      const drawn = [
        `<rect class="${part}" x="${x}" y="${margin - 10}" width="12" height="12"/>`,
        text(x + 18, margin, label, 'count'),
      ]
      x += 40 + 8 * width(label)
      return drawn
    })
}

function labelOf(part: Part, words: FunnelWords): string {
  return part === 'other' ? '' : words[part]
}

function text(x: number, y: number, says: string, name: string): string {
  return `<text class="${name}" x="${x}" y="${y}">${escapeXml(says)}</text>`
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
