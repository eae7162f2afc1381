import type { FromSchema, JSONSchema } from 'json-schema-to-ts'
import { numeralsOfCounters } from '../languages/counters.ts'
import { languageCodes, type ReplyName, type rules } from '../languages/language.ts'
import { intervalPolicies } from '../slot-types/slot-type.ts'
import { longestText } from '../slot-types/text.ts'
import { longestExpression } from './calculate/expression.ts'

// The schema of a dialog file. One schema serves the checker, TypeScript and editors. It has no `oneOf` and no `anyOf`:
// a key that may be written in several forms lists its types, and the keywords of each bind to their own type only,
// so that one error is one message.

/** The values that a slot with `many` may have; how many of them where nothing is said. */
const mostOfMany = 50
export const defaultMost = 20

/** What happens after `complete`. */
const endings = ['end', 'stay', 'auto'] as const
export type Ending = (typeof endings)[number]

const text = { type: 'string', minLength: 1, maxLength: longestText } as const

const part = {
  description: 'A text, `{audio: https://…}`, or `{text: …, lang: en}`.',
  type: ['string', 'object'],
  minLength: 1,
  maxLength: longestText,
  properties: {
    audio: {
      description: 'URL of a sound to play (https).',
      type: 'string',
      pattern: '^https://',
      examples: ['https://example.com/bell.mp3'],
    },
    text: { ...text, description: 'What is said.' },
    lang: { description: 'The language of the text, if it is not that of the extension.', enum: languageCodes },
  },
  additionalProperties: false,
} as const

const textOrParts = {
  type: ['string', 'array'],
  minLength: 1,
  maxLength: longestText,
  minItems: 1,
  items: part,
} as const

const utteranceForms = {
  oneOf: {
    description: 'One of these is said, never the same twice in a row.',
    type: 'array',
    minItems: 2,
    items: textOrParts,
  },
  brief: { ...text, description: 'Said by devices with a screen.' },
  verbose: { ...textOrParts, description: 'Said by devices without a screen.' },
} as const

const utterance = {
  type: ['string', 'array', 'object'],
  minLength: 1,
  maxLength: longestText,
  minItems: 1,
  items: part,
  properties: utteranceForms,
  additionalProperties: false,
} as const

const condition = {
  description:
    'What the value of a slot must be: a value, a list of values (any of them), or `{min, max, over, under, given, not}`.',
  type: ['string', 'number', 'boolean', 'array', 'object'],
  minItems: 1,
  items: { type: ['string', 'number', 'boolean'] },
  properties: {
    min: { description: 'At least this.', type: ['number', 'string'] },
    max: { description: 'At most this.', type: ['number', 'string'] },
    over: { description: 'More than this, or later; not this itself.', type: ['number', 'string'] },
    under: { description: 'Less than this, or earlier; not this itself.', type: ['number', 'string'] },
    given: { description: 'Whether the slot has a value at all.', type: 'boolean' },
    not: {
      description: 'A value, or a list of values, that the slot must not have.',
      type: ['string', 'number', 'boolean', 'array'],
      minItems: 1,
      items: { type: ['string', 'number', 'boolean'] },
    },
  },
  additionalProperties: false,
} as const

const when = {
  description: 'A map of slots: all lines must be true. A list of maps: at least one of them.',
  type: ['object', 'array'],
  minItems: 1,
  minProperties: 1,
  items: { type: 'object', minProperties: 1, additionalProperties: condition },
  additionalProperties: condition,
} as const

const speechForms = {
  ...utteranceForms,
  cases: {
    description: 'The first case whose `when` is true is said.',
    type: 'array',
    minItems: 1,
    items: {
      type: 'object',
      properties: { when, say: { ...utterance, description: 'What is said then; the last case needs no `when`.' } },
      required: ['say'],
      additionalProperties: false,
    },
  },
} as const

/** Whatever is spoken: a text, a list of parts, `{oneOf}`, `{cases}`, or `{brief, verbose}`. */
const speechSchema = {
  type: ['string', 'array', 'object'],
  minLength: 1,
  maxLength: longestText,
  minItems: 1,
  items: part,
  properties: speechForms,
  additionalProperties: false,
} as const

const ladder = { ...speechSchema, items: speechSchema } as const

const invalid = {
  ...speechSchema,
  properties: {
    ...speechForms,
    type: { ...speechSchema, description: 'Said when the value has the wrong kind.' },
    choices: { ...speechSchema, description: 'Said when the value is not one of the choices.' },
    shape: {
      ...speechSchema,
      description: 'Said when the text does not have the `shape`, or does not match the `pattern`.',
    },
    min: { ...speechSchema, description: 'Said when the value is below `min`.' },
    max: { ...speechSchema, description: 'Said when the value is above `max`.' },
    every: { ...speechSchema, description: 'Said when the value is between two steps of `every`.' },
    except: { ...speechSchema, description: 'Said when the value is one of `except`.' },
    interval: { ...speechSchema, description: 'Said when the user gave a time span but a single moment is needed.' },
    incomplete: {
      ...speechSchema,
      description:
        'Said when the day of a date and time is known, and its time is not, or one day of a period; without it, what is under `type`.',
    },
    length: { ...speechSchema, description: 'Said when a period is shorter or longer than `length` allows.' },
    count: {
      ...speechSchema,
      description: 'Said when a slot with `many` has fewer values than `count` asks for, or would get more.',
    },
  },
  additionalProperties: {
    ...speechSchema,
    description: 'Said when the service of `checkedBy` rejects the value for this reason. May use `{value}`.',
  },
} as const satisfies { properties: Record<(typeof rules)[number], unknown>; additionalProperties: unknown }

/** The longest shape, in characters. */
const longestShape = 100

/** The longest pattern, in characters. */
const longestPattern = 500

const bound = { type: ['number', 'string'] } as const
const scalar = { type: ['string', 'number', 'boolean'] } as const

/** What an author knows of a choice, or of everything: texts, conditions and `calculate` may name it. */
const fact = { type: ['number', 'string'], minLength: 1, maxLength: longestText } as const

/** A name, or several. */
const names = {
  type: ['string', 'array'],
  minLength: 1,
  minItems: 1,
  items: { type: 'string', minLength: 1 },
} as const

const choice = {
  description:
    'Other ways to say this value; or `{say, also, covers, intent, else}` and facts of your own, such as `price`.',
  type: ['string', 'number', 'boolean', 'array', 'object', 'null'],
  items: scalar,
  properties: {
    say: { ...text, description: 'How the value is spoken.' },
    also: {
      description: 'Other ways to say this value.',
      type: ['string', 'number', 'boolean', 'array'],
      items: scalar,
    },
    covers: {
      ...names,
      description: 'The times of day that mean this choice, `14:00-16:00`: 14:00 is one of them, 16:00 is not.',
      examples: ['14:00-16:00'],
    },
    intent: {
      ...names,
      description: 'The intent that is this choice while the slot is asked.',
      examples: ['RecommendIntent'],
    },
    else: {
      description: '`true`: this choice is whatever is none of the others.',
      type: 'boolean',
      default: false,
    },
  },
  additionalProperties: {
    ...fact,
    description:
      'A fact of this choice, a number or a text: `{pizza.price}` speaks it. Every choice has the same ones.',
  },
} as const

const choices = {
  description: 'The values allowed, each alone or with its synonyms.',
  type: ['array', 'object'],
  minItems: 1,
  minProperties: 1,
  items: {
    type: ['string', 'number', 'boolean', 'object'],
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: choice,
  },
  additionalProperties: choice,
} as const

const serviceName = { type: 'string', minLength: 1 } as const

const checkedBy = {
  description:
    'The service that may reject a value which is otherwise good. `{service, required: true}`: without its answer the dialog says `error`.',
  type: ['string', 'object'],
  minLength: 1,
  properties: {
    service: { ...serviceName, description: 'A service that config.yaml names.' },
    required: {
      description: '`true`: a value that could not be checked is not taken, and the dialog says `error`.',
      type: 'boolean',
      default: false,
    },
  },
  required: ['service'],
  additionalProperties: false,
  examples: ['tables'],
} as const

const slotProperties = {
  type: {
    description: 'The kind of value: a built-in type, or one declared under `types`.',
    type: 'string',
    minLength: 1,
  },
  choices,
  shape: {
    description: 'How a text is made up: `X` is a digit, `A` a letter, all else itself; a list for several.',
    type: ['string', 'array'],
    minLength: 1,
    maxLength: longestShape,
    minItems: 1,
    items: { type: 'string', minLength: 1, maxLength: longestShape },
    examples: ['010-XXXX-XXXX', 'XXX-XXXX'],
  },
  pattern: {
    description:
      'For programmers: a regular expression (RE2) that the whole text must match, after NFKC and without spaces.',
    type: 'string',
    minLength: 1,
    maxLength: longestPattern,
    examples: ['[A-Z]{2}[0-9]{3,5}'],
  },
  prompt: { ...speechSchema, description: 'The question.', examples: ['Which pizza would you like?'] },
  reprompt: {
    ...ladder,
    description: 'The question for the next attempts; in a list, one text for each attempt, and the last one repeats.',
    examples: ['We have Pepperoni and Margherita. Which pizza would you like?'],
  },
  silence: {
    ...speechSchema,
    description: 'Said by CLOVA when the user stays silent, instead of the next `reprompt`.',
    examples: ['Are you still there? Which pizza would you like?'],
  },
  invalid: {
    ...invalid,
    description:
      'Said instead of the question when a value is rejected: one text, or one for each rule. May use `{value}`.',
    examples: ['We do not have {value}. Which pizza would you like?'],
  },
  help: {
    ...speechSchema,
    description: 'Said before the question when the user asks for help here.',
    examples: ['Most of our guests take the Pepperoni.'],
  },
  heard: {
    ...speechSchema,
    description: 'Said once when the slot is filled, before the next question.',
    examples: ['{pizzaType}, a good choice.'],
  },
  corrected: {
    ...speechSchema,
    description: 'Said instead of `heard` when a value is replaced. May use `{before}`.',
    examples: ['{pizzaType} instead of {before}.'],
  },
  confirm: {
    ...speechSchema,
    description: 'Asked when the slot is filled: no asks the slot again.',
    examples: ['{phone}, is that right?'],
  },
  names: {
    description: 'What users call the slot when they say what they want to change; `commands` has a `change` for it.',
    type: ['string', 'array'],
    minLength: 1,
    minItems: 1,
    items: { type: 'string', minLength: 1 },
    examples: [['address', 'place']],
  },
  required: {
    description: '`false`: asked once if it has a `prompt`; otherwise filled only if the user says it.',
    type: 'boolean',
    default: true,
  },
  default: {
    ...scalar,
    description: 'Optional slot: the value used if the user gave none. Required slot: used instead of giving up.',
  },
  when: {
    ...when,
    description: 'The slot is asked, and its value kept, only while this is true.',
    examples: [{ method: 'Delivery' }],
  },
  many: {
    description: '`true`: the slot takes several values. Each one that the user says is added, and `more` is asked.',
    type: 'boolean',
    default: false,
  },
  more: {
    ...speechSchema,
    description: 'Asked after each value of a slot with `many`: no ends the list, yes asks the `prompt` again.',
    examples: ['Anything else?'],
  },
  removed: {
    ...speechSchema,
    description: 'Said when the command `remove` takes a value or an item out of a slot with `many`. May use `{item}`.',
    examples: ['{item} is off the list.'],
  },
  count: {
    description: 'How many values a slot with `many` takes.',
    type: 'object',
    minProperties: 1,
    properties: {
      min: { description: 'At least this many.', type: 'integer', minimum: 1, maximum: mostOfMany },
      max: {
        description: 'At most this many; then `more` is not asked.',
        type: 'integer',
        minimum: 1,
        maximum: mostOfMany,
        default: defaultMost,
      },
    },
    additionalProperties: false,
    examples: [{ min: 1, max: 3 }],
  },
  from: {
    description: 'Other CEK slots that can fill this slot while it is asked: `number`, or `NumberIntent.number`.',
    type: ['string', 'array'],
    minLength: 1,
    minItems: 1,
    items: { type: 'string', minLength: 1 },
    examples: ['number', 'NumberIntent.number'],
  },
  min: {
    ...bound,
    description:
      'The least value allowed: a number, or for dates and times a value, `today`, `now`, `today + 30 days`; or an earlier slot, `arrival + 1 day`.',
    examples: [1, 'today', 'tomorrow', 'now'],
  },
  max: {
    ...bound,
    description:
      'The greatest value allowed: a number, or for dates and times a value, `today`, `now`, `now + 2 hours`; or an earlier slot, `room.sleeps`.',
    examples: [10, 'today + 30 days', 'now + 2 hours'],
  },
  except: {
    description:
      'What is not taken: a value, or a list; of dates and times also days of the week, `2026-12-25`, `12-25` each year, `13:00-14:00`, `saturday 13:00-18:00`.',
    type: ['string', 'number', 'boolean', 'array'],
    minLength: 1,
    minItems: 1,
    items: { ...scalar, minLength: 1 },
    examples: [['sunday', '12-25']],
  },
  on: {
    description:
      'The earlier slot of the day that a time is on: `now` in its bounds, and `except`, then look at that day.',
    type: 'string',
    minLength: 1,
    examples: ['day'],
  },
  every: {
    ...bound,
    description:
      'By what steps values go, from a fixed `min`, 0 or midnight on: `10` for numbers, `30 minutes` for times and durations.',
    minLength: 1,
    examples: [10, '30 minutes'],
  },
  length: {
    description: 'How long a period is: `{min: 1 night, max: 21 nights}`; in days both ends count.',
    type: 'object',
    minProperties: 1,
    properties: {
      min: { ...bound, description: 'At least so long: `1 night`, `3 days`.', examples: ['1 night'] },
      max: { ...bound, description: 'At most so long: `21 nights`, `2 days`.', examples: ['21 nights'] },
    },
    additionalProperties: false,
    examples: [{ min: '1 night', max: '21 nights' }],
  },
  counter: {
    description:
      'What a number counts, and is spoken with it: `판`, `枚`, `box|boxes`; a fact of an earlier slot, `menu.per`; or `{word, numerals}`.',
    type: ['string', 'object'],
    minLength: 1,
    maxLength: 50,
    properties: {
      word: { description: 'What is counted.', type: 'string', minLength: 1, maxLength: 50 },
      numerals: {
        description:
          'Korean: 한, 두, 세 (`native`) or 일, 이, 삼 (`sino`) before it, where the word is not one that is known.',
        enum: numeralsOfCounters,
      },
    },
    required: ['word'],
    additionalProperties: false,
    examples: ['box|boxes'],
  },
  interval: {
    description: 'What to use of a time span such as "this evening".',
    enum: intervalPolicies,
    default: 'refuse',
  },
  lookUp: {
    ...serviceName,
    description:
      'The service that gives the value when it is the turn of this slot. With a `prompt` the user is asked if the service does not know it.',
    examples: ['prices'],
  },
  checkedBy,
  private: {
    description:
      '`true`: the value is never in a log or a report, never kept once it was rejected, and sent only to services that say `private: true`.',
    type: 'boolean',
    default: false,
  },
  remember: {
    description: '`true`: later dialogs in the session start with this value in a slot of the same name.',
    type: 'boolean',
    default: false,
  },
} as const

const delivery = {
  to: { description: 'A service that config.yaml names.', type: 'string', minLength: 1, examples: ['orders'] },
  subject: {
    ...text,
    description: 'The subject of the mail. An empty slot is left blank.',
    examples: ['{pizzaAmount} pizzas'],
  },
  text: {
    ...text,
    description: 'The text that people read, in a mail or a chat. An empty slot is left blank.',
    examples: ['{pizzaAmount} × {pizzaType}'],
  },
  when: { ...when, description: 'It is sent only if this is true.', examples: [{ pizzaAmount: { min: 6 } }] },
  gives: {
    description: 'The slot that takes its value from the answer of the service, if it answers in time.',
    type: 'string',
    minLength: 1,
    examples: ['orderNumber'],
  },
} as const

const send = {
  description:
    'Who gets the completed dialog, before `complete` is said: a service that config.yaml names, `{to, subject, text, when, gives}`, or a list of these.',
  examples: ['orders'],
  type: ['string', 'array', 'object'],
  minLength: 1,
  minItems: 1,
  items: {
    type: ['string', 'object'],
    minLength: 1,
    properties: delivery,
    required: ['to'],
    additionalProperties: false,
  },
  properties: delivery,
  required: ['to'],
  additionalProperties: false,
} as const

const expression = {
  type: ['string', 'number'],
  minLength: 1,
  maxLength: longestExpression,
} as const

const calculation = {
  description:
    'A number that is worked out: `amount * pizza.price + fee`, with `+ - * / ( )`, `min`, `max` and `round`; or `{cases: [{when, is}]}`.',
  ...expression,
  type: ['string', 'number', 'object'],
  properties: {
    cases: {
      description: 'The first case whose `when` is true counts.',
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: {
          when,
          is: { ...expression, description: 'The number then: an expression. The last case needs no `when`.' },
        },
        required: ['is'],
        additionalProperties: false,
      },
    },
  },
  required: ['cases'],
  additionalProperties: false,
} as const

/** A slot of the author's `types`. */
const typeSchema = { type: 'object', properties: slotProperties, additionalProperties: false } as const

const { type, prompt, reprompt, silence, help, required, min, max, except, every, shape, pattern, counter, from } =
  slotProperties

/** A slot of an item: what may be asked of each. */
const itemSlotSchema = {
  type: 'object',
  properties: {
    type,
    choices,
    prompt,
    reprompt,
    silence,
    invalid: slotProperties.invalid,
    help,
    required,
    default: slotProperties.default,
    when: slotProperties.when,
    min,
    max,
    except,
    every,
    shape,
    pattern,
    counter,
    from,
  },
  additionalProperties: false,
} as const

const slotSchema = {
  type: 'object',
  properties: {
    ...slotProperties,
    slots: {
      description:
        'With `many`: what belongs to each item. The first slot is the name of the item: another value of it begins the next item.',
      type: 'object',
      minProperties: 1,
      additionalProperties: itemSlotSchema,
    },
    say: {
      ...text,
      description: 'How an item is spoken, with the slots of it: `{items}` is all of them.',
      examples: ['{menu} {amount}'],
    },
  },
  additionalProperties: false,
} as const

const dialogSchema = {
  description: 'A dialog: what it asks and what it says. A text or a list instead of a map is only an answer.',
  type: ['string', 'array', 'object'],
  minLength: 1,
  maxLength: longestText,
  minItems: 1,
  items: part,
  properties: {
    description: { description: 'A comment, shown in the workbench. It is never spoken.', type: 'string' },
    examples: {
      description: 'Sentences that users say, with `{slot}` placeholders.',
      type: ['string', 'array'],
      items: { type: 'string', minLength: 1 },
      examples: [['I want a {pizzaType} pizza', '{pizzaAmount} pizzas please']],
    },
    also: {
      description: 'Other intents that start it.',
      type: ['string', 'array'],
      items: { type: 'string', minLength: 1 },
    },
    opening: {
      ...speechSchema,
      description: 'Asked once at the start, if no slot is filled and two or more are asked.',
      examples: ['Which pizza would you like, and how many?'],
    },
    slots: {
      description: 'The values that the dialog needs, in the order in which they are asked.',
      type: 'object',
      additionalProperties: slotSchema,
    },
    calculate: {
      description:
        'Numbers that are worked out of slots, facts and each other, in the order written: name → expression.',
      type: 'object',
      additionalProperties: calculation,
      examples: [{ total: 'pizzaAmount * pizzaType.price' }],
    },
    rules: {
      description:
        'What values must not be together: while `when` is true, `say` is said, and the slot `ask` is asked again. Looked at before `confirm`, as soon as all that it hangs on is known.',
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: {
          when: { ...when, description: 'What must not be, as in any `when`.' },
          say: { ...speechSchema, description: 'Said instead of the question of the slot that is asked again.' },
          ask: {
            description: 'The slot that is asked again. Its value is kept until another comes.',
            type: 'string',
            minLength: 1,
          },
        },
        required: ['when', 'say', 'ask'],
        additionalProperties: false,
      },
      examples: [[{ when: { pizzaAmount: { over: 10 } }, say: 'Too many at once. How many?', ask: 'pizzaAmount' }]],
    },
    confirm: {
      ...speechSchema,
      description: 'Asked when everything is filled: yes completes, no asks `change`.',
      examples: ['{pizzaAmount} boxes of {pizzaType}, is that right?'],
    },
    complete: {
      ...speechSchema,
      description: 'Said at the end.',
      examples: ['{pizzaAmount} boxes of {pizzaType} are on the way.'],
    },
    send,
    // biome-ignore lint/suspicious/noThenProperty: `then` is a key of the language
    then: {
      description: '`end` the session, `stay` for another request, or `auto`: stay if the session began with a launch.',
      enum: endings,
      default: 'end',
    },
    attempts: { description: 'How many times a question is asked (1–10).', type: 'integer', minimum: 1, maximum: 10 },
    interruptible: {
      description: 'Whether another dialog may start before this one is finished.',
      type: 'boolean',
      default: true,
    },
    help: {
      ...speechSchema,
      description: 'Said before the question when the user asks for help.',
      examples: ['Tell me which pizza you want, and how many.'],
    },
    change: {
      ...speechSchema,
      description: 'Asked when the user answers no to `confirm`.',
      examples: ['What should I change?'],
    },
    cancelled: {
      ...speechSchema,
      description: 'Said when the user cancels.',
      examples: ['All right, I cancelled your order.'],
    },
    giveUp: {
      ...speechSchema,
      description: 'Said after the last failed attempt; the session ends.',
    },
    next: { ...speechSchema, description: 'Said after `complete` if the session stays open.' },
    resume: { ...speechSchema, description: 'Said when this dialog comes back after another one.' },
    finishFirst: {
      ...speechSchema,
      description: 'Said when the user asks for another dialog and this one is not `interruptible`.',
    },
    error: { ...speechSchema, description: 'Said when the dialog cannot go on without a service, or cannot be sent.' },
  },
  required: ['complete'],
  additionalProperties: false,
} as const

const replies = {
  launch: {
    ...speechSchema,
    description: 'Greets the user who opened the extension (skill) and offers something.',
    examples: ['Welcome to the pizza shop. What can I do for you?'],
  },
  help: { ...speechSchema, description: 'Said when the user asks for help and no dialog is active.' },
  notUnderstood: { ...speechSchema, description: 'Said when no dialog is active and none matches what the user said.' },
  cancelled: { ...speechSchema, description: 'Said when the user cancels.' },
  goodbye: { ...speechSchema, description: 'Said when no dialog is active and the user wants nothing more.' },
  change: { ...speechSchema, description: 'Asked when the user answers no to `confirm`.' },
  giveUp: {
    ...speechSchema,
    description: 'Said after the last failed attempt; the session ends.',
  },
  next: { ...speechSchema, description: 'Said after `complete` if the session stays open.' },
  resume: { ...speechSchema, description: 'Said when a dialog comes back after another one.' },
  finishFirst: {
    ...speechSchema,
    description: 'Said when the user asks for another dialog and the active one is not `interruptible`.',
  },
  error: { ...speechSchema, description: 'Said after an internal error of the server; the session ends.' },
} as const satisfies Record<ReplyName, unknown>

/** The schema of one dialog file (draft-07). */
export const dialogFileSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'A reprompt dialog file',
  type: 'object',
  properties: {
    intents: { description: 'CEK intent name → dialog.', type: 'object', additionalProperties: dialogSchema },
    replies: {
      description: 'What the extension says outside a dialog. Every reply has a built-in text.',
      type: 'object',
      properties: replies,
      additionalProperties: false,
    },
    types: {
      description: 'Name → keys that slots of this `type` start with.',
      type: 'object',
      additionalProperties: typeSchema,
    },
    facts: {
      description:
        'Name → a number or a text that all texts may speak, and conditions and `calculate` may use: `{shop}`.',
      type: 'object',
      additionalProperties: fact,
      examples: [{ shop: 'Pizza Bot', deliveryFee: 3000 }],
    },
  },
  additionalProperties: false,
} as const

/** The parts that the schema is made of, where they are used more than once. */
export const dialogParts = {
  part,
  textOrParts,
  utterance,
  condition,
  when,
  speech: speechSchema,
  ladder,
  invalid,
  choices,
  calculation,
  slot: slotSchema,
  dialog: dialogSchema,
} as const

// The types that follow from the schema: what a file holds once it has been checked.

type From<S extends JSONSchema> = FromSchema<S, { keepDefaultedPropertiesOptional: true }>

export type DialogFile = From<typeof dialogFileSchema>
export type DialogSource = From<typeof dialogSchema>
/** A dialog that is more than what it says in the end. */
export type DialogMap = Exclude<DialogSource, string | readonly unknown[]>
export type SlotSource = From<typeof slotSchema>
export type CounterSource = NonNullable<SlotSource['counter']>
export type CheckedBySource = From<typeof checkedBy>
export type SendSource = NonNullable<DialogMap['send']>
export type SpeechSource = From<typeof speechSchema>
export type InvalidSource = From<typeof invalid>
export type PartSource = From<typeof part>
export type WhenSource = From<typeof when>
export type ConditionSource = From<typeof condition>
export type ChoicesSource = From<typeof choices>
export type ChoiceSource = From<typeof choice>
export type CalculationSource = From<typeof calculation>
