import type { SaidSlot, Turn } from '../../core/turn-types.ts'

/** What a user's line means: a turn, saying nothing at all, or nothing that we understand. */
export type LineReading =
  /** `isNearest`: no example fits, and this is what the nearest one means. */
  | { readonly type: 'turn'; readonly turn: Turn; readonly isNearest?: true }
  | { readonly type: 'silence' }
  | { readonly type: 'mistake'; readonly mistake: LineMistake }

/** Why a line means nothing. */
export type LineMistake =
  | { readonly type: 'empty' }
  /** `limit` is in characters. */
  | { readonly type: 'tooLong'; readonly limit: number }
  | { readonly type: 'intentName'; readonly written: string }
  | { readonly type: 'unknownIntent'; readonly written: string; readonly suggestion: string }
  | { readonly type: 'unknownSlot'; readonly written: string; readonly suggestion: string }
  | { readonly type: 'openQuote'; readonly written: string }
  | { readonly type: 'strayWord'; readonly written: string; readonly slot?: string }
  | { readonly type: 'slotTwice'; readonly written: string }
  /** A service gives, and refuses, only some slots. */
  | {
      readonly type: 'notWanted'
      readonly written: string
      readonly known: readonly string[]
      readonly suggestion?: string
    }
  | { readonly type: 'noExample'; readonly written: string; readonly suggestion?: string }
  /** Like no example, while a dialog is open that asks for no slot in particular. `sample` is how a slot of its own would be written. */
  | { readonly type: 'noSlotAsked'; readonly written: string; readonly sample: string; readonly suggestion?: string }
  /** Like no example, and no value for the slot that is asked. `sample` is how a value would be written: `cups=2`. */
  | {
      readonly type: 'noAnswer'
      readonly written: string
      readonly slot: string
      readonly sample: string
      readonly suggestion?: string
    }

export function said(intent: string, slots: ReadonlyMap<string, SaidSlot>): Extract<LineReading, { type: 'turn' }> {
  return { type: 'turn', turn: { type: 'intent', intent, slots } }
}

export function mistaken(mistake: LineMistake): LineReading {
  return { type: 'mistake', mistake }
}
