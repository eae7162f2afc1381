import type { FromSchema } from 'json-schema-to-ts'
import type { Settings } from '../core/dialogs.ts'
import { type Language, languageCodes } from '../languages/language.ts'
import { flatKeys, platformMaps } from '../platforms/index.ts'
import { readPattern } from './read-pattern.ts'

const names = { type: ['string', 'array'], minLength: 1, items: { type: 'string', minLength: 1 } } as const

// The name of an environment variable: a secret itself is not for a file that others read.
const variable = { type: 'string', pattern: '^[A-Z][A-Z0-9_]*$' } as const

/** A service has one of the first four. */
const service = {
  type: 'object',
  properties: {
    url: {
      description: 'Where each request is posted to, as JSON.',
      type: 'string',
      pattern: '^https?://[^\\s]+$',
      examples: ['https://shop.example.com/orders'],
    },
    module: {
      description:
        'A JavaScript module beside config.yaml, whose default export takes a request and returns an answer.',
      type: 'string',
      minLength: 1,
      examples: ['services/stock.mjs'],
    },
    file: {
      description: 'A CSV file that gains a row for each completed dialog.',
      type: 'string',
      minLength: 1,
      examples: ['orders.csv'],
    },
    email: {
      description:
        'Who gets a mail for each completed dialog. The mail server is that of `SMTP_URL` in the environment.',
      type: 'string',
      pattern: '^[^\\s@]+@[^\\s@]+$',
      examples: ['kitchen@example.com'],
    },
    as: {
      description: 'What is sent: the request, or only `{"text": …}` for chats.',
      enum: ['json', 'text'],
      default: 'json',
    },
    secret: {
      ...variable,
      description: 'The environment variable with the secret (`whsec_…`) that requests are signed with.',
      examples: ['ORDERS_SECRET'],
    },
    token: {
      ...variable,
      description: 'The environment variable with a token that is sent as `Authorization: Bearer …`.',
      examples: ['CRM_TOKEN'],
    },
    accessToken: {
      description: "Whether the service gets the user's token of account linking.",
      type: 'boolean',
      default: false,
    },
    private: {
      description: '`true`: the service also gets the values of slots that say `private: true`.',
      type: 'boolean',
      default: false,
    },
    timeout: {
      description: 'Seconds that a call may take.',
      type: 'number',
      minimum: 0.1,
      maximum: 6,
      default: 3,
    },
    keepTrying: {
      description: 'For how long a completed dialog is sent again while the service fails.',
      type: 'string',
      pattern: '^[1-9]\\d{0,4} (second|minute|hour|day)s?$',
      default: '3 days',
      examples: ['1 hour'],
    },
  },
  additionalProperties: false,
} as const

/** The schema of config.yaml (draft-07). */
export const configSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'The config.yaml of a reprompt extension',
  type: 'object',
  properties: {
    applicationId: flatKeys.applicationId,
    ...platformMaps,
    language: {
      description: 'The language of the extension and of the messages of `check`.',
      enum: languageCodes,
      default: 'ko',
    },
    timezone: {
      description: 'IANA timezone of the users; `today` and `now` are local to it.',
      type: 'string',
      minLength: 1,
      default: 'Asia/Seoul',
    },
    dialogs: { description: 'The folder of the dialogs.', type: 'string', minLength: 1, default: 'dialogs' },
    launch: { description: 'The intent whose dialog a launch starts.', type: 'string', minLength: 1 },
    attempts: {
      description: 'How many times a question is asked (1–10).',
      type: 'integer',
      minimum: 1,
      maximum: 10,
      default: 3,
    },
    guideIntent: flatKeys.guideIntent,
    commands: {
      description: 'Your own intents for these.',
      type: 'object',
      properties: {
        repeat: { ...names, description: 'Repeats the question.' },
        back: { ...names, description: 'Goes back to the previous slot.' },
        startOver: { ...names, description: 'Starts the dialog again with empty slots.' },
        help: { ...names, description: 'Asks for help, as `Clova.GuideIntent` does.' },
        cancel: { ...names, description: 'Cancels the dialog, as `Clova.CancelIntent` does.' },
        stop: {
          ...names,
          description: 'Leaves the extension, as `Clova.StopIntent` does, even if dialogs are waiting.',
        },
        yes: { ...names, description: 'Means yes, as `Clova.YesIntent` does; it may bring slots.' },
        no: { ...names, description: 'Means no, as `Clova.NoIntent` does; it may bring slots.' },
        change: { ...names, description: 'Names a slot that the user wants to change, by one of its `names`.' },
        remove: {
          ...names,
          description: 'Takes what it names out of a slot with `many`; with a number, so many of it.',
        },
      },
      additionalProperties: false,
    },
    server: {
      description: 'Where the server listens.',
      type: 'object',
      properties: {
        host: { description: 'The address to listen on.', type: 'string', minLength: 1, default: '0.0.0.0' },
        port: { description: 'The port to listen on.', type: 'integer', minimum: 0, maximum: 65535, default: 3000 },
        path: flatKeys.path,
        trustProxy: {
          ...names,
          description:
            'The addresses of your own proxies, or ranges of them: what they say of a client in `X-Forwarded-For` is believed.',
          examples: ['127.0.0.1', '10.0.0.0/8'],
        },
      },
      additionalProperties: false,
    },
    log: {
      description: 'What the log says besides what happened.',
      type: 'object',
      properties: {
        sessionKey: {
          ...variable,
          description:
            'The environment variable with the key from which the names of sessions in the log are made; without it they are others after each start.',
          examples: ['LOG_KEY'],
        },
        rejected: {
          description:
            'Whether the log has the values that `choices` rejected: words of users, for authors to add synonyms from.',
          type: 'boolean',
          default: false,
        },
      },
      additionalProperties: false,
    },
    metrics: {
      description:
        'Counts for Prometheus, at `/metrics`; off unless this key is there. With a `port`, they and the health of the server are at that port, too.',
      type: 'object',
      properties: {
        host: {
          description: 'The address to listen on for metrics.',
          type: 'string',
          minLength: 1,
          default: '127.0.0.1',
        },
        port: {
          description: 'The port of the metrics.',
          type: 'integer',
          minimum: 1,
          maximum: 65535,
          examples: [9464],
        },
      },
      additionalProperties: false,
    },
    signature: flatKeys.signature,
    services: {
      description: 'Services that dialogs ask, or that receive completed dialogs, by name.',
      type: 'object',
      additionalProperties: { ...service, description: 'A URL, a module, a file or a mail.' },
    },
    outbox: {
      description: 'Where completed dialogs are kept until they are delivered: a folder, or a database.',
      type: ['string', 'object'],
      minLength: 1,
      properties: {
        postgres: {
          ...variable,
          description: 'The environment variable with the URL of a PostgreSQL database.',
          examples: ['DATABASE_URL'],
        },
      },
      required: ['postgres'],
      additionalProperties: false,
      default: 'outbox',
    },
  },
  additionalProperties: false,
} as const

/** What config.yaml says once it has been checked. */
export type ConfigFile = FromSchema<typeof configSchema, { keepDefaultedPropertiesOptional: true }>

const { language, timezone, dialogs, attempts, server, outbox } = configSchema.properties

/** What holds where config.yaml does not say otherwise. */
export const defaults = {
  language: language.default,
  dialogs: dialogs.default,
  host: server.properties.host.default,
  port: server.properties.port.default,
  outbox: outbox.default,
  timeout: service.properties.timeout.default,
  keepTrying: service.properties.keepTrying.default,
} as const

/** The keys of a service that say what it is; each of the others belongs to some of these. */
export const serviceKinds = ['url', 'module', 'file', 'email'] as const

/** The keys of a service. */
export const serviceKeys = Object.keys(service.properties)

/** The settings where nothing is known but the language: whatever config.yaml may say, what is reported for a dialog must be true. */
export function unknownSettings(spoken: Language): Settings {
  return { ...plainSettings(spoken), attempts: attempts.maximum }
}

/** The settings of an extension that says nothing but its language. */
export function plainSettings(spoken: Language): Settings {
  return { language: spoken, timezone: timezone.default, attempts: attempts.default, commands: {}, readPattern }
}
