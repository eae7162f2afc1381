import type { Dialog } from '../../core/dialogs.ts'
import { captionOf } from '../../graph/caption.ts'
import type { GraphNode } from '../../graph/graph.ts'
import { graphOf } from '../../graph/graph-of.ts'
import { graphWords as catalogs } from '../../graph/words.ts'
import type { LanguageCode } from '../../languages/language.ts'
import type { MapView } from '../protocol/responses.ts'

/** A dialog's map, in the words of its picture; `placeOf` is where a text is in its file. */
export function viewMap(
  dialog: Dialog,
  language: LanguageCode,
  placeOf: (text: string) => string | undefined,
): MapView {
  const words = catalogs[language]
  const { intent, nodes, edges } = graphOf(dialog)
  return {
    intent,
    nodes: nodes.map((node) => {
      const text = textOf(node, dialog)
      const place = text === undefined ? undefined : placeOf(text)
      return { ...node, title: captionOf(node, words).title, ...(place !== undefined && { place }) }
    }),
    edges: edges.map((edge) => (edge.on === undefined ? edge : { ...edge, label: words.ways[edge.on] })),
  }
}

/** The text that stands for a node: what is said there, or what is asked if its condition is true. */
function textOf(node: GraphNode, { intent, says, slotsByName }: Dialog): string | undefined {
  switch (node.type) {
    case 'slot':
      return slotsByName.get(node.slot)?.prompt?.name ?? `${intent}.${node.slot}`
    case 'confirm':
      return node.slot === undefined ? `${intent}.confirm` : `${intent}.${node.slot}.confirm`
    case 'decision':
      return `${intent}.${node.id.replace(/^when:/u, '')}`.replace(':', '.')
    case 'opening':
    case 'complete':
      return `${intent}.${node.type}`
    case 'change':
    case 'cancelled':
    case 'giveUp':
      return says[node.type].name
    default:
      return undefined
  }
}
