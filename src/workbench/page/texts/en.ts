import type { Texts } from './texts.ts'

const turns = (count: number) => (count === 1 ? '1 turn' : `${count} turns`)

export const english: Texts = {
  workbench: 'workbench',
  talk: 'Talk',
  panels: { held: 'Holds', message: 'Messages', map: 'Map', tests: 'Tests' },
  panelsLabel: 'Beside the talk',
  connected: 'live',
  disconnected: 'not reachable: is reprompt dev still running?',
  loaded: (time) => `read at ${time}`,
  empty: {
    title: 'Talk to your extension',
    lines: [
      'Type what a user would say, or press Launch.',
      'Save a dialog in your own editor, and this talk is held again with what you wrote.',
    ],
  },
  gestures: {
    launch: 'Launch',
    yes: 'Yes',
    no: 'No',
    help: 'Help',
    cancel: 'Cancel',
    silence: 'Silence',
    end: 'End',
  },
  gesturesLabel: 'What a user may do',
  say: 'Say',
  sayLabel: 'What the user says',
  sayHint: (example) => `A sentence, or ${example}`,
  pick: 'Intent…',
  pickLabel: 'Say an intent',
  intent: 'Intent',
  unit: 'unit',
  until: 'until',
  nothingSaid: '(not said)',
  yes: 'yes',
  no: 'no',
  send: 'Send',
  close: 'Close',
  you: 'User',
  extension: 'Extension',
  silent: 'Nothing is said.',
  sound: 'Sound',
  onScreen: 'On a screen:',
  ends: 'The session ends.',
  before: 'Before',
  now: 'Now',
  unchanged: 'Held again after the save: every answer is the same.',
  changed: (changed, of) =>
    `Held again after the save: ${changed === 1 ? '1 answer' : `${changed} answers`} of ${of} changed.`,
  why: 'Why',
  rules: {
    end: () => 'the session is over',
    event: () => 'an event is only acknowledged',
    launch: () => 'a launch is greeted',
    help: ({ slot }) => (slot === undefined ? 'help was asked for' : `help was asked for, at ${slot}`),
    notUnderstood: () => 'nothing is open, and this starts nothing',
    goodbye: () => 'nothing is open: goodbye',
    cancelled: ({ intent }) => (intent === undefined ? 'cancelled' : `cancelled; back in ${intent}`),
    answered: () => 'answered in between; the question stays',
    finishFirst: () => 'this dialog must be finished first',
    repeat: () => 'the question again',
    back: ({ slot }) => `back to ${slot ?? 'the slot before'}`,
    opening: () => 'nothing is known yet: the opening',
    prompt: ({ slot }) => `${slot ?? 'this'} is missing`,
    reprompt: ({ slot, time }) => `${slot ?? 'this'} is still missing: asked time ${time ?? 2}`,
    invalid: ({ slot }) => `the value for ${slot ?? 'this'} was refused`,
    confirm: () => 'everything is known: is it right?',
    change: () => 'no to the confirmation: what should change?',
    giveUp: () => 'asked often enough: given up',
    complete: () => 'everything is known: complete',
    resume: ({ intent }) => `back in ${intent ?? 'the dialog before'}`,
    error: () => 'a mistake of reprompt itself',
  },
  filled: 'filled',
  refused: 'refused',
  dropped: 'dropped',
  completed: 'completed',
  refusals: {
    type: 'another kind of value',
    choices: 'none of the choices',
    min: 'below min',
    max: 'above max',
    interval: 'a span',
  },
  builtIn: 'built in',
  look: (turn) => `Look at turn ${turn}`,
  goBack: 'Back to here',
  setAside: (count) => `${turns(count)} set aside.`,
  restore: 'Bring back',
  startAgain: 'Start again',
  misread(mistake) {
    switch (mistake.type) {
      case 'empty':
        return 'Nothing was written. For a user who says nothing, press Silence.'
      case 'intentName':
        return `“${mistake.written}” cannot be the name of an intent.`
      case 'unknownIntent':
        return `There is no intent “${mistake.written}”. Did you mean “${mistake.suggestion}”?`
      case 'unknownSlot':
        return `No dialog has a slot “${mistake.written}”. Did you mean “${mistake.suggestion}”?`
      case 'openQuote':
        return `The quote in ${mistake.written} is not closed.`
      case 'strayWord':
        return `“${mistake.written}” is no slot=value. A value of several words stands in quotes.`
      case 'slotTwice':
        return `The slot “${mistake.written}” is there twice.`
      case 'noExample':
        return mistake.suggestion === undefined
          ? `“${mistake.written}” is like none of the dialogs' examples. Add it to one, or pick an intent.`
          : `“${mistake.written}” is like none of the dialogs' examples. Did you mean “${mistake.suggestion}”?`
      case 'noSession':
        return 'No session is open, so there is no question to answer. Press Launch, or say an intent.'
      case 'noCommand':
        return `No intent of yours means ${mistake.command}: name one under commands in config.yaml.`
    }
  },
  refusedMessage: (status, reason) => `Refused with ${status}: ${reason}.`,
  failed: 'The workbench did not answer.',
  mistakes: (errors, warnings) =>
    [
      ...(errors === 0 ? [] : [errors === 1 ? '1 mistake' : `${errors} mistakes`]),
      ...(warnings === 0 ? [] : [warnings === 1 ? '1 warning' : `${warnings} warnings`]),
    ].join(', '),
  goesOn: 'The talk goes on with what was last good.',
  show: 'Show',
  error: 'mistake',
  warning: 'warning',
  related: 'see also',
  nothingHeld: 'No dialog is open.',
  open: 'open',
  waiting: 'waiting',
  remembered: 'Remembered for later dialogs',
  states: {
    held: 'held',
    asked: 'asked now',
    refused: 'refused',
    skipped: 'skipped',
    empty: 'not known yet',
    notNeeded: 'not needed',
  },
  optional: 'optional',
  question: ({ type, slot, time, attempts }) =>
    `${{ slot: `Asks for ${slot ?? ''}`, opening: 'The opening', confirm: 'Asks to confirm', change: 'Asks what to change' }[type]}: time ${time} of ${attempts}`,
  slot: 'Slot',
  value: 'Value',
  from: 'From',
  inTurn: (turn) => `turn ${turn}`,
  byItself: 'its default, or remembered',
  noTurn: 'Say something first.',
  request: 'What CLOVA sends',
  response: 'What we answer',
  sendAgain: 'Send this instead',
  sendAgainHint: 'Change the message as you like: it is signed again, and the talk goes on from here.',
  keep: 'Save as a test',
  keepTitle: 'What does this talk show?',
  keepHint: 'The talk so far is written as a conversation test, with the answers it got.',
  kept: (file) => `Saved in ${file}.`,
  runTests: 'Run the tests',
  noTests: (folder) => `There are no conversation tests in ${folder} yet.`,
  tally: (passed, failed) => (failed === 0 ? `All ${passed} passed.` : `${failed} failed, ${passed} passed.`),
  passed: 'passed',
  failedTest: 'failed',
  mapOf: (intent) => `Map of ${intent}`,
  noDialogs: 'There is no dialog.',
  nodes: {
    start: 'start',
    opening: 'opening',
    confirm: 'confirm',
    change: 'change',
    complete: 'complete',
    cancelled: 'cancelled',
    giveUp: 'give up',
  },
  progress: { passed: 'passed', open: 'asked now', ahead: 'still ahead', out: 'no longer reached' },
  ways: { yes: 'yes', no: 'no', holds: 'if so', otherwise: 'else', answer: 'answer' },
  given: (slot) => `${slot} is given`,
  missing: (slot) => `${slot} is not given`,
  or: 'or',
  dialogStates: { open: 'open', waiting: 'waiting', completed: 'completed' },
}
