import { type Caption, captionOf } from './caption.ts'
import type { DialogGraph, GraphEdge, GraphNode } from './graph.ts'
import { measure, wrap } from './measure.ts'
import type { GraphWords } from './words.ts'

// Top-down, along a trunk: what always comes is on it, what comes only sometimes is a branch, one step to the
// right. All boxes end at the same edge. Everything is in pixels.

/** A picture of a dialog: what is drawn where, from the top left. */
export interface Layout {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly ways: readonly Way[]
}

/** A node with its lines of text. */
export interface Box {
  readonly type: GraphNode['type']
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly TextLine[]
}

/** A line of text; `y` is its baseline. */
export interface TextLine {
  readonly style: 'title' | 'kind' | 'says' | 'detail'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly isEnd?: boolean
}

/** A way as the corners it runs through, and its label. Where it joins another way, it has no arrow. */
export interface Way {
  readonly points: readonly (readonly [x: number, y: number])[]
  readonly isArrow: boolean
  /** Whether it passes something by. */
  readonly isBypass: boolean
  readonly label?: { readonly text: string; readonly x: number; readonly y: number; readonly isEnd?: boolean }
}

/** Sizes of text, by style. */
export const sizes = { title: 14, kind: 12, says: 14, detail: 12, label: 12 } as const

/** Bold letters are broader. */
const boldness = 1.16
const boxWidth = 400
const indent = 76
const trunk = 24
const gap = 34
const padding = 14
const leading = 1.45
/** How far right of the boxes a way back runs. */
const lane = 22

/** Lays a dialog out in the words of a language. */
export function layOut({ intent, nodes, edges }: DialogGraph, words: GraphWords): Layout {
  const depths = depthsOf(nodes, edges)
  const boxes = new Map<string, Box>()
  let y = 0
  for (const node of nodes) {
    const box = placeBox(node, captionOf(node, words), (depths.get(node.id) ?? 0) * indent, y)
    boxes.set(node.id, box)
    y += box.height + (node.type === 'decision' ? gap / 2 : isDetour(node, depths, edges) ? gap + 12 : gap)
  }
  const order = nodes.map(({ id }) => id)
  const ways = edges.flatMap((edge) => placeWay(edge, boxes, order, words))
  const rights = ways.flatMap(({ points, label }) => [
    ...points.map(([x]) => x),
    label === undefined || label.isEnd ? 0 : label.x + measure(label.text, sizes.label),
  ])
  return {
    title: intent,
    width: Math.ceil(Math.max(boxWidth, ...rights)),
    height: y - gap,
    boxes: [...boxes.values()],
    ways,
  }
}

/** How many branches off the trunk each node is: as few as any way to it allows. */
function depthsOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  for (const { id } of nodes) {
    const ways = edges.filter(({ from, to }) => to === id && depths.has(from))
    const steps = ways.map(({ from, on }) => (depths.get(from) ?? 0) + (isBranch(on) ? 1 : 0))
    depths.set(id, steps.length === 0 ? 0 : Math.min(...steps))
  }
  return depths
}

/** Whether a way leads from a branch back to the trunk: it needs room below. */
function isDetour({ id }: GraphNode, depths: ReadonlyMap<string, number>, edges: readonly GraphEdge[]): boolean {
  return edges.some(
    ({ from, to, on }) => from === id && on === undefined && (depths.get(to) ?? 0) < (depths.get(from) ?? 0),
  )
}

function isBranch(on: GraphEdge['on']): boolean {
  return on === 'holds' || on === 'no'
}

function placeBox(node: GraphNode, caption: Caption, x: number, y: number): Box {
  if (node.type === 'start') return placeStart(caption, x, y)
  if (node.type === 'decision') return placeDecision(caption, x, y)
  const inner = boxWidth - x - 2 * padding
  const kind = caption.kind ?? ''
  const isBeside = measure(caption.title, sizes.title * boldness) + measure(kind, sizes.kind) + padding <= inner
  const texts = [
    ...wrap(caption.title, sizes.title * boldness, inner, 2).map((text) => ({ style: 'title', text }) as const),
    ...(kind === '' || isBeside ? [] : [{ style: 'kind', text: kind } as const]),
    ...(caption.says === undefined ? [] : wrap(caption.says, sizes.says, inner, 4)).map(
      (text) => ({ style: 'says', text }) as const,
    ),
    ...caption.details.flatMap((detail) =>
      wrap(detail, sizes.detail, inner, 2).map((text) => ({ style: 'detail', text }) as const),
    ),
  ]
  const lines: TextLine[] = []
  let bottom = y + padding - 3
  for (const { style, text } of texts) {
    bottom += sizes[style] * leading
    lines.push({ style, text, x: x + padding, y: Math.round(bottom - sizes[style] * 0.4) })
  }
  const first = lines[0]
  if (kind !== '' && isBeside && first !== undefined) {
    lines.push({ style: 'kind', text: kind, x: boxWidth - padding, y: first.y, isEnd: true })
  }
  return { type: node.type, x, y, width: boxWidth - x, height: Math.round(bottom - y + padding - 3), lines }
}

/** A pill, as wide as the name of the intent. */
function placeStart({ title }: Caption, x: number, y: number): Box {
  const [text = ''] = wrap(title, sizes.title * boldness, boxWidth - 4 * padding, 1)
  const width = Math.round(measure(text, sizes.title * boldness) + 2.6 * padding)
  const line = { style: 'title', text, x: x + width / 2, y: y + 22 } as const
  return { type: 'start', x, y, width: Math.max(width, 2 * trunk), height: 34, lines: [line] }
}

/** A diamond on the trunk, with its condition next to it. */
function placeDecision({ title }: Caption, x: number, y: number): Box {
  const left = x + trunk + 18
  const lines = wrap(title, sizes.says, boxWidth - left, 3).map(
    (text, at) => ({ style: 'says', text, x: left, y: Math.round(y + 14 + at * sizes.says * leading) }) as const,
  )
  return { type: 'decision', x, y, width: boxWidth - x, height: Math.max(20, lines.length * 20), lines }
}

function placeWay(
  { from, to, on }: GraphEdge,
  boxes: ReadonlyMap<string, Box>,
  order: readonly string[],
  words: GraphWords,
): readonly Way[] {
  const [start, end] = [boxes.get(from), boxes.get(to)]
  if (start === undefined || end === undefined) return []
  const text = on === undefined || on === 'holds' ? undefined : words.ways[on]
  if (order.indexOf(to) < order.indexOf(from)) return [wayBack(start, end, text ?? '')]
  if (end.x > start.x) return [wayOut(start, end, text)]
  if (end.x < start.x) return [wayHome(start, end)]
  return [wayDown(start, end, order.indexOf(to) > order.indexOf(from) + 1, text)]
}

/** Along the trunk. */
function wayDown(start: Box, end: Box, isBypass: boolean, text: string | undefined): Way {
  const x = start.x + trunk
  const label = text === undefined ? {} : { label: { text, x: x + 9, y: end.y - 12 } }
  return {
    points: [
      [x, bottomOf(start)],
      [x, topOf(end)],
    ],
    isArrow: true,
    isBypass: isBypass && start.type === 'decision',
    ...label,
  }
}

/** Off the trunk, into the side of what is further right. */
function wayOut(start: Box, end: Box, text: string | undefined): Way {
  const x = start.x + trunk
  const y = end.y + 21
  const label = text === undefined ? {} : { label: { text, x: end.x - 10, y: y - 7, isEnd: true } }
  return {
    points: [
      [x, bottomOf(start)],
      [x, y],
      [end.x, y],
    ],
    isArrow: true,
    isBypass: false,
    ...label,
  }
}

/** Back to the trunk, joining the way that passes it. */
function wayHome(start: Box, end: Box): Way {
  const [from, to] = [start.x + trunk, end.x + trunk]
  const y = start.y + start.height + 10
  return {
    points: [
      [from, start.y + start.height],
      [from, y],
      [to, y],
      [to, y + 12],
    ],
    isArrow: false,
    isBypass: false,
  }
}

/** Up again, on the right of everything. */
function wayBack(start: Box, end: Box, text: string): Way {
  const right = boxWidth + lane
  const [from, to] = [start.y + 21, end.y + 21]
  const points = [
    [boxWidth, from],
    [right, from],
    [right, to],
    [boxWidth, to],
  ] as const
  return { points, isArrow: true, isBypass: false, label: { text, x: right + 8, y: Math.round((from + to) / 2) + 4 } }
}

/** Where the trunk leaves a box, and where it enters one: a diamond is smaller than its line. */
function bottomOf({ type, y, height }: Box): number {
  return type === 'decision' ? y + 17 : y + height
}

function topOf({ type, y }: Box): number {
  return type === 'decision' ? y + 1 : y
}
