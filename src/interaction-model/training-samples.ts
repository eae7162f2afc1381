import type { Language, LanguageCode } from '../languages/language.ts'
import { type Limits, type SlotType, takesAnyWords } from '../slot-types/slot-type.ts'
import { takenSamples } from './taken-samples.ts'

// Any words may be said for a text, but the name of its slot says which would fit.
const kindsOfText = [
  ['address', /address|street|place|주소|장소|住所|場所/iu],
  ['city', /city|town|도시|都市/iu],
  ['note', /note|memo|message|comment|request|remark|메모|메시지|요청|전할|備考|メモ|伝言|メッセージ|要望/iu],
  ['person', /name|staff|person|guest|customer|이름|성함|성명|담당|손님|名前|氏名|担当|お客/iu],
] as const
type KindOfText = (typeof kindsOfText)[number][0]

const samplesOfTexts: Readonly<Record<LanguageCode, Readonly<Record<KindOfText, readonly string[]>>>> = {
  en: {
    address: ['12 Station Road'],
    city: ['Boston'],
    note: ['please ring twice'],
    person: ['Smith', 'Jones'],
  },
  ko: {
    address: ['세종대로 110'],
    city: ['부산'],
    note: ['문 앞에 놓아 주세요'],
    person: ['홍길동', '김영희'],
  },
  ja: {
    address: ['千代田区丸の内1丁目'],
    city: ['横浜'],
    note: ['玄関の前に置いてください'],
    person: ['山田', '佐藤'],
  },
}

/** What users say when they want to change a value; `{what}` is one of the `names` of its slot. */
export const changeSentences: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ['change the {what}', 'I want to change the {what}', 'the {what} is wrong'],
  ko: ['{what} 바꿔 줘', '{what}을/를 바꾸고 싶어요', '{what}이/가 틀렸어요'],
  ja: ['{what}を変えて', '{what}を変更したいです', '{what}が違います'],
}

/** What users say who only answer. */
export const answerSentences: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ['{answer}', '{answer} please'],
  ko: ['{answer}', '{answer}이요/요', '{answer}으로/로 해 주세요'],
  ja: ['{answer}', '{answer}です', '{answer}でお願いします'],
}

/** What users say for a slot in training sentences, in the language of the extension; none where its values are listed. */
export function trainingSamples(slot: string, type: SlotType, limits: Limits, language: Language): readonly string[] {
  const { samples } = language.slotTypes[type.name]
  const own = type.trainingSamples?.(samples, limits)
  if (own !== undefined) return takenSamples(own, { type, limits }, language)
  const kind = takesAnyWords({ type, limits }) ? kindOfText(slot) : undefined
  return kind === undefined ? takenSamples(samples, { type, limits }, language) : samplesOfTexts[language.code][kind]
}

function kindOfText(slot: string): KindOfText | undefined {
  return kindsOfText.find(([, names]) => names.test(slot))?.[0]
}
