import type { CommandWords } from './words.ts'

/** What the commands say, in English. */
export const englishCommandWords: CommandWords = {
  start: {
    waits: 'Nothing is served yet. Mend it and save: then it starts.',
    listens: (url, intents) =>
      `reprompt listens on ${url} and knows ${intents === 1 ? '1 intent' : `${intents} intents`}.`,
    talk: (url) => `Talk to it at ${url}`,
    badPort: (written) => `PORT is "${written}": it must be a number from 0 to 65535.`,
    badLevel: (written, known) => `LOG_LEVEL is "${written}": it must be one of ${known.join(', ')}.`,
    portTaken: (port) => `Port ${port} is taken: another program listens there. Stop it, or set PORT to a free one.`,
    portForbidden: (port) =>
      `You may not use port ${port}: ports below 1024 belong to the system. Set PORT to a higher one.`,
    noAddress: (host) =>
      `This machine does not have the address ${host}: set HOST to one that it has, or to 0.0.0.0 for all.`,
  },
  reload: {
    noDialogs: (folder) => `There is no dialog left in ${folder}: what was there before goes on.`,
    unreadable: (reason) => `The dialogs could not be read: ${reason}`,
    kept: 'Not reloaded: what was good before is served on until this is mended.',
    reloaded: 'Reloaded: what was saved is served now.',
    mended: 'Mended: what is served is what was saved.',
    restart: (keys, file) => `${keys.join(', ')} changed in ${file}: restart for that to take effect.`,
  },
  graph: {
    noDialog: (intent, suggestion) =>
      `No dialog starts with "${intent}".${suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`}`,
  },
  export: {
    wouldChange: (files) =>
      [
        'Nothing was written, because these files would change:',
        ...files,
        'Overwrite them with --force, or export into another folder.',
      ].join('\n'),
    unchanged: 'unchanged',
  },
  exists: (file) => `${file} is not written: it is there already, and is not overwritten.`,
  notWritten: (file, reason) => `${file} cannot be written (${reason}).`,
}
