import { rules } from '../../languages/language.ts'
import { englishSlotTypes } from '../../languages/slot-types/en.ts'
import type { BuiltInMeaning, Holding, Kind, Messages, Named, Surrounding, WhyNeverSaid } from '../codes.ts'
import { boundHint, inQuotes, list, quote, series, serviceAt, serviceLike, withoutSpaces } from './quoting.ts'
import { describeUnreadable } from './unreadable.ts'

const surroundings: Readonly<Record<Surrounding, string>> = {
  file: 'a dialog file',
  replies: '`replies`',
  dialog: 'a dialog',
  slot: 'a slot',
  speech: 'what is said',
  part: 'a part of what is said',
  case: 'a case',
  condition: 'a condition',
  invalid: '`invalid`',
  count: '`count`',
  counter: '`counter`',
  itemSlot: 'a slot of an item',
  choice: 'a choice',
  calculation: 'a calculation',
  rule: 'a rule',
  delivery: '`send`',
  config: 'config.yaml',
  server: '`server`',
  log: '`log`',
  metrics: '`metrics`',
  signature: '`signature`',
  services: '`services`',
  service: 'a service',
  outbox: '`outbox`',
  platform: 'a platform in config.yaml',
  commands: '`commands`',
  conversations: 'a file of conversations',
  turn: 'a turn',
  stub: 'the answer of a service',
  why: '`why`',
}

const kinds: Readonly<Record<Kind, string>> = {
  text: 'a text',
  number: 'a number',
  wholeNumber: 'a whole number',
  boolean: '`true` or `false`',
  list: 'a list',
  map: 'a map of keys',
  nothing: 'nothing',
}

const names: Readonly<Record<Named, string>> = {
  intent: 'intent',
  reply: 'reply',
  type: 'type',
  slot: 'slot',
  fact: 'fact',
  calculation: 'calculation',
}

const meanings: Readonly<Record<BuiltInMeaning, string>> = {
  yes: '"yes"',
  no: '"no"',
  cancel: '"cancel"',
  stop: '"stop"',
  help: '"help"',
  notUnderstood: 'that nothing was understood',
}

/** What to write instead, for each kind of value. */
const spellings: Readonly<Partial<Record<Kind, string>>> = {
  map: 'Write its keys on lines of their own below it, indented by two spaces.',
  list: 'Write its entries on lines of their own below it, each beginning with `- `.',
  text: 'If a text is meant, put it in quotes: "…".',
  boolean: 'Write `true` or `false`, without quotes.',
  number: 'Write digits alone, without quotes.',
  wholeNumber: 'Write digits alone, without quotes.',
}

const placeOfName = {
  intent: 'If it is a dialog, indent it like the others below `intents`.',
  slot: 'If it is a slot, indent it like the others below `slots`.',
} as const

/** Why a text is never said, and what to do about it. */
const neverSaid: Readonly<Record<WhyNeverSaid, { readonly because: string; readonly hint: string }>> = {
  ends: {
    because: 'the session ends after `complete`',
    hint: 'Write `then: stay` or `then: auto` to keep the session open, or delete this.',
  },
  interruptible: {
    because: 'another dialog may interrupt this one',
    hint: 'Write `interruptible: false` to prevent that, or delete this.',
  },
  uninterruptible: {
    because: 'with `interruptible: false`, no other dialog can interrupt this one',
    hint: 'Delete it, or delete `interruptible: false`.',
  },
  'no-confirm': {
    because: 'it is asked after the answer *no* to `confirm`, and this dialog has no `confirm`',
    hint: 'Add `confirm`, or delete this.',
  },
  'no-slots': {
    because: 'without slots nothing can be changed, and the answer *no* to `confirm` cancels',
    hint: 'Delete it; what is said then is `cancelled`.',
  },
  'only-answers': {
    because: 'a dialog without slots and `confirm` only answers and then ends',
    hint: 'Delete it; what is said is `complete`.',
  },
  'one-question': {
    because: 'fewer than two slots are asked at the start',
    hint: 'Add the text to the first `prompt`, or delete this.',
  },
  'goes-on': {
    because: 'every slot is optional or has a `default`, so the dialog never gives up',
    hint: 'Delete it.',
  },
  'slots-help': {
    because: 'every slot has its own `help`, which is said instead',
    hint: 'Delete it, or delete the `help` of a slot.',
  },
  'no-help-intent': {
    because: 'with `guideIntent: notUnderstood`, `Clova.GuideIntent` never asks for help, and `commands` has no `help`',
    hint: 'Write `guideIntent: both` into config.yaml, or name an intent of your own for `help` under `commands`.',
  },
  'completes-at-once': {
    because: 'the dialog ends as soon as this slot is filled',
    hint: 'Add `confirm`, so that the user can correct the value, or delete this.',
  },
  'takes-one': {
    because: 'with `count`, the slot takes one value only',
    hint: 'Delete it, or raise `max`.',
  },
  'cannot-fail': {
    because: 'the dialog is not sent to any service, and can go on without what it asks them',
    hint: 'Add `send` with a service of config.yaml, or delete this.',
  },
}

/** An author's mistakes, in English. */
export const englishMessages: Messages = {
  error: 'error',
  warning: 'warning',
  hint: 'hint',
  related: 'see also',
  problems: ({ errors, warnings, files }) => {
    const counts = [count(errors, 'error'), count(warnings, 'warning')].filter((text) => !text.startsWith('0 '))
    return `${counts.join(' and ')} in ${count(files, 'file')}.`
  },
  clean: ({ files, intents }) => `No problems in ${count(files, 'file')} (${count(intents, 'intent')}).`,
  mistakes: {
    'unreadable-file': ({ reason, instead }) => ({
      ...describeUnreadable(reason, 'en'),
      ...(instead !== undefined && { hint: `There is ${quote(instead)}: rename it, or write that name.` }),
    }),
    'wrong-ending': ({ name }) => ({
      message: `${quote(name)} is not read: the name of a dialog file ends in \`.yaml\`.`,
      hint: 'Rename it. A program that hides endings may show it without the last one.',
    }),
    'no-dialogs': () => ({
      message: 'No dialogs found.',
      hint: 'Create a file in this folder that ends in `.yaml` and has an intent under `intents:`.',
    }),
    'not-utf8': () => ({
      message: 'This file is not UTF-8 text.',
      hint: 'Save it again with the encoding UTF-8.',
    }),
    'file-too-large': ({ kilobytes, limit }) => ({
      message: `This file is too large: ${kilobytes} KB. The limit is ${limit} KB.`,
      hint: 'Split its dialogs into several files.',
    }),
    'more-problems': ({ count: more, isOneFile }) => ({
      message: `And ${more === 1 ? '1 more problem' : `${more} more problems`}${isOneFile ? ' in this file' : ''}.`,
      hint: 'Fix the problems above first: many of these may have the same cause.',
    }),
    'empty-file': () => ({
      message: 'This file is empty.',
      hint: 'Write something in it, or delete it.',
    }),
    'not-a-map': ({ found, keys }) => ({
      message: `This file should be keys with values, but it is ${kinds[found]}.`,
      hint: `It begins with ${or(keys.map((key) => quote(`${key}:`)))}.`,
    }),
    'too-deep': () => ({
      message: 'This is nested too deeply.',
      hint: 'Check for a bracket that was never closed.',
    }),

    'yaml-syntax': ({ written }) => ({
      message: `This is not valid YAML: ${quote(written)}.`,
      hint: 'If it belongs to a text, put the whole text in quotes: "…".',
    }),
    'control-character': ({ character }) => ({
      message: `There is an invisible control character here (${character}).`,
      hint: 'Delete it; it often comes with a text pasted from another program.',
    }),
    'tab-indentation': () => ({
      message: 'This line is indented with a tab.',
      hint: 'Indent with spaces, two for each level.',
    }),
    'irregular-whitespace': ({ character }) => ({
      message: `This looks like a space, but it is a different character (${character}).`,
      hint: 'Replace it with a normal space.',
    }),
    'lookalike-character': ({ sign, plain, instead }) => ({
      message: `${quote(sign)} looks like ${quote(plain)} but is another character.`,
      hint: `Write ${quote(instead)}.`,
    }),
    'list-mark': ({ sign, instead }) => ({
      message: `${quote(sign)} does not begin an entry of a list: it would be part of the text.`,
      hint: `Write ${quote(instead)}, with a hyphen and a space; if ${quote(sign)} belongs to the text, put the text in quotes.`,
    }),
    'comment-sign': ({ sign, instead }) => ({
      message: `${quote(sign)} does not begin a comment: it would be part of the text.`,
      hint: `Write ${quote(instead)}; if it is to be said, put the text in quotes.`,
    }),
    'bad-indentation': ({ spaces }) => ({
      message: 'This line is not indented like the lines it belongs to.',
      hint:
        spaces === undefined
          ? 'Align this line with its neighbours; indent nested lines by two spaces.'
          : spaces === 0
            ? 'It should probably begin at the very left, without spaces.'
            : `It should probably begin with ${count(spaces, 'space')}: lines of one level begin alike, nested ones two spaces further in.`,
    }),
    'interrupted-text': ({ by }) =>
      by === 'comment'
        ? {
            message: 'The text above ends at the comment: this line does not belong to it any more.',
            hint: 'Move the comment above the text.',
          }
        : {
            message: 'This line continues the text above, but is not indented further than its key.',
            hint: 'Indent it, or write the whole text on one line.',
          },
    'missing-quote': ({ quote: sign }) => ({
      message: `The text that starts here with ${quote(sign)} is never closed.`,
      hint: `Add ${quote(sign)} at the end of the text.`,
    }),
    'missing-bracket': ({ bracket, isContinued }) => ({
      message: isContinued
        ? `The lines of the list that opens with this ${quote(bracket)} stand too far left.`
        : `This ${quote(bracket)} is never closed.`,
      hint: isContinued
        ? 'Indent them, and the bracket that closes it, deeper than the key, or write the list on one line.'
        : `Add ${quote(bracket === '{' ? '}' : ']')} where it ends.`,
    }),
    'text-after-quote': ({ written, quote: sign, list }) => ({
      message: `Unexpected ${quote(written)} after the closing quote.`,
      hint:
        list !== undefined
          ? `For a list, write it in brackets: ${quote(list)}.`
          : sign === "'"
            ? "Put the quotes around the whole text. Inside '…', write an apostrophe as '', or use \"…\"."
            : 'Put the quotes around the whole text. Inside "…", write a quote as \\".',
    }),
    'unquoted-brace': ({ brace, written }) => ({
      message: `A text that begins with ${quote(brace)} needs quotes: ${quote(written)}.`,
      hint: `Write ${inQuotes(written)}.`,
    }),
    'unquoted-character': ({ sign, written, comparison }) => ({
      message:
        comparison === undefined
          ? `A text that begins with ${quote(sign)} needs quotes: ${quote(written)}.`
          : `A condition is not written with ${quote(sign)}: ${quote(written)}.`,
      hint: comparison === undefined ? `Write ${inQuotes(written)}.` : `Write ${quote(comparison)}.`,
    }),
    'colon-in-text': ({ written, instead }) => ({
      message: `A text with a colon and a space in it needs quotes: ${quote(written)}.`,
      hint:
        instead === undefined ? `Write ${inQuotes(written)}.` : `For a slot and its value, write ${quote(instead)}.`,
    }),
    'comma-in-text': ({ written }) => ({
      message: `Inside brackets, a text with a comma in it needs quotes: ${quote(written)}.`,
      hint: `Write ${inQuotes(written)}.`,
    }),
    'missing-comma': ({ written }) => ({
      message: `A comma is missing before ${quote(written)}.`,
      hint: 'Inside brackets, separate entries with commas.',
    }),
    'unexpected-character': ({ sign }) => ({
      message: `Unexpected ${quote(sign)}.`,
      hint: 'Delete it; if it belongs to a text, put the whole text in quotes: "…".',
    }),
    'missing-colon': ({ written }) => ({
      message: `A colon is missing: ${quote(written)}.`,
      hint: 'Write a colon and a space after a key; if this continues the text above, indent it deeper.',
    }),
    'missing-space': ({ written, sign }) =>
      sign === ':'
        ? { message: `A space is missing after the colon: ${quote(written)}.`, hint: 'Write `key: value`.' }
        : sign === '-'
          ? { message: `A space is missing after the hyphen: ${quote(written)}.`, hint: 'Write `- value`.' }
          : {
              message: `This is a full-width colon (${sign}): ${quote(written)}.`,
              hint: 'Write a normal colon and a space: `key: value`.',
            },
    'list-beside-key': () => ({
      message: 'A list cannot start on the same line as its key.',
      hint: 'Start the list on the next line. If this is a text that begins with `-`, put it in quotes.',
    }),
    'text-beside-block': ({ sign }) => ({
      message: `The text after ${quote(sign)} must start on the next line.`,
      hint: `Move it to the next line and indent it. If this is a text that begins with ${quote(sign)}, put it in quotes.`,
    }),
    'bad-escape': ({ written }) => ({
      message: `${quote(written)} is not a valid escape inside "…".`,
      hint: "For a backslash write \\\\, or put the text in single quotes: '…'.",
    }),
    alias: ({ written }) => ({
      message: `${quote(written)} is a YAML alias; dialogs do not support aliases.`,
      hint: `If a text is meant, put it in quotes: ${inQuotes(written)}.`,
    }),
    anchor: ({ written }) => ({
      message: `${quote(written)} is a YAML anchor; dialogs do not support anchors.`,
      hint: 'A text that begins with `&` needs quotes; to share keys between slots, use `types`.',
    }),
    tag: ({ written }) => ({
      message: `${quote(written)} is a YAML tag; dialogs do not support tags.`,
      hint: 'A text that begins with `!` needs quotes.',
    }),
    directive: ({ written }) => ({
      message: `${quote(written)} is a YAML directive; dialogs do not support directives.`,
      hint: 'Delete this line.',
    }),
    'merge-key': () => ({
      message: 'Dialogs do not support the merge key `<<`.',
      hint: 'To share keys between slots, use `types`.',
    }),
    'several-documents': () => ({
      message: '`---` starts a second document, but a file may have only one.',
      hint: 'Delete this line, or move what follows into another file.',
    }),
    'bad-key': () => ({ message: 'A key must be a name.', hint: 'Write `name: value`.' }),
    'duplicate-key': ({ key }) => ({
      message: `Duplicate ${quote(key)}.`,
      hint: 'Keep one of them.',
    }),
    'comment-in-text': ({ rest }) => ({
      message: `The text ends before ${quote(rest)}: \`#\` after a space starts a comment.`,
      hint: 'Put the text in quotes; if it is a comment, put it on a line of its own.',
    }),
    'unquoted-value': ({ written, read }) => ({
      message: `${quote(written)} without quotes is read as ${quote(read)}.`,
      hint: `Write ${inQuotes(written)}.`,
    }),

    'unknown-key': ({ key, where, suggestion, belongsTo, names, groups, isText, instead, known }) => ({
      message: `${quote(key)} is not a key of ${surroundings[where]}.`,
      hint: groups
        ? `Write ${list(groups)} without it, indented like ${quote(key)}.`
        : isText
          ? `Write the text itself, without ${quote(key)}.`
          : instead
            ? `Write ${quote(instead)}.`
            : names
              ? placeOfName[names]
              : belongsTo
                ? `${quote(key)} belongs to ${surroundings[belongsTo]}.`
                : suggestion
                  ? didYouMean(suggestion)
                  : known.length > 0
                    ? `Its keys are ${list(known)}.`
                    : 'Delete it.',
    }),
    'missing-key': ({ key, where, isPart }) => ({
      message: `${quote(key)} is missing: ${surroundings[where]} must have it.`,
      hint: isPart ? 'If it is part of the entry above, write it there, without a dash.' : `Write \`${key}: …\`.`,
    }),
    'wrong-level': ({ key, where, named, beside, isInside }) => ({
      message: `${quote(key)} is a key of ${surroundings[where]}, but is indented like the name of ${named === 'slot' ? 'a slot' : 'an intent'}.`,
      hint: isInside
        ? `If it belongs to ${quote(beside)}, indent it further, like the other keys of that ${names[named]}.`
        : `Indent it like ${quote(beside)}.`,
    }),
    'missing-section': ({ section, name, named }) => ({
      message: `${quote(`${section}:`)} is missing above ${quote(name)}.`,
      hint: `Write ${quote(`${section}:`)} on a line of its own above it, and indent the ${names[named]}s further than that.`,
    }),
    'missing-value': ({ key }) => ({
      message: `${quote(key)} has no value.`,
      hint: 'Write its value after the colon, or delete the key.',
    }),
    'not-a-switch': ({ key, instead }) => ({
      message: `${quote(key)} is not switched on: its value says what is to be done.`,
      hint: `Write, for example, ${quote(instead)}.`,
    }),
    'bad-count': ({ key, meant, instead }) => ({
      message:
        key === meant
          ? `\`count\` is a map: how many values the slot takes, at least and at most.`
          : key === 'count'
            ? '`count` is how many values a slot takes; the word for what a number counts is `counter`.'
            : '`counter` is the word for what a number counts; how many values a slot takes is `count`.',
      hint: `Write ${or(instead.map(quote))}.`,
    }),
    'wrong-kind': ({ key, expected, found, list, instead, name }) => {
      const first = expected.find((kind) => kind === 'text') ?? expected[0]
      const hint =
        key === 'send' || key === 'lookUp' || key === 'checkedBy'
          ? `Write the name of a service in config.yaml: \`${key}: ${key === 'send' ? 'orders' : 'prices'}\`.`
          : key === 'when' && instead !== undefined
            ? `Write ${quote(`when: ${instead}`)}.`
            : key === 'when'
              ? 'Write a slot and the value it must have: `when: { method: delivery }`.'
              : name !== undefined
                ? `Write names here, not a list: ${quote(name)}, and its keys on the lines below, indented further.`
                : instead !== undefined
                  ? first === 'boolean' && key !== undefined
                    ? `Write ${quote(`${key}: ${instead}`)}, without quotes.`
                    : didYouMean(instead)
                  : list !== undefined
                    ? `Write the list in brackets: ${quote(list)}.`
                    : first === undefined
                      ? undefined
                      : spellings[first]
      const subject = key === undefined ? 'This' : quote(key)
      const message = `${subject} should be ${or(expected.map((kind) => kinds[kind]))}, but is ${kinds[found]}.`
      return hint === undefined ? { message } : { message, hint }
    },
    'not-one-of': ({ written, allowed, suggestion }) => ({
      message: `${quote(written)} is not allowed here; use ${or(allowed.map(quote))}.`,
      ...(suggestion === undefined ? {} : { hint: didYouMean(suggestion) }),
    }),
    'empty-value': ({ found }) => ({
      message: `This ${found} is empty.`,
      hint: found === 'text' ? 'Write the text to say, or delete the key.' : 'Add something to it, or delete the key.',
    }),
    'text-too-long': ({ length, limit }) => ({
      message: `This text has ${length} characters; at most ${limit} are allowed.`,
      hint: 'Shorten it.',
    }),
    'number-out-of-range': ({ written, min, max }) => ({
      message: `${quote(written)} is out of range.`,
      hint: `Write a number ${between(min, max)}.`,
    }),
    'too-few': ({ least }) => ({
      message: `At least ${least} entries are needed here.`,
      hint: 'Add another entry, or write a single text.',
    }),
    'several-choices': ({ instead }) => ({
      message: 'This entry of `choices` has several values; each entry is one value with its synonyms.',
      hint:
        instead === undefined
          ? 'Write each value on its own line, beginning with `- `.'
          : `Write ${quote(`- ${instead}`)}.`,
    }),
    'not-https': ({ written }) => ({
      message: `${quote(written)} is not an https URL; CLOVA plays audio over https only.`,
      hint: 'Write a URL that begins with `https://`.',
    }),
    'bad-path': ({ written }) => ({
      message: `${quote(written)} is not a path.`,
      hint: 'A path begins with `/` and has no spaces: `/clova`.',
    }),
    'bad-datetime': ({ written }) => ({
      message: `${quote(written)} is not a valid date and time.`,
      hint: 'Write a date, a time and the UTC offset: `2026-11-23T10:00:00+09:00`.',
    }),
    'needs-now': ({ now }) => ({
      message: 'What is said here depends on the time, and this file has no `now`: in its tests it is always 1970.',
      hint: `Write \`now: ${now}\` above \`conversations\`.`,
    }),

    'bad-name': ({ name, named }) => ({
      message: `${quote(name)} cannot be the name of ${article(names[named])}.`,
      hint: /\s/u.test(name)
        ? `A name has no spaces: write ${quote(withoutSpaces(name))}.`
        : `Use letters, digits${named === 'intent' ? ', `_`, `-` and `.`' : ', `_` and `-`'}; the first character must not be a digit.`,
    }),
    'reserved-name': ({ name, named }) => ({
      message: `${quote(name)} is a reserved name; it cannot be the name of ${article(names[named])}.`,
      hint: 'Choose another name.',
    }),
    'duplicate-name': ({ name, named }) => ({
      message: `The ${names[named]} ${quote(name)} is declared twice.`,
      hint: 'Keep one of them, or rename this one.',
    }),
    'intent-taken': ({ intent }) => ({
      message: `The intent ${quote(intent)} already starts another dialog.`,
      hint: 'An intent can start only one dialog: delete it from one of them.',
    }),
    'misspelt-built-in': ({ intent, suggestion }) => ({
      message: `CLOVA has no built-in intent ${quote(intent)}.`,
      hint: didYouMean(suggestion),
    }),
    'command-is-dialog': ({ intent, command }) => ({
      message: `The intent ${quote(intent)} is the command ${quote(command)} in config.yaml, so it cannot start a dialog.`,
      hint: 'Remove it from `commands`, or use another intent for the dialog.',
    }),
    'built-in-command': ({ intent, command, meaning }) => ({
      message: `${quote(intent)} always means ${meanings[meaning]}, and never ${quote(command)}.`,
      hint: 'Write an intent of your own.',
    }),
    'command-in-from': ({ intent, command, slot }) => ({
      message: `The intent ${quote(intent)} is the command ${quote(command)} in config.yaml, so it never fills ${quote(slot)}.`,
      hint: 'Remove it from `commands`, or from this `from`.',
    }),
    'unknown-launch': ({ intent, suggestion }) => ({
      message: `\`launch\` names ${quote(intent)}, which has no dialog.`,
      hint: suggestion === undefined ? 'Name an intent that has a dialog.' : didYouMean(suggestion),
    }),

    'unknown-type': ({ type, suggestion, known, hasChoices, isChoice }) => ({
      message: `Unknown type ${quote(type)}.`,
      hint: hasChoices
        ? 'Delete `type`: a slot with `choices` needs none.'
        : isChoice
          ? 'Write `choices: […]` with its values instead of `type`.'
          : suggestion === undefined
            ? `Known types: ${list(known)}.`
            : didYouMean(suggestion),
    }),
    'misplaced-key': ({ key, type }) => ({
      message: `${quote(key)} cannot be used with a slot of type ${quote(type)}.`,
      hint: 'Delete it, or choose another type.',
    }),
    'misplaced-rule': ({ rule, type }) => ({
      message: `A slot of type ${quote(type)} never rejects a value because of ${quote(rule)}, so this is never said.`,
      hint: 'Delete it, or add that key to the slot.',
    }),
    'unchecked-reason': ({ reason, slot }) => ({
      message: `${quote(reason)} is not a rule, and no service checks ${quote(slot)}, so this is never said.`,
      hint: `Rules are ${list(rules)}. For reasons of a service, add its name: \`checkedBy: …\`.`,
    }),
    'reason-like-rule': ({ reason, rule }) => ({
      message: `${quote(reason)} is read as a reason of the service, but is almost ${quote(rule)}.`,
      hint: `Write ${quote(rule)}, or let the service call its reason something else.`,
    }),
    'missing-prompt': ({ slot }) => ({
      message: `The slot ${quote(slot)} has no question.`,
      hint: 'Write `prompt: …`, or `required: false` if the slot is optional.',
    }),
    'bad-bound': ({ key, written, type, suggestion }) => ({
      message: `${quote(written)} cannot be the \`${key}\` of a slot of type ${quote(type)}.`,
      ...(suggestion === undefined ? boundHint(englishSlotTypes[type]) : { hint: didYouMean(suggestion) }),
    }),
    'bad-shape': ({ written, suggestion }) => ({
      message: `${quote(written)} has no place for a digit or a letter, so only this itself would be accepted.`,
      hint:
        suggestion === undefined
          ? 'Write `X` for each digit and `A` for each letter: `010-XXXX-XXXX`.'
          : `Write ${quote(suggestion)}: \`X\` is a digit, \`A\` a letter.`,
    }),
    'bad-bound-slot': ({ key, slot, type, problem, holds = type }) => {
      switch (problem) {
        case 'type':
          return {
            message:
              key === 'on'
                ? `A time cannot be \`on\` ${quote(slot)}, which is of type ${quote(holds)}.`
                : `The \`${key}\` of a slot of type ${quote(type)} cannot be ${quote(slot)}, which is of type ${quote(holds)}.`,
            hint: `Use an earlier slot of type ${quote(type)}.`,
          }
        case 'length':
          return type === 'time'
            ? {
                message: `Only hours, minutes and seconds can be added to ${quote(slot)}, which is a time of day.`,
                hint: `Write a length such as ${quote(`${slot} + 2 hours`)}.`,
              }
            : {
                message: `Nothing can be added to ${quote(slot)} here: only dates and times take a length of time.`,
                hint: `Write ${quote(slot)} alone.`,
              }
        case 'looked-up':
          return {
            message: `${quote(slot)} comes from a service, so the \`${key}\` of another slot cannot depend on it.`,
            hint: 'Use a slot that the user fills; or let the service check the value: `checkedBy`.',
          }
        default:
          return problem satisfies never
      }
    },
    'bad-pattern': ({ written, problem, suggestion = '' }) => ({
      message: {
        'bracket-open': `The bracket of ${quote(written)} is not closed.`,
        'bracket-close': 'A bracket closes nothing.',
        class: `${quote(written)} is not a set of characters.`,
        repetition: `${quote(written)} does not say how often something comes.`,
        lookaround: `${quote(written)} is not known: it could not be matched in linear time.`,
        escape: `${quote(written)} is not known: a \`\\\` goes before one of a few letters, or before a sign.`,
        space: 'This asks for a space, and what is compared has none: nothing ever matches.',
        unheard: `${quote(written)} is never matched: what is compared has ${quote(suggestion)} instead.`,
        anchor: `${quote(written)} stands for the ${written === '^' ? 'beginning' : 'end'} of the value: nothing ever matches here.`,
        'too-large': 'This pattern is too large.',
        unknown: 'This pattern cannot be read.',
      }[problem],
      hint: {
        'bracket-open': 'Write the bracket that closes it, or `\\(` or `\\[` for the sign itself.',
        'bracket-close': 'Delete it, or write `\\)` for the sign itself.',
        class: 'Write the lesser one first, as in `[a-z]` or `[가-힣]`, or a class that is known, such as `\\p{L}`.',
        repetition: 'Write one of `?`, `*`, `+` and `{2,5}` behind what is repeated, up to 1000 times.',
        lookaround: 'Write it without `(?=…)`, `(?!…)` and the like; `(?i)` and `(?:…)` are known.',
        escape: 'Write the sign itself. A pattern cannot refer back to a group.',
        space: 'Delete it: spaces are left out before a value is compared.',
        unheard: `Write ${quote(suggestion)}.`,
        anchor: `Delete it, or write ${quote(`\\${written}`)} for the sign itself.`,
        'too-large': 'Repeat less, or leave a part of it to a service (`checkedBy`).',
        unknown: 'Write it as RE2 does: https://github.com/google/re2/wiki/Syntax.',
      }[problem],
    }),
    'bad-exception': ({ written, type, problem, suggestion }) => ({
      message:
        problem === 'moves'
          ? `${quote(written)} is another day each day: \`except\` names days that stay.`
          : problem === 'times'
            ? `${type === 'period' ? 'A period' : 'A date'} has no hours, so ${quote(written)} cannot be under its \`except\`.`
            : problem === 'day'
              ? `A time has no day, so ${quote(written)} cannot be under its \`except\`.`
              : problem === 'no-day'
                ? `Of which day the time is, is not said, so ${quote(written)} means nothing.`
                : `${quote(written)} is no value of a slot of type ${quote(type)}, so it is never said.`,
      hint:
        problem === 'moves'
          ? suggestion === undefined
            ? 'Which days are far enough from today is what `min` and `max` say.'
            : `To take only days after it, write ${quote(`min: ${suggestion}`)}.`
          : suggestion !== undefined
            ? didYouMean(suggestion)
            : problem === 'times'
              ? 'Write the day alone; hours go to the slot of the time.'
              : problem === 'day'
                ? 'Write the hours alone, such as `13:00-14:00`; days go to the slot of the date.'
                : problem === 'no-day'
                  ? 'Name the slot of the day: `on: day`.'
                  : englishSlotTypes[type].exception,
    }),
    'bad-step': ({ written, type, suggestion }) => ({
      message: `${quote(written)} is no step for a slot of type ${quote(type)}.`,
      hint:
        suggestion !== undefined
          ? didYouMean(suggestion)
          : type === 'number' || type === 'integer'
            ? `Write a ${type === 'integer' ? 'whole number' : 'number'} above 0, such as \`10\`.`
            : 'Write a length of time of less than a day, such as `30 minutes`.',
    }),
    'needs-part': ({ key, slot, suggestion }) => ({
      message: `${quote(slot)} is a period: ${quote(key)} asks about one of its days.`,
      hint: `Write ${quote(`${suggestion}: { ${key}: … }`)}.`,
    }),
    'bad-length': ({ written, suggestion, isOfHours = false }) => ({
      message: isOfHours
        ? `A period is of days, so ${quote(written)} is none of its lengths.`
        : `${quote(written)} is no length of a period.`,
      hint: isOfHours
        ? 'Within a day, ask for two times, or for a time and a `duration`.'
        : suggestion === undefined
          ? 'Write nights, `2 nights`, or days, of which both ends are: `3 days`.'
          : didYouMean(suggestion),
    }),
    'time-without-day': ({ slot, day }) => ({
      message: `\`now\` is a time of today, and ${quote(slot)} may be a time of another ${quote(day)}.`,
      hint: `If it is a time of that day, write ${quote(`on: ${day}`)}.`,
    }),
    'nothing-left': () => ({
      message: 'Nothing is left that could be said for this slot.',
      hint: 'Leave out some of `except`, or correct `every`, `min` or `max`.',
    }),
    'days-run-out': ({ last, max }) => ({
      message: `The days listed end on ${last}, and \`max\` (${max}) lets users choose days after it already.`,
      hint: 'List the days of the time after it, too, or let `max` end there.',
    }),
    'min-above-max': ({ min, max }) => ({
      message: `\`min\` (${min}) is above \`max\` (${max}), so no value is ever accepted.`,
      hint: 'Swap them, or correct one of them.',
    }),
    'bad-default': ({ written, type, choices, values, least, most, suggestion, moves }) => ({
      message: `The slot does not accept its own default ${quote(written)}.`,
      hint:
        least !== undefined
          ? `It is ${values === 1 ? 'one value' : `${values} values`}, and \`count\` asks for ${least}: delete the default, or the \`min\` of \`count\`.`
          : most !== undefined
            ? most === 1
              ? 'Write one value: the slot takes no more.'
              : `\`count\` takes ${most} values at most.`
            : moves
              ? `A default is always the same value, but ${quote(written)} changes: leave it out, and let the user say it.`
              : suggestion !== undefined
                ? didYouMean(suggestion)
                : choices.length > 0
                  ? `Write one of ${list(choices)}.`
                  : `Write a value of type ${quote(type)} that keeps to what the slot asks for, such as \`min\` or \`shape\`.`,
    }),
    'too-few-choices': ({ least, choices }) => ({
      message: `\`count\` asks for ${least} values, but only ${choices} can be chosen, so the question never ends.`,
      hint: 'Lower `min`, or add choices.',
    }),
    'comma-in-choice': ({ written, words }) => ({
      message: `${quote(written)} is read as one value with a comma in it.`,
      hint: `Write separate values, ${and(words)}; if it is one value, put it in quotes.`,
    }),
    'single-choice': ({ written, words }) => ({
      message: `${quote(written)} is the only choice.`,
      hint: `If several are meant, separate them with commas: ${quote(`[${words.join(', ')}]`)}; if it is one, put it in quotes.`,
    }),
    'ambiguous-synonym': ({ synonym, first, second }) => ({
      message: `${quote(synonym)} means both ${quote(first)} and ${quote(second)}.`,
      hint: 'Keep it under one of the two. Upper and lower case, spaces and full-width forms are ignored.',
    }),
    'needs-prompt': ({ key, slot }) => ({
      message: {
        names: `The slot ${quote(slot)} has \`names\` but no question: nobody can be asked for what they want to change.`,
        confirm: `The slot ${quote(slot)} has a \`confirm\` but no question, which is asked after a *no*.`,
        intent: `The slot ${quote(slot)} has no question: the \`intent\` of a choice means it only while the slot is asked.`,
      }[key],
      hint: `Write \`prompt: …\`, or delete ${quote(key)}.`,
    }),
    'needs-many': ({ key, slot }) => ({
      message: `${quote(key)} needs \`many: true\`: the slot ${quote(slot)} takes one value.`,
      hint: `Write \`many: true\` beside it, or delete ${quote(key)}.`,
    }),
    'not-for-items': ({ key, slot }) => ({
      message: `${quote(key)} does not belong to ${quote(slot)}, which takes items.`,
      hint: `Write it below a slot of the item, or delete it.`,
    }),
    'outside-item': ({ slot, list, where }) => ({
      message: `${quote(slot)} belongs to each item of ${quote(list)}, and means nothing here.`,
      hint:
        where === 'text'
          ? `Write ${quote(`{${list}}`)}: all items, each as its \`say\` speaks it.`
          : where === 'calculation'
            ? `Write \`sum(${list}.${slot})\`.`
            : `Ask a number that is worked out of the items, or \`${list}: { given: true }\`.`,
    }),
    'not-for-lists': ({ key, slot, where }) => ({
      message: `${quote(key)} does not work with ${quote(slot)}, which takes several values.`,
      hint:
        where === 'condition'
          ? `Ask for a value that is among them, \`${slot}: …\`, or for any, \`${slot}: { given: true }\`.`
          : `Delete ${quote(key)}.`,
    }),
    'ambiguous-name': ({ name, first, second }) => ({
      message: `${quote(name)} is a name of both ${quote(first)} and ${quote(second)}.`,
      hint: 'Keep it for one of the two. Upper and lower case, spaces and full-width forms are ignored.',
    }),
    'unused-names': () => ({
      message: 'Nobody can say these names: config.yaml has no `change` under `commands`.',
      hint: 'Write `commands: { change: ChangeIntent }` in config.yaml. `reprompt export` writes that intent with all names.',
    }),
    'bad-covers': ({ written, choice, problem, other = '' }) => ({
      message: {
        unreadable: `${quote(written)} is not from one time of day to another.`,
        empty: `${quote(written)} ends where it begins, so ${quote(choice)} covers no time.`,
        overlap: `Some times of ${quote(written)} mean both ${quote(other)} and ${quote(choice)}.`,
      }[problem],
      hint: {
        unreadable: 'Write it like `"14:00-16:00"`: from two, and before four.',
        empty: 'Write when it ends; the end itself does not belong to it.',
        overlap: 'Let one of them begin where the other ends.',
      }[problem],
    }),
    'choices-elsewhere': ({ written, key }) => ({
      message: `Choices are not read from ${quote(written)}: ${quote(key)} would be the only choice.`,
      hint: 'List the choices here. If they change from day to day, leave `choices` out and let a service decide: `checkedBy`.',
    }),
    'second-else': ({ choice, first }) => ({
      message: `${quote(first)} is already what none of the choices is, so ${quote(choice)} cannot be it, too.`,
      hint: 'Keep `else` on one of them.',
    }),
    'choice-intent-taken': ({ intent, by, command = '' }) => ({
      message: {
        dialog: `The intent ${quote(intent)} starts a dialog, so it cannot be a choice.`,
        command: `The intent ${quote(intent)} is the command ${quote(command)} in config.yaml, so it cannot be a choice.`,
        choice: `The intent ${quote(intent)} is already another choice of this slot.`,
        'built-in': `${quote(intent)} means the same everywhere, so it cannot be a choice.`,
      }[by],
      hint:
        by === 'built-in'
          ? 'Write an intent of your own. *Yes* and *no* are a choice that is called so: `also: [yes]`.'
          : 'Write an intent of its own for the choice.',
    }),
    'private-value': ({ slot }) => ({
      message: `${quote(slot)} is private: what was rejected is not kept, so it cannot be said.`,
      hint: 'Write a text without `{value}`.',
    }),
    'private-not-sent': ({ slot, service }) => ({
      message: `${quote(slot)} is private, and ${quote(service)} does not get private values.`,
      hint: `If it may get them, write \`private: true\` under ${quote(service)} in config.yaml; else leave it out here.`,
    }),
    'bad-from': ({ written }) => ({
      message: `${quote(written)} is not the name of a slot.`,
      hint: 'Write the name of a slot (`number`), or of an intent and its slot (`NumberIntent.number`).',
    }),
    'unknown-slot': ({ slot, suggestion }) => ({
      message: `This dialog has no slot ${quote(slot)}.`,
      hint: suggestion === undefined ? 'Use a slot of this dialog.' : didYouMean(suggestion),
    }),

    'name-taken': ({ name, named, by }) => ({
      message: `${quote(name)} is the name of ${article(names[by])} already; it cannot be ${article(names[named])}, too.`,
      hint: 'Rename one of them: in a text, each name means one thing.',
    }),
    'missing-fact': ({ fact, choice, isText = false }) => ({
      message: `The choice ${quote(choice)} has no ${quote(fact)}, and others have one.`,
      hint: `Give it one, such as ${quote(`${choice}: { ${fact}: ${isText ? '…' : '0'} }`)}: each choice has the same facts.`,
    }),
    'mixed-facts': ({ fact }) => ({
      message: `${quote(fact)} is a number on one choice and a text on another.`,
      hint: 'Write numbers without quotes and without a unit, such as `18000`; or a text everywhere.',
    }),
    'unknown-fact': ({ slot, fact, known, suggestion }) => ({
      message:
        known.length > 0
          ? `There is no ${quote(`${slot}.${fact}`)}.`
          : `The choices of ${quote(slot)} have no fact ${quote(fact)}.`,
      hint:
        suggestion !== undefined
          ? didYouMean(suggestion)
          : known.length > 0
            ? `${quote(slot)} has ${list(known)}.`
            : `Write it on each of them: ${quote(`{ ${fact}: … }`)}.`,
    }),
    'grouped-number': ({ written, instead }) => ({
      message: `${quote(written)} is not a number here: YAML does not know the comma between thousands.`,
      hint: `Write ${quote(instead)}.`,
    }),
    'bad-expression': ({ written, problem, suggestion = '' }) => ({
      message: {
        'value-missing':
          written === ''
            ? 'A number or a name is missing at the end.'
            : `A number or a name is missing before ${quote(written)}.`,
        'operator-missing': `An operator is missing before ${quote(written)}.`,
        'space-missing': `${quote(written)} has no space on one of its sides.`,
        'bracket-open': 'A bracket is not closed.',
        'bracket-close': 'This bracket closes nothing.',
        character: `${quote(written)} is not part of a calculation.`,
        comma: 'There is no place for a comma here.',
        function: `There is no function ${quote(written)}.`,
        arguments: `${quote(written)} needs a value; with \`round\`, how many decimals may follow it.`,
        'too-long': 'This calculation is too long.',
      }[problem],
      hint: {
        'value-missing': 'Write a number, a slot, a fact or an earlier calculation there.',
        'operator-missing': 'Write `+`, `-`, `*` or `/` between two values.',
        'space-missing': `Write ${quote(suggestion)} with spaces: \`amount-1\` would be a name.`,
        'bracket-open': 'Write `)` where it ends.',
        'bracket-close': 'Delete it, or write `(` where it begins.',
        character:
          suggestion === ''
            ? 'A calculation has numbers, names, `+ - * / ( )`, `min`, `max` and `round`.'
            : `Write ${quote(suggestion)}.`,
        comma: 'Commas stand between the values of `min`, `max` and `round`.',
        function: 'The functions are `min`, `max` and `round`.',
        arguments: 'Write it like `min(a, b)`, `round(a)` or `round(a, 1)`.',
        'too-long': 'Divide it: a calculation may name those above it.',
      }[problem],
    }),
    'unknown-name': ({ name, known, suggestion }) => ({
      message: `Nothing here is called ${quote(name)}.`,
      hint:
        suggestion !== undefined
          ? didYouMean(suggestion)
          : known.length > 0
            ? `You can calculate with ${list(known)}.`
            : 'Write a slot that holds a number, a fact or an earlier calculation.',
    }),
    'not-a-number': ({ name, facts }) => ({
      message: `${quote(name)} is not a number, so nothing can be calculated with it.`,
      hint:
        facts.length > 0
          ? `Do you mean ${or(facts.map(quote))}?`
          : 'Use a slot of type `integer` or `number`, or a fact that is a number.',
    }),
    'not-summed': ({ name }) => ({
      message: `${quote(name)} may be several numbers.`,
      hint: `Write \`sum(${name})\`, or \`count(…)\` for how many there are.`,
    }),
    'bad-total': ({ name, lists }) => ({
      message:
        lists === 0
          ? `\`${name}(…)\` has nothing to go through: it names no slot with \`many\`.`
          : `\`${name}(…)\` goes through one slot with \`many\`, by its name.`,
      hint: name === 'sum' ? 'Write `sum(toppings.price)`, one `sum` for each such slot.' : 'Write `count(toppings)`.',
    }),
    'calculated-later': ({ name, uses }) => ({
      message:
        name === uses
          ? `${quote(name)} cannot be calculated from itself.`
          : `${quote(name)} uses ${quote(uses)}, which is only calculated below it.`,
      hint: name === uses ? 'Use slots, facts or earlier calculations.' : 'Move that calculation above this one.',
    }),
    'may-divide-by-zero': ({ written }) => ({
      message: `${quote(written)} may be 0, and then there is no result.`,
      hint: 'Give its slots a `min` that excludes 0, or divide only in a case where it is not 0.',
    }),

    'bad-placeholder': ({ written, problem, name = '', platform, known }) => ({
      message: {
        unclosed: `${quote(written)} starts a placeholder that is never closed.`,
        unopened: `${quote(written)} closes no placeholder.`,
        empty: `${quote(written)} is an empty placeholder.`,
        aspect: `${quote(written)} is not a valid placeholder.`,
        'no-day': `${quote(written)}: only a date has a day.`,
        'no-number': `${quote(written)}: the forms for one and many go with a number only.`,
        'no-list': `${quote(written)}: only a slot with \`many\` has several values to choose from.`,
        plural: `${quote(written)} is not a valid placeholder.`,
        name: `${quote(written)} is not the name of a slot.`,
        'full-width': `${quote(written)} has full-width braces and would be spoken as written.`,
        doubled: `${quote(written)} would be spoken with braces: \`{{\` is a brace that is spoken.`,
        foreign: `${quote(written)} is not a placeholder here, and would be spoken as written.`,
        taken: `${quote(written)} comes${platform === undefined ? '' : ` from ${platform}`} as the slot ${quote(name)}, and another slot has that name.`,
        numbered: `${quote(written)} is the slot of a further item in the same sentence, and another slot has that name.`,
      }[problem],
      hint: {
        unclosed: 'Write `}` after the name of the slot; to speak a brace, write `{{`.',
        unopened: 'Write `{` before the name of the slot; to speak a brace, write `}}`.',
        empty: 'Write the name of a slot between the braces.',
        aspect:
          known === undefined
            ? 'Write `{slot}`, `{slot.unit}`, `{slot.value}`, `{slot.weekday}` or `{slot.relative}`.'
            : `In a sentence that users say, write ${or(known.map(quote))}.`,
        'no-day':
          'Write `weekday` and `relative` for a slot of type `date` or `datetime`, or a day of a period: `{stay.start.weekday}`.',
        'no-number': 'Write `{slot}`; singular and plural need a slot of type `integer` or `number`.',
        'no-list': 'Write `{slot}`, or give the slot `many: true`.',
        plural: 'Write `{slot}`, or `{slot:one|many}` for singular and plural.',
        name: 'Write the name of a slot between the braces; to speak a brace, write `{{`.',
        'full-width': 'Write normal braces: `{slot}`.',
        doubled: `Write ${quote(written.slice(1, -1))} to speak the value.`,
        foreign: `Write ${quote(`{${name}}`)}.`,
        taken: `Rename the slot ${quote(name)}.`,
        numbered: `Rename the slot ${quote(name)}.`,
      }[problem],
    }),
    'may-be-cut': ({ length, limit, platform }) => ({
      message: `With the longest choices this has ${length} characters; ${platform === undefined ? `of a text at most ${limit} are said` : `${platform} says at most ${limit}`}.`,
      hint: 'Shorten it: what is beyond is not said.',
    }),
    'single-particle-form': ({ written, both }) => ({
      message: `The particle in ${quote(written)} does not agree with every value.`,
      hint: `Write both forms, ${quote(both)}: the right one is spoken.`,
    }),
    'bad-particle': ({ written, problem, instead = '' }) => ({
      message: {
        fixed: `The particle in ${quote(written)} has one form only: what it agrees with is always the same.`,
        alone: `There is nothing before the particle ${quote(written)} that it could agree with.`,
        unknown: `${quote(written)} is spoken as it is: these are not the two forms of one particle.`,
        brackets: `${quote(written)} is spoken with its brackets.`,
      }[problem],
      hint: {
        fixed: `Write ${quote(instead)}.`,
        alone: 'Write it right behind the placeholder, in the same text.',
        unknown: `Write ${quote(instead)}, or one word alone.`,
        brackets: `Write ${quote(instead)} without brackets, right behind what it agrees with.`,
      }[problem],
    }),
    'unknown-placeholder': ({ placeholder, suggestion, known }) => ({
      message: `Unknown placeholder ${quote(`{${placeholder}}`)}.`,
      hint:
        suggestion !== undefined
          ? didYouMean(`{${suggestion}}`)
          : known.length > 0
            ? `Placeholders you can use here: ${list(known.map((name) => `{${name}}`))}.`
            : 'No placeholder can be used here; to speak a brace, write `{{`.',
    }),
    'no-unit': ({ slot, type }) => ({
      message: `${quote(slot)} never has a unit${type === undefined ? '' : `: with a value of type ${quote(type)} none is kept`}.`,
      hint: 'Write the unit into the text; a number or a plain text keeps the one that came with it.',
    }),
    'misplaced-placeholder': ({ placeholder }) => ({
      message: `${quote(`{${placeholder}}`)} can be used only in ${placeholder === 'value' ? '`invalid`' : '`corrected`'}.`,
      hint: 'Write the name of a slot instead.',
    }),
    'mixed-forms': ({ keys }) => ({
      message: `${and(keys)} cannot be combined.`,
      hint: 'Keep one of them.',
    }),
    'missing-verbose': () => ({
      message: '`brief` is for devices with a screen; a text for the others is missing.',
      hint: 'Add `verbose: …`, or write a single text.',
    }),
    'missing-brief': () => ({
      message: '`verbose` is for devices without a screen; a text for the others is missing.',
      hint: 'Add `brief: …`, or write a single text.',
    }),
    'bad-part': ({ problem }) => ({
      message: {
        neither: 'This part has neither `text` nor `audio`.',
        both: 'A part has either `text` or `audio`, not both.',
        'audio-language': '`audio` cannot have `lang`.',
      }[problem],
      hint: {
        neither: 'Write `text: …` or `audio: https://…`.',
        both: 'Split it into two parts.',
        'audio-language': 'Delete `lang`.',
      }[problem],
    }),
    'default-case-not-last': () => ({
      message: 'A case without `when` always applies, so the cases after it are never said.',
      hint: 'Move it to the end.',
    }),

    'asked-later': ({ slot, decides }) => ({
      message:
        slot === decides
          ? `${quote(slot)} cannot depend on its own value.`
          : `${quote(decides)} depends on ${quote(slot)}, which is asked later.`,
      hint: 'Only earlier slots can be used here: move that slot above this one.',
    }),
    'impossible-value': ({ slot, written, known, suggestion }) => ({
      message: `${quote(written)} is not a possible value of ${quote(slot)}.`,
      hint:
        suggestion === undefined
          ? known.length === 0
            ? 'Write a value of its type.'
            : `Possible values: ${or(known.map(quote))}.`
          : didYouMean(suggestion),
    }),
    'unfilled-placeholder': ({ placeholder, holding, isUnit = false }) => ({
      message: isUnit
        ? `${quote(placeholder)} may have come without a unit when this is said.`
        : `${quote(placeholder)} may not be filled yet when this is said${forExample(holding)}.`,
      hint: isUnit
        ? `Ask for it in \`cases\`: ${quote(`when: { ${placeholder}.unit: { given: true } }`)}.`
        : 'Use only slots that are already filled at this point, or use `cases` to mention it only when it is filled.',
    }),
    'says-nothing': ({ holding }) => ({
      message: `It can happen that no case applies; then nothing is said${forExample(holding)}.`,
      hint: 'Add a last case without `when`.',
    }),
    'unreachable-case': () => ({
      message: 'This case is never said.',
      hint: 'Its `when` can never be true here, or a case above it always applies first.',
    }),
    'redundant-case': () => ({
      message: 'Unreachable: the cases above already cover everything.',
      hint: 'Delete it, or keep it if you will add more choices.',
    }),
    'not-proved': () => ({
      message: 'This text depends on too many slots to be sure that everything in it is filled when it is said.',
      hint: 'Name fewer optional slots in it and in its `when`, or split the dialog. A sentence with an empty placeholder is not spoken.',
    }),
    'unused-text': ({ key, why }) => ({
      message: `${quote(key)} is never said: ${neverSaid[why].because}.`,
      hint: neverSaid[why].hint,
    }),
    'unused-reprompt': ({ slot, times, attempts }) => ({
      message: `This \`reprompt\` is never said: ${quote(slot)} is asked ${times === 1 ? 'only once' : `${times} times in a row at most`}.`,
      hint: attempts === undefined ? 'Delete it.' : `Delete it, or write \`attempts: ${attempts}\`.`,
    }),
    'unreachable-slot': ({ slot }) => ({
      message: `${quote(slot)} can never be asked: its condition can never be true.`,
      hint: 'Check also the `when` of the slots it depends on.',
    }),

    'no-platform': () => ({
      message: 'config.yaml names no platform.',
      hint: 'Write the `applicationId` that the extension has on CLOVA, or that of the skill below `alexa`.',
    }),
    'platform-key': ({ key, isNamed }) => ({
      message: isNamed
        ? `${quote(key)} belongs to \`clova\`, which has a map of its own here.`
        : `${quote(key)} is a key of CLOVA, which config.yaml does not name.`,
      hint: isNamed
        ? `Move it there: \`clova: { ${key}: … }\`.`
        : 'Delete it, or write the `applicationId` of the extension on CLOVA, too.',
    }),
    'path-taken': ({ path, by }) => ({
      message:
        by === path
          ? `The server itself answers at ${quote(path)}.`
          : `${quote(path)} is the path of ${quote(by)}, too.`,
      hint: 'Write a path that nothing else has, such as `/clova` or `/alexa`.',
    }),
    'not-on-platform': ({ platform, what }) => ({
      message: {
        language: `${platform} does not speak Korean.`,
        brief: `${platform} says nothing briefly: \`brief\` is never said, here or elsewhere.`,
        unit: `${platform} sends no unit with a number: it is always empty, here or elsewhere.`,
      }[what],
      hint: {
        language:
          'Write `language: en` or `language: ja`, and your texts in that language, or leave that platform out.',
        brief: 'Write the text of `verbose` alone.',
        unit: 'Write the unit into the text, or use a `counter`.',
      }[what],
    }),
    'bad-invocation-name': ({ written, problem, word = written }) => ({
      message: {
        reserved: `Alexa takes no invocation name with ${quote(word)} in it: users say that to open a skill.`,
        digit: 'Alexa takes no digits in an invocation name.',
        mark: 'Alexa takes no such character in an invocation name.',
        'one-word': `${quote(written)} is one word: Alexa takes that only if it is your own brand.`,
      }[problem],
      hint: {
        reserved: 'Choose another name.',
        digit: 'Write the number as it is spoken: `twenty one`.',
        mark: "Write letters and spaces, periods in abbreviations, and `'s`.",
        'one-word': 'Write two words or more, such as `pizza bot`.',
      }[problem],
    }),
    'bad-timezone': ({ written, suggestion }) => ({
      message: `Unknown timezone ${quote(written)}.`,
      hint: suggestion === undefined ? 'Write a region and a city: `Asia/Seoul`.' : didYouMean(suggestion),
    }),
    'unreadable-key': ({ file, reason }) => ({
      message: `The key ${quote(file)}: ${describeUnreadable(reason, 'en').message}`,
      hint: 'Its path is relative to config.yaml.',
    }),
    'unknown-service': ({ service, kind, address, known, suggestion }) => ({
      message: `config.yaml has no service ${quote(service)}.`,
      hint: address
        ? `Give it a name in config.yaml, \`${serviceAt(address, service)}\`, and write \`orders\` here.`
        : suggestion !== undefined
          ? didYouMean(suggestion)
          : known.length > 0
            ? `The services are ${list(known)}.`
            : `Write in config.yaml: \`services: { ${service}: ${serviceLike(service, kind)} }\`.`,
    }),
    'unasked-service': ({ service, known, suggestion }) => ({
      message: `No dialog here has anything to do with a service ${quote(service)}.`,
      hint:
        suggestion !== undefined
          ? didYouMean(suggestion)
          : known.length > 0
            ? `The services are ${list(known)}.`
            : 'Delete it.',
    }),
    'silent-service': ({ service, key }) => ({
      message: `The service ${quote(service)} only takes completed dialogs and answers nothing.`,
      hint: `For ${quote(key)}, use a service with a \`url\` or a \`module\`.`,
    }),
    'bad-public-key': ({ file, problem }) => ({
      message: {
        private: `${quote(file)} contains a private key; use the public key.`,
        'not-pem': `${quote(file)} is not a public key in PEM form.`,
        'not-rsa': `The key in ${quote(file)} is not an RSA key.`,
        bits: `The RSA key in ${quote(file)} is not 2048 bits long.`,
      }[problem],
      hint: 'Write `publicKey: clova`, or a file that begins with `-----BEGIN PUBLIC KEY-----`.',
    }),

    'service-kind': ({ service, found, kinds }) => ({
      message:
        found.length === 0
          ? `The service ${quote(service)} does not say what it is.`
          : `The service ${quote(service)} has several of these keys: ${list(found)}.`,
      hint: `Give it one of ${list(kinds)}.`,
    }),
    'misplaced-setting': ({ key, kind, kinds }) => ({
      message: `${quote(key)} does nothing in a service with ${quote(kind)}.`,
      hint: `Delete it: it is for ${list(kinds)}.`,
    }),
    'bad-address': ({ written }) => ({
      message: `${quote(written)} is neither an IP address nor a range of them.`,
      hint: 'Write the address of your proxy, `127.0.0.1`, or a range, `10.0.0.0/8`.',
    }),
    'bad-url': ({ written }) => ({
      message: `${quote(written)} is not the address of an HTTP service.`,
      hint: 'Write the whole address: `https://shop.example.com/orders`.',
    }),
    'bad-email': ({ written }) => ({
      message: `${quote(written)} is not a mail address.`,
      hint: 'Write one address: `kitchen@example.com`.',
    }),
    'bad-duration': ({ written }) => ({
      message: `${quote(written)} is not a duration.`,
      hint: 'Write a number and a unit: `30 minutes`, `1 hour`, `3 days`.',
    }),
    'not-a-variable': ({ key }) => ({
      message: `${quote(key)} takes the name of an environment variable, not the value itself.`,
      hint: 'Write a name in capitals, such as `ORDERS_SECRET`, and set that variable where the server runs. A secret that was in a file should be replaced.',
    }),
    'bad-variable': ({ variable, problem }) => ({
      message: {
        missing: `The environment variable ${quote(variable)} is not set.`,
        secret: `What is in the environment variable ${quote(variable)} is not a secret of Standard Webhooks.`,
        smtp: `What is in the environment variable ${quote(variable)} is not the URL of a mail server.`,
        postgres: `What is in the environment variable ${quote(variable)} is not the URL of a PostgreSQL database.`,
      }[problem],
      hint: {
        missing: 'Set it where the server is started.',
        secret: 'It is `whsec_` and the base64 of 24 to 64 bytes.',
        smtp: 'It looks like `smtps://user:password@mail.example.com`.',
        postgres: 'It looks like `postgres://user:password@db.example.com/shop`.',
      }[problem],
    }),
    'unreadable-module': ({ file, reason }) => ({
      message: `The module ${quote(file)}: ${describeUnreadable(reason, 'en').message}`,
      hint: 'Its path is relative to config.yaml.',
    }),
    'unknown-section': ({ written }) => ({
      message: `Unknown section ${quote(written)}.`,
      hint: 'An intent has the sections `[INTENT SLOT]` and `[INTENT EXPRESSION]`.',
    }),
    'no-section': ({ intent }) => ({
      message: `The intent ${quote(intent)} has neither \`[INTENT SLOT]\` nor \`[INTENT EXPRESSION]\`.`,
      hint: 'Write `[INTENT EXPRESSION]` above its sentences.',
    }),
    'undeclared-slot': ({ slot, suggestion }) => ({
      message: `There is no slot ${quote(slot)} under \`[INTENT SLOT]\`.`,
      hint: suggestion === undefined ? 'Add it there, with its type behind a tab.' : didYouMean(suggestion),
    }),
    'slot-without-type': ({ slot }) => ({
      message: `The slot ${quote(slot)} has no type and is imported as text.`,
      hint: 'Write its type after it, with a tab in between.',
    }),
    'two-types': ({ slot, first, second }) => ({
      message: `The slot ${quote(slot)} has two types: ${quote(first)} and ${quote(second)}.`,
      hint: 'Keep one of them.',
    }),
    'missing-type-file': ({ slot, type }) => ({
      message: `The slot type ${quote(type)} is not in these files, so the slot ${quote(slot)} is imported as text.`,
      hint: `Add the file of ${quote(type)} to the command.`,
    }),
    'bad-tag': ({ written }) => ({
      message: `${quote(written)} has a \`<\` or \`>\` that is not part of a slot.`,
      hint: 'Write a slot as `<name>what is said</name>`.',
    }),
    'no-value': ({ taken }) => ({
      message: `The first cell of this line is empty, so ${quote(taken)} is used as the value.`,
      hint: 'Write the value into the first cell, and its synonyms after it.',
    }),
    'repeated-value': ({ value, first }) => ({
      message:
        value === first
          ? `The value ${quote(value)} appears again; its synonyms are added to the first one.`
          : `The value ${quote(value)} is the same word as ${quote(first)} and becomes a synonym of it.`,
      hint: 'Write all synonyms of a value on one line.',
    }),
    'not-a-model': ({ problem }) => ({
      message:
        problem === 'json'
          ? 'This is not JSON.'
          : 'This is no interaction model: it has no `intents` below `languageModel`.',
      hint: 'Take the file from the JSON editor of the developer console, or from `skill-package/interactionModels/custom`.',
    }),
    'synonym-taken': ({ synonym, value, owner }) => ({
      message: `${quote(synonym)} already means ${quote(owner)}, so it is not a synonym of ${quote(value)}.`,
      hint: 'Delete it here, or there.',
    }),
  },
}

function forExample(holding: readonly Holding[]): string {
  if (holding.length === 0) return ''
  return `, for example when ${holding.map(({ slot, value }) => `${quote(slot)} is ${quote(value)}`).join(' and ')}`
}

function didYouMean(suggestion: string): string {
  return `Did you mean ${quote(suggestion)}?`
}

function and(names: readonly string[]): string {
  return series(names.map(quote), ', ', ' and ')
}

function or(texts: readonly string[]): string {
  return series(texts, ', ', ' or ')
}

function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
}

function between(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `up to ${max}`
  return max === undefined ? `from ${min} on` : `from ${min} to ${max}`
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
