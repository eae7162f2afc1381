import type { FromSchema } from 'json-schema-to-ts'
import { dialogFileSchema } from '../../core/dialog.ts'
import { answeredBy } from '../../core/turn-types.ts'
import { configSchema } from '../../extension/config-schema.ts'
import { languageCodes } from '../../languages/language.ts'
import { platformNames } from '../../platforms/names.ts'

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
      lang: { description: 'The language of the text.', enum: languageCodes },
    },
    additionalProperties: false,
  },
} as const

const why = {
  description: 'Why the extension answered like this: the rule, what it asks and what happened to the slots.',
  type: 'object',
  properties: {
    rule: { description: 'The rule that answered.', enum: answeredBy },
    intent: { description: 'The dialog that is active afterwards, or that was closed.', type: 'string' },
    slot: { description: 'The slot that is asked.', type: 'string' },
    attempt: { description: 'How many times the open question has been asked so far.', type: 'integer' },
    filled: { ...names, description: 'The slots that were filled.' },
    refused: {
      description: 'The slots whose value was rejected, each with the rule, or the reason of a service.',
      type: 'object',
      additionalProperties: { type: 'string', minLength: 1 },
    },
    dropped: { ...names, description: 'The slots whose value was removed.' },
    forgotten: {
      ...names,
      description: 'Dialogs that waited and are there no more, and what else of the session had to give way.',
    },
  },
  additionalProperties: false,
} as const

const stub = {
  type: ['string', 'object'],
  pattern: '^fails$',
  properties: {
    slots: {
      description: 'The values that the service gives, by slot.',
      type: 'object',
      additionalProperties: true,
    },
    refuse: {
      description: 'The slots that the service refuses, each with its reason.',
      type: 'object',
      additionalProperties: { type: 'string', minLength: 1 },
    },
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
      description: 'Session attributes for this turn, instead of those of the previous turn.',
    },
    outbox: {
      description: '`fails`: in this turn nothing can be sent, so that the dialog says its `error`.',
      enum: ['fails'],
    },
    services: {
      description:
        'What services answer in this turn, by their names: `{slots, refuse}`, or `fails`. Without an answer a look-up fails, and what is sent is taken.',
      type: 'object',
      additionalProperties: stub,
    },
    says: { ...spoken, description: 'Everything that is said, word for word; any text of a `oneOf` matches.' },
    brief: { description: 'What a device with a screen says.', type: 'string' },
    contains: { ...names, description: 'Words that the answer must contain.' },
    text: { ...names, description: 'Names of texts that must be said: `pizzaAmount.prompt`.' },
    reprompt: { ...spoken, description: 'What is heard if the user stays silent.' },
    slots: {
      description:
        'The filled slots of the open dialog afterwards: all of them, and no other. A slot with `many` has a list.',
      type: 'object',
      additionalProperties: {
        type: ['string', 'number', 'boolean', 'array'],
        items: {
          type: ['string', 'number', 'boolean', 'object'],
          additionalProperties: { type: ['string', 'number', 'boolean'] },
        },
      },
    },
    completed: { ...names, description: 'The dialogs that this turn completed; `[]` for none.' },
    sent: {
      ...names,
      description: 'The services that received completed dialogs in this turn, in order; `[]` for none.',
    },
    lookedUp: { ...names, description: 'The services that were asked in this turn, in order; `[]` for none.' },
    ends: { description: 'Whether the session ends.', type: 'boolean' },
    attributes: { ...attributes, description: 'The session attributes, exactly as the platform gets them.' },
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
    description: { description: 'A comment: what these conversations test.', type: 'string' },
    platforms: {
      description: 'The platforms on which these conversations go like this; on any other they are skipped.',
      type: 'array',
      items: { enum: platformNames },
      minItems: 1,
      examples: [['clova']],
    },
    now: {
      description: 'The current time: a date, a time and the UTC offset, `2026-11-23T10:00:00+09:00`.',
      type: 'string',
      pattern: clock,
    },
    config: {
      description: 'Keys of config.yaml for this file.',
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
      description: 'A dialog file, written in place; without it, the dialogs of the extension are used.',
    },
    conversations: {
      description: 'Name of the conversation → its turns.',
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
