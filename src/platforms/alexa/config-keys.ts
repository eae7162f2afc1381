import { allLocales } from './locales.ts'

/** The map `alexa` of config.yaml, as a JSON schema (draft-07). */
export const alexaMap = {
  description: 'The extension as a skill on Alexa.',
  type: 'object',
  properties: {
    applicationId: {
      description: "The skill's id in the Alexa developer console, or a list; a request for another is rejected.",
      type: ['string', 'array'],
      minLength: 1,
      items: { type: 'string', minLength: 1 },
      minItems: 1,
      examples: ['amzn1.ask.skill.01234567-89ab-cdef-0123-456789abcdef'],
    },
    path: {
      description: 'The path of the requests from Alexa.',
      type: 'string',
      pattern: '^/[\\w./~-]*$',
      default: '/alexa',
    },
    invocationName: {
      description: 'What users call the skill by, for the model that `export` writes: two or more words.',
      type: 'string',
      minLength: 2,
      maxLength: 50,
      examples: ['pizza bot'],
    },
    locales: {
      description: 'The locales in which the skill is offered: `export` writes a model for each.',
      type: 'array',
      items: { enum: allLocales },
      minItems: 1,
      examples: [['en-US', 'en-GB']],
    },
  },
  required: ['applicationId'],
  additionalProperties: false,
} as const
