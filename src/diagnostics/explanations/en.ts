import type { Explanations } from './explanation.ts'

/** What the codes mean, in English; also the text of docs/diagnostics.md. */
export const englishExplanations: Explanations = {
  wrong: 'Wrong:',
  right: 'Right:',
  unknown: (code, suggestion) =>
    `There is no code "${code}". ${suggestion === undefined ? '`reprompt explain` lists them all.' : `Did you mean "${suggestion}"?`}`,
  about: {
    'unreadable-file':
      'A file or folder is not there, or this program may not read it. The folder of the dialogs is named by `dialogs` in config.yaml.',
    'no-dialogs':
      'The folder has no file that ends in `.yaml` or `.yml` and declares an intent. Names that begin with `.` or `_` are ignored.',
    'not-utf8':
      'A file is UTF-8 text, with or without a byte order mark. Editors on older systems save Korean as EUC-KR and Japanese as Shift_JIS unless they are told otherwise.',
    'file-too-large': 'A file has 256 KB at most. Dialogs may be spread over as many files and folders as you like.',
    'empty-file': 'A file has nothing in it but comments.',
    'not-a-map': 'A dialog file is keys with values: `intents`, `replies`, `types`.',
    'too-deep': 'Hundreds of brackets or dashes are open at once. No dialog needs that: mostly one was never closed.',
    'yaml-syntax': 'The file is not YAML at this place.',
    'control-character':
      'A character that nobody can see or hear, such as the bell. It comes with texts pasted from other programs, or from an escape such as `"\\x07"`.',
    'tab-indentation': 'YAML is indented with spaces.',
    'irregular-whitespace':
      'Full-width and non-breaking spaces look like spaces, but YAML takes them for letters. Inside a text they may stay.',
    'lookalike-character':
      'Full-width brackets (`［`, `｛`) and commas (`，`, `、`) and long dashes (`ー`, `–`) look like signs of YAML, but YAML takes them for letters. Inside a text they may stay.',
    'bad-indentation': 'What belongs together begins in the same column.',
    'missing-quote':
      'A text begins with a quote and does not end with one. The message points to where it begins. A text with an apostrophe is best put in double quotes.',
    'missing-bracket': 'A `[` or `{` is open and never closed. The message points to where it opens.',
    'text-after-quote': 'Quotes go around all of a text, or none of it.',
    'unquoted-brace':
      'A text that begins with `{` looks like a map to YAML, one that begins with `[` like a list. Put it in quotes.',
    'unquoted-character':
      'A text that begins with `*`, `&`, `%`, `@` or a backtick needs quotes: YAML means something else by them.',
    'colon-in-text': 'A colon with a space after it makes a key. A text that has one needs quotes.',
    'comma-in-text': 'Inside `{…}` and `[…]`, a comma ends a text. A text that has one needs quotes there.',
    'missing-comma': 'Inside `{…}` and `[…]`, a comma stands between one entry and the next.',
    'unexpected-character': 'A comma with nothing before it, or a bracket that closes nothing.',
    'missing-colon': 'A key is followed by a colon.',
    'missing-space':
      'A key is followed by a colon and a space. The colon is the ordinary one, not the full-width `：` of Korean and Japanese keyboards.',
    'list-beside-key': 'The first entry of a list stands on the line below its key.',
    'text-beside-block': 'After `|` or `>` the text begins on the next line, further in than its key.',
    'bad-escape':
      'Inside "…" a backslash begins an escape such as `\\n`. For a backslash itself write two, or use single quotes.',
    alias: 'YAML can refer to what was written before with `*name`; dialogs do not have this.',
    anchor:
      'YAML can mark something with `&name` to refer to it later; dialogs do not have this. What slots share stands in `types`.',
    tag: 'YAML can say of what kind something is with `!name`; dialogs do not have this.',
    directive: 'A line that begins with `%` speaks to the YAML reader; dialogs do not have this.',
    'merge-key': 'Some YAML merges maps with `<<`; dialogs do not have this. What slots share stands in `types`.',
    'several-documents': 'A line `---` begins another document. A file is one.',
    'bad-key': 'A key is a name, not a list, a map, or nothing.',
    'duplicate-key': 'A key stands once in a map, and a value once in `choices`.',
    'comment-in-text':
      'In a text without quotes, a `#` after a space begins a comment, and the rest is not spoken. Where a space follows the `#`, it is taken for a comment and not reported.',
    'unquoted-value':
      'Without quotes, `010` is the number 10 and `1.0` the number 1. Where a text is meant, put it in quotes.',
    'unknown-key': 'The key is misspelt, or belongs to another place: nothing that is written is silently ignored.',
    'missing-key': 'A dialog must have `complete`, a case `say`, and config.yaml `applicationId`.',
    'missing-value': 'A key has nothing after its colon and nothing below it.',
    'wrong-kind':
      'A text where a number belongs, a list where keys belong, and the like. What looks like a number and is to be spoken needs quotes.',
    'not-one-of': 'Only a few words are allowed here.',
    'empty-value': 'A text, list or map is there but has nothing in it. CLOVA would say nothing.',
    'text-too-long': 'CLOVA takes 1,000 characters for one text, and advises 500.',
    'number-out-of-range': 'A number is larger or smaller than makes sense here.',
    'too-few': '`oneOf` chooses among at least two.',
    'several-choices': 'In a list of `choices`, each entry is one value with its synonyms.',
    'not-https': 'CLOVA plays sounds only from addresses that begin with `https://`.',
    'bad-path': 'The path that CEK posts to begins with `/`.',
    'bad-datetime': 'The clock of a conversation test is a date, a time and its distance from UTC.',
    'bad-name':
      'Names of intents and slots have letters of any script, digits, `_` and `-`, intents also `.`, and do not begin with a digit. They are the names that you gave them in the Developer Center.',
    'reserved-name':
      'No slot is called `intent`, `value` or `before`, or what every object of JavaScript has already, such as `constructor`; no type is called like a built-in one.',
    'duplicate-name': 'All files together are one set: an intent, a reply, a type is declared once.',
    'intent-taken': 'An intent named in `also` has a dialog of its own, or starts another one.',
    'misspelt-built-in': "The intent is nearly called like one of CLOVA's own. CLOVA would never send it.",
    'command-is-dialog':
      'An intent that config.yaml lists under `commands` means that command, and cannot start a dialog.',
    'command-in-from':
      'An intent that config.yaml lists under `commands` means that command: a `from` that names it never fills its slot.',
    'unknown-launch': '`launch` in config.yaml names an intent that has a dialog.',
    'unknown-type': 'A type is built in, or declared under `types`. A declared type begins with a built-in one.',
    'misplaced-key':
      '`min` and `max` are for numbers, dates and times, `interval` for dates and times; `choices` need no `type`.',
    'misplaced-rule':
      'What stands under `invalid` is said when a value breaks that rule. A rule that the slot does not have is never broken.',
    'missing-prompt': 'A slot that must be filled must be asked for.',
    'bad-bound': '`min` and `max` are numbers; for dates and times a value, or `today` and `now` with something added.',
    'min-above-max': 'No value can be as large as `min` and as small as `max`.',
    'bad-default': 'A `default` must be a value that the slot would accept from a user.',
    'comma-in-choice':
      'Only inside brackets a comma divides choices and synonyms, and it is `,`: those of a Korean or Japanese keyboard (`、`, `，`) are letters to YAML. With any other the words are a single one, which nobody will say.',
    'ambiguous-synonym':
      'A word stands for one choice. Case, spaces and full-width forms make no difference: `Big One` and `bigone` are the same.',
    'bad-from': '`from` names a slot, or an intent and its slot with a dot between them.',
    'unknown-slot': 'A `when` asks about slots of its own dialog.',
    'bad-placeholder':
      'A hole is the name of a slot in braces, `{slot}`, `{slot.unit}`, `{slot.value}` or `{slot:one|many}`. A brace that is spoken is written twice.',
    'single-particle-form':
      'A Korean particle has one form after a consonant and another after a vowel. After a hole, write both: the one that agrees is spoken.',
    'unknown-placeholder': 'A hole names a slot of its own dialog. Outside a dialog nothing is known.',
    'misplaced-placeholder':
      '`{value}` is what was refused, and known only in `invalid`; `{before}` is what was replaced, and known only in `corrected`.',
    'mixed-forms': '`oneOf`, `cases` and `brief` with `verbose` are three ways to say something.',
    'missing-verbose': '`brief` is for devices with a screen; the others need `verbose`.',
    'missing-brief': '`verbose` is for devices without a screen; the others need `brief`.',
    'bad-part': 'A part of a list is a text, `{text: …}` in another `lang`, or `{audio: …}`.',
    'default-case-not-last': 'The first case that holds is said. One without `when` always holds, so it comes last.',
    'asked-later': 'A `when` looks back: it names slots that are asked before its own.',
    'impossible-value':
      'A `when` compares a slot with a value that the slot never holds: it is no choice, or of another type.',
    'unfilled-placeholder':
      'A hole names a slot that may have no value yet when the text is said: it is asked later, or optional, or only under some condition.',
    'says-nothing': 'Where none of the `cases` holds, nothing would be said. End them with one that has no `when`.',
    'unreachable-case': 'The `when` of a case cannot hold there, or the cases above it leave nothing for it.',
    'redundant-case': 'The cases above hold always, so the last one, without a `when`, is never said. It does no harm.',
    'unused-text':
      'The other keys of the dialog keep this text from ever being said: `next` where the session ends, `change` where there is no `confirm`. It does no harm.',
    'unused-reprompt':
      'A question is put `attempts` times at most: as the dialog has it, else config.yaml. A `reprompt` for a later time is never said.',
    'unreachable-slot':
      'The `when` of a slot can never hold: what it demands goes against what the slots before it demand, or against itself.',
    'bad-timezone':
      'A timezone is a region and a city, as in `Asia/Seoul`: an offset such as `+09:00` has no summer time.',
    'unreadable-key':
      'A file named under `publicKey` is not there, or may not be read. Its path begins in the folder of config.yaml.',
    'bad-public-key':
      'CEK signs with RSA and 2048 bits. A file named under `publicKey` holds such a public key in PEM form, never a private one.',
  },
}
