import type { Code } from './codes.ts'

/** An extension as its files, by name; a text alone is one dialog file. */
export type Example = string | Readonly<Record<string, string>>

/** What gives a code, and the same without the mistake. */
export interface Correction {
  readonly wrong: Example
  readonly right: Example
}

/** Every code, in the order of the docs; undefined where a few lines cannot show the mistake. */
export const corrections: Readonly<Record<Code, Correction | undefined>> = {
  'unreadable-file': undefined,
  'no-dialogs': {
    wrong: 'replies:\n  launch: Welcome!\n',
    right: 'intents:\n  OrderPizza: Your pizza is on the way.\nreplies:\n  launch: Welcome!\n',
  },
  'not-utf8': undefined,
  'file-too-large': undefined,
  'empty-file': { wrong: '# to be written\n', right: 'intents:\n  OrderPizza: Your pizza is on the way.\n' },
  'not-a-map': { wrong: '- OrderPizza\n', right: 'intents:\n  OrderPizza: Your pizza is on the way.\n' },
  'too-deep': undefined,

  'yaml-syntax': {
    wrong: 'intents:\n  Greet:\n    complete: &a &b Hello.\n',
    right: 'intents:\n  Greet:\n    complete: "&a &b Hello."\n',
  },
  'control-character': {
    wrong: 'intents:\n  Greet: "Hello.\\x07"\n',
    right: 'intents:\n  Greet: "Hello."\n',
  },
  'tab-indentation': { wrong: 'intents:\n\tGreet: Hello.\n', right: 'intents:\n  Greet: Hello.\n' },
  'lookalike-character': {
    wrong:
      'intents:\n  Book:\n    slots:\n      part: {prompt: 어디가 아프세요?, choices: ［감기, 배탈］}\n    complete: 네.\n',
    right:
      'intents:\n  Book:\n    slots:\n      part: {prompt: 어디가 아프세요?, choices: [감기, 배탈]}\n    complete: 네.\n',
  },
  'irregular-whitespace': {
    wrong: 'intents:\n\u3000\u3000挨拶: こんにちは。\n',
    right: 'intents:\n  挨拶: こんにちは。\n',
  },
  'bad-indentation': {
    wrong: 'intents:\n  Greet:\n    complete: Hello.\n      then: stay\n',
    right: 'intents:\n  Greet:\n    complete: Hello.\n    then: stay\n',
  },
  'missing-quote': {
    wrong: "intents:\n  Greet:\n    complete: 'Hello.\n    then: stay\n",
    right: "intents:\n  Greet:\n    complete: 'Hello.'\n    then: stay\n",
  },
  'missing-bracket': {
    wrong: 'intents:\n  Greet:\n    examples: [hello, hi\n    complete: Hello.\n',
    right: 'intents:\n  Greet:\n    examples: [hello, hi]\n    complete: Hello.\n',
  },
  'text-after-quote': {
    wrong: 'intents:\n  Greet: "Hello" is what I say.\n',
    right: 'intents:\n  Greet: \'"Hello" is what I say.\'\n',
  },
  'unquoted-brace': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?}\n    complete: {size} pizza is on the way.\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?}\n    complete: "{size} pizza is on the way."\n',
  },
  'unquoted-character': {
    wrong: 'intents:\n  Greet: *Hello* and welcome.\n',
    right: 'intents:\n  Greet: "*Hello* and welcome."\n',
  },
  'colon-in-text': {
    wrong: 'intents:\n  Greet:\n    complete: "Hello."\n    then: stay\n    next: Two words: say hello.\n',
    right: 'intents:\n  Greet:\n    complete: "Hello."\n    then: stay\n    next: "Two words: say hello."\n',
  },
  'comma-in-text': {
    wrong: 'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: Small, or large?}\n    complete: Done.\n',
    right: 'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: "Small, or large?"}\n    complete: Done.\n',
  },
  'missing-comma': {
    wrong: 'intents:\n  Greet:\n    examples: ["hello" "hi"]\n    complete: Hello.\n',
    right: 'intents:\n  Greet:\n    examples: ["hello", "hi"]\n    complete: Hello.\n',
  },
  'unexpected-character': {
    wrong: 'intents:\n  Greet:\n    complete: ["Hello.",, "How are you?"]\n',
    right: 'intents:\n  Greet:\n    complete: ["Hello.", "How are you?"]\n',
  },
  'missing-colon': {
    wrong: 'intents:\n  Greet\n    complete: Hello.\n',
    right: 'intents:\n  Greet:\n    complete: Hello.\n',
  },
  'missing-space': {
    wrong: 'intents:\n  Greet:\n    description: A greeting.\n    complete：Hello.\n',
    right: 'intents:\n  Greet:\n    description: A greeting.\n    complete: Hello.\n',
  },
  'list-beside-key': {
    wrong: 'intents:\n  Greet:\n    complete: - Hello.\n',
    right: 'intents:\n  Greet:\n    complete:\n      - Hello.\n',
  },
  'text-beside-block': {
    wrong: 'intents:\n  Greet:\n    complete: > Hello.\n',
    right: 'intents:\n  Greet:\n    complete: >\n      Hello.\n',
  },
  'bad-escape': { wrong: 'intents:\n  Greet: "C:\\pizza"\n', right: "intents:\n  Greet: 'C:\\pizza'\n" },
  alias: { wrong: 'intents:\n  Greet: *hello\n', right: 'intents:\n  Greet: "*hello"\n' },
  anchor: { wrong: 'intents:\n  Greet: &hello Hello.\n', right: 'intents:\n  Greet: Hello.\n' },
  tag: { wrong: 'intents:\n  Greet: !loud Hello.\n', right: 'intents:\n  Greet: "!loud Hello."\n' },
  directive: { wrong: '%YAML 1.2\n---\nintents:\n  Greet: Hello.\n', right: 'intents:\n  Greet: Hello.\n' },
  'merge-key': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      size:\n        <<: {type: text}\n        prompt: What size?\n    complete: Done.\n',
    right:
      'types:\n  Size: {type: text}\nintents:\n  OrderPizza:\n    slots:\n      size:\n        type: Size\n        prompt: What size?\n    complete: Done.\n',
  },
  'several-documents': {
    wrong: 'intents:\n  Greet: Hello.\n---\nintents:\n  Part: Goodbye.\n',
    right: 'intents:\n  Greet: Hello.\n  Part: Goodbye.\n',
  },
  'bad-key': { wrong: 'intents:\n  ? [Greet, Part]\n  : Hello.\n', right: 'intents:\n  Greet: Hello.\n' },
  'duplicate-key': {
    wrong: 'intents:\n  Greet:\n    complete: Hello.\n    complete: Good day.\n',
    right: 'intents:\n  Greet:\n    complete: Hello.\n',
  },
  'comment-in-text': {
    wrong: 'intents:\n  Where: Please go to counter #3.\n',
    right: 'intents:\n  Where: "Please go to counter #3."  # as on the sign\n',
  },
  'unquoted-value': {
    wrong:
      'intents:\n  Call:\n    slots:\n      area: {prompt: Which area?, choices: [02, 10]}\n    complete: "Calling {area}."\n',
    right:
      'intents:\n  Call:\n    slots:\n      area: {prompt: Which area?, choices: ["02", "10"]}\n    complete: "Calling {area}."\n',
  },

  'unknown-key': {
    wrong: 'intents:\n  OrderPizza:\n    slots:\n      size: {promt: What size?}\n    complete: Done.\n',
    right: 'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?}\n    complete: Done.\n',
  },
  'missing-key': {
    wrong: 'intents:\n  Greet:\n    description: A greeting.\n',
    right: 'intents:\n  Greet:\n    description: A greeting.\n    complete: Hello.\n',
  },
  'missing-value': {
    wrong: 'intents:\n  Greet:\n    then: stay\n    next:\n    complete: Hello.\n',
    right: 'intents:\n  Greet:\n    then: stay\n    next: Say hello.\n    complete: Hello.\n',
  },
  'wrong-kind': {
    wrong: 'intents:\n  Answer:\n    complete: 42\n',
    right: 'intents:\n  Answer:\n    complete: "42"\n',
  },
  'not-one-of': {
    wrong: 'intents:\n  Greet:\n    complete: Hello.\n    then: sty\n',
    right: 'intents:\n  Greet:\n    complete: Hello.\n    then: stay\n',
  },
  'empty-value': { wrong: 'intents:\n  Greet: ""\n', right: 'intents:\n  Greet: Hello.\n' },
  'text-too-long': {
    wrong: `intents:\n  Sing: ${'la '.repeat(334)}la\n`,
    right: 'intents:\n  Sing: la la la\n',
  },
  'number-out-of-range': {
    wrong: 'intents:\n  Greet:\n    complete: Hello.\n    attempts: 100\n',
    right: 'intents:\n  Greet:\n    complete: Hello.\n    attempts: 5\n',
  },
  'too-few': {
    wrong: 'intents:\n  Greet:\n    complete: {oneOf: [Hello.]}\n',
    right: 'intents:\n  Greet:\n    complete: {oneOf: [Hello., Hi.]}\n',
  },
  'several-choices': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      size:\n        prompt: What size?\n        choices:\n          - Small: little\n            Large: big\n    complete: Done.\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      size:\n        prompt: What size?\n        choices:\n          - Small: little\n          - Large: big\n    complete: Done.\n',
  },
  'not-https': {
    wrong: 'intents:\n  Ring:\n    complete: [{audio: http://example.com/bell.mp3}]\n',
    right: 'intents:\n  Ring:\n    complete: [{audio: https://example.com/bell.mp3}]\n',
  },
  'bad-path': {
    wrong: { 'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nserver: {path: clova}\n' },
    right: { 'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nserver: {path: /clova}\n' },
  },
  'bad-datetime': {
    wrong: { 'conversations.yaml': "now: '2026-11-23'\nconversations:\n  greets:\n    - user: launch\n" },
    right: {
      'conversations.yaml': "now: '2026-11-23T10:00:00+09:00'\nconversations:\n  greets:\n    - user: launch\n",
    },
  },

  'bad-name': { wrong: 'intents:\n  Say Hello: Hello.\n', right: 'intents:\n  SayHello: Hello.\n' },
  'reserved-name': {
    wrong: 'intents:\n  Pay:\n    slots:\n      value: {prompt: How much?}\n    complete: Paid.\n',
    right: 'intents:\n  Pay:\n    slots:\n      amount: {prompt: How much?}\n    complete: Paid.\n',
  },
  'duplicate-name': {
    wrong: { 'dialogs/a.yaml': 'intents:\n  Greet: Hello.\n', 'dialogs/b.yaml': 'intents:\n  Greet: Hi.\n' },
    right: { 'dialogs/a.yaml': 'intents:\n  Greet: Hello.\n', 'dialogs/b.yaml': 'intents:\n  Part: Goodbye.\n' },
  },
  'intent-taken': {
    wrong: 'intents:\n  Greet:\n    also: Welcome\n    complete: Hello.\n  Welcome: Welcome!\n',
    right: 'intents:\n  Greet: Hello.\n  Welcome: Welcome!\n',
  },
  'misspelt-built-in': {
    wrong: 'intents:\n  Clova.NextIntnet: The next one.\n',
    right: 'intents:\n  Clova.NextIntent: The next one.\n',
  },
  'command-is-dialog': {
    wrong: {
      'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\ncommands: {repeat: [Again]}\n',
      'dialogs/again.yaml': 'intents:\n  Again: Once more.\n',
    },
    right: {
      'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\ncommands: {repeat: [Again]}\n',
      'dialogs/more.yaml': 'intents:\n  More: Once more.\n',
    },
  },
  'command-in-from': {
    wrong: {
      'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\ncommands: {startOver: [NumberIntent]}\n',
      'dialogs/pizza.yaml':
        'intents:\n  OrderPizza:\n    slots:\n      amount: {prompt: How many?, from: NumberIntent.number}\n    complete: Done.\n',
    },
    right: {
      'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\ncommands: {startOver: [AgainIntent]}\n',
      'dialogs/pizza.yaml':
        'intents:\n  OrderPizza:\n    slots:\n      amount: {prompt: How many?, from: NumberIntent.number}\n    complete: Done.\n',
    },
  },
  'unknown-launch': {
    wrong: {
      'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nlaunch: OrderPiza\n',
      'dialogs/pizza.yaml': 'intents:\n  OrderPizza: Your pizza is on the way.\n',
    },
    right: {
      'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nlaunch: OrderPizza\n',
      'dialogs/pizza.yaml': 'intents:\n  OrderPizza: Your pizza is on the way.\n',
    },
  },

  'unknown-type': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      amount: {type: nubmer, prompt: How many?}\n    complete: Done.\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      amount: {type: number, prompt: How many?}\n    complete: Done.\n',
  },
  'misplaced-key': {
    wrong: 'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, min: 1}\n    complete: Done.\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      size: {type: integer, prompt: What size?, min: 1}\n    complete: Done.\n',
  },
  'misplaced-rule': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      amount: {type: integer, prompt: How many?, invalid: {max: "Too many: how many?"}}\n    complete: Done.\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      amount: {type: integer, max: 9, prompt: How many?, invalid: {max: "Too many: how many?"}}\n    complete: Done.\n',
  },
  'missing-prompt': {
    wrong: 'intents:\n  OrderPizza:\n    slots:\n      size: {choices: [Small, Large]}\n    complete: Done.\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      size: {choices: [Small, Large], prompt: What size?}\n    complete: Done.\n',
  },
  'bad-bound': {
    wrong:
      'intents:\n  Book:\n    slots:\n      day: {type: date, prompt: Which day?, min: tomorrow}\n    complete: Booked.\n',
    right:
      'intents:\n  Book:\n    slots:\n      day: {type: date, prompt: Which day?, min: today + 1 day}\n    complete: Booked.\n',
  },
  'min-above-max': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      amount: {type: integer, prompt: How many?, min: 9, max: 1}\n    complete: Done.\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      amount: {type: integer, prompt: How many?, min: 1, max: 9}\n    complete: Done.\n',
  },
  'bad-default': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large], default: Medium}\n    complete: Done.\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large], default: Small}\n    complete: Done.\n',
  },
  'comma-in-choice': {
    wrong:
      'intents:\n  Book:\n    slots:\n      stylist: {prompt: 佐藤と鈴木、どちらになさいますか？, choices: [佐藤、鈴木]}\n    complete: Done.\n',
    right:
      'intents:\n  Book:\n    slots:\n      stylist: {prompt: 佐藤と鈴木、どちらになさいますか？, choices: [佐藤, 鈴木]}\n    complete: Done.\n',
  },
  'ambiguous-synonym': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: {Large: [big, L], Huge: [very big, Big]}}\n    complete: Done.\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: {Large: [big, L], Huge: [very big]}}\n    complete: Done.\n',
  },
  'bad-from': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      amount: {prompt: How many?, from: NumberIntent number}\n    complete: Done.\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      amount: {prompt: How many?, from: NumberIntent.number}\n    complete: Done.\n',
  },
  'unknown-slot': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      method: {prompt: Delivery or pickup?, choices: [delivery, pickup]}\n      address: {prompt: Where to?, when: {metod: delivery}}\n    complete: Done.\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      method: {prompt: Delivery or pickup?, choices: [delivery, pickup]}\n      address: {prompt: Where to?, when: {method: delivery}}\n    complete: Done.\n',
  },

  'bad-placeholder': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?}\n    complete: "A {size pizza is on the way."\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?}\n    complete: "A {size} pizza is on the way."\n',
  },
  'single-particle-form': {
    wrong: {
      'config.yaml': 'applicationId: com.example.pizza\nlanguage: ko\n',
      'dialogs/pizza.yaml':
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: 어떤 크기로 드릴까요?}\n    complete: "{size}을 준비할게요."\n',
    },
    right: {
      'config.yaml': 'applicationId: com.example.pizza\nlanguage: ko\n',
      'dialogs/pizza.yaml':
        'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: 어떤 크기로 드릴까요?}\n    complete: "{size}을/를 준비할게요."\n',
    },
  },
  'unknown-placeholder': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?}\n    complete: "A {sise} pizza is on the way."\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?}\n    complete: "A {size} pizza is on the way."\n',
  },
  'misplaced-placeholder': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, heard: "{value} it is."}\n    complete: Done.\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, heard: "{size} it is."}\n    complete: Done.\n',
  },
  'mixed-forms': {
    wrong: 'intents:\n  Greet:\n    complete: {oneOf: [Hello., Hi.], brief: Hello., verbose: Hello there.}\n',
    right: 'intents:\n  Greet:\n    complete: {oneOf: [Hello., Hi.]}\n',
  },
  'missing-verbose': {
    wrong: 'intents:\n  Greet:\n    complete: {brief: Hello.}\n',
    right: 'intents:\n  Greet:\n    complete: {brief: Hello., verbose: Hello and welcome.}\n',
  },
  'missing-brief': {
    wrong: 'intents:\n  Greet:\n    complete: {verbose: Hello and welcome.}\n',
    right: 'intents:\n  Greet:\n    complete: {brief: Hello., verbose: Hello and welcome.}\n',
  },
  'bad-part': {
    wrong: 'intents:\n  Greet:\n    complete: [{lang: en}]\n',
    right: 'intents:\n  Greet:\n    complete: [{text: Hello., lang: en}]\n',
  },
  'default-case-not-last': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large]}\n    complete:\n      cases:\n        - say: Done.\n        - {when: {size: Large}, say: That is a big one.}\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large]}\n    complete:\n      cases:\n        - {when: {size: Large}, say: That is a big one.}\n        - say: Done.\n',
  },

  'asked-later': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      address: {prompt: Where to?, when: {method: delivery}}\n      method: {prompt: Delivery or pickup?, choices: [delivery, pickup]}\n    complete: Done.\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      method: {prompt: Delivery or pickup?, choices: [delivery, pickup]}\n      address: {prompt: Where to?, when: {method: delivery}}\n    complete: Done.\n',
  },
  'impossible-value': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large]}\n      box: {prompt: Which box?, when: {size: Huge}}\n    complete: Done.\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large]}\n      box: {prompt: Which box?, when: {size: Large}}\n    complete: Done.\n',
  },
  'unfilled-placeholder': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: "What size shall the {amount} have?"}\n      amount: {prompt: How many?}\n    complete: Done.\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      amount: {prompt: How many?}\n      size: {prompt: "What size shall the {amount} have?"}\n    complete: Done.\n',
  },
  'says-nothing': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large]}\n    complete:\n      cases:\n        - {when: {size: Large}, say: That is a big one.}\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large]}\n    complete:\n      cases:\n        - {when: {size: Large}, say: That is a big one.}\n        - say: Done.\n',
  },
  'unreachable-case': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large]}\n    complete:\n      cases:\n        - {when: {size: [Small, Large]}, say: Done.}\n        - {when: {size: Large}, say: That is a big one.}\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large]}\n    complete:\n      cases:\n        - {when: {size: Large}, say: That is a big one.}\n        - {when: {size: Small}, say: Done.}\n',
  },
  'redundant-case': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large]}\n    complete:\n      cases:\n        - {when: {size: Large}, say: That is a big one.}\n        - {when: {size: Small}, say: Done.}\n        - say: On its way.\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?, choices: [Small, Large]}\n    complete:\n      cases:\n        - {when: {size: Large}, say: That is a big one.}\n        - {when: {size: Small}, say: Done.}\n',
  },
  'unused-text': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?}\n    complete: A {size} pizza is on the way.\n    next: Anything else?\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      size: {prompt: What size?}\n    complete: A {size} pizza is on the way.\n    then: stay\n    next: Anything else?\n',
  },
  'unused-reprompt': {
    wrong:
      'intents:\n  OrderPizza:\n    attempts: 2\n    slots:\n      size:\n        prompt: What size?\n        reprompt: [Small or large?, Please say small or large., Just name a size.]\n    complete: Done.\n',
    right:
      'intents:\n  OrderPizza:\n    attempts: 3\n    slots:\n      size:\n        prompt: What size?\n        reprompt: [Small or large?, Please say small or large., Just name a size.]\n    complete: Done.\n',
  },
  'unreachable-slot': {
    wrong:
      'intents:\n  OrderPizza:\n    slots:\n      amount: {type: integer, prompt: How many?, max: 5}\n      party: {prompt: Is it a party?, when: {amount: {min: 10}}}\n    complete: Done.\n',
    right:
      'intents:\n  OrderPizza:\n    slots:\n      amount: {type: integer, prompt: How many?, max: 50}\n      party: {prompt: Is it a party?, when: {amount: {min: 10}}}\n    complete: Done.\n',
  },

  'bad-timezone': {
    wrong: { 'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\ntimezone: Asia/Soul\n' },
    right: { 'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\ntimezone: Asia/Seoul\n' },
  },
  'unreadable-key': {
    wrong: { 'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nsignature: {publicKey: clova.pem}\n' },
    right: { 'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nsignature: {publicKey: clova}\n' },
  },
  'unknown-service': {
    wrong: {
      'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nservices:\n  orders: {file: orders.csv}\n',
      'dialogs/pizza.yaml': 'intents:\n  OrderPizza:\n    send: order\n    complete: Your pizza is on the way.\n',
    },
    right: {
      'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nservices:\n  orders: {file: orders.csv}\n',
      'dialogs/pizza.yaml': 'intents:\n  OrderPizza:\n    send: orders\n    complete: Your pizza is on the way.\n',
    },
  },
  'bad-public-key': {
    wrong: {
      'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nsignature: {publicKey: key.pem}\n',
      'key.pem': 'not a key\n',
    },
    right: { 'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nsignature: {publicKey: clova}\n' },
  },

  'service-kind': {
    wrong: { 'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nservices:\n  orders: {timeout: 3}\n' },
    right: {
      'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nservices:\n  orders: {file: orders.csv}\n',
    },
  },
  'misplaced-setting': {
    wrong: {
      'config.yaml':
        'applicationId: com.example.pizza\nlanguage: en\nservices:\n  orders: {file: orders.csv, token: TOKEN}\n',
    },
    right: {
      'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nservices:\n  orders: {file: orders.csv}\n',
    },
  },
  'bad-url': {
    wrong: {
      'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nservices:\n  orders: {url: shop.example.com}\n',
    },
    right: {
      'config.yaml':
        'applicationId: com.example.pizza\nlanguage: en\nservices:\n  orders: {url: https://shop.example.com/orders}\n',
    },
  },
  'bad-email': {
    wrong: { 'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nservices:\n  orders: {email: kitchen}\n' },
    right: {
      'config.yaml':
        'applicationId: com.example.pizza\nlanguage: en\nservices:\n  orders: {email: kitchen@example.com}\n',
    },
  },
  'bad-duration': {
    wrong: {
      'config.yaml':
        'applicationId: com.example.pizza\nlanguage: en\nservices:\n  orders: {file: orders.csv, keepTrying: 1h}\n',
    },
    right: {
      'config.yaml':
        'applicationId: com.example.pizza\nlanguage: en\nservices:\n  orders: {file: orders.csv, keepTrying: 1 hour}\n',
    },
  },
  'not-a-variable': {
    wrong: {
      'config.yaml':
        'applicationId: com.example.pizza\nlanguage: en\nservices:\n  orders: {url: https://shop.example.com/orders, secret: whsec_c2VjcmV0}\n',
    },
    right: {
      'config.yaml':
        'applicationId: com.example.pizza\nlanguage: en\nservices:\n  orders: {url: https://shop.example.com/orders, secret: ORDERS_SECRET}\n',
    },
  },
  'bad-variable': undefined,
  'unreadable-module': {
    wrong: {
      'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nservices:\n  orders: {module: stock.mjs}\n',
    },
    right: {
      'config.yaml': 'applicationId: com.example.pizza\nlanguage: en\nservices:\n  orders: {file: orders.csv}\n',
    },
  },
}

/** An example as it is shown: nobody wants to read a thousand characters. */
export function shortenExample(text: string): string {
  return text.replace(/(?:la ){100,}/, 'la la la … ')
}
