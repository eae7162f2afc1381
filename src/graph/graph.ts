import type { Ending } from '../core/dialog.ts'
import type { SlotTypeName } from '../languages/language.ts'
import type { Said } from '../slot-types/slot-type.ts'

/** A dialog as a picture: what it asks, in order, and how it ends. Plain data, in no language but the author's. */
export interface DialogGraph {
  readonly intent: string
  /** From the start to the endings, in the order they are reached. */
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

export type GraphNode = StartNode | QuestionNode | SlotNode | DecisionNode | SendNode | EndingNode

/** Where the dialog is entered. */
interface StartNode {
  readonly type: 'start'
  readonly id: string
  readonly intent: string
}

/** A question that is not for the value of a slot. */
interface QuestionNode {
  readonly type: 'opening' | 'confirm' | 'change'
  readonly id: string
  /** The slot whose value is to be confirmed; none where the whole dialog is. */
  readonly slot?: string
  readonly says: Says
}

/** A slot, and the question for it. */
export interface SlotNode {
  readonly type: 'slot'
  readonly id: string
  readonly slot: string
  /** The name of its type: `integer`, `date`, `choice`. */
  readonly kind: SlotTypeName
  /** The bounds as an author writes them: `1`, `today + 30 days`. */
  readonly min?: string
  readonly max?: string
  /** How a text is made up, as an author writes it: `010-XXXX-XXXX`, or its pattern. */
  readonly shapes?: readonly string[]
  /** The slot of the day that a time is on. */
  readonly on?: string
  /** By what steps its values go, as an author writes it: `30 minutes`. */
  readonly every?: string
  /** What is not taken, as an author writes it: `sunday`, `12-25`. */
  readonly except?: readonly string[]
  /** The values allowed, where they are listed. */
  readonly choices: readonly string[]
  readonly required: boolean
  /** Whether it takes several values, or items; and how many, at least and at most. */
  readonly many?: { readonly of: 'values' | 'items'; readonly min: number; readonly max: number }
  /** The slot whose items have it. */
  readonly item?: string
  readonly isPrivate?: true
  readonly default?: Plain
  /** The service that gives its value, and the one that may reject it. */
  readonly lookUp?: string
  readonly checkedBy?: string
  /** The service that gives its value when the dialog is sent to it. */
  readonly givenBy?: string
  /** Empty for a slot that is taken when it is said, and never asked. */
  readonly says: Says
}

/** Where the way divides: on what a slot holds. Any of these groups, every comparison of which must be true. */
export interface DecisionNode {
  readonly type: 'decision'
  readonly id: string
  readonly anyOf: readonly (readonly Comparison[])[]
  /** What is said where it is true, if that is a rule. */
  readonly says?: Says
}

/** Where the dialog is handed over. */
export interface SendNode {
  readonly type: 'send'
  readonly id: string
  readonly sends: readonly {
    readonly to: string
    /** The slot that takes its value from the answer. */
    readonly gives?: string
    /** On which condition; without one always. */
    readonly anyOf?: DecisionNode['anyOf']
  }[]
}

/** Where the dialog is done. */
export type EndingNode =
  | {
      readonly type: 'complete'
      readonly id: string
      readonly says: Says
      readonly ending: Ending
    }
  | { readonly type: 'cancelled'; readonly id: string; readonly says: Says }
  | {
      readonly type: 'giveUp'
      readonly id: string
      readonly says: Says
      /** How many attempts failed before. */
      readonly attempts: number
    }

/** The texts that may be said, as they are written, placeholders and all; one of them is. */
export type Says = readonly string[]

export type Plain = Said['value']

/** What a slot must hold: one of the values, none of them, at least or at most the value; or any value at all, or none. */
export interface Comparison {
  readonly slot: string
  readonly is: 'oneOf' | 'noneOf' | 'atLeast' | 'atMost' | 'over' | 'under' | 'given' | 'missing'
  readonly values: readonly Plain[]
}

/** A way from one node to the next, and on what it is taken; without `on` it always is. */
export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly on?: 'holds' | 'otherwise' | 'yes' | 'no' | 'answer'
}
