import type { Dialog } from '../../core/dialogs.ts'
import { captionOf } from '../../graph/caption.ts'
import { graphOf } from '../../graph/graph-of.ts'
import { graphWords as catalogs } from '../../graph/words.ts'
import type { LanguageCode } from '../../languages/language.ts'
import type { MapView } from '../protocol/responses.ts'

/** A dialog's map, in the words of its picture. */
export function viewMap(dialog: Dialog, language: LanguageCode): MapView {
  const words = catalogs[language]
  const { intent, nodes, edges } = graphOf(dialog)
  return {
    intent,
    nodes: nodes.map((node) => ({ ...node, title: captionOf(node, words).title })),
    edges: edges.map((edge) => (edge.on === undefined ? edge : { ...edge, label: words.ways[edge.on] })),
  }
}
