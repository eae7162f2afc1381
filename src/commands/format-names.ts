/** How the results of tests can be told. */
export const testFormats = ['text', 'junit', 'github'] as const
export type TestFormat = (typeof testFormats)[number]
