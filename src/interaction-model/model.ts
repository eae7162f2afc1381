// What CLOVA's Developer Center knows of an extension: its interaction model, one TSV file an intent and one a slot
// type (CEK guide, "Registering an interaction model").

/** An intent: the slots it may carry, and sentences users say. */
export interface ModelIntent {
  readonly name: string
  readonly slots: readonly ModelSlot[]
  readonly expressions: readonly Expression[]
}

/** A slot and the name of its type: one of CLOVA's own, `CLOVA.NUMBER`, or one of the extension's. */
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

/** Everything the Developer Center knows. */
export interface InteractionModel {
  readonly intents: readonly ModelIntent[]
  readonly slotTypes: readonly ModelSlotType[]
}

/** Whether part of an expression stands for a slot. */
export function isTagged(piece: Expression[number]): piece is Tagged {
  return typeof piece === 'object'
}

/** A cell of a TSV file is one line without tabs. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
