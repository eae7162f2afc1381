import type { NowAndChance } from '../../core/turn.ts'
import type { Turn } from '../../core/turn-types.ts'
import type { LoadedExtension } from '../../extension/load-extension.ts'
import { platformToTry } from '../../extension/served.ts'
import type { PlatformName } from '../../platforms/names.ts'
import type { Platform } from '../../platforms/platform.ts'
import type { ConversationState, Exchange } from '../conversation.ts'
import { gatherVocabulary, type Vocabulary } from '../line/vocabulary.ts'
import type { AskedService } from '../needs/asked-service.ts'
import type { ServiceStubs } from '../tests/stubs.ts'

/** A conversation in the terminal, between two lines. */
export interface Chat {
  readonly extension: LoadedExtension
  /** Whose messages are shown. */
  readonly platform: Platform
  readonly vocabulary: Vocabulary
  /** What was said so far, but for what was taken back. */
  readonly steps: readonly ChatStep[]
  /** A turn that waits until the person has said what a service answers. */
  readonly pending?: PendingTurn | undefined
}

/** What was said, and what services have answered so far. */
export interface PendingTurn {
  readonly line: string
  /** Whether it is only near to what it was taken for. */
  readonly isNearest?: true
  readonly turn: Turn
  readonly moment: NowAndChance
  readonly stubs: ServiceStubs
  readonly asked: AskedService
}

/** One line of the user's, and what came of it. */
export interface ChatStep {
  readonly line: string
  /** `end`, where the user said nothing. */
  readonly turn: Turn
  /** The state before. */
  readonly before: ConversationState
  readonly exchange: Exchange
  /** What services answered. */
  readonly stubs: ServiceStubs
  readonly moment: NowAndChance
}

/** A conversation with an extension on a platform, else its first; with another one, or the same reloaded, it goes on in the same state. */
export function openChat(extension: LoadedExtension, name?: PlatformName, steps: readonly ChatStep[] = []): Chat {
  const { files, served } = extension
  const platform = platformToTry(served, name)
  return { extension, platform, vocabulary: gatherVocabulary(files, served.dialogs, platform.intents), steps }
}

/** The state of the conversation. */
export function stateOf({ steps }: Chat): ConversationState {
  return steps.at(-1)?.exchange.state ?? {}
}
