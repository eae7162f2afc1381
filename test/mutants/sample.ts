/** So many of the items, spread evenly, and always the same ones. */
export function sampleOf<T>(items: readonly T[], count: number): readonly T[] {
  if (count >= items.length) return items
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)]).flatMap(
    (item) => item ?? [],
  )
}
