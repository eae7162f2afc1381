import { agree } from '../korean-particles.ts'
import type { Holding, Kind, Messages, Named, Surrounding } from './mistake.ts'
import { list, quote, shorten } from './quoting.ts'

const surroundings: Readonly<Record<Surrounding, string>> = {
  file: '대화 파일',
  replies: '`replies`',
  dialog: '대화',
  slot: '슬롯',
  speech: '말할 내용',
  part: '말할 내용의 한 부분',
  case: '`cases`의 한 항목',
  condition: '조건',
  invalid: '`invalid`',
  choice: '선택지',
  config: 'config.yaml',
  server: '`server`',
  signature: '`signature`',
  commands: '`commands`',
  conversations: '대화 테스트 파일',
  turn: '한 차례의 대화',
  why: '`why`',
}

const kinds: Readonly<Record<Kind, string>> = {
  text: '글',
  number: '숫자',
  wholeNumber: '정수',
  boolean: '`true` 또는 `false`',
  list: '목록',
  map: '키와 값',
  nothing: '빈 값',
}

const names: Readonly<Record<Named, string>> = { intent: '인텐트', reply: '응답', type: '타입', slot: '슬롯' }

/** What to write instead, for each kind of value. */
const spellings: Readonly<Partial<Record<Kind, string>>> = {
  map: '다음 줄부터 두 칸 들여서 키를 한 줄에 하나씩 쓰세요.',
  list: '다음 줄부터 항목을 한 줄에 하나씩, `- `로 시작해서 쓰세요.',
  text: '글로 쓰려던 것이면 따옴표로 감싸세요: "…"',
}

/** An author's mistakes, in Korean. */
export const koreanMessages: Messages = {
  error: '오류',
  warning: '주의',
  hint: '도움말',
  related: '관련된 곳',
  problems: ({ errors, warnings, files }) => {
    const counts = [...(errors > 0 ? [`오류 ${errors}개`] : []), ...(warnings > 0 ? [`주의 ${warnings}개`] : [])]
    return `파일 ${files}개에 ${counts.join(', ')}가 있습니다.`
  },
  clean: ({ files, intents }) => `파일 ${files}개(인텐트 ${intents}개)에 문제가 없습니다.`,
  mistakes: {
    'unreadable-file': ({ reason }) => ({ message: unreadable(reason), hint: '이름과 위치를 확인하세요.' }),
    'no-dialogs': () => ({
      message: '여기에 대화가 없습니다.',
      hint: '이 폴더에 `.yaml`로 끝나는 파일을 만들고 `intents:` 아래에 인텐트를 쓰세요.',
    }),
    'not-utf8': () => ({
      message: '이 파일은 UTF-8로 저장되지 않았습니다.',
      hint: '인코딩을 UTF-8로 해서 다시 저장하세요.',
    }),
    'file-too-large': ({ kilobytes, limit }) => ({
      message: `이 파일은 ${kilobytes}KB입니다. 파일 하나는 ${limit}KB까지만 쓸 수 있습니다.`,
      hint: '대화를 여러 파일로 나누세요.',
    }),
    'empty-file': () => ({ message: '이 파일은 비어 있습니다.', hint: '내용을 쓰거나 파일을 지우세요.' }),
    'not-a-map': ({ found }) => ({
      message: `이 파일에는 키와 값이 있어야 하는데 ${withParticle(kinds[found], '이/가')} 있습니다.`,
      hint: '대화 파일은 `intents:`, `replies:`, `types:` 중 하나로 시작합니다.',
    }),
    'too-deep': () => ({
      message: '너무 깊이 중첩되어 있어 읽을 수 없습니다.',
      hint: '닫지 않은 괄호가 있는지 확인하세요.',
    }),

    'yaml-syntax': ({ written }) => ({
      message: `${quoted(written, '을/를')} 이해할 수 없습니다.`,
      hint: '글의 일부라면 글 전체를 따옴표로 감싸세요: "…"',
    }),
    'control-character': ({ character }) => ({
      message: `여기에 보이지 않는 제어 문자(${character})가 있습니다.`,
      hint: '지우세요. 다른 프로그램에서 복사한 글에 흔히 딸려 옵니다.',
    }),
    'tab-indentation': () => ({
      message: '이 줄은 탭으로 들여 썼습니다.',
      hint: '한 단계마다 빈칸 두 개로 들여 쓰세요.',
    }),
    'odd-space': ({ character }) => ({
      message: `빈칸처럼 보이지만 다른 문자(${character})입니다.`,
      hint: '지우고 보통 빈칸을 넣으세요.',
    }),
    'bad-indentation': () => ({
      message: '이 줄의 들여쓰기가 같은 묶음의 다른 줄과 다릅니다.',
      hint: '같은 묶음의 키는 같은 칸에서 시작하고, 키에 딸린 내용은 두 칸 더 들여 씁니다.',
    }),
    'missing-quote': ({ quote: sign }) => ({
      message: `여기서 ${quote(sign)}로 시작한 글이 닫히지 않았습니다.`,
      hint: `글이 끝나는 곳에 ${quote(sign)}를 하나 더 쓰세요.`,
    }),
    'missing-bracket': ({ bracket }) => ({
      message: `여기서 연 ${quote(bracket)}가 닫히지 않았습니다.`,
      hint: `끝나는 곳에 ${quote(bracket === '{' ? '}' : ']')}를 쓰세요.`,
    }),
    'text-after-quote': ({ written }) => ({
      message: `따옴표로 감싼 글이 끝났는데 ${quoted(written, '이/가')} 이어집니다.`,
      hint: '글 전체를 따옴표로 감싸세요. "…" 안에서 따옴표는 \\"로 씁니다.',
    }),
    'unquoted-brace': ({ brace, written }) => ({
      message: `${quote(brace)}로 시작하는 글은 따옴표로 감싸야 합니다: ${quote(written)}`,
      hint: `이렇게 쓰세요: "${shorten(written)}"`,
    }),
    'unquoted-sign': ({ sign, written }) => ({
      message: `${quote(sign)}로 시작하는 글은 따옴표로 감싸야 합니다: ${quote(written)}`,
      hint: `이렇게 쓰세요: "${shorten(written)}"`,
    }),
    'colon-in-text': ({ written }) => ({
      message: `쌍점(:) 뒤에 빈칸이 있는 글은 따옴표로 감싸야 합니다: ${quote(written)}`,
      hint: `이렇게 쓰세요: "${shorten(written)}"`,
    }),
    'missing-colon': ({ written }) => ({
      message: `쌍점(:)이 빠졌습니다: ${quote(written)}`,
      hint: '키 뒤에는 쌍점과 빈칸을 씁니다. 이어지는 글은 키보다 더 들여 씁니다.',
    }),
    'missing-space': ({ written, sign }) =>
      sign === ':'
        ? { message: `쌍점(:) 뒤에 빈칸이 빠졌습니다: ${quote(written)}`, hint: '`키: 값`처럼 쓰세요.' }
        : {
            message: `전각 쌍점(${sign})을 썼습니다: ${quote(written)}`,
            hint: '보통 쌍점(:)과 빈칸을 쓰세요: `키: 값`',
          },
    'list-beside-key': () => ({
      message: '목록은 키와 같은 줄에서 시작할 수 없습니다.',
      hint: '다음 줄에 `- `로 시작해서 쓰세요. `-`로 시작하는 글이라면 따옴표로 감싸세요.',
    }),
    'text-beside-block': ({ sign }) => ({
      message: `${quote(sign)} 뒤의 글은 다음 줄에서 시작해야 합니다.`,
      hint: `다음 줄에 키보다 더 들여 쓰세요. ${quote(sign)}로 시작하는 글이라면 따옴표로 감싸세요.`,
    }),
    'bad-escape': ({ written }) => ({
      message: `${quoted(written, '은/는')} "…" 안에서 아무 뜻이 없습니다.`,
      hint: "역슬래시는 \\\\로 쓰거나, 글을 작은따옴표로 감싸세요: '…'",
    }),
    alias: ({ written }) => ({
      message: `${quoted(written, '은/는')} YAML의 참조인데, 대화에서는 쓰지 않습니다.`,
      hint: `글이라면 따옴표로 감싸세요: "${shorten(written)}"`,
    }),
    anchor: ({ written }) => ({
      message: `${quoted(written, '은/는')} YAML의 앵커인데, 대화에서는 쓰지 않습니다.`,
      hint: '`&`로 시작하는 글은 따옴표로 감싸세요. 여러 슬롯이 함께 쓰는 키는 `types`에 쓰세요.',
    }),
    tag: ({ written }) => ({
      message: `${quoted(written, '은/는')} YAML의 태그인데, 대화에서는 쓰지 않습니다.`,
      hint: '`!`로 시작하는 글은 따옴표로 감싸세요.',
    }),
    directive: ({ written }) => ({
      message: `${quoted(written, '은/는')} YAML의 지시문인데, 대화에서는 쓰지 않습니다.`,
      hint: '이 줄을 지우세요.',
    }),
    'merge-key': () => ({
      message: '`<<`는 다른 YAML 파일에서 내용을 합치는 표시인데, 대화에서는 쓰지 않습니다.',
      hint: '여러 슬롯이 함께 쓰는 키는 `types`에 쓰세요.',
    }),
    'several-documents': () => ({
      message: '`---`부터 두 번째 문서가 시작되는데, 파일 하나에는 문서가 하나만 있어야 합니다.',
      hint: '이 줄을 지우거나, 이 아래를 다른 파일로 옮기세요.',
    }),
    'bad-key': () => ({ message: '키는 이름이어야 합니다.', hint: '`이름: 값`처럼 쓰세요.' }),
    'duplicate-key': ({ key }) => ({ message: `${quoted(key, '을/를')} 두 번 썼습니다.`, hint: '하나만 남기세요.' }),
    'text-cut': ({ rest }) => ({
      message: `글이 ${quote(rest)} 앞에서 끝납니다. 빈칸 뒤의 \`#\`부터는 주석입니다.`,
      hint: '글을 따옴표로 감싸세요. 주석이라면 `# ` 뒤에 빈칸을 두세요.',
    }),
    'not-as-written': ({ written, read }) => ({
      message: `따옴표가 없으면 ${quoted(written, '은/는')} ${quoted(read, '로/으로')} 읽힙니다.`,
      hint: `이렇게 쓰세요: "${shorten(written)}"`,
    }),

    'unknown-key': ({ key, where, suggestion, belongsTo, known }) => ({
      message: `${quoted(key, '은/는')} ${surroundings[where]}에 쓸 수 있는 키가 아닙니다.`,
      hint: belongsTo
        ? `${quoted(key, '은/는')} ${surroundings[belongsTo]}에 쓰는 키입니다.`
        : suggestion
          ? didYouMean(suggestion)
          : known.length > 0
            ? `쓸 수 있는 키: ${list(known)}`
            : '지우세요.',
    }),
    'missing-key': ({ key, where }) => ({
      message: `${quoted(key, '이/가')} 없습니다. ${surroundings[where]}에는 꼭 있어야 합니다.`,
      hint: `\`${key}: …\`를 쓰세요.`,
    }),
    'missing-value': ({ key }) => ({
      message: `${quote(key)}에 값이 없습니다.`,
      hint: '쌍점 뒤에 값을 쓰거나 키를 지우세요.',
    }),
    'wrong-kind': ({ key, expected, found }) => {
      const [first] = expected
      const hint = first === undefined ? undefined : spellings[first]
      const subject = key === undefined ? '여기' : quote(key)
      const wanted = expected.map((kind) => kinds[kind]).join(', ')
      const message = `${subject}에는 ${withParticle(wanted, '이/가')} 와야 하는데 ${withParticle(kinds[found], '이/가')} 있습니다.`
      return hint === undefined ? { message } : { message, hint }
    },
    'not-one-of': ({ written, allowed, suggestion }) => ({
      message: `${quoted(written, '은/는')} 쓸 수 없습니다. ${list(allowed)} 중 하나여야 합니다.`,
      ...(suggestion === undefined ? {} : { hint: didYouMean(suggestion) }),
    }),
    'nothing-in-it': ({ found }) => ({
      message: { text: '글이 비어 있습니다.', list: '목록이 비어 있습니다.', map: '안에 아무것도 없습니다.' }[found],
      hint: '내용을 쓰거나 키를 지우세요.',
    }),
    'text-too-long': ({ length, limit }) => ({
      message: `이 글은 ${length}자입니다. CLOVA는 ${limit}자까지만 받습니다.`,
      hint: '줄이세요. 이렇게 긴 말은 아무도 끝까지 듣지 않습니다.',
    }),
    'number-out-of-range': ({ written, min, max }) => ({
      message: `${quoted(written, '은/는')} 쓸 수 있는 범위를 벗어났습니다.`,
      hint: `${between(min, max)} 숫자를 쓰세요.`,
    }),
    'too-few': ({ least }) => ({
      message: `적어도 ${least}개가 있어야 합니다.`,
      hint: '하나 더 쓰거나, 목록 대신 글 하나만 쓰세요.',
    }),
    'several-choices': () => ({
      message: '`choices`의 한 항목에는 값 하나와 그 동의어만 쓰는데, 값이 여러 개 있습니다.',
      hint: '값마다 새 줄에서 `- `로 시작하세요.',
    }),
    'not-https': ({ written }) => ({
      message: `${quoted(written, '은/는')} 소리의 주소로 쓸 수 없습니다. CLOVA는 https 주소만 재생합니다.`,
      hint: '`https://`로 시작하는 주소를 쓰세요.',
    }),
    'bad-path': ({ written }) => ({
      message: `${quoted(written, '은/는')} 경로가 아닙니다.`,
      hint: '경로는 `/`로 시작하고 빈칸이 없습니다: `/clova`',
    }),
    'bad-clock': ({ written }) => ({
      message: `${quoted(written, '은/는')} 시계에 나올 수 없는 시각입니다.`,
      hint: '날짜, 시각, UTC와의 차이를 쓰세요: `2026-11-23T10:00:00+09:00`',
    }),

    'bad-name': ({ name, named }) => ({
      message: `${quoted(name, '은/는')} ${names[named]} 이름으로 쓸 수 없습니다.`,
      hint: `이름에는 글자, 숫자, ${named === 'intent' ? '`_`, `-`, `.`' : '`_`, `-`'}만 쓰고, 숫자로 시작하지 않습니다.`,
    }),
    'reserved-name': ({ name, named }) => ({
      message: `${quoted(name, '은/는')} 이미 다른 뜻으로 쓰이므로 ${names[named]} 이름으로 쓸 수 없습니다.`,
      hint: '다른 이름을 쓰세요.',
    }),
    'duplicate-name': ({ name, named }) => ({
      message: `${names[named]} ${quoted(name, '이/가')} 두 번 나옵니다.`,
      hint: '하나만 남기거나 이름을 바꾸세요.',
    }),
    'intent-taken': ({ intent }) => ({
      message: `인텐트 ${quoted(intent, '은/는')} 이미 다른 대화를 시작합니다.`,
      hint: '인텐트 하나는 대화 하나만 시작합니다. 둘 중 한 곳에서 지우세요.',
    }),
    'misspelt-built-in': ({ intent, suggestion }) => ({
      message: `CLOVA의 기본 인텐트 가운데 ${quoted(intent, '은/는')} 없습니다.`,
      hint: didYouMean(suggestion),
    }),
    'command-is-dialog': ({ intent, command }) => ({
      message: `인텐트 ${quoted(intent, '은/는')} config.yaml에서 ${quote(command)} 명령으로 쓰이므로 대화를 시작할 수 없습니다.`,
      hint: '`commands`에서 빼거나, 대화에 다른 인텐트를 쓰세요.',
    }),
    'unknown-launch': ({ intent, suggestion }) => ({
      message: `\`launch\`에 쓴 ${quote(intent)} 대화가 없습니다.`,
      hint: suggestion === undefined ? '대화가 있는 인텐트를 쓰세요.' : didYouMean(suggestion),
    }),

    'unknown-type': ({ type, suggestion, known }) => ({
      message: `${quote(type)} 타입은 없습니다.`,
      hint: suggestion === undefined ? `쓸 수 있는 타입: ${list(known)}` : didYouMean(suggestion),
    }),
    'misplaced-key': ({ key, type }) => ({
      message: `${quote(type)} 타입의 슬롯에 ${quoted(key, '은/는')} 아무 뜻이 없습니다.`,
      hint: '지우거나 다른 타입을 쓰세요.',
    }),
    'misplaced-rule': ({ rule, type }) => ({
      message: `${quote(type)} 타입의 이 슬롯은 ${quote(rule)} 때문에 값을 거절하는 일이 없어서, 이 말은 나오지 않습니다.`,
      hint: '지우거나, 슬롯에 그 키를 쓰세요.',
    }),
    'missing-prompt': ({ slot }) => ({
      message: `슬롯 ${quote(slot)}에 질문이 없습니다.`,
      hint: '`prompt: …`를 쓰세요. 묻지 않아도 되면 `required: false`를 쓰세요.',
    }),
    'bad-bound': ({ key, written, type }) => ({
      message: `${quoted(written, '은/는')} ${quote(type)} 타입 슬롯의 ${quoted(key, '로/으로')} 쓸 수 없습니다.`,
      hint: '숫자를 쓰세요. 날짜나 시각이면 값, `today`, `now`, `today + 30 days`, `now + 2 hours`처럼 쓰세요.',
    }),
    'min-above-max': ({ min, max }) => ({
      message: `\`min\`(${min})이 \`max\`(${max})보다 커서 어떤 값도 받아들여지지 않습니다.`,
      hint: '둘을 바꾸거나 하나를 고치세요.',
    }),
    'bad-default': ({ written, type, choices }) => ({
      message: `이 슬롯은 자기 기본값 ${quoted(written, '을/를')} 거절합니다.`,
      hint:
        choices.length > 0
          ? `이 중 하나를 쓰세요: ${list(choices)}`
          : `\`min\`과 \`max\`에 맞는 ${quote(type)} 타입의 값을 쓰세요.`,
    }),
    'ambiguous-synonym': ({ synonym, first, second }) => ({
      message: `${quoted(synonym, '은/는')} ${quote(first)}도 되고 ${quote(second)}도 됩니다.`,
      hint: '대소문자, 빈칸, 전각과 반각은 구별하지 않습니다. 한쪽에만 남기세요.',
    }),
    'bad-from': ({ written }) => ({
      message: `${quoted(written, '은/는')} 슬롯을 가리키지 않습니다.`,
      hint: '슬롯 이름(`number`)이나 인텐트와 슬롯(`NumberIntent.number`)을 쓰세요.',
    }),
    'unknown-slot': ({ slot, suggestion }) => ({
      message: `이 대화에는 ${quote(slot)} 슬롯이 없습니다.`,
      hint: suggestion === undefined ? '이 대화에 있는 슬롯을 쓰세요.' : didYouMean(suggestion),
    }),

    'bad-hole': ({ written, problem }) => ({
      message: {
        unclosed: `${quote(written)}에서 연 중괄호가 닫히지 않았습니다.`,
        empty: `${quote(written)} 안에 아무것도 없습니다.`,
        aspect: `${quoted(written, '은/는')} 슬롯에 없는 것을 가리킵니다.`,
        plural: `${quoted(written, '은/는')} 값이 들어갈 자리로 읽을 수 없습니다.`,
        name: `${quoted(written, '은/는')} 슬롯 이름이 아닙니다.`,
      }[problem],
      hint: {
        unclosed: '슬롯 이름 뒤에 `}`를 쓰세요. 중괄호를 그대로 말하려면 `{{`로 쓰세요.',
        empty: '중괄호 안에 슬롯 이름을 쓰세요.',
        aspect: '`{슬롯}`, `{슬롯.unit}`, `{슬롯.value}` 중 하나로 쓰세요.',
        plural: '`{슬롯}` 또는 `{슬롯:단수|복수}`로 쓰세요.',
        name: '중괄호 안에 슬롯 이름을 쓰세요. 중괄호를 그대로 말하려면 `{{`로 쓰세요.',
      }[problem],
    }),
    'unknown-hole': ({ hole, suggestion, known }) => ({
      message: `${quote(`{${hole}}`)}에 넣을 값이 여기에는 없습니다.`,
      hint:
        suggestion !== undefined
          ? didYouMean(`{${suggestion}}`)
          : known.length > 0
            ? `쓸 수 있는 것: ${list(known.map((name) => `{${name}}`))}`
            : '여기에서 쓸 수 있는 슬롯이 없습니다. 중괄호를 그대로 말하려면 `{{`로 쓰세요.',
    }),
    'misplaced-hole': ({ hole }) => ({
      message: `${quote(`{${hole}}`)}는 ${hole === 'value' ? '`invalid`' : '`corrected`'}에서만 쓸 수 있습니다.`,
      hint: '슬롯 이름을 쓰세요.',
    }),
    'mixed-forms': ({ keys }) => ({
      message: `${list(keys)} 중에서 하나만 쓸 수 있습니다. 저마다 말하는 방법이 다릅니다.`,
      hint: '하나만 남기세요.',
    }),
    'missing-verbose': () => ({
      message: '`brief`는 화면이 있는 기기에서 하는 말입니다. 화면이 없는 기기에서 할 말이 없습니다.',
      hint: '`verbose: …`를 함께 쓰거나, 글 하나만 쓰세요.',
    }),
    'missing-brief': () => ({
      message: '`verbose`는 화면이 없는 기기에서 하는 말입니다. 화면이 있는 기기에서 할 말이 없습니다.',
      hint: '`brief: …`를 함께 쓰거나, 글 하나만 쓰세요.',
    }),
    'bad-part': ({ problem }) => ({
      message: {
        neither: '이 부분에는 `text`도 `audio`도 없어서 아무 말도 하지 않습니다.',
        both: '한 부분에는 `text`나 `audio` 중 하나만 쓸 수 있습니다.',
        'audio-language': '소리에는 `lang`을 쓰지 않습니다.',
      }[problem],
      hint: {
        neither: '`text: …`나 `audio: https://…`를 쓰세요.',
        both: '두 부분으로 나누세요.',
        'audio-language': '`lang`을 지우세요.',
      }[problem],
    }),
    'case-after-last': () => ({
      message: '`when`이 없는 항목은 언제나 맞으므로, 그 아래의 말은 나오지 않습니다.',
      hint: '맨 아래로 옮기세요.',
    }),

    'asked-later': ({ slot, decides }) => ({
      message:
        slot === decides
          ? `${quoted(slot, '을/를')} 물을지를 자기 자신의 값으로 정할 수 없습니다.`
          : `${quoted(decides, '을/를')} 물을지 정할 때는 ${quoted(slot, '을/를')} 아직 모릅니다.`,
      hint: '`when`에는 먼저 묻는 것만 쓸 수 있습니다. 거기에 쓴 슬롯을 이 슬롯보다 위에 두세요.',
    }),
    'never-holds': ({ slot, written, known, suggestion }) => ({
      message: `${quoted(slot, '이/가')} ${quote(written)}인 일은 없습니다.`,
      hint:
        suggestion !== undefined
          ? didYouMean(suggestion)
          : known.length > 0
            ? `가질 수 있는 값: ${list(known)}`
            : '타입에 맞는 값을 쓰세요.',
    }),
    'unknown-here': ({ hole, holding }) => ({
      message: `이 말을 할 때 ${quote(hole)} 값을 아직 모를 수 있습니다${forExample(holding)}.`,
      hint: '먼저 물어본 것만 쓰거나, `cases`로 값을 아는 경우에만 쓰세요.',
    }),
    'says-nothing': ({ holding }) => ({
      message: `맞는 항목이 하나도 없으면 아무 말도 하지 않게 됩니다${forExample(holding)}.`,
      hint: '`cases`의 마지막에 `when`이 없는 항목을 두세요.',
    }),
    'never-said': () => ({
      message: '이 말은 나오는 일이 없습니다.',
      hint: '`when`이 맞을 수 없거나, 위의 항목이 언제나 먼저 맞습니다.',
    }),
    'never-asked': ({ slot }) => ({
      message: `${quote(slot)} 슬롯을 묻는 일이 없습니다. 이 조건은 맞을 수 없습니다.`,
      hint: '조건에 나오는 슬롯의 `when`도 확인하세요.',
    }),

    'bad-timezone': ({ written, suggestion }) => ({
      message: `${quote(written)} 시간대는 없습니다.`,
      hint: suggestion === undefined ? '지역과 도시를 쓰세요: `Asia/Seoul`' : didYouMean(suggestion),
    }),
    'unreadable-key': ({ file, reason }) => ({
      message: `키 파일 ${quote(file)}: ${unreadable(reason)}`,
      hint: '경로는 config.yaml이 있는 폴더에서 시작합니다.',
    }),
    'bad-public-key': ({ file, problem }) => ({
      message: {
        private: `${quote(file)}에 비밀 키가 들어 있습니다. 서버에는 공개 키만 있으면 됩니다.`,
        'not-pem': `${quoted(file, '은/는')} PEM 형식의 공개 키가 아닙니다.`,
        'not-rsa': `${quote(file)}의 키는 RSA 키가 아닙니다.`,
        bits: `${quote(file)}의 RSA 키는 2048비트가 아닙니다.`,
      }[problem],
      hint: '`publicKey: clova`라고 쓰거나, `-----BEGIN PUBLIC KEY-----`로 시작하는 파일을 쓰세요.',
    }),
  },
}

/** A word with the particle that agrees with it. */
function withParticle(word: string, particle: string): string {
  return `${word}${agree(word.replaceAll('`', ''), particle)}`
}

function quoted(word: string, particle: string): string {
  return `${quote(word)}${agree(word, particle)}`
}

function forExample(holding: readonly Holding[]): string {
  if (holding.length === 0) return ''
  return `(예: ${holding.map(({ slot, value }) => `${quoted(slot, '이/가')} ${quote(value)}일 때`).join(', ')})`
}

function unreadable(reason: string): string {
  if (reason === 'ENOENT') return '그런 파일이나 폴더가 없습니다.'
  if (reason === 'EACCES') return '읽을 권한이 없습니다.'
  return `읽을 수 없습니다(${reason}).`
}

function didYouMean(suggestion: string): string {
  return `혹시 ${quote(suggestion)}인가요?`
}

function between(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `${max} 이하의`
  return max === undefined ? `${min} 이상의` : `${min}부터 ${max}까지의`
}
