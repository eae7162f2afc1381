import type { Note } from '../../../interaction-model/note.ts'
import { agreed } from '../../../languages/agreed.ts'
import type { LanguageCode } from '../../../languages/language.ts'

/** What Alexa will not take of an export, besides what no platform understands. */
export type AlexaNote =
  | Exclude<Note, { type: 'free-text' }>
  /** A name that is not of Latin letters alone: what has it is left out. */
  | NameNote<'name'>
  /** A name that is that of something else there: `menu2` beside `menu_two`. */
  | NameNote<'name-taken'>
  /** A sentence with a free text and nothing else, or another slot, which is left out. */
  | {
      readonly type: 'text-alone' | 'text-beside-slot'
      readonly intent: string
      readonly slot: string
      readonly example: string
    }
  /** Intents that the dialogs wait for, and of which no sentence is known. */
  | { readonly type: 'no-sentences'; readonly intents: readonly string[] }
  /** A locale of another language. */
  | { readonly type: 'locale'; readonly locale: string }
  | { readonly type: 'no-invocation-name' | 'no-korean' | 'no-locale' }

interface NameNote<N> {
  readonly type: N
  readonly named: 'intent' | 'slot'
  readonly name: string
  readonly intent: string
}

type Texts = { readonly [N in AlexaNote['type']]: (note: Extract<AlexaNote, { type: N }>) => string }

/** What an export for Alexa reports, by language. */
export const alexaNoteTexts: Readonly<Record<LanguageCode, Texts>> = {
  en: {
    'no-examples': ({ intent }) => `${intent} has no examples, so it is not in the model.`,
    'no-example-of-slot': ({ intent, slot }) =>
      `No example contains ${intent}.${slot}, so Alexa will not understand the answer to its question. Add an example with "{${slot}}" in it.`,
    character: ({ intent, example }) =>
      `An example of ${intent} has a character that Alexa does not take, and is skipped: "${example}". Write it as it is spoken.`,
    name: ({ named, name, intent }) =>
      named === 'intent'
        ? `${name} is left out: on Alexa the name of an intent has only Latin letters, and _ between them.`
        : `${intent}.${name} is left out, with the examples that have it: on Alexa the name of a slot has only Latin letters, and _ between them.`,
    'name-taken': ({ named, name, intent }) =>
      named === 'intent'
        ? `${name} is left out: on Alexa digits become words, and another intent has that name. Rename one of the two.`
        : `${intent}.${name} is left out, with the examples that have it: on Alexa digits become words, and another slot has that name. Rename one of the two.`,
    'text-alone': ({ intent, slot, example }) =>
      `An example of ${intent} is skipped: "${example}". ${slot} is a text, and on Alexa a sentence with a text has other words, too: "my … is {${slot}}". For a name or a place declare a type of Alexa's, such as \`AMAZON_FirstName: { type: text }\`, and use it.`,
    'text-beside-slot': ({ intent, slot, example }) =>
      `An example of ${intent} is skipped: "${example}". ${slot} is a text, and on Alexa a sentence with a text has no other slot.`,
    'no-sentences': ({ intents }) =>
      `The model has no sentences for ${intents.join(', ')}. Of an intent that starts a dialog write them as \`examples\` of the dialog. What you add in the developer console must be added again after each upload: it replaces the whole model.`,
    locale: ({ locale }) => `No model is written for ${locale}: the extension speaks English.`,
    'no-invocation-name': () =>
      'Nothing was written: the model needs the name by which users call the skill. Write it in config.yaml as `invocationName` below `alexa`.',
    'no-locale': () =>
      'Nothing was written: the extension speaks English, and `locales` in config.yaml has no locale of it. Write `en-US`.',
    'no-korean': () => 'Nothing was written: Alexa does not speak Korean.',
  },
  ko: {
    'no-examples': ({ intent }) => `${intent}에 발화 예시(examples)가 없어서 모델에 넣지 않습니다.`,
    'no-example-of-slot': ({ intent, slot }) =>
      agreed`${intent}.${slot}: 이 슬롯이 들어 있는 발화 예시가 없어서 Alexa가 그 대답을 알아듣지 못합니다. ${`"{${slot}}"`}이/가 들어 있는 예시를 examples에 추가하세요.`,
    character: ({ intent, example }) =>
      `${intent}의 발화 예시에 Alexa가 받지 않는 문자가 있어서 뺐습니다: "${example}". 소리 나는 대로 쓰세요.`,
    name: ({ named, name, intent }) =>
      named === 'intent'
        ? `${name} 인텐트를 뺐습니다. Alexa에서 인텐트 이름은 영문자로만 쓰고, 사이에 _를 넣을 수 있습니다.`
        : `${intent}.${name} 슬롯과 그 슬롯이 들어 있는 발화 예시를 뺐습니다. Alexa에서 슬롯 이름은 영문자로만 쓰고, 사이에 _를 넣을 수 있습니다.`,
    'name-taken': ({ named, name, intent }) =>
      named === 'intent'
        ? `${name} 인텐트를 뺐습니다. Alexa에서는 숫자를 단어로 바꾸는데, 그렇게 바꾼 이름을 다른 인텐트가 이미 쓰고 있습니다. 둘 중 하나의 이름을 바꾸세요.`
        : `${intent}.${name} 슬롯과 그 슬롯이 들어 있는 발화 예시를 뺐습니다. Alexa에서는 숫자를 단어로 바꾸는데, 그렇게 바꾼 이름을 다른 슬롯이 이미 쓰고 있습니다. 둘 중 하나의 이름을 바꾸세요.`,
    'text-alone': ({ intent, slot, example }) =>
      `${intent}의 발화 예시를 뺐습니다: "${example}". 텍스트 슬롯 ${slot}만으로 된 문장은 Alexa에서 쓸 수 없으니, 앞뒤에 다른 말을 넣으세요.`,
    'text-beside-slot': ({ intent, slot, example }) =>
      agreed`${intent}의 발화 예시를 뺐습니다: "${example}". 텍스트 슬롯 ${slot}과/와 다른 슬롯을 Alexa의 한 문장에 함께 쓸 수 없습니다.`,
    'no-sentences': ({ intents }) =>
      `모델에 ${intents.join(', ')}의 발화 예시가 없습니다. 대화를 시작하는 인텐트라면 그 문장을 대화의 \`examples\`에 쓰세요. 개발자 콘솔에서 직접 추가한 것은 모델을 올릴 때마다 전체가 바뀌므로 다시 추가해야 합니다.`,
    locale: ({ locale }) => `${locale} 모델은 만들지 않았습니다. 이 익스텐션은 한국어로 말합니다.`,
    'no-invocation-name': () =>
      '아무것도 쓰지 않았습니다. 사용자가 스킬을 부를 이름이 필요합니다. config.yaml의 `alexa` 아래에 `invocationName`을 쓰세요.',
    'no-locale': () => '아무것도 쓰지 않았습니다. config.yaml의 `locales`에 한국어 로캘이 없습니다.',
    'no-korean': () => '아무것도 쓰지 않았습니다. Alexa는 한국어를 지원하지 않습니다.',
  },
  ja: {
    'no-examples': ({ intent }) => `${intent}にはサンプル発話（examples）がないので、モデルに入れません。`,
    'no-example-of-slot': ({ intent, slot }) =>
      `${intent}.${slot}の入ったサンプル発話がないので、Alexaはその答えを理解できません。"{${slot}}"の入った発話をexamplesに加えてください。`,
    character: ({ intent, example }) =>
      `${intent}のサンプル発話にAlexaで使えない文字があるので除きました：「${example}」。読み方のとおりに書いてください。`,
    name: ({ named, name, intent }) =>
      named === 'intent'
        ? `インテント${name}を除きました。Alexaのインテント名に使えるのは英字と、その間の_だけです。`
        : `スロット${intent}.${name}と、それが入ったサンプル発話を除きました。Alexaのスロット名に使えるのは英字と、その間の_だけです。`,
    'name-taken': ({ named, name, intent }) =>
      named === 'intent'
        ? `インテント${name}を除きました。Alexaでは数字を単語に置き換えますが、置き換えた名前をほかのインテントが使っています。どちらかの名前を変えてください。`
        : `スロット${intent}.${name}と、それが入ったサンプル発話を除きました。Alexaでは数字を単語に置き換えますが、置き換えた名前をほかのスロットが使っています。どちらかの名前を変えてください。`,
    'text-alone': ({ intent, slot, example }) =>
      `${intent}のサンプル発話を除きました：「${example}」。${slot}はテキストです。Alexaでは、テキストのスロットだけの発話は使えません。「{${slot}}です」のように、ほかの言葉を加えてください。名前や地名なら、\`AMAZON_FirstName: { type: text }\`のようにAlexaのタイプをtypesに書いて使えます。`,
    'text-beside-slot': ({ intent, slot, example }) =>
      `${intent}のサンプル発話を除きました：「${example}」。${slot}はテキストです。Alexaでは、テキストのスロットと一緒にほかのスロットを使えません。`,
    'no-sentences': ({ intents }) =>
      `モデルに${intents.join('、')}のサンプル発話がありません。対話を始めるインテントなら、その発話を対話の\`examples\`に書いてください。開発者コンソールで加えたものは、モデルをアップロードするたびに全体が置き換わるので、もう一度加える必要があります。`,
    locale: ({ locale }) => `${locale}のモデルは書き出しませんでした。このエクステンションは日本語で話すからです。`,
    'no-invocation-name': () =>
      '何も書き込みませんでした。ユーザーがスキルを呼び出す名前が必要です。config.yamlの`alexa`の下に`invocationName`を書いてください。',
    'no-locale': () =>
      '何も書き込みませんでした。このエクステンションは日本語で話しますが、config.yamlの`locales`に日本語のロケールがありません。`ja-JP`と書いてください。',
    'no-korean': () => '何も書き込みませんでした。Alexaは韓国語に対応していません。',
  },
}

/** A note in the author's language. */
export function phraseAlexaNote<N extends AlexaNote['type']>(
  note: Extract<AlexaNote, { type: N }>,
  language: LanguageCode,
): string {
  const type: N = note.type
  const texts: Texts = alexaNoteTexts[language]
  return texts[type](note)
}
