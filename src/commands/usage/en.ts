import type { UsageWords } from './words.ts'

/** What `--help` says, in English. */
export const englishUsageWords: UsageWords = {
  program: 'Voice dialogs written in YAML, served as the webhook of a CLOVA extension or an Alexa skill.',
  commands: {
    init: {
      about: 'Create a new extension: a working dialog, replies, config.yaml, a conversation test and editor settings.',
      parts: {
        folder: 'target folder (created if missing; existing files are never overwritten)',
        '--language': 'language of the extension (default: language of the terminal)',
        '--platform': 'where it will be served',
        '--service': 'make only a service of this name, as a module, for an extension that is there',
      },
    },
    start: {
      about: 'Start the server. SIGHUP reloads, SIGTERM shuts down.',
      parts: {
        '--last-good': 'folder to keep the last good set in; it is served when the files are broken at the next start',
      },
    },
    dev: {
      about: 'Start the server with auto-reload and a local test page.',
      parts: {
        '--live':
          'call the services in config.yaml: look things up, and send completed dialogs (default: nothing is sent)',
        '--poll': 'look at the files each second, for shared drives that report no changes',
        '--open': 'open the page in the browser',
        '--host': 'address to listen on (default: localhost; anyone who can reach it gets access)',
      },
    },
    check: {
      about: 'Validate the dialogs and list every error.',
      parts: {
        files: 'dialog files and folders to check together, or the folder of an extension',
        '--strict': 'treat warnings as errors (exit code 1)',
        '--format': 'output format',
      },
    },
    explain: {
      about: 'Explain an error code, with a wrong and a corrected example.',
      parts: {
        code: 'the code that `check` prints in brackets (default: list all codes)',
        '--language': 'language of the explanation (default: language of the terminal)',
      },
    },
    test: {
      about: 'Run the conversation tests and report failures.',
      parts: {
        files: 'test files or folders (default: tests/ next to config.yaml)',
        '--update': 'replace the expectations of failing tests with the actual results',
        '--coverage': 'list the texts, slots and endings that no test covers',
        '--platform': 'talk as users do on this platform: turns are its messages',
        '--format': 'report format',
      },
    },
    outbox: {
      about: 'Show how many completed dialogs wait for delivery, and which could not be delivered.',
      parts: { '--retry': 'try to deliver those again that failed' },
    },
    chat: {
      about: 'Talk to the extension in the terminal, or send it lines from a pipe.',
      parts: {
        '--platform': 'the platform whose messages `/json` shows (default: the first in config.yaml)',
      },
    },
    import: {
      about: "Create dialogs from the TSV files of CLOVA's Developer Center, or the model of an Alexa skill.",
      parts: {
        files: 'the TSV files of one interaction model, or a JSON file of Alexa',
        '--language': 'language of the questions (default: language of the sample sentences)',
        '--output': 'write the dialogs to a new file instead of printing them',
      },
    },
    export: {
      about: "Write the interaction model of the dialogs for CLOVA's Developer Center (TSV), or for Alexa (JSON).",
      parts: {
        folder: 'target folder',
        '--platform': 'the platform that it is for (default: the first in config.yaml)',
        '--force': 'overwrite files with other content',
      },
    },
    graph: {
      about: 'Draw a dialog as a picture: slots, conditions, confirmation and endings.',
      parts: {
        intent: 'intent of the dialog (default: all dialogs)',
        '--format': 'output format',
        '--output': 'write the picture to a file instead of printing it',
      },
    },
    funnel: {
      about: 'Show from the log where people go on in a dialog, and where they leave.',
      parts: {
        files: 'logs of the server, in the order of time (default: standard input)',
        '--format': 'table or picture',
        '--output': 'write to this file, and overwrite it',
        '--rejected': 'list the values that `choices` rejected instead',
      },
    },
    report: {
      about: 'Write one page to hand over: maps, all texts, conversation tests and coverage. It can be printed.',
      parts: { '--output': 'write the page to a file instead of printing it' },
    },
    script: {
      about: 'Write all texts as a sheet for Excel (CSV), or take an edited sheet back.',
      parts: {
        file: 'the edited sheet (default: write a new one)',
        '--output': 'write the sheet to a new file instead of printing it',
        '--apply': 'write the edited texts into the dialog files (default: only show what differs)',
      },
    },
  },
  config: 'path to config.yaml',
  version: 'print the version',
  helpOption: 'show this help',
  helpCommand: 'show the help of a command',
  titles: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    example: 'Example:',
  },
  anyOptions: '[options]',
  anyCommand: '[command]',
  choices: (values) => `one of: ${values.join(', ')}`,
  byDefault: (value) => `default: ${value}`,
  error: 'error:',
  unknownOption: (option, suggestion) => `Unknown option ${option}.${didYouMean(suggestion)}`,
  unknownCommand: (command, suggestion) => `Unknown command ${command}.${didYouMean(suggestion)}`,
  missingArgument: (name) => `Missing argument <${name}>.`,
  missingValue: (option) => `The option ${option} needs a value.`,
  notOneOf: (option, values) => `The value of ${option} must be one of: ${values.join(', ')}.`,
  tooManyArguments: (expected, given) => `Too many arguments: expected ${expected}, got ${given}.`,
}

function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` Did you mean ${suggestion}?`
}
