import { builtInLines } from '../line/read-line.ts'
import type { ConversationWords, Share } from './words.ts'

/** What `test` and `chat` say, in Japanese. */
export const japaneseConversationWords: ConversationWords = {
  mistakes: {
    empty: () => '行が空です。ユーザーが何も言わない場合は silence と書いてください。',
    intentName: ({ written }) =>
      `「${written}」はインテントの名前にできません。使えるのは文字、数字、「_」「-」「.」で、数字では始められません。`,
    unknownIntent: ({ written, suggestion }) =>
      `インテント「${written}」はありません。「${suggestion}」のことですか？ このまま言う場合: intent ${written}`,
    unknownSlot: ({ written, suggestion }) =>
      `スロット「${written}」を持つ対話がありません。「${suggestion}」のことですか？`,
    openQuote: ({ written }) => `${written} の引用符が閉じていないか、閉じた後に空白なしで文字が続いています。`,
    strayWord: ({ written, slot }) =>
      slot === undefined
        ? `「${written}」は スロット=値 の形ではありません。`
        : `「${written}」は スロット=値 の形ではありません。${slot} の値の一部なら、値を引用符で囲んでください: ${slot}="二つの 言葉"`,
    slotTwice: ({ written }) => `スロット「${written}」が二度出てきます。`,
    noExample: ({ written, suggestion }) =>
      suggestion === undefined
        ? `「${written}」に似たサンプル発話（examples）がありません。インテントとスロット（インテント名 スロット=値）か、次のどれかを書いてください: ${builtInLines.join(', ')}`
        : `「${written}」に似たサンプル発話（examples）がありません。「${suggestion}」のことですか？`,
    noSlotAsked: ({ written, sample, suggestion }) =>
      `「${written}」に似たサンプル発話（examples）がなく、いまはどれか1つのスロットを聞いているのでもありません。${sample} のようにスロット名を前に書くか、サンプル発話に似た文を書いてください。CLOVA が理解できなかった発話は ? と書きます。${suggestion === undefined ? '' : `「${suggestion}」のことですか？`}`,
    noAnswer: ({ written, slot, sample, suggestion }) =>
      `「${written}」に似たサンプル発話（examples）がなく、いま聞いている ${slot} の値としても読めません。${sample} のように書くか、サンプル発話に似た文を書いてください。CLOVA が理解できなかった発話は ? と書きます。${suggestion === undefined ? '' : `「${suggestion}」のことですか？`}`,
  },
  why: {
    of: (rule, slot) => (slot === undefined ? rule : `${slot} の ${rule}`),
    time: (time) => `${time}回目`,
    filled: (slots) => `入力: ${slots.join(', ')}`,
    refused: (slots) => `拒否: ${slots.map(({ slot, rule }) => `${slot} (${rule})`).join(', ')}`,
    dropped: (slots) => `破棄: ${slots.join(', ')}`,
    completed: (intents) => `完了: ${intents.join(', ')}`,
  },
  report: { expected: '期待', heard: '実際', nothing: 'なし', sessionEnds: '（セッションが終わります）' },
  test: {
    noTests: (folder) => `${folder} に会話テストがありません。\`reprompt chat\` の /save FILE で作れます。`,
    updated: (expectations, file) => `${file}: 期待する内容を ${expectations} か所書き直しました。`,
    summary: ({ passed, failed, mistaken }) =>
      `成功 ${passed} 件、失敗 ${failed} 件${mistaken === 0 ? '' : `、エラーのあるファイル ${mistaken} 件`}`,
    allReached: 'すべてのテキスト、スロット、終わり方がテストに出てきます。',
    notReached: 'どのテストにも出てこないもの:',
    kinds: { text: 'テキスト', slot: 'スロット', ending: '終わり方' },
    shares: ({ texts, slots, endings }) =>
      `テキスト ${share(texts)}、スロット ${share(slots)}、終わり方 ${share(endings)}`,
  },
  chat: {
    greeting:
      'launch、インテント（インテント名 スロット=値）、または文を言ってください。/help で使い方、/quit で終了。',
    help: (intents) =>
      [
        'ユーザーはインテントを言います。スロットはいくつでも付けられます:',
        ...intents,
        'または、サンプル発話（examples）に似た文か、いま聞いているスロットの値か、次のどれかを言います:',
        `  ${builtInLines.join(', ')}`,
        '空白を含む値は引用符で囲みます: comment="玉ねぎ 抜き"。単位は角かっこに書きます: price=200[EUR]。',
        '/back は最後のやり取りを取り消し、/json はその CEK メッセージを表示し、',
        '/save FILE はここまでの会話をテストとして保存し、/quit は終了します。',
      ].join('\n'),
    holds: 'スロット',
    why: '理由',
    sessionEnds: 'セッションが終わります',
    writeAs: (sample) => `CLOVA が送る形式で書いてください: ${sample}`,
    nobodyWaits: '開いているセッションがないので、答える質問がありません。launch かインテントで始めてください。',
    unknownCommand: (written, known, suggestion) =>
      `${written} というコマンドはありません。${suggestion === undefined ? `使えるのは ${known.join('、')} です。` : `${suggestion} のことですか？`}`,
    nothingSaid: 'まだ何も言っていません。',
    back: (line) => `取り消しました: ${line}`,
    noFile: '保存先のファイルを後ろに書いてください: /save tests/order.yaml',
    notYaml: (file) => `会話テストのファイル名は .yaml で終わります: /save ${file}.yaml`,
    saved: (file) => `保存しました: ${file}。実行するには: reprompt test ${file}`,
    noRequest: (command) =>
      `CLOVA には ${command} に当たるインテントがありません。config.yaml の commands に自分のインテントを書いてください。`,
    reloaded: 'ファイルが保存されたので、読み込み直しました。',
    kept: '会話は前の内容のまま続けます。',
    cannotWatch: (reason) => `ファイルを保存しても変更を検知できません（${reason}）。`,
  },
}

function share({ reached, all }: Share): string {
  return `${all} 中 ${reached}`
}
