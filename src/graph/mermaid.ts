import { captionOf } from './caption.ts'
import type { DialogGraph, GraphNode } from './graph.ts'
import type { GraphWords } from './words.ts'

/** Dialogs as one Mermaid flowchart (mermaid.js.org), a subgraph for each where there are several. */
export function printMermaid(graphs: readonly DialogGraph[], words: GraphWords): string {
  const drawn = graphs.map((graph, at) => drawOne(graph, `d${at + 1}`, words))
  const [only] = drawn
  if (only !== undefined && drawn.length === 1) return join(['flowchart TD', ...only.map(indent)])
  const subgraphs = drawn.flatMap((lines, at) => {
    const title = quote(graphs[at]?.intent ?? '')
    return [`subgraph s${at + 1}[${title}]`, ...['direction TB', ...lines].map(indent), 'end']
  })
  return join(['flowchart TD', ...subgraphs.map(indent)])
}

function drawOne({ nodes, edges }: DialogGraph, prefix: string, words: GraphWords): readonly string[] {
  // Names of the author's may be words of Mermaid's, or none at all: nodes are numbered.
  const ids = new Map(nodes.map(({ id }, at) => [id, `${prefix}n${at + 1}`]))
  const drawnNodes = nodes.map((node) => `${ids.get(node.id)}${shape(node, words)}`)
  const drawnEdges = edges.map(({ from, to, on }) => {
    const label = on === undefined ? '' : `|${quote(words.ways[on])}|`
    return `${ids.get(from)} -->${label} ${ids.get(to)}`
  })
  return [...drawnNodes, ...drawnEdges]
}

function shape(node: GraphNode, words: GraphWords): string {
  const { title, kind, says, details } = captionOf(node, words)
  const head = kind === undefined ? title : `${title} (${kind})`
  const label = quote(...[head, says ?? '', ...details].filter((text) => text !== ''))
  switch (node.type) {
    case 'start':
      return `([${label}])`
    case 'decision':
      return `{${label}}`
    case 'send':
      return `[/${label}/]`
    case 'complete':
    case 'cancelled':
    case 'giveUp':
      return `[[${label}]]`
    case 'opening':
    case 'slot':
    case 'confirm':
    case 'change':
      return `[${label}]`
    default:
      return node satisfies never
  }
}

/** Lines of a label. What Mermaid, Markdown or HTML would read something into is written as its code. */
function quote(...lines: readonly string[]): string {
  return `"${lines.map(escapeLine).join('<br/>')}"`
}

function escapeLine(line: string): string {
  return line
    .replace(/\s+/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N} ,.:;?!()·…≤≥≠=|/'–—、。，！？「」-]/gu, codeOf)
    .replace(/^(\d*)([.-])(?= )/u, (_, digits: string, sign: string) => digits + codeOf(sign))
}

function codeOf(character: string): string {
  return `#${character.codePointAt(0)};`
}

function indent(line: string): string {
  return `  ${line}`
}

function join(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}
