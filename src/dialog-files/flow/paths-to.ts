import type { Needs } from './needs.ts'
import type { FlowPath, FlowSlot, Point } from './paths.ts'
import type { Flow } from './read-flow.ts'
import { namesInWhen } from './source-parts.ts'

// The ways in which a dialog comes to one of its texts, over the slots and calculations that the text hangs on.

const nothing: Needs = { conditions: [], spoken: new Set() }

/** Whether there is no path in which a slot is asked, or kept. */
export function isNeverAsked(slot: string, flow: Flow): boolean {
  const paths = pathsTo({ type: 'asking', slot }, [slot], nothing, flow)
  return typeof paths === 'object' && paths.length === 0
}

/** Each of them, or that there are too many, or that not enough is known of what they hang on. */
export function pathsTo(
  point: Point,
  named: readonly string[],
  needs: Needs,
  flow: Flow,
): readonly FlowPath[] | 'too-many' | 'unsure' {
  if (flow.work.isTooMuch()) return 'too-many'
  const relevant = relevantTo(named, flow)
  const steps = [...relevant]
    .flatMap((name) => flow.places.get(name) ?? [])
    .sort((a, b) => a - b)
    .flatMap((place) => flow.steps[place] ?? [])
  const isAsked = (name: string) => point.type === 'asking' && point.slot === name
  const isSure = ({ name }: FlowSlot) =>
    isAsked(name) ? flow.slots.get(name)?.isWhenSure === true : isSureOf(name, flow)
  return steps.every(isSure) ? (flow.explore(point, steps, needs) ?? 'too-many') : 'unsure'
}

/** These slots, and those that whether they are asked hangs on. */
export function relevantTo(named: readonly string[], { slots, calculations, work }: Flow): ReadonlySet<string> {
  const relevant = new Set(named)
  for (const name of relevant) {
    const others = calculations.get(name)?.names ?? namesInWhen(slots.get(name)?.source.when)
    for (const other of others) relevant.add(other)
  }
  work.add(relevant.size * 4)
  return relevant
}

export function isSureOf(name: string, { slots, calculations }: Flow): boolean {
  return (slots.get(name) ?? calculations.get(name))?.isSure === true
}
