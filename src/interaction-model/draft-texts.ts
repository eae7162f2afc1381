import { agreed } from '../languages/agreed.ts'
import type { LanguageCode } from '../languages/language.ts'

/** What a dialog that was imported says until its author has found better words. */
export interface DraftTexts {
  prompt(slot: string): string
  complete(slots: readonly string[]): string
  /** At the head of the file. */
  comment(files: readonly string[]): string
  /** Next to the type of a slot that CLOVA fills with dates and times alike. */
  readonly moment: string
}

/** The placeholders of a language. */
export const draftTexts: Readonly<Record<LanguageCode, DraftTexts>> = {
  ko: {
    prompt: (slot) => agreed`${inWords(slot)}을/를 말씀해 주세요.`,
    complete: (slots) => ['네, 알겠습니다.', ...readBack(slots, ', ', '.')].join(' '),
    comment: (files) =>
      `${files.join(', ')}에서 만들었습니다.\n질문과 대답은 임시 문구입니다. 알맞은 말로 고쳐 쓰세요.`,
    moment: 'CLOVA는 날짜와 시각을 구별하지 않습니다. date, time, datetime, period 중에서 고르세요',
  },
  ja: {
    prompt: (slot) => `${inWords(slot)}を教えてください。`,
    complete: (slots) => ['はい、承知しました。', ...readBack(slots, '、', '。')].join(''),
    comment: (files) =>
      `${files.join('、')}から作りました。\n質問と答えは仮の文です。ふさわしい言葉に書き直してください。`,
    moment: 'CLOVAは日付と時刻を区別しません。date、time、datetime、periodから選んでください',
  },
  en: {
    prompt: (slot) => `What is the ${inWords(slot)}?`,
    complete: (slots) => ['All right.', ...readBack(slots, ', ', '.')].join(' '),
    comment: (files) =>
      `Made from ${files.join(', ')}.\nThe questions and answers are placeholders: find better words for them.`,
    moment: 'CLOVA does not tell dates from times: choose date, time, datetime or period',
  },
}

function readBack(slots: readonly string[], separator: string, end: string): readonly string[] {
  return slots.length === 0 ? [] : [slots.map((slot) => `{${slot}}`).join(separator) + end]
}

/** `pizzaType` and `PIZZA_TYPE` as a person says them: pizza type. */
function inWords(name: string): string {
  const words = name.replace(/(\p{Ll}|\p{N})(?=\p{Lu})/gu, '$1 ').replace(/[_-]+/gu, ' ')
  return words.trim().toLowerCase() || name
}
