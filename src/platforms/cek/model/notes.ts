import type { Note } from '../../../interaction-model/note.ts'
import { agreed, quoted } from '../../../languages/agreed.ts'
import type { LanguageCode } from '../../../languages/language.ts'

/** What CLOVA will not understand of an export. */
export type CekNote =
  | Note
  /** Intents that the dialogs wait for, and of which no sentence is known. */
  | { readonly type: 'no-sentences'; readonly intents: readonly string[] }

type Texts = { readonly [N in CekNote['type']]: (note: Extract<CekNote, { type: N }>) => string }

/** What an export reports, by language. */
export const cekNoteTexts: Readonly<Record<LanguageCode, Texts>> = {
  en: {
    'no-examples': ({ intent }) => `${intent} has no examples, so no file is written for it.`,
    'free-text': ({ intent, slot, slotType }) =>
      `${intent}.${slot} is a text, and CLOVA has no type for that. Add choices, or create the slot type ${slotType} in the Developer Center. What stands for it in the sentences is only a sample: put what your users say there.`,
    'no-example-of-slot': ({ intent, slot }) =>
      `No example contains ${intent}.${slot}, so CLOVA will not understand the answer to its question. Add "{${slot}}" to the examples.`,
    character: ({ intent, example }) => `An example of ${intent} has a < or > and is skipped: "${example}".`,
    'no-sentences': ({ intents }) =>
      `No file is written for ${intents.join(', ')}: no sentence of it is known. Write its sentences in the Developer Center; of an intent that starts a dialog they may also be \`examples\` of the dialog.`,
  },
  ko: {
    'no-examples': ({ intent }) => `${intent}에 발화 예시(examples)가 없어서 파일을 만들지 않습니다.`,
    'free-text': ({ intent, slot, slotType }) =>
      agreed`${intent}.${slot}은/는 텍스트인데 CLOVA에는 그런 타입이 없습니다. choices를 적거나 developer console에서 슬롯 타입 ${slotType}을/를 만드세요. 문장에 넣은 말은 예시일 뿐이니, 사용자가 실제로 할 말로 바꾸세요.`,
    'no-example-of-slot': ({ intent, slot }) =>
      agreed`${intent}.${slot}이/가 들어 있는 발화 예시가 없어서 CLOVA가 그 대답을 알아듣지 못합니다. examples에 ${quoted(`{${slot}}`)}을/를 추가하세요.`,
    character: ({ intent, example }) => `${intent}의 발화 예시에 < 또는 >가 있어서 뺐습니다: "${example}"`,
    'no-sentences': ({ intents }) =>
      `발화 예시를 알 수 없어서 ${intents.join(', ')} 파일을 만들지 않았습니다. developer console에서 발화 예시를 직접 쓰세요. 대화를 시작하는 인텐트라면 그 문장을 대화의 \`examples\`에 써도 됩니다.`,
  },
  ja: {
    'no-examples': ({ intent }) => `${intent}にはサンプル発話（examples）がないので、ファイルを作りません。`,
    'free-text': ({ intent, slot, slotType }) =>
      `${intent}.${slot}はテキストですが、CLOVAにそのようなタイプはありません。choicesを書くか、Developer Centerでスロットタイプ${slotType}を作ってください。例文に入れた言葉は見本なので、ユーザーが実際に話す言葉に置き換えてください。`,
    'no-example-of-slot': ({ intent, slot }) =>
      `${intent}.${slot}の入ったサンプル発話がないので、CLOVAはその答えを理解できません。examplesに"{${slot}}"を加えてください。`,
    character: ({ intent, example }) => `${intent}のサンプル発話に「<」か「>」があるので除きました：「${example}」`,
    'no-sentences': ({ intents }) =>
      `${intents.join('、')}のファイルは作りませんでした。サンプル発話がわからないためです。Developer Centerで発話を書いてください。対話を始めるインテントなら、その発話を対話の\`examples\`に書くこともできます。`,
  },
}

/** A note in the author's language. */
export function phraseCekNote(note: CekNote, language: LanguageCode): string {
  return phrase(note, cekNoteTexts[language])
}

function phrase<N extends CekNote['type']>(note: Extract<CekNote, { type: N }>, texts: Texts): string {
  const type: N = note.type
  return texts[type](note)
}
