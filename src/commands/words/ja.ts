import type { CommandWords } from './words.ts'

/** What the commands say, in Japanese. */
export const japaneseCommandWords: CommandWords = {
  start: {
    waits: 'まだ起動していません。直して保存すると起動します。',
    listens: (urls, intents) => `repromptがリクエストを待っています（インテント${intents}個）：${urls.join('、')}`,
    page: (url) => `ブラウザーで試す：${url}`,
    lastGood: (loaded) =>
      `ファイルに誤りがあるため、最後に正常だった版（${loaded}）で応答します。上の誤りを直して、読み込み直してください。`,
    noLastGood: (reason) => `代わりに使える、最後に正常だった版がありません（${reason}）。`,
    stops: '停止します。処理中のリクエストには先に応答します。もう一度Ctrl-Cを押すとすぐに停止します。',
    live: '実際に送信します：サービスを呼び出し、完了した対話をサービスに送ります。',
    notLive: 'お試しモードです。サービスは呼び出さず、何も送信しません。実際に送るには：reprompt dev --live',
    badPort: (written) => `PORTが「${written}」になっています。0から65535までの数字を指定してください。`,
    badLevel: (written, known) =>
      `LOG_LEVELが「${written}」になっています。${known.join('、')}のどれかを指定してください。`,
    portTaken: (port) =>
      `ポート${port}は別のプログラムが使っています。そのプログラムを止めるか、PORTに空いているポートを指定してください。`,
    portForbidden: (port) =>
      `ポート${port}を使う権限がありません。1024より小さいポートはシステム専用です。PORTにもっと大きい番号を指定してください。`,
    noAddress: (host) =>
      `このコンピューターに${host}というアドレスはありません。HOSTにこのコンピューターのアドレスか、すべてを表す0.0.0.0を指定してください。`,
  },
  reload: {
    noDialogs: (folder) => `${folder}に対話が1つもありません。前の対話を使い続けます。`,
    unreadable: (reason) => `対話を読み取れませんでした：${reason}`,
    kept: '再読み込みしていません。エラーが直るまでは、前の内容で応答します。',
    reloaded: '再読み込みしました。これからは、保存した内容で応答します。',
    fixed: 'エラーが直りました。保存した内容で応答しています。',
    restart: (keys, file) => `${file}の${keys.join('、')}が変わりました。反映するには再起動してください。`,
  },
  graph: {
    noDialog: (intent, suggestion) =>
      `インテント「${intent}」で始まる対話はありません。${suggestion === undefined ? '' : `もしかして「${suggestion}」ですか？`}`,
  },
  export: {
    wouldChange: (files) =>
      [
        '次のファイルの内容が変わってしまうので、何も書き込みませんでした：',
        ...files,
        '上書きするには「--force」を付けるか、別のフォルダーに書き出してください。',
      ].join('\n'),
    unchanged: '変更なし',
  },
  outbox: {
    noDriver:
      'アウトボックスはPostgreSQLのデータベースですが、`pg`パッケージがインストールされていません：npm install pg',
    unusable: (reason) => `アウトボックスを開けません（${reason}）。config.yamlの\`outbox\`を確かめてください。`,
    waiting: (count, oldest) =>
      oldest === null
        ? '配信を待っているものはありません。'
        : `配信待ち${count}件。最も古いものは${oldest}から待っています。`,
    dead: (count) => `配信できず、もう試さないもの${count}件：`,
    retry: 'もう一度試すには：reprompt outbox --retry',
    retried: (count) => `${count}件をもう一度試します。`,
    damaged: (count) => `${count}件は読み取れないため、そのまま残しました。`,
  },
  exists: (file) => `${file}はすでにあるので、上書きしません。`,
  notRead: (file, reason) => `${file}を読み取れません（${reason}）。`,
  notWritten: (file, reason) => `${file}に書き込めませんでした（${reason}）。`,
}
