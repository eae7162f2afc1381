import type { Dialog } from '../../core/dialogs.ts'
import { captionOf } from '../../graph/caption.ts'
import { graphOf } from '../../graph/graph-of.ts'
import { words as catalogs } from '../../graph/words.ts'
import type { LanguageCode } from '../../languages/language.ts'
import type { ToldMap } from '../protocol/responses.ts'

/** A dialog's map, in the words of its picture. */
export function tellMap(dialog: Dialog, language: LanguageCode): ToldMap {
  const words = catalogs[language]
  const { intent, nodes, edges } = graphOf(dialog)
  return {
    intent,
    nodes: nodes.map((node) => ({ ...node, title: captionOf(node, words).title })),
    edges: edges.map((edge) => (edge.on === undefined ? edge : { ...edge, label: words.ways[edge.on] })),
  }
}
