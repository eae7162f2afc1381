/** How what a check found can be printed: for people, for programs, and for what runs in a build. */
export const formatNames = ['text', 'json', 'github', 'sarif', 'junit'] as const
export type FormatName = (typeof formatNames)[number]
