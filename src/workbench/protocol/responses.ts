import type { Question } from '../../core/session.ts'
import type { Why } from '../../core/turn-types.ts'
import type { Severity } from '../../diagnostics/diagnostic.ts'
import type { GraphEdge, GraphNode } from '../../graph/graph.ts'
import type { LanguageCode, Rule, SlotTypeName } from '../../languages/language.ts'
import type { Part, Standing } from './requests.ts'

// What the page is told: plain data, sent as JSON.

/** The extension as it is served now, and what is wrong with its files. */
export interface ToldExtension {
  readonly applicationId: string
  readonly language: LanguageCode
  /** IANA name, "Asia/Seoul" */
  readonly timezone: string
  /** Changes whenever another set of dialogs is served. */
  readonly revision: string
  /** ISO 8601, UTC */
  readonly loaded: string
  readonly intents: readonly ToldIntent[]
  readonly mistakes: readonly ToldMistake[]
  /** Why nothing newer is served, where that is no mistake in a file. */
  readonly problem?: string
}

/** An intent that can be said. */
export interface ToldIntent {
  readonly intent: string
  readonly description?: string
  readonly examples: readonly string[]
  readonly slots: readonly ToldSlot[]
}

export interface ToldSlot {
  readonly name: string
  readonly type: SlotTypeName
  /** The values of a choice, as they are kept and as they are spoken. */
  readonly choices: readonly { readonly value: string; readonly say: string }[]
}

/** An author's mistake in words, with the line it is in. */
export interface ToldMistake {
  readonly severity: Severity
  readonly code: string
  readonly message: string
  readonly hint?: string
  /** `dialogs/pizza.yaml:3:5` */
  readonly place: string
  readonly line?: {
    readonly number: number
    readonly before: string
    readonly marked: string
    readonly after: string
  }
  readonly related?: string
}

/** What one step came to. */
export type Exchange = Answer | Refusal | Misreading

export interface Answer {
  readonly type: 'answer'
  /** How the step was understood, as a line of a conversation test. */
  readonly user: string
  /** Bodies, laid out. */
  readonly request: string
  readonly response: string
  readonly speech: readonly Part[]
  /** What a device with a screen says instead. */
  readonly brief?: string
  /** Whether the session is over. */
  readonly ends: boolean
  readonly why: ToldWhy
  readonly held: Held
  readonly standing?: Standing
}

/** The front door did not take the message. */
export interface Refusal {
  readonly type: 'refusal'
  readonly status: number
  readonly reason: string
  readonly request: string
  readonly standing?: Standing
}

/** The line means nothing; why, in words. */
export interface Misreading {
  readonly type: 'misreading'
  readonly message: string
  readonly standing?: Standing
}

export type ToldWhy = Omit<Why, 'slots' | 'texts'> & {
  /** The texts that were said; without a place, they are built in. */
  readonly texts: readonly { readonly name: string; readonly place?: string }[]
}

/** What the session holds after a turn. */
export interface Held {
  readonly open?: HeldDialog
  /** The one to come back first is first. */
  readonly waiting: readonly HeldDialog[]
  readonly remembered: readonly { readonly name: string; readonly value: string }[]
}

export interface HeldDialog {
  readonly intent: string
  readonly slots: readonly HeldSlot[]
  /** What is asked, and how often it has been put, of how many times. */
  readonly question?: {
    readonly type: Question['type']
    readonly slot?: string
    readonly time: number
    readonly attempts: number
  }
  /** Of several endings, those that what is held still allows: by their place among the cases, from 0. */
  readonly endingsLeft: readonly number[]
}

export interface HeldSlot {
  readonly name: string
  readonly state: 'held' | 'asked' | 'refused' | 'skipped' | 'empty' | 'notNeeded'
  /** As it is kept, and as it is spoken. */
  readonly value?: string
  readonly spoken?: string
  /** The rule that refused what was said. */
  readonly rule?: Rule
  readonly required: boolean
}

/** A dialog as a picture, with what stands in it. */
export interface ToldMap {
  readonly intent: string
  readonly nodes: readonly ToldNode[]
  readonly edges: readonly (GraphEdge & { readonly label?: string })[]
}

export type ToldNode = GraphNode & { readonly title: string }

/** What became of the steps that were taken. */
export interface Taken {
  readonly exchanges: readonly Exchange[]
}

/** Where a talk was kept. */
export interface Kept {
  /** From the folder that config.yaml is in. */
  readonly file: string
}

/** What became of the extension's conversation tests. */
export interface Tested {
  /** Where they are looked for. */
  readonly folder: string
  readonly tests: readonly ToldTest[]
}

export interface ToldTest {
  readonly file: string
  readonly title: string
  /** What went wrong, in words; none where all is as expected. */
  readonly report?: string
}
