import type { UsageWords } from './words.ts'

/** What `--help` says, in Japanese. */
export const japaneseUsageWords: UsageWords = {
  program: 'YAMLで書いた音声対話を、CLOVAのエクステンション（Extension）やAlexaのスキルのWebhookとして動かします。',
  commands: {
    init: {
      about:
        '新しいエクステンションを作ります。すぐに動く対話、応答、config.yaml、会話テスト、エディターの設定が入ります。',
      parts: {
        folder: '作成先のフォルダー（なければ作ります。すでにあるファイルは上書きしません）',
        '--language': 'エクステンションの言語（既定値: ターミナルの言語）',
        '--platform': '公開するプラットフォーム',
        '--service': '既存のエクステンション用に、この名前のサービス（モジュール）だけを作る',
      },
    },
    start: {
      about: 'サーバーを起動します。SIGHUPで読み込み直し、SIGTERMで終了します。',
      parts: {
        '--last-good':
          '最後に正常だったファイル一式を保存するフォルダー。次の起動時にファイルに誤りがあれば、これを使います',
      },
    },
    dev: {
      about: 'サーバーとローカルのテストページを起動し、保存するたびに読み込み直します。',
      parts: {
        '--live': 'config.yamlのサービスを実際に呼び出し、完了した対話を送る（既定値: 何も送らない）',
        '--poll': '1秒ごとにファイルを確かめる（変更が通知されない共有ドライブ用）',
        '--open': 'ブラウザーでページを開く',
        '--host': '待ち受けるアドレス（既定値: localhost。このアドレスに接続できる人は誰でも使えます）',
      },
    },
    check: {
      about: '対話を検査し、エラーをすべて表示します。',
      parts: {
        files: 'まとめて検査する対話のファイルとフォルダー、またはエクステンションのフォルダー',
        '--strict': '警告もエラーとして扱う（終了コード1）',
        '--format': '出力形式',
      },
    },
    explain: {
      about: 'エラーコードの意味を、間違った例と直した例で説明します。',
      parts: {
        code: '`check`が角括弧の中に表示するコード（既定値: すべてのコードの一覧）',
        '--language': '説明の言語（既定値: ターミナルの言語）',
      },
    },
    test: {
      about: '会話テストを実行し、失敗したものを表示します。',
      parts: {
        files: 'テストのファイルかフォルダー（既定値: config.yamlと同じ場所のtests/）',
        '--update': '失敗したテストの期待値を実際の結果に書き換える',
        '--coverage': 'どのテストにも出てこないテキスト、スロット、終わり方を表示する',
        '--platform': 'このプラットフォームで話しているものとして実行する（発話はそのメッセージになる）',
        '--format': '結果の形式',
      },
    },
    outbox: {
      about: '完了した対話のうち、送信待ちの件数と、送信できなかったものを表示します。',
      parts: { '--retry': '送信できなかったものをもう一度送信する' },
    },
    chat: {
      about: 'ターミナルでエクステンションと話します。パイプからも入力できます。',
      parts: {
        '--platform': '`/json`で表示するメッセージのプラットフォーム（既定値: config.yamlの最初のもの）',
      },
    },
    import: {
      about: 'CLOVA Developer CenterのTSVファイルか、Alexaスキルの対話モデルから対話を作ります。',
      parts: {
        files: '1つの対話モデルを構成するTSVファイル、またはAlexaのJSONファイル',
        '--language': '質問の言語（既定値: サンプル発話の言語）',
        '--output': '画面に表示せず、新しいファイルに保存する',
      },
    },
    export: {
      about: '対話のモデルを、CLOVA Developer Center用（TSV）またはAlexa用（JSON）に書き出します。',
      parts: {
        folder: '書き出し先のフォルダー',
        '--platform': 'どのプラットフォーム用か（既定値: config.yamlの最初のもの）',
        '--force': '内容の違うファイルも上書きする',
      },
    },
    graph: {
      about: '対話を図にします。スロット、条件、確認、終わり方が描かれます。',
      parts: {
        intent: '図にする対話のインテント（既定値: すべての対話）',
        '--format': '出力形式',
        '--output': '画面に表示せず、ファイルに保存する',
      },
    },
    funnel: {
      about: 'ログから、ユーザーが対話をどこまで進め、どこでやめるかを表示します。',
      parts: {
        files: 'サーバーのログ（時間順。省略すると標準入力）',
        '--format': '表または図',
        '--output': '画面に表示せず、このファイルに保存する（上書きする）',
        '--rejected': '代わりに、`choices`で拒否した値を表示する',
      },
    },
    report: {
      about: '人に渡すための1ページを作ります（フロー図、すべてのテキスト、会話テスト、カバレッジ）。印刷もできます。',
      parts: { '--output': '画面に表示せず、ファイルに保存する' },
    },
    script: {
      about: 'すべてのテキストをExcel用のシート（CSV）に書き出すか、編集したシートを取り込みます。',
      parts: {
        file: '編集したシート（省略すると新しいシートを作る）',
        '--output': '画面に表示せず、新しいファイルに保存する',
        '--apply': '編集したテキストを対話ファイルに書き込む（省略すると違いだけを示す）',
      },
    },
  },
  config: 'config.yamlのパス',
  version: 'バージョンを表示する',
  helpOption: 'ヘルプを表示する',
  helpCommand: 'コマンドのヘルプを表示する',
  titles: { usage: '使い方:', arguments: '引数:', options: 'オプション:', commands: 'コマンド:', example: '例:' },
  anyOptions: '[オプション]',
  anyCommand: '[コマンド]',
  choices: (values) => `選択肢: ${values.join(', ')}`,
  byDefault: (value) => `既定値: ${value}`,
  error: 'エラー:',
  unknownOption: (option, suggestion) => `${option}というオプションはありません。${didYouMean(suggestion)}`,
  unknownCommand: (command, suggestion) => `${command}というコマンドはありません。${didYouMean(suggestion)}`,
  missingArgument: (name) => `引数が足りません: <${name}>`,
  missingValue: (option) => `${option}には値が必要です。`,
  notOneOf: (option, values) => `${option}の値は、次のどれかにしてください: ${values.join(', ')}。`,
  tooManyArguments: (expected, given) => `引数が多すぎます。${expected}個まで指定できますが、${given}個あります。`,
}

function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : `${suggestion}のことですか？`
}
