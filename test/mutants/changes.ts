import type { AnyNode, BinaryExpression, CallExpression, Literal } from 'acorn'

/** A small change to a program, such as somebody makes by accident. */
export interface Change {
  /** What is replaced, in UTF-16 code units of the source. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The changes that are made to one node of a program. `parent`: the node it is a part of. */
export function changesOf(node: AnyNode, parent: AnyNode | undefined, source: string): readonly Change[] {
  const textOf = ({ start, end }: AnyNode) => source.slice(start, end)
  switch (node.type) {
    case 'BinaryExpression':
      return swapOperator(node, source)
    case 'LogicalExpression':
      return replace(node, textOf(node.left), textOf(node.right))
    case 'UnaryExpression':
      return node.operator === '!' || node.operator === '-' ? replace(node, textOf(node.argument)) : []
    case 'Literal':
      return replace(node, ...otherLiterals(node, parent))
    case 'TemplateLiteral':
      return node.expressions.length > 0 ? replace(node, "''") : []
    case 'ArrayExpression':
      return dropEach(
        node.elements.flatMap((element) => element ?? []),
        source,
      )
    case 'ObjectExpression':
      return dropEach(node.properties, source).filter((_, at) => !isFalse(node.properties[at]))
    case 'CallExpression':
      return [...(node.optional ? [dropQuestionMark(node.callee, source)] : []), ...changeMethod(node, source)]
    case 'MemberExpression':
      return node.optional ? [dropQuestionMark(node.object, source)] : []
    case 'IfStatement':
    case 'ConditionalExpression':
      return replace(node.test, 'true', 'false')
    case 'ForOfStatement':
      return replace(node.right, '[]')
    case 'ReturnStatement':
      return node.argument == null ? [] : otherResults(node.argument, source)
    case 'ArrowFunctionExpression':
      return node.expression ? otherResults(node.body, source) : []
    case 'ExpressionStatement':
    case 'ContinueStatement':
    case 'ThrowStatement':
      return replace(node, ';')
    default:
      return []
  }
}

function replace({ start, end }: AnyNode, ...texts: readonly string[]): readonly Change[] {
  return texts.map((text) => ({ start, end, text }))
}

const otherOperators: ReadonlyMap<string, readonly string[]> = new Map([
  ['===', ['!==']],
  ['!==', ['===']],
  ['<', ['<=', '>=']],
  ['<=', ['<', '>']],
  ['>', ['>=', '<=']],
  ['>=', ['>', '<']],
  ['+', ['-']],
  ['-', ['+']],
  ['*', ['/']],
  ['/', ['*']],
  ['%', ['*']],
])

function swapOperator({ operator, left, right }: BinaryExpression, source: string): readonly Change[] {
  if (operator === '+' && (isText(left) || isText(right))) return []
  const start = source.indexOf(operator, left.end)
  return (otherOperators.get(operator) ?? []).map((text) => ({ start, end: start + operator.length, text }))
}

function isText(node: AnyNode): boolean {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string')
}

function otherLiterals({ value, regex }: Literal, parent: AnyNode | undefined): readonly string[] {
  if (regex !== undefined) return withoutAnchors(regex)
  if (typeof value === 'boolean') return [String(!value)]
  if (typeof value === 'number') return otherNumbers(value, parent)
  if (typeof value !== 'string' || isCompared(parent)) return []
  return [value === '' ? "'mutant'" : "''"]
}

/** No list has fewer than no items: to be compared with -1 is the same change as a comparison that always or never holds. */
function otherNumbers(value: number, parent: AnyNode | undefined): readonly string[] {
  const numbers = value === 0 && isComparedSize(parent) ? [1] : [value + 1, value - 1]
  return numbers.map(String)
}

function isComparedSize(parent: AnyNode | undefined): boolean {
  if (parent?.type !== 'BinaryExpression' || !isComparison(parent)) return false
  const { left } = parent
  return (
    left.type === 'MemberExpression' &&
    left.property.type === 'Identifier' &&
    ['length', 'size'].includes(left.property.name)
  )
}

/** A text that is only compared: another text is the same change as a comparison that fails. */
function isCompared(parent: AnyNode | undefined): boolean {
  return parent?.type === 'SwitchCase' || (parent?.type === 'BinaryExpression' && isComparison(parent))
}

function isComparison({ operator }: BinaryExpression): boolean {
  return ['===', '!==', '<', '<=', '>', '>='].includes(operator)
}

function withoutAnchors({ pattern, flags }: { readonly pattern: string; readonly flags: string }): readonly string[] {
  return [pattern.replace(/^\^/, ''), pattern.replace(/(?<!\\)\$$/, '')]
    .filter((other) => other !== pattern)
    .map((other) => `/${other}/${flags}`)
}

/** Leaves out each item of a list or an object, with its comma. */
function dropEach(items: readonly AnyNode[], source: string): readonly Change[] {
  return items.map((item, at) => {
    const comma = /^\s*,/.exec(source.slice(item.end))?.[0] ?? ''
    const start = comma === '' ? (items[at - 1]?.end ?? item.start) : item.start
    return { start, end: item.end + comma.length, text: '' }
  })
}

/** What is absent is read as false: it is the same program without it. */
function isFalse(property: AnyNode | undefined): boolean {
  if (property?.type !== 'Property') return false
  const { value } = property
  return (
    (value.type === 'Literal' && value.value === false) || (value.type === 'Identifier' && value.name === 'undefined')
  )
}

/** `a?.b` becomes `a.b`; `a?.[b]` and `a?.(b)` lose both signs. */
function dropQuestionMark(before: AnyNode, source: string): Change {
  const start = source.indexOf('?.', before.end)
  return { start, end: '[('.includes(source.charAt(start + 2)) ? start + 2 : start + 1, text: '' }
}

const otherMethods: ReadonlyMap<string, string> = new Map(
  [
    ['some', 'every'],
    ['find', 'findLast'],
    ['findIndex', 'findLastIndex'],
    ['startsWith', 'endsWith'],
    ['reduce', 'reduceRight'],
    ['indexOf', 'lastIndexOf'],
    ['min', 'max'],
    ['floor', 'ceil'],
  ].flatMap(([one = '', other = '']) => [
    [one, other],
    [other, one],
  ]),
)

/** Methods that somebody may forget to call. */
const forgotten: ReadonlySet<string> = new Set(
  'concat filter flat normalize replace replaceAll slice sort toLowerCase trim'.split(' '),
)

function changeMethod({ callee, end }: CallExpression, source: string): readonly Change[] {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return []
  const { name } = callee.property
  const other = otherMethods.get(name)
  if (other !== undefined) return replace(callee.property, other)
  // The point comes after parentheses that are no part of the object.
  const start = source.lastIndexOf(callee.optional ? '?.' : '.', callee.property.start)
  return forgotten.has(name) ? [{ start, end, text: '' }] : []
}

/** What a function may give back instead. A plain `false` becomes `true` by itself, and `undefined` is another no. */
function otherResults(result: AnyNode, source: string): readonly Change[] {
  if (result.type === 'Literal' && result.value === false) return []
  const texts = isVerdict(result) ? ['true', 'false'] : ['undefined']
  return replace(result, ...texts.filter((text) => text !== source.slice(result.start, result.end)))
}

/** Whether an expression plainly is true or false. */
function isVerdict(node: AnyNode): boolean {
  if (node.type === 'LogicalExpression') return node.operator !== '??' && isVerdict(node.left) && isVerdict(node.right)
  if (node.type === 'UnaryExpression') return node.operator === '!'
  return node.type === 'BinaryExpression' && isComparison(node)
}
