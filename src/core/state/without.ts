/** The map without one of its names. */
export function without<V>(map: ReadonlyMap<string, V>, name: string): ReadonlyMap<string, V> {
  if (!map.has(name)) return map
  return new Map([...map].filter(([key]) => key !== name))
}

/** The names without one of them. */
export function withoutName(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  if (!names.has(name)) return names
  return new Set([...names].filter((other) => other !== name))
}
