import type { SchemaWords } from '../editor-schema.ts'

/** The texts of the editors' schemas in Japanese, by the English ones. */
export const japaneseSchemaWords: SchemaWords = new Map([
  // A dialog file.
  ['A reprompt dialog file', 'repromptの対話ファイル'],
  ['CEK intent name → dialog.', 'CEKのインテント名 → 対話。'],
  [
    'A dialog: what it asks and what it says. A text or a list instead of a map is only an answer.',
    '1つの対話：何を尋ね、何を話すか。テキストやリストだけを書くと、答えるだけの対話になります。',
  ],
  [
    'What the extension says outside a dialog. Every reply has a built-in text.',
    '対話の外で話すこと。書かなければ、組み込みの文が使われます。',
  ],
  [
    'Greets the user who opened the extension (skill) and offers something.',
    '起動されたときのあいさつ。何ができるかも伝えます。',
  ],
  [
    'Said when the user asks for help and no dialog is active.',
    '進行中の対話がないときに、ヘルプを求められたら話す文。',
  ],
  [
    'Said when no dialog is active and none matches what the user said.',
    '進行中の対話がなく、発話に合う対話もないときに話す文。',
  ],
  ['Said when the user cancels.', 'ユーザーがキャンセルしたときに話す文。'],
  [
    'Said when no dialog is active and the user wants nothing more.',
    '進行中の対話がなく、ユーザーにほかの用件もないときに話す文。',
  ],
  ['Asked when the user answers no to `confirm`.', '`confirm`に「いいえ」と答えた後の質問。'],
  [
    'Said after the last failed attempt; the session ends.',
    '同じ質問を`attempts`回しても答えが得られないときに話す文。セッションは終わります。',
  ],
  ['Said after `complete` if the session stays open.', 'セッションを続けるときに、`complete`の後に話す文。'],
  ['Said when a dialog comes back after another one.', 'ほかの対話が終わり、もとの対話に戻るときに話す文。'],
  [
    'Said when the user asks for another dialog and the active one is not `interruptible`.',
    '進行中の対話が`interruptible: false`で、ほかの対話を求められたときに話す文。',
  ],
  [
    'Said after an internal error of the server; the session ends.',
    'サーバーに問題が起きたときに話す文。セッションは終わります。',
  ],
  [
    'Name → keys that slots of this `type` start with.',
    '名前 → その`type`のスロットに共通するキー。スロットに書いたキーが優先されます。',
  ],
  [
    'The service that may reject a value which is otherwise good. `{service, required: true}`: without its answer the dialog says `error`.',
    '正しい値でも拒否することがあるサービス。`{service, required: true}`とすると、応答がないときに`error`を話します。',
  ],
  [
    '`true`: a value that could not be checked is not taken, and the dialog says `error`.',
    '`true`にすると、確かめられなかった値は受け入れず、`error`を話します。',
  ],
  [
    'The service that gives the value when it is the turn of this slot. With a `prompt` the user is asked if the service does not know it.',
    'このスロットの番が来たときに値を返すサービス。`prompt`があれば、サービスが知らないときにユーザーに尋ねます。',
  ],
  [
    'Said when the service of `checkedBy` rejects the value for this reason. May use `{value}`.',
    '`checkedBy`のサービスがこの理由で値を拒否したときに話す文。`{value}`が使えます。',
  ],
  [
    'The slot that takes its value from the answer of the service, if it answers in time.',
    'サービスの応答から値を受け取るスロット。時間内に応答があれば値が入ります。',
  ],
  [
    'The slots whose value was rejected, each with the rule, or the reason of a service.',
    '値が拒否されたスロットと、その規則、またはサービスが拒否した理由。',
  ],
  ['A slot that a service gives the value of.', 'サービスが値を返すスロット。'],
  ['a slot that is looked up', '照会するスロット'],
  [
    '`true`: the slot takes several values. Each one that the user says is added, and `more` is asked.',
    '`true`なら、値をいくつも取ります。言われるたびに1つずつ加え、ほかにもあるかを`more`で尋ねます。',
  ],
  [
    'Asked after each value of a slot with `many`: no ends the list, yes asks the `prompt` again.',
    '`many`のスロットで、値を1つ取るたびにする質問。「いいえ」で終わり、「はい」なら`prompt`をもう一度尋ねます。',
  ],
  ['How many values a slot with `many` takes.', '`many`のスロットが取る値の数。'],
  ['At least this many.', '最小の数。'],
  ['At most this many; then `more` is not asked.', '最大の数。この数になれば`more`は尋ねません。'],
  [
    'Said when a slot with `many` has fewer values than `count` asks for, or would get more.',
    '`many`のスロットの値が、`count`より少ないときや多くなるときに言う言葉。',
  ],
  ['a slot that takes several values', '値をいくつも取るスロット'],
  ['Each value is added, until the user wants nothing more.', 'もうないと言われるまで、値を1つずつ加えるスロット。'],
  [
    'With `many`: what belongs to each item. The first slot is the name of the item: another value of it begins the next item.',
    '`many`と一緒に書きます。項目ごとにあるスロットで、最初のスロットが項目の名前です。別の名前が来ると次の項目が始まります。',
  ],
  [
    'How an item is spoken, with the slots of it: `{items}` is all of them.',
    '項目1つを話す文。その項目のスロットを使います。`{items}`はすべての項目です。',
  ],
  [
    'Said when the command `remove` takes a value or an item out of a slot with `many`. May use `{item}`.',
    'コマンド`remove`が`many`のスロットから値や項目を取り除いたときに話す文。`{item}`を使えます。',
  ],
  [
    'Takes what it names out of a slot with `many`; with a number, so many of it.',
    '言われたものを`many`のスロットから取り除きます。数を言われたら、その数だけ取り除きます。',
  ],
  ['{item} is off the list.', '{item}を取り消しました。'],
  ['A service that config.yaml names.', 'config.yamlにあるサービスの名前。'],
  [
    'The subject of the mail. An empty slot is left blank.',
    'メールで送るときの件名。値のないスロットは空欄になります。',
  ],
  [
    'The text that people read, in a mail or a chat. An empty slot is left blank.',
    'メールやチャットで人が読む文。値のないスロットは空欄になります。',
  ],
  ['It is sent only if this is true.', 'この条件を満たすときだけ、そのサービスに送ります。'],
  [
    'Who gets the completed dialog, before `complete` is said: a service that config.yaml names, `{to, subject, text, when, gives}`, or a list of these.',
    '`complete`を話す前に、完了した対話の内容を送る先。config.yamlにあるサービスの名前、`{to, subject, text, when, gives}`、またはそれらのリスト。',
  ],
  [
    'Said when the dialog cannot go on without a service, or cannot be sent.',
    'サービスなしには対話を続けられないとき、または内容を送れないときに話す文。',
  ],
  [
    'What services answer in this turn, by their names: `{slots, refuse}`, or `fails`. Without an answer a look-up fails, and what is sent is taken.',
    'このやり取りでサービスが返す内容を、サービス名ごとに。`{slots, refuse}`か`fails`。なければ照会は失敗し、送信は受け付けられます。',
  ],
  ['The values that the service gives, by slot.', 'サービスが返す値を、スロットごとに。'],
  ['The slots that the service refuses, each with its reason.', 'サービスが受け付けないスロットと、その理由。'],
  [
    'The services that were asked in this turn, in order; `[]` for none.',
    'このやり取りで照会したサービスを順番に。`[]`はどこにも照会しなかったことを表します。',
  ],
  [
    'The services that received completed dialogs in this turn, in order; `[]` for none.',
    'このやり取りで、完了した対話を送ったサービスを順番に。`[]`はどこにも送らなかったことを表します。',
  ],
  [
    '`fails`: in this turn nothing can be sent, so that the dialog says its `error`.',
    '`fails`：このやり取りでは何も送れず、対話は`error`を話します。',
  ],
  // What is spoken.
  [
    'A text, `{audio: https://…}`, or `{text: …, lang: en}`.',
    'テキスト、`{audio: https://…}`、または`{text: …, lang: en}`。',
  ],
  ['URL of a sound to play (https).', '再生する音声の、httpsのアドレス。'],
  ['What is said.', '話す文。'],
  ['The language of the text, if it is not that of the extension.', 'エクステンションと違う言語で話すときの言語。'],
  ['One of these is said, never the same twice in a row.', 'このうちの1つを話します。同じ文は続けて使いません。'],
  ['Said by devices with a screen.', '画面のあるデバイスで話す文。'],
  ['Said by devices without a screen.', '画面のないデバイスで話す文。'],
  ['The first case whose `when` is true is said.', '`when`が成り立つ最初のものを話します。'],
  [
    'What is said then; the last case needs no `when`.',
    'そのときに話す文。最後のものには`when`がなくてもかまいません。',
  ],
  // Conditions.
  [
    'A map of slots: all lines must be true. A list of maps: at least one of them.',
    'スロットごとに1行ずつ書くと、すべて成り立つ必要があります。リストにすると、どれか1つで足ります。',
  ],
  [
    'What the value of a slot must be: a value, a list of values (any of them), or `{min, max, over, under, given, not}`.',
    '条件となるスロットの値：1つの値、値のリスト（どれか1つ）、または`{min, max, over, under, given, not}`。',
  ],
  ['At least this.', 'この値以上。'],
  ['At most this.', 'この値以下。'],
  ['More than this, or later; not this itself.', 'この値を超える、またはこれより後（この値は含みません）。'],
  ['Less than this, or earlier; not this itself.', 'この値未満、またはこれより前（この値は含みません）。'],
  ['Whether the slot has a value at all.', 'スロットに値があるかどうか。'],
  ['A value, or a list of values, that the slot must not have.', '除外する値、または値のリスト。'],
  // A dialog.
  ['A comment, shown in the workbench. It is never spoken.', '人が読む説明。ワークベンチに表示されます。'],
  [
    'Sentences that users say, with `{slot}` placeholders.',
    'ユーザーのサンプル発話。スロットの部分は`{スロット}`と書きます。',
  ],
  ['Other intents that start it.', 'この対話を始める、ほかのインテント。'],
  [
    'Asked once at the start, if no slot is filled and two or more are asked.',
    'スロットが何も埋まらずに始まり、尋ねることが2つ以上あるときに、一度だけする質問。',
  ],
  ['The values that the dialog needs, in the order in which they are asked.', '対話に必要なこと。書いた順に尋ねます。'],
  [
    'Asked when everything is filled: yes completes, no asks `change`.',
    'すべてそろったら確認する質問。「はい」で完了し、「いいえ」で`change`を尋ねます。',
  ],
  ['Said at the end.', '対話の最後に話す文。'],
  [
    '`end` the session, `stay` for another request, or `auto`: stay if the session began with a launch.',
    '`end`はセッションを終え、`stay`は次の用件を待ちます。`auto`は、起動から始まったセッションのときだけ待ちます。',
  ],
  ['How many times a question is asked (1–10).', '同じ質問をする回数の上限。'],
  [
    'Whether another dialog may start before this one is finished.',
    'この対話の途中で、ほかの対話を始められるかどうか。',
  ],
  ['Said before the question when the user asks for help.', 'ヘルプを求められたときに、質問の前に話す文。'],
  ['Said when this dialog comes back after another one.', 'ほかの対話が終わり、この対話に戻るときに話す文。'],
  [
    'Said when the user asks for another dialog and this one is not `interruptible`.',
    'この対話が`interruptible: false`で、ほかの対話を求められたときに話す文。',
  ],
  // A slot.
  [
    'The kind of value: a built-in type, or one declared under `types`.',
    '値の種類：組み込みのタイプ、または`types`に書いたタイプ。',
  ],
  ['The values allowed, each alone or with its synonyms.', '受け付ける値。値だけ、または同義語と一緒に書きます。'],
  [
    'Other ways to say this value; or `{say, also, covers, intent, else}` and facts of your own, such as `price`.',
    'この値の別の言い方、または`{say, also, covers, intent, else}`と、`price`のような情報。',
  ],
  [
    'A fact of this choice, a number or a text: `{pizza.price}` speaks it. Every choice has the same ones.',
    'この選択肢の情報（数かテキスト）。`{ピザ.値段}`のように話せます。どの選択肢にも同じ情報を書きます。',
  ],
  [
    'A number that is worked out: `amount * pizza.price + fee`, with `+ - * / ( )`, `min`, `max` and `round`; or `{cases: [{when, is}]}`.',
    '計算で得る数: `amount * pizza.price + fee`。`+ - * / ( )`、`min`、`max`、`round`が使えます。または`{cases: [{when, is}]}`。',
  ],
  [
    'What values must not be together: while `when` is true, `say` is said, and the slot `ask` is asked again. Looked at before `confirm`, as soon as all that it hangs on is known.',
    '同時にあってはならない値: `when`が成り立つ間は`say`を話し、`ask`のスロットをもう一度尋ねます。必要な値がすべてわかると、`confirm`の前に調べます。',
  ],
  ['What must not be, as in any `when`.', 'あってはならない場合。ほかの`when`と同じように書きます。'],
  ['Said instead of the question of the slot that is asked again.', 'もう一度尋ねるスロットの質問の代わりに話す文。'],
  [
    'The slot that is asked again. Its value is kept until another comes.',
    'もう一度尋ねるスロット。新しい値が来るまで、前の値を残します。',
  ],
  ['Too many at once. How many?', '一度には多すぎます。何枚ですか？'],
  ['The first case whose `when` is true counts.', '`when`が当てはまる最初の項目を使います。'],
  [
    'The number then: an expression. The last case needs no `when`.',
    'そのときの数（計算式）。最後の項目には`when`がなくてもかまいません。',
  ],
  [
    'Numbers that are worked out of slots, facts and each other, in the order written: name → expression.',
    'スロット、情報、上に書いた計算から得る数。名前 → 計算式。',
  ],
  [
    'Name → a number or a text that all texts may speak, and conditions and `calculate` may use: `{shop}`.',
    '名前 → すべてのテキストで`{shop}`のように話せて、条件と`calculate`でも使える数かテキスト。',
  ],
  ['Pizza Bot', 'ピザボット'],
  ['a slot whose choices have facts', '選択肢に情報があるスロット'],
  ['Choices with a price, which texts and `calculate` may use.', '値段のある選択肢。テキストと`calculate`で使えます。'],
  ['How the value is spoken.', 'この値を話すときの言い方。'],
  ['Other ways to say this value.', 'この値の別の言い方。'],
  ['The question.', '質問。'],
  [
    'The question for the next attempts; in a list, one text for each attempt, and the last one repeats.',
    'もう一度尋ねるときの質問。リストにすると1回に1つずつ使い、最後のものを繰り返します。',
  ],
  [
    'Said when the user stays silent, instead of the next `reprompt`.',
    'ユーザーが何も言わないとき、次の`reprompt`の代わりに話す文。',
  ],
  [
    'Said instead of the question when a value is rejected: one text, or one for each rule. May use `{value}`.',
    '値を拒否するとき、質問の代わりに話す文：1つのテキスト、または規則ごとのテキスト。`{value}`が使えます。',
  ],
  ['Said when the value has the wrong kind.', '値の種類が違うときに話す文。'],
  ['Said when the value is not one of the choices.', '選べる値ではないときに話す文。'],
  [
    'Said when the text does not have the `shape`, or does not match the `pattern`.',
    '値が`shape`や`pattern`に合わないときに話す文。',
  ],
  [
    'How a text is made up: `X` is a digit, `A` a letter, all else itself; a list for several.',
    'テキストの形。`X`は数字、`A`は文字、ほかは書いたとおり。複数あればリストで書きます。',
  ],
  [
    'For programmers: a regular expression (RE2) that the whole text must match, after NFKC and without spaces.',
    'プログラマー向け。NFKCにしてスペースを除いたテキストの全体が一致しなければならない正規表現（RE2）。',
  ],
  [
    'The times of day that mean this choice, `14:00-16:00`: 14:00 is one of them, 16:00 is not.',
    'この選択肢になる時刻の範囲。`14:00-16:00`には、14:00は含まれ、16:00は含まれません。',
  ],
  [
    'The intent that is this choice while the slot is asked.',
    'このスロットを尋ねている間、この選択肢を意味するインテント。',
  ],
  [
    '`true`: this choice is whatever is none of the others.',
    '`true`なら、ほかのどれでもない値はすべてこの選択肢になります。',
  ],
  [
    '`true`: the value is never in a log or a report, never kept once it was rejected, and sent only to services that say `private: true`.',
    '`true`なら、値をログやレポートに残さず、拒否した値はすぐに捨て、`private: true`と書いたサービスにだけ送ります。',
  ],
  [
    '`true`: the service also gets the values of slots that say `private: true`.',
    '`true`なら、`private: true`のスロットの値も受け取ります。',
  ],
  ['a slot for a telephone number', '電話番号のスロット'],
  [
    'A slot that takes so many digits, and says them one by one.',
    '決まった桁数の数字を受け取り、1桁ずつ話すスロット。',
  ],
  ['phone', '電話番号'],
  ['a slot for a day on which we are open', '営業日を受け取るスロット'],
  [
    'A slot that takes a day from tomorrow on, but for days that are closed.',
    '休みの日を除いて、明日からの日を受け取るスロット。',
  ],
  ['On which day?', '何日になさいますか？'],
  ['What is your telephone number?', '電話番号を教えてください。'],
  ['Said when the value is below `min`.', '値が`min`未満のときに話す文。'],
  ['Said when the value is above `max`.', '値が`max`を超えるときに話す文。'],
  ['Said when the value is one of `except`.', '値が`except`にあるときに話す文。'],
  [
    'The earlier slot of the day that a time is on: `now` in its bounds, and `except`, then look at that day.',
    '時刻がどの日のことかを先に尋ねるスロット。`min`や`max`の`now`と`except`は、その日を基準に判断します。',
  ],
  ['Said when the value is between two steps of `every`.', '値が`every`の単位に合わないときに話す文。'],
  [
    'By what steps values go, from a fixed `min`, 0 or midnight on: `10` for numbers, `30 minutes` for times and durations.',
    '値の単位。決まった`min`、0、または0時から数えます。数なら`10`、時刻や時間の長さなら`30 minutes`のように書きます。',
  ],
  [
    'Said when the user gave a time span but a single moment is needed.',
    '1つの時点が必要なのに、時間の範囲として理解されたときに話す文。',
  ],
  [
    'Said when the day of a date and time is known, and its time is not, or one day of a period; without it, what is under `type`.',
    '日付がわかり時刻がまだわからないとき、または期間の片方の日しかわからないときに話す文。書かなければ`type`の文になります。',
  ],
  ['Said when a period is shorter or longer than `length` allows.', '期間が`length`より短いか長いときに話す文。'],
  [
    'How long a period is: `{min: 1 night, max: 21 nights}`; in days both ends count.',
    '期間の長さ。`{min: 1 night, max: 21 nights}`。日数（`days`）は初日と最終日も数えます。',
  ],
  ['At least so long: `1 night`, `3 days`.', '最短の長さ。`1 night`、`3 days`。'],
  ['At most so long: `21 nights`, `2 days`.', '最長の長さ。`21 nights`、`2 days`。'],
  ['Said before the question when the user asks for help here.', 'ここでヘルプを求められたときに、質問の前に話す文。'],
  [
    'Said once when the slot is filled, before the next question.',
    'スロットが埋まったときに、次の文の前に一度だけ話す文。',
  ],
  [
    'Asked when the slot is filled: no asks the slot again.',
    'スロットが埋まったらすぐに尋ねる確認の質問。「いいえ」ならもう一度尋ねます。',
  ],
  [
    'What users call the slot when they say what they want to change; `commands` has a `change` for it.',
    '変えたいものを言うときの、スロットの呼び名。`commands`に`change`が必要です。',
  ],
  [
    'Said instead of `heard` when a value is replaced. May use `{before}`.',
    '値が変わったときに、`heard`の代わりに話す文。`{before}`が使えます。',
  ],
  [
    '`false`: asked once if it has a `prompt`; otherwise filled only if the user says it.',
    '`false`なら、`prompt`があれば一度だけ尋ね、なければ言われたときだけ受け取ります。',
  ],
  [
    'Optional slot: the value used if the user gave none. Required slot: used instead of giving up.',
    '省略できるスロットに、何も言われなかったときの値。必須のスロットでは、答えが得られないときにこの値を使います。',
  ],
  [
    'Optional slot: the value used if the user gave none. Required slot: used instead of giving up. With `many`, also a list.',
    '省略できるスロットに、何も言われなかったときの値。必須のスロットでは、答えが得られないときにこの値を使います。`many`ならリストでも書けます。',
  ],
  [
    'The slot is asked, and its value kept, only while this is true.',
    'この条件が成り立つ間だけ、尋ねて値を保持します。',
  ],
  [
    'Other CEK slots that can fill this slot while it is asked: `number`, or `NumberIntent.number`.',
    'このスロットを尋ねている間、代わりに埋めることのできるCEKのスロット：`number`、または`NumberIntent.number`。',
  ],
  [
    'The least value allowed: a number, or for dates and times a value, `today`, `now`, `today + 30 days`; or an earlier slot, `arrival + 1 day`.',
    '受け付ける最小の値：数値。日付や時刻なら、その値、`today`、`now`、`today + 30 days`。先に尋ねるスロットも書けます：`arrival + 1 day`。',
  ],
  [
    'The greatest value allowed: a number, or for dates and times a value, `today`, `now`, `now + 2 hours`; or an earlier slot, `room.sleeps`.',
    '受け付ける最大の値：数値。日付や時刻なら、その値、`today`、`now`、`now + 2 hours`。先に尋ねるスロットも書けます：`room.sleeps`。',
  ],
  [
    'What is not taken: a value, or a list; of dates and times also days of the week, `2026-12-25`, `12-25` each year, `13:00-14:00`, `saturday 13:00-18:00`.',
    '受け付けない値、またはそのリスト。日付や時刻なら、曜日（`sunday`）、`2026-12-25`、毎年の`12-25`、`13:00-14:00`、`saturday 13:00-18:00`も書けます。',
  ],
  [
    'What a number counts, and is spoken with it: `판`, `枚`, `box|boxes`; a fact of an earlier slot, `menu.per`; or `{word, numerals}`.',
    '数えるときの言葉（助数詞）: `枚`のように書くと、数と一緒に話します。前のスロットの情報（`menu.per`）や`{word, numerals}`も書けます。',
  ],
  ['What is counted.', '数えるときの言葉。'],
  [
    'Korean: 한, 두, 세 (`native`) or 일, 이, 삼 (`sino`) before it, where the word is not one that is known.',
    '韓国語で、한, 두, 세（`native`）と일, 이, 삼（`sino`）のどちらで数えるか。知られている言葉では省けます。',
  ],
  ['box|boxes', '枚'],
  ['What to use of a time span such as "this evening".', '「今晩」のような時間の範囲から、何を受け取るか。'],
  [
    '`true`: later dialogs in the session start with this value in a slot of the same name.',
    '`true`なら、同じセッションで後に始まる対話の同じ名前のスロットに、この値が最初から入ります。',
  ],
  // Snippets.
  ['a dialog that asks', '尋ねる対話'],
  ['Asks what is missing, then completes.', '足りないことを尋ねてから完了します。'],
  ['a dialog that only answers', '答えるだけの対話'],
  ['Says one text and asks nothing.', '一言話して、何も尋ねません。'],
  ['a slot of any text', '何でも受け取るスロット'],
  ['A slot that takes any text.', '話された言葉をそのまま受け取るスロット。'],
  ['a slot with choices', '選んで答えるスロット'],
  ['A slot that takes one of a list of values.', 'リストの値から1つを受け取るスロット。'],
  ['a slot for a whole number', '整数を受け取るスロット'],
  ['A slot that takes a whole number in a range.', '決まった範囲の整数を受け取るスロット。'],
  ['a slot for a day on which we are open', '営業日を受け取るスロット'],
  [
    'A slot that takes a day from tomorrow on, but for days that are closed.',
    '休みの日を除いて、明日からの日を受け取るスロット。',
  ],
  ['a slot for yes or no', '「はい」か「いいえ」のスロット'],
  ['A slot that is answered with yes or no.', '「はい」か「いいえ」で答えるスロット。'],
  ['One of several texts, never the same twice in a row.', 'いくつかの文の1つ。同じ文は続けて使いません。'],
  ['The first text whose condition is true.', '条件が成り立つ最初の文。'],
  ['a conversation', '会話テスト'],
  [
    'What the user does, turn by turn, and what must be said.',
    'ユーザーがすることと、そのときに話すはずの文を順に書きます。',
  ],
  // Examples.
  ['Which pizza would you like?', 'どのピザになさいますか？'],
  ['Your pizza is on the way.', 'ピザをお届けします。'],
  ['We are open until ten.', '夜10時まで営業しています。'],
  ['Welcome to the pizza shop. What can I do for you?', 'こんにちは、ピザ屋です。ご用件をどうぞ。'],
  ['Welcome.', 'こんにちは。'],
  ['What it shows', '何を確かめるか'],
  ['Small', 'Sサイズ'],
  ['Large', 'Lサイズ'],
  ['Which topping?', 'トッピングは何になさいますか？'],
  ['Anything else?', 'ほかにもありますか？'],
  ['Small or large?', 'SサイズとLサイズ、どちらになさいますか？'],
  ['How many would you like?', '何枚になさいますか？'],
  ['Shall we deliver it?', 'お届けしましょうか？'],
  ['All right.', 'わかりました。'],
  ['Of course.', 'もちろんです。'],
  ['Delivery', '配達'],
  ['We will bring it to you.', 'お届けします。'],
  ['See you soon.', 'お待ちしています。'],
  [
    'We have Pepperoni and Margherita. Which pizza would you like?',
    'ペパロニとマルゲリータがあります。どのピザになさいますか？',
  ],
  ['Are you still there? Which pizza would you like?', 'お決まりですか？どのピザになさいますか？'],
  ['We do not have {value}. Which pizza would you like?', '{value}はございません。どのピザになさいますか？'],
  ['Most of our guests take the Pepperoni.', '一番人気はペパロニです。'],
  ['{pizzaType}, a good choice.', '{pizzaType}ですね。'],
  ['{pizzaType} instead of {before}.', '{before}を{pizzaType}に変更しました。'],
  ['I want a {pizzaType} pizza', '{pizzaType}のピザを注文したい'],
  ['{pizzaAmount} pizzas please', 'ピザを{pizzaAmount}枚ください'],
  ['Which pizza would you like, and how many?', 'どのピザを何枚になさいますか？'],
  ['{phone}, is that right?', '{phone}でよろしいですか？'],
  ['{pizzaAmount} boxes of {pizzaType}, is that right?', '{pizzaType}を{pizzaAmount}枚でよろしいですか？'],
  ['{pizzaAmount} boxes of {pizzaType} are on the way.', '{pizzaType}を{pizzaAmount}枚お届けします。'],
  ['Tell me which pizza you want, and how many.', 'ご希望のピザと枚数をお話しください。'],
  ['What should I change?', 'どこを変更しましょうか？'],
  ['All right, I cancelled your order.', 'はい、ご注文をキャンセルしました。'],
  // config.yaml
  ['The config.yaml of a reprompt extension', 'repromptエクステンションのconfig.yaml'],
  [
    "The extension's id in CLOVA's Developer Center, or a list; a request for another is rejected.",
    'CLOVA Developer Centerに登録したエクステンションのID（複数ならリスト）。ほかのIDへのリクエストは拒否します。',
  ],
  [
    'The language of the extension and of the messages of `check`.',
    'エクステンションが話す言語。作成者へのメッセージもこの言語になります。',
  ],
  [
    'IANA timezone of the users; `today` and `now` are local to it.',
    'ユーザーがいる場所のタイムゾーン（IANA名）。`today`と`now`の基準です。',
  ],
  ['The folder of the dialogs.', '対話ファイルのフォルダー。'],
  ['The intent whose dialog a launch starts.', '起動と同時に始める対話のインテント。'],
  [
    'What Clova.GuideIntent means: `help`; `notUnderstood`; or `both`, where CLOVA sends it for either (FallbackIntent is not selected).',
    'Clova.GuideIntentの意味。`help`、`notUnderstood`、または`both`（FallbackIntentを選択しておらず、CLOVAがどちらの場合にも送るとき）。',
  ],
  ['Your own intents for these.', 'これらの操作に使う、独自のインテント。'],
  ['Repeats the question.', '質問をもう一度話します。'],
  ['Goes back to the previous slot.', '1つ前のスロットに戻ります。'],
  ['Starts the dialog again with empty slots.', '対話を最初からやり直します。'],
  ['Asks for help, as `Clova.GuideIntent` does.', '`Clova.GuideIntent`と同じく、ヘルプを求めます。'],
  ['Cancels the dialog, as `Clova.CancelIntent` does.', '`Clova.CancelIntent`と同じく、対話をキャンセルします。'],
  [
    'Leaves the extension, as `Clova.StopIntent` does, even if dialogs are waiting.',
    '待っている対話があっても、エクステンションを終えます。`Clova.StopIntent`と同じです。',
  ],
  [
    'Means yes, as `Clova.YesIntent` does; it may bring slots.',
    '「はい」という意味。`Clova.YesIntent`と同じで、スロットが付いていてもよい。',
  ],
  [
    'Means no, as `Clova.NoIntent` does; it may bring slots.',
    '「いいえ」という意味。`Clova.NoIntent`と同じで、スロットが付いていてもよい。',
  ],
  [
    'Names a slot that the user wants to change, by one of its `names`.',
    '変えたいスロットを、その`names`の1つで指す。',
  ],
  [
    'The addresses of your own proxies, or ranges of them: what they say of a client in `X-Forwarded-For` is believed.',
    '自分のプロキシのアドレス、またはその範囲。これらが`X-Forwarded-For`に書いたクライアントのアドレスを信用します。',
  ],
  ['What the log says besides what happened.', 'ログに加える情報。'],
  [
    'The environment variable with the key from which the names of sessions in the log are made; without it they are others after each start.',
    'ログに書くセッション名を作るキーが入った環境変数。なければ、起動するたびに別の名前になります。',
  ],
  [
    'Whether the log has the values that `choices` rejected: words of users, for authors to add synonyms from.',
    '`choices`で拒否した値をログに残すかどうか。ユーザーの言葉なので、同義語を加えるのに役立ちます。',
  ],
  [
    'Counts for Prometheus, at `/metrics`; off unless this key is there. With a `port`, they and the health of the server are at that port, too.',
    'Prometheusが読むメトリクス（`/metrics`）。このキーがなければ無効です。`port`を書くと、メトリクスとサーバーの状態をそのポートでも見られます。',
  ],
  ['The address to listen on for metrics.', 'メトリクスを公開するアドレス。'],
  ['The port of the metrics.', 'メトリクスのポート。'],
  ['Where the server listens.', 'サーバーがリクエストを待つ場所。'],
  ['The address to listen on.', 'サーバーがリクエストを受け取るアドレス。'],
  ['The port to listen on.', 'サーバーがリクエストを受け取るポート。'],
  ['The path of the requests from CLOVA.', 'CLOVAがリクエストを送るパス。'],
  ['The extension on CLOVA.', 'CLOVAに登録したエクステンション。'],
  ['The extension as a skill on Alexa.', 'Alexaのスキルとして公開するエクステンション。'],
  [
    "The skill's id in the Alexa developer console, or a list; a request for another is rejected.",
    'Alexa開発者コンソールのスキルID。リストで複数書くこともできます。ほかのスキルへのリクエストは受け付けません。',
  ],
  ['The path of the requests from Alexa.', 'Alexaがリクエストを送るパス。'],
  [
    'The locales in which the skill is offered: `export` writes a model for each.',
    'Alexaスキルを公開するロケール。`export`がそれぞれのモデルを書き出します。',
  ],
  [
    'What users call the skill by, for the model that `export` writes: two or more words.',
    'ユーザーがスキルを呼び出す名前。`export`が書き出すモデルに入ります。2語以上にします。',
  ],
  ['How a request proves that CLOVA sent it.', 'CLOVAからのリクエストであることを確かめる方法。'],
  [
    '`clova`, or a PEM file; or a list of these while a key is being replaced.',
    '`clova`、またはPEMファイル。鍵を交換する間は、リストで複数書けます。',
  ],
  [
    "Seconds a request's timestamp may be off, where it has one; 0: do not look.",
    'リクエストのtimestampのずれを何秒まで許すか。0なら確かめません。',
  ],
  // Conversation tests.
  ['A reprompt conversation test', 'repromptの会話テスト'],
  ['A comment: what these conversations test.', '人が読む説明：これらの会話で何を確かめるか。'],
  [
    'The platforms on which these conversations go like this; on any other they are skipped.',
    'この会話のとおりに進むプラットフォーム。ほかのプラットフォームでは飛ばします。',
  ],
  [
    'The current time: a date, a time and the UTC offset, `2026-11-23T10:00:00+09:00`.',
    'テストの時刻：時差のついた日付と時刻、`2026-11-23T10:00:00+09:00`。',
  ],
  ['Keys of config.yaml for this file.', 'このファイルの中だけで使うconfig.yamlのキー。'],
  [
    'A dialog file, written in place; without it, the dialogs of the extension are used.',
    'ここに直接書いた対話ファイル。なければ、エクステンションの対話を試します。',
  ],
  ['Name of the conversation → its turns.', '会話で確かめること → やり取り。'],
  [
    'What the user does: `launch`, `yes`, `no`, `help`, `cancel`, `silence` …, an intent with its slots (`OrderPizza pizzaType=Pepperoni`), or a sentence like one of the `examples`.',
    'ユーザーがすること：`launch`、`yes`、`no`、`help`、`cancel`、`silence`など、インテントとスロット（`OrderPizza pizzaType=ペパロニ`）、または`examples`にあるような文。',
  ],
  [
    'Session attributes for this turn, instead of those of the previous turn.',
    '前のやり取りが残したものの代わりに、このとき渡されるセッション属性。',
  ],
  [
    'Everything that is said, word for word; any text of a `oneOf` matches.',
    '話す文のすべてを、一字一句そのまま書きます。`oneOf`なら、そのどれでもかまいません。',
  ],
  ['A sound.', '音声。'],
  ['A text.', 'テキスト。'],
  ['The language of the text.', '話す言語。'],
  ['What a device with a screen says.', '画面のあるデバイスが話す文。'],
  ['Words that the answer must contain.', '話す文に含まれているべき言葉。'],
  [
    'Names of texts that must be said: `pizzaAmount.prompt`.',
    '話す文に含まれているべきテキストの名前：`pizzaAmount.prompt`。',
  ],
  ['What is heard if the user stays silent.', 'ここでユーザーが何も言わないときに、流れる文。'],
  [
    'The filled slots of the open dialog afterwards: all of them, and no other. A slot with `many` has a list.',
    'このとき対話で埋まっているスロットのすべて。`many`のスロットはリストで書きます。',
  ],
  ['The dialogs that this turn completed; `[]` for none.', 'このとき完了した対話。なければ`[]`。'],
  ['Whether the session ends.', 'セッションが終わったかどうか。'],
  ['The session attributes, exactly as the platform gets them.', 'プラットフォームが受け取るとおりのセッション属性。'],
  [
    'Why the extension answered like this: the rule, what it asks and what happened to the slots.',
    'どの規則が答え、何を尋ね、スロットがどうなったか。',
  ],
  ['The rule that answered.', '最後に話した段階。'],
  ['The dialog that is active afterwards, or that was closed.', 'このとき進行中の対話、または終わった対話。'],
  ['The slot that is asked.', '尋ねているスロット。'],
  ['How many times the open question has been asked so far.', '今の質問が何回目か。'],
  ['The slots that were filled.', '値が入ったスロット。'],
  ['The slots whose value was removed.', '値が破棄されたスロット。'],
  [
    'Dialogs that waited and are there no more, and what else of the session had to give way.',
    '待っていて今はもうない対話と、セッションから省いたもの。',
  ],
  // Services in config.yaml.
  [
    'Services that dialogs ask, or that receive completed dialogs, by name.',
    '対話が問い合わせる先と、完了した対話を送る先。名前ごとに書きます。',
  ],
  ['A URL, a module, a file or a mail.', 'URL、モジュール、ファイル、メールのどれか1つ。'],
  ['Where each request is posted to, as JSON.', 'リクエストをJSONで送るアドレス。'],
  [
    'A JavaScript module beside config.yaml, whose default export takes a request and returns an answer.',
    'config.yamlのそばに置くJavaScriptモジュール。リクエストを受け取り、応答を返す関数をdefaultでエクスポートします。',
  ],
  ['A CSV file that gains a row for each completed dialog.', '対話が完了するたびに一行ずつ増えるCSVファイル。'],
  [
    'Who gets a mail for each completed dialog. The mail server is that of `SMTP_URL` in the environment.',
    '対話が完了するたびにメールを受け取るアドレス。メールサーバーは環境変数`SMTP_URL`で決めます。',
  ],
  [
    'What is sent: the request, or only `{"text": …}` for chats.',
    '送る内容。リクエスト全体、またはチャットが受け取る`{"text": …}`だけ。',
  ],
  [
    'The environment variable with the secret (`whsec_…`) that requests are signed with.',
    'リクエストの署名に使うシークレット（`whsec_…`）が入っている環境変数。',
  ],
  [
    'The environment variable with a token that is sent as `Authorization: Bearer …`.',
    '`Authorization: Bearer …`として送るトークンが入っている環境変数。',
  ],
  [
    "Whether the service gets the user's token of account linking.",
    'アカウント連携で得たユーザーのトークンを、サービスに渡すかどうか。',
  ],
  ['Seconds that a call may take.', '一回の呼び出しを待つ時間（秒）。'],
  [
    'For how long a completed dialog is sent again while the service fails.',
    'サービスが応答できない間、完了した対話を送り直す期間。',
  ],
  [
    'Where completed dialogs are kept until they are delivered: a folder, or a database.',
    '完了した対話を、届けるまで保管する場所。フォルダーまたはデータベース。',
  ],
  [
    'The environment variable with the URL of a PostgreSQL database.',
    'PostgreSQLデータベースのURLが入っている環境変数。',
  ],
])
