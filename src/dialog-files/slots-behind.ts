import { namesIn } from '../core/calculate/compile-calculations.ts'
import { isMistake, parseArithmetic } from '../core/calculate/expression.ts'
import { splitName } from '../core/names.ts'
import type { CalculationModel, DialogModel } from './model.ts'

/** The names of slots and calculations that one calculation names itself, those of its conditions among them. */
export function namesBehind({ cases }: CalculationModel): ReadonlySet<string> {
  return new Set(
    cases
      .flatMap(({ source: { when, is } }) => [
        ...[when ?? []].flat().flatMap((group) => Object.keys(group)),
        ...(typeof is === 'string' ? namesInExpression(is) : []),
      ])
      .map((name) => splitName(name).slot),
  )
}

/** Every slot that a calculation hangs on, by itself or through others. */
export function slotsBehind(name: string, { slots, calculations }: DialogModel): ReadonlySet<string> {
  const behind = new Set([name])
  for (const one of behind) {
    const calculation = calculations.find((other) => other.name === one)
    for (const other of calculation === undefined ? [] : namesBehind(calculation)) behind.add(other)
  }
  return new Set(slots.map((slot) => slot.name).filter((slot) => behind.has(slot)))
}

function namesInExpression(written: string): readonly string[] {
  const parsed = parseArithmetic(written)
  return isMistake(parsed) ? [] : namesIn(parsed).map(({ name }) => name)
}
