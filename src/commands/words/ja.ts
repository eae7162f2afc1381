import type { CommandWords } from './words.ts'

/** What the commands say, in Japanese. */
export const japaneseCommandWords: CommandWords = {
  start: {
    waits: 'まだ起動していません。直して保存すると起動します。',
    listens: (url, intents) => `reprompt は ${url} でリクエストを待っています（インテント ${intents} 個）。`,
    talk: (url) => `話してみる: ${url}`,
    badPort: (written) => `PORT が「${written}」になっています。0 から 65535 までの数字を指定してください。`,
    badLevel: (written, known) =>
      `LOG_LEVEL が「${written}」になっています。次のどれかを指定してください: ${known.join('、')}。`,
    portTaken: (port) =>
      `ポート ${port} は別のプログラムが使っています。そのプログラムを止めるか、PORT に空いているポートを指定してください。`,
    portForbidden: (port) =>
      `ポート ${port} を使う権限がありません。1024 より小さいポートはシステムのものです。PORT にもっと大きい番号を指定してください。`,
    noAddress: (host) =>
      `このコンピューターに ${host} というアドレスはありません。HOST にこのコンピューターのアドレスか、すべてを表す 0.0.0.0 を指定してください。`,
  },
  reload: {
    noDialogs: (folder) => `${folder} に対話が1つもありません。前の対話を使い続けます。`,
    unreadable: (reason) => `対話を読み取れませんでした: ${reason}`,
    kept: '読み込み直していません。直るまでは、前の内容で応答します。',
    reloaded: '読み込み直しました。これからは、保存した内容で応答します。',
    mended: '直りました。保存した内容のとおりに応答しています。',
    restart: (keys, file) => `${file} の ${keys.join('、')} が変わりました。反映するには再起動してください。`,
  },
  graph: {
    noDialog: (intent, suggestion) =>
      `「${intent}」で始まる対話はありません。${suggestion === undefined ? '' : `「${suggestion}」のことですか？`}`,
  },
  export: {
    wouldChange: (files) =>
      [
        '次のファイルの内容が変わってしまうので、何も書き込みませんでした:',
        ...files,
        '上書きするには --force を付けるか、別のフォルダーに書き出してください。',
      ].join('\n'),
    unchanged: '変更なし',
  },
  exists: (file) => `${file} はすでにあるので、上書きしません。`,
  notWritten: (file, reason) => `${file} に書き込めませんでした（${reason}）。`,
}
