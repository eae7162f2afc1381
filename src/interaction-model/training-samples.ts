import type { Language, LanguageCode } from '../languages/language.ts'
import { type Limits, type SlotType, takesAnyWords } from '../slot-types/slot-type.ts'

/** What a user would say for a text of a kind, and what slots of that kind are called. */
interface KindOfText {
  readonly names: RegExp
  readonly samples: Readonly<Record<LanguageCode, readonly [string, ...string[]]>>
}

// Any words may be said for a text, but its name tells of the commonest kinds which words fit the sentence.
const kindsOfText: readonly KindOfText[] = [
  {
    names: /address|street|place|주소|장소|住所|場所/iu,
    samples: { en: ['12 Station Road'], ko: ['세종대로 110'], ja: ['千代田区丸の内1丁目'] },
  },
  { names: /city|town|도시|都市/iu, samples: { en: ['Boston'], ko: ['부산'], ja: ['横浜'] } },
  {
    names: /note|memo|message|comment|request|remark|메모|메시지|요청|전할|備考|メモ|伝言|メッセージ|要望/iu,
    samples: { en: ['please ring twice'], ko: ['문 앞에 놓아 주세요'], ja: ['玄関の前に置いてください'] },
  },
  {
    names: /name|staff|person|guest|customer|이름|성함|성명|담당|손님|名前|氏名|担当|お客/iu,
    samples: { en: ['Smith', 'Jones'], ko: ['홍길동', '김영희'], ja: ['山田', '佐藤'] },
  },
]

/** What users say for a slot in training sentences, in the language of the extension; none where its values are listed. */
export function trainingSamples(slot: string, type: SlotType, limits: Limits, language: Language): readonly string[] {
  const { samples } = language.slotTypes[type.name]
  if (type.trainingSamples !== undefined) return type.trainingSamples(samples, limits)
  const kind = takesAnyWords(type) ? kindsOfText.find(({ names }) => names.test(slot)) : undefined
  return kind?.samples[language.code] ?? samples
}
