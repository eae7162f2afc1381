// An expression of `calculate`: numbers, names, `+ - * / ( )` and a few functions. Parsed here, and evaluated without `eval`.

/** An expression, taken apart. Offsets are in its text, in UTF-16 code units; `end` is not included. */
export type Arithmetic =
  | { readonly type: 'number'; readonly value: number; readonly start: number; readonly end: number }
  /** A slot, a fact of the file, an earlier calculation; or a fact of a choice: `pizza.price`. */
  | { readonly type: 'name'; readonly name: string; readonly start: number; readonly end: number }
  | {
      readonly type: 'operation'
      readonly operator: Operator
      readonly left: Arithmetic
      readonly right: Arithmetic
      readonly start: number
      readonly end: number
    }
  | {
      readonly type: 'call'
      readonly name: FunctionName
      readonly values: readonly Arithmetic[]
      readonly start: number
      readonly end: number
    }

type Operator = '+' | '-' | '*' | '/'

const functionNames = ['min', 'max', 'round', 'sum', 'count'] as const
type FunctionName = (typeof functionNames)[number]

/** What keeps a text from being an expression. */
export type ExpressionProblem =
  | 'value-missing'
  | 'operator-missing'
  | 'space-missing'
  | 'bracket-open'
  | 'bracket-close'
  | 'character'
  | 'comma'
  | 'function'
  | 'arguments'
  | 'too-long'

export interface ExpressionMistake {
  readonly problem: ExpressionProblem
  /** What is wrong, as it is written: empty at the end of the expression. */
  readonly written: string
  readonly start: number
  /** What to write instead, where that is known. */
  readonly suggestion?: string
}

/** The characters of the longest expression. */
export const longestExpression = 500

interface Token {
  readonly type: 'number' | 'name' | 'sign'
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Operators and brackets of other keyboards, and what they are here. */
const plainSigns: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '＋': '+',
    '－': '-',
    '−': '-',
    '×': '*',
    '＊': '*',
    '÷': '/',
    '／': '/',
    '（': '(',
    '）': ')',
    '、': ',',
    '，': ',',
  }),
)

const token =
  /(?<number>(?<![\p{L}\p{M}\p{N}_-])-?\d+(?:\.\d+)?)|(?<name>[\p{L}\p{M}_-][\p{L}\p{M}\p{N}_-]*(?:\.[\p{L}\p{M}_-][\p{L}\p{M}\p{N}_-]*){0,2})|(?<sign>[^\s])/uy

/** Takes an expression apart, or says what is wrong with it and where. */
export function parseArithmetic(text: string): Arithmetic | ExpressionMistake {
  if (text.length > longestExpression) return { problem: 'too-long', written: '', start: 0 }
  const tokens = readTokens(text)
  if (!Array.isArray(tokens)) return tokens
  return parseAll(tokens, text)
}

export function isMistake(parsed: Arithmetic | ExpressionMistake): parsed is ExpressionMistake {
  return 'problem' in parsed
}

function readTokens(text: string): Token[] | ExpressionMistake {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    if (/\s/u.test(text[at] ?? '')) {
      at += 1
      continue
    }
    const read = tokenAt(text, at, isOperand(tokens.at(-1)))
    const counted = unitBehind(text, tokens.at(-1), read)
    if (counted !== undefined) return counted
    const plain = plainSigns.get(read.text)
    if (plain !== undefined) return { problem: 'character', written: read.text, start: at, suggestion: plain }
    if (read.type === 'sign' && !/[+\-*/(),]/u.test(read.text))
      return { problem: 'character', written: read.text, start: at }
    tokens.push(read)
    at = read.end
  }
  return tokens
}

/** A hyphen between spaces, or right behind an operand, is an operator; before digits it is a sign. */
function tokenAt(text: string, at: number, isBehindOperand: boolean): Token {
  const isApart = /\s/u.test(text[at + 1] ?? ' ') || !/\s/u.test(text[at - 1] ?? ' ')
  if (isBehindOperand && text[at] === '-' && isApart) return { type: 'sign', text: '-', start: at, end: at + 1 }
  token.lastIndex = at
  const { number, name, sign = '' } = token.exec(text)?.groups ?? {}
  const type = number !== undefined ? 'number' : name !== undefined && name !== '-' ? 'name' : 'sign'
  const found = number ?? name ?? sign
  return { type, text: found, start: at, end: at + found.length }
}

/** `10%`, and `4,500원`: a share in decimals, and a number without what it counts. */
function unitBehind(text: string, number: Token | undefined, found: Token): ExpressionMistake | undefined {
  if (number?.type !== 'number' || number.end !== found.start) return undefined
  const digits = /-?\d{1,3}(?:,\d{3})+$/u.exec(text.slice(0, found.start))?.[0] ?? number.text
  const plain = digits.replaceAll(',', '')
  const mistake = { problem: 'character', written: digits + found.text, start: found.start - digits.length } as const
  if (/^[%％]$/u.test(found.text))
    return { ...mistake, suggestion: String(Number((Number(plain) / 100).toPrecision(12))) }
  return unit.test(found.text) ? { ...mistake, suggestion: plain } : undefined
}

/** What a price or a count is written with: a longer word may be the name of a slot. */
const unit = /^(?:\p{Script=Hangul}|\p{Script=Han}|won|yen)$/iu

function isOperand(last: Token | undefined): boolean {
  return last !== undefined && (last.type !== 'sign' || last.text === ')')
}

/** A parser with one token of foresight; precedence by climbing. */
function parseAll(tokens: readonly Token[], text: string): Arithmetic | ExpressionMistake {
  let next = 0
  const peek = () => tokens[next]
  const missing = (problem: ExpressionProblem, found = peek()): ExpressionMistake => ({
    problem,
    written: found?.text ?? '',
    start: found?.start ?? text.length,
  })

  function sum(): Arithmetic | ExpressionMistake {
    return operations(['+', '-'], () => operations(['*', '/'], operand))
  }

  function operations(
    operators: readonly Operator[],
    part: () => Arithmetic | ExpressionMistake,
  ): Arithmetic | ExpressionMistake {
    let left = part()
    for (;;) {
      if (isMistake(left)) return left
      const found = peek()
      const operator = found?.type === 'sign' ? operators.find((one) => one === found.text) : undefined
      if (found === undefined || operator === undefined) return left
      if (!isSpaced(found, text)) return unspaced(found)
      next += 1
      const right = part()
      if (isMistake(right)) return right
      left = { type: 'operation', operator, left, right, start: left.start, end: right.end }
    }
  }

  function operand(): Arithmetic | ExpressionMistake {
    const found = peek()
    if (found === undefined) return missing('value-missing')
    next += 1
    if (found.type === 'number') {
      const { start, end } = found
      return isGrouped(found) ? grouped(found) : { type: 'number', value: Number(found.text), start, end }
    }
    if (found.type === 'name')
      return peek()?.text === '(' ? call(found) : { type: 'name', name: found.text, start: found.start, end: found.end }
    if (found.text !== '(') return missing('value-missing', found)
    const inside = sum()
    if (isMistake(inside)) return inside
    if (peek()?.text !== ')') return closing()
    next += 1
    return inside
  }

  function call(named: Token): Arithmetic | ExpressionMistake {
    const name = functionNames.find((one) => one === named.text)
    if (name === undefined) return missing('function', named)
    next += 1
    const values: Arithmetic[] = []
    while (peek()?.text !== ')') {
      if (values.length > 0) {
        if (peek()?.text !== ',') return closing()
        next += 1
      }
      const value = sum()
      if (isMistake(value)) return value
      values.push(value)
    }
    const end = peek()?.end ?? text.length
    next += 1
    if (!takes(name, values)) return missing('arguments', named)
    return { type: 'call', name, values, start: named.start, end }
  }

  /** What is wrong where a bracket should close, or an operator follow. */
  function closing(): ExpressionMistake {
    const found = peek()
    return found === undefined ? missing('bracket-open') : leftOver(found)
  }

  function leftOver(found: Token): ExpressionMistake {
    if (found.text === ')') return missing('bracket-close')
    if (found.text === ',') return missing('comma')
    const { text: written, start } = found
    if (/^-[\p{L}\p{N}]/u.test(written)) return { problem: 'space-missing', written: '-', start, suggestion: ' - ' }
    if (/^x$/iu.test(written)) return { problem: 'character', written, start, suggestion: '*' }
    return missing('operator-missing')
  }

  /** `18,000` is no number here, nor two values of a function: nobody writes three digits behind a comma without a space there. */
  function isGrouped({ start }: Token): boolean {
    return /^-?\d{1,3}(?:,\d{3})+(?!\d)/u.test(text.slice(start))
  }

  function grouped({ start }: Token): ExpressionMistake {
    const written = /^-?[\d,]+/u.exec(text.slice(start))?.[0].replace(/,$/u, '') ?? ''
    return { problem: 'comma', written, start, suggestion: written.replaceAll(',', '') }
  }

  const whole = sum()
  if (isMistake(whole)) return whole
  const rest = peek()
  return rest === undefined ? whole : leftOver(rest)
}

/** Whether a function takes so many values: `round` also how many decimals are left. */
function takes(name: FunctionName, values: readonly Arithmetic[]): boolean {
  if (name === 'sum' || name === 'count') return values.length === 1
  if (name !== 'round') return values.length >= 1
  const [, digits] = values
  if (values.length === 1) return true
  return (
    values.length === 2 && digits?.type === 'number' && Number.isInteger(digits.value) && Math.abs(digits.value) <= 12
  )
}

/** `price*2` might be a name in another language of sums; here an operator stands by itself. */
function isSpaced({ start, end }: Token, text: string): boolean {
  return /\s/u.test(text[start - 1] ?? '') && /\s/u.test(text[end] ?? ' ')
}

function unspaced({ text, start }: Token): ExpressionMistake {
  return { problem: 'space-missing', written: text, start, suggestion: ` ${text} ` }
}
