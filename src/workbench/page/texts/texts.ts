import type { AnsweredBy } from '../../../core/turn-types.ts'
import type { Rule } from '../../../languages/language.ts'
import type { DialogStateView, SlotStateView, WhyView } from '../../protocol/responses.ts'

/** How far a conversation has come, seen from a place on the map. */
export type Progress = 'passed' | 'open' | 'ahead' | 'out'

/** What a conversation has to do with a dialog. */
export type DialogState = 'open' | 'waiting' | 'completed'

/** What may stand beside the conversation. */
export const panels = ['session', 'message', 'map', 'tests', 'write'] as const
export type Panel = (typeof panels)[number]

/** What a person may do that is no sentence: one button each, one line each. */
export const gestures = ['launch', 'yes', 'no', 'help', 'notUnderstood', 'cancel', 'silence', 'end'] as const
type Gesture = (typeof gestures)[number]

/** All words of the page, in one language. */
export interface Texts {
  readonly workbench: string
  readonly conversation: string
  readonly panels: Readonly<Record<Panel, string>>
  readonly panelsLabel: string
  readonly disconnected: string
  readonly loaded: (time: string) => string
  readonly empty: { readonly title: string; readonly lines: readonly string[] }
  readonly gestures: Readonly<Record<Gesture, string>>
  readonly gesturesLabel: string
  readonly say: string
  readonly sayLabel: string
  readonly examples: string
  readonly hear: string
  readonly hearAll: string
  readonly listen: {
    /** Says also whose servers hear it. */
    readonly byVoice: string
    readonly start: string
    readonly stop: string
    readonly refused: string
    readonly failed: string
  }
  /** Before what CLOVA says when nobody answers. */
  readonly ifSilent: string
  readonly edited: string
  readonly sayHint: (example: string) => string
  readonly pick: string
  readonly pickLabel: string
  readonly intent: string
  readonly unit: string
  readonly until: string
  /** Of bounds such as 18:00 to 02:00. */
  readonly overMidnight: string
  readonly nothingSaid: string
  readonly yes: string
  readonly no: string
  readonly send: string
  readonly close: string
  readonly silent: string
  readonly sound: string
  readonly onScreen: string
  readonly ends: string
  readonly before: string
  readonly now: string
  readonly unchanged: string
  readonly changed: (changed: number, of: number) => string
  readonly why: string
  readonly rules: Readonly<Record<AnsweredBy, (why: WhyView) => string>>
  readonly filled: string
  readonly refused: string
  readonly setting: string
  readonly forgotten: string
  readonly dropped: string
  readonly completed: string
  readonly sent: string
  readonly sentLive: string
  /** For a service that a turn waits for. */
  readonly answer: string
  readonly answerLabel: string
  readonly answerNothing: string
  readonly answerFails: string
  readonly withdraw: string
  readonly whatIfNotSent: string
  /** Whether what is completed here goes anywhere. */
  readonly live: (services: readonly string[]) => string
  readonly notLive: string
  readonly leftOut: string
  readonly lookedUp: string
  readonly refusals: Readonly<Record<Rule, string>>
  readonly builtIn: string
  readonly look: (turn: number) => string
  readonly goBack: string
  readonly setAside: (turns: number) => string
  readonly restore: string
  readonly startAgain: string
  readonly refusedMessage: (status: number, reason: string) => string
  readonly failed: string
  readonly mistakes: (errors: number, warnings: number) => string
  readonly goesOn: string
  readonly show: string
  readonly error: string
  readonly warning: string
  readonly related: string
  readonly nothingOpen: string
  readonly open: string
  readonly waiting: string
  readonly remembered: string
  readonly calculated: string
  readonly states: Readonly<Record<SlotStateView['state'], string>>
  readonly optional: string
  readonly many: Readonly<Record<'values' | 'items', string>>
  readonly private: string
  readonly question: (question: NonNullable<DialogStateView['question']>) => string
  readonly slot: string
  readonly value: string
  readonly from: string
  readonly inTurn: (turn: number) => string
  readonly byItself: string
  readonly noTurn: string
  readonly platform: string
  readonly request: (platform: string) => string
  readonly response: string
  readonly sendAgain: string
  readonly sendAgainHint: string
  readonly keep: string
  readonly keepTitle: string
  readonly keepHint: string
  readonly kept: (file: string) => string
  readonly failedTests: {
    readonly accept: string
    readonly open: string
    readonly accepted: (title: string) => string
    readonly takeBack: string
    readonly expected: string
    readonly actual: string
  }
  readonly runTests: string
  readonly noTests: (folder: string) => string
  readonly tally: (passed: number, failed: number) => string
  readonly passed: string
  readonly failedTest: string
  readonly write: {
    readonly file: string
    readonly save: string
    readonly undo: string
    readonly saved: string
    readonly notSaved: string
    readonly undone: (file: string) => string
    readonly unsaved: string
    /** How the keyboard leaves the editor, where Tab indents. */
    readonly leave: string
    readonly conflict: string
    readonly keepMine: string
    readonly takeTheirs: string
    readonly fix: (fix: string) => string
    readonly reword: string
    readonly notHere: string
    readonly newDialog: string
    readonly intentName: string
    readonly firstSentence: string
    readonly newSlot: string
    readonly slotName: string
    readonly question: string
    readonly kind: string
    readonly choices: string
    readonly choicesHint: string
    readonly dialog: string
    readonly oneOfChoices: string
    readonly several: string
    readonly itemsByHand: string
    readonly added: string
    readonly notAdded: string
    readonly make: string
    readonly notMade: string
  }
  readonly zoom: { readonly in: string; readonly out: string; readonly full: string }
  readonly mapOf: (intent: string) => string
  readonly noDialogs: string
  readonly progress: Readonly<Record<Progress, string>>
  readonly dialogStates: Readonly<Record<DialogState, string>>
}
