import type { QuestionCounts } from './count-funnel.ts'

/** What became of those who were asked, from what is best to what is worst. */
export const funnelParts = ['atOnce', 'secondTime', 'later', 'other', 'gaveUp', 'left'] as const

export type FunnelPart = (typeof funnelParts)[number]

/** How many came to each; none that nobody came to. Together they are those who were asked. */
export function funnelPartsOf({
  asked,
  atOnce,
  secondTime,
  later,
  gaveUp,
  left,
}: QuestionCounts): readonly { readonly part: FunnelPart; readonly count: number }[] {
  const other = Math.max(0, asked - atOnce - secondTime - later - gaveUp - left)
  const counts = { atOnce, secondTime, later, other, gaveUp, left }
  return funnelParts.map((part) => ({ part, count: counts[part] })).filter(({ count }) => count > 0)
}
