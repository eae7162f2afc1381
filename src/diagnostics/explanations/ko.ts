import { koreanExamples } from './examples-ko.ts'
import type { Explanations } from './explanation.ts'

/** What the codes mean, in Korean. */
export const koreanExplanations: Explanations = {
  wrong: '잘못된 예:',
  right: '올바른 예:',
  unknown: (code, suggestion) =>
    `"${code}": 그런 코드는 없습니다. ${suggestion === undefined ? '`reprompt explain`으로 모든 코드를 볼 수 있습니다.' : `혹시 이 코드를 찾으셨나요? "${suggestion}"`}`,
  inExamples: koreanExamples,
  about: {
    'unreadable-file':
      '파일이나 폴더가 없거나, 이 프로그램에 읽기 권한이 없습니다. 대화 폴더는 config.yaml의 `dialogs`에 씁니다.',
    'wrong-ending':
      '대화 파일의 이름은 `.yaml`이나 `.yml`로 끝납니다. 텍스트로 저장하는 편집기가 `.txt`를 덧붙이는데, 이 확장자를 보여 주지 않는 프로그램이 많습니다.',
    'no-dialogs':
      '이름이 `.yaml`이나 `.yml`로 끝나고 인텐트를 정의하는 파일이 폴더에 없습니다. 이름이 `.`이나 `_`로 시작하는 파일은 읽지 않습니다.',
    'not-utf8':
      '파일은 UTF-8 텍스트여야 하고, 바이트 순서 표시(BOM)는 있어도 됩니다. 오래된 시스템의 편집기는 따로 정하지 않으면 한국어를 EUC-KR로, 일본어를 Shift_JIS로 저장합니다.',
    'file-too-large': '파일 하나의 크기는 256KB까지입니다. 대화는 여러 파일과 폴더에 얼마든지 나누어 쓸 수 있습니다.',
    'more-problems': '파일마다 문제를 100개까지, 모든 파일을 합쳐 1,000개까지만 보여 줍니다. 나머지는 개수만 셉니다.',
    'empty-file': '파일이 비어 있거나 주석밖에 없습니다.',
    'not-a-map': '대화 파일은 `intents`, `replies`, `types` 같은 키와 그 값으로 되어 있습니다.',
    'too-deep':
      '괄호나 `-` 기호가 한꺼번에 수백 겹으로 열려 있습니다. 그런 대화는 없으니, 대개는 하나를 닫지 않은 것입니다.',
    'yaml-syntax': '이곳은 YAML로 읽을 수 없습니다.',
    'control-character':
      '벨 문자처럼 보이지도 들리지도 않는 문자입니다. 다른 프로그램에서 복사해 붙인 텍스트나 `"\\x07"` 같은 이스케이프에 들어 있습니다.',
    'tab-indentation': 'YAML은 공백으로 들여 씁니다.',
    'irregular-whitespace':
      '전각 공백과 줄 바꿈 없는 공백은 공백처럼 보이지만, YAML은 글자로 읽습니다. 텍스트 안에는 그대로 두어도 됩니다.',
    'lookalike-character':
      '전각 괄호(`［`, `｛`)와 쉼표(`，`, `、`), 긴 줄표(`ー`, `–`)는 YAML의 기호와 닮았지만, YAML은 글자로 읽습니다. 텍스트 안에서는 그대로 써도 됩니다.',
    'list-mark':
      '목록의 항목은 반각 하이픈과 공백으로 시작합니다. 글머리표(`・`, `•`, `*`)나 줄표(`ー`, `–`), 번호(`1.`)는 YAML에서 글자로 읽혀, 그대로 말하거나 이름의 일부가 됩니다.',
    'comment-sign':
      '주석은 줄의 처음이나 공백 뒤에서 반각 `#`으로 시작합니다. `//`, `/*`, `<!--`와 전각 `＃`은 YAML에서 글자로 읽힙니다.',
    'bad-indentation': '함께 묶이는 것은 같은 칸에서 시작합니다.',
    'interrupted-text':
      '텍스트를 여러 줄에 쓸 때는 모든 줄을 키보다 더 들여 씁니다. 따옴표 없는 텍스트는 사이에 주석이 있으면 거기에서 끝납니다.',
    'missing-quote':
      '텍스트가 따옴표로 시작했는데 따옴표로 끝나지 않았습니다. 메시지는 따옴표가 시작한 곳을 가리킵니다. 작은따옴표가 들어 있는 텍스트는 큰따옴표로 묶는 것이 좋습니다.',
    'missing-bracket': '`[`나 `{`를 열고 닫지 않았습니다. 메시지는 괄호를 연 곳을 가리킵니다.',
    'text-after-quote': '따옴표로는 텍스트 전체를 묶거나, 아예 묶지 않습니다.',
    'unquoted-brace':
      'YAML에서 `{`로 시작하는 텍스트는 키와 값처럼, `[`로 시작하는 텍스트는 목록처럼 보입니다. 따옴표로 묶으세요.',
    'unquoted-character':
      '`*`, `&`, `%`, `@`, 백틱으로 시작하는 텍스트는 따옴표로 묶어야 합니다. YAML에서 이 기호들은 다른 뜻입니다.',
    'colon-in-text': '콜론 뒤에 공백이 있으면 그 앞은 키가 됩니다. 그런 곳이 있는 텍스트는 따옴표로 묶어야 합니다.',
    'comma-in-text':
      '`{…}`와 `[…]` 안에서는 쉼표에서 텍스트가 끝납니다. 그 안에서 쉼표가 든 텍스트는 따옴표로 묶어야 합니다.',
    'missing-comma': '`{…}`와 `[…]` 안에서는 항목과 항목 사이에 쉼표를 씁니다.',
    'unexpected-character': '앞에 아무것도 없는 쉼표이거나, 닫을 것이 없는 괄호입니다.',
    'missing-colon': '키 뒤에는 콜론을 씁니다.',
    'missing-space':
      '키 뒤에는 콜론과 공백을 씁니다. 콜론은 한국어나 일본어 키보드의 전각 `：`이 아니라 반각 `:`입니다.',
    'list-beside-key': '목록의 첫 항목은 키의 아래 줄에 씁니다.',
    'text-beside-block': '`|`나 `>` 뒤의 텍스트는 다음 줄에서, 키보다 더 들여 써서 시작합니다.',
    'bad-escape':
      '"…" 안의 백슬래시는 `\\n` 같은 이스케이프의 시작입니다. 백슬래시 자체는 두 번 쓰거나, 작은따옴표로 묶으세요.',
    alias: 'YAML에서는 앞에 쓴 것을 `*이름`으로 다시 부를 수 있지만, 대화에서는 쓸 수 없습니다.',
    anchor:
      'YAML에서는 나중에 다시 부를 것을 `&이름`으로 표시할 수 있지만, 대화에서는 쓸 수 없습니다. 여러 슬롯에 공통인 것은 `types`에 씁니다.',
    tag: 'YAML에서는 값의 종류를 `!이름`으로 나타낼 수 있지만, 대화에서는 쓸 수 없습니다.',
    directive: '`%`로 시작하는 줄은 YAML을 읽는 프로그램에 내리는 지시라, 대화에서는 쓸 수 없습니다.',
    'merge-key':
      '어떤 YAML에서는 `<<`로 키를 합치지만, 대화에서는 쓸 수 없습니다. 여러 슬롯에 공통인 것은 `types`에 씁니다.',
    'several-documents': '`---` 줄부터는 다른 문서입니다. 파일 하나에는 문서 하나만 씁니다.',
    'bad-key': '키는 이름입니다. 목록이나 키와 값, 빈 값은 키가 될 수 없습니다.',
    'duplicate-key': '같은 곳에 같은 키는 한 번만 쓰고, `choices`에 같은 값도 한 번만 씁니다.',
    'comment-in-text':
      '따옴표가 없는 텍스트에서는 공백 뒤의 `#`부터 주석이 되어, 나머지는 말하지 않습니다. `#` 뒤에 공백이 있으면 주석으로 여기고 알리지 않습니다.',
    'unquoted-value':
      '따옴표가 없으면 `010`은 숫자 10으로, `1.0`은 숫자 1로 읽힙니다. 텍스트로 쓰려면 따옴표로 묶으세요.',
    'unknown-key': '키의 철자가 틀렸거나, 다른 곳에 쓸 키입니다. 파일에 쓴 것을 알리지 않고 무시하는 일은 없습니다.',
    'missing-key':
      '대화에는 `complete`가, `cases`의 항목에는 `say`가, config.yaml의 플랫폼에는 그곳에 등록한 ID가 있어야 합니다.',
    'wrong-level':
      '`slots` 아래에는 슬롯의 이름만, `intents` 아래에는 인텐트의 이름만 씁니다. 대화의 키(`complete`, `confirm`)는 `slots`와 같은 칸에서, 슬롯의 키(`prompt`, `type`)는 슬롯 이름보다 더 들여서 씁니다.',
    'missing-section':
      '대화는 `intents` 아래에, 대화의 슬롯은 `slots` 아래에 씁니다. 여기에는 한 단계 위에 쓰여 있습니다.',
    'missing-value': '키의 콜론 뒤에도 아래 줄에도 값이 없습니다.',
    'not-a-switch':
      '켜고 끄는 것처럼 보이는 키가 있습니다. `confirm`에는 확인하는 질문을, `send`에는 보낼 서비스를 씁니다.',
    'bad-count':
      '`count`는 `many`가 있는 슬롯이 값을 적어도, 많아야 몇 개 받는지 정합니다. 수를 셀 때 붙여 말하는 단위는 `counter`입니다.',
    'wrong-kind':
      '숫자를 쓸 곳에 텍스트를 쓰거나, 키와 값을 쓸 곳에 목록을 쓴 경우입니다. 숫자처럼 보이지만 말할 텍스트라면 따옴표로 묶어야 합니다.',
    'not-one-of': '여기에는 정해진 몇 가지 말만 쓸 수 있습니다.',
    'empty-value': '텍스트나 목록, 키를 쓸 자리는 있지만 안이 비어 있습니다. 그러면 CLOVA는 아무 말도 하지 않습니다.',
    'text-too-long': 'CLOVA는 텍스트 하나에 1,000자까지 받고, 500자 이하를 권합니다.',
    'number-out-of-range': '여기에 쓰기에는 너무 크거나 작은 숫자입니다.',
    'too-few': '`oneOf`는 적어도 두 가지 가운데 하나를 고릅니다.',
    'several-choices': '`choices`를 목록으로 쓸 때 항목 하나는 값(대표어) 하나와 그 동의어입니다.',
    'not-https': 'CLOVA는 `https://`로 시작하는 주소의 오디오만 재생합니다.',
    'bad-path': 'CEK가 요청을 보내는 경로는 `/`로 시작합니다.',
    'needs-now':
      '`now`가 없는 대화 테스트는 1970년에 실행됩니다. 한 번 통과한 테스트가 나중에도 통과하게 하기 위해서입니다. 날짜를 말하거나 `today`, `now`와 비교한다면 대화가 이루어지는 시각을 적어 주세요.',
    'bad-datetime': '대화 테스트의 시각은 날짜와 시각, UTC와의 시차로 씁니다.',
    'bad-name':
      '인텐트와 슬롯의 이름에는 어느 언어의 글자든 쓸 수 있고, 숫자와 `_`, `-`도, 인텐트에는 `.`도 쓸 수 있습니다. 숫자로 시작할 수는 없습니다. CLOVA developer console에서 붙인 이름과 같아야 합니다.',
    'reserved-name':
      '슬롯 이름으로는 `intent`, `value`, `before`와 `constructor`처럼 JavaScript의 모든 객체에 이미 있는 이름을 쓸 수 없고, 타입 이름으로는 기본 타입의 이름을 쓸 수 없습니다.',
    'duplicate-name': '모든 파일을 하나로 묶어 읽으므로, 같은 인텐트나 응답, 타입은 한 번만 정의합니다.',
    'intent-taken': '`also`에 쓴 인텐트에 이미 대화가 있거나, 그 인텐트가 다른 대화를 시작합니다.',
    'misspelt-built-in':
      '인텐트의 이름이 CLOVA의 빌트인 인텐트와 거의 같습니다. CLOVA는 이런 인텐트를 보내지 않습니다.',
    'command-is-dialog': 'config.yaml의 `commands`에 쓴 인텐트는 그 명령을 뜻하므로, 대화를 시작할 수 없습니다.',
    'built-in-command': '플랫폼이 정한 인텐트는 뜻이 하나입니다. 명령에는 직접 만들어 문장을 등록한 인텐트를 씁니다.',
    'command-in-from':
      'config.yaml의 `commands`에 쓴 인텐트는 그 명령을 뜻하므로, `from`에 써도 슬롯을 채우지 않습니다.',
    'unknown-launch': 'config.yaml의 `launch`에는 대화가 있는 인텐트의 이름을 씁니다.',
    'unknown-type': '타입은 기본 타입이거나 `types`에 정의한 것입니다. 정의한 타입은 기본 타입을 바탕으로 합니다.',
    'misplaced-key':
      '`min`과 `max`는 숫자, 날짜, 시각에, `interval`은 날짜와 시각에, `shape`는 텍스트에 씁니다. `choices`에는 `type`이 필요 없습니다.',
    'misplaced-rule':
      '`invalid` 아래에 쓴 말은 값이 그 규칙에 어긋날 때 합니다. 슬롯에 없는 규칙에는 어떤 값도 어긋나지 않습니다.',
    'unchecked-reason': '`invalid` 아래에는 슬롯의 규칙과, `checkedBy`에 쓴 서비스가 값을 거절하는 이유를 씁니다.',
    'reason-like-rule':
      '`invalid` 아래에 쓴 것 가운데 규칙이 아닌 것은 서비스의 거절 이유입니다. 규칙과 거의 같게 쓴 것은 그 규칙을 잘못 쓴 것이기 쉽습니다.',
    'missing-prompt': '꼭 채워야 하는 슬롯에는 질문이 있어야 합니다.',
    'bad-bound':
      '`min`과 `max`에는 숫자를 씁니다. 날짜와 시각에는 그 값을 쓰거나, `today`, `tomorrow`, `now`에 얼마를 더해서 씁니다. 먼저 묻는 슬롯의 이름을 써도 됩니다.',
    'bad-shape':
      '`shape`는 텍스트의 모양을 나타냅니다. `X`는 숫자 하나, `A`는 글자 하나이고, 나머지는 쓴 그대로입니다.',
    'bad-bound-slot':
      '먼저 묻는 슬롯의 값을 `min`이나 `max`로 쓸 수 있습니다. 타입이 같고, 사용자가 말하는 값이어야 합니다. 예: `min: arrival + 1 day`. 날짜는 날짜와 시각의 `min`과 `max`도 될 수 있습니다.',
    'bad-pattern':
      '`pattern`은 RE2의 정규 표현식이고, 사용자가 무슨 말을 해도 선형 시간 안에 비교합니다. NFKC로 바꾸고 공백을 뺀 값 전체를 비교합니다.',
    'bad-exception':
      '`except`에는 사용자가 말할 수 있지만 받지 않는 것을 씁니다. 값을 쓰고, 날짜와 시각에는 날짜, 요일, 시간대도 씁니다.',
    'bad-step':
      '`every`에는 수라면 수를, 시각과 시간의 길이라면 `30 minutes` 같은 길이를 씁니다. 값은 정해진 `min`부터, 없으면 0이나 자정부터 그 단위로 셉니다.',
    'needs-part':
      '기간에는 날이 둘 있습니다. 조건에서는 첫날(`stay.start`), 끝날(`stay.end`), 길이(`stay.nights`)로 나누어 씁니다.',
    'bad-length':
      '기간의 `length`는 박 수(`2 nights`)나, 첫날과 끝날을 넣은 날수(`3 days`)로 씁니다. 월요일부터 수요일까지는 2박이고 사흘입니다.',
    'time-without-day':
      '`now`는 오늘의 시각입니다. `min: now`인 시각은, 10시에 “내일 9시”라고 말해도 거절합니다. `on`을 쓰면 그날의 시각으로 따집니다.',
    'nothing-left': '`except`, `every`, `min`, `max` 때문에 남는 값이 없으면 슬롯은 채워질 수 없습니다.',
    'days-run-out':
      '쉬는 날의 목록은 예약을 받는 날까지 있어야 합니다. 마지막 날 뒤로는 쉬는 날이 없다고 봅니다. 날짜가 셋 이상이면 목록으로 봅니다.',
    'min-above-max': '`min` 이상이면서 `max` 이하인 값이 없습니다.',
    'bad-default': '`default`에는 사용자가 말했을 때 슬롯이 받아들일 값을 써야 합니다.',
    'too-few-choices':
      '`many`가 있는 슬롯은 같은 값을 두 번 받지 않으므로, `count`는 선택지보다 많은 값을 요구할 수 없습니다.',
    'comma-in-choice':
      '쉼표로 선택지나 동의어를 나누는 것은 대괄호 안에서뿐이고, 그 쉼표는 `,`입니다. 전각 쉼표(`，`)와 모점(`、`)은 YAML에서 보통 글자입니다. 대괄호 밖에서 쓰거나 다른 쉼표를 쓰면, 아무도 그렇게 말하지 않을 한 낱말이 되어 버립니다.',
    'single-choice':
      '선택지가 하나면 고를 것이 없습니다. 대괄호 안의 선택지는 쉼표로 나눕니다. 공백이나 `;`, `/`로 나누면 한 선택지가 됩니다.',
    'ambiguous-synonym':
      '말 하나는 선택지 하나만 가리킵니다. 대문자와 소문자, 공백, 전각과 반각은 구별하지 않으므로 `Big One`과 `bigone`은 같은 말입니다.',
    'needs-prompt':
      '바꾸고 싶은 값을 말한 사람에게, 그리고 값을 확인할 때 *아니요*라고 한 사람에게 그 값을 다시 묻습니다. 그래서 슬롯에 `prompt`가 있어야 합니다.',
    'needs-many':
      '`more`는 값이 더 있는지 묻고, `count`는 몇 개를 받는지 정합니다. 둘 다 값을 여러 개 받는 슬롯에 씁니다.',
    'not-for-items': '`items`가 있는 슬롯은 그 자체를 묻지 않습니다. 묻는 것은 항목의 슬롯입니다.',
    'outside-item': '항목의 슬롯은 그 항목 안에서만 압니다. 항목의 문장과 조건, `say`, 합계에 쓸 수 있습니다.',
    'not-for-lists':
      '`many: true`를 쓴 슬롯에는 값이 여러 개 들어갑니다. 하나씩 확인하거나 바꾸지 않고, 크고 작음을 비교할 수도 없습니다.',
    'ambiguous-name': '이름을 말했을 때 어느 슬롯인지 하나로 정해져야 합니다.',
    'unused-names':
      '`names`는 바꾸고 싶은 것을 말할 때 쓰는 슬롯의 이름입니다. config.yaml의 `commands.change`에 쓴 인텐트로 들어옵니다.',
    'bad-covers':
      '`covers`에는 이 선택지를 뜻하는 시각의 범위를 씁니다. 시작하는 시각은 들어가고 끝나는 시각은 들어가지 않습니다. 시각 하나는 선택지 하나만 뜻합니다.',
    'choices-elsewhere':
      '슬롯의 선택지는 그 파일에 씁니다. 주소나 다른 파일에서 읽어 오지 않습니다. 날마다 달라지는 값은 `checkedBy`의 서비스가 확인합니다.',
    'second-else': '`else`를 쓴 선택지는 다른 선택지가 아닌 모든 값입니다. 하나만 그럴 수 있습니다.',
    'choice-intent-taken':
      '선택지의 `intent`는 그 슬롯을 물을 때 이 선택지를 뜻합니다. 인텐트 하나는 대화나 명령, 슬롯의 선택지 가운데 한 가지만 뜻합니다.',
    'private-value': '`private: true`인 슬롯에서 거절한 값은 남겨 두지 않으므로, `{value}`에 들어갈 것이 없습니다.',
    'private-not-sent':
      '`private: true`인 슬롯은 config.yaml에 `private: true`라고 쓴 서비스로만 보냅니다. 그런 서비스가 없으면 값이 사라집니다.',
    'bad-from': '`from`에는 슬롯의 이름을 쓰거나, 인텐트와 그 슬롯의 이름을 점으로 이어서 씁니다.',
    'unknown-slot': '`when`과 `gives`에는 같은 대화의 슬롯만 쓸 수 있습니다.',
    'name-taken': '텍스트에서 이름 하나는 슬롯이나 파일의 정보, 대화의 계산 가운데 한 가지만 가리킵니다.',
    'missing-fact':
      '`price` 같은 정보는 슬롯의 모든 선택지에 쓰거나 아무 데도 쓰지 않습니다. 무엇을 고르든 텍스트와 계산에 쓸 값이 있어야 합니다.',
    'mixed-facts':
      '정보 하나는 모든 선택지에서 숫자이거나 모든 선택지에서 텍스트여야 합니다. 숫자에는 따옴표도 단위도 쉼표도 쓰지 않습니다.',
    'unknown-fact':
      '`{pizza.price}`는 고른 선택지의 정보 `price`를 말합니다. 그 슬롯의 모든 선택지에 이 정보가 있어야 합니다.',
    'grouped-number': 'YAML의 숫자에는 쉼표가 없습니다. `18,000`은 텍스트가 되고, `{…}` 안에서는 항목 두 개가 됩니다.',
    'bad-expression': '계산식은 숫자, 이름, 양옆을 띄어 쓴 `+ - * / ( )`, 그리고 `min`, `max`, `round`로 이루어집니다.',
    'unknown-name':
      '계산식에는 그 대화의 슬롯, 선택지의 정보, 파일의 정보, 그리고 위에 쓴 계산의 이름을 쓸 수 있습니다.',
    'not-a-number':
      '숫자만 계산할 수 있습니다. 타입이 `integer`나 `number`인 슬롯, 모두 숫자인 선택지, 값이 숫자인 정보가 여기에 해당합니다.',
    'not-summed':
      '`many: true`를 쓴 슬롯에는 값이 여러 개 있는데, 필요한 것은 숫자 하나입니다. 합계는 `sum`, 개수는 `count`입니다.',
    'bad-total': '`sum`은 `many: true`를 쓴 슬롯 하나의 값마다 계산해서 더하고, `count`는 값이 몇 개인지 셉니다.',
    'calculated-later':
      '계산은 위에서 아래로 합니다. 각 계산에는 위에 쓴 계산만 쓸 수 있고, 자기 자신은 쓸 수 없습니다.',
    'may-divide-by-zero': '0으로는 나눌 수 없습니다. 그때는 계산에 쓴 슬롯이 비어 있을 때처럼 값이 없는 것이 됩니다.',
    'bad-placeholder':
      '텍스트에서 값이 들어갈 자리에는 중괄호로 묶은 슬롯 이름을 `{슬롯}`, `{슬롯.unit}`, `{슬롯.value}`, `{슬롯:one|many}`처럼 씁니다. 중괄호 자체를 말하려면 두 번 씁니다.',
    'may-be-cut':
      '텍스트 하나에서는 (CLOVA에 맞추어) 1,000자까지, Alexa에서는 한 번에 말하는 것을 모두 합쳐 8,000자까지 말합니다. 넘는 부분은 잘립니다. 사용자가 듣고 기억할 수 있는 것은 훨씬 짧습니다.',
    'single-particle-form':
      '조사는 받침이 있을 때와 없을 때 모양이 다릅니다. `{슬롯}` 바로 뒤에는 두 가지를 다 쓰세요. 값에 맞는 쪽으로 말합니다.',
    'bad-particle':
      '조사의 두 가지 형태는 슬롯 바로 뒤에만 함께 씁니다. 직접 쓴 말 뒤에는 늘 한 가지가 맞고, 조사의 짝이 아닌 두 말은 쓴 그대로 둘 다 말하게 됩니다.',
    'unknown-placeholder': '중괄호 안에는 같은 대화의 슬롯 이름을 씁니다. 대화 밖에서는 아무 값도 알 수 없습니다.',
    'no-unit':
      '단위는 숫자나 텍스트와 함께 들은 말입니다. `20 EUR`의 `EUR`가 그렇습니다. 다른 값에는 단위가 없고, `shape`나 `pattern`이 있는 텍스트에도 없습니다.',
    'misplaced-placeholder':
      '`{value}`는 거절한 값이라 `invalid`에서만, `{before}`는 바뀌기 전의 값이라 `corrected`에서만 알 수 있습니다.',
    'mixed-forms': '`oneOf`, `cases`, 그리고 `brief`와 `verbose`는 서로 다른 세 가지 말하기 방식입니다.',
    'missing-verbose': '`brief`는 화면이 있는 기기에서 하는 말입니다. 다른 기기에서 할 말은 `verbose`에 써야 합니다.',
    'missing-brief': '`verbose`는 화면이 없는 기기에서 하는 말입니다. 다른 기기에서 할 말은 `brief`에 써야 합니다.',
    'bad-part': '목록의 한 부분은 텍스트이거나, 다른 언어(`lang`)의 `{text: …}`이거나, `{audio: …}`입니다.',
    'default-case-not-last':
      '맞는 항목 가운데 첫 번째 것을 말합니다. `when`이 없는 항목은 언제나 맞으므로 맨 뒤에 씁니다.',
    'asked-later': '`when`은 이미 물은 것만 볼 수 있으므로, 그 슬롯보다 먼저 묻는 슬롯만 쓸 수 있습니다.',
    'impossible-value':
      '`when`에서 슬롯을 그 슬롯에 들어갈 수 없는 값과 비교합니다. 선택지에 없는 값이거나 타입이 다른 값입니다.',
    'unfilled-placeholder':
      '텍스트를 말할 때 아직 값이 없을 수 있는 슬롯을 중괄호 안에 썼습니다. 나중에 묻거나, 꼭 채우지 않아도 되거나, 어떤 조건에서만 묻는 슬롯입니다. 값과 함께 오지 않았을 수 있는 단위일 때도 있습니다.',
    'says-nothing':
      '`cases`의 어느 항목에도 맞지 않으면 아무 말도 하지 않게 됩니다. 맨 뒤에 `when`이 없는 항목을 쓰세요.',
    'unreachable-case': '여기에서는 이 항목의 `when`이 맞을 수 없거나, 위에 있는 항목들이 언제나 먼저 맞습니다.',
    'redundant-case':
      '위에 있는 항목들이 모든 경우를 다루므로 `when`이 없는 마지막 항목은 쓰이지 않습니다. 그대로 두어도 문제는 없습니다.',
    'not-proved':
      '파일을 쓰기 전에, 대화가 그 문장에 이르는 모든 경로를 확인합니다. 여기서는 경로가 20,000개를 넘습니다. 선택 사항인 슬롯, 조건, 선택지가 너무 많이 얽혀 있습니다. 이 문장은 직접 확인해 주세요. 자리표시자가 비어 있는 문장은 말하지 않습니다.',
    'unused-text':
      '세션이 끝나는 대화의 `next`나 `confirm`이 없는 대화의 `change`처럼, 대화의 다른 키 때문에 말할 일이 없는 말입니다. 그대로 두어도 문제는 없습니다.',
    'unused-reprompt':
      '같은 질문은 최대 `attempts`번 합니다. 대화에 `attempts`가 없으면 config.yaml의 값을 씁니다. 그보다 뒤에 쓸 `reprompt`는 말할 일이 없습니다.',
    'unreachable-slot':
      '슬롯의 `when`이 맞을 수 없습니다. 앞선 슬롯들의 조건과 서로 어긋나거나, 조건 안에서 서로 어긋납니다.',
    'no-platform':
      '익스텐션은 CLOVA나 Alexa, 또는 두 곳 모두에서 동작합니다. CLOVA의 키는 `clova` 아래에 쓰거나 config.yaml에 바로 쓰고, Alexa의 키는 `alexa` 아래에 씁니다.',
    'platform-key':
      '`applicationId`, `guideIntent`, `signature`, `server.path`를 바로 쓰면 CLOVA의 키가 됩니다. config.yaml에 `clova`가 있으면 모두 그 안에 씁니다.',
    'path-taken':
      '요청은 경로로 구별하므로 플랫폼마다 경로가 달라야 합니다. `/healthz`, `/readyz`, `/metrics`는 서버의 상태를 확인하는 데 쓰입니다.',
    'not-on-platform':
      '플랫폼마다 할 수 있는 것이 다릅니다. config.yaml에 있는 어느 플랫폼도 하지 못할 때만 한 번 알립니다. Alexa는 영어와 일본어로 말하고, 화면이 있는 기기를 위한 짧은 문장이 없으며, 단위를 보내지 않습니다.',
    'bad-invocation-name':
      '호출 이름은 사용자가 스킬을 부르는 이름입니다: “Alexa, open pizza bot”. 다른 말로 알아듣지 않도록 Amazon이 규칙을 두고 있습니다.',
    'bad-timezone':
      '시간대는 `Asia/Seoul`처럼 지역과 도시로 씁니다. `+09:00` 같은 시차로는 서머타임을 알 수 없기 때문입니다.',
    'unreadable-key':
      '`publicKey`에 쓴 파일이 없거나, 읽을 수 없습니다. 경로는 config.yaml이 있는 폴더를 기준으로 합니다.',
    'unknown-service': '`send`, `lookUp`, `checkedBy`에는 config.yaml의 `services`에 있는 서비스의 이름을 씁니다.',
    'unasked-service':
      '대화 테스트의 한 턴에 쓰는 `services`에는, 대화에서 쓰는 서비스가 돌려줄 것을 서비스 이름별로 씁니다.',
    'silent-service':
      '`file`, `email`, 채팅(`as: text`)은 완료된 대화를 받기만 합니다. 묻거나 값을 돌려받을 수 있는 것은 `url`과 `module`뿐입니다.',
    'bad-public-key':
      'CEK는 2048비트 RSA로 서명합니다. `publicKey`에 쓴 파일에는 그런 공개 키가 PEM 형식으로 들어 있어야 하고, 개인 키가 들어 있어서는 안 됩니다.',
    'service-kind':
      '서비스는 한 가지입니다. 요청을 보낼 `url`, 직접 만든 `module`, 완료된 대화가 한 줄씩 쌓이는 `file`, 메일을 받을 `email` 가운데 하나를 씁니다.',
    'misplaced-setting':
      '서비스의 어떤 키는 몇몇 종류에만 쓸 수 있습니다. 요청에 서명하거나 토큰을 붙이는 키는 `url`에만 씁니다.',
    'bad-address':
      '`trustProxy`에는 직접 운영하는 프록시의 IP 주소나 그 범위를 씁니다. 다른 사람이 보내는 `X-Forwarded-For`에는 아무 주소나 적을 수 있기 때문입니다.',
    'bad-url':
      '`url`에 쓴 서비스는 HTTP나 HTTPS로 부릅니다. 주소는 `https://`나 `http://`로 시작합니다. 슬롯의 값은 주소에 들어가지 않습니다.',
    'bad-email': '대화가 끝날 때마다 이 주소 하나로 메일을 보냅니다.',
    'bad-duration':
      '`keepTrying`은 서비스가 응답하지 못할 때 완료된 대화를 얼마 동안 다시 보낼지 정합니다. 정수와 `second`, `minute`, `hour`, `day` 가운데 한 단위를 씁니다.',
    'not-a-variable':
      '`secret`, `token`, `postgres`, `sessionKey`에는 환경 변수의 이름을 씁니다. config.yaml은 여러 사람이 볼 수 있는 곳에 두는 일이 많기 때문입니다.',
    'bad-variable':
      'config.yaml에 쓴 환경 변수가 없으면 서버를 시작하지 않습니다. 그대로 시작하면 첫 주문에서 실패하기 때문입니다.',
    'unreadable-module':
      '`module`에 쓴 파일이 없거나, 읽을 수 없습니다. 경로는 config.yaml이 있는 폴더를 기준으로 합니다.',
    'unknown-section':
      '인텐트 파일에는 슬롯을 적는 `[INTENT SLOT]`과 발화 예시를 적는 `[INTENT EXPRESSION]`이 있습니다. 다른 제목 아래에 쓴 것은 읽지 않습니다.',
    'no-section': '파일 이름이 인텐트의 것이면, 발화 예시가 어디서 시작하는지 파일 안에 쓰여 있어야 합니다.',
    'undeclared-slot': '발화 예시에 그 인텐트에 없는 슬롯이 있습니다.',
    'slot-without-type': '`[INTENT SLOT]` 아래에는 한 줄에 하나씩, 슬롯 이름과 타입을 탭으로 띄워 씁니다.',
    'two-types': '`[INTENT SLOT]`에는 슬롯을 한 번씩만, 한 가지 타입으로 씁니다.',
    'missing-type-file':
      '슬롯 타입은 `CLOVA.NUMBER`처럼 CLOVA가 제공하는 것이거나, 값을 적은 `slottype_이름.tsv` 파일입니다. 그 파일이 없으면 어떤 값이 있는지 알 수 없습니다.',
    'bad-tag': '발화 예시에서 슬롯에 들어갈 말은 `<슬롯>`과 `</슬롯>` 사이에 씁니다. 두 이름은 같아야 합니다.',
    'no-value': '슬롯 타입 파일에는 한 줄의 첫 칸에 대표어를, 나머지 칸에 그 동의어를 씁니다.',
    'repeated-value':
      '대표어 하나는 슬롯 타입 파일에 한 줄만 씁니다. 대문자와 소문자, 공백, 전각과 반각은 구별하지 않습니다.',
    'not-a-model':
      '`.json`으로 끝나는 파일은 Alexa 스킬의 인터랙션 모델로 읽습니다. 콘솔의 *JSON Editor*에서 볼 수 있고, ASK 명령줄 도구는 `skill-package/interactionModels/custom`에 둡니다.',
    'synonym-taken': '말 하나는 대표어 하나만 가리킵니다. 먼저 나온 대표어가 그 말을 가집니다.',
  },
}
