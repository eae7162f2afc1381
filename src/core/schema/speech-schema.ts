import { languageCodes } from '../../languages/language.ts'
import { longestText } from '../../slot-types/text.ts'

// Whatever is spoken, and the conditions under which it is.

export const textSchema = { type: 'string', minLength: 1, maxLength: longestText } as const

export const partSchema = {
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
    text: { ...textSchema, description: 'What is said.' },
    lang: { description: 'The language of the text, if it is not that of the extension.', enum: languageCodes },
  },
  additionalProperties: false,
} as const

export const textOrParts = {
  type: ['string', 'array'],
  minLength: 1,
  maxLength: longestText,
  minItems: 1,
  items: partSchema,
} as const

const utteranceForms = {
  oneOf: {
    description: 'One of these is said, never the same twice in a row.',
    type: 'array',
    minItems: 2,
    items: textOrParts,
  },
  brief: { ...textSchema, description: 'Said by devices with a screen.' },
  verbose: { ...textOrParts, description: 'Said by devices without a screen.' },
} as const

export const utterance = {
  type: ['string', 'array', 'object'],
  minLength: 1,
  maxLength: longestText,
  minItems: 1,
  items: partSchema,
  properties: utteranceForms,
  additionalProperties: false,
} as const

export const conditionSchema = {
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

export const whenSchema = {
  description: 'A map of slots: all lines must be true. A list of maps: at least one of them.',
  type: ['object', 'array'],
  minItems: 1,
  minProperties: 1,
  items: { type: 'object', minProperties: 1, additionalProperties: conditionSchema },
  additionalProperties: conditionSchema,
} as const

export const speechForms = {
  ...utteranceForms,
  cases: {
    description: 'The first case whose `when` is true is said.',
    type: 'array',
    minItems: 1,
    items: {
      type: 'object',
      properties: {
        when: whenSchema,
        say: { ...utterance, description: 'What is said then; the last case needs no `when`.' },
      },
      required: ['say'],
      additionalProperties: false,
    },
  },
} as const

/** Whatever is spoken: a text, a list of parts, `{oneOf}`, `{cases}`, or `{brief, verbose}`. */
export const speechSchema = {
  type: ['string', 'array', 'object'],
  minLength: 1,
  maxLength: longestText,
  minItems: 1,
  items: partSchema,
  properties: speechForms,
  additionalProperties: false,
} as const

export const ladder = { ...speechSchema, items: speechSchema } as const
