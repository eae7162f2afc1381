import type { Explanations } from './explanation.ts'

/** What the codes mean, in English; also the text of docs/diagnostics.md. */
export const englishExplanations: Explanations = {
  wrong: 'Wrong:',
  right: 'Right:',
  unknown: (code, suggestion) =>
    `There is no code "${code}". ${suggestion === undefined ? '`reprompt explain` lists them all.' : `Did you mean "${suggestion}"?`}`,
  inExamples: new Map(),
  about: {
    'unreadable-file':
      'A file or folder does not exist, or this program has no permission to read it. `dialogs` in config.yaml names the folder of the dialogs.',
    'wrong-ending':
      'Dialog files end in `.yaml` or `.yml`. An editor that saved the file as a text added `.txt`, and many programs do not show that.',
    'no-dialogs':
      'The folder has no `.yaml` or `.yml` file with an intent. Files that begin with `.` or `_` are ignored.',
    'not-utf8':
      'Files must be UTF-8, with or without a byte order mark. Older editors may save Korean as EUC-KR and Japanese as Shift_JIS by default.',
    'file-too-large': 'A file may have up to 256 KB. You can split dialogs into any number of files and folders.',
    'more-problems':
      'Only the first 100 problems of a file are listed, and the first 1,000 of all files. The others are counted.',
    'empty-file': 'The file is empty, or has only comments.',
    'not-a-map': 'A dialog file has keys with values: `intents`, `replies`, `types`.',
    'too-deep': 'There are hundreds of nested brackets or dashes. Usually one of them was never closed.',
    'yaml-syntax': 'The file is not valid YAML at this line.',
    'control-character':
      'An invisible character, such as the bell. It comes from texts pasted from other programs, or from an escape such as `"\\x07"`.',
    'tab-indentation': 'YAML must be indented with spaces, not tabs.',
    'irregular-whitespace':
      'Full-width and non-breaking spaces look like spaces, but YAML reads them as letters. Inside a text they are allowed.',
    'lookalike-character':
      'Full-width brackets (`［`, `｛`), commas (`，`, `、`) and long dashes (`ー`, `–`) look like YAML characters, but YAML reads them as letters. Inside a text they are allowed.',
    'list-mark':
      'Each entry of a list begins with a half-width hyphen and a space. Bullets (`・`, `•`, `*`), dashes (`ー`, `–`) and numbers (`1.`) are letters to YAML: they would be spoken, or become part of a name.',
    'comment-sign':
      'A comment begins with a half-width `#`, at the beginning of a line or after a space. `//`, `/*`, `<!--` and the full-width `＃` are letters to YAML.',
    'bad-indentation': 'Lines on the same level must have the same indentation.',
    'interrupted-text':
      'A text may go on over several lines, each indented further than its key. A comment between them ends a text without quotes.',
    'missing-quote':
      'A text begins with a quote but has no closing quote. The message points to the opening quote. If a text has an apostrophe, use double quotes.',
    'missing-bracket': 'A `[` or `{` is never closed. The message points to the opening bracket.',
    'text-after-quote': 'Quotes must be around the whole text, or not used at all.',
    'unquoted-brace':
      'YAML reads a text that begins with `{` as a map, and one that begins with `[` as a list. Put it in quotes.',
    'unquoted-character':
      'A text that begins with `*`, `&`, `%`, `@` or a backtick needs quotes: these characters have a special meaning in YAML.',
    'colon-in-text': 'In YAML, a colon followed by a space makes a key. Put a text that has one in quotes.',
    'comma-in-text': 'Inside `{…}` and `[…]`, a comma ends a text. Put a text that has one in quotes.',
    'missing-comma': 'Inside `{…}` and `[…]`, entries are separated by commas.',
    'unexpected-character': 'A comma with nothing before it, or a closing bracket without an opening one.',
    'missing-colon': 'A key must be followed by a colon.',
    'missing-space':
      'A key must be followed by a colon and a space. Use the normal colon, not the full-width `：` of Korean and Japanese keyboards.',
    'list-beside-key': 'The first entry of a list goes on the line below its key.',
    'text-beside-block': 'After `|` or `>` the text starts on the next line, indented deeper than its key.',
    'bad-escape':
      'Inside "…" a backslash starts an escape such as `\\n`. To write a backslash, write two, or use single quotes.',
    alias: 'In YAML, `*name` refers to an anchor (an alias). Dialogs do not support it.',
    anchor:
      'In YAML, `&name` marks a value to refer to later (an anchor). Dialogs do not support it; to share keys between slots, use `types`.',
    tag: 'In YAML, `!name` sets the type of a value (a tag). Dialogs do not support it.',
    directive: 'In YAML, a line that begins with `%` is a directive. Dialogs do not support it.',
    'merge-key':
      'Some YAML files merge maps with `<<`. Dialogs do not support it; to share keys between slots, use `types`.',
    'several-documents': 'A line `---` starts another document. A file may have only one.',
    'bad-key': 'A key must be a name, not a list, a map or empty.',
    'duplicate-key': 'A key may appear only once in a map, and a value only once in `choices`.',
    'comment-in-text':
      'In a text without quotes, a `#` after a space starts a comment, and the rest is not spoken. If a space follows the `#`, it is treated as a comment and not reported.',
    'unquoted-value':
      'Without quotes, `010` is the number 10 and `1.0` the number 1. If it is a text, put it in quotes.',
    'unknown-key': 'The key is misspelled, or belongs somewhere else. Unknown keys are never silently ignored.',
    'missing-key':
      'A required key is missing: a dialog must have `complete`, a case `say`, and a platform in config.yaml the id that the extension has there.',
    'wrong-level':
      'Below `slots` there are only the names of slots, and below `intents` only the names of intents. What belongs to the dialog (`complete`, `confirm`) begins in the column of `slots`; what belongs to a slot (`prompt`, `type`) is indented further than its name.',
    'missing-section':
      'Dialogs are below `intents`, and the slots of a dialog below `slots`. Here they are one level too high.',
    'missing-value': 'A key has no value after its colon or below it.',
    'not-a-switch': 'Some keys look like switches: `confirm` is the question to ask, `send` the service to send to.',
    'bad-count':
      '`count` says how many values a slot with `many` takes, at least and at most. What a number counts, and is spoken with, is its `counter`.',
    'wrong-kind':
      'The value has the wrong kind, for example a text instead of a number, or a list instead of keys. Put a number that is a text to speak in quotes.',
    'not-one-of': 'Only certain words are allowed here.',
    'empty-value': 'A text, list or map is empty. CLOVA would say nothing.',
    'text-too-long': 'CLOVA accepts up to 1,000 characters for one text, and recommends up to 500.',
    'number-out-of-range': 'A number is too large or too small here.',
    'too-few': '`oneOf` needs at least two texts to choose from.',
    'several-choices': 'In a list of `choices`, each entry is one value with its synonyms.',
    'not-https': 'CLOVA plays audio only from URLs that begin with `https://`.',
    'bad-path': 'The path to which CEK sends requests must begin with `/`.',
    'needs-now':
      'A conversation test without `now` runs in 1970, so that a test that passes goes on passing. Where dates are spoken or compared with `today` and `now`, write the time at which the conversation takes place.',
    'bad-datetime': '`now` of a conversation test is a date, a time and the UTC offset.',
    'bad-name':
      'Names of intents and slots may have letters of any script, digits, `_` and `-`; intents also `.`. They must not begin with a digit. Use the same names as in the Developer Center.',
    'reserved-name':
      'These names are reserved: for slots `intent`, `value`, `before` and names that every JavaScript object has, such as `constructor`; for types the names of the built-in types.',
    'duplicate-name': 'All files form one set: each intent, reply and type may be declared only once.',
    'intent-taken': 'An intent under `also` already has its own dialog, or starts another one.',
    'misspelt-built-in': "The name is close to one of CLOVA's built-in intents, but CLOVA would never send it.",
    'command-is-dialog':
      'An intent under `commands` in config.yaml is used for that command, so it cannot start a dialog.',
    'built-in-command':
      "Intents of the platform's own have one meaning. A command needs an intent of your own, for which you register sentences.",
    'command-in-from':
      'An intent under `commands` in config.yaml is used for that command, so a `from` with this intent never fills its slot.',
    'unknown-launch': '`launch` in config.yaml must be an intent that has a dialog.',
    'unknown-type':
      'A type is a built-in type, or one declared under `types`. A declared type is based on a built-in one.',
    'misplaced-key':
      '`min` and `max` are for numbers, dates and times, `interval` for dates and times, `shape` for texts; `choices` need no `type`.',
    'misplaced-rule':
      'A text under `invalid` is said when a value is rejected by that rule. This slot does not have that rule, so the text is never said.',
    'unchecked-reason':
      'Under `invalid` there are the rules of the slot, and reasons for which the service of `checkedBy` may reject a value.',
    'reason-like-rule':
      'Whatever is no rule under `invalid` is a reason of the service. One that is spelt almost like a rule is more likely to be that rule.',
    'missing-prompt': 'A required slot needs a question.',
    'bad-bound':
      '`min` and `max` are numbers; for dates and times, a value, or `today`, `tomorrow` or `now`, also with a duration added. They may name an earlier slot.',
    'bad-shape':
      '`shape` says how a text is made up. `X` stands for a digit and `A` for a letter; whatever else is in it stands for itself.',
    'bad-bound-slot':
      'A bound may be what an earlier slot holds, if its values are of the same type and users say them: `min: arrival + 1 day`. A day may also bound a date and time.',
    'bad-pattern':
      '`pattern` is a regular expression as RE2 has them, which matches in linear time whatever is said. The whole value is compared, after NFKC and without spaces.',
    'bad-exception':
      '`except` names what users may say and is not taken: values, and for dates and times days, days of the week and hours.',
    'bad-step':
      '`every` is a number for numbers, and a length of time for times and durations. Values go by it from a fixed `min` on, else from 0 or midnight.',
    'needs-part':
      'A period has two days: a bound in a condition asks about its first day, `stay.start`, its last, `stay.end`, or its length, `stay.nights`.',
    'bad-length':
      'The `length` of a period is in nights, `2 nights`, or in days, of which both ends are: from Monday to Wednesday it is two nights, or three days.',
    'time-without-day':
      'A bound with `now` is one of today. Asked for tomorrow at nine, a time with `min: now` would be rejected at ten; with `on` it is looked at on its day.',
    'nothing-left': 'A slot can never be filled if `except`, `every`, `min` and `max` leave no value.',
    'days-run-out':
      'A list of days that are closed must reach as far as bookings do; after its last day nothing is closed. A list has three days or more.',
    'min-above-max': '`min` must not be greater than `max`.',
    'bad-default': 'A `default` must be a value that the slot would accept from a user.',
    'too-few-choices':
      'A slot with `many` takes no value twice, so `count` can ask for no more values than there are choices.',
    'comma-in-choice':
      'Choices and synonyms are separated by commas only inside brackets, and only by `,`. YAML reads the commas of Korean and Japanese keyboards (`、`, `，`) as letters, so the words become one value that nobody will say.',
    'single-choice':
      'A slot with one choice has nothing to choose. Choices in brackets are separated by commas; a space, `;` or `/` between them makes one choice of them.',
    'ambiguous-synonym':
      'A word can mean only one choice. Case, spaces and full-width forms are ignored: `Big One` and `bigone` are the same.',
    'needs-prompt':
      'Whoever says which value they want to change is asked for it again, and so is whoever says *no* to a value: both need the `prompt` of the slot.',
    'needs-many':
      '`more` asks for another value, and `count` says how many there may be: both are for slots that take several.',
    'not-for-items': 'A slot whose items have slots of their own is not asked itself: what is asked belongs to those.',
    'outside-item': 'The slots of an item are known within it: in its own texts and conditions, in `say`, and in sums.',
    'not-for-lists':
      'A slot with `many: true` holds several values. They are not confirmed or replaced one by one, and are not more or less than another.',
    'ambiguous-name': 'A user who says a name must mean one slot.',
    'unused-names':
      '`names` are what users call a slot when they say what they want to change. They are heard in an intent that config.yaml names: `commands.change`.',
    'bad-covers':
      '`covers` says which times of day mean a choice: the first of them belongs to it, the last does not. A time means one choice.',
    'choices-elsewhere':
      'The choices of a slot are written in its file: nothing is read from an address or another file. What changes from day to day is for a service, under `checkedBy`.',
    'second-else': '`else` marks the choice that is whatever is none of the others. Only one can be that.',
    'choice-intent-taken':
      'While its slot is asked, the `intent` of a choice means this choice. An intent means one thing: a dialog, a command, or a choice of a slot.',
    'private-value':
      'What was said for a slot with `private: true` and rejected is not kept: `{value}` would be nothing.',
    'private-not-sent':
      'A slot with `private: true` is sent only to services that say `private: true` in config.yaml. If none of them does, its value is lost.',
    'bad-from': '`from` takes the name of a slot, or of an intent and its slot, separated by a dot.',
    'unknown-slot': 'A `when`, and `gives`, can use only slots of their own dialog.',
    'name-taken': 'In a text, a name means one thing: a slot, a fact of the file, or a calculation of the dialog.',
    'missing-fact':
      'Facts such as `price` are on every choice of a slot or on none: whichever is said, texts and calculations must have a value.',
    'mixed-facts':
      'A fact is a number on every choice, or a text on every choice. A number is written without quotes, without a unit and without commas.',
    'unknown-fact':
      '`{pizza.price}` is the fact `price` of the choice that was said. Each choice of the slot must have it.',
    'grouped-number': 'In YAML a number has no commas: `18,000` is a text, and inside `{…}` it is two entries.',
    'bad-expression':
      'A calculation has numbers, names, `+ - * / ( )` with a space on both sides, and `min`, `max` and `round`.',
    'unknown-name':
      'A calculation can name slots of its dialog, facts of their choices, facts of the file, and the calculations above it.',
    'not-a-number':
      'Only numbers can be added up: slots of type `integer` or `number`, choices that are all numbers, and facts that are numbers.',
    'not-summed':
      'A slot with `many: true` has several values, and one number is needed: their `sum`, or their `count`.',
    'bad-total':
      '`sum` adds up what is worked out of each value of one slot with `many: true`; `count` says how many values it has.',
    'calculated-later':
      'Calculations are worked out from top to bottom: each may use only those above it, and not itself.',
    'may-divide-by-zero':
      'Nothing can be divided by 0. Then the calculation has no value, just as if a slot that it uses were empty.',
    'bad-placeholder':
      'A placeholder is the name of a slot in braces: `{slot}`, `{slot.unit}`, `{slot.value}` or `{slot:one|many}`. To speak a brace, write it twice.',
    'may-be-cut':
      'Of a text at most 1,000 characters are said, for CLOVA takes no more; Alexa says 8,000 of all that is said at once. What is beyond is cut off. Users listen to far less.',
    'single-particle-form':
      'A Korean particle has one form after a consonant and another after a vowel. After a placeholder, write both: the right one is spoken.',
    'bad-particle':
      'Both forms of a Korean particle are for what follows a placeholder. Behind a word of your own one form is always right; two words that are no particle are both spoken.',
    'unknown-placeholder':
      'A placeholder can use only slots of its own dialog. Texts outside a dialog have no placeholders.',
    'no-unit':
      'A unit is what came with a number or a text, such as `EUR` of `20 EUR`. No other value has one, nor has a text with a `shape` or a `pattern`.',
    'misplaced-placeholder':
      '`{value}` is the rejected value and can be used only in `invalid`; `{before}` is the replaced value and can be used only in `corrected`.',
    'mixed-forms': '`oneOf`, `cases` and `brief` with `verbose` cannot be combined: use one of them.',
    'missing-verbose': '`brief` is for devices with a screen; other devices need `verbose`.',
    'missing-brief': '`verbose` is for devices without a screen; other devices need `brief`.',
    'bad-part': 'A part of a list is a text, `{text: …}` in another `lang`, or `{audio: …}`.',
    'default-case-not-last':
      'The first case that applies is said. A case without `when` always applies, so it must be the last one.',
    'asked-later': 'A `when` can use only slots that are asked before its own slot.',
    'impossible-value':
      'A `when` compares a slot with a value that the slot can never have: it is not one of its choices, or has another type.',
    'unfilled-placeholder':
      'A placeholder uses a slot that may not be filled yet when the text is said: it is asked later, is optional, or depends on a condition. Or it speaks a unit that may not have come with the value.',
    'says-nothing': 'If none of the `cases` applies, nothing is said. Add a last case without `when`.',
    'unreachable-case':
      'The `when` of this case can never be true here, or the cases above it already cover everything.',
    'redundant-case':
      'The cases above already cover everything, so the last case, without `when`, is never said. It does no harm.',
    'not-proved':
      'Before a file is served, every way in which a dialog may come to a text is tried. Here there are more than 20,000: too many optional slots, conditions or choices come together. Check this text yourself: a sentence with an empty placeholder is not spoken.',
    'unused-text':
      'Because of other keys of the dialog, this text is never said: for example `next` where the session ends, or `change` without `confirm`. It does no harm.',
    'unused-reprompt':
      'A question is asked at most `attempts` times: the value of the dialog, or else of config.yaml. A `reprompt` for a later attempt is never said.',
    'unreachable-slot':
      'The `when` of a slot can never be true: it contradicts itself, or the conditions of the slots before it.',
    'no-platform':
      'An extension is served on CLOVA, on Alexa, or on both. The keys of CLOVA are below `clova`, or in config.yaml itself; those of Alexa are below `alexa`.',
    'platform-key':
      '`applicationId`, `guideIntent`, `signature` and `server.path` without a map mean CLOVA. Where config.yaml has a map `clova`, all of them are in it.',
    'path-taken':
      'Requests are distinguished by the path that they are posted to, so each platform needs one of its own. `/healthz`, `/readyz` and `/metrics` are for whoever watches the server.',
    'not-on-platform':
      'A platform cannot do all that another does. It is reported once, and only where none of the platforms in config.yaml does it: Alexa speaks English and Japanese, has no briefer text for devices with a screen, and sends no units.',
    'bad-invocation-name':
      'Users call a skill by its invocation name: "Alexa, open pizza bot". Amazon has rules for it, so that it is not taken for something else.',
    'bad-timezone':
      'A timezone is a region and a city, such as `Asia/Seoul`. An offset such as `+09:00` does not work, because it has no daylight saving time.',
    'unreadable-key':
      'A file under `publicKey` does not exist or cannot be read. Its path is relative to the folder of config.yaml.',
    'unknown-service': '`send`, `lookUp` and `checkedBy` name services that are in config.yaml under `services`.',
    'unasked-service':
      'Under `services`, a turn of a conversation test says what the services of its dialogs answer, each by its name.',
    'silent-service':
      'A `file`, an `email` and a chat (`as: text`) get completed dialogs. Only a `url` and a `module` can be asked something, or give something back.',
    'bad-public-key':
      'CEK signs with a 2048-bit RSA key. A file under `publicKey` must contain such a public key in PEM form, never a private key.',
    'service-kind':
      'A service is one thing: a `url` that requests are posted to, a `module` of your own, a `file` with a row for each completed dialog, or an `email` address.',
    'misplaced-setting':
      'Some keys of a service are for some kinds only: what signs or names a request is for a `url`.',
    'bad-address':
      '`trustProxy` takes the IP addresses of your own proxies, or ranges of them. Anybody else could write any address into `X-Forwarded-For`.',
    'bad-url':
      'A service at a `url` is reached by HTTP or HTTPS: the address begins with `https://` or `http://`. No value of a slot is ever put into it.',
    'bad-email': 'Each completed dialog is mailed to one address.',
    'bad-duration':
      '`keepTrying` says for how long a completed dialog is sent again while its service fails: a whole number and a unit, `second`, `minute`, `hour` or `day`.',
    'not-a-variable':
      '`secret`, `token`, `postgres` and `sessionKey` name environment variables, because config.yaml is often kept where many can read it.',
    'bad-variable':
      'config.yaml names environment variables, and a server does not start without them: it would fail at the first order instead.',
    'unreadable-module':
      'A file under `module` does not exist or cannot be read. Its path is relative to the folder of config.yaml.',
    'unknown-section':
      'The file of an intent has two sections: `[INTENT SLOT]` with its slots, and `[INTENT EXPRESSION]` with its sentences. What is under another heading is not read.',
    'no-section': 'A file that is named for an intent must say where its sentences begin.',
    'undeclared-slot': 'A sentence names a slot that is not among those of its intent.',
    'slot-without-type': 'Under `[INTENT SLOT]` each line is the name of a slot, a tab, and its type.',
    'two-types': 'A slot may be listed once under `[INTENT SLOT]`, with one type.',
    'missing-type-file':
      "A slot type is one of CLOVA's own, such as `CLOVA.NUMBER`, or a file `slottype_NAME.tsv` of its values. Without that file its values are not known.",
    'bad-tag':
      'In a sentence, the words that fill a slot are between `<slot>` and `</slot>`. Both must have the same name.',
    'no-value':
      'In the file of a slot type, each line has a value in its first cell and the synonyms of it in the others.',
    'repeated-value':
      'A value has one line in the file of its slot type. Case, spaces and full-width letters make no difference.',
    'not-a-model':
      'A file that ends in `.json` is read as the interaction model of an Alexa skill: the console shows it under *JSON Editor*, and the ASK command line has it in `skill-package/interactionModels/custom`.',
    'synonym-taken': 'A word can mean one value only: the first one that has it.',
  },
}
