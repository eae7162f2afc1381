import type { MapNodeView, MapView } from '../../protocol/responses.ts'
import { withoutHidden } from '../hidden-characters.ts'

/** A place on the map, in pixels. */
export interface Placed {
  readonly node: MapNodeView
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Which row it is in, from 0. */
  readonly row: number
}

/** A way on the map: the path to draw, and where its label is. */
interface MapPath {
  readonly edge: MapView['edges'][number]
  readonly path: string
  readonly label: { readonly x: number; readonly y: number }
}

export interface MapLayout {
  readonly places: readonly Placed[]
  readonly ways: readonly MapPath[]
  readonly width: number
  readonly height: number
}

const leastHeight = 44
const rowGap = 24
const margin = 44
const [mainWidth, sideWidth, gap] = [184, 128, 44]
const sideX = margin + mainWidth + gap

/** Lays a dialog out: what is asked one below the other, and next to it where a no, a case or too many attempts lead. */
export function layOutMap({ nodes, edges }: MapView): MapLayout {
  // What is said after too many attempts comes from anywhere: it is shown beside the map.
  const places = place(
    nodes.filter(({ type }) => type !== 'giveUp'),
    edges,
  )
  const byId = new Map(places.map((placed) => [placed.node.id, placed]))
  const ways = edges.flatMap((edge) => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)]
    return from === undefined || to === undefined ? [] : [{ edge, ...draw(from, to) }]
  })
  const bottom = Math.max(...places.map(({ y, height }) => y + height))
  return { places, ways, width: sideX + sideWidth + 6, height: bottom + 6 }
}

/** A node that only one way leads to, and from a decision or a question on the main column that goes on below, is next to it. */
function place(nodes: MapView['nodes'], edges: MapView['edges']): readonly Placed[] {
  const rows = new Map<string, number>()
  let row = 0
  const placed = nodes.map((node) => {
    const next = besideWhat(node, edges)
    const at = next === undefined ? row : (rows.get(next) ?? row - 1) + (node.type === 'cancelled' ? -1 : 0)
    rows.set(node.id, at)
    if (next === undefined) row += 1
    const width = next === undefined ? mainWidth : sideWidth
    return { node, x: next === undefined ? margin : sideX, row: at, width, height: heightOf(node, width) }
  })
  const tops = topsOf(placed)
  return placed.map((one) => ({ ...one, y: tops.get(one.row) ?? 0 }))
}

/** Where each row begins: below the highest of the row above. */
function topsOf(placed: readonly { readonly row: number; readonly height: number }[]): ReadonlyMap<number, number> {
  const rows = [...new Set(placed.map(({ row }) => row))].sort((a, b) => a - b)
  const tops = new Map<number, number>()
  let top = 4
  for (const row of rows) {
    tops.set(row, top)
    top += rowGap + Math.max(...placed.filter((one) => one.row === row).map(({ height }) => height))
  }
  return tops
}

// Pixels: a line of each, and what half a full-width letter takes.
const [titleLine, saysLine] = [17, 14.5]
const [titleColumn, saysColumn] = [7.4, 6.3]

/** How high it is with all of its text, as wide as it is. */
function heightOf(node: MapNodeView, width: number): number {
  const lines = (text: string, column: number) => Math.ceil((columnsIn(text) * column) / (width - 40))
  const says = 'says' in node ? (node.says?.join(' / ') ?? '') : ''
  const text = lines(node.title, titleColumn) * titleLine + lines(says, saysColumn) * saysLine
  return Math.max(leastHeight, Math.ceil(text) + 12)
}

/** Letters of Chinese, Japanese and Korean, and emoji, are twice as wide; what is hidden is shown by its number. */
function columnsIn(text: string): number {
  return Array.from(withoutHidden(text)).reduce(
    (sum, letter) => sum + (/[\u1100-\uffef\u{1f000}-\u{3ffff}]/u.test(letter) ? 2 : 1),
    0,
  )
}

function besideWhat(node: MapNodeView, edges: MapView['edges']): string | undefined {
  if (node.type === 'change' || node.type === 'cancelled') return 'confirm'
  if (node.type === 'complete') return edges.find(({ to, on }) => to === node.id && on === 'holds')?.from
  return undefined
}

function draw(from: Placed, to: Placed): Omit<MapPath, 'edge'> {
  const middle = (placed: Placed) => placed.y + placed.height / 2
  if (from.x !== to.x) return sideways(from, to, middle)
  const x = from.x + from.width / 2
  const isNext = Math.abs(to.row - from.row) <= 1
  if (isNext) {
    const [start, end] = to.y > from.y ? [from.y + from.height, to.y - 3] : [from.y, to.y + to.height + 3]
    return { path: `M${x} ${start}V${end}`, label: { x: x + 6, y: (start + end) / 2 + 4 } }
  }
  // Around what lies between.
  const left = from.x - margin + 10
  const path = `M${from.x} ${middle(from)}H${left + 8}q-8 0 -8 8V${middle(to) - 8}q0 8 8 8H${to.x - 3}`
  return { path, label: { x: left + 4, y: middle(from) - 6 } }
}

function sideways(from: Placed, to: Placed, middle: (placed: Placed) => number): Omit<MapPath, 'edge'> {
  const isRight = to.x > from.x
  const [start, end] = isRight ? [from.x + from.width, to.x - 3] : [from.x, to.x + to.width + 3]
  // There and back between the same two do not lie on each other.
  const shift = isRight ? -8 : 8
  const turn = (start + end) / 2
  const path = `M${start} ${middle(from) + shift}H${turn}V${middle(to) + shift}H${end}`
  return { path, label: { x: Math.min(start, end) + 3, y: middle(from) + shift + (isRight ? -5 : 14) } }
}
