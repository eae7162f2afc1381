import { doings, type LineMistake } from './line.ts'

/** What is wrong with a line, in plain words, and what to write instead. */
export function describeMistake(mistake: LineMistake): string {
  switch (mistake.type) {
    case 'empty':
      return 'The line is empty. For a user who says nothing, write silence.'
    case 'intentName':
      return `“${mistake.written}” cannot be the name of an intent. A name is letters, digits, “_”, “-” and “.”, and begins with no digit.`
    case 'unknownIntent':
      return `There is no intent “${mistake.written}”. Did you mean “${mistake.suggestion}”? To say it all the same: intent ${mistake.written}`
    case 'unknownSlot':
      return `No dialog has a slot “${mistake.written}”. Did you mean “${mistake.suggestion}”?`
    case 'openQuote':
      return `The quote in ${mistake.written} is not closed, or something follows it without a space.`
    case 'strayWord':
      return mistake.slot === undefined
        ? `“${mistake.written}” is no slot=value.`
        : `“${mistake.written}” is no slot=value. If it belongs to the value of ${mistake.slot}, put the value in quotes: ${mistake.slot}="two words"`
    case 'slotTwice':
      return `The slot “${mistake.written}” is there twice.`
    case 'noExample':
      return mistake.suggestion === undefined
        ? `“${mistake.written}” is like none of the dialogs' examples. Write an intent and its slots (IntentName slot=value), or one of: ${doings.join(', ')}.`
        : `“${mistake.written}” is like none of the dialogs' examples. Did you mean “${mistake.suggestion}”?`
  }
  mistake satisfies never
}
