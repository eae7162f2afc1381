import type { FromSchema, JSONSchema } from 'json-schema-to-ts'
import type { ReplyName } from '../languages/language.ts'
import { longestText } from '../slot-types/text.ts'
import { longestExpression } from './calculate/expression.ts'
import {
  type checkedBySchema,
  type choiceSchema,
  choicesSchema,
  factSchema,
  invalidSchema,
  slotSchema,
  typeSchema,
} from './schema/slot-schema.ts'
import {
  conditionSchema,
  ladder,
  partSchema,
  speechSchema,
  textOrParts,
  textSchema,
  utterance,
  whenSchema,
} from './schema/speech-schema.ts'

// The schema of a dialog file. One schema serves the checker, TypeScript and editors. It has no `oneOf` and no `anyOf`:
// a key that may be written in several forms lists its types, and the keywords of each bind to their own type only,
// so that one error is one message.

/** What happens after `complete`. */
const endings = ['end', 'stay', 'auto'] as const
export type Ending = (typeof endings)[number]

const delivery = {
  to: { description: 'A service that config.yaml names.', type: 'string', minLength: 1, examples: ['orders'] },
  subject: {
    ...textSchema,
    description: 'The subject of the mail. An empty slot is left blank.',
    examples: ['{pizzaAmount} pizzas'],
  },
  text: {
    ...textSchema,
    description: 'The text that people read, in a mail or a chat. An empty slot is left blank.',
    examples: ['{pizzaAmount} × {pizzaType}'],
  },
  when: { ...whenSchema, description: 'It is sent only if this is true.', examples: [{ pizzaAmount: { min: 6 } }] },
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
          when: whenSchema,
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

const dialogSchema = {
  description: 'A dialog: what it asks and what it says. A text or a list instead of a map is only an answer.',
  type: ['string', 'array', 'object'],
  minLength: 1,
  maxLength: longestText,
  minItems: 1,
  items: partSchema,
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
          when: { ...whenSchema, description: 'What must not be, as in any `when`.' },
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
      additionalProperties: factSchema,
      examples: [{ shop: 'Pizza Bot', deliveryFee: 3000 }],
    },
  },
  additionalProperties: false,
} as const

/** The parts that the schema is made of, where they are used more than once. */
export const dialogParts = {
  part: partSchema,
  textOrParts,
  utterance,
  condition: conditionSchema,
  when: whenSchema,
  speech: speechSchema,
  ladder,
  invalid: invalidSchema,
  choices: choicesSchema,
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
export type CheckedBySource = From<typeof checkedBySchema>
export type SendSource = NonNullable<DialogMap['send']>
export type SpeechSource = From<typeof speechSchema>
export type InvalidSource = From<typeof invalidSchema>
export type PartSource = From<typeof partSchema>
export type WhenSource = From<typeof whenSchema>
export type ConditionSource = From<typeof conditionSchema>
export type ChoicesSource = From<typeof choicesSchema>
export type ChoiceSource = From<typeof choiceSchema>
export type CalculationSource = From<typeof calculation>
