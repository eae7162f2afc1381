import { builtInLines } from '../line/built-in-line.ts'
import type { ConversationWords, Share } from './words.ts'

/** What `test` and `chat` say, in English. */
export const englishConversationWords: ConversationWords = {
  mistakes: {
    empty: () => 'The line is empty. If the user says nothing, write silence.',
    intentName: ({ written }) =>
      `“${written}” cannot be the name of an intent. Use letters, digits, “_”, “-” and “.”; the first character must not be a digit.`,
    unknownIntent: ({ written, suggestion }) =>
      `There is no intent “${written}”. Did you mean “${suggestion}”? To use it anyway: intent ${written}`,
    unknownSlot: ({ written, suggestion }) => `No dialog has a slot “${written}”. Did you mean “${suggestion}”?`,
    tooLong: ({ limit }) => `The line is longer than ${limit} characters.`,
    openQuote: ({ written }) => `The quote in ${written} is not closed, or there is no space after it.`,
    strayWord: ({ written, slot }) =>
      slot === undefined
        ? `“${written}” is not of the form slot=value.`
        : `“${written}” is not of the form slot=value. If it belongs to the value of ${slot}, put the value in quotes: ${slot}="two words"`,
    slotTwice: ({ written }) => `The slot “${written}” appears twice.`,
    notWanted: ({ written, known, suggestion }) =>
      known.length === 0
        ? `“${written}” cannot be answered here.`
        : `“${written}” cannot be answered here. ${suggestion === undefined ? `Only: ${known.join(', ')}.` : `Did you mean “${suggestion}”?`}`,
    noExample: ({ written, suggestion }) =>
      suggestion === undefined
        ? `“${written}” matches no example. Write an intent and its slots (IntentName slot=value), or one of: ${builtInLines.join(', ')}.`
        : `“${written}” matches no example. Did you mean “${suggestion}”?`,
    noSlotAsked: ({ written, sample, suggestion }) =>
      `“${written}” matches no example, and no question is open that it could answer. Write the slot before it, as in ${sample}, or a sentence like those in examples. Write ? for a sentence that CLOVA does not understand.${suggestion === undefined ? '' : ` Or did you mean “${suggestion}”?`}`,
    noAnswer: ({ written, slot, sample, suggestion }) =>
      `“${written}” matches no example, and is not a value of ${slot}, which is asked now. Write ${sample}, or a sentence like those in examples. Write ? for a sentence that CLOVA does not understand.${suggestion === undefined ? '' : ` Or did you mean “${suggestion}”?`}`,
  },
  why: {
    of: (rule, slot) => (slot === undefined ? rule : `${rule} of ${slot}`),
    time: (time) => `attempt ${time}`,
    setting: (key) => `taken as not understood: ${key}`,
    filled: (slots) => `filled ${slots.join(', ')}`,
    refused: (slots) => `rejected ${slots.map(({ slot, why }) => `${slot} (${why})`).join(', ')}`,
    forgotten: (names) => `forgot ${names.join(', ')}`,
    dropped: (slots) => `dropped ${slots.join(', ')}`,
    completed: (intents) => `completed ${intents.join(', ')}`,
    sent: (services) => `to be sent to ${services.join(', ')}`,
    leftOut: (texts) => `left a sentence out of ${texts.join(', ')}`,
    lookedUp: (services) => `asked ${services.join(', ')}`,
  },
  needs: {
    asks: (service, values) => `${service} is asked${values === '' ? '.' : `: ${values}`}`,
    sends: (service, values) => `${service} gets: ${values}`,
    answers: (sample, need) =>
      need === 'send'
        ? `What does it answer? ${sample}, or Enter for nothing; fails, if nothing can be sent.`
        : `What does it answer? ${sample === '' ? '' : `${sample}, `}refuse SLOT=REASON, fails, or Enter for nothing.`,
  },
  report: { expected: 'expected', actual: 'actual', nothing: 'nothing', sessionEnds: '(the session ends)' },
  test: {
    noTests: (folder) =>
      `There is no conversation test in ${folder}. To create one, use /save FILE in \`reprompt chat\`.`,
    updated: (expectations, file) =>
      `${expectations} ${expectations === 1 ? 'expectation' : 'expectations'} updated in ${file}.`,
    skipped: (platforms) => `skipped: only for ${platforms.join(' and ')}`,
    summary: ({ passed, failed, mistaken }) =>
      `${passed} passed, ${failed} failed${mistaken === 0 ? '' : `, ${mistaken} ${mistaken === 1 ? 'file has' : 'files have'} errors`}`,
    allReached: 'The tests cover every text, slot and ending.',
    notReached: 'Not covered by any test:',
    kinds: { text: 'text', slot: 'slot', ending: 'ending' },
    shares: ({ texts, slots, endings }) => `texts ${share(texts)}, slots ${share(slots)}, endings ${share(endings)}`,
  },
  chat: {
    hasPrivate: (slots) => `Private: this file has what was said for ${slots.join(', ')}.`,
    greeting: 'Type launch, an intent such as IntentName slot=value, or a sentence. /help shows more, /quit ends.',
    help: (intents) =>
      [
        'Type an intent, with any of its slots:',
        ...intents,
        'a sentence like one of the examples, a value for the slot that is asked, or one of:',
        `  ${builtInLines.join(', ')}`,
        'Put values of several words in quotes: comment="no onions". Put a unit in brackets: price=200[EUR].',
        '/back undoes the last turn, /fails takes it again as if nothing could be sent, /json shows its messages,',
        '/save FILE saves the conversation as a test, /quit ends.',
      ].join('\n'),
    slots: 'slots',
    sends: 'sends',
    why: 'why',
    sessionEnds: 'the session ends',
    writeAs: (sample) => `write it like this: ${sample}`,
    nobodyWaits: 'No session is open, so there is no question to answer. Start with launch or an intent.',
    unknownCommand: (written, known, suggestion) =>
      `Unknown command ${written}. ${suggestion === undefined ? `Commands: ${known.join(', ')}.` : `Did you mean ${suggestion}?`}`,
    nothingSaid: 'Nothing has been said yet.',
    nothingSent: 'Nothing was sent in the last turn.',
    back: (line) => `Undone: ${line}`,
    noFile: 'Add a file name: /save tests/order.yaml',
    notYaml: (file) => `The file name of a conversation test must end in .yaml: /save ${file}.yaml`,
    saved: (file) => `Saved: ${file}. To run it: reprompt test ${file}`,
    noRequest: (platform, command) =>
      `${platform} has no built-in intent for ${command}. Add one of your intents under commands in config.yaml.`,
    reloaded: 'Files changed; reloaded.',
    kept: 'The conversation continues with the last valid version.',
    cannotWatch: (reason) => `Cannot watch files for changes (${reason}).`,
  },
}

function share({ reached, all }: Share): string {
  return `${reached} of ${all}`
}
