import type { Holding, Kind, Messages, Named, Surrounding } from './mistake.ts'
import { list, quote, shorten } from './quoting.ts'

const surroundings: Readonly<Record<Surrounding, string>> = {
  file: '対話ファイル',
  replies: '`replies`',
  dialog: '対話',
  slot: 'スロット',
  speech: '話す内容',
  part: '話す内容の一部分',
  case: '`cases`の項目',
  condition: '条件',
  invalid: '`invalid`',
  choice: '選択肢',
  config: 'config.yaml',
  server: '`server`',
  signature: '`signature`',
  commands: '`commands`',
  conversations: '会話テストのファイル',
  turn: '会話の一往復',
  why: '`why`',
}

const kinds: Readonly<Record<Kind, string>> = {
  text: '文字列',
  number: '数値',
  wholeNumber: '整数',
  boolean: '`true`か`false`',
  list: 'リスト',
  map: 'キーと値の組',
  nothing: '空の値',
}

const names: Readonly<Record<Named, string>> = { intent: 'インテント', reply: '応答', type: 'タイプ', slot: 'スロット' }

/** What to write instead, for each kind of value. */
const spellings: Readonly<Partial<Record<Kind, string>>> = {
  map: '次の行から、二文字分字下げして、キーを一行に一つずつ書いてください。',
  list: '次の行から、項目を一行に一つずつ、`- `で始めて書いてください。',
  text: '文章のつもりなら、引用符で囲んでください：「"…"」',
}

/** An author's mistakes, in Japanese. */
export const japaneseMessages: Messages = {
  error: 'エラー',
  warning: '注意',
  hint: 'ヒント',
  related: '関連する場所',
  problems: ({ errors, warnings, files }) => {
    const counts = [...(errors > 0 ? [`エラーが${errors}件`] : []), ...(warnings > 0 ? [`注意が${warnings}件`] : [])]
    return `${files}個のファイルに${counts.join('、')}あります。`
  },
  clean: ({ files, intents }) => `${files}個のファイル（インテント${intents}個）に問題はありません。`,
  mistakes: {
    'unreadable-file': ({ reason }) => ({ message: unreadable(reason), hint: '名前と場所を確かめてください。' }),
    'no-dialogs': () => ({
      message: 'ここには対話がありません。',
      hint: 'このフォルダーに`.yaml`で終わるファイルを作り、`intents:`の下にインテントを書いてください。',
    }),
    'not-utf8': () => ({
      message: 'このファイルはUTF-8で保存されていません。',
      hint: '文字コードをUTF-8にして保存し直してください。',
    }),
    'file-too-large': ({ kilobytes, limit }) => ({
      message: `このファイルは${kilobytes}KBあります。一つのファイルは${limit}KBまでです。`,
      hint: '対話をいくつかのファイルに分けてください。',
    }),
    'empty-file': () => ({
      message: 'このファイルは空です。',
      hint: '内容を書くか、ファイルを削除してください。',
    }),
    'not-a-map': ({ found }) => ({
      message: `このファイルにはキーと値を書きますが、${kinds[found]}が書かれています。`,
      hint: '対話ファイルは`intents:`、`replies:`、`types:`のどれかで始まります。',
    }),
    'too-deep': () => ({
      message: '入れ子が深すぎて読めません。',
      hint: '閉じていない括弧がないか確かめてください。',
    }),

    'yaml-syntax': ({ written }) => ({
      message: `${quote(written)}を解釈できません。`,
      hint: '文章の一部なら、文章全体を引用符で囲んでください：「"…"」',
    }),
    'control-character': ({ character }) => ({
      message: `ここに目に見えない制御文字（${character}）があります。`,
      hint: '削除してください。ほかのプログラムから貼り付けた文章によく混ざっています。',
    }),
    'tab-indentation': () => ({
      message: 'この行はタブで字下げされています。',
      hint: '一段ごとに半角スペース二つで字下げしてください。',
    }),
    'odd-space': ({ character }) => ({
      message: `空白に見えますが、別の文字（${character}）です。`,
      hint: '削除して、半角スペースを入れてください。',
    }),
    'bad-indentation': () => ({
      message: 'この行の字下げが、同じまとまりのほかの行とそろっていません。',
      hint: '同じまとまりのキーは同じ桁から始め、キーの中身はさらに二文字分字下げします。',
    }),
    'missing-quote': ({ quote: sign }) => ({
      message: `ここで${quote(sign)}から始まった文章が閉じられていません。`,
      hint: `文章の終わりにもう一つ${quote(sign)}を書いてください。`,
    }),
    'missing-bracket': ({ bracket }) => ({
      message: `ここで開いた${quote(bracket)}が閉じられていません。`,
      hint: `終わりに${quote(bracket === '{' ? '}' : ']')}を書いてください。`,
    }),
    'text-after-quote': ({ written }) => ({
      message: `引用符の文章が終わったあとに${quote(written)}が続いています。`,
      hint: '文章全体を引用符で囲んでください。"…"の中では引用符を\\"と書きます。',
    }),
    'unquoted-brace': ({ brace, written }) => ({
      message: `${quote(brace)}で始まる文章は引用符で囲む必要があります：${quote(written)}`,
      hint: `こう書いてください："${shorten(written)}"`,
    }),
    'unquoted-sign': ({ sign, written }) => ({
      message: `${quote(sign)}で始まる文章は引用符で囲む必要があります：${quote(written)}`,
      hint: `こう書いてください："${shorten(written)}"`,
    }),
    'colon-in-text': ({ written }) => ({
      message: `コロンと空白を含む文章は引用符で囲む必要があります：${quote(written)}`,
      hint: `こう書いてください："${shorten(written)}"`,
    }),
    'missing-colon': ({ written }) => ({
      message: `コロンがありません：${quote(written)}`,
      hint: 'キーのあとにはコロンと半角スペースを書きます。文章の続きは、キーより深く字下げします。',
    }),
    'missing-space': ({ written, sign }) =>
      sign === ':'
        ? { message: `コロンのあとに半角スペースがありません：${quote(written)}`, hint: '`キー: 値`と書いてください。' }
        : {
            message: `コロンが全角（${sign}）になっています：${quote(written)}`,
            hint: '半角のコロンと半角スペースを使ってください：`キー: 値`',
          },
    'list-beside-key': () => ({
      message: 'リストはキーと同じ行から始められません。',
      hint: '次の行に`- `で始めて書いてください。`-`で始まる文章なら、引用符で囲んでください。',
    }),
    'text-beside-block': ({ sign }) => ({
      message: `${quote(sign)}のあとの文章は次の行から始めます。`,
      hint: `次の行に、キーより深く字下げして書いてください。${quote(sign)}で始まる文章なら、引用符で囲んでください。`,
    }),
    'bad-escape': ({ written }) => ({
      message: `${quote(written)}は"…"の中では意味を持ちません。`,
      hint: "バックスラッシュは\\\\と書くか、文章を一重引用符で囲んでください：'…'",
    }),
    alias: ({ written }) => ({
      message: `${quote(written)}はYAMLの参照ですが、対話では使いません。`,
      hint: `文章なら引用符で囲んでください："${shorten(written)}"`,
    }),
    anchor: ({ written }) => ({
      message: `${quote(written)}はYAMLのアンカーですが、対話では使いません。`,
      hint: '`&`で始まる文章は引用符で囲んでください。いくつかのスロットで共有するキーは`types`に書きます。',
    }),
    tag: ({ written }) => ({
      message: `${quote(written)}はYAMLのタグですが、対話では使いません。`,
      hint: '`!`で始まる文章は引用符で囲んでください。',
    }),
    directive: ({ written }) => ({
      message: `${quote(written)}はYAMLのディレクティブですが、対話では使いません。`,
      hint: 'この行を削除してください。',
    }),
    'merge-key': () => ({
      message: '`<<`はほかのYAMLファイルで内容を合わせる印ですが、対話では使いません。',
      hint: 'いくつかのスロットで共有するキーは`types`に書きます。',
    }),
    'several-documents': () => ({
      message: '`---`から二つ目の文書が始まりますが、一つのファイルに書ける文書は一つです。',
      hint: 'この行を削除するか、ここから下を別のファイルに移してください。',
    }),
    'bad-key': () => ({ message: 'キーは名前でなければなりません。', hint: '`名前: 値`と書いてください。' }),
    'duplicate-key': ({ key }) => ({
      message: `${quote(key)}が二回書かれています。`,
      hint: 'どちらか一つを残してください。',
    }),
    'text-cut': ({ rest }) => ({
      message: `文章が${quote(rest)}の前で終わっています。空白のあとの\`#\`からはコメントになります。`,
      hint: '文章を引用符で囲んでください。コメントなら、`# `のように空白を入れてください。',
    }),
    'not-as-written': ({ written, read }) => ({
      message: `引用符がないと、${quote(written)}は${quote(read)}と読まれます。`,
      hint: `こう書いてください："${shorten(written)}"`,
    }),

    'unknown-key': ({ key, where, suggestion, belongsTo, known }) => ({
      message: `${quote(key)}は${surroundings[where]}に書けるキーではありません。`,
      hint: belongsTo
        ? `${quote(key)}は${surroundings[belongsTo]}に書くキーです。`
        : suggestion
          ? didYouMean(suggestion)
          : known.length > 0
            ? `書けるキー：${list(known)}`
            : '削除してください。',
    }),
    'missing-key': ({ key, where }) => ({
      message: `${quote(key)}がありません。${surroundings[where]}には必要です。`,
      hint: `\`${key}: …\`を書いてください。`,
    }),
    'missing-value': ({ key }) => ({
      message: `${quote(key)}の値がありません。`,
      hint: 'コロンのあとに値を書くか、キーを削除してください。',
    }),
    'wrong-kind': ({ key, expected, found }) => {
      const [first] = expected
      const hint = first === undefined ? undefined : spellings[first]
      const subject = key === undefined ? 'ここ' : quote(key)
      const wanted = expected.map((kind) => kinds[kind]).join('、または')
      const message = `${subject}には${wanted}を書きますが、${kinds[found]}が書かれています。`
      return hint === undefined ? { message } : { message, hint }
    },
    'not-one-of': ({ written, allowed, suggestion }) => ({
      message: `${quote(written)}は使えません。${list(allowed)}のどれかを書いてください。`,
      ...(suggestion === undefined ? {} : { hint: didYouMean(suggestion) }),
    }),
    'nothing-in-it': ({ found }) => ({
      message: { text: '文章が空です。', list: 'リストが空です。', map: '中に何もありません。' }[found],
      hint: '内容を書くか、キーを削除してください。',
    }),
    'text-too-long': ({ length, limit }) => ({
      message: `この文章は${length}文字あります。CLOVAが受け付けるのは${limit}文字までです。`,
      hint: '短くしてください。これほど長い話を最後まで聞く人はいません。',
    }),
    'number-out-of-range': ({ written, min, max }) => ({
      message: `${quote(written)}は範囲を外れています。`,
      hint: `${between(min, max)}の数を書いてください。`,
    }),
    'too-few': ({ least }) => ({
      message: `少なくとも${least}個必要です。`,
      hint: 'もう一つ書くか、リストをやめて文章を一つだけ書いてください。',
    }),
    'several-choices': () => ({
      message: '`choices`の一つの項目には、一つの値とその同義語だけを書きますが、値がいくつもあります。',
      hint: '値ごとに行を改めて`- `で始めてください。',
    }),
    'not-https': ({ written }) => ({
      message: `${quote(written)}は音声のアドレスとして使えません。CLOVAはhttpsのものだけを再生します。`,
      hint: '`https://`で始まるアドレスを書いてください。',
    }),
    'bad-path': ({ written }) => ({
      message: `${quote(written)}はパスではありません。`,
      hint: 'パスは`/`で始まり、空白を含みません：`/clova`',
    }),
    'bad-clock': ({ written }) => ({
      message: `${quote(written)}は時計が示せる時刻ではありません。`,
      hint: '日付、時刻、UTCとの差を書いてください：`2026-11-23T10:00:00+09:00`',
    }),

    'bad-name': ({ name, named }) => ({
      message: `${quote(name)}は${names[named]}の名前に使えません。`,
      hint: `名前に使えるのは文字、数字、${named === 'intent' ? '`_`、`-`、`.`' : '`_`、`-`'}で、数字では始められません。`,
    }),
    'reserved-name': ({ name, named }) => ({
      message: `${quote(name)}にはすでに別の意味があり、${names[named]}の名前に使えません。`,
      hint: '別の名前を付けてください。',
    }),
    'duplicate-name': ({ name, named }) => ({
      message: `${names[named]}${quote(name)}が二回出てきます。`,
      hint: 'どちらか一つを残すか、名前を変えてください。',
    }),
    'intent-taken': ({ intent }) => ({
      message: `インテント${quote(intent)}は、すでに別の対話を始めます。`,
      hint: '一つのインテントが始める対話は一つです。どちらかを削除してください。',
    }),
    'misspelt-built-in': ({ intent, suggestion }) => ({
      message: `CLOVAの組み込みインテントに${quote(intent)}はありません。`,
      hint: didYouMean(suggestion),
    }),
    'command-is-dialog': ({ intent, command }) => ({
      message: `インテント${quote(intent)}はconfig.yamlで${quote(command)}の指示になっているので、対話を始められません。`,
      hint: '`commands`から外すか、対話に別のインテントを使ってください。',
    }),
    'unknown-launch': ({ intent, suggestion }) => ({
      message: `\`launch\`に書かれた${quote(intent)}という対話はありません。`,
      hint: suggestion === undefined ? '対話のあるインテントを書いてください。' : didYouMean(suggestion),
    }),

    'unknown-type': ({ type, suggestion, known }) => ({
      message: `${quote(type)}というタイプはありません。`,
      hint: suggestion === undefined ? `使えるタイプ：${list(known)}` : didYouMean(suggestion),
    }),
    'misplaced-key': ({ key, type }) => ({
      message: `${quote(type)}タイプのスロットに${quote(key)}を書いても意味がありません。`,
      hint: '削除するか、別のタイプにしてください。',
    }),
    'misplaced-rule': ({ rule, type }) => ({
      message: `${quote(type)}タイプのこのスロットが${quote(rule)}を理由に値を断ることはないので、これは話されません。`,
      hint: '削除するか、スロットにそのキーを書いてください。',
    }),
    'missing-prompt': ({ slot }) => ({
      message: `スロット${quote(slot)}に質問がありません。`,
      hint: '`prompt: …`を書いてください。尋ねなくてよければ`required: false`と書いてください。',
    }),
    'bad-bound': ({ key, written, type }) => ({
      message: `${quote(written)}は${quote(type)}タイプのスロットの\`${key}\`に使えません。`,
      hint: '数を書いてください。日付や時刻なら、値か`today`、`now`、`today + 30 days`、`now + 2 hours`のように書きます。',
    }),
    'min-above-max': ({ min, max }) => ({
      message: `\`min\`（${min}）が\`max\`（${max}）より大きいので、どの値も受け付けられません。`,
      hint: '入れ替えるか、どちらかを直してください。',
    }),
    'bad-default': ({ written, type, choices }) => ({
      message: `このスロットは自分の既定値${quote(written)}を断ってしまいます。`,
      hint:
        choices.length > 0
          ? `次のどれかを書いてください：${list(choices)}`
          : `\`min\`と\`max\`に合う${quote(type)}タイプの値を書いてください。`,
    }),
    'ambiguous-synonym': ({ synonym, first, second }) => ({
      message: `${quote(synonym)}は${quote(first)}でもあり${quote(second)}でもあります。`,
      hint: '大文字と小文字、空白、全角と半角は区別されません。どちらか一方に残してください。',
    }),
    'bad-from': ({ written }) => ({
      message: `${quote(written)}はスロットを指していません。`,
      hint: 'スロットの名前（`number`）か、インテントとスロット（`NumberIntent.number`）を書いてください。',
    }),
    'unknown-slot': ({ slot, suggestion }) => ({
      message: `この対話に${quote(slot)}というスロットはありません。`,
      hint: suggestion === undefined ? 'この対話にあるスロットを書いてください。' : didYouMean(suggestion),
    }),

    'bad-hole': ({ written, problem }) => ({
      message: {
        unclosed: `${quote(written)}で開いた波括弧が閉じられていません。`,
        empty: `${quote(written)}の中に何もありません。`,
        aspect: `${quote(written)}はスロットにないものを指しています。`,
        plural: `${quote(written)}は値の入る場所として読めません。`,
        name: `${quote(written)}はスロットの名前ではありません。`,
      }[problem],
      hint: {
        unclosed: 'スロットの名前のあとに`}`を書いてください。波括弧そのものを話すには`{{`と書きます。',
        empty: '波括弧の中にスロットの名前を書いてください。',
        aspect: '`{スロット}`、`{スロット.unit}`、`{スロット.value}`のどれかを書いてください。',
        plural: '`{スロット}`か`{スロット:単数|複数}`と書いてください。',
        name: '波括弧の中にスロットの名前を書いてください。波括弧そのものを話すには`{{`と書きます。',
      }[problem],
    }),
    'unknown-hole': ({ hole, suggestion, known }) => ({
      message: `${quote(`{${hole}}`)}に入る値はここにはありません。`,
      hint:
        suggestion !== undefined
          ? didYouMean(`{${suggestion}}`)
          : known.length > 0
            ? `使えるもの：${list(known.map((name) => `{${name}}`))}`
            : 'ここで使えるスロットはありません。波括弧そのものを話すには`{{`と書きます。',
    }),
    'misplaced-hole': ({ hole }) => ({
      message: `${quote(`{${hole}}`)}が使えるのは${hole === 'value' ? '`invalid`' : '`corrected`'}の中だけです。`,
      hint: 'スロットの名前を書いてください。',
    }),
    'mixed-forms': ({ keys }) => ({
      message: `${list(keys)}は一緒に書けません。それぞれ別の話し方です。`,
      hint: 'どれか一つを残してください。',
    }),
    'missing-verbose': () => ({
      message: '`brief`は画面のある機器で話す内容です。画面のない機器で話す内容がありません。',
      hint: '`verbose: …`も書くか、文章を一つだけ書いてください。',
    }),
    'missing-brief': () => ({
      message: '`verbose`は画面のない機器で話す内容です。画面のある機器で話す内容がありません。',
      hint: '`brief: …`も書くか、文章を一つだけ書いてください。',
    }),
    'bad-part': ({ problem }) => ({
      message: {
        neither: 'この部分には`text`も`audio`もなく、何も話しません。',
        both: '一つの部分に書けるのは`text`か`audio`のどちらかです。',
        'audio-language': '音声に`lang`は付けません。',
      }[problem],
      hint: {
        neither: '`text: …`か`audio: https://…`を書いてください。',
        both: '二つの部分に分けてください。',
        'audio-language': '`lang`を削除してください。',
      }[problem],
    }),
    'case-after-last': () => ({
      message: '`when`のない項目はいつでも当てはまるので、そのあとの項目は話されません。',
      hint: '最後に移してください。',
    }),

    'asked-later': ({ slot, decides }) => ({
      message:
        slot === decides
          ? `${quote(slot)}を尋ねるかどうかを、それ自身の値で決めることはできません。`
          : `${quote(decides)}を尋ねるかどうかを決めるとき、${quote(slot)}はまだ分かりません。`,
      hint: '`when`に書けるのは先に尋ねるものだけです。そこに書いたスロットを、このスロットより上に置いてください。',
    }),
    'never-holds': ({ slot, written, known, suggestion }) => ({
      message: `${quote(slot)}が${quote(written)}になることはありません。`,
      hint:
        suggestion !== undefined
          ? didYouMean(suggestion)
          : known.length > 0
            ? `とりうる値：${list(known)}`
            : 'タイプに合う値を書いてください。',
    }),
    'unknown-here': ({ hole, holding }) => ({
      message: `これを話すとき、${quote(hole)}の値がまだ分からないことがあります${forExample(holding)}。`,
      hint: '先に尋ねたものだけを使うか、`cases`で値が分かる場合にだけ使ってください。',
    }),
    'says-nothing': ({ holding }) => ({
      message: `どの項目も当てはまらないと、何も話さないことになります${forExample(holding)}。`,
      hint: '`cases`の最後に`when`のない項目を置いてください。',
    }),
    'never-said': () => ({
      message: 'この項目が話されることはありません。',
      hint: '`when`が当てはまらないか、上の項目がいつも先に当てはまります。',
    }),
    'never-asked': ({ slot }) => ({
      message: `${quote(slot)}が尋ねられることはありません。この条件は当てはまりません。`,
      hint: '条件に出てくるスロットの`when`も確かめてください。',
    }),

    'bad-timezone': ({ written, suggestion }) => ({
      message: `${quote(written)}というタイムゾーンはありません。`,
      hint: suggestion === undefined ? '地域と都市を書いてください：`Asia/Tokyo`' : didYouMean(suggestion),
    }),
    'unreadable-key': ({ file, reason }) => ({
      message: `鍵ファイル${quote(file)}：${unreadable(reason)}`,
      hint: 'パスはconfig.yamlのあるフォルダーから始まります。',
    }),
    'bad-public-key': ({ file, problem }) => ({
      message: {
        private: `${quote(file)}には秘密鍵が入っています。サーバーに必要なのは公開鍵だけです。`,
        'not-pem': `${quote(file)}はPEM形式の公開鍵ではありません。`,
        'not-rsa': `${quote(file)}の鍵はRSA鍵ではありません。`,
        bits: `${quote(file)}のRSA鍵は2048ビットではありません。`,
      }[problem],
      hint: '`publicKey: clova`と書くか、`-----BEGIN PUBLIC KEY-----`で始まるファイルを指定してください。',
    }),
  },
}

function forExample(holding: readonly Holding[]): string {
  if (holding.length === 0) return ''
  return `（例：${holding.map(({ slot, value }) => `${quote(slot)}が${quote(value)}のとき`).join('、')}）`
}

function unreadable(reason: string): string {
  if (reason === 'ENOENT') return 'そのようなファイルやフォルダーはありません。'
  if (reason === 'EACCES') return '読み取る権限がありません。'
  return `読み取れません（${reason}）。`
}

function didYouMean(suggestion: string): string {
  return `もしかして${quote(suggestion)}ですか？`
}

function between(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `${max}以下`
  return max === undefined ? `${min}以上` : `${min}から${max}まで`
}
