import type { TextKey } from '../../dialog-files/author-texts.ts'

/** What is in a sheet of texts and in a report besides the author's own words, in one language. */
export interface HandOverWords {
  /** When a text is said, for somebody who knows nothing of YAML. `of`: the attempt, the rule or the value. */
  readonly kinds: Readonly<Record<TextKey, string>>
  kindOf(kind: string, of: string): string
  /** What stands for a dialog where a text belongs to none. */
  readonly replies: string
  readonly types: string
  readonly script: {
    /** The heads of the columns. */
    readonly columns: Readonly<Record<Column, string>>
    noColumns(names: readonly string[]): string
    readonly notUtf8: string
    notRead(file: string, reason: string): string
    broken(line: number): string
    unknown(row: number): string
    changed(row: number, place: string): string
    empty(row: number, place: string): string
    twice(row: number, place: string): string
    /** How many texts differ, before they are written. */
    differ(count: number): string
    /** How to write them. */
    apply(file: string): string
    applied(texts: number, files: number): string
    readonly same: string
    readonly refused: string
  }
  readonly report: {
    title(name: string): string
    made(day: string, revision: string): string
    readonly texts: string
    readonly text: string
    readonly when: string
    readonly condition: string
    readonly place: string
    readonly tested: string
    readonly conversations: string
    readonly noConversations: string
    readonly coverage: string
    readonly user: string
    readonly passed: string
    readonly failed: string
  }
}

export type Column = 'id' | 'file' | 'dialog' | 'slot' | 'kind' | 'condition' | 'text' | 'note'
