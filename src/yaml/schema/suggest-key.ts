import { suggest } from '../../diagnostics/did-you-mean.ts'
import type { Tree } from '../tree.ts'

/** Words that people write for a key by habit, in the languages of the authors. */
const habits: ReadonlyMap<string, readonly string[]> = new Map([
  ['intents', ['인텐트', 'インテント', 'dialogs', 'dialogues']],
  ['types', ['타입', 'タイプ']],
  [
    'slots',
    [
      '슬롯',
      'スロット',
      'parameters',
      'params',
      'entities',
      'fields',
      'questions',
      'steps',
      'inputs',
      'variables',
      '질문',
      '질문들',
      '필드',
      '항목',
      '변수',
      '質問',
      'フィールド',
      '項目',
      '変数',
    ],
  ],
  [
    'examples',
    ['예문', '예시', '例文', 'utterances', 'samples', '예제', '발화', '발화예시', '発話', 'サンプル発話', '例'],
  ],
  ['description', ['설명', '説明']],
  ['confirm', ['confirmation', 'confirmationprompt', '확인', '確認', '확인질문']],
  [
    'complete',
    [
      '완료',
      '完了',
      'response',
      'answer',
      'message',
      'done',
      '끝',
      '마침',
      '응답',
      '대답',
      '답변',
      '終わり',
      '応答',
      '返事',
      '回答',
      '返答',
    ],
  ],
  [
    'send',
    [
      'webhook',
      'fulfillment',
      'fulfilment',
      'deliver',
      'action',
      'submit',
      'callback',
      'endpoint',
      'api',
      '전송',
      '보내기',
      '연동',
      '웹훅',
      '送信',
      '連携',
      '送り先',
    ],
  ],
  [
    'private',
    ['sensitive', 'secret', 'masked', 'obfuscate', '비공개', '민감', '개인정보', '非公開', '個人情報', '秘密'],
  ],
  ['then', ['다음', '次']],
  ['help', ['도움말', 'ヘルプ']],
  ['type', ['타입', '유형', 'タイプ', '種類']],
  ['choices', ['items', '선택지', '選択肢', 'options', 'values', 'enum', '선택', '보기', '옵션', '選択', '候補']],
  ['shape', ['format', 'mask', '모양', '형식', '形', '形式', '書式']],
  ['pattern', ['regex', 'regexp', '정규식', '정규표현식', '正規表現', 'パターン', '패턴']],
  ['prompt', ['질문', '質問', 'question', 'ask', '물음']],
  ['reprompt', ['재질문', '再質問', 'retry', '되물음', '다시묻기', '聞き直し', '再度質問']],
  ['required', ['mandatory', '필수', '必須']],
  ['default', ['defaultvalue', '기본값', '既定値', '初期値']],
  ['applicationId', ['appid', 'app_id', 'extensionid', 'extension_id', 'skillid', 'skill_id']],
  ['language', ['lang', 'locale', '언어', '言語']],
  ['timezone', ['tz', '시간대', 'タイムゾーン']],
  ['url', ['endpoint', 'uri', 'href', 'webhook', '주소', 'アドレス']],
  ['email', ['to', 'mail', 'mailto', '메일', '이메일', 'メール']],
  ['file', ['csv', 'path', '파일', 'ファイル']],
  ['module', ['script', 'function', 'code', 'js']],
  ['token', ['apikey', 'api_key', 'bearer', 'auth', 'authorization', 'header', 'headers', '헤더', 'ヘッダー']],
  [
    'says',
    [
      'bot',
      'assistant',
      'expect',
      'expected',
      'assert',
      'reply',
      'output',
      '응답',
      '기대',
      '봇',
      '応答',
      '期待',
      'ボット',
    ],
  ],
  ['user', ['input', 'utterance', 'human', '사용자', '발화', 'ユーザー', '発話']],
  ['notUnderstood', ['fallback', 'unknown', 'default', 'notunderstand', '못알아들음', '聞き取れない']],
  ['goodbye', ['bye', 'farewell', '작별', '작별인사', 'さようなら']],
  ['when', ['condition', '조건', '条件', 'if']],
  ['min', ['최소', '最小', 'minimum', 'minvalue', 'after', '최소값', '최솟값']],
  ['many', ['multiple', '여러개', '복수', '複数']],
  ['count', ['개수', '個数']],
  ['counter', ['unit', '단위', '단위명사', '수량', '単位', '助数詞', '数え方']],
  ['max', ['최대', '最大', 'maximum', 'maxvalue', 'before', 'until', '최대값', '최댓값']],
  [
    'except',
    ['exclude', 'not', 'closed', 'holidays', '제외', '예외', '휴무', '휴무일', '除外', '以外', '定休日', '休業日'],
  ],
  ['every', ['step', 'steps', 'multipleOf', '간격', '間隔', '刻み']],
  ['also', ['동의어', '다른말', '同義語', '別名', '別の言い方']],
  ['cancelled', ['취소', '取り消し', 'キャンセル']],
  [
    'invalid',
    ['error', 'errormessage', 'validationmessage', '오류', '에러', '오류메시지', 'エラー', 'エラーメッセージ'],
  ],
  ['attempts', ['retries', 'maxattempts', 'maxretries', '시도횟수', '횟수', '試行回数', '回数']],
  ['heard', ['들음']],
  ['launch', ['welcome', 'greeting', '인사말', '시작', '起動', 'あいさつ']],
  ['silence', ['침묵', '무응답', '沈黙', '無言']],
  ['giveUp', ['포기', 'あきらめ']],
  ['change', ['변경', '変更']],
  ['say', ['text', 'then', '말', '言葉']],
  ['oneOf', ['random', 'variants', 'variations', 'alternatives', 'texts', '랜덤', '무작위', 'ランダム']],
  ['text', ['say']],
  ['opening', ['最初の質問']],
  ['remember', ['記憶']],
])

/** What is near a key and means another thing: slots are called `amount`, no misspelt `count`, and `then` is no misspelt `when`. */
const noTypos: ReadonlySet<string> = new Set(['amount', 'then'])

/** The key that was probably meant: misspelt, in another language, or in another program's words. */
export function suggestKey(written: string, map: Tree, known: readonly string[]): string | undefined {
  const near = noTypos.has(written) ? undefined : suggest(written.normalize('NFKC'), known)
  if (near !== undefined) return near
  const isFree = (key: string) => map.type === 'map' && !map.entries.has(key)
  return known.find((key) => isFree(key) && isHabitFor(key, written))
}

/** Whether people write this word for a key by habit. */
export function isHabitFor(key: string, written: string): boolean {
  return habits.get(key)?.includes(plainOf(written)) === true
}

/** Words by which other programs put rules together that are keys of their own here. */
const groupWords: ReadonlySet<string> = new Set([
  ...['validation', 'validations', 'validate', 'validator', 'constraint', 'constraints', 'rules', 'limits', 'range'],
  ...[
    'settings',
    'properties',
    'attributes',
    '검증',
    '유효성',
    '제한',
    '범위',
    '설정',
    '規則',
    '検証',
    '制限',
    '範囲',
    '設定',
  ],
])

/** The keys below one that only puts them together: each is known where that one is. */
export function groupedBy(written: string, map: Tree, known: readonly string[]): readonly string[] | undefined {
  if (!groupWords.has(plainOf(written)) || map.type !== 'map') return undefined
  const value = map.entries.get(written)?.value
  if (value?.type !== 'map' || value.entries.size === 0) return undefined
  const below = [...value.entries.keys()]
  return below.every((key) => known.includes(key)) ? below : undefined
}

/** A key as habits are compared: without spaces and capitals. */
export function plainOf(written: string): string {
  return written.toLowerCase().replace(/\s/gu, '')
}

/** The key that is missing, where this text is the only thing that could stand for it. */
export function neededKey(
  written: string,
  map: Tree,
  known: readonly string[],
  required: readonly string[],
): string | undefined {
  if (map.type !== 'map') return undefined
  const value = map.entries.get(written)?.value
  if (value?.type !== 'scalar' || typeof value.value !== 'string') return undefined
  // Stops at the first other one: a map may have thousands.
  for (const other of map.entries.keys()) if (other !== written && !known.includes(other)) return undefined
  return required.find((key) => !map.entries.has(key))
}
