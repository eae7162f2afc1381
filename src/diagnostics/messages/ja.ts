import { rules } from '../../languages/language.ts'
import { japaneseSlotTypes } from '../../languages/slot-types/ja.ts'
import type { BuiltInMeaning, Holding, Kind, Messages, Named, Surrounding, WhyNeverSaid } from '../codes.ts'
import { boundHint, inQuotes, quote, series, serviceAt, serviceLike, withoutSpaces } from './quoting.ts'
import { describeUnreadable } from './unreadable.ts'

const surroundings: Readonly<Record<Surrounding, string>> = {
  file: '対話ファイル',
  replies: '`replies`',
  dialog: '対話',
  slot: 'スロット',
  speech: '話す内容',
  part: '話す内容の一部分',
  case: '`cases`の項目',
  condition: '`when`の条件',
  invalid: '`invalid`',
  count: '`count`',
  counter: '`counter`',
  itemSlot: '項目のスロット',
  choice: '選択肢',
  calculation: '計算',
  rule: '規則',
  delivery: '`send`',
  config: 'config.yaml',
  server: '`server`',
  log: '`log`',
  metrics: '`metrics`',
  signature: '`signature`',
  services: '`services`',
  service: 'サービス',
  outbox: '`outbox`',
  platform: 'config.yamlのプラットフォーム',
  commands: '`commands`',
  conversations: '会話テストのファイル',
  turn: '会話の1つのやり取り',
  stub: 'サービスの応答',
  why: '`why`',
}

const kinds: Readonly<Record<Kind, string>> = {
  text: 'テキスト',
  number: '数値',
  wholeNumber: '整数',
  boolean: '`true`か`false`',
  list: 'リスト',
  map: 'キーと値の組',
  nothing: '空',
}

const names: Readonly<Record<Named, string>> = {
  intent: 'インテント',
  reply: '応答',
  type: 'タイプ',
  slot: 'スロット',
  fact: '情報',
  calculation: '計算',
}

const meanings: Readonly<Record<BuiltInMeaning, string>> = {
  yes: '「はい」',
  no: '「いいえ」',
  cancel: '「キャンセル」',
  stop: '「やめて」',
  help: '「ヘルプ」',
  notUnderstood: '「理解できなかった」',
}

/** What to write instead, for each kind of value. */
const spellings: Readonly<Partial<Record<Kind, string>>> = {
  map: '下の行に、2文字分字下げして、キーを1行に1つずつ書いてください。',
  list: '下の行に、`- `で始めて、項目を1行に1つずつ書いてください。',
  text: 'テキストなら、"…"のように引用符で囲んでください。',
  boolean: '引用符を付けずに、`true`か`false`と書いてください。',
  number: '引用符を付けずに、半角の数字（`3`）だけを書いてください。',
  wholeNumber: '引用符を付けずに、半角の数字（`3`）だけを書いてください。',
}

const spokenBrace = '波括弧そのものを話す場合は、`{{`と2つ続けて書いてください。'
const sharedKeys = '複数のスロットに共通のキーは、`types`に書いてください。'

const placeOfName = {
  intent: '対話であれば、`intents`の下のほかの対話と同じ列から書き始めてください。',
  slot: 'スロットであれば、`slots`の下のほかのスロットと同じ列から書き始めてください。',
} as const

/** Why a text is never said, and what to do about it. */
const neverSaid: Readonly<Record<WhyNeverSaid, { readonly because: string; readonly hint: string }>> = {
  ends: {
    because: '`complete`を話すとセッションが終わるため',
    hint: 'その後も聞き続けるなら`then: stay`か`then: auto`を書き、そうでなければこのキーを削除してください。',
  },
  interruptible: {
    because: 'この対話の途中でほかの対話が始まることがあるため',
    hint: 'ほかの対話を始めさせないなら`interruptible: false`を書き、そうでなければこのキーを削除してください。',
  },
  uninterruptible: {
    because: '`interruptible: false`では、この対話の途中でほかの対話が始まらないため',
    hint: 'このキーを削除するか、`interruptible: false`を削除してください。',
  },
  'no-confirm': {
    because: '`confirm`に「いいえ」と答えられたときに尋ねるものですが、この対話には`confirm`がないため',
    hint: '先にすべてを確認するなら`confirm`を書き、そうでなければこのキーを削除してください。',
  },
  'no-slots': {
    because: 'スロットがなければ変更するものがなく、`confirm`に「いいえ」と答えるとキャンセルになるため',
    hint: 'このキーを削除してください。そのときに話すのは`cancelled`です。',
  },
  'only-answers': {
    because: 'スロットも`confirm`もない対話は、答えるだけですぐに終わるため',
    hint: 'このキーを削除してください。話すのは`complete`です。',
  },
  'one-question': {
    because: '対話の最初に尋ねるスロットが2つ以上ないため',
    hint: 'この文を最初の質問の前に書くか、このキーを削除してください。',
  },
  'goes-on': {
    because: 'どのスロットも省略できるか`default`があり、対話がいつも先へ進むため',
    hint: 'このキーを削除してください。',
  },
  'slots-help': {
    because: 'どのスロットにも`help`があり、代わりにそれを話すため',
    hint: 'このキーを削除するか、どれかのスロットの`help`を削除してください。',
  },
  'no-help-intent': {
    because:
      '`guideIntent: notUnderstood`では`Clova.GuideIntent`がヘルプの要求にならず、`commands`にも`help`がないため',
    hint: 'config.yamlに`guideIntent: both`と書くか、`commands`の`help`に独自のインテントを書いてください。',
  },
  'completes-at-once': {
    because: 'このスロットが埋まると対話がすぐに終わるため',
    hint: '訂正できるようにするなら`confirm`を書き、そうでなければこのキーを削除してください。',
  },
  'takes-one': {
    because: '`count`で値を1つしか取らず、それ以上尋ねることがないため',
    hint: '削除するか、`max`を増やしてください。',
  },
  'cannot-fail': {
    because: 'この対話はどのサービスにも送られず、照会に失敗しても続けられるため',
    hint: '`send`にconfig.yamlのサービスを書くか、このキーを削除してください。',
  },
}

/** An author's mistakes, in Japanese. */
export const japaneseMessages: Messages = {
  error: 'エラー',
  warning: '警告',
  hint: 'ヒント',
  related: '関連する箇所',
  problems: ({ errors, warnings, files }) => {
    const counts = [errors > 0 ? [`エラーが${errors}件`] : [], warnings > 0 ? [`警告が${warnings}件`] : []].flat()
    return `${files}個のファイルに、${counts.join('、')}あります。`
  },
  clean: ({ files, intents }) => `問題はありません（ファイル${files}個、インテント${intents}個）。`,
  mistakes: {
    'unreadable-file': ({ reason, instead }) => ({
      ...describeUnreadable(reason, 'ja'),
      ...(instead !== undefined && {
        hint: `${quote(instead)}があります。ファイル名を変えるか、その名前を書いてください。`,
      }),
    }),
    'wrong-ending': ({ name }) => ({
      message: `${quote(name)}は読み込まれません。対話ファイルの名前は\`.yaml\`で終わる必要があります。`,
      hint: 'ファイル名を変更してください。拡張子を隠すプログラムでは、最後の拡張子が見えないことがあります。',
    }),
    'no-dialogs': () => ({
      message: 'ここには対話がありません。',
      hint: '名前が`.yaml`で終わり、`intents:`の下にインテントがあるファイルを、このフォルダーに入れてください。',
    }),
    'not-utf8': () => ({
      message: 'このファイルはUTF-8のテキストではありません。',
      hint: '文字コードにUTF-8を選んで、保存し直してください。',
    }),
    'file-too-large': ({ kilobytes, limit }) => ({
      message: `ファイルの大きさが${kilobytes}KBあり、上限の${limit}KBを超えています。`,
      hint: '対話をいくつかのファイルに分けてください。',
    }),
    'more-problems': ({ count: more, isOneFile }) => ({
      message: `${isOneFile ? 'このファイルには、' : ''}ほかに${more}件の問題があります。`,
      hint: '上の問題から直してください。原因が同じものも多いかもしれません。',
    }),
    'empty-file': () => ({
      message: 'このファイルは空です。',
      hint: '内容を書くか、ファイルを削除してください。',
    }),
    'not-a-map': ({ found, keys }) => ({
      message: `このファイルはキーと値で書きますが、${kinds[found]}になっています。`,
      hint: `${or(keys.map((key) => quote(`${key}:`)))}で始めてください。`,
    }),
    'too-deep': () => ({
      message: '入れ子が深すぎて読み取れません。',
      hint: '閉じていない括弧がないか確かめてください。',
    }),

    'yaml-syntax': ({ written }) => ({
      message: `${quote(written)}の部分を読み取れません。`,
      hint: 'テキストの一部なら、テキスト全体を"…"のように引用符で囲んでください。',
    }),
    'control-character': ({ character }) => ({
      message: `目に見えない制御文字（${character}）があります。`,
      hint: 'この文字を削除してください。ほかのプログラムから貼り付けたテキストによく混ざっています。',
    }),
    'tab-indentation': () => ({
      message: 'この行はタブで字下げされています。',
      hint: '字下げには半角スペースを使い、1段ごとに2つ入れてください。',
    }),
    'irregular-whitespace': ({ character }) => ({
      message: `半角スペースのように見えますが、別の文字（${character}）です。`,
      hint: '削除して、半角スペースを入力してください。',
    }),
    'lookalike-character': ({ sign, plain, instead }) => ({
      message: `${quote(sign)}は${quote(plain)}のように見えますが、別の文字です。`,
      hint: `半角の記号で${quote(instead)}のように書いてください。`,
    }),
    'list-mark': ({ sign, instead }) => ({
      message: `${quote(sign)}はリストの項目を表す記号ではないため、テキストの一部になります。`,
      hint: `半角のハイフンとスペースで${quote(instead)}のように書いてください。テキストに含める文字なら、引用符で囲んでください。`,
    }),
    'comment-sign': ({ sign, instead }) => ({
      message: `${quote(sign)}ではコメントにならず、テキストの一部になります。`,
      hint: `コメントなら${quote(instead)}と書き、話す内容なら引用符で囲んでください。`,
    }),
    'bad-indentation': ({ spaces }) => ({
      message: 'この行の字下げが前後の行とそろっていません。',
      hint:
        spaces === undefined
          ? '同じ階層のキーは同じ位置から始め、キーに属する内容はさらに2文字分字下げしてください。'
          : spaces === 0
            ? 'この行は、スペースを入れずに行頭から始めるのがよさそうです。'
            : `この行は、半角スペース${spaces}個で始めるのがよさそうです。同じ階層のキーは同じ位置から始め、キーに属する内容はさらに2文字分字下げします。`,
    }),
    'interrupted-text': ({ by }) =>
      by === 'comment'
        ? {
            message: '上のテキストがコメントのところで終わっているため、この行はその続きになりません。',
            hint: 'コメントをテキストの上に移してください。',
          }
        : {
            message: '上のテキストの続きの行ですが、キーより深く字下げされていません。',
            hint: '字下げするか、テキスト全体を1行に書いてください。',
          },
    'missing-quote': ({ quote: sign }) => ({
      message: `ここで引用符${quote(sign)}から始まったテキストが閉じられていません。`,
      hint: `テキストの終わりにも${quote(sign)}を書いてください。`,
    }),
    'missing-bracket': ({ bracket, isContinued }) => ({
      message: isContinued
        ? `この${quote(bracket)}で始まるリストの続きの行が、左に寄りすぎています。`
        : `ここで開いた括弧${quote(bracket)}が閉じられていません。`,
      hint: isContinued
        ? '閉じる括弧まで、キーより深く字下げするか、リストを1行で書いてください。'
        : `終わりの位置に${quote(bracket === '{' ? '}' : ']')}を書いてください。`,
    }),
    'text-after-quote': ({ written, quote: sign, list }) => ({
      message: `引用符で囲んだテキストが終わった後に、${quote(written)}が続いています。`,
      hint:
        list !== undefined
          ? `リストなら、${quote(list)}のように角括弧で囲んでください。`
          : sign === "'"
            ? "テキスト全体を引用符で囲んでください。'…'の中では、アポストロフィを''と2つ続けて書くか、全体を\"…\"で囲みます。"
            : 'テキスト全体を引用符で囲んでください。"…"の中では、引用符を\\"と書きます。',
    }),
    'unquoted-brace': ({ brace, written }) => ({
      message: `${quote(written)}のように${quote(brace)}で始まるテキストは、引用符で囲む必要があります。`,
      hint: writeQuoted(written),
    }),
    'unquoted-character': ({ sign, written, comparison }) => ({
      message:
        comparison === undefined
          ? `${quote(written)}のように${quote(sign)}で始まるテキストは、引用符で囲む必要があります。`
          : `${quote(written)}：条件は${quote(sign)}では書けません。`,
      hint: comparison === undefined ? writeQuoted(written) : `${quote(comparison)}と書いてください。`,
    }),
    'colon-in-text': ({ written, instead }) => ({
      message: `${quote(written)}のようにコロンの後にスペースがあるテキストは、引用符で囲む必要があります。`,
      hint: instead === undefined ? writeQuoted(written) : `スロットとその値なら、${quote(instead)}と書いてください。`,
    }),
    'comma-in-text': ({ written }) => ({
      message: `括弧の中では、${quote(written)}のようにコンマがあるテキストは、引用符で囲む必要があります。`,
      hint: writeQuoted(written),
    }),
    'missing-comma': ({ written }) => ({
      message: `${quote(written)}の前にコンマがありません。`,
      hint: '括弧の中では、項目と項目の間にコンマを書いてください。',
    }),
    'unexpected-character': ({ sign }) => ({
      message: `この${quote(sign)}は余分です。`,
      hint: 'これを削除してください。テキストの一部なら、テキスト全体を"…"のように引用符で囲んでください。',
    }),
    'missing-colon': ({ written }) => ({
      message: `${quote(written)}にコロンがありません。`,
      hint: 'キーの後にはコロンとスペースを書いてください。上の行から続くテキストなら、キーより深く字下げしてください。',
    }),
    'missing-space': ({ written, sign }) =>
      sign === ':'
        ? {
            message: `${quote(written)}のコロンの後にスペースがありません。`,
            hint: '`キー: 値`のように書いてください。',
          }
        : sign === '-'
          ? {
              message: `${quote(written)}の\`-\`の後にスペースがありません。`,
              hint: '`- 値`のように書いてください。',
            }
          : {
              message: `${quote(written)}のコロンが全角（${sign}）になっています。`,
              hint: '半角のコロンとスペースに直して、`キー: 値`のように書いてください。',
            },
    'list-beside-key': () => ({
      message: 'リストをキーと同じ行から始めることはできません。',
      hint: 'キーの下の行に、`- `で始めて書いてください。`-`で始まるテキストなら、引用符で囲んでください。',
    }),
    'text-beside-block': ({ sign }) => ({
      message: `${quote(sign)}の後のテキストは、次の行から始める必要があります。`,
      hint: `次の行に、キーより深く字下げして書いてください。${quote(sign)}で始まるテキストなら、引用符で囲んでください。`,
    }),
    'bad-escape': ({ written }) => ({
      message: `${quote(written)}は"…"の中では意味を持ちません。`,
      hint: "バックスラッシュは\\\\と2つ続けて書くか、テキストを'…'のように一重引用符で囲んでください。",
    }),
    alias: ({ written }) => ({
      message: `${quote(written)}はYAMLのエイリアスと読み取られますが、対話ではエイリアスを使えません。`,
      hint: `テキストなら、引用符で囲んで${inQuotes(written)}と書いてください。`,
    }),
    anchor: ({ written }) => ({
      message: `${quote(written)}はYAMLのアンカーと読み取られますが、対話ではアンカーを使えません。`,
      hint: `\`&\`で始まるテキストは引用符で囲んでください。${sharedKeys}`,
    }),
    tag: ({ written }) => ({
      message: `${quote(written)}はYAMLのタグと読み取られますが、対話ではタグを使えません。`,
      hint: '`!`で始まるテキストは引用符で囲んでください。',
    }),
    directive: ({ written }) => ({
      message: `${quote(written)}はYAMLのディレクティブと読み取られますが、対話ではディレクティブを使えません。`,
      hint: 'この行を削除してください。',
    }),
    'merge-key': () => ({
      message: '`<<`は一部のYAMLファイルでキーをまとめる記号ですが、対話では使えません。',
      hint: sharedKeys,
    }),
    'several-documents': () => ({
      message: '`---`から別の文書が始まりますが、1つのファイルに書ける文書は1つだけです。',
      hint: 'この行を削除するか、この後の内容を別のファイルに移してください。',
    }),
    'bad-key': () => ({ message: 'キーは名前でなければなりません。', hint: '`名前: 値`のように書いてください。' }),
    'duplicate-key': ({ key }) => ({
      message: `${quote(key)}が2回書かれています。`,
      hint: 'どちらか1つだけ残してください。',
    }),
    'comment-in-text': ({ rest }) => ({
      message: `テキストが${quote(rest)}の前で終わっています。スペースの後の\`#\`からはコメントになるためです。`,
      hint: 'テキストを引用符で囲んでください。コメントなら、別の行に書いてください。',
    }),
    'unquoted-value': ({ written, read }) => ({
      message: `引用符がないと、${quote(written)}は${quote(read)}と読み取られます。`,
      hint: writeQuoted(written),
    }),

    'unknown-key': ({ key, where, suggestion, belongsTo, names, groups, isText, instead, known }) => ({
      message: `${quote(key)}は${surroundings[where]}で使えるキーではありません。`,
      hint: groups
        ? `${quote(key)}を付けずに、${list(groups)}を${quote(key)}と同じ位置に書いてください。`
        : isText
          ? `${quote(key)}を付けずに、テキストをそのまま書いてください。`
          : instead
            ? `${quote(instead)}のように書いてください。`
            : names
              ? placeOfName[names]
              : belongsTo
                ? `${quote(key)}は${surroundings[belongsTo]}に書くキーです。`
                : suggestion
                  ? didYouMean(suggestion)
                  : known.length > 0
                    ? `使えるキーは${list(known)}です。`
                    : 'このキーを削除してください。',
    }),
    'missing-key': ({ key, where, isPart }) => ({
      message: `${surroundings[where]}には${quote(key)}が必要です。`,
      hint: isPart
        ? '上の項目に含まれるものなら、`-`を付けずに上の項目に続けて書いてください。'
        : `\`${key}: …\`のように書いてください。`,
    }),
    'wrong-level': ({ key, where, named, beside, isInside }) => ({
      message: `${quote(key)}は${surroundings[where]}のキーですが、${names[named]}の名前と同じ位置から始まっています。`,
      hint: isInside
        ? `${names[named]}${quote(beside)}のキーなら、その${names[named]}のほかのキーと同じ位置まで字下げしてください。`
        : `${quote(beside)}と同じ位置から始めてください。`,
    }),
    'missing-section': ({ section, name, named }) => ({
      message: `${quote(name)}の上に${quote(`${section}:`)}がありません。`,
      hint: `1つ上の行に${quote(`${section}:`)}と書き、${names[named]}はそれより深く字下げしてください。`,
    }),
    'missing-value': ({ key }) => ({
      message: `${quote(key)}の値が書かれていません。`,
      hint: 'コロンの後に値を書くか、キーを削除してください。',
    }),
    'not-a-switch': ({ key, instead }) => ({
      message: `${quote(key)}はオンとオフを切り替えるキーではありません。値には、話す文や送り先を書きます。`,
      hint: `${quote(instead)}のように書いてください。`,
    }),
    'bad-count': ({ key, meant, instead }) => ({
      message:
        key === meant
          ? '`count`には、値を最少でいくつ、最多でいくつ取るかを、キーに分けて書きます。'
          : key === 'count'
            ? '`count`はスロットが取る値の個数です。数を数えるときの助数詞は`counter`に書きます。'
            : '`counter`は数を数えるときの助数詞です。スロットが取る値の個数は`count`に書きます。',
      hint: `${or(instead.map(quote))}のように書いてください。`,
    }),
    'wrong-kind': ({ key, expected, found, list, instead, name }) => {
      const first = expected.find((kind) => kind === 'text') ?? expected[0]
      const hint =
        key === 'send' || key === 'lookUp' || key === 'checkedBy'
          ? `config.yamlにあるサービスの名前を\`${key}: ${key === 'send' ? 'orders' : 'prices'}\`のように書いてください。`
          : key === 'when' && instead !== undefined
            ? `${quote(`when: ${instead}`)}のように書いてください。`
            : key === 'when'
              ? 'スロットとその値を`when: { method: 配達 }`のように書いてください。'
              : name !== undefined
                ? `リストではなく、名前で書いてください。最初の項目は${quote(name)}と書き、そのキーは次の行に字下げして書きます。`
                : instead !== undefined
                  ? first === 'boolean' && key !== undefined
                    ? `${quote(`${key}: ${instead}`)}のように、引用符なしで書いてください。`
                    : didYouMean(instead)
                  : list !== undefined
                    ? `リストは${quote(list)}のように角括弧で囲んでください。`
                    : first === undefined
                      ? undefined
                      : spellings[first]
      const subject = key === undefined ? 'ここ' : quote(key)
      const message = `${subject}には${or(expected.map((kind) => kinds[kind]))}を書きますが、${kinds[found]}になっています。`
      return hint === undefined ? { message } : { message, hint }
    },
    'not-one-of': ({ written, allowed, suggestion }) => ({
      message: `${quote(written)}は使えません。使えるのは${or(allowed.map(quote))}です。`,
      ...(suggestion === undefined ? {} : { hint: didYouMean(suggestion) }),
    }),
    'empty-value': ({ found }) => ({
      message: { text: 'テキストが空です。', list: 'リストが空です。', map: '中にキーがありません。' }[found],
      hint: found === 'text' ? '話す内容を書くか、キーを削除してください。' : '中身を書くか、キーを削除してください。',
    }),
    'text-too-long': ({ length, limit }) => ({
      message: `テキストが${length}文字あります。使えるのは${limit}文字までです。`,
      hint: '短くしてください。',
    }),
    'number-out-of-range': ({ written, min, max }) => ({
      message: `${quote(written)}は範囲外の値です。`,
      hint: `${between(min, max)}の数値を書いてください。`,
    }),
    'too-few': ({ least }) => ({
      message: `ここには${least}個以上必要です。`,
      hint: 'もう1つ書き足すか、リストにせず、テキストを1つだけ書いてください。',
    }),
    'several-choices': ({ instead }) => ({
      message: '`choices`の1つの項目には1つの値とその同義語を書きますが、ここには値がいくつもあります。',
      hint:
        instead === undefined
          ? '値ごとに行を改めて、`- `で始めてください。'
          : `${quote(`- ${instead}`)}のように書いてください。`,
    }),
    'not-https': ({ written }) => ({
      message: `${quote(written)}は音声のURLに使えません。CLOVAが再生するのはhttpsの音声だけです。`,
      hint: '`https://`で始まるURLを書いてください。',
    }),
    'bad-path': ({ written }) => ({
      message: `${quote(written)}はパスではありません。`,
      hint: 'パスは`/clova`のように`/`で始め、スペースを入れずに書いてください。',
    }),
    'bad-datetime': ({ written }) => ({
      message: `${quote(written)}は時刻として読み取れません。`,
      hint: '日付と時刻、UTCとの時差を、`2026-11-23T10:00:00+09:00`のように書いてください。',
    }),
    'needs-now': ({ now }) => ({
      message:
        'ここで話す内容は時刻によって変わりますが、このファイルには`now`がありません。その場合、テストの中ではいつも1970年です。',
      hint: `\`now: ${now}\`のように\`conversations\`の上に書いてください。`,
    }),

    'bad-name': ({ name, named }) => ({
      message: `${quote(name)}は${names[named]}の名前に使えません。`,
      hint: /\s/u.test(name)
        ? `名前にスペースは使えません。${quote(withoutSpaces(name))}と書いてください。`
        : `名前に使えるのは、文字、数字、\`_\`、\`-\`${named === 'intent' ? '、`.`' : ''}だけです。スペースを入れたり、数字で始めたりはできません。`,
    }),
    'reserved-name': ({ name, named }) => ({
      message: `${quote(name)}には別の意味があるため、${names[named]}の名前に使えません。`,
      hint: '別の名前にしてください。',
    }),
    'duplicate-name': ({ name, named }) => ({
      message: `${names[named]}${quote(name)}が2回定義されています。`,
      hint: 'どちらか1つだけ残すか、こちらの名前を変えてください。',
    }),
    'intent-taken': ({ intent }) => ({
      message: `インテント${quote(intent)}で始まる対話はすでにあります。`,
      hint: '1つのインテントで始められる対話は1つだけです。どちらかから削除してください。',
    }),
    'misspelt-built-in': ({ intent, suggestion }) => ({
      message: `CLOVAに${quote(intent)}というビルトインインテントはありません。`,
      hint: didYouMean(suggestion),
    }),
    'command-is-dialog': ({ intent, command }) => ({
      message: `インテント${quote(intent)}はconfig.yamlで${quote(command)}のコマンドに使われているため、対話を始めることはできません。`,
      hint: '`commands`から外すか、対話のインテントを変えてください。',
    }),
    'built-in-command': ({ intent, command, meaning }) => ({
      message: `${quote(intent)}は常に${meanings[meaning]}という意味で、${quote(command)}のコマンドにはなりません。`,
      hint: '自分で作ったインテントを書いてください。',
    }),
    'command-in-from': ({ intent, command, slot }) => ({
      message: `インテント${quote(intent)}はconfig.yamlで${quote(command)}のコマンドに使われているため、${quote(slot)}に値を入れることはありません。`,
      hint: '`commands`から外すか、この`from`から外してください。',
    }),
    'unknown-launch': ({ intent, suggestion }) => ({
      message: `\`launch\`に${quote(intent)}と書かれていますが、そのような対話はありません。`,
      hint: suggestion === undefined ? '対話のあるインテントの名前を書いてください。' : didYouMean(suggestion),
    }),

    'unknown-type': ({ type, suggestion, known, hasChoices, isChoice }) => ({
      message: `${quote(type)}というタイプはありません。`,
      hint: hasChoices
        ? '`type`を削除してください。`choices`のあるスロットには必要ありません。'
        : isChoice
          ? '`type`の代わりに、`choices: […]`に選べる値を書いてください。'
          : suggestion === undefined
            ? `使えるタイプは${list(known)}です。`
            : didYouMean(suggestion),
    }),
    'misplaced-key': ({ key, type }) => ({
      message: `${quote(key)}は${quote(type)}タイプのスロットでは意味を持ちません。`,
      hint: 'このキーを削除するか、別のタイプにしてください。',
    }),
    'misplaced-rule': ({ rule, type }) => ({
      message: `${quote(type)}タイプのスロットでは、${quote(rule)}の規則で値を拒否することがないため、この文は話されません。`,
      hint: 'この文を削除するか、この規則に当たるキーをスロットに書いてください。',
    }),
    'unchecked-reason': ({ reason, slot }) => ({
      message: `${quote(reason)}は規則ではなく、${quote(slot)}を確かめるサービスもないため、この文が話されることはありません。`,
      hint: `規則には${list(rules)}があります。サービスが拒否する理由であれば、そのサービスを\`checkedBy: …\`に書いてください。`,
    }),
    'reason-like-rule': ({ reason, rule }) => ({
      message: `${quote(reason)}はサービスが拒否する理由として読み取られますが、${quote(rule)}とほとんど同じです。`,
      hint: `${quote(rule)}に直すか、サービスの理由を別の名前にしてください。`,
    }),
    'missing-prompt': ({ slot }) => ({
      message: `スロット${quote(slot)}に質問がありません。`,
      hint: '`prompt: …`のように質問を書くか、尋ねなくてよければ`required: false`と書いてください。',
    }),
    'bad-bound': ({ key, written, type, suggestion }) => ({
      message: `${quote(written)}は${quote(type)}タイプのスロットの${quote(key)}に使えません。`,
      ...(suggestion === undefined ? boundHint(japaneseSlotTypes[type]) : { hint: didYouMean(suggestion) }),
    }),
    'bad-shape': ({ written, suggestion }) => ({
      message: `${quote(written)}には数字や文字が入る場所がないため、この値そのものしか受け付けられません。`,
      hint:
        suggestion === undefined
          ? '数字の場所には`X`、文字の場所には`A`を書いてください：`010-XXXX-XXXX`。'
          : `${quote(suggestion)}と書いてください。\`X\`は数字、\`A\`は文字です。`,
    }),
    'bad-bound-slot': ({ key, slot, type, problem, holds = type }) => {
      switch (problem) {
        case 'type':
          return {
            message:
              key === 'on'
                ? `時刻の\`on\`に、${quote(holds)}タイプの${quote(slot)}は書けません。`
                : `${quote(type)}タイプのスロットの\`${key}\`に、${quote(holds)}タイプの${quote(slot)}は使えません。`,
            hint: `先に尋ねる${quote(type)}タイプのスロットを書いてください。`,
          }
        case 'length':
          return type === 'time'
            ? {
                message: `${quote(slot)}は時刻なので、足せるのは時間、分、秒だけです。`,
                hint: `${quote(`${slot} + 2 hours`)}のように書いてください。`,
              }
            : {
                message: `ここでは${quote(slot)}に何も足せません。時間の長さを足せるのは日付と時刻だけです。`,
                hint: `${quote(slot)}だけを書いてください。`,
              }
        case 'looked-up':
          return {
            message: `${quote(slot)}はサービスから受け取る値なので、ほかのスロットの\`${key}\`には使えません。`,
            hint: 'ユーザーが答えるスロットを使うか、`checkedBy`でサービスに値を確かめさせてください。',
          }
        default:
          return problem satisfies never
      }
    },
    'bad-pattern': ({ written, problem, suggestion = '' }) => ({
      message: {
        'bracket-open': `${quote(written)}の括弧が閉じていません。`,
        'bracket-close': '対応する開き括弧がありません。',
        class: `${quote(written)}は文字の範囲ではありません。`,
        repetition: `${quote(written)}は、何回繰り返すかを表していません。`,
        lookaround: `${quote(written)}は使えません。線形時間で照合できないためです。`,
        escape: `${quote(written)}は使えません。\`\\\`の後に書けるのは、決まったいくつかの文字か記号だけです。`,
        space: 'スペースが必要なパターンですが、比べる値にはスペースがないため、どの値も一致しません。',
        unheard: `${quote(written)}が一致することはありません。比べる値では${quote(suggestion)}になっています。`,
        anchor: `${quote(written)}は値の${written === '^' ? '先頭' : '末尾'}を表すため、ここではどの値も一致しません。`,
        'too-large': 'パターンが大きすぎます。',
        unknown: '読み取れないパターンです。',
      }[problem],
      hint: {
        'bracket-open': '閉じ括弧を書いてください。記号そのものなら`\\(`や`\\[`と書きます。',
        'bracket-close': '削除してください。記号そのものなら`\\)`と書きます。',
        class: '`[a-z]`や`[ぁ-ん]`のように順番どおりに書くか、`\\p{L}`のような決まった名前を書いてください。',
        repetition: '繰り返すものの後に`?`、`*`、`+`、`{2,5}`のどれかを書いてください。1000回まで書けます。',
        lookaround: '`(?=…)`や`(?!…)`などを使わずに書いてください。`(?i)`と`(?:…)`は使えます。',
        escape: '記号だけを書いてください。前のグループをもう一度指すことはできません。',
        space: 'スペースを削除してください。値は、スペースを除いてから比べます。',
        unheard: `${quote(suggestion)}と書いてください。`,
        anchor: `削除してください。記号そのものなら${quote(`\\${written}`)}と書きます。`,
        'too-large': '繰り返しを減らすか、一部をサービス（`checkedBy`）に任せてください。',
        unknown: 'RE2の書き方（https://github.com/google/re2/wiki/Syntax）で書いてください。',
      }[problem],
    }),
    'bad-exception': ({ written, type, problem, suggestion }) => ({
      message:
        problem === 'moves'
          ? `${quote(written)}は日によって変わります。\`except\`には、変わらない日を書きます。`
          : problem === 'times'
            ? `${type === 'period' ? '期間' : '日付'}には時刻がないので、\`except\`に${quote(written)}は書けません。`
            : problem === 'day'
              ? `時刻には日付がないので、\`except\`に${quote(written)}は書けません。`
              : problem === 'no-day'
                ? `どの日の時刻かがわからないので、${quote(written)}は意味を持ちません。`
                : `${quote(written)}は${quote(type)}タイプのスロットの値ではないので、ユーザーが言うことはありません。`,
      hint:
        problem === 'moves'
          ? suggestion === undefined
            ? '今日から何日かは、`min`と`max`に書いてください。'
            : `それより後の日だけを受け付けるなら、${quote(`min: ${suggestion}`)}と書いてください。`
          : suggestion !== undefined
            ? didYouMean(suggestion)
            : problem === 'times'
              ? '日だけを書いてください。時刻は、時刻のスロットに書きます。'
              : problem === 'day'
                ? '`13:00-14:00`のように時刻だけを書いてください。日や曜日は、日付のスロットに書きます。'
                : problem === 'no-day'
                  ? '日付のスロットの名前を書いてください：`on: day`。'
                  : japaneseSlotTypes[type].exception,
    }),
    'bad-step': ({ written, type, suggestion }) => ({
      message: `${quote(written)}は、${quote(type)}タイプのスロットの単位にできません。`,
      hint:
        suggestion !== undefined
          ? didYouMean(suggestion)
          : type === 'number' || type === 'integer'
            ? `\`10\`のように、0より大きい${type === 'integer' ? '整数' : '数'}を書いてください。`
            : '`30 minutes`のように、1日より短い時間を書いてください。',
    }),
    'needs-part': ({ key, slot, suggestion }) => ({
      message: `${quote(slot)}は期間なので、${quote(key)}は初日か最終日について書きます。`,
      hint: `${quote(`${suggestion}: { ${key}: … }`)}のように書いてください。`,
    }),
    'bad-length': ({ written, suggestion, isOfHours = false }) => ({
      message: isOfHours
        ? `期間は日で数えるので、${quote(written)}は期間の長さになりません。`
        : `${quote(written)}は、期間の長さではありません。`,
      hint: isOfHours
        ? '1日のうちの時間なら、時刻を2つ、または時刻と`duration`を尋ねてください。'
        : suggestion === undefined
          ? '`2 nights`のように泊数を書くか、`3 days`のように初日と最終日を含めた日数を書いてください。'
          : didYouMean(suggestion),
    }),
    'time-without-day': ({ slot, day }) => ({
      message: `\`now\`は今日の時刻ですが、${quote(slot)}は${quote(day)}によってはほかの日の時刻かもしれません。`,
      hint: `その日の時刻なら、${quote(`on: ${day}`)}と書いてください。`,
    }),
    'nothing-left': () => ({
      message: 'このスロットで受け付ける値が1つも残りません。',
      hint: '`except`の一部を外すか、`every`、`min`、`max`を直してください。',
    }),
    'days-run-out': ({ last, max }) => ({
      message: `ここに書かれた日は${last}で終わりますが、\`max\`（${max}）により、ユーザーはそれより後の日をすでに選べます。`,
      hint: 'その後の日も書くか、`max`をその日までにしてください。',
    }),
    'min-above-max': ({ min, max }) => ({
      message: `\`min\`（${min}）が\`max\`（${max}）を超えているため、どの値も受け付けられません。`,
      hint: '2つの値を入れ替えるか、どちらかを直してください。',
    }),
    'bad-default': ({ written, type, choices, values, least, most, suggestion, moves }) => ({
      message: `既定値の${quote(written)}は、このスロットが受け付けない値です。`,
      hint:
        least !== undefined
          ? `既定値は${values}個ですが、\`count\`では${least}個以上が必要です。既定値か、\`count\`の\`min\`を削除してください。`
          : most !== undefined
            ? most === 1
              ? '値を1つだけ書いてください。このスロットが受け取るのは1つだけです。'
              : `\`count\`では${most}個までです。`
            : moves
              ? `既定値はいつも同じ値ですが、${quote(written)}はその時々で変わります。削除して、ユーザーに尋ねてください。`
              : suggestion !== undefined
                ? didYouMean(suggestion)
                : choices.length > 0
                  ? `${list(choices)}のどれかを書いてください。`
                  : `\`min\`や\`shape\`など、このスロットの条件に合う${quote(type)}タイプの値を書いてください。`,
    }),
    'too-few-choices': ({ least, choices }) => ({
      message: `\`count\`では値が${least}個以上必要ですが、選べるのは${choices}個しかないため、質問が終わりません。`,
      hint: '`min`を減らすか、選択肢を増やしてください。',
    }),
    'comma-in-choice': ({ written, words }) => ({
      message: `${quote(written)}は、コンマや読点を含む1つの語として読み取られます。`,
      hint: `${series(words.map(quote), 'と', 'と')}に分けて書いてください。1つの語であれば、引用符で囲んでください。`,
    }),
    'single-choice': ({ written, words }) => ({
      message: `選択肢が${quote(written)}の1つだけです。`,
      hint: `複数のつもりなら${quote(`[${words.join(', ')}]`)}のようにコンマで区切り、1つなら引用符で囲んでください。`,
    }),
    'ambiguous-synonym': ({ synonym, first, second }) => ({
      message: `${quote(synonym)}が${quote(first)}と${quote(second)}の両方を指しています。`,
      hint: '大文字と小文字、スペースの有無、全角と半角は区別されません。どちらか一方にだけ残してください。',
    }),
    'needs-prompt': ({ key, slot }) => ({
      message: {
        names: `スロット${quote(slot)}には\`names\`がありますが質問がないため、変えたいと言われても尋ねられません。`,
        confirm: `スロット${quote(slot)}には\`confirm\`がありますが、「いいえ」の後に尋ねる質問がありません。`,
        intent: `スロット${quote(slot)}には質問がありません。選択肢の\`intent\`は、そのスロットを尋ねている間だけ選択肢を意味します。`,
      }[key],
      hint: `\`prompt: …\`のように質問を書くか、${quote(key)}を削除してください。`,
    }),
    'needs-many': ({ key, slot }) => ({
      message: `${quote(key)}は値をいくつも取るスロットのキーですが、${quote(slot)}は1つしか取りません。`,
      hint: `\`many: true\`も書くか、${quote(key)}を削除してください。`,
    }),
    'not-for-items': ({ key, slot }) => ({
      message: `${quote(slot)}は項目を取るため、${quote(key)}は使えません。`,
      hint: '項目のスロットの下に書くか、削除してください。',
    }),
    'outside-item': ({ slot, list, where }) => ({
      message: `${quote(slot)}は${quote(list)}の項目ごとのスロットなので、ここでは使えません。`,
      hint:
        where === 'text'
          ? `${quote(`{${list}}`)}と書くと、すべての項目が\`say\`のとおりに話されます。`
          : where === 'calculation'
            ? `\`sum(${list}.${slot})\`のように書いてください。`
            : `項目から計算した数を条件にするか、\`${list}: { given: true }\`と書いてください。`,
    }),
    'not-for-lists': ({ key, slot, where }) => ({
      message: `${quote(slot)}は値をいくつも取るため、${quote(key)}は使えません。`,
      hint:
        where === 'condition'
          ? `ある値が含まれるかどうかなら\`${slot}: …\`、1つでも値があるかどうかなら\`${slot}: { given: true }\`と書いてください。`
          : `${quote(key)}を削除してください。`,
    }),
    'ambiguous-name': ({ name, first, second }) => ({
      message: `${quote(name)}が${quote(first)}と${quote(second)}の両方の名前になっています。`,
      hint: '大文字と小文字、スペースの有無、全角と半角は区別されません。どちらか一方にだけ残してください。',
    }),
    'unused-names': () => ({
      message: 'この名前で呼ばれることはありません。config.yamlの`commands`に`change`がないためです。',
      hint: 'config.yamlに`commands: { change: ChangeIntent }`と書いてください。そのインテントとすべての名前は`reprompt export`が書き出します。',
    }),
    'bad-covers': ({ written, choice, problem, other = '' }) => ({
      message: {
        unreadable: `${quote(written)}は、時刻から時刻までの範囲ではありません。`,
        empty: `${quote(written)}は始まりと終わりが同じなので、${quote(choice)}になる時刻がありません。`,
        overlap: `${quote(written)}の一部の時刻は、${quote(other)}でも${quote(choice)}でもあります。`,
      }[problem],
      hint: {
        unreadable: '`"14:00-16:00"`のように書いてください。2時から4時より前まで、という意味です。',
        empty: 'いつ終わるかを書いてください。終わりの時刻は含まれません。',
        overlap: '一方が終わる時刻に、もう一方が始まるようにしてください。',
      }[problem],
    }),
    'choices-elsewhere': ({ written, key }) => ({
      message: `選択肢を${quote(written)}から読み込むことはできません。このままでは、選択肢は${quote(key)}だけになります。`,
      hint: '選択肢をここに書いてください。日によって変わるときは、`choices`を書かずに`checkedBy`でサービスに決めさせてください。',
    }),
    'second-else': ({ choice, first }) => ({
      message: `残りの値はもう${quote(first)}が受け取るので、${quote(choice)}は受け取れません。`,
      hint: '`else`はどちらか1つだけに書いてください。',
    }),
    'choice-intent-taken': ({ intent, by, command = '' }) => ({
      message: {
        dialog: `インテント${quote(intent)}は対話を始めるので、選択肢にはできません。`,
        command: `インテント${quote(intent)}はconfig.yamlで${quote(command)}のコマンドになっているので、選択肢にはできません。`,
        choice: `インテント${quote(intent)}は、もうこのスロットの別の選択肢です。`,
        'built-in': `${quote(intent)}はどこでも同じ意味なので、選択肢にはできません。`,
      }[by],
      hint:
        by === 'built-in'
          ? '自分で作ったインテントを書いてください。「はい」と「いいえ」は、`also: [はい]`のように選択肢の名前にします。'
          : 'この選択肢だけのインテントを書いてください。',
    }),
    'private-value': ({ slot }) => ({
      message: `${quote(slot)}は非公開です。拒否した値は残さないため、その値は話せません。`,
      hint: '`{value}`のない文を書いてください。',
    }),
    'private-not-sent': ({ slot, service }) => ({
      message: `${quote(slot)}は非公開ですが、${quote(service)}は非公開の値を受け取りません。`,
      hint: `受け取ってよければ、config.yamlの${quote(service)}に\`private: true\`と書いてください。よくなければ、ここから外してください。`,
    }),
    'bad-from': ({ written }) => ({
      message: `${quote(written)}はスロットを指していません。`,
      hint: 'スロットの名前（`number`）か、インテントとスロットの名前（`NumberIntent.number`）を書いてください。',
    }),
    'unknown-slot': ({ slot, suggestion }) => ({
      message: `この対話に${quote(slot)}というスロットはありません。`,
      hint: suggestion === undefined ? 'この対話にあるスロットの名前を書いてください。' : didYouMean(suggestion),
    }),

    'name-taken': ({ name, named, by }) => ({
      message: `${quote(name)}はすでに${names[by]}の名前なので、${names[named]}の名前には使えません。`,
      hint: 'どちらかの名前を変えてください。テキストの中では、1つの名前が指すものは1つだけです。',
    }),
    'missing-fact': ({ fact, choice, isText = false }) => ({
      message: `ほかの選択肢にある${quote(fact)}が、${quote(choice)}にはありません。`,
      hint: `${quote(`${choice}: { ${fact}: ${isText ? '…' : '0'} }`)}のように書いてください。どの選択肢にも同じ情報が必要です。`,
    }),
    'mixed-facts': ({ fact }) => ({
      message: `${quote(fact)}が、ある選択肢では数、別の選択肢ではテキストになっています。`,
      hint: '数は`18000`のように、引用符も単位も付けずに書いてください。または、すべてテキストで書いてください。',
    }),
    'unknown-fact': ({ slot, fact, known, suggestion }) => ({
      message:
        known.length > 0
          ? `${quote(`${slot}.${fact}`)}というものはありません。`
          : `${quote(slot)}の選択肢に${quote(fact)}はありません。`,
      hint:
        suggestion !== undefined
          ? didYouMean(suggestion)
          : known.length > 0
            ? `${quote(slot)}の後に書けるのは${list(known)}です。`
            : `それぞれの選択肢に${quote(`{ ${fact}: … }`)}のように書いてください。`,
    }),
    'grouped-number': ({ written, instead }) => ({
      message: `${quote(written)}は、ここでは数になりません。YAMLは3桁ごとのコンマを数の一部と見なしません。`,
      hint: `${quote(instead)}と書いてください。`,
    }),
    'bad-expression': ({ written, problem, suggestion = '' }) => ({
      message: {
        'value-missing':
          written === '' ? '計算式の最後に、数か名前が足りません。' : `${quote(written)}の前に、数か名前が足りません。`,
        'operator-missing': `${quote(written)}の前に、演算記号が足りません。`,
        'space-missing': `${quote(written)}の両側にはスペースが必要です。`,
        'bracket-open': '括弧が閉じられていません。',
        'bracket-close': 'この括弧に対応する開き括弧がありません。',
        character: `${quote(written)}は計算式に使えません。`,
        comma: 'ここにコンマは使えません。',
        function: `${quote(written)}という関数はありません。`,
        arguments: `${quote(written)}の括弧の中に値が必要です。\`round\`には小数の桁数も書けます。`,
        'too-long': '計算式が長すぎます。',
      }[problem],
      hint: {
        'value-missing': 'そこに、数、スロット、`facts`の名前、または上に書いた計算の名前を書いてください。',
        'operator-missing': '2つの値の間に`+`、`-`、`*`、`/`のどれかを書いてください。',
        'space-missing': `${quote(suggestion)}のようにスペースを入れてください。\`amount-1\`は1つの名前になります。`,
        'bracket-open': '終わるところに`)`を書いてください。',
        'bracket-close': '削除するか、始まるところに`(`を書いてください。',
        character:
          suggestion === ''
            ? '計算式に使えるのは、数、名前、`+ - * / ( )`、`min`、`max`、`round`だけです。'
            : `${quote(suggestion)}と書いてください。`,
        comma: 'コンマは`min`、`max`、`round`の値の間にだけ書きます。',
        function: '使える関数は`min`、`max`、`round`です。',
        arguments: '`min(a, b)`、`round(a)`、`round(a, 1)`のように書いてください。',
        'too-long': 'いくつかに分けてください。上に書いた計算の名前は、下で使えます。',
      }[problem],
    }),
    'unknown-name': ({ name, known, suggestion }) => ({
      message: `ここに${quote(name)}という名前はありません。`,
      hint:
        suggestion !== undefined
          ? didYouMean(suggestion)
          : known.length > 0
            ? `計算に使えるのは${list(known)}です。`
            : '数のスロット、`facts`の名前、または上に書いた計算の名前を書いてください。',
    }),
    'not-a-number': ({ name, facts }) => ({
      message: `${quote(name)}は数ではないので、計算に使えません。`,
      hint:
        facts.length > 0
          ? `${or(facts.map(quote))}のことですか？`
          : 'タイプが`integer`か`number`のスロット、または数の情報を使ってください。',
    }),
    'not-summed': ({ name }) => ({
      message: `${quote(name)}は1つの数とは限りません。`,
      hint: `\`sum(${name})\`のように合計するか、\`count(…)\`で数を数えてください。`,
    }),
    'bad-total': ({ name, lists }) => ({
      message:
        lists === 0
          ? `\`${name}(…)\`の中に\`many\`のスロットがありません。`
          : `\`${name}(…)\`の中には、\`many\`のスロットを1つ、名前で書きます。`,
      hint:
        name === 'sum'
          ? '`sum(topping.price)`のように書き、スロットごとに`sum`を分けてください。'
          : '`count(topping)`のように書いてください。',
    }),
    'calculated-later': ({ name, uses }) => ({
      message:
        name === uses
          ? `${quote(name)}の計算に${quote(name)}自身は使えません。`
          : `${quote(name)}で使っている${quote(uses)}は、それより下で計算されます。`,
      hint:
        name === uses
          ? 'スロット、`facts`の名前、または上に書いた計算の名前を使ってください。'
          : 'その計算を、この計算より上に移してください。',
    }),
    'may-divide-by-zero': ({ written }) => ({
      message: `${quote(written)}が0になることがあり、そのときは結果がありません。`,
      hint: 'スロットの`min`で0を除くか、0でないときにだけ割るよう`cases`で分けてください。',
    }),

    'bad-placeholder': ({ written, problem, name = '', platform, known }) => ({
      message: {
        unclosed: `${quote(written)}の波括弧が閉じられていません。`,
        unopened: `${quote(written)}に対応する開き波括弧がありません。`,
        empty: `${quote(written)}の中が空です。`,
        aspect: `${quote(written)}はスロットにないものを指しています。`,
        'no-day': `${quote(written)}：曜日があるのは日付だけです。`,
        'no-number': `${quote(written)}：単数と複数を分けられるのは数だけです。`,
        'no-list': `${quote(written)}：いくつもの値を並べて話せるのは、\`many\`のあるスロットだけです。`,
        plural: `${quote(written)}は正しい書き方ではありません。`,
        name: `${quote(written)}はスロットを指していません。`,
        'full-width': `${quote(written)}は波括弧が全角なので、書いたとおりに話されます。`,
        doubled: `${quote(written)}は、波括弧ごと話されます。波括弧を2つ続けると、文字としての波括弧になります。`,
        foreign: `${quote(written)}はプレースホルダーにならず、書いたとおりに話されます。`,
        taken: `${quote(written)}の値は${platform === undefined ? '' : `${platform}から`}スロット${quote(name)}として届きますが、その名前のスロットが別にあります。`,
        numbered: `${quote(written)}は1つの文に出てくる次の項目のスロットですが、その名前のスロットが別にあります。`,
      }[problem],
      hint: {
        unclosed: `スロットの名前の後に\`}\`を書いてください。${spokenBrace}`,
        unopened: 'スロットの名前の前に`{`を書いてください。閉じ波括弧そのものを話すときは`}}`と書きます。',
        empty: '波括弧の中にスロットの名前を書いてください。',
        aspect:
          known === undefined
            ? '`{スロット}`、`{スロット.unit}`、`{スロット.value}`、`{スロット.weekday}`、`{スロット.relative}`のどれかの形で書いてください。'
            : `ユーザーが話す文には、${or(known.map(quote))}を書いてください。`,
        'no-day':
          '`weekday`と`relative`は、タイプが`date`か`datetime`のスロットか、`{stay.start.weekday}`のように期間の1日に使ってください。',
        'no-number':
          '`{スロット}`と書いてください。単数と複数を分けられるのは、タイプが`integer`か`number`のスロットだけです。',
        'no-list': '`{スロット}`と書くか、スロットに`many: true`を書いてください。',
        plural: '`{スロット}`と書くか、単数形と複数形を分けるなら`{スロット:one|many}`のように書いてください。',
        name: `波括弧の中にスロットの名前を書いてください。${spokenBrace}`,
        'full-width': '半角の波括弧で`{スロット}`のように書いてください。',
        doubled: `値を話すには、${quote(written.slice(1, -1))}と書いてください。`,
        foreign: `${quote(`{${name}}`)}と書いてください。`,
        taken: `スロット${quote(name)}の名前を変えてください。`,
        numbered: `スロット${quote(name)}の名前を変えてください。`,
      }[problem],
    }),
    'may-be-cut': ({ length, limit, platform }) => ({
      message: `一番長い値が入ると${length}文字になります。${platform === undefined ? '1つのテキストで話せる' : `${platform}が一度に話せる`}のは${limit}文字までです。`,
      hint: '短くしてください。超えた部分は話されません。',
    }),
    'single-particle-form': ({ written, both }) => ({
      message: `${quote(written)}の助詞は、値によっては合いません。`,
      hint: `${quote(both)}のように両方の形を書くと、値に合うほうが話されます。`,
    }),
    'bad-particle': ({ written, problem, instead = '' }) => ({
      message: {
        fixed: `${quote(written)}：前の語がいつも同じなので、合う助詞は1つだけです。`,
        alone: `${quote(written)}：助詞の前に語がないので、どちらの形が合うかわかりません。`,
        unknown: `${quote(written)}：1つの助詞の2つの形ではないので、書いたまま話されます。`,
        brackets: `${quote(written)}：括弧も書いたまま話されます。`,
      }[problem],
      hint: {
        fixed: `${quote(instead)}と書いてください。`,
        alone: '同じテキストの中で、プレースホルダーの直後に書いてください。',
        unknown: `${quote(instead)}のように書くか、1つだけ書いてください。`,
        brackets: `括弧を付けずに、合わせる語の直後に${quote(instead)}と書いてください。`,
      }[problem],
    }),
    'unknown-placeholder': ({ placeholder, suggestion, known }) => ({
      message: `${quote(`{${placeholder}}`)}が何を指すのかわかりません。`,
      hint:
        suggestion !== undefined
          ? didYouMean(`{${suggestion}}`)
          : known.length > 0
            ? `ここで使えるのは${list(known.map((name) => `{${name}}`))}です。`
            : `ここで使えるスロットはありません。${spokenBrace}`,
    }),
    'no-unit': ({ slot, type }) => ({
      message: `${quote(slot)}に単位が付くことはありません。${type === undefined ? '' : `${quote(type)}タイプの値には単位が残りません。`}`,
      hint: '単位をテキストに書いてください。一緒に届いた単位が残るのは、数値と、形を決めていないテキストだけです。',
    }),
    'misplaced-placeholder': ({ placeholder }) => ({
      message: `${quote(`{${placeholder}}`)}を使えるのは${placeholder === 'value' ? '`invalid`' : '`corrected`'}の中だけです。`,
      hint: '代わりにスロットの名前を書いてください。',
    }),
    'mixed-forms': ({ keys }) => ({
      message: `${list(keys)}はそれぞれ別の話し方なので、一緒には書けません。`,
      hint: 'どれか1つだけ残してください。',
    }),
    'missing-verbose': () => ({
      message: '`brief`は画面のあるデバイスで話す内容です。ほかのデバイスで話す内容が抜けています。',
      hint: '`verbose: …`も書くか、テキストを1つだけ書いてください。',
    }),
    'missing-brief': () => ({
      message: '`verbose`は画面のないデバイスで話す内容です。ほかのデバイスで話す内容が抜けています。',
      hint: '`brief: …`も書くか、テキストを1つだけ書いてください。',
    }),
    'bad-part': ({ problem }) => ({
      message: {
        neither: 'この部分には`text`も`audio`もないため、何も話せません。',
        both: '1つの部分に書けるのは、`text`と`audio`のどちらか一方です。',
        'audio-language': '音声に`lang`は付けられません。',
      }[problem],
      hint: {
        neither: '`text: …`か`audio: https://…`のように書いてください。',
        both: '2つの部分に分けてください。',
        'audio-language': '`lang`を削除してください。',
      }[problem],
    }),
    'default-case-not-last': () => ({
      message: '`when`のない項目はいつも当てはまるため、その後の項目は使われません。',
      hint: '`when`のない項目を最後に移してください。',
    }),

    'asked-later': ({ slot, decides }) => ({
      message:
        slot === decides
          ? `${quote(slot)}を、${quote(slot)}自身の値によって決めることはできません。`
          : `${quote(decides)}は${quote(slot)}によって決まりますが、そのスロットはもっと後で尋ねます。`,
      hint: 'ここに書けるのは、先に尋ねるスロットだけです。後で尋ねるスロットを、このスロットより上に移してください。',
    }),
    'impossible-value': ({ slot, written, known, suggestion }) => ({
      message: `${quote(slot)}の値が${quote(written)}になることはありません。`,
      hint:
        suggestion === undefined
          ? known.length === 0
            ? 'スロットのタイプに合う値を書いてください。'
            : `とりうる値は${or(known.map(quote))}です。`
          : didYouMean(suggestion),
    }),
    'unfilled-placeholder': ({ placeholder, holding, isUnit = false }) => ({
      message: isUnit
        ? `この文を話すとき、${quote(placeholder)}に単位がないことがあります。`
        : `この文を話すとき、${quote(placeholder)}の値がまだわからないことがあります。${forExample(holding)}`,
      hint: isUnit
        ? `\`cases\`で${quote(`when: { ${placeholder}.unit: { given: true } }`)}のように、単位があるかどうかで分けてください。`
        : '先に尋ねたものだけを使うか、値がわかっているときにだけ使うよう`cases`で分けてください。',
    }),
    'says-nothing': ({ holding }) => ({
      message: `どの項目にも当てはまらず、何も話さないことがあります。${forExample(holding)}`,
      hint: '`cases`の最後に、`when`のない項目を書いてください。',
    }),
    'unreachable-case': () => ({
      message: 'この項目が使われることはありません。',
      hint: 'ここでは`when`が成り立たないか、上にある項目がいつも先に当てはまります。',
    }),
    'redundant-case': () => ({
      message: '上の項目がすべての場合に当てはまるため、この項目が使われることはありません。',
      hint: '削除してください。選択肢を増やす予定があれば、そのままでもかまいません。',
    }),
    'not-proved': () => ({
      message:
        'この文に関わるスロットが多すぎるため、話すときにプレースホルダーがすべて埋まっているかを確かめられません。',
      hint: 'この文とその`when`で使う省略できるスロットを減らすか、対話を分けてください。空のプレースホルダーがある文は話されません。',
    }),
    'unused-text': ({ key, why }) => ({
      message: `${quote(key)}を話すことはありません。${neverSaid[why].because}です。`,
      hint: neverSaid[why].hint,
    }),
    'unused-reprompt': ({ slot, times, attempts }) => ({
      message: `この\`reprompt\`を話すことはありません。${quote(slot)}を続けて尋ねるのは、最大で${times}回だからです。`,
      hint: attempts === undefined ? '削除してください。' : `削除するか、\`attempts: ${attempts}\`と書いてください。`,
    }),
    'unreachable-slot': ({ slot }) => ({
      message: `${quote(slot)}を尋ねることはありません。この条件が成り立たないためです。`,
      hint: '条件に書いたスロットの`when`も確かめてください。',
    }),

    'no-platform': () => ({
      message: 'config.yamlにプラットフォームが1つも書かれていません。',
      hint: 'CLOVAに登録したIDを`applicationId: …`と書くか、AlexaのスキルIDを`alexa`の中に書いてください。',
    }),
    'platform-key': ({ key, isNamed }) => ({
      message: isNamed
        ? `${quote(key)}は、別に書いてある\`clova\`の中のキーです。`
        : `${quote(key)}はCLOVAのキーですが、config.yamlにCLOVAがありません。`,
      hint: isNamed
        ? `\`clova: { ${key}: … }\`のように、その中に移してください。`
        : '削除するか、CLOVAに登録したエクステンションの`applicationId`も書いてください。',
    }),
    'path-taken': ({ path, by }) => ({
      message:
        by === path
          ? `${quote(path)}は、サーバー自身が使うパスです。`
          : `${quote(path)}は、${quote(by)}のパスでもあります。`,
      hint: '`/clova`や`/alexa`のように、ほかで使われていないパスを書いてください。',
    }),
    'not-on-platform': ({ platform, what }) => ({
      message: {
        language: `${platform}は韓国語に対応していません。`,
        brief: `${platform}には短く話す設定がないため、\`brief\`はここでもほかの場所でも話されません。`,
        unit: `${platform}は数の単位を送らないため、単位はここでもほかの場所でも常に空です。`,
      }[what],
      hint: {
        language: '`language: ja`か`language: en`にして、文もその言語で書くか、そのプラットフォームを外してください。',
        brief: '`verbose`の文だけを書いてください。',
        unit: '単位を文に書くか、`counter`を使ってください。',
      }[what],
    }),
    'bad-invocation-name': ({ written, problem, word = written }) => ({
      message: {
        reserved: `Alexaの呼び出し名に${quote(word)}は使えません。スキルを開くときの言葉と区別できないからです。`,
        digit: 'Alexaの呼び出し名に数字は使えません。',
        mark: 'Alexaの呼び出し名に使えない文字があります。',
        'one-word': `${quote(written)}は1語です。自社のブランドでなければ、Alexaでは使えません。`,
      }[problem],
      hint: {
        reserved: '別の名前にしてください。',
        digit: '数字は、`twenty one`や`にじゅういち`のように読み方のとおりに書いてください。',
        mark: "文字とスペース、略語のピリオド、`'s`だけを使ってください。",
        'one-word': '`pizza bot`のように、2語以上にしてください。',
      }[problem],
    }),
    'bad-timezone': ({ written, suggestion }) => ({
      message: `${quote(written)}というタイムゾーンはありません。`,
      hint: suggestion === undefined ? '`Asia/Tokyo`のように地域と都市を書いてください。' : didYouMean(suggestion),
    }),
    'unreadable-key': ({ file, reason }) => ({
      message: `公開鍵${quote(file)}：${describeUnreadable(reason, 'ja').message}`,
      hint: 'パスはconfig.yamlがあるフォルダーを基準に書いてください。',
    }),
    'unknown-service': ({ service, kind, address, known, suggestion }) => ({
      message: `config.yamlに${quote(service)}というサービスはありません。`,
      hint: address
        ? `config.yamlに\`${serviceAt(address, service)}\`のように名前を付け、ここには\`orders\`と書いてください。`
        : suggestion !== undefined
          ? didYouMean(suggestion)
          : known.length > 0
            ? `使えるサービスは${list(known)}です。`
            : `config.yamlに\`services: { ${service}: ${serviceLike(service, kind)} }\`のように書いてください。`,
    }),
    'unasked-service': ({ service, known, suggestion }) => ({
      message: `サービス${quote(service)}を使う対話はありません。`,
      hint:
        suggestion !== undefined
          ? didYouMean(suggestion)
          : known.length > 0
            ? `対話で使うサービスは${list(known)}です。`
            : '削除してください。',
    }),
    'silent-service': ({ service, key }) => ({
      message: `サービス${quote(service)}は完了した対話を受け取るだけで、何も返しません。`,
      hint: `${quote(key)}には、\`url\`か\`module\`のサービスを使ってください。`,
    }),
    'bad-public-key': ({ file, problem }) => ({
      message: {
        private: `${quote(file)}に秘密鍵が入っています。サーバーに必要なのは公開鍵だけです。`,
        'not-pem': `${quote(file)}はPEM形式の公開鍵ではありません。`,
        'not-rsa': `${quote(file)}の鍵はRSAの鍵ではありません。`,
        bits: `${quote(file)}のRSAの鍵は2048ビットではありません。`,
      }[problem],
      hint: '`publicKey: clova`と書くか、`-----BEGIN PUBLIC KEY-----`で始まるファイルを指定してください。',
    }),

    'service-kind': ({ service, found, kinds }) => ({
      message:
        found.length === 0
          ? `サービス${quote(service)}が何なのか、書かれていません。`
          : `サービス${quote(service)}に${list(found)}が一緒に書かれています。`,
      hint: `${list(kinds)}のうち、1つだけを書いてください。`,
    }),
    'misplaced-setting': ({ key, kind, kinds }) => ({
      message: `${quote(kind)}を使うサービスでは、${quote(key)}は何もしません。`,
      hint: `削除してください。${list(kinds)}でだけ使えます。`,
    }),
    'bad-address': ({ written }) => ({
      message: `${quote(written)}はIPアドレスでも、その範囲でもありません。`,
      hint: 'プロキシのアドレスを`127.0.0.1`のように、または範囲を`10.0.0.0/8`のように書いてください。',
    }),
    'bad-url': ({ written }) => ({
      message: `${quote(written)}はHTTPサービスのアドレスではありません。`,
      hint: '`https://shop.example.com/orders`のように、アドレス全体を書いてください。',
    }),
    'bad-email': ({ written }) => ({
      message: `${quote(written)}はメールアドレスではありません。`,
      hint: '`kitchen@example.com`のように、アドレスを1つ書いてください。',
    }),
    'bad-duration': ({ written }) => ({
      message: `${quote(written)}は時間の長さではありません。`,
      hint: '`30 minutes`、`1 hour`、`3 days`のように、数と単位を書いてください。',
    }),
    'not-a-variable': ({ key }) => ({
      message: `${quote(key)}には、値そのものではなく環境変数の名前を書きます。`,
      hint: '`ORDERS_SECRET`のように大文字の名前を書き、サーバーを動かす環境でその変数を設定してください。ファイルに書いてしまったシークレットは、新しいものに替えてください。',
    }),
    'bad-variable': ({ variable, problem }) => ({
      message: {
        missing: `環境変数${quote(variable)}が設定されていません。`,
        secret: `環境変数${quote(variable)}の値は、Standard Webhooksのシークレットではありません。`,
        smtp: `環境変数${quote(variable)}の値は、メールサーバーのURLではありません。`,
        postgres: `環境変数${quote(variable)}の値は、PostgreSQLデータベースのURLではありません。`,
      }[problem],
      hint: {
        missing: 'サーバーを起動する環境で設定してください。',
        secret: '`whsec_`の後に、24～64バイトをbase64で書いた値にしてください。',
        smtp: '`smtps://user:password@mail.example.com`のような形です。',
        postgres: '`postgres://user:password@db.example.com/shop`のような形です。',
      }[problem],
    }),
    'unreadable-module': ({ file, reason }) => ({
      message: `モジュール${quote(file)}：${describeUnreadable(reason, 'ja').message}`,
      hint: 'パスはconfig.yamlがあるフォルダーを基準に書いてください。',
    }),
    'unknown-section': ({ written }) => ({
      message: `${quote(written)}はインテントのファイルの見出しではありません。`,
      hint: '見出しは`[INTENT SLOT]`と`[INTENT EXPRESSION]`だけです。',
    }),
    'no-section': ({ intent }) => ({
      message: `インテント${quote(intent)}に\`[INTENT SLOT]\`も\`[INTENT EXPRESSION]\`もありません。`,
      hint: 'サンプル発話の上に`[INTENT EXPRESSION]`と書いてください。',
    }),
    'undeclared-slot': ({ slot, suggestion }) => ({
      message: `\`[INTENT SLOT]\`にスロット${quote(slot)}がありません。`,
      hint:
        suggestion === undefined
          ? 'その下に、スロットの名前とタイプをタブで区切って書いてください。'
          : didYouMean(suggestion),
    }),
    'slot-without-type': ({ slot }) => ({
      message: `スロット${quote(slot)}にタイプがないので、テキストとして受け取ります。`,
      hint: '名前の後にタブを入れて、タイプを書いてください。',
    }),
    'two-types': ({ slot, first, second }) => ({
      message: `スロット${quote(slot)}のタイプが${quote(first)}と${quote(second)}の2つあります。`,
      hint: 'どちらかを残してください。',
    }),
    'missing-type-file': ({ slot, type }) => ({
      message: `スロットタイプ${quote(type)}のファイルがないので、スロット${quote(slot)}をテキストとして受け取ります。`,
      hint: `コマンドに${quote(type)}のファイルも指定してください。`,
    }),
    'bad-tag': ({ written }) => ({
      message: `${quote(written)}に、スロットではない\`<\`か\`>\`があります。`,
      hint: 'スロットは`<名前>話す言葉</名前>`のように書いてください。',
    }),
    'no-value': ({ taken }) => ({
      message: `この行の最初のセルが空なので、${quote(taken)}を代表語にします。`,
      hint: '最初のセルに代表語を書き、同義語はその後に書いてください。',
    }),
    'repeated-value': ({ value, first }) => ({
      message:
        value === first
          ? `代表語${quote(value)}がもう一度出てきたので、同義語を最初のものにまとめます。`
          : `代表語${quote(value)}は${quote(first)}と同じ言葉なので、その同義語にします。`,
      hint: '1つの代表語の同義語は、すべて1行に書いてください。',
    }),
    'not-a-model': ({ problem }) => ({
      message:
        problem === 'json'
          ? 'JSONではありません。'
          : '対話モデルではありません。`languageModel`の下に`intents`がありません。',
      hint: '開発者コンソールのJSONエディターか、`skill-package/interactionModels/custom`にあるファイルを使ってください。',
    }),
    'synonym-taken': ({ synonym, value, owner }) => ({
      message: `${quote(synonym)}はすでに${quote(owner)}を意味するので、${quote(value)}の同義語から外します。`,
      hint: 'どちらかから削除してください。',
    }),
  },
}

function writeQuoted(text: string): string {
  return `${inQuotes(text)}と書いてください。`
}

function forExample(holding: readonly Holding[]): string {
  if (holding.length === 0) return ''
  return `たとえば、${holding.map(({ slot, value }) => `${quote(slot)}が${quote(value)}`).join('で、')}のときです。`
}

function didYouMean(suggestion: string): string {
  return `もしかして${quote(suggestion)}ですか？`
}

function list(names: readonly string[]): string {
  return names.map(quote).join('、')
}

function or(texts: readonly string[]): string {
  return series(texts, '、', '、または')
}

function between(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `${max}以下`
  return max === undefined ? `${min}以上` : `${min}以上${max}以下`
}
