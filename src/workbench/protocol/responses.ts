import type { Question, SlotQuestion } from '../../core/session.ts'
import type { Refusal, Why } from '../../core/turn-types.ts'
import type { Severity } from '../../diagnostics/diagnostic.ts'
import type { GraphEdge, GraphNode } from '../../graph/graph.ts'
import type { LanguageCode, SlotTypeName } from '../../languages/language.ts'
import type { Input } from '../../slot-types/slot-type.ts'
import type { Position, RunStep, StepAnswers, StepPart } from './requests.ts'

// What the page gets: plain data, sent as JSON.

/** The extension as it is served now, and what is wrong with its files. */
export interface ExtensionView {
  /** The platforms on which it can be tried, the first unless another is chosen. */
  readonly platforms: readonly [PlatformView, ...PlatformView[]]
  readonly language: LanguageCode
  /** IANA name, "Asia/Seoul" */
  readonly timezone: string
  /** Changes whenever another set of dialogs is served. */
  readonly revision: string
  /** ISO 8601, UTC */
  readonly loaded: string
  readonly intents: readonly IntentView[]
  readonly mistakes: readonly DiagnosticView[]
  /** The services that it names. */
  readonly services: readonly string[]
  /** Whether they are called. */
  readonly isLive: boolean
  /** The author's own intents that mean a command. */
  readonly commands: readonly string[]
  /** Why nothing newer is served, where that is no mistake in a file. */
  readonly problem?: string
}

/** A platform: `title` is what its users call it, `applicationId` the extension's id there. */
export interface PlatformView {
  readonly name: string
  readonly title: string
  readonly applicationId: string
}

/** An intent that can be said. */
export interface IntentView {
  readonly intent: string
  readonly description?: string
  /** Its examples as people would say them, with a value in each placeholder. */
  readonly sayings: readonly string[]
  readonly slots: readonly SlotView[]
}

export interface SlotView {
  readonly name: string
  readonly type: SlotTypeName
  readonly input: Input
  /** A value as the platform sends it; a slot that takes any words has none. */
  readonly sample?: string
  /** The values of a choice, as they are kept and as they are spoken. */
  readonly choices: readonly { readonly value: string; readonly say: string }[]
  /** What it allows, as its author wrote it; `isOvernight`: times of day over midnight. */
  readonly bounds?: { readonly min?: string; readonly max?: string; readonly isOvernight?: true }
}

/** An author's mistake in words, with the line it is in. */
export interface DiagnosticView {
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

/** What one step came to, or why it is not taken yet. */
export type StepView = ExchangeView | NeedView

/** What one step came to. */
export type ExchangeView = AnswerView | RejectionView | MisreadLineView

export interface AnswerView {
  readonly type: 'answer'
  /** How the step was understood, as a line of a conversation test. */
  readonly user: string
  /** Whether what was typed is only near to that. */
  readonly isNearest: boolean
  /** Bodies, laid out. */
  readonly request: string
  readonly response: string
  readonly speech: readonly StepPart[]
  /** What a device with a screen says instead. */
  readonly brief?: string
  /** Whether the session is over. */
  readonly ends: boolean
  readonly why: WhyView
  readonly session: SessionView
  /** What services answered: with them the step is taken again without calling any. */
  readonly answers: StepAnswers
  readonly position?: Position
}

/** The step waits for a service, which the person who tries it answers for. */
export interface NeedView {
  readonly type: 'need'
  /** Which service is asked, or sent, what; how to answer for it. */
  readonly lines: readonly string[]
  /** What services answered before. */
  readonly answers: StepAnswers
  readonly position?: Position
}

/** The front door did not take the message. */
interface RejectionView {
  readonly type: 'refusal'
  readonly status: number
  readonly reason: string
  readonly request: string
  readonly position?: Position
}

/** The line means nothing; why, in words. */
interface MisreadLineView {
  readonly type: 'misreading'
  readonly message: string
  readonly position?: Position
}

export type WhyView = Omit<Why, 'slots' | 'texts' | 'repromptTexts'> & {
  /** The texts that were said; without a place, they are built in. */
  readonly texts: readonly { readonly name: string; readonly place?: string }[]
}

/** What the session holds after a turn. */
export interface SessionView {
  readonly open?: DialogStateView
  /** The one to come back first is first. */
  readonly waiting: readonly DialogStateView[]
  readonly remembered: readonly { readonly name: string; readonly value: string }[]
}

/** What is asked: a slot, because it is missing, or to be confirmed or changed; or something of the dialog's. */
export type AskedView =
  | { readonly type: Exclude<Question['type'], 'slot'> }
  | { readonly type: 'slot'; readonly slot: string; readonly purpose?: SlotQuestion['purpose'] }

export interface DialogStateView {
  readonly intent: string
  readonly slots: readonly SlotStateView[]
  /** What the dialog works out; without a value what it needs is not known yet. */
  readonly calculated: readonly { readonly name: string; readonly value?: string }[]
  /** What is asked, and how often it has been asked, of how many times. */
  readonly question?: AskedView & { readonly time: number; readonly attempts: number }
  /** Of several endings, those that the slots' values still allow: by their place among the cases, from 0. */
  readonly endingsLeft: readonly number[]
}

export interface SlotStateView {
  readonly name: string
  readonly state: 'filled' | 'asked' | 'refused' | 'skipped' | 'empty' | 'notNeeded'
  /** As it is kept, and as it is spoken. */
  readonly value?: string
  readonly spoken?: string
  /** The rule, or the reason of a service, that refused what was said. */
  readonly refusal?: Refusal
  readonly required: boolean
  /** Whether it takes several values, or items. */
  readonly many?: 'values' | 'items'
  readonly isPrivate?: boolean
}

/** A dialog as a picture, with its texts. */
export interface MapView {
  readonly intent: string
  readonly nodes: readonly MapNodeView[]
  readonly edges: readonly (GraphEdge & { readonly label?: string })[]
}

/** `place`: where it is written. */
export type MapNodeView = GraphNode & { readonly title: string; readonly place?: string }

/** What became of the steps that were taken. */
export interface RunStepsResponse {
  readonly exchanges: readonly StepView[]
}

/** The file that a conversation was saved in. */
export interface SaveTestResponse {
  /** From the folder that config.yaml is in. */
  readonly file: string
}

/** What became of the extension's conversation tests. */
export interface TestRunView {
  /** Where they are looked for. */
  readonly folder: string
  readonly tests: readonly TestView[]
}

export interface TestView {
  readonly file: string
  readonly title: string
  /** Why it could not be run, in words. */
  readonly report?: string
  /** What went wrong; none where all is as expected. */
  readonly failure?: TestFailureView
  /** The same as steps of a conversation, where it talks to the dialogs that the page talks to. */
  readonly steps?: readonly RunStep[]
}

/** A conversation that was not as expected, up to the turn where it was not. */
export interface TestFailureView {
  readonly turns: readonly { readonly user: string; readonly says: string }[]
  readonly user: string
  /** What was said instead; nothing where the line means nothing. */
  readonly says?: string
  /** By what each is called in the file. */
  readonly differences: readonly { readonly key: string; readonly expected: string; readonly actual: string }[]
  /** Why it was said, or why the line means nothing. */
  readonly why: string
}

/** A test that expects the answer of today, and its file as it was. */
export interface AcceptTestResponse {
  readonly before: string
  readonly revision: string
}

/** A file that the page may edit, by its name from the folder that config.yaml is in. */
export interface AuthorFileView {
  readonly name: string
  readonly kind: 'dialog' | 'test'
}

export interface FileListResponse {
  readonly files: readonly AuthorFileView[]
  /** Where a new dialog file goes: `dialogs`. */
  readonly folder: string
}

export interface FileTextView {
  readonly text: string
  /** Changes whenever the text does. */
  readonly revision: string
}

/** What became of a save: another text was there, and nothing was written. */
export type SaveFileResponse =
  | { readonly type: 'saved'; readonly revision: string }
  | ({ readonly type: 'changed' } & FileTextView)

/** An author's mistake in a text that is being written. */
export interface MarkView {
  /** Offsets in UTF-16 code units. */
  readonly from: number
  readonly to: number
  readonly severity: Severity
  readonly code: string
  readonly message: string
  readonly hint?: string
  /** What to write instead, from `from` to `to`, where that is plain. */
  readonly fix?: string
}

/** What an author wrote for something that was said. */
export interface SentencesResponse {
  /** Each part that can be changed alone; none where it is built in. */
  readonly sentences: readonly SentenceView[]
  /** What may be spoken in it. */
  readonly slots: readonly string[]
}

export interface SentenceView {
  readonly file: string
  readonly id: string
  readonly text: string
  /** What distinguishes it, in the words of the file: `brief`, `oneOf 2/3`. */
  readonly form?: string
}

/** A file with a sentence in other words, not written yet; or the sentence is not what it was. */
export type RewordResponse =
  | { readonly type: 'changed' }
  | {
      readonly type: 'reworded'
      readonly text: string
      readonly before: FileTextView
      readonly mistakes: readonly MistakeView[]
    }

/** What would be wrong with a file, without its place. */
interface MistakeView {
  readonly severity: Severity
  readonly message: string
}

/** A file with one more slot, not written yet. */
export interface AddSlotResponse {
  readonly file: string
  readonly text: string
  readonly before: FileTextView
  /** The line of the slot's name, from 1. */
  readonly line: number
  readonly mistakes: readonly MistakeView[]
}

export interface CheckFileResponse {
  readonly marks: readonly MarkView[]
}
