import type { Code } from '../languages/messages/mistake.ts'

/** An extension as its files, by name; a text alone is one dialog file. */
export type Example = string | Readonly<Record<string, string>>

/** What a code means, for those who want to know more than the message says. */
export interface Explanation {
  readonly about: string
  /** What gives the code, and the same without the mistake; none where a few lines cannot show it. */
  readonly examples?: { readonly wrong: Example; readonly right: Example }
}

/** Every code, in the order of the docs. */
export const explanations: Readonly<Record<Code, Explanation>> = {
  'unreadable-file': {
    about:
      'A file or folder is not there, or this program may not read it. The folder of the dialogs is named by `dialogs` in config.yaml.',
  },
  'no-dialogs': {
    about:
      'The folder has no file that ends in `.yaml` or `.yml` and declares an intent. Names that begin with `.` or `_` are ignored.',
    examples: {
      wrong: 'replies:\n  launch: Welcome!\n',
      right: 'intents:\n  OrderPizza: Your pizza is on the way.\nreplies:\n  launch: Welcome!\n',
    },
  },
  'not-utf8': {
    about:
      'A file is UTF-8 text, with or without a byte order mark. Editors on older systems save Korean as EUC-KR and Japanese as Shift_JIS unless they are told otherwise.',
  },
  'file-too-large': {
    about: 'A file has 256 KB at most. Dialogs may be spread over as many files and folders as you like.',
  },
  'empty-file': {
    about: 'A file has nothing in it but comments.',
    examples: { wrong: '# to be written\n', right: 'intents:\n  OrderPizza: Your pizza is on the way.\n' },
  },
  'not-a-map': {
    about: 'A dialog file is keys with values: `intents`, `replies`, `types`.',
    examples: { wrong: '- OrderPizza\n', right: 'intents:\n  OrderPizza: Your pizza is on the way.\n' },
  },
  'too-deep': {
    about: 'Hundreds of brackets or dashes are open at once. No dialog needs that: mostly one was never closed.',
  },

  'yaml-syntax': {
    about: 'The file is not YAML at this place.',
    examples: {
      wrong: 'intents:\n  Greet:\n    complete: ["Hello.",, "How are you?"]\n',
      right: 'intents:\n  Greet:\n    complete: ["Hello.", "How are you?"]\n',
    },
  },
  'control-character': {
    about:
      'A character that nobody can see or hear, such as the bell. It comes with texts pasted from other programs, or from an escape such as `"\\x07"`.',
    examples: {
      wrong: 'intents:\n  Greet: "Hello.\\x07"\n',
      right: 'intents:\n  Greet: "Hello."\n',
    },
  },
  'tab-indentation': {
    about: 'YAML is indented with spaces.',
    examples: { wrong: 'intents:\n\tGreet: Hello.\n', right: 'intents:\n  Greet: Hello.\n' },
  },
  'odd-space': {
    about:
      'Full-width and non-breaking spaces look like spaces, but YAML takes them for letters. Inside a text they may stay.',
    examples: { wrong: 'intents:\n\u3000\u3000挨拶: こんにちは。\n', right: 'intents:\n  挨拶: こんにちは。\n' },
  },
  'bad-indentation': {
    about: 'What belongs together begins in the same column.',
    examples: {
      wrong: 'intents:\n  Greet:\n    complete: Hello.\n      then: stay\n',
      right: 'intents:\n  Greet:\n    complete: Hello.\n    then: stay\n',
    },
  },
  'missing-quote': {
    about:
      'A text begins with a quote and does not end with one. The message points to where it begins. A text with an apostrophe is best put in double quotes.',
    examples: {
      wrong: "intents:\n  Greet:\n    complete: 'Hello.\n    then: stay\n",
      right: "intents:\n  Greet:\n    complete: 'Hello.'\n    then: stay\n",
    },
  },
  'missing-bracket': {
    about: 'A `[` or `{` is open and never closed. The message points to where it opens.',
    examples: {
      wrong: 'intents:\n  Greet:\n    examples: [hello, hi\n    complete: Hello.\n',
      right: 'intents:\n  Greet:\n    examples: [hello, hi]\n    complete: Hello.\n',
    },
  },
  'text-after-quote': {
    about: 'Quotes go around all of a text, or none of it.',
    examples: {
      wrong: 'intents:\n  Greet: "Hello" is what I say.\n',
      right: 'intents:\n  Greet: \'"Hello" is what I say.\'\n',
    },
  },
  'unquoted-brace': {
    about:
      'A text that begins with `{` looks like a map to YAML, one that begins with `[` like a list. Put it in quotes.',
    examples: {
      wrong:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?}\n    complete: {size} pizza is on the way.\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?}\n    complete: "{size} pizza is on the way."\n',
    },
  },
  'unquoted-sign': {
    about: 'A text that begins with `*`, `&`, `%`, `@` or a backtick needs quotes: YAML means something else by them.',
    examples: {
      wrong: 'intents:\n  Greet: *Hello* and welcome.\n',
      right: 'intents:\n  Greet: "*Hello* and welcome."\n',
    },
  },
  'colon-in-text': {
    about: 'A colon with a space behind it makes a key. A text that has one needs quotes.',
    examples: {
      wrong: 'intents:\n  Greet:\n    complete: "Hello."\n    help: Two words: say hello.\n',
      right: 'intents:\n  Greet:\n    complete: "Hello."\n    help: "Two words: say hello."\n',
    },
  },
  'missing-colon': {
    about: 'A key is followed by a colon.',
    examples: {
      wrong: 'intents:\n  Greet\n    complete: Hello.\n',
      right: 'intents:\n  Greet:\n    complete: Hello.\n',
    },
  },
  'missing-space': {
    about:
      'A key is followed by a colon and a space. The colon is the ordinary one, not the full-width `：` of Korean and Japanese keyboards.',
    examples: {
      wrong: 'intents:\n  Greet:\n    description: A greeting.\n    complete：Hello.\n',
      right: 'intents:\n  Greet:\n    description: A greeting.\n    complete: Hello.\n',
    },
  },
  'list-beside-key': {
    about: 'The first entry of a list stands on the line below its key.',
    examples: {
      wrong: 'intents:\n  Greet:\n    complete: - Hello.\n',
      right: 'intents:\n  Greet:\n    complete:\n      - Hello.\n',
    },
  },
  'text-beside-block': {
    about: 'Behind `|` or `>` the text begins on the next line, further in than its key.',
    examples: {
      wrong: 'intents:\n  Greet:\n    complete: > Hello.\n',
      right: 'intents:\n  Greet:\n    complete: >\n      Hello.\n',
    },
  },
  'bad-escape': {
    about:
      'Inside "…" a backslash begins an escape such as `\\n`. For a backslash itself write two, or use single quotes.',
    examples: { wrong: 'intents:\n  Greet: "C:\\pizza"\n', right: "intents:\n  Greet: 'C:\\pizza'\n" },
  },
  alias: {
    about: 'YAML can refer to what was written before with `*name`; dialogs do not have this.',
    examples: { wrong: 'intents:\n  Greet: *hello\n', right: 'intents:\n  Greet: "*hello"\n' },
  },
  anchor: {
    about:
      'YAML can mark something with `&name` to refer to it later; dialogs do not have this. What slots share stands in `types`.',
    examples: { wrong: 'intents:\n  Greet: &hello Hello.\n', right: 'intents:\n  Greet: Hello.\n' },
  },
  tag: {
    about: 'YAML can say of what kind something is with `!name`; dialogs do not have this.',
    examples: { wrong: 'intents:\n  Greet: !loud Hello.\n', right: 'intents:\n  Greet: "!loud Hello."\n' },
  },
  directive: {
    about: 'A line that begins with `%` speaks to the YAML reader; dialogs do not have this.',
    examples: { wrong: '%YAML 1.2\n---\nintents:\n  Greet: Hello.\n', right: 'intents:\n  Greet: Hello.\n' },
  },
  'merge-key': {
    about: 'Some YAML merges maps with `<<`; dialogs do not have this. What slots share stands in `types`.',
    examples: {
      wrong:
        'intents:\n  OrderPizza:\n    slots:\n      size:\n        <<: {type: text}\n        prompt: What size?\n    complete: Done.\n',
      right:
        'types:\n  Size: {type: text}\nintents:\n  OrderPizza:\n    slots:\n      size:\n        type: Size\n        prompt: What size?\n    complete: Done.\n',
    },
  },
  'several-documents': {
    about: 'A line `---` begins another document. A file is one.',
    examples: {
      wrong: 'intents:\n  Greet: Hello.\n---\nintents:\n  Part: Goodbye.\n',
      right: 'intents:\n  Greet: Hello.\n  Part: Goodbye.\n',
    },
  },
  'bad-key': {
    about: 'A key is a name, not a list, a map, or nothing.',
    examples: { wrong: 'intents:\n  ? [Greet, Part]\n  : Hello.\n', right: 'intents:\n  Greet: Hello.\n' },
  },
  'duplicate-key': {
    about: 'A key stands once in a map, and a value once in `choices`.',
    examples: {
      wrong: 'intents:\n  Greet:\n    complete: Hello.\n    complete: Good day.\n',
      right: 'intents:\n  Greet:\n    complete: Hello.\n',
    },
  },
  'text-cut': {
    about:
      'In a text without quotes, a `#` behind a space begins a comment, and the rest is not spoken. A comment is not told where a space stands behind its `#`.',
    examples: {
      wrong: 'intents:\n  Where: Please go to counter #3.\n',
      right: 'intents:\n  Where: "Please go to counter #3."  # as on the sign\n',
    },
  },
  'not-as-written': {
    about: 'Without quotes, `010` is the number 10 and `1.0` the number 1. Where a text is meant, put it in quotes.',
    examples: {
      wrong:
        'intents:\n  Call:\n    slots:\n      area: {prompt: Which area?, choices: [02, 10]}\n    complete: "Calling {area}."\n',
      right:
        'intents:\n  Call:\n    slots:\n      area: {prompt: Which area?, choices: ["02", "10"]}\n    complete: "Calling {area}."\n',
    },
  },

  'unknown-key': {
    about: 'The key is misspelt, or belongs to another place: nothing that is written is silently ignored.',
    examples: {
      wrong: 'intents:\n  OrderPizza:\n    slots:\n      size: {promt: What size?}\n    complete: Done.\n',
      right: 'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?}\n    complete: Done.\n',
    },
  },
  'missing-key': {
    about: 'A dialog must have `complete`, a case `say`, and config.yaml `applicationId`.',
    examples: {
      wrong: 'intents:\n  Greet:\n    description: A greeting.\n',
      right: 'intents:\n  Greet:\n    description: A greeting.\n    complete: Hello.\n',
    },
  },
  'missing-value': {
    about: 'A key has nothing behind its colon and nothing below it.',
    examples: {
      wrong: 'intents:\n  Greet:\n    help:\n    complete: Hello.\n',
      right: 'intents:\n  Greet:\n    help: Say hello.\n    complete: Hello.\n',
    },
  },
  'wrong-kind': {
    about:
      'A text where a number belongs, a list where keys belong, and the like. What looks like a number and is to be spoken needs quotes.',
    examples: {
      wrong: 'intents:\n  Answer:\n    complete: 42\n',
      right: 'intents:\n  Answer:\n    complete: "42"\n',
    },
  },
  'not-one-of': {
    about: 'Only a few words are allowed here.',
    examples: {
      wrong: 'intents:\n  Greet:\n    complete: Hello.\n    then: sty\n',
      right: 'intents:\n  Greet:\n    complete: Hello.\n    then: stay\n',
    },
  },
  'nothing-in-it': {
    about: 'A text, list or map is there but has nothing in it. CLOVA would say nothing.',
    examples: { wrong: 'intents:\n  Greet: ""\n', right: 'intents:\n  Greet: Hello.\n' },
  },
  'text-too-long': {
    about: 'CLOVA takes 1,000 characters for one text, and advises 500.',
    examples: {
      wrong: `intents:\n  Sing: ${'la '.repeat(334)}la\n`,
      right: 'intents:\n  Sing: la la la\n',
    },
  },
  'number-out-of-range': {
    about: 'A number is larger or smaller than makes sense here.',
    examples: {
      wrong: 'intents:\n  Greet:\n    complete: Hello.\n    attempts: 100\n',
      right: 'intents:\n  Greet:\n    complete: Hello.\n    attempts: 5\n',
    },
  },
  'too-few': {
    about: '`oneOf` chooses among at least two.',
    examples: {
      wrong: 'intents:\n  Greet:\n    complete: {oneOf: [Hello.]}\n',
      right: 'intents:\n  Greet:\n    complete: {oneOf: [Hello., Hi.]}\n',
    },
  },
  'several-choices': {
    about: 'In a list of `choices`, each entry is one value with its synonyms.',
    examples: {
      wrong:
        'intents:\n  OrderPizza:\n    slots:\n      size:\n        prompt: What size?\n        choices:\n          - Small: little\n            Large: big\n    complete: Done.\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      size:\n        prompt: What size?\n        choices:\n          - Small: little\n          - Large: big\n    complete: Done.\n',
    },
  },
  'not-https': {
    about: 'CLOVA plays sounds only from addresses that begin with `https://`.',
    examples: {
      wrong: 'intents:\n  Ring:\n    complete: [{audio: http://example.com/bell.mp3}]\n',
      right: 'intents:\n  Ring:\n    complete: [{audio: https://example.com/bell.mp3}]\n',
    },
  },
  'bad-path': {
    about: 'The path that CEK posts to begins with `/`.',
    examples: {
      wrong: { 'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nserver: {path: clova}\n' },
      right: { 'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nserver: {path: /clova}\n' },
    },
  },
  'bad-clock': {
    about: 'The clock of a conversation test is a date, a time and its distance from UTC.',
    examples: {
      wrong: { 'conversations.yaml': "now: '2026-11-23'\nconversations:\n  greets:\n    - user: launch\n" },
      right: {
        'conversations.yaml': "now: '2026-11-23T10:00:00+09:00'\nconversations:\n  greets:\n    - user: launch\n",
      },
    },
  },

  'bad-name': {
    about:
      'Names of intents and slots have letters of any script, digits, `_` and `-`, intents also `.`, and do not begin with a digit. They are the names that you gave them in the Developer Center.',
    examples: { wrong: 'intents:\n  Say Hello: Hello.\n', right: 'intents:\n  SayHello: Hello.\n' },
  },
  'reserved-name': {
    about:
      'No slot is called `intent`, `value` or `before`, or what every object of JavaScript has already, such as `constructor`; no type is called like a built-in one.',
    examples: {
      wrong: 'intents:\n  Pay:\n    slots:\n      value: {prompt: How much?}\n    complete: Paid.\n',
      right: 'intents:\n  Pay:\n    slots:\n      amount: {prompt: How much?}\n    complete: Paid.\n',
    },
  },
  'duplicate-name': {
    about: 'All files together are one set: an intent, a reply, a type is declared once.',
    examples: {
      wrong: { 'dialogs/a.yaml': 'intents:\n  Greet: Hello.\n', 'dialogs/b.yaml': 'intents:\n  Greet: Hi.\n' },
      right: { 'dialogs/a.yaml': 'intents:\n  Greet: Hello.\n', 'dialogs/b.yaml': 'intents:\n  Part: Goodbye.\n' },
    },
  },
  'intent-taken': {
    about: 'An intent named in `also` has a dialog of its own, or starts another one.',
    examples: {
      wrong: 'intents:\n  Greet:\n    also: Welcome\n    complete: Hello.\n  Welcome: Welcome!\n',
      right: 'intents:\n  Greet: Hello.\n  Welcome: Welcome!\n',
    },
  },
  'misspelt-built-in': {
    about: "The intent is nearly called like one of CLOVA's own. CLOVA would never send it.",
    examples: {
      wrong: 'intents:\n  Clova.NextIntnet: The next one.\n',
      right: 'intents:\n  Clova.NextIntent: The next one.\n',
    },
  },
  'command-is-dialog': {
    about: 'An intent that config.yaml lists under `commands` means that command, and cannot start a dialog.',
    examples: {
      wrong: {
        'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\ncommands: {repeat: [Again]}\n',
        'dialogs/again.yaml': 'intents:\n  Again: Once more.\n',
      },
      right: {
        'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\ncommands: {repeat: [Again]}\n',
        'dialogs/more.yaml': 'intents:\n  More: Once more.\n',
      },
    },
  },
  'unknown-launch': {
    about: '`launch` in config.yaml names an intent that has a dialog.',
    examples: {
      wrong: {
        'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nlaunch: OrderPiza\n',
        'dialogs/pizza.yaml': 'intents:\n  OrderPizza: Your pizza is on the way.\n',
      },
      right: {
        'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nlaunch: OrderPizza\n',
        'dialogs/pizza.yaml': 'intents:\n  OrderPizza: Your pizza is on the way.\n',
      },
    },
  },

  'unknown-type': {
    about: 'A type is built in, or declared under `types`. A declared type begins with a built-in one.',
    examples: {
      wrong:
        'intents:\n  OrderPizza:\n    slots:\n      amount: {type: nubmer, prompt: How many?}\n    complete: Done.\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      amount: {type: number, prompt: How many?}\n    complete: Done.\n',
    },
  },
  'misplaced-key': {
    about:
      '`min` and `max` are for numbers, dates and times, `interval` for dates and times; `choices` need no `type`.',
    examples: {
      wrong: 'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, min: 1}\n    complete: Done.\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      size: {type: integer, prompt: What size?, min: 1}\n    complete: Done.\n',
    },
  },
  'misplaced-rule': {
    about:
      'What stands under `invalid` is said when a value breaks that rule. A rule that the slot does not have is never broken.',
    examples: {
      wrong:
        'intents:\n  OrderPizza:\n    slots:\n      amount: {type: integer, prompt: How many?, invalid: {max: "Too many: how many?"}}\n    complete: Done.\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      amount: {type: integer, max: 9, prompt: How many?, invalid: {max: "Too many: how many?"}}\n    complete: Done.\n',
    },
  },
  'missing-prompt': {
    about: 'A slot that must be filled must be asked for.',
    examples: {
      wrong: 'intents:\n  OrderPizza:\n    slots:\n      size: {choices: [Small, Large]}\n    complete: Done.\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      size: {choices: [Small, Large], prompt: What size?}\n    complete: Done.\n',
    },
  },
  'bad-bound': {
    about: '`min` and `max` are numbers; for dates and times a value, or `today` and `now` with something added.',
    examples: {
      wrong:
        'intents:\n  Book:\n    slots:\n      day: {type: date, prompt: Which day?, min: tomorrow}\n    complete: Booked.\n',
      right:
        'intents:\n  Book:\n    slots:\n      day: {type: date, prompt: Which day?, min: today + 1 day}\n    complete: Booked.\n',
    },
  },
  'min-above-max': {
    about: 'No value can be as large as `min` and as small as `max`.',
    examples: {
      wrong:
        'intents:\n  OrderPizza:\n    slots:\n      amount: {type: integer, prompt: How many?, min: 9, max: 1}\n    complete: Done.\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      amount: {type: integer, prompt: How many?, min: 1, max: 9}\n    complete: Done.\n',
    },
  },
  'bad-default': {
    about: 'A `default` must be a value that the slot would accept from a user.',
    examples: {
      wrong:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large], default: Medium}\n    complete: Done.\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large], default: Small}\n    complete: Done.\n',
    },
  },
  'ambiguous-synonym': {
    about:
      'A word stands for one choice. Case, spaces and full-width forms make no difference: `Big One` and `bigone` are the same.',
    examples: {
      wrong:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: {Large: [big, L], Huge: [very big, Big]}}\n    complete: Done.\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: {Large: [big, L], Huge: [very big]}}\n    complete: Done.\n',
    },
  },
  'bad-from': {
    about: '`from` names a slot, or an intent and its slot with a dot between them.',
    examples: {
      wrong:
        'intents:\n  OrderPizza:\n    slots:\n      amount: {prompt: How many?, from: NumberIntent number}\n    complete: Done.\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      amount: {prompt: How many?, from: NumberIntent.number}\n    complete: Done.\n',
    },
  },
  'unknown-slot': {
    about: 'A `when` asks about slots of its own dialog.',
    examples: {
      wrong:
        'intents:\n  OrderPizza:\n    slots:\n      method: {prompt: Delivery or pickup?, choices: [delivery, pickup]}\n      address: {prompt: Where to?, when: {metod: delivery}}\n    complete: Done.\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      method: {prompt: Delivery or pickup?, choices: [delivery, pickup]}\n      address: {prompt: Where to?, when: {method: delivery}}\n    complete: Done.\n',
    },
  },

  'bad-hole': {
    about:
      'A hole is the name of a slot in braces, `{slot}`, `{slot.unit}`, `{slot.value}` or `{slot:one|many}`. A brace that is spoken is written twice.',
    examples: {
      wrong:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?}\n    complete: "A {size pizza is on the way."\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?}\n    complete: "A {size} pizza is on the way."\n',
    },
  },
  'unknown-hole': {
    about: 'A hole names a slot of its own dialog. Outside a dialog nothing is known.',
    examples: {
      wrong:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?}\n    complete: "A {sise} pizza is on the way."\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?}\n    complete: "A {size} pizza is on the way."\n',
    },
  },
  'misplaced-hole': {
    about:
      '`{value}` is what was refused, and known only in `invalid`; `{before}` is what was replaced, and known only in `corrected`.',
    examples: {
      wrong:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, heard: "{value} it is."}\n    complete: Done.\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, heard: "{size} it is."}\n    complete: Done.\n',
    },
  },
  'mixed-forms': {
    about: '`oneOf`, `cases` and `brief` with `verbose` are three ways to say something.',
    examples: {
      wrong: 'intents:\n  Greet:\n    complete: {oneOf: [Hello., Hi.], brief: Hello., verbose: Hello there.}\n',
      right: 'intents:\n  Greet:\n    complete: {oneOf: [Hello., Hi.]}\n',
    },
  },
  'missing-verbose': {
    about: '`brief` is for devices with a screen; the others need `verbose`.',
    examples: {
      wrong: 'intents:\n  Greet:\n    complete: {brief: Hello.}\n',
      right: 'intents:\n  Greet:\n    complete: {brief: Hello., verbose: Hello and welcome.}\n',
    },
  },
  'missing-brief': {
    about: '`verbose` is for devices without a screen; the others need `brief`.',
    examples: {
      wrong: 'intents:\n  Greet:\n    complete: {verbose: Hello and welcome.}\n',
      right: 'intents:\n  Greet:\n    complete: {brief: Hello., verbose: Hello and welcome.}\n',
    },
  },
  'bad-part': {
    about: 'A part of a list is a text, `{text: …}` in another `lang`, or `{audio: …}`.',
    examples: {
      wrong: 'intents:\n  Greet:\n    complete: [{lang: en}]\n',
      right: 'intents:\n  Greet:\n    complete: [{text: Hello., lang: en}]\n',
    },
  },
  'case-after-last': {
    about: 'The first case that holds is said. One without `when` always holds, so it comes last.',
    examples: {
      wrong:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large]}\n    complete:\n      cases:\n        - say: Done.\n        - {when: {size: Large}, say: That is a big one.}\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large]}\n    complete:\n      cases:\n        - {when: {size: Large}, say: That is a big one.}\n        - say: Done.\n',
    },
  },

  'asked-later': {
    about: 'A `when` looks back: it names slots that are asked before its own.',
    examples: {
      wrong:
        'intents:\n  OrderPizza:\n    slots:\n      address: {prompt: Where to?, when: {method: delivery}}\n      method: {prompt: Delivery or pickup?, choices: [delivery, pickup]}\n    complete: Done.\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      method: {prompt: Delivery or pickup?, choices: [delivery, pickup]}\n      address: {prompt: Where to?, when: {method: delivery}}\n    complete: Done.\n',
    },
  },
  'never-holds': {
    about: 'A `when` compares a slot with a value that the slot never holds: it is no choice, or of another type.',
    examples: {
      wrong:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large]}\n      box: {prompt: Which box?, when: {size: Huge}}\n    complete: Done.\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large]}\n      box: {prompt: Which box?, when: {size: Large}}\n    complete: Done.\n',
    },
  },
  'unknown-here': {
    about:
      'A hole names a slot that may have no value yet when the text is said: it is asked later, or optional, or only under some condition.',
    examples: {
      wrong:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: "What size shall the {amount} have?"}\n      amount: {prompt: How many?}\n    complete: Done.\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      amount: {prompt: How many?}\n      size: {prompt: "What size shall the {amount} have?"}\n    complete: Done.\n',
    },
  },
  'says-nothing': {
    about: 'Where none of the `cases` holds, nothing would be said. End them with one that has no `when`.',
    examples: {
      wrong:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large]}\n    complete:\n      cases:\n        - {when: {size: Large}, say: That is a big one.}\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large]}\n    complete:\n      cases:\n        - {when: {size: Large}, say: That is a big one.}\n        - say: Done.\n',
    },
  },
  'never-said': {
    about: 'The `when` of a case cannot hold there, or the cases above it leave nothing for it.',
    examples: {
      wrong:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large]}\n    complete:\n      cases:\n        - {when: {size: [Small, Large]}, say: Done.}\n        - {when: {size: Large}, say: That is a big one.}\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large]}\n    complete:\n      cases:\n        - {when: {size: Large}, say: That is a big one.}\n        - {when: {size: Small}, say: Done.}\n',
    },
  },
  'never-asked': {
    about:
      'The `when` of a slot can never hold: what it demands goes against what the slots before it demand, or against itself.',
    examples: {
      wrong:
        'intents:\n  OrderPizza:\n    slots:\n      amount: {type: integer, prompt: How many?, max: 5}\n      party: {prompt: Is it a party?, when: {amount: {min: 10}}}\n    complete: Done.\n',
      right:
        'intents:\n  OrderPizza:\n    slots:\n      amount: {type: integer, prompt: How many?, max: 50}\n      party: {prompt: Is it a party?, when: {amount: {min: 10}}}\n    complete: Done.\n',
    },
  },

  'bad-timezone': {
    about: 'A timezone is a region and a city, as in `Asia/Seoul`: an offset such as `+09:00` has no summer time.',
    examples: {
      wrong: { 'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\ntimezone: Asia/Soul\n' },
      right: { 'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\ntimezone: Asia/Seoul\n' },
    },
  },
  'unreadable-key': {
    about:
      'A file named under `publicKey` is not there, or may not be read. Its path begins in the folder of config.yaml.',
    examples: {
      wrong: { 'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nsignature: {publicKey: clova.pem}\n' },
      right: { 'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nsignature: {publicKey: clova}\n' },
    },
  },
  'bad-public-key': {
    about:
      'CEK signs with RSA and 2048 bits. A file named under `publicKey` holds such a public key in PEM form, never a private one.',
    examples: {
      wrong: {
        'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nsignature: {publicKey: key.pem}\n',
        'key.pem': 'not a key\n',
      },
      right: { 'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nsignature: {publicKey: clova}\n' },
    },
  },
}
