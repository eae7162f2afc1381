import type { Turn } from '../../core/turn-types.ts'
import type { LoadedExtension } from '../../extension/load-extension.ts'
import type { ConversationState, Exchange } from '../conversation.ts'
import { gatherVocabulary, type Vocabulary } from '../line/vocabulary.ts'

/** A conversation in the terminal, between two lines. */
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
  /** The state before. */
  readonly before: ConversationState
  readonly exchange: Exchange
  /** milliseconds since 1970-01-01T00:00Z */
  readonly now: number
}

/** A conversation with an extension; with another one, or the same reloaded, it goes on in the same state. */
export function openChat(extension: LoadedExtension, steps: readonly ChatStep[] = []): Chat {
  const { files, served } = extension
  return { extension, vocabulary: gatherVocabulary(files, served.dialogs, served.platform.intents), steps }
}

/** The state of the conversation. */
export function stateOf({ steps }: Chat): ConversationState {
  return steps.at(-1)?.exchange.state ?? {}
}
