import { builtInLines } from '../line/read-line.ts'
import type { ConversationWords, Share } from './words.ts'

/** What `test` and `chat` say, in English. */
export const englishConversationWords: ConversationWords = {
  mistakes: {
    empty: () => 'The line is empty. For a user who says nothing, write silence.',
    intentName: ({ written }) =>
      `“${written}” cannot be the name of an intent. A name is letters, digits, “_”, “-” and “.”, and begins with no digit.`,
    unknownIntent: ({ written, suggestion }) =>
      `There is no intent “${written}”. Did you mean “${suggestion}”? To say it all the same: intent ${written}`,
    unknownSlot: ({ written, suggestion }) => `No dialog has a slot “${written}”. Did you mean “${suggestion}”?`,
    openQuote: ({ written }) => `The quote in ${written} is not closed, or something follows it without a space.`,
    strayWord: ({ written, slot }) =>
      slot === undefined
        ? `“${written}” is no slot=value.`
        : `“${written}” is no slot=value. If it belongs to the value of ${slot}, put the value in quotes: ${slot}="two words"`,
    slotTwice: ({ written }) => `The slot “${written}” is there twice.`,
    noExample: ({ written, suggestion }) =>
      suggestion === undefined
        ? `“${written}” is like none of the dialogs' examples. Write an intent and its slots (IntentName slot=value), or one of: ${builtInLines.join(', ')}.`
        : `“${written}” is like none of the dialogs' examples. Did you mean “${suggestion}”?`,
    noSlotAsked: ({ written, sample, suggestion }) =>
      `“${written}” is like none of the dialogs' examples, and no slot is asked now that it could be for. Write the slot before it, as in ${sample}, or a sentence like those in examples; ? for what CLOVA did not understand.${suggestion === undefined ? '' : ` Or did you mean “${suggestion}”?`}`,
    noAnswer: ({ written, slot, sample, suggestion }) =>
      `“${written}” is like none of the dialogs' examples, and is not taken for ${slot}, which is asked now. Write ${sample}, or a sentence like those in examples; ? for what CLOVA did not understand.${suggestion === undefined ? '' : ` Or did you mean “${suggestion}”?`}`,
  },
  why: {
    of: (rule, slot) => (slot === undefined ? rule : `${rule} of ${slot}`),
    time: (time) => `attempt ${time}`,
    filled: (slots) => `filled ${slots.join(', ')}`,
    refused: (slots) => `rejected ${slots.map(({ slot, rule }) => `${slot} (${rule})`).join(', ')}`,
    dropped: (slots) => `dropped ${slots.join(', ')}`,
    completed: (intents) => `completed ${intents.join(', ')}`,
  },
  report: { expected: 'expected', actual: 'actual', nothing: 'nothing', sessionEnds: '(the session ends)' },
  test: {
    noTests: (folder) =>
      `There is no conversation test in ${folder}. A talk in \`reprompt chat\` makes one: /save FILE`,
    updated: (expectations, file) =>
      `${expectations} ${expectations === 1 ? 'expectation' : 'expectations'} rewritten in ${file}.`,
    summary: ({ passed, failed, mistaken }) =>
      `${passed} passed, ${failed} failed${mistaken === 0 ? '' : `, ${mistaken} ${mistaken === 1 ? 'file has' : 'files have'} mistakes`}`,
    allReached: 'The tests reach every text, slot and ending.',
    notReached: 'No test reaches:',
    kinds: { text: 'text', slot: 'slot', ending: 'ending' },
    shares: ({ texts, slots, endings }) => `texts ${share(texts)}, slots ${share(slots)}, endings ${share(endings)}`,
  },
  chat: {
    greeting: 'Say launch, an intent such as IntentName slot=value, or a sentence. /help tells more, /quit ends.',
    help: (intents) =>
      [
        'The user says an intent, with as many of its slots as you like:',
        ...intents,
        `a sentence like one of the dialogs' examples, a value for the slot that is asked, or one of:`,
        `  ${builtInLines.join(', ')}`,
        'Values of several words stand in quotes: comment="no onions". A unit stands in brackets: price=200[EUR].',
        '/back takes the last turn back, /json shows its CEK messages,',
        '/save FILE writes the talk as a conversation test, /quit ends.',
      ].join('\n'),
    slots: 'slots',
    why: 'why',
    sessionEnds: 'the session ends',
    writeAs: (sample) => `write it as CLOVA sends it: ${sample}`,
    nobodyWaits: 'No session is open, so there is no question to answer. Begin with launch or an intent.',
    unknownCommand: (written, known, suggestion) =>
      `There is no ${written}. ${suggestion === undefined ? `There are ${known.join(', ')}.` : `Did you mean ${suggestion}?`}`,
    nothingSaid: 'Nothing has been said yet.',
    back: (line) => `Taken back: ${line}`,
    noFile: 'Where to? Write a file after it: /save tests/order.yaml',
    notYaml: (file) => `The name of a conversation test ends in .yaml: /save ${file}.yaml`,
    saved: (file) => `Written: ${file}. To run it: reprompt test ${file}`,
    noRequest: (command) =>
      `CLOVA has no intent of its own for ${command}. Name one of yours in config.yaml, under commands.`,
    reloaded: 'Reloaded: the files were saved.',
    kept: 'The talk goes on with what was good before.',
    cannotWatch: (reason) => `Files that are saved will not be noticed (${reason}).`,
  },
}

function share({ reached, all }: Share): string {
  return `${reached} of ${all}`
}
