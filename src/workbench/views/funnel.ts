import { describeUnreadable } from '../../diagnostics/messages/unreadable.ts'
import { describeCounts } from '../../funnel/columns.ts'
import type { LogCounts, UnreadLog } from '../../funnel/count-log.ts'
import { funnelPartsOf } from '../../funnel/parts.ts'
import { funnelWords } from '../../funnel/words/index.ts'
import type { LanguageCode } from '../../languages/language.ts'
import type { FunnelView } from '../protocol/responses.ts'

/** What logs say of a dialog, in the words of their table. */
export function viewFunnel(counted: LogCounts | UnreadLog, intent: string, language: LanguageCode): FunnelView {
  if (!('dialogs' in counted)) return { type: 'unread', message: describeUnread(counted, language) }
  const { dialogs, unnamed } = counted
  const words = funnelWords[language]
  const { questions, ...counts } = dialogs.get(intent) ?? {
    started: 0,
    completed: 0,
    gaveUp: 0,
    left: 0,
    questions: [],
  }
  return {
    type: 'counted',
    summary: words.dialog(intent, counts),
    questions: Array.from(questions, ([question, one]) => ({
      question,
      says: describeCounts(one, words),
      parts: funnelPartsOf(one),
    })),
    ...(unnamed > 0 && { unnamed: words.unnamed(unnamed) }),
  }
}

/** Why a log is not counted, in words. */
export function describeUnread({ file, reason }: UnreadLog, language: LanguageCode): string {
  return `${file}: ${describeUnreadable(reason, language).message}`
}
