import { emptyAnswer, type FailureReason, type ServiceAnswer } from './service.ts'

/** The largest answer that is read, in bytes. */
export const largestAnswer = 65_536

// Maps and lists in one another.
const deepest = 32

/** Reads the JSON of an answer, or says what is wrong with it. Nothing at all is an empty answer; unknown keys are ignored. */
export function readAnswer(text: string): ServiceAnswer | FailureReason {
  if (text.trim() === '') return emptyAnswer
  const value = parse(text)
  if (value === undefined) return 'not-json'
  if (!isShallow(value)) return 'too-deep'
  if (!isMap(value)) return 'wrong-shape'
  const entries = new Map(Object.entries(value))
  const slots = entries.get('slots') ?? {}
  const refuse = entries.get('refuse') ?? {}
  if (!isMap(slots) || !isMap(refuse)) return 'wrong-shape'
  const reasons = Object.entries(refuse).flatMap(([slot, reason]) =>
    typeof reason === 'string' ? [[slot, reason] as const] : [],
  )
  if (reasons.length < Object.keys(refuse).length) return 'wrong-shape'
  return { slots: new Map(Object.entries(slots)), refuse: new Map(reasons) }
}

/** JSON has no `undefined`. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Level by level, so that no answer is too deep for the walk itself. */
function isShallow(value: unknown): boolean {
  let level = [value].filter(isNested)
  for (let depth = 0; depth < deepest; depth += 1) level = level.flatMap((one) => Object.values(one).filter(isNested))
  return level.length === 0
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isMap(value: unknown): value is object {
  return isNested(value) && !Array.isArray(value)
}
