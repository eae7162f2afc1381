/** How a dialog can be drawn. */
export const graphFormats = ['svg', 'mermaid'] as const
export type GraphFormat = (typeof graphFormats)[number]
