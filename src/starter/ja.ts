import type { Starter } from './words.ts'

export const japaneseStarter: Starter = {
  config: `applicationId: com.example.extension.coffee # CLOVAに登録したエクステンションのID
language: ja
timezone: Asia/Tokyo # 使う人がいる場所のタイムゾーン。「今日」はそこでの今日です
dialogs: dialogs
`,
  dialog: `intents:
  OrderCoffee:
    description: コーヒーの注文を受けます。
    examples:
      - コーヒーを注文したい
      - "{drink}をください"
      - "{drink}を{cups}杯ください"
    slots:
      drink:
        choices:
          - カフェラテ: [ラテ, カフェ・ラテ]
          - アメリカーノ: [ブラックコーヒー]
        prompt: カフェラテとアメリカーノ、どちらになさいますか？
        invalid: カフェラテとアメリカーノがございます。どちらになさいますか？
      cups:
        type: integer
        min: 1
        max: 10
        prompt: 何杯になさいますか？
        reprompt: 1杯から10杯までご注文いただけます。何杯になさいますか？
    confirm: "{drink}を{cups}杯でよろしいですか？"
    complete: "ありがとうございます。{drink}を{cups}杯、すぐにご用意します。"

  StoreHours:
    description: 営業時間をご案内します。
    examples: [営業時間を教えて, 何時まで開いていますか]
    complete: 朝8時から夕方6時まで営業しています。
`,
  replies: `replies:
  launch: こんにちは、カフェです。何になさいますか？
  help: コーヒーのご注文と、営業時間のご案内ができます。
`,
  test: `conversations:
  足りないことを尋ねて注文を受ける:
    - user: launch
      text: replies.launch
    - user: ラテをください
      says: 何杯になさいますか？
    - user: OrderCoffee cups=2
      says: カフェラテを2杯でよろしいですか？
      slots: { drink: カフェラテ, cups: 2 }
    - user: yes
      text: OrderCoffee.complete
      completed: OrderCoffee
      ends: true
  注文の途中で質問する:
    - user: ラテをください
    - user: 営業時間を教えて
      says: 朝8時から夕方6時まで営業しています。何杯になさいますか？
  メニューにない飲み物:
    - user: OrderCoffee drink=緑茶
      text: drink.invalid
      ends: false
    - user: cancel
      ends: true
`,
  readme: `# 声で注文するカフェ

対話は\`dialogs/coffee.yaml\`にあります。注文に必要なスロット、それぞれの尋ね方、最後に話す文が書いてあり、あいさつとヘルプは\`dialogs/replies.yaml\`にあります。文を変えたら、すぐに試してみてください。\`reprompt chat\`（このフォルダーにインストールしたときは\`npx reprompt chat\`）で、ターミナルからエクステンションと話せます（\`launch\`と入力し、続けて\`ラテをください\`）。\`reprompt check\`は、エラーと警告を行番号とともに表示します。\`tests/coffee.yaml\`は、これからも正しく動くべき会話を書いたテストです。VS CodeのようにYAMLに対応したエディターで、おすすめの拡張機能を入れると、書いている間にキーの説明と補完が表示されます。

できあがったら、CLOVA Developer Centerでエクステンションを登録します。\`reprompt export interaction-model\`が、インテントとスロットと\`examples\`の文を、そこへアップロードするファイルにします。登録したIDを\`config.yaml\`の\`applicationId\`に書きます。\`reprompt start\`でポート3000のサーバーが始まります。CLOVAには、httpsで始まり\`/clova\`で終わる公開アドレスを登録してください。\`reprompt dev\`なら、保存するたびにすぐ反映されます。
`,
  next: ({ enter, chat, check, test, dev }) => `新しいエクステンションができました。次は：
${enter}  ${chat}    話してみる：launch、続けて「ラテをください」
  ${check}    変更後にエラーがないか調べる
  ${test}    tests/の会話テストを実行する
  ${dev}    サーバーを動かし、保存するたびに反映する
`,
  taken: (files) => `すでにあるファイルがあるため、何も書きませんでした。
${files.map((file) => `  ${file}\n`).join('')}空のフォルダーか、新しいフォルダーを指定してください：reprompt init my-extension
`,
  unwritable: (folder, reason) => `${folder}に書き込めません（${reason}）。\n`,
}
