/** Every key that a schema knows, at any depth. */
export function keysOfSchema(schema: unknown): ReadonlySet<string> {
  return new Set(mapsIn(schema).flatMap(([key, value]) => (key === 'properties' ? Object.keys(Object(value)) : [])))
}

/** Every key that is in some data, at any depth. */
export function keysIn(data: unknown): ReadonlySet<string> {
  return new Set(mapsIn(data).map(([key]) => key))
}

function mapsIn(data: unknown): readonly [key: string, value: unknown][] {
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]): [string, unknown][] => [[key, value], ...mapsIn(value)])
}
