// What a platform's console knows of an extension: its interaction model. How it is written down is the platform's affair.

import type { Diagnostic } from '../diagnostics/diagnostic.ts'

/** An intent: the slots it may carry, and sentences users say. */
export interface ModelIntent {
  readonly name: string
  readonly slots: readonly ModelSlot[]
  readonly expressions: readonly Expression[]
}

/** A slot and the name of its type: one of the platform's own, `CLOVA.NUMBER`, or one of the extension's. */
export interface ModelSlot {
  readonly name: string
  readonly type: string
}

/** A sentence: fixed text, and samples of what fills a slot. */
export type Expression = readonly (string | Tagged)[]

/** `<pizzaType>Pepperoni</pizzaType>` */
export interface Tagged {
  readonly slot: string
  readonly sample: string
}

/** A slot type of the extension's own. */
export interface ModelSlotType {
  readonly name: string
  readonly values: readonly SlotTypeValue[]
}

/** A value with other words for it. */
export interface SlotTypeValue {
  readonly value: string
  readonly synonyms: readonly string[]
}

/** Everything a console knows. */
export interface InteractionModel {
  readonly intents: readonly ModelIntent[]
  readonly slotTypes: readonly ModelSlotType[]
}

/** Whether part of an expression stands for a slot. */
export function isTagged(piece: Expression[number]): piece is Tagged {
  return typeof piece === 'object'
}

/** What the files of a platform that hold models were read as, and what is wrong with them. */
export interface ReadModel {
  readonly model: InteractionModel
  readonly diagnostics: readonly Diagnostic[]
}

/** Words in a console are one line without tabs. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
