import type { FromSchema } from 'json-schema-to-ts'
import type { Settings } from '../core/dialogs.ts'
import { type Language, languageCodes } from '../languages/language.ts'
import { platformKeys } from '../platforms/index.ts'

const names = { type: ['string', 'array'], minLength: 1, items: { type: 'string', minLength: 1 } } as const

/** The schema of config.yaml (draft-07). */
export const configSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'The config.yaml of a reprompt extension',
  type: 'object',
  properties: {
    applicationId: platformKeys.applicationId,
    language: {
      description: 'What the extension speaks, and the language of the messages to its author.',
      enum: languageCodes,
      default: 'ko',
    },
    timezone: {
      description: 'IANA name of where the users are; `today` and `now` are there.',
      type: 'string',
      minLength: 1,
      default: 'Asia/Seoul',
    },
    dialogs: { description: 'The folder of the dialogs.', type: 'string', minLength: 1, default: 'dialogs' },
    launch: { description: 'The intent whose dialog a launch starts.', type: 'string', minLength: 1 },
    attempts: {
      description: 'How often one question may be put.',
      type: 'integer',
      minimum: 1,
      maximum: 10,
      default: 3,
    },
    guideIntent: platformKeys.guideIntent,
    commands: {
      description: 'Your own intents for these.',
      type: 'object',
      properties: {
        repeat: { ...names, description: 'Says the question again.' },
        back: { ...names, description: 'Goes back to the slot before.' },
        startOver: { ...names, description: 'Begins the dialog again, empty.' },
        help: { ...names, description: 'Asks for help, as `Clova.GuideIntent` does.' },
        cancel: { ...names, description: 'Cancels the dialog, as `Clova.CancelIntent` does.' },
        stop: { ...names, description: 'Leaves the extension, as `Clova.StopIntent` does, whatever waits.' },
      },
      additionalProperties: false,
    },
    server: {
      description: 'Where CEK reaches the extension.',
      type: 'object',
      properties: {
        host: { description: 'The address to listen at.', type: 'string', minLength: 1, default: '0.0.0.0' },
        port: { description: 'The port to listen at.', type: 'integer', minimum: 0, maximum: 65535, default: 3000 },
        path: { description: 'Where CEK posts to.', type: 'string', pattern: '^/[\\w./~-]*$', default: '/clova' },
      },
      additionalProperties: false,
    },
    signature: platformKeys.signature,
  },
  required: ['applicationId'],
  additionalProperties: false,
} as const

/** What config.yaml says once it has been checked. */
export type ConfigFile = FromSchema<typeof configSchema, { keepDefaultedPropertiesOptional: true }>

const { language, timezone, dialogs, attempts, guideIntent, server, signature } = configSchema.properties

/** What holds where config.yaml does not say otherwise. */
export const defaults = {
  language: language.default,
  dialogs: dialogs.default,
  guideIntent: guideIntent.default,
  host: server.properties.host.default,
  port: server.properties.port.default,
  path: server.properties.path.default,
  publicKey: signature.properties.publicKey.default,
  tolerance: signature.properties.tolerance.default,
} as const

/** The settings where nothing is known but the language: whatever config.yaml may say, what is reported for a dialog must be true. */
export function unknownSettings(spoken: Language): Settings {
  return { ...plainSettings(spoken), attempts: attempts.maximum }
}

/** The settings of an extension that says nothing but its language. */
export function plainSettings(spoken: Language): Settings {
  return { language: spoken, timezone: timezone.default, attempts: attempts.default, commands: {} }
}
