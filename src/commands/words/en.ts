import type { CommandWords } from './words.ts'

/** What the commands say, in English. */
export const englishCommandWords: CommandWords = {
  start: {
    waits: 'Server not started. Fix the errors above and save.',
    listens: (urls, intents) =>
      `reprompt listens on ${urls.join(' and ')} (${intents === 1 ? '1 intent' : `${intents} intents`}).`,
    page: (url) => `Talk to it at ${url}`,
    lastGood: (loaded) =>
      `THE FILES ARE BROKEN: serving the last good set, loaded at ${loaded}. Fix the errors above, then reload.`,
    noLastGood: (reason) => `There is no last good set to serve instead (${reason}).`,
    stops: 'Stopping: what has begun is answered first. Ctrl-C again stops at once.',
    live: 'Live: services are called, and completed dialogs are sent.',
    notLive: 'Only a trial: no service is called, and nothing is sent. To send: reprompt dev --live',
    badPort: (written) => `PORT is "${written}": it must be a number from 0 to 65535.`,
    badLevel: (written, known) => `LOG_LEVEL is "${written}": it must be one of ${known.join(', ')}.`,
    portTaken: (port) =>
      `Port ${port} is already in use by another program. Stop that program, or set PORT to a free port.`,
    portForbidden: (port) =>
      `No permission to use port ${port}: ports below 1024 are reserved for the system. Set PORT to a higher number.`,
    noAddress: (host) =>
      `This machine does not have the address ${host}. Set HOST to one of its addresses, or to 0.0.0.0 for all.`,
  },
  reload: {
    noDialogs: (folder) => `No dialogs left in ${folder}; the last valid version stays live.`,
    unreadable: (reason) => `The dialogs could not be read: ${reason}`,
    kept: 'Reload failed; the last valid version stays live.',
    reloaded: 'Reloaded; current files are live.',
    fixed: 'Errors fixed; current files are live.',
    restart: (keys, file) => `${keys.join(', ')} changed in ${file}: restart to apply this.`,
  },
  graph: {
    noDialog: (intent, suggestion) =>
      `No dialog is called "${intent}".${suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`}`,
  },
  export: {
    wouldChange: (files) =>
      [
        'Nothing was written, because these files already exist with other content:',
        ...files,
        'Use --force to overwrite them, or export to another folder.',
      ].join('\n'),
    unchanged: 'unchanged',
  },
  outbox: {
    noDriver: 'The outbox is a PostgreSQL database, and the package `pg` is not installed: npm install pg',
    unusable: (reason) => `The outbox cannot be opened (${reason}). See \`outbox\` in config.yaml.`,
    waiting: (count, oldest) =>
      oldest === null ? 'Nothing waits to be delivered.' : `${count} to be delivered, the oldest since ${oldest}.`,
    dead: (count) => `${count} not delivered and tried no more:`,
    retry: 'To try them again: reprompt outbox --retry',
    retried: (count) => `${count} will be tried again.`,
    damaged: (count) => `${count} cannot be read, and are left where they are.`,
  },
  exists: (file) => `${file} already exists and was not overwritten.`,
  notRead: (file, reason) => `Cannot read ${file} (${reason}).`,
  notWritten: (file, reason) => `Cannot write ${file} (${reason}).`,
}
