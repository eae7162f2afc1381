type Schema = Readonly<Record<string, unknown>>

// What is for people, and would make two schemas differ that demand the same.
const forPeople = new Set(['$schema', 'title', 'description', 'default'])

/**
 * The same demands as a schema's, each written once, under `definitions`, however often it is made. A dialog's schema says "speech" in some
 * forty places: compiled as it stands it takes a second and 100 MB, shared like this some thirty milliseconds.
 */
export function shareSubschemas(schema: Schema): Schema {
  const definitions = new Map<string, readonly [name: string, schema: Schema]>()

  function share(subschema: unknown): unknown {
    if (!isSchema(subschema)) return subschema
    const shared = rewrite(subschema)
    const key = JSON.stringify(shared)
    const [name] = definitions.get(key) ?? [`shared${definitions.size}`]
    definitions.set(key, [name, shared])
    return { $ref: `#/definitions/${name}` }
  }

  function rewrite(subschema: Schema): Schema {
    const kept = Object.entries(subschema).filter(([keyword]) => !forPeople.has(keyword))
    return Object.fromEntries(kept.map(([keyword, value]) => [keyword, rewriteKeyword(keyword, value)]))
  }

  function rewriteKeyword(keyword: string, value: unknown): unknown {
    if (keyword === 'items' || keyword === 'additionalProperties') return share(value)
    if (keyword !== 'properties' || !isSchema(value)) return value
    return Object.fromEntries(Object.entries(value).map(([name, property]) => [name, share(property)]))
  }

  const root = rewrite(schema)
  return { ...root, definitions: Object.fromEntries(definitions.values()) }
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
