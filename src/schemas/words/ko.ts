import type { SchemaWords } from '../editor-schema.ts'

/** The texts of the editors' schemas in Korean, by the English ones. */
export const koreanSchemaWords: SchemaWords = new Map([
  // A dialog file.
  ['A reprompt dialog file', 'reprompt 대화 파일'],
  ['CEK intent name → dialog.', 'CEK 인텐트 이름 → 대화.'],
  [
    'A dialog: what it asks and what it says. A text or a list instead of a map is only an answer.',
    '대화 하나: 무엇을 묻고 무엇을 말하는지 적습니다. 텍스트나 목록만 적으면 대답만 합니다.',
  ],
  [
    'What the extension says outside a dialog. Every reply has a built-in text.',
    '대화 밖에서 하는 말. 적지 않으면 기본 문구를 씁니다.',
  ],
  [
    'Greets the user who opened the extension (skill) and offers something.',
    '익스텐션을 실행했을 때의 인사말. 무엇을 도와드릴지 함께 물어봅니다.',
  ],
  ['Said when the user asks for help and no dialog is active.', '진행 중인 대화가 없을 때 도움말을 요청하면 하는 말.'],
  [
    'Said when no dialog is active and none matches what the user said.',
    '진행 중인 대화가 없고, 들은 말에 맞는 대화도 없을 때 하는 말.',
  ],
  ['Said when the user cancels.', '사용자가 취소했을 때 하는 말.'],
  [
    'Said when no dialog is active and the user wants nothing more.',
    '진행 중인 대화가 없고 사용자가 더 원하는 것이 없을 때 하는 말.',
  ],
  ['Asked when the user answers no to `confirm`.', '`confirm`에 "아니요"라고 답하면 묻는 말.'],
  [
    'Said after the last failed attempt; the session ends.',
    '같은 질문을 `attempts`번 해도 답을 얻지 못했을 때 하는 말. 그리고 세션이 끝납니다.',
  ],
  ['Said after `complete` if the session stays open.', '세션이 끝나지 않을 때 `complete` 다음에 하는 말.'],
  ['Said when a dialog comes back after another one.', '다른 대화가 끝나고 원래 대화로 돌아올 때 하는 말.'],
  [
    'Said when the user asks for another dialog and the active one is not `interruptible`.',
    '진행 중인 대화가 `interruptible: false`인데 다른 대화를 시작하려고 할 때 하는 말.',
  ],
  [
    'Said after an internal error of the server; the session ends.',
    '서버에 문제가 생겼을 때 하는 말. 그리고 세션이 끝납니다.',
  ],
  [
    'Name → keys that slots of this `type` start with.',
    '이름 → 그 `type`을 쓰는 슬롯들이 함께 갖는 키. 슬롯에 직접 적은 키가 우선합니다.',
  ],
  [
    'The service that may reject a value which is otherwise good. `{service, required: true}`: without its answer the dialog says `error`.',
    '값이 맞아도 거절할 수 있는 서비스. `{service, required: true}`로 쓰면, 응답이 없을 때 `error`를 말합니다.',
  ],
  [
    '`true`: a value that could not be checked is not taken, and the dialog says `error`.',
    '`true`로 하면, 확인하지 못한 값은 받지 않고 `error`를 말합니다.',
  ],
  [
    'The service that gives the value when it is the turn of this slot. With a `prompt` the user is asked if the service does not know it.',
    '이 슬롯의 차례가 되면 값을 돌려주는 서비스. `prompt`가 있으면, 서비스가 모를 때 사용자에게 묻습니다.',
  ],
  [
    'Said when the service of `checkedBy` rejects the value for this reason. May use `{value}`.',
    '`checkedBy`에 쓴 서비스가 이 이유로 값을 거절했을 때 하는 말. `{value}`를 쓸 수 있습니다.',
  ],
  [
    'The slot that takes its value from the answer of the service, if it answers in time.',
    '서비스의 응답에서 값을 받을 슬롯. 제시간에 응답이 오면 값이 들어갑니다.',
  ],
  [
    'The slots whose value was rejected, each with the rule, or the reason of a service.',
    '값이 거절된 슬롯과 그 규칙, 또는 서비스의 거절 이유.',
  ],
  ['A slot that a service gives the value of.', '서비스가 값을 돌려주는 슬롯.'],
  ['a slot that is looked up', '조회하는 슬롯'],
  [
    '`true`: the slot takes several values. Each one that the user says is added, and `more` is asked.',
    '`true`면 값을 여러 개 받습니다. 말할 때마다 하나씩 더하고, 더 있는지 `more`로 묻습니다.',
  ],
  [
    'Asked after each value of a slot with `many`: no ends the list, yes asks the `prompt` again.',
    '`many`를 쓴 슬롯에서 값을 하나 받을 때마다 하는 질문. “아니요”라고 하면 끝나고, “네”라고 하면 `prompt`를 다시 묻습니다.',
  ],
  ['How many values a slot with `many` takes.', '`many`를 쓴 슬롯이 받는 값의 개수.'],
  ['At least this many.', '가장 적은 개수.'],
  ['At most this many; then `more` is not asked.', '가장 많은 개수. 다 차면 `more`를 묻지 않습니다.'],
  [
    'Said when a slot with `many` has fewer values than `count` asks for, or would get more.',
    '`many`를 쓴 슬롯의 값이 `count`보다 적거나 많을 때 하는 말.',
  ],
  ['a slot that takes several values', '값을 여러 개 받는 슬롯'],
  ['Each value is added, until the user wants nothing more.', '더 없다고 할 때까지 값을 하나씩 더하는 슬롯.'],
  [
    'With `many`: what belongs to each item. The first slot is the name of the item: another value of it begins the next item.',
    '`many`와 함께 씁니다. 항목마다 있는 슬롯이며, 첫째 슬롯은 항목의 이름입니다. 이름이 달라지면 다음 항목이 시작됩니다.',
  ],
  [
    'How an item is spoken, with the slots of it: `{items}` is all of them.',
    '항목 하나를 말하는 문장. 그 항목의 슬롯을 씁니다. `{items}`는 모든 항목입니다.',
  ],
  [
    'Said when the command `remove` takes a value or an item out of a slot with `many`. May use `{item}`.',
    '명령 `remove`로 `many`를 쓴 슬롯에서 값이나 항목을 뺐을 때 하는 말. `{item}`을 쓸 수 있습니다.',
  ],
  [
    'Takes what it names out of a slot with `many`; with a number, so many of it.',
    '말한 것을 `many`를 쓴 슬롯에서 뺍니다. 수를 말하면 그만큼 뺍니다.',
  ],
  ['{item} is off the list.', '{item}을/를 뺐어요.'],
  ['A service that config.yaml names.', 'config.yaml에 있는 서비스의 이름.'],
  ['The subject of the mail. An empty slot is left blank.', '메일로 보낼 때의 제목. 값이 없는 슬롯은 빈칸이 됩니다.'],
  [
    'The text that people read, in a mail or a chat. An empty slot is left blank.',
    '메일이나 채팅에서 사람이 읽을 내용. 값이 없는 슬롯은 빈칸이 됩니다.',
  ],
  ['It is sent only if this is true.', '이 조건이 맞을 때만 그 서비스로 보냅니다.'],
  [
    'Who gets the completed dialog, before `complete` is said: a service that config.yaml names, `{to, subject, text, when, gives}`, or a list of these.',
    '`complete`를 말하기 전에, 완료된 대화의 내용을 보낼 곳: config.yaml에 있는 서비스의 이름, `{to, subject, text, when, gives}`, 또는 이것들의 목록.',
  ],
  [
    'Said when the dialog cannot go on without a service, or cannot be sent.',
    '서비스 없이는 대화를 이어 갈 수 없거나, 내용을 보낼 수 없을 때 하는 말.',
  ],
  [
    'What services answer in this turn, by their names: `{slots, refuse}`, or `fails`. Without an answer a look-up fails, and what is sent is taken.',
    '이 턴에서 서비스가 돌려주는 것을 서비스 이름별로. `{slots, refuse}` 또는 `fails`. 없으면 조회는 실패하고, 보내는 것은 받아들여집니다.',
  ],
  ['The values that the service gives, by slot.', '서비스가 돌려주는 값을 슬롯별로.'],
  ['The slots that the service refuses, each with its reason.', '서비스가 거절하는 슬롯과 그 이유.'],
  [
    'The services that were asked in this turn, in order; `[]` for none.',
    '이 턴에서 조회한 서비스를 순서대로. `[]`는 아무 데도 조회하지 않았다는 뜻입니다.',
  ],
  [
    'The services that received completed dialogs in this turn, in order; `[]` for none.',
    '이 턴에서 완료된 대화를 보낸 서비스를 순서대로. `[]`는 아무 데도 보내지 않았다는 뜻입니다.',
  ],
  [
    '`fails`: in this turn nothing can be sent, so that the dialog says its `error`.',
    '`fails`: 이 턴에서는 아무것도 보낼 수 없어서 대화가 `error`를 말합니다.',
  ],
  // What is spoken.
  [
    'A text, `{audio: https://…}`, or `{text: …, lang: en}`.',
    '텍스트, `{audio: https://…}` 또는 `{text: …, lang: en}`.',
  ],
  ['URL of a sound to play (https).', '들려줄 오디오의 https 주소.'],
  ['What is said.', '말할 문장.'],
  ['The language of the text, if it is not that of the extension.', '익스텐션의 언어와 다른 언어로 말할 때, 그 언어.'],
  [
    'One of these is said, never the same twice in a row.',
    '이 가운데 하나를 말합니다. 같은 말을 연달아 하지 않습니다.',
  ],
  ['Said by devices with a screen.', '화면이 있는 기기에서 하는 말.'],
  ['Said by devices without a screen.', '화면이 없는 기기에서 하는 말.'],
  ['The first case whose `when` is true is said.', '`when`이 맞는 첫 번째 것을 말합니다.'],
  ['What is said then; the last case needs no `when`.', '그때 하는 말. 마지막 것에는 `when`이 없어도 됩니다.'],
  // Conditions.
  [
    'A map of slots: all lines must be true. A list of maps: at least one of them.',
    '슬롯마다 한 줄씩 적으면 모두 맞아야 합니다. 목록으로 적으면 그중 하나만 맞으면 됩니다.',
  ],
  [
    'What the value of a slot must be: a value, a list of values (any of them), or `{min, max, over, under, given, not}`.',
    '슬롯에 채워져 있어야 할 값: 값 하나, 값의 목록(그중 하나) 또는 `{min, max, over, under, given, not}`.',
  ],
  ['At least this.', '이 값 이상.'],
  ['At most this.', '이 값 이하.'],
  ['More than this, or later; not this itself.', '이 값 초과(이 값은 빼고, 더 크거나 더 늦은 것).'],
  ['Less than this, or earlier; not this itself.', '이 값 미만(이 값은 빼고, 더 작거나 더 이른 것).'],
  ['Whether the slot has a value at all.', '슬롯에 값이 있는지 여부.'],
  ['A value, or a list of values, that the slot must not have.', '슬롯에 채워져 있으면 안 되는 값이나 값의 목록.'],
  // A dialog.
  ['A comment, shown in the workbench. It is never spoken.', '사람이 읽는 설명. 워크벤치에 나옵니다.'],
  ['Sentences that users say, with `{slot}` placeholders.', '사용자의 발화 예시. 슬롯 자리는 `{슬롯}`으로 적습니다.'],
  ['Other intents that start it.', '이 대화를 시작하는 다른 인텐트.'],
  [
    'Asked once at the start, if no slot is filled and two or more are asked.',
    '채워진 슬롯 없이 대화가 시작되고 물을 것이 둘 이상일 때 한 번 묻는 말.',
  ],
  [
    'The values that the dialog needs, in the order in which they are asked.',
    '대화가 알아야 할 것. 적은 순서대로 묻습니다.',
  ],
  [
    'Asked when everything is filled: yes completes, no asks `change`.',
    '다 알게 되면 확인하는 질문. "네"면 끝내고, "아니요"면 `change`를 묻습니다.',
  ],
  ['Said at the end.', '대화를 마칠 때 하는 말.'],
  [
    '`end` the session, `stay` for another request, or `auto`: stay if the session began with a launch.',
    '`end`는 세션을 끝내고, `stay`는 다음 요청을 기다립니다. `auto`는 익스텐션을 실행하면서 시작된 세션일 때만 기다립니다.',
  ],
  ['How many times a question is asked (1–10).', '같은 질문을 할 수 있는 횟수.'],
  [
    'Whether another dialog may start before this one is finished.',
    '이 대화가 끝나기 전에 다른 대화를 시작할 수 있는지 여부.',
  ],
  ['Said before the question when the user asks for help.', '사용자가 도움말을 요청하면 질문 앞에 하는 말.'],
  ['Said when this dialog comes back after another one.', '다른 대화가 끝나고 이 대화로 돌아올 때 하는 말.'],
  [
    'Said when the user asks for another dialog and this one is not `interruptible`.',
    '이 대화가 `interruptible: false`인데 다른 대화를 시작하려고 할 때 하는 말.',
  ],
  // A slot.
  [
    'The kind of value: a built-in type, or one declared under `types`.',
    '값의 종류: 기본 타입이나 `types`에 적은 타입.',
  ],
  [
    'The values allowed, each alone or with its synonyms.',
    '받을 수 있는 값(대표어). 값만 적거나 동의어와 함께 적습니다.',
  ],
  [
    'Other ways to say this value; or `{say, also, covers, intent, else}` and facts of your own, such as `price`.',
    '이 값을 달리 부르는 말 또는 `{say, also, covers, intent, else}`와 `price` 같은 정보.',
  ],
  [
    'A fact of this choice, a number or a text: `{pizza.price}` speaks it. Every choice has the same ones.',
    '이 선택지의 정보(숫자나 텍스트). `{피자.가격}`처럼 말할 수 있습니다. 모든 선택지에 같은 정보를 적습니다.',
  ],
  [
    'A number that is worked out: `amount * pizza.price + fee`, with `+ - * / ( )`, `min`, `max` and `round`; or `{cases: [{when, is}]}`.',
    '계산해서 얻는 숫자: `amount * pizza.price + fee`. `+ - * / ( )`, `min`, `max`, `round`를 쓸 수 있습니다. 또는 `{cases: [{when, is}]}`.',
  ],
  [
    'What values must not be together: while `when` is true, `say` is said, and the slot `ask` is asked again. Looked at before `confirm`, as soon as all that it hangs on is known.',
    '함께 있으면 안 되는 값: `when`이 맞는 동안 `say`를 말하고 `ask`에 적은 슬롯을 다시 묻습니다. 필요한 값을 다 알게 되면 `confirm` 전에 확인합니다.',
  ],
  ['What must not be, as in any `when`.', '있으면 안 되는 경우. 다른 `when`처럼 적습니다.'],
  ['Said instead of the question of the slot that is asked again.', '다시 묻는 슬롯의 질문 대신 하는 말.'],
  [
    'The slot that is asked again. Its value is kept until another comes.',
    '다시 물을 슬롯. 새 값이 올 때까지 그 값을 그대로 둡니다.',
  ],
  ['Too many at once. How many?', '한 번에는 너무 많아요. 몇 판 드릴까요?'],
  ['The first case whose `when` is true counts.', '`when`이 맞는 첫 번째 것을 씁니다.'],
  [
    'The number then: an expression. The last case needs no `when`.',
    '그때의 숫자(계산식). 마지막 것에는 `when`이 없어도 됩니다.',
  ],
  [
    'Numbers that are worked out of slots, facts and each other, in the order written: name → expression.',
    '슬롯과 정보, 위에 적은 계산에서 얻는 숫자. 이름 → 계산식.',
  ],
  [
    'Name → a number or a text that all texts may speak, and conditions and `calculate` may use: `{shop}`.',
    '이름 → 모든 텍스트에서 `{shop}`처럼 말하고, 조건과 `calculate`에서도 쓸 수 있는 숫자나 텍스트.',
  ],
  ['Pizza Bot', '피자봇'],
  ['a slot whose choices have facts', '선택지에 정보가 있는 슬롯'],
  [
    'Choices with a price, which texts and `calculate` may use.',
    '가격이 있는 선택지. 텍스트와 `calculate`에서 쓸 수 있습니다.',
  ],
  ['How the value is spoken.', '이 값을 말할 때 쓰는 말.'],
  ['Other ways to say this value.', '이 값을 달리 부르는 말.'],
  ['The question.', '질문.'],
  [
    'The question for the next attempts; in a list, one text for each attempt, and the last one repeats.',
    '다시 묻는 질문. 목록으로 적으면 물을 때마다 하나씩 쓰고, 마지막 것을 되풀이합니다.',
  ],
  [
    'Said when the user stays silent, instead of the next `reprompt`.',
    '사용자가 아무 말도 하지 않을 때, 다음 `reprompt` 대신 하는 말.',
  ],
  [
    'Said instead of the question when a value is rejected: one text, or one for each rule. May use `{value}`.',
    '값을 거절할 때 질문 대신 하는 말: 텍스트 하나 또는 규칙별 텍스트. `{value}`를 쓸 수 있습니다.',
  ],
  ['Said when the value has the wrong kind.', '값의 종류가 다를 때 하는 말.'],
  ['Said when the value is not one of the choices.', '고를 수 있는 값이 아닐 때 하는 말.'],
  [
    'Said when the text does not have the `shape`, or does not match the `pattern`.',
    '값이 `shape`나 `pattern`에 맞지 않을 때 하는 말.',
  ],
  [
    'How a text is made up: `X` is a digit, `A` a letter, all else itself; a list for several.',
    '텍스트의 모양: `X`는 숫자, `A`는 글자, 나머지는 쓴 그대로입니다. 여러 개면 목록으로 씁니다.',
  ],
  [
    'For programmers: a regular expression (RE2) that the whole text must match, after NFKC and without spaces.',
    '프로그래머용: NFKC로 바꾸고 공백을 뺀 텍스트 전체가 맞아야 하는 정규 표현식(RE2).',
  ],
  [
    'The times of day that mean this choice, `14:00-16:00`: 14:00 is one of them, 16:00 is not.',
    '이 선택지를 뜻하는 시각의 범위. `14:00-16:00`에 14:00은 들어가고 16:00은 들어가지 않습니다.',
  ],
  ['The intent that is this choice while the slot is asked.', '이 슬롯을 물을 때 이 선택지를 뜻하는 인텐트.'],
  [
    '`true`: this choice is whatever is none of the others.',
    '`true`로 하면, 다른 선택지가 아닌 모든 값이 이 선택지입니다.',
  ],
  [
    '`true`: the value is never in a log or a report, never kept once it was rejected, and sent only to services that say `private: true`.',
    '`true`로 하면, 값을 로그나 보고서에 남기지 않고, 거절한 값은 바로 버리며, `private: true`라고 쓴 서비스로만 보냅니다.',
  ],
  [
    '`true`: the service also gets the values of slots that say `private: true`.',
    '`true`로 하면, `private: true`인 슬롯의 값도 받습니다.',
  ],
  ['a slot for a telephone number', '전화번호를 받는 슬롯'],
  ['A slot that takes so many digits, and says them one by one.', '정해진 자릿수의 숫자를 받아 한 자리씩 말하는 슬롯.'],
  ['phone', '전화번호'],
  ['a slot for a day on which we are open', '문을 여는 날을 받는 슬롯'],
  [
    'A slot that takes a day from tomorrow on, but for days that are closed.',
    '쉬는 날을 빼고 내일부터의 날을 받는 슬롯.',
  ],
  ['On which day?', '며칠로 할까요?'],
  ['What is your telephone number?', '전화번호가 어떻게 되세요?'],
  ['Said when the value is below `min`.', '값이 `min`에 못 미칠 때 하는 말.'],
  ['Said when the value is above `max`.', '값이 `max`를 넘을 때 하는 말.'],
  ['Said when the value is one of `except`.', '값이 `except`에 있을 때 하는 말.'],
  [
    'The earlier slot of the day that a time is on: `now` in its bounds, and `except`, then look at that day.',
    '시각이 속한 날을 먼저 묻는 슬롯. `min`과 `max`의 `now`와 `except`를 그날 기준으로 따집니다.',
  ],
  ['Said when the value is between two steps of `every`.', '값이 `every`의 단위에 맞지 않을 때 하는 말.'],
  [
    'By what steps values go, from a fixed `min`, 0 or midnight on: `10` for numbers, `30 minutes` for times and durations.',
    '값의 단위. 정해진 `min`이나 0, 자정부터 셉니다. 수는 `10`, 시각과 시간의 길이는 `30 minutes`처럼 씁니다.',
  ],
  [
    'Said when the user gave a time span but a single moment is needed.',
    '한 시점이 필요한데 시간 범위로 알아들었을 때 하는 말.',
  ],
  [
    'Said when the day of a date and time is known, and its time is not, or one day of a period; without it, what is under `type`.',
    '날짜와 시각 중 날짜만 알거나 기간의 한쪽 날만 알 때 하는 말. 없으면 `type`에 쓴 말을 합니다.',
  ],
  ['Said when a period is shorter or longer than `length` allows.', '기간이 `length`보다 짧거나 길 때 하는 말.'],
  [
    'How long a period is: `{min: 1 night, max: 21 nights}`; in days both ends count.',
    '기간의 길이. `{min: 1 night, max: 21 nights}`. 날수(`days`)에는 첫날과 끝날이 모두 들어갑니다.',
  ],
  ['At least so long: `1 night`, `3 days`.', '최소 길이. `1 night`, `3 days`.'],
  ['At most so long: `21 nights`, `2 days`.', '최대 길이. `21 nights`, `2 days`.'],
  ['Said before the question when the user asks for help here.', '여기서 도움말을 요청하면 질문 앞에 하는 말.'],
  ['Said once when the slot is filled, before the next question.', '슬롯이 채워지면 다음 말 앞에 한 번 하는 말.'],
  [
    'Asked when the slot is filled: no asks the slot again.',
    '슬롯이 채워지면 바로 하는 확인 질문. 아니라고 하면 슬롯을 다시 묻습니다.',
  ],
  [
    'What users call the slot when they say what they want to change; `commands` has a `change` for it.',
    '바꾸고 싶은 것을 말할 때 부르는 슬롯의 이름. `commands`에 `change`가 있어야 합니다.',
  ],
  [
    'Said instead of `heard` when a value is replaced. May use `{before}`.',
    '값이 바뀌었을 때 `heard` 대신 하는 말. `{before}`를 쓸 수 있습니다.',
  ],
  [
    '`false`: asked once if it has a `prompt`; otherwise filled only if the user says it.',
    '`false`이면, `prompt`가 있을 때는 한 번만 묻고 없을 때는 말한 경우에만 받습니다.',
  ],
  [
    'Optional slot: the value used if the user gave none. Required slot: used instead of giving up.',
    '선택 사항인 슬롯을 말하지 않았을 때 쓰는 값. 필수 슬롯이면 포기하는 대신 이 값을 씁니다.',
  ],
  [
    'Optional slot: the value used if the user gave none. Required slot: used instead of giving up. With `many`, also a list.',
    '선택 사항인 슬롯을 말하지 않았을 때 쓰는 값. 필수 슬롯이면 포기하는 대신 이 값을 씁니다. `many`이면 목록도 됩니다.',
  ],
  ['The slot is asked, and its value kept, only while this is true.', '이 조건이 맞는 동안에만 묻고 값을 유지합니다.'],
  [
    'Other CEK slots that can fill this slot while it is asked: `number`, or `NumberIntent.number`.',
    '이 슬롯을 묻는 동안 대신 채울 수 있는 다른 CEK 슬롯: `number` 또는 `NumberIntent.number`.',
  ],
  [
    'The least value allowed: a number, or for dates and times a value, `today`, `now`, `today + 30 days`; or an earlier slot, `arrival + 1 day`.',
    '받을 수 있는 최솟값: 숫자. 날짜와 시각이면 그 값이나 `today`, `now`, `today + 30 days`. 먼저 묻는 슬롯도 쓸 수 있습니다: `arrival + 1 day`.',
  ],
  [
    'The greatest value allowed: a number, or for dates and times a value, `today`, `now`, `now + 2 hours`; or an earlier slot, `room.sleeps`.',
    '받을 수 있는 최댓값: 숫자. 날짜와 시각이면 그 값이나 `today`, `now`, `now + 2 hours`. 먼저 묻는 슬롯도 쓸 수 있습니다: `room.sleeps`.',
  ],
  [
    'What is not taken: a value, or a list; of dates and times also days of the week, `2026-12-25`, `12-25` each year, `13:00-14:00`, `saturday 13:00-18:00`.',
    '받지 않는 값이나 그 목록. 날짜와 시각이면 요일(`sunday`), `2026-12-25`, 해마다 오는 `12-25`, `13:00-14:00`, `saturday 13:00-18:00`도 쓸 수 있습니다.',
  ],
  [
    'What a number counts, and is spoken with it: `판`, `枚`, `box|boxes`; a fact of an earlier slot, `menu.per`; or `{word, numerals}`.',
    '수를 세는 단위: `판`, `개`처럼 적으면 수와 함께 말합니다. 앞 슬롯의 정보(`menu.per`)나 `{word, numerals}`도 쓸 수 있습니다.',
  ],
  ['What is counted.', '수를 세는 단위.'],
  [
    'Korean: 한, 두, 세 (`native`) or 일, 이, 삼 (`sino`) before it, where the word is not one that is known.',
    '한, 두, 세(`native`)로 셀지 일, 이, 삼(`sino`)으로 셀지. 이미 아는 단위에는 없어도 됩니다.',
  ],
  ['box|boxes', '판'],
  ['What to use of a time span such as "this evening".', '"오늘 저녁" 같은 시간 범위에서 무엇을 쓸지 정합니다.'],
  [
    '`true`: later dialogs in the session start with this value in a slot of the same name.',
    '`true`이면, 같은 세션에서 나중에 이 이름의 슬롯이 있는 대화가 이 값으로 시작합니다.',
  ],
  // Snippets.
  ['a dialog that asks', '물어보는 대화'],
  ['Asks what is missing, then completes.', '모르는 것을 묻고 나서 마칩니다.'],
  ['a dialog that only answers', '대답만 하는 대화'],
  ['Says one text and asks nothing.', '한마디 하고 아무것도 묻지 않습니다.'],
  ['a slot of any text', '아무 말이나 받는 슬롯'],
  ['A slot that takes any text.', '들은 말을 그대로 받는 슬롯.'],
  ['a slot with choices', '골라서 답하는 슬롯'],
  ['A slot that takes one of a list of values.', '목록에 있는 값 가운데 하나를 받는 슬롯.'],
  ['a slot for a whole number', '정수를 받는 슬롯'],
  ['A slot that takes a whole number in a range.', '정해진 범위의 정수를 받는 슬롯.'],
  ['a slot for a day on which we are open', '문을 여는 날을 받는 슬롯'],
  [
    'A slot that takes a day from tomorrow on, but for days that are closed.',
    '쉬는 날을 빼고 내일부터의 날을 받는 슬롯.',
  ],
  ['a slot for yes or no', '네, 아니요로 답하는 슬롯'],
  ['A slot that is answered with yes or no.', '네 또는 아니요로 답하는 슬롯.'],
  ['One of several texts, never the same twice in a row.', '여러 문장 가운데 하나. 같은 말을 연달아 하지 않습니다.'],
  ['The first text whose condition is true.', '조건이 맞는 첫 번째 문장.'],
  ['a conversation', '대화 테스트'],
  [
    'What the user does, turn by turn, and what must be said.',
    '사용자가 하는 일과 그때 해야 할 말을 차례대로 적습니다.',
  ],
  // Examples.
  ['Which pizza would you like?', '어떤 피자를 드릴까요?'],
  ['Your pizza is on the way.', '주문하신 피자를 보내 드릴게요.'],
  ['We are open until ten.', '저희는 밤 10시까지 열어요.'],
  ['Welcome to the pizza shop. What can I do for you?', '안녕하세요, 피자 가게예요. 무엇을 도와드릴까요?'],
  ['Welcome.', '안녕하세요.'],
  ['What it shows', '확인하려는 것'],
  ['Small', '스몰'],
  ['Large', '라지'],
  ['Which topping?', '어떤 토핑을 올릴까요?'],
  ['Anything else?', '더 있으세요?'],
  ['Small or large?', '스몰과 라지 중에 어떤 걸로 드릴까요?'],
  ['How many would you like?', '몇 판 드릴까요?'],
  ['Shall we deliver it?', '배달해 드릴까요?'],
  ['All right.', '알겠어요.'],
  ['Of course.', '그럼요.'],
  ['Delivery', '배달'],
  ['We will bring it to you.', '가져다드릴게요.'],
  ['See you soon.', '곧 봬요.'],
  [
    'We have Pepperoni and Margherita. Which pizza would you like?',
    '페퍼로니와 마르게리타가 있어요. 어떤 피자를 드릴까요?',
  ],
  ['Are you still there? Which pizza would you like?', '듣고 계세요? 어떤 피자를 드릴까요?'],
  ['We do not have {value}. Which pizza would you like?', '{value}은/는 없어요. 어떤 피자를 드릴까요?'],
  ['Most of our guests take the Pepperoni.', '가장 많이 찾으시는 건 페퍼로니예요.'],
  ['{pizzaType}, a good choice.', '{pizzaType}, 좋은 선택이에요.'],
  ['{pizzaType} instead of {before}.', '{before} 대신 {pizzaType}(으)로 바꿨어요.'],
  ['I want a {pizzaType} pizza', '{pizzaType} 피자 주문할게요'],
  ['{pizzaAmount} pizzas please', '피자 {pizzaAmount}판 주세요'],
  ['Which pizza would you like, and how many?', '어떤 피자를 몇 판 드릴까요?'],
  ['{phone}, is that right?', '{phone}, 맞나요?'],
  ['{pizzaAmount} boxes of {pizzaType}, is that right?', '{pizzaType} {pizzaAmount}판, 맞나요?'],
  ['{pizzaAmount} boxes of {pizzaType} are on the way.', '{pizzaType} {pizzaAmount}판을 보내 드릴게요.'],
  ['Tell me which pizza you want, and how many.', '원하시는 피자와 판 수를 말씀해 주세요.'],
  ['What should I change?', '무엇을 바꿔 드릴까요?'],
  ['All right, I cancelled your order.', '네, 주문을 취소했어요.'],
  // config.yaml
  ['The config.yaml of a reprompt extension', 'reprompt 익스텐션의 config.yaml'],
  [
    "The extension's id in CLOVA's Developer Center, or a list; a request for another is rejected.",
    'CLOVA developer console에 등록한 익스텐션 ID(여러 개면 목록). 다른 ID로 온 요청은 거절합니다.',
  ],
  [
    'The language of the extension and of the messages of `check`.',
    '익스텐션이 말하는 언어. 작성자에게 보여 주는 메시지도 이 언어로 나옵니다.',
  ],
  [
    'IANA timezone of the users; `today` and `now` are local to it.',
    '사용자가 있는 곳의 시간대(IANA 이름). `today`와 `now`의 기준입니다.',
  ],
  ['The folder of the dialogs.', '대화 파일이 있는 폴더.'],
  ['The intent whose dialog a launch starts.', '익스텐션을 실행하면 바로 시작할 대화의 인텐트.'],
  [
    'What Clova.GuideIntent means: `help`; `notUnderstood`; or `both`, where CLOVA sends it for either (FallbackIntent is not selected).',
    'Clova.GuideIntent의 뜻: `help`, `notUnderstood`, 또는 `both`(FallbackIntent를 선택하지 않아 CLOVA가 두 경우에 모두 보낼 때).',
  ],
  ['Your own intents for these.', '이런 일을 할 때 쓰는, 직접 만든 인텐트.'],
  ['Repeats the question.', '질문을 다시 말합니다.'],
  ['Goes back to the previous slot.', '앞의 슬롯으로 돌아갑니다.'],
  ['Starts the dialog again with empty slots.', '대화를 처음부터 다시 시작합니다.'],
  ['Asks for help, as `Clova.GuideIntent` does.', '`Clova.GuideIntent`처럼 도움말을 요청합니다.'],
  ['Cancels the dialog, as `Clova.CancelIntent` does.', '`Clova.CancelIntent`처럼 대화를 취소합니다.'],
  [
    'Leaves the extension, as `Clova.StopIntent` does, even if dialogs are waiting.',
    '기다리는 대화가 있어도 익스텐션을 끝낸다. `Clova.StopIntent`와 같다.',
  ],
  [
    'Means yes, as `Clova.YesIntent` does; it may bring slots.',
    '네라는 뜻. `Clova.YesIntent`와 같으며, 슬롯을 함께 가져와도 됩니다.',
  ],
  [
    'Means no, as `Clova.NoIntent` does; it may bring slots.',
    '아니요라는 뜻. `Clova.NoIntent`와 같으며, 슬롯을 함께 가져와도 됩니다.',
  ],
  [
    'Names a slot that the user wants to change, by one of its `names`.',
    '바꾸고 싶은 슬롯을 `names` 가운데 하나로 말한다.',
  ],
  [
    'The addresses of your own proxies, or ranges of them: what they say of a client in `X-Forwarded-For` is believed.',
    '직접 운영하는 프록시의 주소나 그 범위. 이 프록시들이 `X-Forwarded-For`에 적은 클라이언트 주소를 믿습니다.',
  ],
  ['What the log says besides what happened.', '로그에 더 남길 정보.'],
  [
    'The environment variable with the key from which the names of sessions in the log are made; without it they are others after each start.',
    '로그에 쓰는 세션 이름을 만드는 키가 들어 있는 환경 변수. 없으면 서버를 시작할 때마다 이름이 달라집니다.',
  ],
  [
    'Whether the log has the values that `choices` rejected: words of users, for authors to add synonyms from.',
    '`choices`에서 거절한 값을 로그에 남길지 여부. 사용자가 한 말이며, 작성자가 동의어를 더할 때 씁니다.',
  ],
  [
    'Counts for Prometheus, at `/metrics`; off unless this key is there. With a `port`, they and the health of the server are at that port, too.',
    'Prometheus가 읽는 수치(`/metrics`). 이 키가 없으면 꺼져 있습니다. `port`를 쓰면 수치와 서버 상태를 그 포트에서도 볼 수 있습니다.',
  ],
  ['The address to listen on for metrics.', '수치를 읽을 수 있는 주소.'],
  ['The port of the metrics.', '수치를 읽을 수 있는 포트.'],
  ['Where the server listens.', '서버가 요청을 기다리는 곳.'],
  ['The address to listen on.', '서버가 요청을 받는 주소.'],
  ['The port to listen on.', '서버가 요청을 받는 포트.'],
  ['The path of the requests from CLOVA.', 'CLOVA가 요청을 보내는 경로.'],
  ['The extension on CLOVA.', 'CLOVA에 등록한 익스텐션.'],
  ['The extension as a skill on Alexa.', 'Alexa 스킬로 등록한 익스텐션.'],
  [
    "The skill's id in the Alexa developer console, or a list; a request for another is rejected.",
    'Alexa 개발자 콘솔의 스킬 ID. 목록으로 여러 개를 적을 수 있습니다. 다른 스킬로 온 요청은 받지 않습니다.',
  ],
  ['The path of the requests from Alexa.', 'Alexa가 요청을 보내는 경로.'],
  [
    'The locales in which the skill is offered: `export` writes a model for each.',
    '스킬을 공개하는 로캘. `export`가 각각의 모델을 만듭니다.',
  ],
  [
    'What users call the skill by, for the model that `export` writes: two or more words.',
    '사용자가 스킬을 부르는 이름. `export`가 만드는 모델에 들어가며, 두 단어 이상으로 씁니다.',
  ],
  ['How a request proves that CLOVA sent it.', 'CLOVA가 보낸 요청인지 확인하는 방법.'],
  [
    '`clova`, or a PEM file; or a list of these while a key is being replaced.',
    '`clova` 또는 PEM 파일. 키를 바꾸는 동안에는 여러 개를 목록으로 적습니다.',
  ],
  [
    "Seconds a request's timestamp may be off, where it has one; 0: do not look.",
    '요청의 timestamp가 어긋나도 되는 시간(초). 0이면 확인하지 않습니다.',
  ],
  // Conversation tests.
  ['A reprompt conversation test', 'reprompt 대화 테스트'],
  ['A comment: what these conversations test.', '사람이 읽는 설명: 이 대화들로 무엇을 확인하는지.'],
  [
    'The platforms on which these conversations go like this; on any other they are skipped.',
    '이 대화대로 진행되는 플랫폼. 다른 플랫폼에서는 건너뜁니다.',
  ],
  [
    'The current time: a date, a time and the UTC offset, `2026-11-23T10:00:00+09:00`.',
    '테스트할 때의 시각: 시차를 붙인 날짜와 시각, `2026-11-23T10:00:00+09:00`.',
  ],
  ['Keys of config.yaml for this file.', '이 파일에서만 쓰는 config.yaml의 키.'],
  [
    'A dialog file, written in place; without it, the dialogs of the extension are used.',
    '여기에 바로 적은 대화 파일. 없으면 익스텐션의 대화를 테스트합니다.',
  ],
  ['Name of the conversation → its turns.', '대화로 확인하려는 것 → 주고받는 말.'],
  [
    'What the user does: `launch`, `yes`, `no`, `help`, `cancel`, `silence` …, an intent with its slots (`OrderPizza pizzaType=Pepperoni`), or a sentence like one of the `examples`.',
    '사용자가 하는 일: `launch`, `yes`, `no`, `help`, `cancel`, `silence` 등, 인텐트와 슬롯(`OrderPizza pizzaType=페퍼로니`) 또는 `examples`에 있는 것과 같은 문장.',
  ],
  [
    'Session attributes for this turn, instead of those of the previous turn.',
    '앞 턴이 남긴 것 대신, 이 턴이 받는 세션 속성.',
  ],
  [
    'Everything that is said, word for word; any text of a `oneOf` matches.',
    '하는 말 전부를 글자 그대로 적습니다. `oneOf`라면 그중 어느 것이든 됩니다.',
  ],
  ['A sound.', '오디오.'],
  ['A text.', '텍스트.'],
  ['The language of the text.', '말하는 언어.'],
  ['What a device with a screen says.', '화면이 있는 기기가 하는 말.'],
  ['Words that the answer must contain.', '하는 말에 들어 있어야 할 낱말.'],
  [
    'Names of texts that must be said: `pizzaAmount.prompt`.',
    '하는 말 가운데 있어야 할 텍스트의 이름: `pizzaAmount.prompt`.',
  ],
  ['What is heard if the user stays silent.', '이때 사용자가 아무 말도 하지 않으면 들리는 말.'],
  [
    'The filled slots of the open dialog afterwards: all of them, and no other. A slot with `many` has a list.',
    '이때 대화에 채워져 있는 슬롯 전부. `many`를 쓴 슬롯은 목록으로 씁니다.',
  ],
  ['The dialogs that this turn completed; `[]` for none.', '이때 마친 대화. 없으면 `[]`.'],
  ['Whether the session ends.', '세션이 끝났는지 여부.'],
  ['The session attributes, exactly as the platform gets them.', '플랫폼이 받는 그대로의 세션 속성.'],
  [
    'Why the extension answered like this: the rule, what it asks and what happened to the slots.',
    '어느 규칙이 대답했고, 무엇을 묻고, 슬롯이 어떻게 되었는지.',
  ],
  ['The rule that answered.', '마지막에 말한 단계.'],
  ['The dialog that is active afterwards, or that was closed.', '이때 진행 중이거나 방금 끝난 대화.'],
  ['The slot that is asked.', '묻고 있는 슬롯.'],
  ['How many times the open question has been asked so far.', '지금 질문을 몇 번째 하는지.'],
  ['The slots that were filled.', '값이 채워진 슬롯.'],
  ['The slots whose value was removed.', '값이 버려진 슬롯.'],
  [
    'Dialogs that waited and are there no more, and what else of the session had to give way.',
    '기다리던 대화 중 이제 없는 것, 그리고 세션에서 덜어 낸 것.',
  ],
  // Services in config.yaml.
  [
    'Services that dialogs ask, or that receive completed dialogs, by name.',
    '대화가 물어보거나, 완료된 대화를 보낼 곳. 이름별로 적습니다.',
  ],
  ['A URL, a module, a file or a mail.', 'URL, 모듈, 파일, 메일 가운데 하나.'],
  ['Where each request is posted to, as JSON.', '요청을 JSON으로 보낼 주소.'],
  [
    'A JavaScript module beside config.yaml, whose default export takes a request and returns an answer.',
    'config.yaml 옆에 둔 JavaScript 모듈. 요청을 받아 응답을 돌려주는 함수를 default로 내보냅니다.',
  ],
  ['A CSV file that gains a row for each completed dialog.', '대화가 끝날 때마다 한 줄씩 쌓이는 CSV 파일.'],
  [
    'Who gets a mail for each completed dialog. The mail server is that of `SMTP_URL` in the environment.',
    '대화가 끝날 때마다 메일을 받을 주소. 메일 서버는 환경 변수 `SMTP_URL`로 정합니다.',
  ],
  [
    'What is sent: the request, or only `{"text": …}` for chats.',
    '보내는 내용: 요청 전체, 또는 채팅 서비스가 받는 `{"text": …}`만.',
  ],
  [
    'The environment variable with the secret (`whsec_…`) that requests are signed with.',
    '요청에 서명할 비밀 값(`whsec_…`)이 들어 있는 환경 변수.',
  ],
  [
    'The environment variable with a token that is sent as `Authorization: Bearer …`.',
    '`Authorization: Bearer …`로 보낼 토큰이 들어 있는 환경 변수.',
  ],
  [
    "Whether the service gets the user's token of account linking.",
    '계정 연동으로 받은 사용자의 토큰을 서비스에 보낼지 여부.',
  ],
  ['Seconds that a call may take.', '한 번 부를 때 기다리는 시간(초).'],
  [
    'For how long a completed dialog is sent again while the service fails.',
    '서비스가 응답하지 못할 때 완료된 대화를 다시 보내는 기간.',
  ],
  [
    'Where completed dialogs are kept until they are delivered: a folder, or a database.',
    '완료된 대화를 전달할 때까지 보관하는 곳. 폴더나 데이터베이스.',
  ],
  [
    'The environment variable with the URL of a PostgreSQL database.',
    'PostgreSQL 데이터베이스의 URL이 들어 있는 환경 변수.',
  ],
])
