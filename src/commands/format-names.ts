/** How the results of tests can be printed. */
export const testFormats = ['text', 'junit', 'github'] as const
export type TestFormat = (typeof testFormats)[number]

/** How the funnel can be printed. */
export const funnelFormats = ['text', 'svg'] as const
export type FunnelFormat = (typeof funnelFormats)[number]

/** How a dialog can be drawn. */
export const graphFormats = ['svg', 'mermaid'] as const
export type GraphFormat = (typeof graphFormats)[number]
