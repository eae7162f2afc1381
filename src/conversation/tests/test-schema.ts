import type { FromSchema } from 'json-schema-to-ts'
import { dialogFileSchema } from '../../core/dialog.ts'
import { answeredBy } from '../../core/turn-types.ts'
import { configSchema } from '../../extension/config-schema.ts'
import { languageCodes, rules } from '../../languages/language.ts'

// The schema of a file of conversation tests: what a user does, turn by turn, and what is expected of the extension.
// Like the schema of dialogs it has no `oneOf` and no `anyOf`.

const { language, timezone, launch, attempts, guideIntent, commands } = configSchema.properties

/** ISO 8601 with an offset: without one it would be read in the zone of this machine. */
const clock =
  '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?(Z|[+-]\\d\\d:[0-5]\\d)$'

const names = { type: ['string', 'array'], minLength: 1, items: { type: 'string', minLength: 1 } } as const
const attributes = { type: 'object', additionalProperties: true } as const

const spoken = {
  type: ['string', 'array'],
  items: {
    type: ['string', 'object'],
    properties: {
      audio: { description: 'A sound.', type: 'string' },
      text: { description: 'A text.', type: 'string' },
      lang: { description: 'The language it is said in.', enum: languageCodes },
    },
    additionalProperties: false,
  },
} as const

const why = {
  description: 'Which rule answered, what it asks, and what became of the slots.',
  type: 'object',
  properties: {
    rule: { description: 'The step of the turn that spoke last.', enum: answeredBy },
    intent: { description: 'The dialog that is open then, or that was closed.', type: 'string' },
    slot: { description: 'The slot that is asked.', type: 'string' },
    attempt: { description: 'How many times the open question has been asked by now.', type: 'integer' },
    filled: { ...names, description: 'The slots that got a value.' },
    refused: {
      description: 'The slots whose value was refused, each with the rule.',
      type: 'object',
      additionalProperties: { enum: rules },
    },
    dropped: { ...names, description: 'The slots that lost their value.' },
  },
  additionalProperties: false,
} as const

const turnSchema = {
  type: 'object',
  properties: {
    user: {
      description:
        'What the user does: `launch`, `yes`, `no`, `help`, `cancel`, `silence` …, an intent with its slots (`OrderPizza pizzaType=Pepperoni`), or a sentence like one of the `examples`.',
      type: 'string',
    },
    session: {
      ...attributes,
      description: 'The session attributes that this turn finds, instead of those the last one left.',
    },
    outbox: {
      description: '`fails`: in this turn nothing can be sent, so that the dialog says its `error`.',
      enum: ['fails'],
    },
    says: { ...spoken, description: 'All that is said, word for word; any variation of a `oneOf` will do.' },
    brief: { description: 'What a device with a screen says.', type: 'string' },
    contains: { ...names, description: 'Words that what is said must contain.' },
    text: { ...names, description: 'Texts that must be among those said, by name: `pizzaAmount.prompt`.' },
    reprompt: { ...spoken, description: 'What CLOVA says if the user now stays silent.' },
    slots: {
      description: 'The filled slots of the open dialog afterwards: all of them, and no other.',
      type: 'object',
      additionalProperties: { type: ['string', 'number', 'boolean'] },
    },
    completed: { ...names, description: 'The dialogs that this turn completed; `[]` is none.' },
    sent: {
      ...names,
      description: 'The services that completed dialogs were sent to in this turn, in order; `[]` is none.',
    },
    ends: { description: 'Whether the session is over.', type: 'boolean' },
    attributes: { ...attributes, description: 'The session attributes, exactly as CLOVA gets them.' },
    why,
  },
  required: ['user'],
  additionalProperties: false,
} as const

/** The schema of a file of conversation tests (draft-07). */
export const conversationFileSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'A reprompt conversation test',
  type: 'object',
  properties: {
    description: { description: 'For people: what these conversations show.', type: 'string' },
    now: {
      description: 'The clock: a date and a time with its offset, `2026-11-23T10:00:00+09:00`.',
      type: 'string',
      pattern: clock,
    },
    config: {
      description: 'Keys of config.yaml that hold in this file.',
      type: 'object',
      properties: {
        language,
        timezone,
        launch,
        attempts,
        guideIntent,
        commands,
      },
      additionalProperties: false,
    },
    dialogs: {
      ...dialogFileSchema,
      description: "A dialog file, written in place; without it, the extension's own dialogs are talked to.",
    },
    conversations: {
      description: 'What each conversation shows → its turns.',
      type: 'object',
      minProperties: 1,
      additionalProperties: { type: 'array', minItems: 1, items: turnSchema },
    },
  },
  required: ['conversations'],
  additionalProperties: false,
} as const

export type ConversationFile = FromSchema<typeof conversationFileSchema, { keepDefaultedPropertiesOptional: true }>
export type ConversationTurn = FromSchema<typeof turnSchema>
export type ExpectedSpeech = FromSchema<typeof spoken>
export type ExpectedWhy = FromSchema<typeof why>
