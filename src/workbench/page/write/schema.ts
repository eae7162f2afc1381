// What a place in a file may be, by the schema that is published for editors (JSON Schema, draft-07).

/** As much of a schema as is looked at. */
export interface SchemaNode {
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly additionalProperties?: SchemaNode | boolean
  readonly items?: SchemaNode
  readonly allOf?: readonly SchemaNode[]
  readonly $ref?: string
  readonly definitions?: Readonly<Record<string, SchemaNode>>
  readonly defaultSnippets?: readonly { readonly body?: unknown; readonly description?: string }[]
}

/** What is at the end of a path of keys; through lists as if they were not there. */
export function schemaAt(root: SchemaNode, path: readonly string[]): SchemaNode | undefined {
  let at: SchemaNode | undefined = resolve(root, root)
  for (const key of path) at = at && stepInto(root, at, key)
  return at
}

/** The keys that may be written there, and what each is for. */
export function keysOf(root: SchemaNode, node: SchemaNode): readonly (readonly [key: string, node: SchemaNode])[] {
  const inItems = node.items === undefined ? [] : keysOf(root, resolve(root, node.items))
  const own = Object.entries(node.properties ?? {}).map(([key, inner]) => [key, resolve(root, inner)] as const)
  return [...new Map([...own, ...inItems])]
}

/** The values that may be written there, and what each means. */
export function offeredValues(node: SchemaNode): ReadonlyMap<string, string> {
  const isYesNo = [node.type].flat().includes('boolean')
  const listed = [...(node.enum ?? []), ...(isYesNo ? [true, false] : [])].map((value) => [String(value), ''] as const)
  const explained = (node.defaultSnippets ?? []).flatMap(({ body, description = '' }) =>
    typeof body === 'string' && !body.includes('$') ? [[body, description] as const] : [],
  )
  return new Map([...listed, ...explained])
}

function stepInto(root: SchemaNode, node: SchemaNode, key: string): SchemaNode | undefined {
  const own = Object.hasOwn(node.properties ?? {}, key) ? node.properties?.[key] : undefined
  const other = typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined
  const inner = own ?? other
  if (inner !== undefined) return resolve(root, inner)
  return node.items === undefined ? undefined : stepInto(root, resolve(root, node.items), key)
}

/** A node with what it refers to; its own description wins. */
function resolve(root: SchemaNode, node: SchemaNode): SchemaNode {
  const { allOf = [], $ref, ...own } = node
  const bases = [...($ref === undefined ? [] : [definitionOf(root, $ref)]), ...allOf]
  return Object.assign({}, ...bases.map((base) => resolve(root, base ?? {})), own)
}

function definitionOf({ definitions = {} }: SchemaNode, ref: string): SchemaNode | undefined {
  const name = ref.replace('#/definitions/', '')
  return Object.hasOwn(definitions, name) ? definitions[name] : undefined
}
