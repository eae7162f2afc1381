import type { FromSchema } from 'json-schema-to-ts'

// What the page may ask, as schemas: nothing that a browser sends is trusted.

const text = { type: 'string', maxLength: 65_536 } as const

const saidSlot = {
  type: 'object',
  properties: { name: text, value: text, unit: text },
  required: ['name', 'value'],
  additionalProperties: false,
} as const

const action = {
  anyOf: [
    {
      description: 'A line as a person writes it: a sentence, `yes`, `OrderPizza pizzaType=Pepperoni`.',
      type: 'object',
      properties: { type: { const: 'line' }, line: text },
      required: ['type', 'line'],
      additionalProperties: false,
    },
    {
      description: 'An intent and its slots.',
      type: 'object',
      properties: { type: { const: 'intent' }, intent: text, slots: { type: 'array', maxItems: 100, items: saidSlot } },
      required: ['type', 'intent', 'slots'],
      additionalProperties: false,
    },
    {
      description: 'The body of a message, as it stands.',
      type: 'object',
      properties: { type: { const: 'message' }, body: text },
      required: ['type', 'body'],
      additionalProperties: false,
    },
  ],
} as const

const serviceAnswer = {
  anyOf: [
    { const: 'fails' },
    {
      type: 'object',
      properties: {
        slots: { type: 'object', additionalProperties: true },
        refuse: { type: 'object', additionalProperties: text },
      },
      additionalProperties: false,
    },
  ],
} as const

const answers = {
  description:
    'What services answered in this turn, by their names; without any, nothing is called when it is taken again.',
  type: 'object',
  properties: {
    services: { type: 'object', additionalProperties: serviceAnswer },
    outbox: { enum: ['fails'] },
  },
  additionalProperties: false,
} as const

const step = {
  type: 'object',
  properties: {
    action,
    answers,
    /** On which it is taken, by its name; one where the extension is not served, or none: the first where it is. */
    platform: text,
    /** What a person says for the first service without an answer. */
    reply: text,
    /** The clock in milliseconds since 1970-01-01T00:00Z, and chance: what makes a turn the same when it is taken again. */
    now: { type: 'number', minimum: 0, maximum: 8.64e15 },
    chance: { type: 'number', minimum: 0, exclusiveMaximum: 1 },
  },
  required: ['action', 'now', 'chance'],
  additionalProperties: false,
} as const

const part = {
  type: 'object',
  properties: { type: { enum: ['text', 'audio'] }, text, lang: text },
  required: ['type', 'text'],
  additionalProperties: false,
} as const

const position = {
  description:
    'Where a conversation is while a session is open: its attributes as JSON, and what CLOVA says to silence.',
  type: 'object',
  properties: { attributes: text, reprompt: { type: 'array', maxItems: 100, items: part } },
  required: ['attributes', 'reprompt'],
  additionalProperties: false,
} as const

/** Steps to run, from a position of a conversation, or from its beginning. */
export const runStepsSchema = {
  type: 'object',
  properties: { position, steps: { type: 'array', maxItems: 500, items: step } },
  required: ['steps'],
  additionalProperties: false,
} as const

/** A conversation to be kept as a conversation test. */
export const saveTestSchema = {
  type: 'object',
  properties: {
    title: { type: 'string', minLength: 1, maxLength: 200 },
    steps: { type: 'array', minItems: 1, maxItems: 500, items: step },
  },
  required: ['title', 'steps'],
  additionalProperties: false,
} as const

const fileName = { type: 'string', minLength: 1, maxLength: 1000 } as const
/** A file as it is in the editor; no dialog file is larger than 256 KB. */
const fileText = { type: 'string', maxLength: 262_144 } as const

/** A file as it is being written, to be checked. */
export const checkFileSchema = {
  type: 'object',
  properties: { name: fileName, text: fileText },
  required: ['name', 'text'],
  additionalProperties: false,
} as const

/** A file to be saved; `revision` is what its author began from, none where it is new. */
export const saveFileSchema = {
  type: 'object',
  properties: { name: fileName, text: fileText, revision: { type: 'string', maxLength: 64 } },
  required: ['name', 'text'],
  additionalProperties: false,
} as const

/** A text of a file in other words, to be checked: the file as it would be. */
export const rewordTextSchema = {
  type: 'object',
  properties: { file: fileName, id: text, text },
  required: ['file', 'id', 'text'],
  additionalProperties: false,
} as const

/** A conversation test that shall expect what the extension says now. */
export const acceptTestSchema = {
  type: 'object',
  properties: { file: fileName, title: { type: 'string', minLength: 1, maxLength: 1000 } },
  required: ['file', 'title'],
  additionalProperties: false,
} as const

/** A slot to be added to a dialog; with choices it has no type. */
export const addSlotSchema = {
  type: 'object',
  properties: {
    intent: { type: 'string', minLength: 1, maxLength: 200 },
    name: { type: 'string', pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]{0,60}$' },
    type: { type: 'string', pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]{0,60}$' },
    prompt: { type: 'string', minLength: 1, maxLength: 1000 },
    choices: { type: 'array', maxItems: 100, items: { type: 'string', minLength: 1, maxLength: 200 } },
    many: { type: 'boolean' },
  },
  required: ['intent', 'name', 'type', 'prompt', 'choices'],
  additionalProperties: false,
} as const

export type UserAction = FromSchema<typeof action>
export type RunStep = FromSchema<typeof step>
export type StepAnswers = FromSchema<typeof answers>
export type StepPart = FromSchema<typeof part>
export type Position = FromSchema<typeof position>
export type RunSteps = FromSchema<typeof runStepsSchema>
export type SaveTest = FromSchema<typeof saveTestSchema>
export type AcceptTest = FromSchema<typeof acceptTestSchema>
export type CheckFile = FromSchema<typeof checkFileSchema>
export type AddSlot = FromSchema<typeof addSlotSchema>
export type RewordText = FromSchema<typeof rewordTextSchema>
export type SaveFile = FromSchema<typeof saveFileSchema>
