import type { Conversation } from './conversation.ts'
import { type StoredStep, storedStep } from './session.ts'

// The conversation outlives a page that is loaded anew, in the same tab only.

const key = 'reprompt-conversation'

export function storeConversation(conversation: Conversation): void {
  sessionStorage.setItem(key, JSON.stringify(conversation.map(storedStep)))
}

/** What was remembered; nothing, where it makes no sense any more. */
export function restoreConversation(): readonly StoredStep[] {
  try {
    const remembered: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]')
    return Array.isArray(remembered) ? remembered : []
  } catch {
    return []
  }
}
