import { guideMeanings } from './intents.ts'

/** The keys of config.yaml that say how CLOVA reaches the extension, as JSON schemas (draft-07). */
export const cekKeys = {
  applicationId: {
    description: "The extension's id in CLOVA's Developer Center, or a list; a request for another is rejected.",
    type: ['string', 'array'],
    minLength: 1,
    items: { type: 'string', minLength: 1 },
    minItems: 1,
    examples: ['com.example.extension.pizzabot'],
  },
  guideIntent: {
    description:
      'What Clova.GuideIntent means: `help`; `notUnderstood`; or `both`, where CLOVA sends it for either (FallbackIntent is not selected).',
    enum: guideMeanings,
    default: 'help',
  },
  path: {
    description: 'The path of the requests from CLOVA.',
    type: 'string',
    pattern: '^/[\\w./~-]*$',
    default: '/clova',
  },
  signature: {
    description: 'How a request proves that CLOVA sent it.',
    type: 'object',
    properties: {
      publicKey: {
        type: ['string', 'array'],
        minLength: 1,
        items: { type: 'string', minLength: 1 },
        description: '`clova`, or a PEM file; or a list of these while a key is being replaced.',
        minItems: 1,
        default: 'clova',
      },
      tolerance: {
        description: "Seconds a request's timestamp may be off, where it has one; 0: do not look.",
        type: 'integer',
        minimum: 0,
        default: 150,
      },
    },
    additionalProperties: false,
  },
} as const

/** The map `clova` of config.yaml, as a JSON schema (draft-07). */
export const clovaMap = {
  description: 'The extension on CLOVA.',
  type: 'object',
  properties: cekKeys,
  required: ['applicationId'],
  additionalProperties: false,
} as const
