import type { ChatStep } from './chat.ts'

/** What a line in the terminal comes to. */
export type ChatAnswer =
  /** `understood` is the line that CLOVA made of a sentence; `samples`: how values are written that made no sense. */
  | {
      readonly type: 'step'
      readonly step: ChatStep
      readonly understood?: string | undefined
      readonly samples: readonly string[]
    }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'misread'; readonly message: string }
  /** The last step is taken back. */
  | { readonly type: 'back'; readonly taken: ChatStep }
  /** `text` is to be written to `file`. */
  | { readonly type: 'save'; readonly file: string; readonly text: string }
  | { readonly type: 'nothing' }
  | { readonly type: 'quit' }
