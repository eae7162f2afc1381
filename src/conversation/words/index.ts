import type { LanguageCode } from '../../languages/language.ts'
import { englishConversationWords } from './en.ts'
import { japaneseConversationWords } from './ja.ts'
import { koreanConversationWords } from './ko.ts'
import type { ConversationWords } from './words.ts'

/** What `test` and `chat` say. */
export const conversationWords: Readonly<Record<LanguageCode, ConversationWords>> = {
  ko: koreanConversationWords,
  ja: japaneseConversationWords,
  en: englishConversationWords,
}
