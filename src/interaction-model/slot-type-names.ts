import type { ModelSlotType, SlotTypeValue } from './model.ts'

/** Gives slot types their names: the same values share one. Names are distinguished as files on every system are: without case. */
export interface SlotTypeNames {
  /** The name of a slot type for these values: the first of these names that is free, or has the same values. Without values it is only kept from others. */
  nameFor(names: readonly [string, ...string[]], values: readonly SlotTypeValue[]): string
  /** Those with values. */
  all(): readonly ModelSlotType[]
}

/** Slot types that have their names from the start, and room for more. */
export function nameSlotTypes(declared: readonly ModelSlotType[]): SlotTypeNames {
  const named = new Map(declared.map((type) => [type.name.toLowerCase(), type]))
  const isFree = (name: string, values: readonly SlotTypeValue[]) => {
    const taken = named.get(name.toLowerCase())
    return taken === undefined || JSON.stringify(taken.values) === JSON.stringify(values)
  }
  return {
    nameFor(names, values) {
      const last = names.at(-1) ?? names[0]
      let name = names.find((candidate) => isFree(candidate, values)) ?? last
      for (let number = 2; !isFree(name, values); number += 1) name = `${last}_${number}`
      named.set(name.toLowerCase(), { name, values })
      return name
    },
    all: () => [...named.values()].filter(({ values }) => values.length > 0),
  }
}

/** A name as slot types are called: `pizzaType` becomes `PIZZA_TYPE`. */
export function typeName(name: string): string {
  return name
    .replace(/(\p{Ll}|\p{N})(?=\p{Lu})/gu, '$1_')
    .replace(/[.-]+/gu, '_')
    .toUpperCase()
}
