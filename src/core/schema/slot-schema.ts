import { numeralsOfCounters } from '../../languages/counters.ts'
import type { rules } from '../../languages/language.ts'
import { intervalPolicies } from '../../slot-types/slot-type.ts'
import { longestText } from '../../slot-types/text.ts'
import { ladder, speechForms, speechSchema, textSchema, whenSchema } from './speech-schema.ts'

// What a slot may say of itself, in a dialog, in the author's `types`, and as a slot of an item.

/** The values that a slot with `many` may have; how many of them where nothing is said. */
const mostOfMany = 50
export const defaultMost = 20

export const invalidSchema = {
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
export const factSchema = { type: ['number', 'string'], minLength: 1, maxLength: longestText } as const

/** A name, or several. */
const names = {
  type: ['string', 'array'],
  minLength: 1,
  minItems: 1,
  items: { type: 'string', minLength: 1 },
} as const

export const choiceSchema = {
  description:
    'Other ways to say this value; or `{say, also, covers, intent, else}` and facts of your own, such as `price`.',
  type: ['string', 'number', 'boolean', 'array', 'object', 'null'],
  items: scalar,
  properties: {
    say: { ...textSchema, description: 'How the value is spoken.' },
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
    ...factSchema,
    description:
      'A fact of this choice, a number or a text: `{pizza.price}` speaks it. Every choice has the same ones.',
  },
} as const

export const choicesSchema = {
  description: 'The values allowed, each alone or with its synonyms.',
  type: ['array', 'object'],
  minItems: 1,
  minProperties: 1,
  items: {
    type: ['string', 'number', 'boolean', 'object'],
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: choiceSchema,
  },
  additionalProperties: choiceSchema,
} as const

const serviceName = { type: 'string', minLength: 1 } as const

export const checkedBySchema = {
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
  choices: choicesSchema,
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
    description: 'Said when the user stays silent, instead of the next `reprompt`.',
    examples: ['Are you still there? Which pizza would you like?'],
  },
  invalid: {
    ...invalidSchema,
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
    type: [...scalar.type, 'array'],
    description:
      'Optional slot: the value used if the user gave none. Required slot: used instead of giving up. With `many`, also a list.',
    minItems: 1,
    items: scalar,
  },
  when: {
    ...whenSchema,
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
  checkedBy: checkedBySchema,
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

/** A slot of the author's `types`. */
export const typeSchema = { type: 'object', properties: slotProperties, additionalProperties: false } as const

const { type, prompt, reprompt, silence, help, required, min, max, except, every, shape, pattern, counter, from } =
  slotProperties
const { names: namesOfSlot } = slotProperties

/** A slot of an item: what may be asked of each. */
const itemSlotSchema = {
  type: 'object',
  properties: {
    type,
    choices: choicesSchema,
    prompt,
    reprompt,
    silence,
    invalid: slotProperties.invalid,
    help,
    names: namesOfSlot,
    required,
    default: {
      ...scalar,
      description: 'Optional slot: the value used if the user gave none. Required slot: used instead of giving up.',
    },
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

export const slotSchema = {
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
      ...textSchema,
      description: 'How an item is spoken, with the slots of it: `{items}` is all of them.',
      examples: ['{menu} {amount}'],
    },
  },
  additionalProperties: false,
} as const
