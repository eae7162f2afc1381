import type { Config } from '../config.ts'
import type { Asked } from '../conversation/asked.ts'
import { type Line, readLine } from '../conversation/line.ts'
import type { Vocabulary } from '../conversation/vocabulary.ts'
import type { Settings } from '../core/dialogs.ts'
import type { SaidSlot, Turn } from '../core/reply.ts'
import { turnOf } from '../platforms/cek-intents.ts'
import type { SimulatedTurn } from '../platforms/cek-simulation.ts'
import type { Doing } from './asked.ts'
import type { Misread } from './told.ts'

/** What the user does: a turn that CLOVA has a message for, nothing at all, or nothing that we understand. */
export type Read =
  | { readonly type: 'turn'; readonly turn: SimulatedTurn }
  | { readonly type: 'silence' }
  | { readonly type: 'misread'; readonly mistake: Misread }

/** Reads what the user does, as CLOVA would understand it. */
export function readDoing(
  doing: Exclude<Doing, { readonly type: 'message' }>,
  vocabulary: Vocabulary,
  { settings }: Config,
  asked: Asked | undefined,
): Read {
  const line: Line =
    doing.type === 'line'
      ? readLine(doing.line, vocabulary, asked)
      : { type: 'turn', turn: turnOf(doing.intent, saidSlots(doing.slots), vocabulary.guideIntent) }
  if (line.type === 'mistake') return { type: 'misread', mistake: line.mistake }
  return line.type === 'silence' ? line : sayable(line.turn, settings)
}

/** CLOVA has no intent for some commands: only an intent of the author's can say them. */
function sayable(turn: Turn, { commands }: Settings): Read {
  if (!isCommand(turn)) return { type: 'turn', turn }
  const [intent] = commands[turn.type] ?? []
  if (intent === undefined) return { type: 'misread', mistake: { type: 'noCommand', command: turn.type } }
  return { type: 'turn', turn: { type: 'intent', intent, slots: new Map() } }
}

function isCommand(turn: Turn): turn is Exclude<Turn, SimulatedTurn> {
  return turn.type === 'repeat' || turn.type === 'back' || turn.type === 'startOver'
}

function saidSlots(slots: Extract<Doing, { type: 'intent' }>['slots']): ReadonlyMap<string, SaidSlot> {
  return new Map(slots.map(({ name, value, unit }) => [name, unit === undefined ? { value } : { value, unit }]))
}
