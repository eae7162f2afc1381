import type { SendNeed } from '../../core/turn-types.ts'
import type { ChatStep, PendingTurn } from './chat.ts'

/** What a line in the terminal comes to. */
export type ChatAnswer =
  /** `understood` is the line that CLOVA made of a sentence; `samples`: how values are written that made no sense; `sends`: what would be sent. */
  | {
      readonly type: 'step'
      readonly step: ChatStep
      readonly understood?: string | undefined
      readonly samples: readonly string[]
      readonly sends: readonly SendNeed[]
      /** Whether it takes the place of the step before. */
      readonly isAgain?: boolean
    }
  /** The turn waits for a service, which the person answers for. */
  | { readonly type: 'need'; readonly pending: PendingTurn }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'misread'; readonly message: string }
  /** The turn that waited for a service is taken back. */
  | { readonly type: 'withdrawn'; readonly pending: PendingTurn }
  /** The last step is taken back. */
  | { readonly type: 'back'; readonly taken: ChatStep }
  /** `text` is to be written to `file`. */
  | { readonly type: 'save'; readonly file: string; readonly text: string }
  | { readonly type: 'nothing' }
  | { readonly type: 'quit' }
