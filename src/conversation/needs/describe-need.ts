import { writeSlots } from '../line/write-values.ts'
import type { ConversationWords } from '../words/words.ts'
import type { AskedService } from './asked-service.ts'

/** Which service is asked, or sent, what, and how to answer for it, in lines. */
export function describeNeed({ service, wants, need }: AskedService, words: ConversationWords): readonly string[] {
  const values = writeSlots(need.slots)
  const { asks, sends, answers } = words.needs
  const sample = wants.map((slot) => `${slot}=…`).join(' ')
  return [(need.type === 'lookUp' ? asks : sends)(service, values), answers(sample, need.type)]
}
