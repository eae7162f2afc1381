import { agreed } from '../../languages/agreed.ts'
import { rules } from '../../languages/language.ts'
import { koreanSlotTypes } from '../../languages/slot-types/ko.ts'
import type { BuiltInMeaning, Holding, Kind, Messages, Named, Surrounding, WhyNeverSaid } from '../codes.ts'
import { boundHint, inQuotes, list, quote, series, serviceAt, serviceLike, withoutSpaces } from './quoting.ts'
import { describeUnreadable } from './unreadable.ts'

const surroundings: Readonly<Record<Surrounding, string>> = {
  file: '대화 파일',
  replies: '`replies`',
  dialog: '대화',
  slot: '슬롯',
  speech: '말할 내용',
  part: '말할 내용의 한 부분',
  case: '`cases`의 항목',
  condition: '`when`의 조건',
  invalid: '`invalid`',
  count: '`count`',
  counter: '`counter`',
  itemSlot: '항목의 슬롯',
  choice: '선택지',
  calculation: '계산',
  rule: '규칙',
  delivery: '`send`',
  config: 'config.yaml',
  server: '`server`',
  log: '`log`',
  metrics: '`metrics`',
  signature: '`signature`',
  services: '`services`',
  service: '서비스',
  outbox: '`outbox`',
  platform: 'config.yaml의 플랫폼',
  commands: '`commands`',
  conversations: '대화 테스트 파일',
  turn: '대화의 한 턴',
  stub: '서비스의 응답',
  why: '`why`',
}

const kinds: Readonly<Record<Kind, string>> = {
  text: '텍스트',
  number: '숫자',
  wholeNumber: '정수',
  boolean: '`true`나 `false`',
  list: '목록',
  map: '키와 값',
  nothing: '빈 값',
}

const names: Readonly<Record<Named, string>> = {
  intent: '인텐트',
  reply: '응답',
  type: '타입',
  slot: '슬롯',
  fact: '정보',
  calculation: '계산',
}

const meanings: Readonly<Record<BuiltInMeaning, string>> = {
  yes: '"네"라는',
  no: '"아니요"라는',
  cancel: '"취소"라는',
  stop: '"그만"이라는',
  help: '"도움말"이라는',
  notUnderstood: '알아듣지 못했다는',
}

/** What to write instead, for each kind of value. */
const spellings: Readonly<Partial<Record<Kind, string>>> = {
  map: '아래 줄에 두 칸 들여서 키를 한 줄에 하나씩 쓰세요.',
  list: '아래 줄에 항목을 한 줄에 하나씩, `- ` 기호로 시작해서 쓰세요.',
  text: '텍스트라면 "…"처럼 따옴표로 묶으세요.',
  boolean: '따옴표 없이 `true`나 `false`라고 쓰세요.',
  number: '따옴표 없이 반각 숫자(`3`)만 쓰세요.',
  wholeNumber: '따옴표 없이 반각 숫자(`3`)만 쓰세요.',
}

const spokenBrace = '중괄호 자체를 말하려면 `{{`처럼 두 번 쓰세요.'
const sharedKeys = '여러 슬롯이 함께 쓰는 키는 `types`에 쓰세요.'

const placeOfName = {
  intent: '대화라면 `intents` 아래의 다른 대화와 같은 칸에서 시작하게 들여 쓰세요.',
  slot: '슬롯이라면 `slots` 아래의 다른 슬롯과 같은 칸에서 시작하게 들여 쓰세요.',
} as const

/** Why a text is never said, and what to do about it. */
const neverSaid: Readonly<Record<WhyNeverSaid, { readonly because: string; readonly hint: string }>> = {
  ends: {
    because: '`complete`를 말한 뒤에 세션이 끝나기 때문입니다',
    hint: '그 뒤에도 계속 들으려면 `then: stay`나 `then: auto`를 쓰고, 아니면 이 키를 지우세요.',
  },
  interruptible: {
    because: '이 대화 도중에 다른 대화가 시작될 수 있기 때문입니다',
    hint: '다른 대화가 시작되지 않게 하려면 `interruptible: false`를 쓰고, 아니면 이 키를 지우세요.',
  },
  uninterruptible: {
    because: '`interruptible: false`여서 이 대화 도중에 다른 대화가 시작되지 않기 때문입니다',
    hint: '이 키를 지우거나 `interruptible: false`를 지우세요.',
  },
  'no-confirm': {
    because: '`confirm`에 아니라고 대답했을 때 묻는 말인데, 이 대화에는 `confirm`이 없기 때문입니다',
    hint: '먼저 모두 확인하려면 `confirm`을 쓰고, 아니면 이 키를 지우세요.',
  },
  'no-slots': {
    because: '슬롯이 없으면 바꿀 것이 없어서, `confirm`에 아니라고 대답하면 취소되기 때문입니다',
    hint: '이 키를 지우세요. 그때는 `cancelled`를 말합니다.',
  },
  'only-answers': {
    because: '슬롯도 `confirm`도 없는 대화는 대답만 하고 바로 끝나기 때문입니다',
    hint: '이 키를 지우세요. 말하는 것은 `complete`입니다.',
  },
  'one-question': {
    because: '대화를 시작할 때 물을 슬롯이 두 개가 되지 않기 때문입니다',
    hint: '이 말을 첫 질문 앞에 쓰거나, 이 키를 지우세요.',
  },
  'goes-on': {
    because: '모든 슬롯이 선택 사항이거나 `default`가 있어서, 대화가 언제나 이어지기 때문입니다',
    hint: '이 키를 지우세요.',
  },
  'slots-help': {
    because: '모든 슬롯에 `help`가 따로 있어서, 그것을 대신 말하기 때문입니다',
    hint: '이 키를 지우거나, 어느 슬롯의 `help`를 지우세요.',
  },
  'no-help-intent': {
    because:
      '`guideIntent: notUnderstood`에서는 `Clova.GuideIntent`가 도움말 요청이 되지 않고, `commands`에도 `help`가 없기 때문입니다',
    hint: 'config.yaml에 `guideIntent: both`를 쓰거나, `commands`의 `help`에 직접 만든 인텐트를 쓰세요.',
  },
  'completes-at-once': {
    because: '이 슬롯이 채워지면 대화가 바로 끝나기 때문입니다',
    hint: '고칠 기회를 주려면 `confirm`을 쓰고, 아니면 이 키를 지우세요.',
  },
  'takes-one': {
    because: '`count`에 따라 값을 하나만 받으므로, 더 물을 것이 없기 때문입니다',
    hint: '지우거나, `max`를 늘리세요.',
  },
  'cannot-fail': {
    because: '이 대화는 어떤 서비스에도 보내지 않고, 조회에 실패해도 이어 갈 수 있기 때문입니다',
    hint: '`send`에 config.yaml의 서비스를 쓰거나, 이 키를 지우세요.',
  },
}

/** An author's mistakes, in Korean. */
export const koreanMessages: Messages = {
  error: '오류',
  warning: '경고',
  hint: '힌트',
  related: '함께 볼 곳',
  problems: ({ errors, warnings, files }) => {
    const counts = [errors > 0 ? [`오류 ${errors}개`] : [], warnings > 0 ? [`경고 ${warnings}개`] : []].flat()
    return `파일 ${files}개에서 ${counts.join('와 ')}를 찾았습니다.`
  },
  clean: ({ files, intents }) => `문제가 없습니다(파일 ${files}개, 인텐트 ${intents}개).`,
  mistakes: {
    'unreadable-file': ({ reason, instead }) => ({
      ...describeUnreadable(reason, 'ko'),
      ...(instead !== undefined && {
        hint: agreed`${quote(instead)}이/가 있습니다. 파일 이름을 바꾸거나 그 이름을 쓰세요.`,
      }),
    }),
    'wrong-ending': ({ name }) => ({
      message: agreed`${quote(name)}은/는 읽지 않습니다. 대화 파일의 이름은 \`.yaml\`로 끝나야 합니다.`,
      hint: '파일 이름을 바꾸세요. 확장자를 숨기는 프로그램에서는 마지막 확장자가 보이지 않을 수 있습니다.',
    }),
    'no-dialogs': () => ({
      message: '여기에는 대화가 없습니다.',
      hint: '이름이 `.yaml`로 끝나고 `intents:` 아래에 인텐트가 있는 파일을 이 폴더에 넣으세요.',
    }),
    'not-utf8': () => ({
      message: 'UTF-8로 저장된 텍스트 파일이 아닙니다.',
      hint: '인코딩을 UTF-8로 선택해 다시 저장하세요.',
    }),
    'file-too-large': ({ kilobytes, limit }) => ({
      message: `파일 크기가 ${kilobytes}KB로, 한도인 ${limit}KB를 넘습니다.`,
      hint: '대화를 여러 파일로 나누세요.',
    }),
    'more-problems': ({ count: more, isOneFile }) => ({
      message: `${isOneFile ? '이 파일에 ' : ''}문제가 ${more}개 더 있습니다.`,
      hint: '위의 문제부터 고치세요. 원인이 같은 문제가 많을 수 있습니다.',
    }),
    'empty-file': () => ({
      message: '파일이 비어 있습니다.',
      hint: '내용을 쓰거나, 파일을 지우세요.',
    }),
    'not-a-map': ({ found, keys }) => ({
      message: `이 파일은 키와 값으로 되어 있어야 하는데, ${kinds[found]}입니다.`,
      hint: agreed`${or(keys.map((key) => quote(`${key}:`)))}으로/로 시작하세요.`,
    }),
    'too-deep': () => ({
      message: '너무 여러 겹으로 되어 있어 읽을 수 없습니다.',
      hint: '열어 놓고 닫지 않은 괄호가 있는지 확인하세요.',
    }),

    'yaml-syntax': ({ written }) => ({
      message: `${quote(written)} 부분을 YAML로 읽을 수 없습니다.`,
      hint: '텍스트의 일부라면 텍스트 전체를 "…"처럼 따옴표로 묶으세요.',
    }),
    'control-character': ({ character }) => ({
      message: `눈에 보이지 않는 제어 문자(${character})가 있습니다.`,
      hint: '이 문자를 지우세요. 다른 프로그램에서 복사해 붙인 텍스트에 자주 섞여 있습니다.',
    }),
    'tab-indentation': () => ({
      message: '이 줄은 탭으로 들여 썼습니다.',
      hint: '탭 대신 공백으로, 한 단계마다 두 칸씩 들여 쓰세요.',
    }),
    'irregular-whitespace': ({ character }) => ({
      message: `공백처럼 보이지만 다른 문자(${character})입니다.`,
      hint: '지우고 스페이스 바로 반각 공백을 입력하세요.',
    }),
    'lookalike-character': ({ sign, plain, instead }) => ({
      message: agreed`${quote(sign)}은/는 ${quote(plain)} 기호처럼 보이지만 다른 문자입니다.`,
      hint: `반각 기호로 ${quote(instead)}처럼 쓰세요.`,
    }),
    'list-mark': ({ sign, instead }) => ({
      message: agreed`${quote(sign)}은/는 목록의 항목을 나타내는 기호가 아니어서 텍스트의 일부가 됩니다.`,
      hint: `반각 하이픈과 공백으로 ${quote(instead)}처럼 쓰세요. 텍스트에 들어갈 글자라면 텍스트를 따옴표로 묶으세요.`,
    }),
    'comment-sign': ({ sign, instead }) => ({
      message: agreed`${quote(sign)}은/는 주석을 시작하는 기호가 아니어서 텍스트의 일부가 됩니다.`,
      hint: `주석이라면 ${quote(instead)}처럼, 말할 내용이라면 텍스트를 따옴표로 묶어 쓰세요.`,
    }),
    'bad-indentation': ({ spaces }) => ({
      message: '이 줄의 들여쓰기가 앞뒤 줄과 맞지 않습니다.',
      hint:
        spaces === undefined
          ? '나란한 키는 같은 칸에서 시작하고, 키에 딸린 내용은 두 칸 더 들여 쓰세요.'
          : spaces === 0
            ? '이 줄은 공백 없이 맨 앞에서 시작해야 할 것 같습니다.'
            : `이 줄은 공백 ${spaces}개로 시작해야 할 것 같습니다. 나란한 키는 같은 칸에서 시작하고, 키에 딸린 내용은 두 칸 더 들여 씁니다.`,
    }),
    'interrupted-text': ({ by }) =>
      by === 'comment'
        ? {
            message: '위의 텍스트가 주석에서 끝나서, 이 줄은 그 텍스트에 이어지지 않습니다.',
            hint: '주석을 텍스트 위로 옮기세요.',
          }
        : {
            message: '위의 텍스트에 이어지는 줄인데, 키보다 더 들여 쓰지 않았습니다.',
            hint: '더 들여 쓰거나, 텍스트를 한 줄에 쓰세요.',
          },
    'missing-quote': ({ quote: sign }) => ({
      message: `여기에서 ${quote(sign)} 따옴표로 시작한 텍스트가 닫히지 않았습니다.`,
      hint: `텍스트 끝에도 ${quote(sign)} 따옴표를 쓰세요.`,
    }),
    'missing-bracket': ({ bracket, isContinued }) => ({
      message: isContinued
        ? `이 ${quote(bracket)} 괄호로 시작한 목록의 나머지 줄이 너무 왼쪽에 있습니다.`
        : `여기에서 연 ${quote(bracket)} 괄호가 닫히지 않았습니다.`,
      hint: isContinued
        ? '닫는 괄호까지 키보다 더 들여 쓰거나, 목록을 한 줄에 쓰세요.'
        : `끝나는 곳에 ${quote(bracket === '{' ? '}' : ']')} 괄호를 쓰세요.`,
    }),
    'text-after-quote': ({ written, quote: sign, list }) => ({
      message: agreed`따옴표로 묶은 텍스트가 끝났는데 ${quote(written)}이/가 이어집니다.`,
      hint:
        list !== undefined
          ? `목록이라면 ${quote(list)}처럼 대괄호로 묶으세요.`
          : sign === "'"
            ? "텍스트 전체를 따옴표로 묶으세요. '…' 안의 작은따옴표는 ''처럼 두 번 쓰거나, 텍스트를 \"…\"처럼 큰따옴표로 묶습니다."
            : '텍스트 전체를 따옴표로 묶으세요. "…" 안의 큰따옴표는 \\"처럼 씁니다.',
    }),
    'unquoted-brace': ({ brace, written }) => ({
      message: `${quote(written)}처럼 ${quote(brace)} 기호로 시작하는 텍스트는 따옴표로 묶어야 합니다.`,
      hint: writeQuoted(written),
    }),
    'unquoted-character': ({ sign, written, comparison }) => ({
      message:
        comparison === undefined
          ? `${quote(written)}처럼 ${quote(sign)} 기호로 시작하는 텍스트는 따옴표로 묶어야 합니다.`
          : `${quote(written)}: 조건은 ${quote(sign)} 기호로 쓸 수 없습니다.`,
      hint: comparison === undefined ? writeQuoted(written) : agreed`${quote(comparison)}(이)라고 쓰세요.`,
    }),
    'colon-in-text': ({ written, instead }) => ({
      message: `${quote(written)}처럼 콜론 뒤에 공백이 있는 텍스트는 따옴표로 묶어야 합니다.`,
      hint: instead === undefined ? writeQuoted(written) : `슬롯과 그 값이라면 ${quote(instead)}처럼 쓰세요.`,
    }),
    'comma-in-text': ({ written }) => ({
      message: `괄호 안에서는 ${quote(written)}처럼 쉼표가 든 텍스트를 따옴표로 묶어야 합니다.`,
      hint: writeQuoted(written),
    }),
    'missing-comma': ({ written }) => ({
      message: `${quote(written)} 앞에 쉼표가 빠졌습니다.`,
      hint: '괄호 안에서는 항목과 항목 사이에 쉼표를 쓰세요.',
    }),
    'unexpected-character': ({ sign }) => ({
      message: `${quote(sign)} 기호가 하나 더 있습니다.`,
      hint: '이 기호를 지우세요. 텍스트의 일부라면 텍스트 전체를 "…"처럼 따옴표로 묶으세요.',
    }),
    'missing-colon': ({ written }) => ({
      message: `${quote(written)}에 콜론이 빠졌습니다.`,
      hint: '키 뒤에는 콜론과 공백을 쓰세요. 윗줄에서 이어지는 텍스트라면 키보다 더 들여 쓰세요.',
    }),
    'missing-space': ({ written, sign }) =>
      sign === ':'
        ? { message: `${quote(written)}의 콜론 뒤에 공백이 없습니다.`, hint: '`키: 값`처럼 쓰세요.' }
        : sign === '-'
          ? { message: `${quote(written)}의 \`-\` 기호 뒤에 공백이 없습니다.`, hint: '`- 값`처럼 쓰세요.' }
          : {
              message: `${quote(written)}의 콜론이 전각 문자(${sign})입니다.`,
              hint: '반각 콜론(`:`)과 공백으로 바꾸어 `키: 값`처럼 쓰세요.',
            },
    'list-beside-key': () => ({
      message: '목록은 키와 같은 줄에서 시작할 수 없습니다.',
      hint: '키의 아래 줄에 `- ` 기호로 시작해서 쓰세요. `-` 기호로 시작하는 텍스트라면 따옴표로 묶으세요.',
    }),
    'text-beside-block': ({ sign }) => ({
      message: `${quote(sign)} 뒤의 텍스트는 다음 줄에서 시작해야 합니다.`,
      hint: `다음 줄에 키보다 더 들여 쓰세요. ${quote(sign)} 기호로 시작하는 텍스트라면 따옴표로 묶으세요.`,
    }),
    'bad-escape': ({ written }) => ({
      message: agreed`${quote(written)}은/는 "…" 안에서 쓸 수 없는 이스케이프입니다.`,
      hint: "백슬래시는 \\\\처럼 두 번 쓰거나, 텍스트를 '…'처럼 작은따옴표로 묶으세요.",
    }),
    alias: ({ written }) => ({
      message: agreed`${quote(written)}은/는 YAML의 참조로 읽히는데, 대화에서는 참조를 쓸 수 없습니다.`,
      hint: `텍스트라면 따옴표로 묶어 ${inQuotes(written)}처럼 쓰세요.`,
    }),
    anchor: ({ written }) => ({
      message: agreed`${quote(written)}은/는 YAML의 앵커로 읽히는데, 대화에서는 앵커를 쓸 수 없습니다.`,
      hint: `\`&\` 기호로 시작하는 텍스트는 따옴표로 묶으세요. ${sharedKeys}`,
    }),
    tag: ({ written }) => ({
      message: agreed`${quote(written)}은/는 YAML의 태그로 읽히는데, 대화에서는 태그를 쓸 수 없습니다.`,
      hint: '`!` 기호로 시작하는 텍스트는 따옴표로 묶으세요.',
    }),
    directive: ({ written }) => ({
      message: agreed`${quote(written)}은/는 YAML의 지시문으로 읽히는데, 대화에서는 지시문을 쓸 수 없습니다.`,
      hint: '이 줄을 지우세요.',
    }),
    'merge-key': () => ({
      message: '`<<` 기호는 다른 YAML 파일에서 키를 합칠 때 쓰지만, 대화에서는 쓸 수 없습니다.',
      hint: sharedKeys,
    }),
    'several-documents': () => ({
      message: '`---` 아래는 다른 문서가 되는데, 파일 하나에는 문서 하나만 쓸 수 있습니다.',
      hint: '이 줄을 지우거나, 아래 내용을 다른 파일로 옮기세요.',
    }),
    'bad-key': () => ({ message: '키는 이름이어야 합니다.', hint: '`이름: 값`처럼 쓰세요.' }),
    'duplicate-key': ({ key }) => ({
      message: agreed`${quote(key)}이/가 두 번 나옵니다.`,
      hint: '하나만 남기세요.',
    }),
    'comment-in-text': ({ rest }) => ({
      message: `텍스트가 ${quote(rest)} 앞에서 끝납니다. 공백 뒤의 \`#\` 기호부터는 주석으로 읽히기 때문입니다.`,
      hint: '텍스트를 따옴표로 묶으세요. 주석이라면 다른 줄에 따로 쓰세요.',
    }),
    'unquoted-value': ({ written, read }) => ({
      message: agreed`따옴표가 없으면 ${quote(written)}은/는 ${quote(read)}으로/로 읽힙니다.`,
      hint: writeQuoted(written),
    }),

    'unknown-key': ({ key, where, suggestion, belongsTo, names, groups, isText, instead, known }) => ({
      message: agreed`${quote(key)}은/는 ${surroundings[where]}에 쓸 수 있는 키가 아닙니다.`,
      hint: groups
        ? agreed`${quote(key)} 없이 ${list(groups)}을/를 ${quote(key)}과/와 같은 칸에 바로 쓰세요.`
        : isText
          ? `${quote(key)} 없이 텍스트를 바로 쓰세요.`
          : instead
            ? `${quote(instead)}처럼 쓰세요.`
            : names
              ? placeOfName[names]
              : belongsTo
                ? agreed`${quote(key)}은/는 ${surroundings[belongsTo]}에 쓰는 키입니다.`
                : suggestion
                  ? didYouMean(suggestion)
                  : known.length > 0
                    ? `쓸 수 있는 키는 ${list(known)}입니다.`
                    : '이 키를 지우세요.',
    }),
    'missing-key': ({ key, where, isPart }) => ({
      message: agreed`${surroundings[where]}에는 ${quote(key)}이/가 있어야 합니다.`,
      hint: isPart ? '위 항목에 속하는 것이라면 `-` 없이 위 항목에 이어 쓰세요.' : `\`${key}: …\`처럼 쓰세요.`,
    }),
    'wrong-level': ({ key, where, named, beside, isInside }) => ({
      message: agreed`${quote(key)}은/는 ${surroundings[where]}에 쓰는 키인데, ${names[named]} 이름과 같은 칸에서 시작합니다.`,
      hint: isInside
        ? `${quote(beside)} ${names[named]}의 키라면, 그 ${names[named]}의 다른 키처럼 더 들여 쓰세요.`
        : agreed`${quote(beside)}과/와 같은 칸에서 시작하세요.`,
    }),
    'missing-section': ({ section, name, named }) => ({
      message: agreed`${quote(name)} 위에 ${quote(`${section}:`)}이/가 없습니다.`,
      hint: agreed`윗줄에 ${quote(`${section}:`)}을/를 쓰고, ${names[named]} 이름은 그보다 더 들여 쓰세요.`,
    }),
    'missing-value': ({ key }) => ({
      message: `${quote(key)}의 값이 비어 있습니다.`,
      hint: '콜론 뒤에 값을 쓰거나, 키를 지우세요.',
    }),
    'not-a-switch': ({ key, instead }) => ({
      message: agreed`${quote(key)}은/는 켜고 끄는 키가 아닙니다. 값에 할 말이나 보낼 곳을 씁니다.`,
      hint: `${quote(instead)}처럼 쓰세요.`,
    }),
    'bad-count': ({ key, meant, instead }) => ({
      message:
        key === meant
          ? '`count`에는 값을 적어도 몇 개, 많아야 몇 개 받는지 키로 나누어 씁니다.'
          : key === 'count'
            ? '`count`는 슬롯이 받는 값의 개수입니다. 수를 셀 때 붙이는 단위는 `counter`에 씁니다.'
            : '`counter`는 수를 셀 때 붙이는 단위입니다. 슬롯이 받는 값의 개수는 `count`에 씁니다.',
      hint: agreed`${or(instead.map(quote))}처럼 쓰세요.`,
    }),
    'wrong-kind': ({ key, expected, found, list, instead, name }) => {
      const first = expected.find((kind) => kind === 'text') ?? expected[0]
      const hint =
        key === 'send' || key === 'lookUp' || key === 'checkedBy'
          ? `config.yaml에 있는 서비스의 이름을 \`${key}: ${key === 'send' ? 'orders' : 'prices'}\`처럼 쓰세요.`
          : key === 'when' && instead !== undefined
            ? `${quote(`when: ${instead}`)}처럼 쓰세요.`
            : key === 'when'
              ? '슬롯과 그 값을 `when: { method: 배달 }`처럼 쓰세요.'
              : name !== undefined
                ? agreed`목록이 아니라 이름으로 쓰세요. 첫 항목은 ${quote(name)}(이)라고 쓰고, 그 키는 아랫줄에 더 들여서 쓰세요.`
                : instead !== undefined
                  ? first === 'boolean' && key !== undefined
                    ? `${quote(`${key}: ${instead}`)}처럼 따옴표 없이 쓰세요.`
                    : didYouMean(instead)
                  : list !== undefined
                    ? `목록은 ${quote(list)}처럼 대괄호로 묶으세요.`
                    : first === undefined
                      ? undefined
                      : spellings[first]
      const subject = key === undefined ? '여기' : quote(key)
      const message = agreed`${subject}에는 ${or(expected.map((kind) => kinds[kind]))}이/가 와야 하는데, ${found === 'nothing' ? '비어' : agreed`${kinds[found]}이/가`} 있습니다.`
      return hint === undefined ? { message } : { message, hint }
    },
    'not-one-of': ({ written, allowed, suggestion }) => ({
      message: agreed`${quote(written)}은/는 쓸 수 없습니다. 쓸 수 있는 것은 ${or(allowed.map(quote))}입니다.`,
      ...(suggestion === undefined ? {} : { hint: didYouMean(suggestion) }),
    }),
    'empty-value': ({ found }) => ({
      message: { text: '텍스트가 비어 있습니다.', list: '목록이 비어 있습니다.', map: '안에 키가 없습니다.' }[found],
      hint: found === 'text' ? '말할 내용을 쓰거나, 키를 지우세요.' : '안에 내용을 쓰거나, 키를 지우세요.',
    }),
    'text-too-long': ({ length, limit }) => ({
      message: `텍스트가 ${length}자입니다. ${limit}자까지만 쓸 수 있습니다.`,
      hint: '텍스트를 줄이세요.',
    }),
    'number-out-of-range': ({ written, min, max }) => ({
      message: agreed`${quote(written)}은/는 범위를 벗어난 값입니다.`,
      hint: `${between(min, max)} 숫자를 쓰세요.`,
    }),
    'too-few': ({ least }) => ({
      message: `여기에는 ${least}개 이상이 필요합니다.`,
      hint: '하나를 더 추가하거나, 목록 대신 텍스트 하나만 쓰세요.',
    }),
    'several-choices': ({ instead }) => ({
      message: '`choices`의 항목 하나에는 값(대표어) 하나와 그 동의어를 쓰는데, 여기에는 값이 여러 개 있습니다.',
      hint:
        instead === undefined ? '값마다 줄을 바꾸어 `- ` 기호로 시작하세요.' : `${quote(`- ${instead}`)}처럼 쓰세요.`,
    }),
    'not-https': ({ written }) => ({
      message: agreed`${quote(written)}은/는 오디오 주소로 쓸 수 없습니다. CLOVA는 https 주소의 오디오만 재생합니다.`,
      hint: '`https://`로 시작하는 주소를 쓰세요.',
    }),
    'bad-path': ({ written }) => ({
      message: agreed`${quote(written)}은/는 경로가 아닙니다.`,
      hint: '경로는 `/clova`처럼 `/` 기호로 시작하고 공백이 없어야 합니다.',
    }),
    'bad-datetime': ({ written }) => ({
      message: agreed`${quote(written)}은/는 시각으로 읽을 수 없습니다.`,
      hint: '날짜와 시각, UTC와의 시차를 `2026-11-23T10:00:00+09:00`처럼 쓰세요.',
    }),
    'needs-now': ({ now }) => ({
      message:
        '여기서 하는 말은 시각에 따라 달라지는데 이 파일에 `now`가 없습니다. 그런 테스트에서는 언제나 1970년입니다.',
      hint: `\`conversations\` 위에 \`now: ${now}\`처럼 쓰세요.`,
    }),

    'bad-name': ({ name, named }) => ({
      message: agreed`${quote(name)}은/는 ${names[named]} 이름으로 쓸 수 없습니다.`,
      hint: /\s/u.test(name)
        ? agreed`이름에는 공백을 쓸 수 없습니다. ${quote(withoutSpaces(name))}으로/로 쓰세요.`
        : `이름에는 글자, 숫자, \`_\`, \`-\`${named === 'intent' ? ', `.`' : ''}만 쓸 수 있습니다. 공백을 넣거나 숫자로 시작할 수 없습니다.`,
    }),
    'reserved-name': ({ name, named }) => ({
      message: agreed`${quote(name)}은/는 이미 다른 뜻으로 쓰이므로 ${names[named]} 이름으로 쓸 수 없습니다.`,
      hint: '다른 이름을 고르세요.',
    }),
    'duplicate-name': ({ name, named }) => ({
      message: agreed`${names[named]} ${quote(name)}이/가 두 번 정의되어 있습니다.`,
      hint: '하나만 남기거나, 이쪽의 이름을 바꾸세요.',
    }),
    'intent-taken': ({ intent }) => ({
      message: agreed`인텐트 ${quote(intent)}으로/로 시작하는 대화가 이미 있습니다.`,
      hint: '인텐트 하나는 대화 하나만 시작할 수 있습니다. 둘 중 한쪽에서 지우세요.',
    }),
    'misspelt-built-in': ({ intent, suggestion }) => ({
      message: agreed`CLOVA에는 ${quote(intent)}이라/라는 빌트인 인텐트가 없습니다.`,
      hint: didYouMean(suggestion),
    }),
    'command-is-dialog': ({ intent, command }) => ({
      message: agreed`인텐트 ${quote(intent)}은/는 config.yaml에서 ${quote(command)} 명령으로 쓰이므로, 대화까지 시작할 수는 없습니다.`,
      hint: '`commands`에서 빼거나, 대화의 인텐트를 바꾸세요.',
    }),
    'built-in-command': ({ intent, command, meaning }) => ({
      message: agreed`${quote(intent)}은/는 언제나 ${meanings[meaning]} 뜻이라서, ${quote(command)} 명령이 될 수 없습니다.`,
      hint: '직접 만든 인텐트를 쓰세요.',
    }),
    'command-in-from': ({ intent, command, slot }) => ({
      message: agreed`인텐트 ${quote(intent)}은/는 config.yaml에서 ${quote(command)} 명령으로 쓰이므로, ${quote(slot)}을/를 채우지 않습니다.`,
      hint: '`commands`에서 빼거나, 이 `from`에서 빼세요.',
    }),
    'unknown-launch': ({ intent, suggestion }) => ({
      message: agreed`\`launch\`에 ${quote(intent)}이/가 쓰여 있지만, 그런 대화는 없습니다.`,
      hint: suggestion === undefined ? '대화가 있는 인텐트의 이름을 쓰세요.' : didYouMean(suggestion),
    }),

    'unknown-type': ({ type, suggestion, known, hasChoices, isChoice }) => ({
      message: agreed`${quote(type)}이라/라는 타입은 없습니다.`,
      hint: hasChoices
        ? '`type`을 지우세요. `choices`가 있는 슬롯에는 필요하지 않습니다.'
        : isChoice
          ? '`type` 대신 `choices: […]`에 고를 수 있는 값을 쓰세요.'
          : suggestion === undefined
            ? `쓸 수 있는 타입은 ${list(known)}입니다.`
            : didYouMean(suggestion),
    }),
    'misplaced-key': ({ key, type }) => ({
      message: agreed`${quote(key)}은/는 ${quote(type)} 타입의 슬롯에서는 아무 효과가 없습니다.`,
      hint: '이 키를 지우거나, 다른 타입을 고르세요.',
    }),
    'misplaced-rule': ({ rule, type }) => ({
      message: `${quote(type)} 타입의 슬롯은 ${quote(rule)} 규칙으로 값을 거절할 일이 없어서, 이 말은 나오지 않습니다.`,
      hint: '이 말을 지우거나, 슬롯에 이 규칙에 해당하는 키를 쓰세요.',
    }),
    'unchecked-reason': ({ reason, slot }) => ({
      message: agreed`${quote(reason)}은/는 규칙이 아니고, ${quote(slot)}을/를 확인하는 서비스도 없어서 이 말을 할 일이 없습니다.`,
      hint: agreed`규칙에는 ${list(rules)}이/가 있습니다. 서비스의 거절 이유라면 그 서비스를 \`checkedBy: …\`에 쓰세요.`,
    }),
    'reason-like-rule': ({ reason, rule }) => ({
      message: agreed`${quote(reason)}은/는 서비스의 거절 이유로 읽히지만, ${quote(rule)}과/와 거의 같습니다.`,
      hint: agreed`${quote(rule)}으로/로 고치거나, 서비스의 거절 이유를 다른 이름으로 바꾸세요.`,
    }),
    'missing-prompt': ({ slot }) => ({
      message: `슬롯 ${quote(slot)}에 질문이 없습니다.`,
      hint: '`prompt: …`처럼 질문을 쓰거나, 묻지 않아도 되면 `required: false`를 쓰세요.',
    }),
    'bad-bound': ({ key, written, type, suggestion }) => ({
      message: agreed`${quote(written)}은/는 ${quote(type)} 타입 슬롯의 ${quote(key)} 값으로 쓸 수 없습니다.`,
      ...(suggestion === undefined ? boundHint(koreanSlotTypes[type]) : { hint: didYouMean(suggestion) }),
    }),
    'bad-shape': ({ written, suggestion }) => ({
      message: agreed`${quote(written)}에는 숫자나 글자가 들어갈 자리가 없어서, 정확히 이 값만 받게 됩니다.`,
      hint:
        suggestion === undefined
          ? '숫자 자리에는 `X`, 글자 자리에는 `A`를 쓰세요: `010-XXXX-XXXX`.'
          : agreed`${quote(suggestion)}으로/로 쓰세요. \`X\`는 숫자, \`A\`는 글자입니다.`,
    }),
    'bad-bound-slot': ({ key, slot, type, problem, holds = type }) => {
      switch (problem) {
        case 'type':
          return {
            message:
              key === 'on'
                ? agreed`시각의 \`on\`에 ${quote(holds)} 타입인 ${quote(slot)}을/를 쓸 수 없습니다.`
                : agreed`${quote(type)} 타입 슬롯의 \`${key}\`에 ${quote(holds)} 타입인 ${quote(slot)}을/를 쓸 수 없습니다.`,
            hint: `먼저 묻는 ${quote(type)} 타입 슬롯을 쓰세요.`,
          }
        case 'length':
          return type === 'time'
            ? {
                message: agreed`${quote(slot)}은/는 시각이므로 시간, 분, 초만 더할 수 있습니다.`,
                hint: `${quote(`${slot} + 2 hours`)}처럼 쓰세요.`,
              }
            : {
                message: `여기서는 ${quote(slot)}에 아무것도 더할 수 없습니다. 시간의 길이는 날짜와 시각에만 더할 수 있습니다.`,
                hint: `${quote(slot)}만 쓰세요.`,
              }
        case 'looked-up':
          return {
            message: agreed`${quote(slot)}은/는 서비스가 주는 값이므로 다른 슬롯의 \`${key}\`에 쓸 수 없습니다.`,
            hint: '사용자가 채우는 슬롯을 쓰거나, `checkedBy`로 서비스가 값을 확인하게 하세요.',
          }
        default:
          return problem satisfies never
      }
    },
    'bad-pattern': ({ written, problem, suggestion = '' }) => ({
      message: {
        'bracket-open': `${quote(written)}의 괄호가 닫히지 않았습니다.`,
        'bracket-close': '여는 괄호가 없는 닫는 괄호입니다.',
        class: agreed`${quote(written)}은/는 글자의 범위가 아닙니다.`,
        repetition: agreed`${quote(written)}은/는 몇 번 되풀이되는지 나타내지 못합니다.`,
        lookaround: agreed`${quote(written)}은/는 쓸 수 없습니다. 선형 시간 안에 비교할 수 없기 때문입니다.`,
        escape: agreed`${quote(written)}은/는 쓸 수 없습니다. \`\\\` 뒤에는 정해진 글자 몇 가지나 기호만 올 수 있습니다.`,
        space: '공백이 있어야 맞는 패턴인데, 비교하는 값에는 공백이 없어서 아무 값도 맞지 않습니다.',
        unheard: agreed`${quote(written)}은/는 맞을 일이 없습니다. 비교하는 값에는 ${quote(suggestion)}이/가 대신 들어 있습니다.`,
        anchor: agreed`${quote(written)}은/는 값의 ${written === '^' ? '처음' : '끝'}을 뜻하므로, 여기서는 아무 값도 맞지 않습니다.`,
        'too-large': '패턴이 너무 큽니다.',
        unknown: '읽을 수 없는 패턴입니다.',
      }[problem],
      hint: {
        'bracket-open': '닫는 괄호를 쓰세요. 기호 자체라면 `\\(`나 `\\[`로 쓰세요.',
        'bracket-close': '괄호를 지우세요. 기호 자체라면 `\\)`로 쓰세요.',
        class: '`[a-z]`, `[가-힣]`처럼 앞선 글자를 먼저 쓰거나, `\\p{L}`처럼 정해진 이름을 쓰세요.',
        repetition: '되풀이할 것 뒤에 `?`, `*`, `+`, `{2,5}` 가운데 하나를 쓰세요. 1000번까지 쓸 수 있습니다.',
        lookaround: '`(?=…)`, `(?!…)` 같은 것 없이 쓰세요. `(?i)`와 `(?:…)`는 쓸 수 있습니다.',
        escape: '기호만 쓰세요. 앞의 그룹을 다시 가리킬 수는 없습니다.',
        space: '공백을 지우세요. 값은 공백을 뺀 다음 비교합니다.',
        unheard: agreed`${quote(suggestion)}으로/로 쓰세요.`,
        anchor: agreed`지우거나, 기호 자체라면 ${quote(`\\${written}`)}으로/로 쓰세요.`,
        'too-large': '되풀이를 줄이거나, 일부를 서비스(`checkedBy`)에 맡기세요.',
        unknown: 'RE2의 문법(https://github.com/google/re2/wiki/Syntax)으로 쓰세요.',
      }[problem],
    }),
    'bad-exception': ({ written, type, problem, suggestion }) => ({
      message:
        problem === 'moves'
          ? agreed`${quote(written)}은/는 날마다 바뀝니다. \`except\`에는 바뀌지 않는 날을 씁니다.`
          : problem === 'times'
            ? agreed`${type === 'period' ? '기간' : '날짜'}에는 시각이 없으므로 \`except\`에 ${quote(written)}을/를 쓸 수 없습니다.`
            : problem === 'day'
              ? agreed`시각에는 날짜가 없으므로 \`except\`에 ${quote(written)}을/를 쓸 수 없습니다.`
              : problem === 'no-day'
                ? agreed`어느 날의 시각인지 알 수 없으므로 ${quote(written)}은/는 아무 뜻이 없습니다.`
                : agreed`${quote(written)}은/는 ${quote(type)} 타입 슬롯의 값이 아니므로 사용자가 말할 일이 없습니다.`,
      hint:
        problem === 'moves'
          ? suggestion === undefined
            ? '오늘부터 며칠인지는 `min`과 `max`에 쓰세요.'
            : `그 뒤의 날만 받으려면 ${quote(`min: ${suggestion}`)}처럼 쓰세요.`
          : suggestion !== undefined
            ? didYouMean(suggestion)
            : problem === 'times'
              ? '날짜만 쓰세요. 시각은 시각 슬롯에 씁니다.'
              : problem === 'day'
                ? '`13:00-14:00`처럼 시각만 쓰세요. 날짜와 요일은 날짜 슬롯에 씁니다.'
                : problem === 'no-day'
                  ? '날짜 슬롯의 이름을 쓰세요: `on: day`.'
                  : koreanSlotTypes[type].exception,
    }),
    'bad-step': ({ written, type, suggestion }) => ({
      message: agreed`${quote(written)}은/는 ${quote(type)} 타입 슬롯의 단위가 될 수 없습니다.`,
      hint:
        suggestion !== undefined
          ? didYouMean(suggestion)
          : type === 'number' || type === 'integer'
            ? `\`10\`처럼 0보다 큰 ${type === 'integer' ? '정수' : '수'}를 쓰세요.`
            : '`30 minutes`처럼 하루보다 짧은 시간을 쓰세요.',
    }),
    'needs-part': ({ key, slot, suggestion }) => ({
      message: agreed`${quote(slot)}은/는 기간이므로, ${quote(key)}에는 그 첫날이나 끝날을 써야 합니다.`,
      hint: `${quote(`${suggestion}: { ${key}: … }`)}처럼 쓰세요.`,
    }),
    'bad-length': ({ written, suggestion, isOfHours = false }) => ({
      message: isOfHours
        ? agreed`기간은 날로 세므로 ${quote(written)}은/는 기간의 길이가 될 수 없습니다.`
        : agreed`${quote(written)}은/는 기간의 길이가 아닙니다.`,
      hint: isOfHours
        ? '하루 안의 시간이면 시각 두 개를, 또는 시각과 `duration`을 물으세요.'
        : suggestion === undefined
          ? '`2 nights`처럼 박 수를 쓰거나, `3 days`처럼 첫날과 끝날을 넣은 날수를 쓰세요.'
          : didYouMean(suggestion),
    }),
    'time-without-day': ({ slot, day }) => ({
      message: agreed`\`now\`는 오늘의 시각인데, ${quote(slot)}은/는 ${quote(day)}에 따라 다른 날의 시각일 수 있습니다.`,
      hint: agreed`그날의 시각이면 ${quote(`on: ${day}`)}을/를 쓰세요.`,
    }),
    'nothing-left': () => ({
      message: '이 슬롯에 말할 수 있는 값이 하나도 남지 않습니다.',
      hint: '`except`의 일부를 빼거나, `every`, `min`, `max`를 고치세요.',
    }),
    'days-run-out': ({ last, max }) => ({
      message: `여기에 쓴 날짜는 ${last}에 끝나는데, \`max\`(${max})에 따라 그 뒤의 날짜도 이미 고를 수 있습니다.`,
      hint: '그 뒤의 날짜도 쓰거나, `max`를 그날까지로 하세요.',
    }),
    'min-above-max': ({ min, max }) => ({
      message: `\`min\`(${min})이 \`max\`(${max})를 넘어서 어떤 값도 받을 수 없습니다.`,
      hint: '두 값을 서로 바꾸거나, 한쪽을 고치세요.',
    }),
    'bad-default': ({ written, type, choices, values, least, most, suggestion, moves }) => ({
      message: agreed`기본값 ${quote(written)}은/는 이 슬롯이 받지 않는 값입니다.`,
      hint:
        least !== undefined
          ? `기본값은 ${values}개인데 \`count\`는 ${least}개 이상이어야 합니다. 기본값이나 \`count\`의 \`min\`을 지우세요.`
          : most !== undefined
            ? most === 1
              ? '값을 하나만 쓰세요. 이 슬롯은 하나만 받습니다.'
              : `\`count\`에 따라 ${most}개까지만 쓸 수 있습니다.`
            : moves
              ? agreed`기본값은 늘 같은 값이어야 하는데 ${quote(written)}은/는 때에 따라 달라집니다. 지우고 사용자에게 물어보세요.`
              : suggestion !== undefined
                ? didYouMean(suggestion)
                : choices.length > 0
                  ? `${list(choices)} 가운데 하나를 쓰세요.`
                  : `\`min\`이나 \`shape\`처럼 이 슬롯에 정한 조건에 맞는 ${quote(type)} 타입의 값을 쓰세요.`,
    }),
    'too-few-choices': ({ least, choices }) => ({
      message: `\`count\`에 따라 값을 ${least}개 이상 받아야 하는데, 고를 수 있는 것은 ${choices}개뿐이라 질문이 끝나지 않습니다.`,
      hint: '`min`을 줄이거나, 선택지를 늘리세요.',
    }),
    'comma-in-choice': ({ written, words }) => ({
      message: agreed`${quote(written)}은/는 쉼표가 든 한 낱말로 읽힙니다.`,
      hint: agreed`${series(words.map(quote), ', ', ', ')}(으)로 나누어 쓰세요. 한 낱말이라면 따옴표로 감싸세요.`,
    }),
    'single-choice': ({ written, words }) => ({
      message: agreed`선택지가 ${quote(written)} 하나뿐입니다.`,
      hint: `여러 개라면 ${quote(`[${words.join(', ')}]`)}처럼 쉼표로 나누고, 하나라면 따옴표로 묶으세요.`,
    }),
    'ambiguous-synonym': ({ synonym, first, second }) => ({
      message: agreed`${quote(synonym)}은/는 ${quote(first)}과/와 ${quote(second)}을/를 모두 가리킵니다.`,
      hint: '대문자와 소문자, 공백, 전각과 반각은 구별하지 않습니다. 한쪽에만 남기세요.',
    }),
    'needs-prompt': ({ key, slot }) => ({
      message: {
        names: `슬롯 ${quote(slot)}에 \`names\`는 있는데 질문이 없어서, 바꾸겠다고 해도 물을 수 없습니다.`,
        confirm: `슬롯 ${quote(slot)}에 \`confirm\`은 있는데, *아니요* 다음에 할 질문이 없습니다.`,
        intent: `슬롯 ${quote(slot)}에 질문이 없습니다. 선택지의 \`intent\`는 그 슬롯을 물을 때만 그 선택지를 뜻합니다.`,
      }[key],
      hint: agreed`\`prompt: …\`처럼 질문을 쓰거나, ${quote(key)}을/를 지우세요.`,
    }),
    'needs-many': ({ key, slot }) => ({
      message: agreed`${quote(key)}은/는 값을 여러 개 받는 슬롯에만 쓰는데, ${quote(slot)}은/는 하나만 받습니다.`,
      hint: agreed`\`many: true\`를 함께 쓰거나, ${quote(key)}을/를 지우세요.`,
    }),
    'not-for-items': ({ key, slot }) => ({
      message: agreed`${quote(slot)}은/는 항목을 받으므로 ${quote(key)}을/를 쓸 수 없습니다.`,
      hint: '항목의 슬롯 아래에 쓰거나 지우세요.',
    }),
    'outside-item': ({ slot, list, where }) => ({
      message: agreed`${quote(slot)}은/는 ${quote(list)}의 항목마다 있는 슬롯이라서 여기서는 쓸 수 없습니다.`,
      hint:
        where === 'text'
          ? `${quote(`{${list}}`)}처럼 쓰면 모든 항목을 \`say\`대로 말합니다.`
          : where === 'calculation'
            ? `\`sum(${list}.${slot})\`처럼 쓰세요.`
            : `항목으로 계산한 숫자를 조건으로 쓰거나, \`${list}: { given: true }\`를 쓰세요.`,
    }),
    'not-for-lists': ({ key, slot, where }) => ({
      message: agreed`${quote(slot)}은/는 값을 여러 개 받으므로 ${quote(key)}을/를 쓸 수 없습니다.`,
      hint:
        where === 'condition'
          ? `어떤 값이 들어 있는지 보려면 \`${slot}: …\`, 값이 하나라도 있는지 보려면 \`${slot}: { given: true }\`를 쓰세요.`
          : agreed`${quote(key)}을/를 지우세요.`,
    }),
    'ambiguous-name': ({ name, first, second }) => ({
      message: agreed`${quote(name)}은/는 ${quote(first)}과/와 ${quote(second)} 모두의 이름입니다.`,
      hint: '대문자와 소문자, 공백, 전각과 반각은 구별하지 않습니다. 한쪽에만 남기세요.',
    }),
    'unused-names': () => ({
      message: '이 이름을 말할 방법이 없습니다. config.yaml의 `commands`에 `change`가 없기 때문입니다.',
      hint: 'config.yaml에 `commands: { change: ChangeIntent }`를 쓰세요. 그 인텐트와 모든 이름은 `reprompt export`가 만들어 줍니다.',
    }),
    'bad-covers': ({ written, choice, problem, other = '' }) => ({
      message: {
        unreadable: agreed`${quote(written)}은/는 시각에서 시각까지의 범위가 아닙니다.`,
        empty: agreed`${quote(written)}은/는 시작과 끝이 같아서 ${quote(choice)}에 드는 시각이 없습니다.`,
        overlap: agreed`${quote(written)}의 어떤 시각은 ${quote(other)}이면서 ${quote(choice)}이기도 합니다.`,
      }[problem],
      hint: {
        unreadable: '`"14:00-16:00"`처럼 쓰세요. 2시부터 4시 전까지라는 뜻입니다.',
        empty: '언제 끝나는지 쓰세요. 끝나는 시각은 들어가지 않습니다.',
        overlap: '한쪽이 끝나는 시각에 다른 쪽이 시작하게 하세요.',
      }[problem],
    }),
    'choices-elsewhere': ({ written, key }) => ({
      message: agreed`선택지를 ${quote(written)}에서 읽어 오지는 않습니다. 이대로면 선택지가 ${quote(key)} 하나뿐입니다.`,
      hint: '선택지를 여기에 적으세요. 날마다 달라진다면 `choices`를 빼고 `checkedBy`로 서비스가 정하게 하세요.',
    }),
    'second-else': ({ choice, first }) => ({
      message: agreed`나머지 값은 이미 ${quote(first)}이/가 받으므로 ${quote(choice)}이/가 또 받을 수 없습니다.`,
      hint: '`else`를 둘 가운데 하나에만 남기세요.',
    }),
    'choice-intent-taken': ({ intent, by, command = '' }) => ({
      message: {
        dialog: agreed`인텐트 ${quote(intent)}은/는 대화를 시작하므로 선택지가 될 수 없습니다.`,
        command: agreed`인텐트 ${quote(intent)}은/는 config.yaml에서 ${quote(command)} 명령이므로 선택지가 될 수 없습니다.`,
        choice: agreed`인텐트 ${quote(intent)}은/는 이미 이 슬롯의 다른 선택지입니다.`,
        'built-in': agreed`${quote(intent)}은/는 어디서나 뜻이 같으므로 선택지가 될 수 없습니다.`,
      }[by],
      hint:
        by === 'built-in'
          ? '직접 만든 인텐트를 쓰세요. “네”와 “아니요”는 `also: [네]`처럼 선택지의 이름으로 씁니다.'
          : '이 선택지만의 인텐트를 쓰세요.',
    }),
    'private-value': ({ slot }) => ({
      message: agreed`${quote(slot)}은/는 비공개라서 거절한 값을 남겨 두지 않으므로, 그 값을 말할 수 없습니다.`,
      hint: '`{value}` 없는 문장을 쓰세요.',
    }),
    'private-not-sent': ({ slot, service }) => ({
      message: agreed`${quote(slot)}은/는 비공개인데, ${quote(service)}은/는 비공개 값을 받지 않습니다.`,
      hint: `받아도 되면 config.yaml의 ${quote(service)} 아래에 \`private: true\`를 쓰고, 아니면 여기서 빼세요.`,
    }),
    'bad-from': ({ written }) => ({
      message: agreed`${quote(written)}은/는 슬롯을 가리키지 않습니다.`,
      hint: '슬롯의 이름(`number`)이나 인텐트와 슬롯의 이름(`NumberIntent.number`)을 쓰세요.',
    }),
    'unknown-slot': ({ slot, suggestion }) => ({
      message: agreed`이 대화에는 ${quote(slot)}이라/라는 슬롯이 없습니다.`,
      hint: suggestion === undefined ? '이 대화에 있는 슬롯의 이름을 쓰세요.' : didYouMean(suggestion),
    }),

    'name-taken': ({ name, named, by }) => ({
      message: agreed`${quote(name)}은/는 이미 ${names[by]} 이름이라서 ${names[named]} 이름으로 쓸 수 없습니다.`,
      hint: '둘 중 하나의 이름을 바꾸세요. 텍스트에서 이름 하나는 한 가지만 가리킵니다.',
    }),
    'missing-fact': ({ fact, choice, isText = false }) => ({
      message: agreed`다른 선택지에는 있는 ${quote(fact)}이/가 ${quote(choice)}에는 없습니다.`,
      hint: `${quote(`${choice}: { ${fact}: ${isText ? '…' : '0'} }`)}처럼 쓰세요. 모든 선택지에 같은 정보가 있어야 합니다.`,
    }),
    'mixed-facts': ({ fact }) => ({
      message: agreed`${quote(fact)}이/가 어떤 선택지에서는 숫자이고 어떤 선택지에서는 텍스트입니다.`,
      hint: '숫자는 `18000`처럼 따옴표와 단위 없이 쓰세요. 아니면 모두 텍스트로 쓰세요.',
    }),
    'unknown-fact': ({ slot, fact, known, suggestion }) => ({
      message:
        known.length > 0
          ? agreed`${quote(`${slot}.${fact}`)}이라/라는 것은 없습니다.`
          : agreed`${quote(slot)}의 선택지에는 ${quote(fact)}이/가 없습니다.`,
      hint:
        suggestion !== undefined
          ? didYouMean(suggestion)
          : known.length > 0
            ? `${quote(slot)} 뒤에 쓸 수 있는 것은 ${list(known)}입니다.`
            : `선택지마다 ${quote(`{ ${fact}: … }`)}처럼 쓰세요.`,
    }),
    'grouped-number': ({ written, instead }) => ({
      message: agreed`${quote(written)}은/는 여기에서 숫자가 아닙니다. YAML은 천 단위 쉼표를 모릅니다.`,
      hint: agreed`${quote(instead)}으로/로 쓰세요.`,
    }),
    'bad-expression': ({ written, problem, suggestion = '' }) => ({
      message: {
        'value-missing':
          written === '' ? '계산식 끝에 숫자나 이름이 빠졌습니다.' : `${quote(written)} 앞에 숫자나 이름이 빠졌습니다.`,
        'operator-missing': `${quote(written)} 앞에 연산 기호가 빠졌습니다.`,
        'space-missing': `${quote(written)} 양옆을 모두 띄어 써야 합니다.`,
        'bracket-open': '괄호가 닫히지 않았습니다.',
        'bracket-close': '이 괄호와 짝이 되는 여는 괄호가 없습니다.',
        character: agreed`${quote(written)}은/는 계산식에 쓸 수 없습니다.`,
        comma: '여기에는 쉼표를 쓸 수 없습니다.',
        function: agreed`${quote(written)}이라/라는 함수는 없습니다.`,
        arguments: `${quote(written)}의 괄호 안에 값이 있어야 합니다. \`round\`에는 소수 자릿수도 쓸 수 있습니다.`,
        'too-long': '계산식이 너무 깁니다.',
      }[problem],
      hint: {
        'value-missing': '그 자리에 숫자나 슬롯, `facts`의 이름, 위에 쓴 계산의 이름을 쓰세요.',
        'operator-missing': '두 값 사이에는 `+`, `-`, `*`, `/` 가운데 하나를 쓰세요.',
        'space-missing': `${quote(suggestion)}처럼 띄어 쓰세요. \`amount-1\`은 하나의 이름이 됩니다.`,
        'bracket-open': '끝나는 곳에 `)`를 쓰세요.',
        'bracket-close': '지우거나, 시작하는 곳에 `(`를 쓰세요.',
        character:
          suggestion === ''
            ? '계산식에는 숫자, 이름, `+ - * / ( )`, `min`, `max`, `round`만 쓸 수 있습니다.'
            : agreed`${quote(suggestion)}으로/로 쓰세요.`,
        comma: '쉼표는 `min`, `max`, `round`의 값 사이에만 씁니다.',
        function: '쓸 수 있는 함수는 `min`, `max`, `round`입니다.',
        arguments: '`min(a, b)`, `round(a)`, `round(a, 1)`처럼 쓰세요.',
        'too-long': '여럿으로 나누세요. 위에 쓴 계산의 이름을 아래에서 쓸 수 있습니다.',
      }[problem],
    }),
    'unknown-name': ({ name, known, suggestion }) => ({
      message: agreed`여기에는 ${quote(name)}이라/라는 이름이 없습니다.`,
      hint:
        suggestion !== undefined
          ? didYouMean(suggestion)
          : known.length > 0
            ? `계산에 쓸 수 있는 것은 ${list(known)}입니다.`
            : '숫자를 받는 슬롯이나 `facts`의 이름, 위에 쓴 계산의 이름을 쓰세요.',
    }),
    'not-a-number': ({ name, facts }) => ({
      message: agreed`${quote(name)}은/는 숫자가 아니어서 계산할 수 없습니다.`,
      hint:
        facts.length > 0
          ? agreed`혹시 ${or(facts.map(quote))}을/를 쓰려고 하셨나요?`
          : '타입이 `integer`나 `number`인 슬롯, 또는 값이 숫자인 정보를 쓰세요.',
    }),
    'not-summed': ({ name }) => ({
      message: agreed`${quote(name)}은/는 숫자 하나가 아닐 수 있습니다.`,
      hint: `\`sum(${name})\`처럼 더하거나, \`count(…)\`로 개수를 세세요.`,
    }),
    'bad-total': ({ name, lists }) => ({
      message:
        lists === 0
          ? `\`${name}(…)\` 안에 \`many\`를 쓴 슬롯이 없습니다.`
          : `\`${name}(…)\` 안에는 \`many\`를 쓴 슬롯 하나를 이름으로 씁니다.`,
      hint:
        name === 'sum'
          ? '`sum(topping.price)`처럼 쓰고, 슬롯이 여럿이면 `sum`을 따로 쓰세요.'
          : '`count(topping)`처럼 쓰세요.',
    }),
    'calculated-later': ({ name, uses }) => ({
      message:
        name === uses
          ? agreed`${quote(name)}을/를 계산하는 데 자기 자신을 쓸 수는 없습니다.`
          : agreed`${quote(name)}에 쓴 ${quote(uses)}은/는 더 아래에서 계산됩니다.`,
      hint:
        name === uses
          ? '슬롯이나 `facts`의 이름, 위에 쓴 계산의 이름을 쓰세요.'
          : '아래에 있는 계산을 이 계산보다 위로 옮기세요.',
    }),
    'may-divide-by-zero': ({ written }) => ({
      message: agreed`${quote(written)}이/가 0이 될 수 있고, 그러면 결과가 없습니다.`,
      hint: '슬롯의 `min`으로 0을 막거나, 0이 아닐 때만 나누도록 `cases`로 나누세요.',
    }),

    'bad-placeholder': ({ written, problem, name = '', platform, known }) => ({
      message: {
        unclosed: `${quote(written)}의 중괄호가 닫히지 않았습니다.`,
        unopened: `${quote(written)}의 짝이 되는 여는 중괄호가 없습니다.`,
        empty: `${quote(written)} 안이 비어 있습니다.`,
        aspect: agreed`${quote(written)}은/는 슬롯에 없는 것을 가리킵니다.`,
        'no-day': `${quote(written)}: 날짜에만 요일이 있습니다.`,
        'no-number': `${quote(written)}: 단수와 복수는 숫자로만 나눌 수 있습니다.`,
        'no-list': `${quote(written)}: \`many\`를 쓴 슬롯만 여러 값을 이어서 말할 수 있습니다.`,
        plural: agreed`${quote(written)}은/는 올바른 형식이 아닙니다.`,
        name: agreed`${quote(written)}은/는 슬롯을 가리키지 않습니다.`,
        'full-width': agreed`${quote(written)}은/는 중괄호가 전각 문자라서 쓴 그대로 말하게 됩니다.`,
        doubled: agreed`${quote(written)}은/는 중괄호까지 말하게 됩니다. 중괄호를 두 번 쓰면 중괄호라는 글자가 됩니다.`,
        foreign: agreed`${quote(written)}은/는 자리표시자가 아니어서 쓴 그대로 말하게 됩니다.`,
        taken: agreed`${quote(written)}의 값은 ${platform === undefined ? '' : `${platform}에서 `}${quote(name)} 슬롯으로 오는데, 그 이름을 가진 슬롯이 따로 있습니다.`,
        numbered: agreed`${quote(written)}은/는 한 문장에 나오는 다음 항목의 슬롯인데, 그 이름을 가진 슬롯이 따로 있습니다.`,
      }[problem],
      hint: {
        unclosed: `슬롯 이름 뒤에 \`}\` 기호를 쓰세요. ${spokenBrace}`,
        unopened: '슬롯 이름 앞에 `{` 기호를 쓰세요. 닫는 중괄호를 그대로 말하려면 `}}`처럼 두 번 쓰세요.',
        empty: '중괄호 안에 슬롯 이름을 쓰세요.',
        aspect:
          known === undefined
            ? '`{슬롯}`, `{슬롯.unit}`, `{슬롯.value}`, `{슬롯.weekday}`, `{슬롯.relative}` 가운데 하나로 쓰세요.'
            : known.length > 1
              ? `사용자가 하는 말에는 ${list(known)} 가운데 하나를 쓰세요.`
              : agreed`사용자가 하는 말에는 ${list(known)}을/를 쓰세요.`,
        'no-day':
          '`weekday`와 `relative`는 타입이 `date`나 `datetime`인 슬롯이나, `{stay.start.weekday}`처럼 기간의 하루에 쓰세요.',
        'no-number': '`{슬롯}`처럼 쓰세요. 단수와 복수는 타입이 `integer`나 `number`인 슬롯에서만 나눕니다.',
        'no-list': '`{슬롯}`처럼 쓰거나, 슬롯에 `many: true`를 쓰세요.',
        plural: '`{슬롯}`처럼 쓰거나, 단수와 복수가 다르면 `{슬롯:one|many}`처럼 쓰세요.',
        name: `중괄호 안에 슬롯 이름을 쓰세요. ${spokenBrace}`,
        'full-width': '`{슬롯}`처럼 반각 중괄호로 쓰세요.',
        doubled: `값을 말하려면 ${quote(written.slice(1, -1))}처럼 쓰세요.`,
        foreign: `${quote(`{${name}}`)}처럼 쓰세요.`,
        taken: `${quote(name)} 슬롯의 이름을 바꾸세요.`,
        numbered: `${quote(name)} 슬롯의 이름을 바꾸세요.`,
      }[problem],
    }),
    'may-be-cut': ({ length, limit, platform }) => ({
      message: `가장 긴 값이 들어가면 ${length}자가 됩니다. ${platform === undefined ? '한 텍스트에서 말할 수 있는' : agreed`${platform}이/가 한 번에 말할 수 있는`} 것은 ${limit}자까지입니다.`,
      hint: '문장을 줄이세요. 넘는 부분은 말하지 않습니다.',
    }),
    'single-particle-form': ({ written, both }) => ({
      message: `${quote(written)}: 값에 따라 조사가 맞지 않을 수 있습니다.`,
      hint: `${quote(both)}처럼 두 가지를 다 쓰면 값에 맞는 쪽으로 말합니다.`,
    }),
    'bad-particle': ({ written, problem, instead = '' }) => ({
      message: {
        fixed: `${quote(written)}: 앞말이 늘 같으므로 조사도 한 가지만 맞습니다.`,
        alone: `${quote(written)}: 조사 앞에 아무 말도 없어 어느 쪽이 맞는지 알 수 없습니다.`,
        unknown: `${quote(written)}: 한 조사의 두 형태가 아니라서 쓴 그대로 말하게 됩니다.`,
        brackets: `${quote(written)}: 괄호까지 쓴 그대로 말하게 됩니다.`,
      }[problem],
      hint: {
        fixed: agreed`${quote(instead)}(이)라고 쓰세요.`,
        alone: '같은 텍스트 안에서 자리표시자 바로 뒤에 쓰세요.',
        unknown: `${quote(instead)}처럼 쓰거나 한 가지만 쓰세요.`,
        brackets: agreed`괄호 없이 앞말 바로 뒤에 ${quote(instead)}(이)라고 쓰세요.`,
      }[problem],
    }),
    'unknown-placeholder': ({ placeholder, suggestion, known }) => ({
      message: agreed`${quote(`{${placeholder}}`)}이/가 무엇인지 알 수 없습니다.`,
      hint:
        suggestion !== undefined
          ? didYouMean(`{${suggestion}}`)
          : known.length > 0
            ? `여기에 쓸 수 있는 것은 ${list(known.map((name) => `{${name}}`))}입니다.`
            : `여기에 쓸 수 있는 슬롯이 없습니다. ${spokenBrace}`,
    }),
    'no-unit': ({ slot, type }) => ({
      message: `${quote(slot)}에는 단위가 있을 수 없습니다.${type === undefined ? '' : ` ${quote(type)} 타입의 값에는 단위를 남기지 않습니다.`}`,
      hint: '단위를 텍스트에 쓰세요. 함께 들은 단위가 남는 것은 숫자와, 형식을 정하지 않은 텍스트뿐입니다.',
    }),
    'misplaced-placeholder': ({ placeholder }) => ({
      message: agreed`${quote(`{${placeholder}}`)}은/는 ${placeholder === 'value' ? '`invalid`' : '`corrected`'} 안에서만 쓸 수 있습니다.`,
      hint: '대신 슬롯 이름을 쓰세요.',
    }),
    'mixed-forms': ({ keys }) => ({
      message: agreed`${list(keys)}은/는 저마다 다른 말하기 방식이라 함께 쓸 수 없습니다.`,
      hint: '하나만 남기세요.',
    }),
    'missing-verbose': () => ({
      message: '`brief`는 화면이 있는 기기에서 하는 말입니다. 다른 기기에서 할 말이 빠져 있습니다.',
      hint: '`verbose: …`를 함께 쓰거나, 텍스트 하나만 쓰세요.',
    }),
    'missing-brief': () => ({
      message: '`verbose`는 화면이 없는 기기에서 하는 말입니다. 다른 기기에서 할 말이 빠져 있습니다.',
      hint: '`brief: …`를 함께 쓰거나, 텍스트 하나만 쓰세요.',
    }),
    'bad-part': ({ problem }) => ({
      message: {
        neither: '이 부분에는 `text`도 `audio`도 없어서 할 말이 없습니다.',
        both: '한 부분에는 `text`와 `audio` 가운데 하나만 쓸 수 있습니다.',
        'audio-language': '오디오에는 `lang`을 쓸 수 없습니다.',
      }[problem],
      hint: {
        neither: '`text: …`나 `audio: https://…`처럼 쓰세요.',
        both: '두 부분으로 나누세요.',
        'audio-language': '`lang`을 지우세요.',
      }[problem],
    }),
    'default-case-not-last': () => ({
      message: '`when`이 없는 항목은 언제나 맞으므로, 그 뒤의 항목은 쓰이지 않습니다.',
      hint: '`when`이 없는 항목을 맨 뒤로 옮기세요.',
    }),

    'asked-later': ({ slot, decides }) => ({
      message:
        slot === decides
          ? agreed`${quote(slot)}은/는 자기 자신의 값에 따라 정할 수 없습니다.`
          : agreed`${quote(decides)}은/는 ${quote(slot)}에 따라 정해지는데, 이 슬롯은 더 나중에 묻습니다.`,
      hint: '여기에는 먼저 묻는 슬롯만 쓸 수 있습니다. 나중에 묻는 슬롯을 이 슬롯보다 위로 옮기세요.',
    }),
    'impossible-value': ({ slot, written, known, suggestion }) => ({
      message: agreed`${quote(slot)}의 값은 ${quote(written)}이/가 될 수 없습니다.`,
      hint:
        suggestion === undefined
          ? known.length === 0
            ? '슬롯의 타입에 맞는 값을 쓰세요.'
            : `가능한 값은 ${or(known.map(quote))}입니다.`
          : didYouMean(suggestion),
    }),
    'unfilled-placeholder': ({ placeholder, holding, isUnit = false }) => ({
      message: isUnit
        ? agreed`이 말을 할 때 ${quote(placeholder)}에 단위가 없을 수 있습니다.`
        : `이 말을 할 때 ${quote(placeholder)}의 값을 아직 모를 수 있습니다.${forExample(holding)}`,
      hint: isUnit
        ? `\`cases\`에서 ${quote(`when: { ${placeholder}.unit: { given: true } }`)}처럼 단위가 있는지 나누어 쓰세요.`
        : '먼저 물은 것만 쓰거나, 값을 알 때에만 쓰도록 `cases`로 나누세요.',
    }),
    'says-nothing': ({ holding }) => ({
      message: `어느 항목에도 맞지 않아 아무 말도 하지 않을 수 있습니다.${forExample(holding)}`,
      hint: '`when`이 없는 항목을 `cases`의 맨 뒤에 쓰세요.',
    }),
    'unreachable-case': () => ({
      message: '이 항목은 쓰일 일이 없습니다.',
      hint: '여기에서는 `when`이 맞을 수 없거나, 위에 있는 항목이 언제나 먼저 맞습니다.',
    }),
    'redundant-case': () => ({
      message: '위에 있는 항목들이 모든 경우를 다루므로, 이 항목은 쓰일 일이 없습니다.',
      hint: '지우세요. 선택지를 더 늘릴 생각이라면 그대로 두어도 됩니다.',
    }),
    'not-proved': () => ({
      message: '이 문장과 관련된 슬롯이 너무 많아서, 말할 때 자리표시자가 모두 채워져 있는지 확인할 수 없습니다.',
      hint: '이 문장과 그 `when`에서 선택 사항인 슬롯을 줄이거나 대화를 나누세요. 자리표시자가 비어 있는 문장은 말하지 않습니다.',
    }),
    'unused-text': ({ key, why }) => ({
      message: agreed`${quote(key)}을/를 말할 일이 없습니다. ${neverSaid[why].because}.`,
      hint: neverSaid[why].hint,
    }),
    'unused-reprompt': ({ slot, times, attempts }) => ({
      message: agreed`이 \`reprompt\`는 말할 일이 없습니다. ${quote(slot)}을/를 이어서 묻는 것은 최대 ${String(times)}번이기 때문입니다.`,
      hint: attempts === undefined ? '지우세요.' : agreed`지우거나, ${quote(`attempts: ${attempts}`)}을/를 쓰세요.`,
    }),
    'unreachable-slot': ({ slot }) => ({
      message: agreed`${quote(slot)}을/를 물을 일이 없습니다. 이 조건이 맞을 수 없기 때문입니다.`,
      hint: '조건에 쓴 슬롯들의 `when`도 확인하세요.',
    }),

    'no-platform': () => ({
      message: 'config.yaml에 플랫폼이 하나도 없습니다.',
      hint: 'CLOVA에 등록한 ID를 `applicationId: …`처럼 쓰거나, Alexa 스킬 ID를 `alexa` 안에 쓰세요.',
    }),
    'platform-key': ({ key, isNamed }) => ({
      message: isNamed
        ? agreed`${quote(key)}은/는 따로 쓴 \`clova\` 안에 있어야 합니다.`
        : agreed`${quote(key)}은/는 CLOVA의 키인데, config.yaml에 CLOVA가 없습니다.`,
      hint: isNamed
        ? `\`clova: { ${key}: … }\`처럼 그 안으로 옮기세요.`
        : '지우거나, CLOVA에 등록한 익스텐션의 `applicationId`도 쓰세요.',
    }),
    'path-taken': ({ path, by }) => ({
      message:
        by === path
          ? agreed`${quote(path)}은/는 서버가 이미 쓰는 경로입니다.`
          : agreed`${quote(path)}은/는 ${quote(by)}의 경로이기도 합니다.`,
      hint: '`/clova`나 `/alexa`처럼 다른 곳에서 쓰지 않는 경로를 쓰세요.',
    }),
    'not-on-platform': ({ platform, what }) => ({
      message: {
        language: agreed`${platform}은/는 한국어를 지원하지 않습니다.`,
        brief: agreed`${platform}에는 짧게 말하는 설정이 없어서, \`brief\`는 여기서도 다른 곳에서도 말하지 않습니다.`,
        unit: agreed`${platform}은/는 숫자의 단위를 보내지 않아서, 단위는 여기서도 다른 곳에서도 늘 비어 있습니다.`,
      }[what],
      hint: {
        language: '`language: en`이나 `language: ja`로 바꾸고 문구도 그 언어로 쓰거나, 그 플랫폼을 빼세요.',
        brief: '`verbose`의 문구만 쓰세요.',
        unit: '단위를 문구에 쓰거나 `counter`를 쓰세요.',
      }[what],
    }),
    'bad-invocation-name': ({ written, problem, word = written }) => ({
      message: {
        reserved: agreed`Alexa의 호출 이름에는 ${quote(word)}을/를 쓸 수 없습니다. 스킬을 열 때 하는 말이기 때문입니다.`,
        digit: 'Alexa의 호출 이름에는 숫자를 쓸 수 없습니다.',
        mark: 'Alexa의 호출 이름에 쓸 수 없는 문자가 있습니다.',
        'one-word': agreed`${quote(written)}은/는 한 단어입니다. 자사 브랜드가 아니면 Alexa가 받지 않습니다.`,
      }[problem],
      hint: {
        reserved: '다른 이름을 고르세요.',
        digit: '숫자를 `twenty one`처럼 소리 나는 대로 쓰세요.',
        mark: "글자와 띄어쓰기, 약어의 마침표, `'s`만 쓰세요.",
        'one-word': '`pizza bot`처럼 두 단어 이상으로 쓰세요.',
      }[problem],
    }),
    'bad-timezone': ({ written, suggestion }) => ({
      message: agreed`${quote(written)}이라/라는 시간대는 없습니다.`,
      hint: suggestion === undefined ? '`Asia/Seoul`처럼 지역과 도시를 쓰세요.' : didYouMean(suggestion),
    }),
    'unreadable-key': ({ file, reason }) => ({
      message: `공개 키 ${quote(file)}: ${describeUnreadable(reason, 'ko').message}`,
      hint: '경로는 config.yaml이 있는 폴더를 기준으로 쓰세요.',
    }),
    'unknown-service': ({ service, kind, address, known, suggestion }) => ({
      message: agreed`config.yaml에 ${quote(service)}이라/라는 서비스가 없습니다.`,
      hint: address
        ? `config.yaml에 \`${serviceAt(address, service)}\`처럼 이름을 붙이고, 여기에는 \`orders\`라고 쓰세요.`
        : suggestion !== undefined
          ? didYouMean(suggestion)
          : known.length > 0
            ? `쓸 수 있는 서비스는 ${list(known)}입니다.`
            : `config.yaml에 \`services: { ${service}: ${serviceLike(service, kind)} }\`처럼 쓰세요.`,
    }),
    'unasked-service': ({ service, known, suggestion }) => ({
      message: agreed`${quote(service)}이라/라는 서비스를 쓰는 대화가 없습니다.`,
      hint:
        suggestion !== undefined
          ? didYouMean(suggestion)
          : known.length > 0
            ? `대화에서 쓰는 서비스는 ${list(known)}입니다.`
            : '지우세요.',
    }),
    'silent-service': ({ service, key }) => ({
      message: agreed`${quote(service)} 서비스는 완료된 대화를 받기만 하고, 아무것도 돌려주지 않습니다.`,
      hint: `${quote(key)}에는 \`url\`이나 \`module\`로 된 서비스를 쓰세요.`,
    }),
    'bad-public-key': ({ file, problem }) => ({
      message: {
        private: `${quote(file)}에 개인 키가 들어 있습니다. 서버에는 공개 키만 필요합니다.`,
        'not-pem': agreed`${quote(file)}은/는 PEM 형식의 공개 키가 아닙니다.`,
        'not-rsa': `${quote(file)}의 키는 RSA 키가 아닙니다.`,
        bits: `${quote(file)}의 RSA 키가 2048비트가 아닙니다.`,
      }[problem],
      hint: '`publicKey: clova`를 쓰거나, `-----BEGIN PUBLIC KEY-----`로 시작하는 파일을 쓰세요.',
    }),

    'service-kind': ({ service, found, kinds }) => ({
      message:
        found.length === 0
          ? agreed`서비스 ${quote(service)}이/가 무엇인지 적혀 있지 않습니다.`
          : agreed`서비스 ${quote(service)}에 ${list(found)}이/가 함께 적혀 있습니다.`,
      hint: agreed`${list(kinds)} 가운데 하나만 쓰세요.`,
    }),
    'misplaced-setting': ({ key, kind, kinds }) => ({
      message: agreed`${quote(kind)}을/를 쓰는 서비스에서 ${quote(key)}은/는 아무 일도 하지 않습니다.`,
      hint: `지우세요. ${list(kinds)}에만 쓸 수 있습니다.`,
    }),
    'bad-address': ({ written }) => ({
      message: agreed`${quote(written)}은/는 IP 주소도, 주소의 범위도 아닙니다.`,
      hint: '프록시의 주소를 `127.0.0.1`처럼, 또는 범위를 `10.0.0.0/8`처럼 쓰세요.',
    }),
    'bad-url': ({ written }) => ({
      message: agreed`${quote(written)}은/는 HTTP 서비스의 주소가 아닙니다.`,
      hint: '`https://shop.example.com/orders`처럼 주소 전체를 쓰세요.',
    }),
    'bad-email': ({ written }) => ({
      message: agreed`${quote(written)}은/는 메일 주소가 아닙니다.`,
      hint: '`kitchen@example.com`처럼 주소 하나를 쓰세요.',
    }),
    'bad-duration': ({ written }) => ({
      message: agreed`${quote(written)}은/는 시간의 길이가 아닙니다.`,
      hint: '`30 minutes`, `1 hour`, `3 days`처럼 숫자와 단위를 쓰세요.',
    }),
    'not-a-variable': ({ key }) => ({
      message: `${quote(key)}에는 값이 아니라 환경 변수의 이름을 씁니다.`,
      hint: '`ORDERS_SECRET`처럼 대문자로 된 이름을 쓰고, 서버를 실행하는 곳에서 그 변수를 설정하세요. 파일에 적었던 비밀 값은 새것으로 바꾸세요.',
    }),
    'bad-variable': ({ variable, problem }) => ({
      message: {
        missing: agreed`환경 변수 ${quote(variable)}이/가 설정되어 있지 않습니다.`,
        secret: agreed`환경 변수 ${quote(variable)}의 값은 Standard Webhooks의 비밀 값이 아닙니다.`,
        smtp: `환경 변수 ${quote(variable)}의 값은 메일 서버의 URL이 아닙니다.`,
        postgres: `환경 변수 ${quote(variable)}의 값은 PostgreSQL 데이터베이스의 URL이 아닙니다.`,
      }[problem],
      hint: {
        missing: '서버를 시작하는 곳에서 설정하세요.',
        secret: '`whsec_` 뒤에 24~64바이트를 base64로 쓴 값이어야 합니다.',
        smtp: '`smtps://user:password@mail.example.com`과 같은 형식입니다.',
        postgres: '`postgres://user:password@db.example.com/shop`과 같은 형식입니다.',
      }[problem],
    }),
    'unreadable-module': ({ file, reason }) => ({
      message: `모듈 ${quote(file)}: ${describeUnreadable(reason, 'ko').message}`,
      hint: '경로는 config.yaml이 있는 폴더를 기준으로 쓰세요.',
    }),
    'unknown-section': ({ written }) => ({
      message: agreed`${quote(written)}은/는 인텐트 파일의 제목이 아닙니다.`,
      hint: '제목은 `[INTENT SLOT]`과 `[INTENT EXPRESSION]`뿐입니다.',
    }),
    'no-section': ({ intent }) => ({
      message: `인텐트 ${quote(intent)}에 \`[INTENT SLOT]\`도 \`[INTENT EXPRESSION]\`도 없습니다.`,
      hint: '발화 예시 위에 `[INTENT EXPRESSION]`을 쓰세요.',
    }),
    'undeclared-slot': ({ slot, suggestion }) => ({
      message: agreed`\`[INTENT SLOT]\`에 슬롯 ${quote(slot)}이/가 없습니다.`,
      hint: suggestion === undefined ? '슬롯 이름과 타입을 탭으로 띄워 그 아래에 쓰세요.' : didYouMean(suggestion),
    }),
    'slot-without-type': ({ slot }) => ({
      message: `슬롯 ${quote(slot)}에 타입이 없어서 텍스트로 받습니다.`,
      hint: '이름 뒤에 탭을 넣고 타입을 쓰세요.',
    }),
    'two-types': ({ slot, first, second }) => ({
      message: agreed`슬롯 ${quote(slot)}의 타입이 ${quote(first)}와/과 ${quote(second)} 두 가지입니다.`,
      hint: '하나만 남기세요.',
    }),
    'missing-type-file': ({ slot, type }) => ({
      message: agreed`슬롯 타입 ${quote(type)}의 파일이 없어서 슬롯 ${quote(slot)}을/를 텍스트로 받습니다.`,
      hint: `명령에 ${quote(type)} 파일도 함께 쓰세요.`,
    }),
    'bad-tag': ({ written }) => ({
      message: `${quote(written)}에 슬롯이 아닌 \`<\` 또는 \`>\`가 있습니다.`,
      hint: '슬롯은 `<이름>말하는 내용</이름>`처럼 쓰세요.',
    }),
    'no-value': ({ taken }) => ({
      message: agreed`이 줄의 첫 칸이 비어 있어서 ${quote(taken)}을/를 대표어로 삼습니다.`,
      hint: '첫 칸에 대표어를 쓰고, 동의어는 그 뒤에 쓰세요.',
    }),
    'repeated-value': ({ value, first }) => ({
      message:
        value === first
          ? agreed`대표어 ${quote(value)}이/가 또 나와서, 동의어를 첫 번째 것에 합칩니다.`
          : agreed`대표어 ${quote(value)}은/는 ${quote(first)}와/과 같은 말이라서 그 동의어로 합칩니다.`,
      hint: '한 대표어의 동의어는 한 줄에 모두 쓰세요.',
    }),
    'not-a-model': ({ problem }) => ({
      message:
        problem === 'json'
          ? 'JSON 형식이 아닙니다.'
          : '인터랙션 모델이 아닙니다. `languageModel` 아래에 `intents`가 없습니다.',
      hint: '개발자 콘솔의 JSON 편집기나 `skill-package/interactionModels/custom`에 있는 파일을 쓰세요.',
    }),
    'synonym-taken': ({ synonym, value, owner }) => ({
      message: agreed`${quote(synonym)}은/는 이미 ${quote(owner)}을/를 뜻하므로 ${quote(value)}의 동의어에서 뺍니다.`,
      hint: '둘 중 한쪽에서 지우세요.',
    }),
  },
}

function writeQuoted(text: string): string {
  return `${inQuotes(text)}처럼 쓰세요.`
}

function forExample(holding: readonly Holding[]): string {
  if (holding.length === 0) return ''
  const filled = holding.map(({ slot, value }) => agreed`${quote(slot)}이/가 ${quote(value)}`)
  return ` 예를 들어 ${filled.join('이고 ')}일 때입니다.`
}

function didYouMean(suggestion: string): string {
  return agreed`혹시 ${quote(suggestion)}을/를 쓰려고 하셨나요?`
}

function or(texts: readonly string[]): string {
  return series(texts, ', ', ' 또는 ')
}

function between(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `${max} 이하의`
  return max === undefined ? `${min} 이상의` : `${min}에서 ${max} 사이의`
}
