import type { Turn } from '../../core/turn-types.ts'
import type { LoadedExtension } from '../../extension/load-extension.ts'
import type { ConversationState, Exchange } from '../conversation.ts'
import { gatherVocabulary, type Vocabulary } from '../line/vocabulary.ts'

/** A talk in the terminal, between two lines. */
export interface Chat {
  readonly extension: LoadedExtension
  readonly vocabulary: Vocabulary
  /** What was said so far, but for what was taken back. */
  readonly steps: readonly ChatStep[]
}

/** One line of the user's, and what came of it. */
export interface ChatStep {
  readonly line: string
  /** `end`, where the user said nothing. */
  readonly turn: Turn
  /** Where the talk stood. */
  readonly before: ConversationState
  readonly exchange: Exchange
  /** milliseconds since 1970-01-01T00:00Z */
  readonly now: number
}

/** A talk with an extension; with another one, or the same read again, it goes on where it stands. */
export function openChat(extension: LoadedExtension, steps: readonly ChatStep[] = []): Chat {
  const { files, served, config } = extension
  return { extension, vocabulary: gatherVocabulary(files, served.dialogs, config.guideIntent), steps }
}

/** Where the talk stands. */
export function stateOf({ steps }: Chat): ConversationState {
  return steps.at(-1)?.exchange.state ?? {}
}
