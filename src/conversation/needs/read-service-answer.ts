import type { SaidSlot } from '../../core/turn-types.ts'
import { suggest } from '../../diagnostics/did-you-mean.ts'
import { readAssignments } from '../line/assignments.ts'
import type { LineMistake } from '../line/line-reading.ts'
import type { ServiceStub } from '../tests/stubs.ts'
import type { AskedService } from './asked-service.ts'

/** What a line says that a service answers, or why it says nothing. */
export type ServiceAnswerReading =
  | { readonly type: 'answer'; readonly stub: ServiceStub }
  | { readonly type: 'mistake'; readonly mistake: LineMistake }

/**
 * Reads what a person says that a service answers: `total=30000 saved=5000`, `refuse time=full`, both one after the other, `fails`, or
 * nothing at all.
 */
export function readServiceAnswer(line: string, { wants, need }: AskedService): ServiceAnswerReading {
  const written = line.trim()
  if (written === 'fails') return { type: 'answer', stub: 'fails' }
  const [given = '', refused = ''] = written.split(/(?:^|\s+)refuse(?:\s+|$)/u)
  const slots = readAssignments(given, (slot) => notAmong(slot, wants))
  if ('mistake' in slots) return { type: 'mistake', mistake: slots.mistake }
  const known = [...need.slots.keys()]
  const refuse = readAssignments(refused, (slot) => notAmong(slot, known))
  if ('mistake' in refuse) return { type: 'mistake', mistake: refuse.mistake }
  const stub = {
    ...(slots.size > 0 && {
      slots: Object.fromEntries(Array.from(slots, ([slot, said]) => [slot, writtenValue(said)])),
    }),
    ...(refuse.size > 0 && {
      refuse: Object.fromEntries(Array.from(refuse, ([slot, said]) => [slot, String(said?.value)])),
    }),
  }
  return { type: 'answer', stub }
}

function notAmong(slot: string, known: readonly string[]): LineMistake | undefined {
  if (known.includes(slot)) return undefined
  const suggestion = suggest(slot, known)
  return { type: 'notWanted', written: slot, known, ...(suggestion !== undefined && { suggestion }) }
}

/** A number as a number, as a service would give it. */
function writtenValue(said: SaidSlot): unknown {
  if (said === null) return null
  const { value, unit } = said
  const plain =
    typeof value === 'string' && /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,12})?$/u.test(value) ? Number(value) : value
  return unit === undefined ? plain : { value: plain, unit }
}
