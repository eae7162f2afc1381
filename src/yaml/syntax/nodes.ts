import { type Document, isCollection, type Node, parseDocument, visit } from 'yaml'
import type { Span } from '../../diagnostics/source.ts'

/** What the YAML reader made of a stretch of the text. */
export interface Found extends Span {
  readonly node: Node
}

/** All that it found. */
export function nodesOf(document: Document.Parsed): readonly Found[] {
  const nodes: Found[] = []
  visit(document, {
    Node(_key, node) {
      if (node.range) nodes.push({ node, start: node.range[0], end: node.range[1] })
    },
  })
  return nodes
}

/** The last that begins before an offset and is as wanted. */
export function lastBefore(
  document: Document.Parsed,
  offset: number,
  matches: (found: Found) => boolean,
): Found | undefined {
  let last: Found | undefined
  for (const found of nodesOf(document)) {
    if (found.start < offset && matches(found) && (last === undefined || found.start > last.start)) last = found
  }
  return last
}

/** The innermost brackets that an offset is in. */
export function bracketsAround(document: Document.Parsed, offset: number): Found | undefined {
  return lastBefore(document, offset, ({ node, end }) => isCollection(node) && node.flow === true && end > offset)
}

/** Reads a text as YAML, with all that the reader did not understand. */
export function readDocument(text: string): Document.Parsed {
  const { stackTraceLimit } = Error
  // It may report very many, each with a stack that nobody reads.
  Error.stackTraceLimit = 0
  try {
    return parseDocument(text, {
      schema: 'core',
      resolveKnownTags: false,
      uniqueKeys: false,
      keepSourceTokens: true,
      prettyErrors: false,
      logLevel: 'error',
    })
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}
