import type { StarterWords } from './words.ts'

export const japaneseStarter: StarterWords = {
  next: ({ enter, chat, check, test, dev }) => `新しいエクステンションができました。次は：
${enter}  ${chat}    話してみる：launch、続けて「ラテをください」
  ${check}    変更後にエラーがないか調べる
  ${test}    tests/の会話テストを実行する
  ${dev}    ブラウザーで注文してみる：注文はorders.csvに届く。保存するたびに反映
`,
  serviceNext: (name, files) => `${files.map((file) => `  ${file}\n`).join('')}
新しいサービスができました。config.yamlに書き加えてください。
  services:
    ${name}: { module: services/${name}.mjs }
次に、スロットに\`lookUp: ${name}\`か\`checkedBy: ${name}\`、またはインテントに\`send: ${name}\`と書きます。
実際に呼び出して試すには：reprompt dev --live
`,
  badServiceName: (name) => `サービスの名前に「${name}」は使えません。文字、数字、-、_で付けてください。\n`,
  notOn: (title, name) => `${title}は日本語に対応していません：reprompt init --platform ${name} --language en\n`,
  taken: (files) => `すでにあるファイルがあるため、何も書きませんでした。
${files.map((file) => `  ${file}\n`).join('')}空のフォルダーか、新しいフォルダーを指定してください：reprompt init my-extension
`,
  unwritable: (folder, reason) => `${folder}に書き込めません（${reason}）。\n`,
}
