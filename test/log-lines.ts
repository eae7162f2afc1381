import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Node, parse } from 'acorn'

// What the program writes to its log, read from the program itself.

/** A message of the log: at which levels it comes, and with which fields. */
export interface LogLine {
  readonly levels: Set<string>
  readonly fields: Set<string>
  /** What may be written in one of them, where that is one of a few words. */
  readonly values: Set<string>
}

const levels: ReadonlySet<string> = new Set(['error', 'warn', 'info', 'debug'])

// Fields that come from elsewhere as they are, by the interface that says which.
const interfaces: Readonly<Record<string, readonly [file: string, name: string]>> = {
  'server/error-log.js fields': ['server/error-log.ts', 'RefusedRequest'],
  'server/app.js fault': ['core/turn-types.ts', 'ServiceFault'],
  'commands/serving/serve.js lost': ['server/unblocked-output.ts', 'Unwritten'],
}

// Words that the docs explain beside the fields that have them, by the type that lists them.
const wordsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['a full session', wordsIn('core/turn-types.ts', /type GaveWay = (?<words>.*)/u)],
  ['a wrong answer', wordsIn('core/turn-types.ts', /fault: (?<words>.*)/u)],
  ['not reloaded', wordsIn('reload/outcome.ts', /(?<words>.*)/su)],
])

function wordsIn(file: string, where: RegExp): readonly string[] {
  const [, words = ''] = where.exec(readFileSync(join('src', file), 'utf8')) ?? []
  return Array.from(words.matchAll(/'(?<word>[\w-]+)'/gu), ([, word = '']) => word)
}

/** Every call of the log, by its message. */
export function logLinesIn(folder: string): ReadonlyMap<string, LogLine> {
  const lines = new Map<string, LogLine>()
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.js$/u.test(file))
  const parsed = new Map(files.map((file) => [file, nodesIn(parseModule(join(folder, file)))]))
  for (const [file, nodes] of parsed) {
    for (const call of nodes.filter(isCallOfLog)) {
      const given = listOf(call.arguments)
      const message = given.at(-1)?.value
      if (typeof message !== 'string') throw new Error(`${file}: the message of a call of the log is no text`)
      const line = lines.get(message) ?? { levels: new Set(), fields: new Set(), values: new Set(wordsOf.get(message)) }
      lines.set(message, line)
      for (const level of levelsOf(call, nodes)) line.levels.add(level)
      if (given.length > 1) for (const field of fieldsOf(given[0], file, parsed)) line.fields.add(field)
    }
  }
  return lines
}

/** A node of the tree, with what is known of none of them in particular. */
interface Any extends Node {
  readonly [key: string]: unknown
}

function parseModule(file: string): Any {
  return { ...parse(readFileSync(file, 'utf8'), { ecmaVersion: 'latest', sourceType: 'module' }) }
}

function nodesIn(tree: unknown): readonly Any[] {
  if (Array.isArray(tree)) return tree.flatMap(nodesIn)
  if (!isNode(tree)) return []
  return [tree, ...Object.values(tree).flatMap(nodesIn)]
}

function isNode(value: unknown): value is Any {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

function listOf(value: unknown): readonly Any[] {
  return Array.isArray(value) ? value.filter(isNode) : []
}

function nameOf(value: unknown): string {
  return isNode(value) ? String(value.name ?? (isNode(value.property) ? value.property.name : '')) : ''
}

/** `log.info(…)`, `means.log.error(…)`, `log[level](…)`. */
function isCallOfLog({ type, callee }: Any): boolean {
  if (type !== 'CallExpression' || !isNode(callee) || callee.type !== 'MemberExpression') return false
  return nameOf(callee.object) === 'log' && (callee.computed === true || levels.has(nameOf(callee)))
}

function levelsOf({ callee }: Any, nodes: readonly Any[]): readonly string[] {
  const property = isNode(callee) ? callee.property : undefined
  if (!isNode(callee) || callee.computed !== true) return [nameOf(property)]
  const written = isNode(property) && property.type === 'Identifier' ? madeAs(nameOf(property), nodes) : property
  return nodesIn(written).flatMap(({ value }) => (typeof value === 'string' && levels.has(value) ? [value] : []))
}

/** What a name was given where it was made in the same file: of a function, what it returns. */
function madeAs(name: string, nodes: readonly Any[]): unknown {
  const made = nodes.find(
    ({ type, id }) => (type === 'VariableDeclarator' || type === 'FunctionDeclaration') && nameOf(id) === name,
  )
  if (made?.type === 'VariableDeclarator') return made.init
  return nodesIn(made?.body).find(({ type }) => type === 'ReturnStatement')?.argument
}

function fieldsOf(given: unknown, file: string, parsed: ReadonlyMap<string, readonly Any[]>): readonly string[] {
  if (!isNode(given)) return []
  if (given.type === 'ObjectExpression')
    return listOf(given.properties).flatMap((property) =>
      property.type === 'SpreadElement' ? fieldsOf(property.argument, file, parsed) : [nameOf(property.key)],
    )
  const name = nameOf(given.type === 'CallExpression' ? given.callee : given)
  const from = interfaces[`${file} ${name}`]
  if (from !== undefined) return fieldsOfInterface(...from)
  for (const nodes of [parsed.get(file) ?? [], ...parsed.values()]) {
    const value = madeAs(name, nodes)
    if (isNode(value) && value.type === 'ObjectExpression') return fieldsOf(value, file, parsed)
  }
  throw new Error(`${file}: nobody knows what is in \`${name}\``)
}

function fieldsOfInterface(file: string, name: string): readonly string[] {
  const [, body = ''] = readFileSync(join('src', file), 'utf8').split(`interface ${name} {`)
  const [own = ''] = body.split('\n}')
  return Array.from(own.matchAll(/^ {2}readonly (?<field>\w+)\??:/gmu), ([, field = '']) => field)
}
