import type { LanguageCode } from '../languages/language.ts'
import { fonts } from '../text/fonts.ts'
import { writeSvg } from '../text/svg.ts'
import { escapeXml } from '../text/xml.ts'
import { type Box, type Layout, sizes, type TextLine, type Way } from './layout.ts'

const margin = 28
const between = 56
/** Pictures are next to each other as far as this, in pixels. */
const widest = 1500
const rounding = 8

const style = `
text { font-family: ${fonts}; fill: #222b38 }
.page { fill: #f6f7f9 }
.box { fill: #fff; stroke: #d5dae1 } .giveUp .box { stroke-dasharray: 4 3 }
.bar { fill: #4f7bd9 } .opening .bar { fill: #3a9a94 } .confirm .bar, .change .bar { fill: #8a6cc9 }
.send .bar { fill: #c98a2e } .complete .bar { fill: #4a9d63 } .cancelled .bar, .giveUp .bar { fill: #a9b0bb }
.start rect { fill: #2f3a4c } .start text { fill: #fff; text-anchor: middle }
.diamond { fill: #fff; stroke: #8892a2; stroke-width: 1.5 }
.way { fill: none; stroke: #98a2b1; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round }
.bypass { stroke-dasharray: 1 5 }
.title { font-size: ${sizes.title}px; font-weight: 600 } .says { font-size: ${sizes.says}px }
.kind { font-size: ${sizes.kind}px; fill: #66707f } .detail { font-size: ${sizes.detail}px; fill: #66707f }
.label { font-size: ${sizes.label}px; fill: #66707f } .placeholder { fill: #2f5fc4 } .end { text-anchor: end }
.cancelled .says, .giveUp .says { fill: #66707f }
@media (prefers-color-scheme: dark) {
text { fill: #e4e8ee }
.page { fill: #14171c } .box { fill: #1d2229; stroke: #353d49 }
.bar { fill: #6c94e6 } .opening .bar { fill: #4fb3ac } .confirm .bar, .change .bar { fill: #a48be0 }
.send .bar { fill: #dba552 } .complete .bar { fill: #62b87c } .cancelled .bar, .giveUp .bar { fill: #6b7483 }
.start rect { fill: #dfe4ec } .start text { fill: #14171c } .diamond { fill: #1d2229; stroke: #8c96a6 }
.way { stroke: #6d7786 } .placeholder { fill: #8fb0f5 }
.kind, .detail, .label, .cancelled .says, .giveUp .says { fill: #9aa4b3 }
}`

/** Layouts as one SVG picture (SVG 1.1), next to and below each other; legible on light and on dark. */
export function printSvg(layouts: readonly Layout[], language: LanguageCode): string {
  const { placed, width, height } = arrange(layouts)
  return writeSvg({
    title: layouts.map((layout) => layout.title).join(', '),
    width,
    height,
    language,
    style,
    drawn: placed.flatMap(({ layout, x, y }) => [
      `<g transform="translate(${x} ${y})">`,
      ...layout.ways.filter(({ isBypass }) => isBypass).map(drawWay),
      ...layout.ways.filter(({ isBypass }) => !isBypass).map(drawWay),
      ...layout.boxes.map(drawBox),
      ...layout.ways.map(drawLabel).filter((label) => label !== ''),
      '</g>',
    ]),
  })
}

interface Placed {
  readonly layout: Layout
  readonly x: number
  readonly y: number
}

/** In rows, from the left. */
function arrange(layouts: readonly Layout[]): {
  readonly placed: readonly Placed[]
  readonly width: number
  readonly height: number
} {
  const placed: Placed[] = []
  let [x, y, right, bottom] = [margin, margin, margin, margin]
  for (const layout of layouts) {
    if (x > margin && x + layout.width > widest) [x, y] = [margin, bottom + between]
    placed.push({ layout, x, y })
    right = Math.max(right, x + layout.width)
    bottom = Math.max(bottom, y + layout.height)
    x += layout.width + between
  }
  return { placed, width: right + margin, height: bottom + margin }
}

function drawBox(box: Box): string {
  return [`<g class="${box.type}">`, ...shapeOf(box), ...box.lines.map(drawLine), '</g>'].join('\n')
}

function shapeOf({ type, x, y, width, height }: Box): readonly string[] {
  const place = `x="${x}" y="${y}" width="${width}" height="${height}"`
  switch (type) {
    case 'start':
      return [`<rect ${place} rx="${height / 2}"/>`]
    case 'decision':
      return [`<path class="diamond" d="M${x + 24} ${y + 1} l8 8 l-8 8 l-8 -8 z"/>`]
    case 'opening':
    case 'slot':
    case 'confirm':
    case 'change':
    case 'send':
    case 'complete':
    case 'cancelled':
    case 'giveUp':
      return [
        `<rect class="box" ${place} rx="6"/>`,
        `<rect class="bar" x="${x}" y="${y + 10}" width="3" height="${height - 20}" rx="1.5"/>`,
      ]
    default:
      return [type satisfies never]
  }
}

function drawLine({ style: name, text, x, y, isEnd }: TextLine): string {
  const spans = text
    .split(/(\{[^{}]*\})/u)
    .filter((span) => span !== '')
    .map((span) => (span.startsWith('{') ? `<tspan class="placeholder">${escapeXml(span)}</tspan>` : escapeXml(span)))
  return `<text class="${name}${isEnd ? ' end' : ''}" x="${x}" y="${y}">${spans.join('')}</text>`
}

function drawLabel({ label }: Way): string {
  if (label === undefined) return ''
  return `<text class="label${label.isEnd ? ' end' : ''}" x="${label.x}" y="${label.y}">${escapeXml(label.text)}</text>`
}

function drawWay({ points, isArrow, isBypass }: Way): string {
  const classes = isBypass ? 'way bypass' : 'way'
  const line = `<path class="${classes}" d="${roundedPath(points)}"/>`
  return isArrow ? `${line}\n<path class="way" d="${chevron(points)}"/>` : line
}

/** A line through all corners, each of them rounded. */
function roundedPath(points: Way['points']): string {
  return points
    .map(([x, y], at) => {
      const [before, after] = [points[at - 1], points[at + 1]]
      if (before === undefined) return `M${x} ${y}`
      if (after === undefined) return `L${x} ${y}`
      const [fromX, fromY] = towards([x, y], before)
      const [toX, toY] = towards([x, y], after)
      return `L${fromX} ${fromY} Q${x} ${y} ${toX} ${toY}`
    })
    .join(' ')
}

/** The point on the way to the next corner where the rounding ends. */
function towards([x, y]: Point, [otherX, otherY]: Point): Point {
  const length = Math.min(rounding, Math.hypot(otherX - x, otherY - y) / 2)
  return [x + Math.sign(otherX - x) * length, y + Math.sign(otherY - y) * length]
}

type Point = Way['points'][number]

/** The arrow's head at the end of a way, which runs straight or to a side. */
function chevron(points: Way['points']): string {
  const [[fromX] = [0, 0], [x, y] = [0, 0]] = points.slice(-2)
  if (fromX === x) return `M${x - 4} ${y - 6} L${x} ${y - 1} L${x + 4} ${y - 6}`
  const back = fromX < x ? -5 : 5
  return `M${x + back + Math.sign(back)} ${y - 4} L${x + Math.sign(back)} ${y} L${x + back + Math.sign(back)} ${y + 4}`
}
