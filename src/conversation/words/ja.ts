import { builtInLines } from '../line/built-in-line.ts'
import type { ConversationWords, Share } from './words.ts'

/** What `test` and `chat` say, in Japanese. */
export const japaneseConversationWords: ConversationWords = {
  mistakes: {
    empty: () => '行が空です。ユーザーが何も言わない場合は「silence」と書いてください。',
    intentName: ({ written }) =>
      `「${written}」はインテントの名前にできません。使えるのは文字、数字、「_」「-」「.」だけです。スペースを入れたり、数字で始めたりはできません。`,
    unknownIntent: ({ written, suggestion }) =>
      `インテント「${written}」はありません。もしかして「${suggestion}」ですか？このまま言う場合は「intent ${written}」と書いてください。`,
    unknownSlot: ({ written, suggestion }) =>
      `スロット「${written}」のある対話がありません。もしかして「${suggestion}」ですか？`,
    tooLong: ({ limit }) => `1行が${limit}文字を超えています。`,
    openQuote: ({ written }) => `「${written}」の引用符が閉じていないか、閉じた後にスペースなしで文字が続いています。`,
    strayWord: ({ written, slot }) =>
      slot === undefined
        ? `「${written}」は「スロット=値」の形になっていません。`
        : `「${written}」は「スロット=値」の形になっていません。${slot}の値の一部なら、${slot}="玉ねぎ 抜き"のように値を引用符で囲んでください。`,
    slotTwice: ({ written }) => `スロット「${written}」が2回書かれています。`,
    notWanted: ({ written, known, suggestion }) =>
      known.length === 0
        ? `「${written}」は、ここでは応答に書けません。`
        : `「${written}」は、ここでは応答に書けません。${suggestion === undefined ? `書けるもの：${known.join('、')}。` : `もしかして「${suggestion}」ですか？`}`,
    noExample: ({ written, suggestion }) =>
      suggestion === undefined
        ? `「${written}」に似たサンプル発話（examples）がありません。「インテント名 スロット=値」の形か、次のどれかを書いてください：${builtInLines.join('、')}`
        : `「${written}」に似たサンプル発話（examples）がありません。もしかして「${suggestion}」ですか？`,
    noSlotAsked: ({ written, sample, suggestion }) =>
      `「${written}」に似たサンプル発話（examples）がなく、今は特定のスロットを尋ねているところでもありません。「${sample}」のようにスロットの名前を前に付けるか、サンプル発話に似た文を書いてください。CLOVAが理解できなかった発話は「?」と書きます。${suggestion === undefined ? '' : `もしかして「${suggestion}」ですか？`}`,
    noAnswer: ({ written, slot, sample, suggestion }) =>
      `「${written}」に似たサンプル発話（examples）がなく、今尋ねている${slot}の値としても読み取れません。「${sample}」のように書くか、サンプル発話に似た文を書いてください。CLOVAが理解できなかった発話は「?」と書きます。${suggestion === undefined ? '' : `もしかして「${suggestion}」ですか？`}`,
  },
  why: {
    of: (rule, slot) => (slot === undefined ? rule : `${slot}の${rule}`),
    time: (time) => `${time}回目`,
    setting: (key) => `理解できなかった発話として処理: ${key}`,
    filled: (slots) => `設定: ${slots.join(', ')}`,
    refused: (slots) => `拒否: ${slots.map(({ slot, why }) => `${slot} (${why})`).join(', ')}`,
    forgotten: (names) => `消去: ${names.join(', ')}`,
    dropped: (slots) => `破棄: ${slots.join(', ')}`,
    completed: (intents) => `完了: ${intents.join(', ')}`,
    sent: (services) => `送信先: ${services.join(', ')}`,
    leftOut: (texts) => `文を省いたところ: ${texts.join(', ')}`,
    lookedUp: (services) => `照会先: ${services.join(', ')}`,
  },
  needs: {
    asks: (service, values) => `${service}に問い合わせます${values === '' ? '。' : `：${values}`}`,
    sends: (service, values) => `${service}に送ります：${values}`,
    answers: (sample, need) =>
      need === 'send'
        ? `サービスの応答を入力してください。${sample}、何もなければEnter、送信できない場合はfails`
        : `サービスの応答を入力してください。${sample === '' ? '' : `${sample}、`}refuse スロット=理由、fails、何もなければEnter`,
  },
  report: { expected: '期待', actual: '実際', nothing: 'なし', sessionEnds: '（セッションが終わります）' },
  test: {
    noTests: (folder) =>
      `${folder}に会話テストがありません。「reprompt chat」で「/save ファイル名」と入力すると作れます。`,
    updated: (expectations, file) => `${file}：期待する内容を${expectations}か所書き直しました。`,
    skipped: (platforms) => `対象外（${platforms.join('、')}だけ）`,
    summary: ({ passed, failed, mistaken }) =>
      `成功${passed}件、失敗${failed}件${mistaken === 0 ? '' : `、エラーのあるファイル${mistaken}個`}`,
    allReached: 'すべてのテキスト、スロット、終わり方がテストに出てきます。',
    notReached: 'どのテストにも出てこないもの：',
    kinds: { text: 'テキスト', slot: 'スロット', ending: '終わり方' },
    shares: ({ texts, slots, endings }) =>
      `テキスト ${share(texts)}、スロット ${share(slots)}、終わり方 ${share(endings)}`,
  },
  chat: {
    hasPrivate: (slots) => `非公開：このファイルには${slots.join('、')}への言葉が入っています。`,
    greeting:
      'launch、インテント（インテント名 スロット=値）、または文を入力してください。/helpで使い方、/quitで終了。',
    help: (intents) =>
      [
        'インテントを入力します。スロットはいくつでも付けられます：',
        ...intents,
        'または、サンプル発話（examples）に似た文、今尋ねているスロットの値、次のどれかを入力します：',
        `  ${builtInLines.join(', ')}`,
        'スペースを含む値は引用符で囲みます：comment="玉ねぎ 抜き"　単位は角括弧に書きます：price=200[EUR]',
        '/backは最後のやり取りを取り消し、/failsはそれを何も送信できないものとしてやり直し、',
        '/jsonは最後のやり取りのメッセージを表示し、',
        '/save ファイル名 はここまでの会話をテストとして保存し、/quitは終了します。',
      ].join('\n'),
    slots: 'スロット',
    sends: '送信',
    why: '理由',
    sessionEnds: 'セッションが終わります',
    writeAs: (sample) => `このように書いてください：${sample}`,
    nobodyWaits: 'セッションが始まっていないので、答える質問がありません。launchかインテントで始めてください。',
    unknownCommand: (written, known, suggestion) =>
      `${written}というコマンドはありません。${suggestion === undefined ? `使えるのは${known.join('、')}です。` : `もしかして${suggestion}ですか？`}`,
    nothingSaid: 'まだ何も言っていません。',
    nothingSent: '最後のやり取りでは何も送っていません。',
    back: (line) => `取り消しました：${line}`,
    noFile: '後ろに保存先のファイル名を書いてください：/save tests/order.yaml',
    notYaml: (file) => `会話テストのファイル名の最後は.yamlにしてください：/save ${file}.yaml`,
    saved: (file) => `${file}に保存しました。実行するには：reprompt test ${file}`,
    noRequest: (platform, command) =>
      `${platform}には${command}に当たるインテントがありません。config.yamlのcommandsに、そのための独自のインテントを書いてください。`,
    reloaded: 'ファイルが保存されたので、再読み込みしました。',
    kept: '会話は前の内容のまま続けます。',
    cannotWatch: (reason) => `ファイルを保存しても変更を検出できません（${reason}）。`,
  },
}

function share({ reached, all }: Share): string {
  return `${reached}/${all}`
}
