import type { Texts } from './texts.ts'

export const japanese: Texts = {
  workbench: 'ワークベンチ',
  talk: '会話',
  panels: { held: 'スロット', message: 'メッセージ', map: 'フロー図', tests: 'テスト' },
  panelsLabel: '会話の横の情報',
  connected: '接続中',
  disconnected: '接続できません。reprompt devが動いているか確かめてください。',
  loaded: (time) => `${time}に読み込み`,
  empty: {
    title: 'エクステンションと話してみましょう',
    lines: [
      'ユーザーが話す言葉を入力するか、起動を押してください。',
      'お使いのエディターで対話ファイルを保存すると、直した内容でこの会話を最初からやり直します。',
    ],
  },
  gestures: {
    launch: '起動',
    yes: 'はい',
    no: 'いいえ',
    help: 'ヘルプ',
    cancel: 'キャンセル',
    silence: '沈黙',
    end: '終了',
  },
  gesturesLabel: 'ユーザーができること',
  say: '話す',
  sayLabel: 'ユーザーが話すこと',
  sayHint: (example) => `文、または${example}`,
  pick: 'インテント…',
  pickLabel: 'インテントで話す',
  intent: 'インテント',
  unit: '単位',
  until: 'まで',
  nothingSaid: '（言わない）',
  yes: 'はい',
  no: 'いいえ',
  send: '送る',
  close: '閉じる',
  you: 'ユーザー',
  extension: 'エクステンション',
  silent: '何も話しません。',
  sound: '音声',
  onScreen: '画面のあるデバイス：',
  ends: 'セッションが終わります。',
  before: '前',
  now: '今',
  unchanged: '保存後にやり直しました。応答はすべて同じです。',
  changed: (changed, of) => `保存後にやり直しました。${of}個の応答のうち${changed}個が変わりました。`,
  why: '理由',
  rules: {
    end: () => 'セッションが終わりました',
    event: () => 'イベントは受け取るだけです',
    launch: () => '起動されたので、あいさつします',
    help: ({ slot }) => (slot === undefined ? 'ヘルプを求められました' : `${slot}のところでヘルプを求められました`),
    notUnderstood: () => '開いている対話がなく、始められる対話もありません',
    goodbye: () => '開いている対話がないので、お別れのあいさつをします',
    cancelled: ({ intent }) => (intent === undefined ? 'キャンセルしました' : `キャンセルして${intent}に戻ります`),
    answered: () => '途中の質問に答え、もとの質問を続けます',
    finishFirst: () => '先にこの対話を終える必要があります',
    repeat: () => '質問をもう一度言います',
    back: ({ slot }) => `${slot ?? '前のスロット'}に戻ります`,
    opening: () => 'まだ何もわからないので、最初の質問（opening）をします',
    prompt: ({ slot }) => `${slot ?? '値'}がまだわかりません`,
    reprompt: ({ slot, time }) => `${slot ?? '値'}がまだわからないので、${time ?? 2}回目の質問をします`,
    invalid: ({ slot }) => `${slot ?? 'スロット'}では受け付けられない値でした`,
    confirm: () => '必要なことがすべてわかったので、確認します',
    change: () => '確認に「いいえ」と答えたので、何を変えるか尋ねます',
    giveUp: () => '決められた回数尋ねても答えがないので、あきらめます',
    complete: () => '必要なことがすべてわかったので、完了します',
    resume: ({ intent }) => `${intent ?? '前の対話'}に戻ります`,
    error: () => 'reprompt自体のエラーです',
  },
  filled: '入力',
  refused: '拒否',
  dropped: '破棄',
  completed: '完了',
  refusals: {
    type: '別の種類の値',
    choices: '選択肢にない',
    min: 'minより小さい',
    max: 'maxより大きい',
    interval: '期間',
  },
  builtIn: '組み込みの文',
  look: (turn) => `${turn}番目のやり取りを見る`,
  goBack: 'ここに戻る',
  setAside: (count) => `${count}件のやり取りを取り置きました。`,
  restore: '元に戻す',
  startAgain: '最初から',
  misread(mistake) {
    switch (mistake.type) {
      case 'empty':
        return '何も書かれていません。ユーザーが何も言わないなら、沈黙を押してください。'
      case 'intentName':
        return `「${mistake.written}」はインテントの名前にできません。`
      case 'unknownIntent':
        return `「${mistake.written}」というインテントはありません。「${mistake.suggestion}」ですか？`
      case 'unknownSlot':
        return `「${mistake.written}」というスロットを持つ対話はありません。「${mistake.suggestion}」ですか？`
      case 'openQuote':
        return `${mistake.written}の引用符が閉じていません。`
      case 'strayWord':
        return `「${mistake.written}」は「スロット=値」の形ではありません。空白を含む値は引用符で囲んでください。`
      case 'slotTwice':
        return `スロット「${mistake.written}」が2回出てきます。`
      case 'noExample':
        return mistake.suggestion === undefined
          ? `「${mistake.written}」に似たサンプル発話（examples）がありません。サンプル発話に加えるか、インテントを選んでください。`
          : `「${mistake.written}」に似たサンプル発話（examples）がありません。「${mistake.suggestion}」ですか？`
      case 'noSession':
        return '開いているセッションがないので、答える質問がありません。起動を押すか、インテントを話して始めてください。'
      case 'noCommand':
        return `${mistake.command}を意味するインテントがありません。config.yamlのcommandsに書いてください。`
    }
  },
  refusedMessage: (status, reason) => `${status}で拒否しました：${reason}`,
  failed: 'ワークベンチが応答しません。',
  mistakes: (errors, warnings) =>
    [...(errors === 0 ? [] : [`エラー${errors}件`]), ...(warnings === 0 ? [] : [`警告${warnings}件`])].join('、'),
  goesOn: '会話は、エラーのなかった最後の内容で続きます。',
  show: '見る',
  error: 'エラー',
  warning: '警告',
  related: '関連する箇所',
  nothingHeld: '開いている対話はありません。',
  open: '進行中',
  waiting: '待機中',
  remembered: '次の対話のための記憶',
  states: {
    held: '入力済み',
    asked: '質問中',
    refused: '拒否',
    skipped: '省略',
    empty: '未入力',
    notNeeded: '不要',
  },
  optional: '任意',
  question: ({ type, slot, time, attempts }) =>
    `${{ slot: `${slot ?? ''}の質問`, opening: '最初の質問', confirm: '確認の質問', change: '変更の質問' }[type]}：${attempts}回中${time}回目`,
  slot: 'スロット',
  value: '値',
  from: '出どころ',
  inTurn: (turn) => `${turn}番目`,
  byItself: '既定値または記憶した値',
  noTurn: 'まず話しかけてください。',
  request: 'CLOVAが送るメッセージ',
  response: 'エクステンションの応答',
  sendAgain: 'この内容で送る',
  sendAgainHint: 'メッセージを自由に直してください。署名し直して送り、会話はここから続きます。',
  keep: 'テストとして保存',
  keepTitle: 'この会話は何を示しますか？',
  keepHint: 'ここまでの会話を、得られた応答とともに会話テストとして保存します。',
  kept: (file) => `${file}に保存しました。`,
  runTests: 'テストを実行',
  noTests: (folder) => `${folder}にはまだ会話テストがありません。`,
  tally: (passed, failed) => (failed === 0 ? `${passed}件すべて成功しました。` : `失敗${failed}件、成功${passed}件。`),
  passed: '成功',
  failedTest: '失敗',
  mapOf: (intent) => `${intent}のフロー図`,
  noDialogs: '対話がありません。',
  nodes: {
    start: '開始',
    opening: '最初の質問',
    confirm: '確認',
    change: '変更',
    complete: '完了',
    cancelled: 'キャンセル',
    giveUp: 'あきらめる',
  },
  progress: { passed: '通過', open: '質問中', ahead: 'これから', out: '通らない' },
  ways: { yes: 'はい', no: 'いいえ', holds: 'そうなら', otherwise: '違えば', answer: '答え' },
  given: (slot) => `${slot}がある`,
  missing: (slot) => `${slot}がない`,
  or: 'または',
  dialogStates: { open: '進行中', waiting: '待機中', completed: '完了' },
}
