import type { SlotTypeName } from '../../languages/language.ts'
import type { Holding, Kind, Messages, Named, Surrounding, WhyNeverSaid } from '../codes.ts'
import { inQuotes, list, quote, series } from './quoting.ts'

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
  choice: 'a choice',
  config: 'config.yaml',
  server: '`server`',
  signature: '`signature`',
  commands: '`commands`',
  conversations: 'a file of conversations',
  turn: 'a turn',
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

const names: Readonly<Record<Named, string>> = { intent: 'intent', reply: 'reply', type: 'type', slot: 'slot' }

/** What to write instead, for each kind of value. */
const spellings: Readonly<Partial<Record<Kind, string>>> = {
  map: 'Write its keys on lines of their own below it, indented by two spaces.',
  list: 'Write its entries on lines of their own below it, each beginning with `- `.',
  text: 'If a text is meant, put it in quotes: "…".',
  boolean: 'Write `true` or `false`, without quotes.',
  number: 'Write digits alone, without quotes.',
  wholeNumber: 'Write digits alone, without quotes.',
}

/** What a `min` or `max` may be, by the type of its slot. */
const boundHints: Readonly<Partial<Record<SlotTypeName, string>>> = {
  integer: 'Write a whole number.',
  number: 'Write a number.',
  duration: 'Write a length such as `30 minutes` or `P1D`.',
  time: 'Write a time such as `09:30`, `now` or `now + 2 hours`.',
  date: 'Write a date such as `2026-12-31`, `today` or `today + 30 days`.',
  datetime: 'Write a date and time such as `2026-12-31T18:00`, `now`, `now + 2 hours` or `today + 30 days`.',
}

const placeOfName = {
  intent: 'If it is a dialog, indent it like the others below `intents`.',
  slot: 'If it is a slot, indent it like the others below `slots`.',
} as const

/** Why a text is never said, and what to do about it. */
const neverSaid: Readonly<Record<WhyNeverSaid, { readonly because: string; readonly hint: string }>> = {
  ends: {
    because: 'the session ends after `complete`',
    hint: 'Write `then: stay` or `then: auto` to go on listening after it, or delete this.',
  },
  interruptible: {
    because: 'another dialog may start in the middle of this one',
    hint: 'Write `interruptible: false` to keep others from starting, or delete this.',
  },
  uninterruptible: {
    because: 'with `interruptible: false`, no other dialog starts in the middle of this one',
    hint: 'Delete it, or delete `interruptible: false`.',
  },
  'no-confirm': {
    because: 'it is asked after a *no* to `confirm`, and this dialog has none',
    hint: 'Write `confirm` to have it all read back first, or delete this.',
  },
  'no-slots': {
    because: 'without slots nothing can be changed, and a *no* to `confirm` cancels',
    hint: 'Delete it; what is said then is `cancelled`.',
  },
  'only-answers': {
    because: 'without slots and `confirm` a dialog only answers, and is over at once',
    hint: 'Delete it; what is said is `complete`.',
  },
  'one-question': {
    because: 'at the beginning fewer than two slots are to be asked',
    hint: 'Put the words in front of the first question, or delete this.',
  },
  'goes-on': {
    because: 'each slot is optional or has a `default`, so the dialog always goes on',
    hint: 'Delete it.',
  },
  'slots-help': {
    because: 'each slot has a `help` of its own, which is said instead',
    hint: 'Delete it, or delete the `help` of a slot.',
  },
  'completes-at-once': {
    because: 'the dialog is over as soon as this slot is filled',
    hint: 'Write `confirm`, so that there is time to correct it, or delete this.',
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
    'unreadable-file': ({ reason }) => ({
      message: unreadable(reason),
      hint:
        reason === 'ENOENT'
          ? '`reprompt init` makes a new extension; else check the name, and where it is.'
          : 'Check its name, and where it is.',
    }),
    'no-dialogs': () => ({
      message: 'There is no dialog here.',
      hint: 'Put a file into this folder that ends in `.yaml` and has an intent under `intents:`.',
    }),
    'not-utf8': () => ({
      message: 'This file is not UTF-8 text.',
      hint: 'Save it again with the encoding UTF-8.',
    }),
    'file-too-large': ({ kilobytes, limit }) => ({
      message: `This file has ${kilobytes} KB, more than the ${limit} KB that a file may have.`,
      hint: 'Spread its dialogs over several files.',
    }),
    'empty-file': () => ({
      message: 'This file is empty.',
      hint: 'Write something in it, or delete it.',
    }),
    'not-a-map': ({ found }) => ({
      message: `This file should be keys with values, but it is ${kinds[found]}.`,
      hint: 'A dialog file begins with `intents:`, `replies:` or `types:`.',
    }),
    'too-deep': () => ({
      message: 'This is nested too deep to be read.',
      hint: 'Is a bracket open that was never closed?',
    }),

    'yaml-syntax': ({ written }) => ({
      message: `This is not understood: ${quote(written)}.`,
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
      message: `This looks like a space but is another character (${character}).`,
      hint: 'Delete it and type an ordinary space.',
    }),
    'lookalike-character': ({ sign, plain, instead }) => ({
      message: `${quote(sign)} looks like ${quote(plain)} but is another character.`,
      hint: `Write ${quote(instead)}.`,
    }),
    'bad-indentation': () => ({
      message: 'This line is not indented like the lines it belongs to.',
      hint: 'Keys of one map begin in the same column; what belongs to a key stands two spaces further in.',
    }),
    'missing-quote': ({ quote: sign }) => ({
      message: `A text opens here with ${quote(sign)} and is never closed.`,
      hint: `Write another ${quote(sign)} at its end.`,
    }),
    'missing-bracket': ({ bracket }) => ({
      message: `${quote(bracket)} opens here and is never closed.`,
      hint: `Write ${quote(bracket === '{' ? '}' : ']')} where it ends.`,
    }),
    'text-after-quote': ({ written }) => ({
      message: `The text in quotes has ended, but ${quote(written)} follows.`,
      hint: 'Put the quotes around all of the text. Inside "…", a quote is written \\".',
    }),
    'unquoted-brace': ({ brace, written }) => ({
      message: `A text that begins with ${quote(brace)} needs quotes: ${quote(written)}.`,
      hint: `Write ${inQuotes(written)}.`,
    }),
    'unquoted-character': ({ sign, written }) => ({
      message: `A text that begins with ${quote(sign)} needs quotes: ${quote(written)}.`,
      hint: `Write ${inQuotes(written)}.`,
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
      hint: 'Inside brackets, a comma stands between one entry and the next.',
    }),
    'unexpected-character': ({ sign }) => ({
      message: `This ${quote(sign)} is one too many.`,
      hint: 'Delete it; if it belongs to a text, put the whole text in quotes: "…".',
    }),
    'missing-colon': ({ written }) => ({
      message: `A colon is missing: ${quote(written)}.`,
      hint: 'A key is followed by a colon and a space; a text that goes on stands further in than its key.',
    }),
    'missing-space': ({ written, sign }) =>
      sign === ':'
        ? { message: `A space is missing after the colon: ${quote(written)}.`, hint: 'Write `key: value`.' }
        : sign === '-'
          ? { message: `A space is missing after the hyphen: ${quote(written)}.`, hint: 'Write `- value`.' }
          : {
              message: `This colon is a full-width one (${sign}): ${quote(written)}.`,
              hint: 'Write an ordinary colon and a space: `key: value`.',
            },
    'list-beside-key': () => ({
      message: 'A list cannot begin on the line of its key.',
      hint: 'Write `- ` on the next line, below the key; a text that begins with `-` needs quotes.',
    }),
    'text-beside-block': ({ sign }) => ({
      message: `The text after ${quote(sign)} must begin on the next line.`,
      hint: `Put it there, further in than its key; a text that begins with ${quote(sign)} needs quotes.`,
    }),
    'bad-escape': ({ written }) => ({
      message: `${quote(written)} means nothing inside "…".`,
      hint: "For a backslash write \\\\, or put the text in single quotes: '…'.",
    }),
    alias: ({ written }) => ({
      message: `${quote(written)} is a reference of YAML, which dialogs do not have.`,
      hint: `If a text is meant, put it in quotes: ${inQuotes(written)}.`,
    }),
    anchor: ({ written }) => ({
      message: `${quote(written)} is an anchor of YAML, which dialogs do not have.`,
      hint: 'A text that begins with `&` needs quotes; for keys that several slots share there is `types`.',
    }),
    tag: ({ written }) => ({
      message: `${quote(written)} is a tag of YAML, which dialogs do not have.`,
      hint: 'A text that begins with `!` needs quotes.',
    }),
    directive: ({ written }) => ({
      message: `${quote(written)} is a directive of YAML, which dialogs do not have.`,
      hint: 'Delete this line.',
    }),
    'merge-key': () => ({
      message: '`<<` merges maps in some YAML files, but not in dialogs.',
      hint: 'For keys that several slots share there is `types`.',
    }),
    'several-documents': () => ({
      message: '`---` begins a second document, but a file is one.',
      hint: 'Delete this line, or put what follows into a file of its own.',
    }),
    'bad-key': () => ({ message: 'A key must be a name.', hint: 'Write `name: value`.' }),
    'duplicate-key': ({ key }) => ({
      message: `${quote(key)} is written twice.`,
      hint: 'Keep one of them.',
    }),
    'comment-in-text': ({ rest }) => ({
      message: `The text ends before ${quote(rest)}: after a space, \`#\` begins a comment.`,
      hint: 'Put the text in quotes; if a comment is meant, write `# ` with a space.',
    }),
    'unquoted-value': ({ written, read }) => ({
      message: `${quote(written)} without quotes is read as ${quote(read)}.`,
      hint: `Write ${inQuotes(written)}.`,
    }),

    'unknown-key': ({ key, where, suggestion, belongsTo, names, known }) => ({
      message: `${quote(key)} is not a key of ${surroundings[where]}.`,
      hint: names
        ? placeOfName[names]
        : belongsTo
          ? `${quote(key)} belongs to ${surroundings[belongsTo]}.`
          : suggestion
            ? didYouMean(suggestion)
            : known.length > 0
              ? `Its keys are ${list(known)}.`
              : 'Delete it.',
    }),
    'missing-key': ({ key, where }) => ({
      message: `${quote(key)} is missing: ${surroundings[where]} must have it.`,
      hint: `Write \`${key}: …\`.`,
    }),
    'missing-value': ({ key }) => ({
      message: `Nothing is written for ${quote(key)}.`,
      hint: 'Write its value after the colon, or delete the key.',
    }),
    'wrong-kind': ({ key, expected, found }) => {
      const [first] = expected
      const hint =
        key === 'when'
          ? 'Write a slot and what it must hold: `when: { method: delivery }`.'
          : first === undefined
            ? undefined
            : spellings[first]
      const subject = key === undefined ? 'This' : quote(key)
      const message = `${subject} should be ${or(expected.map((kind) => kinds[kind]))}, but is ${kinds[found]}.`
      return hint === undefined ? { message } : { message, hint }
    },
    'not-one-of': ({ written, allowed, suggestion }) => ({
      message: `${quote(written)} cannot be written here, only ${or(allowed.map(quote))}.`,
      ...(suggestion === undefined ? {} : { hint: didYouMean(suggestion) }),
    }),
    'empty-value': ({ found }) => ({
      message: `This ${found} is empty.`,
      hint:
        found === 'text' ? 'Write what is to be said, or delete the key.' : 'Write something in it, or delete the key.',
    }),
    'text-too-long': ({ length, limit }) => ({
      message: `This text has ${length} characters; CLOVA takes ${limit} at most.`,
      hint: 'Shorten it; nobody listens for so long.',
    }),
    'number-out-of-range': ({ written, min, max }) => ({
      message: `${quote(written)} is out of range.`,
      hint: `Write a number ${between(min, max)}.`,
    }),
    'too-few': ({ least }) => ({
      message: `At least ${least} are needed here.`,
      hint: 'Add another, or write a text alone.',
    }),
    'several-choices': () => ({
      message: 'An entry of `choices` is one value with its synonyms, but here are several.',
      hint: 'Begin each value on a line of its own with `- `.',
    }),
    'not-https': ({ written }) => ({
      message: `${quote(written)} is not an address that CLOVA can play: it plays sounds over https only.`,
      hint: 'Write an address that begins with `https://`.',
    }),
    'bad-path': ({ written }) => ({
      message: `${quote(written)} is not a path.`,
      hint: 'A path begins with `/` and has no spaces: `/clova`.',
    }),
    'bad-datetime': ({ written }) => ({
      message: `${quote(written)} is no time that a clock can show.`,
      hint: 'Write a date, a time and its distance from UTC: `2026-11-23T10:00:00+09:00`.',
    }),

    'bad-name': ({ name, named }) => ({
      message: `${quote(name)} cannot be the name of ${article(names[named])}.`,
      hint: `A name has letters, digits${named === 'intent' ? ', `_`, `-` and `.`' : ', `_` and `-`'}, and does not begin with a digit.`,
    }),
    'reserved-name': ({ name, named }) => ({
      message: `${quote(name)} already means something else; ${article(names[named])} cannot be called so.`,
      hint: 'Choose another name.',
    }),
    'duplicate-name': ({ name, named }) => ({
      message: `The ${names[named]} ${quote(name)} is declared twice.`,
      hint: 'Keep one of them, or give this one another name.',
    }),
    'intent-taken': ({ intent }) => ({
      message: `The intent ${quote(intent)} already starts another dialog.`,
      hint: 'An intent starts one dialog; delete it here or there.',
    }),
    'misspelt-built-in': ({ intent, suggestion }) => ({
      message: `CLOVA has no intent of its own that is called ${quote(intent)}.`,
      hint: didYouMean(suggestion),
    }),
    'command-is-dialog': ({ intent, command }) => ({
      message: `The intent ${quote(intent)} is the command ${quote(command)} in config.yaml; it cannot start a dialog too.`,
      hint: 'Take it out of `commands`, or give the dialog another intent.',
    }),
    'command-in-from': ({ intent, command, slot }) => ({
      message: `The intent ${quote(intent)} is the command ${quote(command)} in config.yaml; it never fills ${quote(slot)}.`,
      hint: 'Take it out of `commands`, or out of this `from`.',
    }),
    'unknown-launch': ({ intent, suggestion }) => ({
      message: `\`launch\` names ${quote(intent)}, but there is no such dialog.`,
      hint: suggestion === undefined ? 'Name an intent that has a dialog.' : didYouMean(suggestion),
    }),

    'unknown-type': ({ type, suggestion, known }) => ({
      message: `There is no type ${quote(type)}.`,
      hint: suggestion === undefined ? `The types are ${list(known)}.` : didYouMean(suggestion),
    }),
    'misplaced-key': ({ key, type }) => ({
      message: `${quote(key)} makes no sense for a slot of type ${quote(type)}.`,
      hint: 'Delete it, or choose another type.',
    }),
    'misplaced-rule': ({ rule, type }) => ({
      message: `A slot of type ${quote(type)} never refuses a value by the rule ${quote(rule)}, so this is never said.`,
      hint: 'Delete it, or give the slot the key that it is about.',
    }),
    'missing-prompt': ({ slot }) => ({
      message: `The slot ${quote(slot)} has no question.`,
      hint: 'Write `prompt: …`, or `required: false` if it need not be asked.',
    }),
    'bad-bound': ({ key, written, type }) => ({
      message: `${quote(written)} cannot be the \`${key}\` of a slot of type ${quote(type)}.`,
      ...(boundHints[type] === undefined ? {} : { hint: boundHints[type] }),
    }),
    'min-above-max': ({ min, max }) => ({
      message: `\`min\` (${min}) is above \`max\` (${max}), so no value is ever accepted.`,
      hint: 'Swap them, or correct one of them.',
    }),
    'bad-default': ({ written, type, choices }) => ({
      message: `The slot itself would refuse its default ${quote(written)}.`,
      hint:
        choices.length > 0
          ? `Write one of ${list(choices)}.`
          : `Write a value of type ${quote(type)} that keeps to \`min\` and \`max\`.`,
    }),
    'comma-in-choice': ({ written, words }) => ({
      message: `${quote(written)} is read as one word, with a comma in it.`,
      hint: `Write them apart, ${and(words)}; put it in quotes, if it is meant as one.`,
    }),
    'ambiguous-synonym': ({ synonym, first, second }) => ({
      message: `${quote(synonym)} stands for both ${quote(first)} and ${quote(second)}.`,
      hint: 'Capitals, spaces and full-width forms make no difference. Keep it under one of the two.',
    }),
    'bad-from': ({ written }) => ({
      message: `${quote(written)} names no slot.`,
      hint: 'Write the name of a slot (`number`), or of an intent and its slot (`NumberIntent.number`).',
    }),
    'unknown-slot': ({ slot, suggestion }) => ({
      message: `This dialog has no slot ${quote(slot)}.`,
      hint: suggestion === undefined ? 'Name a slot of this dialog.' : didYouMean(suggestion),
    }),

    'bad-placeholder': ({ written, problem }) => ({
      message: {
        unclosed: `${quote(written)} opens a hole that is never closed.`,
        empty: `${quote(written)} is a hole with nothing in it.`,
        aspect: `${quote(written)} asks for something that a slot does not have.`,
        plural: `${quote(written)} is not a hole.`,
        name: `${quote(written)} does not name a slot.`,
        'full-width': `${quote(written)} has full-width braces and would be spoken as it stands.`,
        doubled: `${quote(written)} would be spoken with its braces: two of them are a brace.`,
      }[problem],
      hint: {
        unclosed: 'Write `}` after the name of the slot; for a brace that is spoken, write `{{`.',
        empty: 'Write the name of a slot between the braces.',
        aspect: 'Write `{slot}`, `{slot.unit}` or `{slot.value}`.',
        plural: 'Write `{slot}`, or `{slot:one|many}` for a singular and a plural.',
        name: 'Write the name of a slot between the braces; for a brace that is spoken, write `{{`.',
        'full-width': 'Write ordinary braces: `{slot}`.',
        doubled: `Write ${quote(written.slice(1, -1))} to speak the value.`,
      }[problem],
    }),
    'single-particle-form': ({ written, both }) => ({
      message: `The particle in ${quote(written)} does not agree with every value.`,
      hint: `Write both forms, ${quote(both)}: the one that agrees is spoken.`,
    }),
    'unknown-placeholder': ({ hole, suggestion, known }) => ({
      message: `${quote(`{${hole}}`)} is not known here.`,
      hint:
        suggestion !== undefined
          ? didYouMean(`{${suggestion}}`)
          : known.length > 0
            ? `Known here: ${list(known.map((name) => `{${name}}`))}.`
            : 'No slot is known here; for a brace that is spoken, write `{{`.',
    }),
    'misplaced-placeholder': ({ hole }) => ({
      message: `${quote(`{${hole}}`)} is known only in ${hole === 'value' ? '`invalid`' : '`corrected`'}.`,
      hint: 'Write the name of a slot instead.',
    }),
    'mixed-forms': ({ keys }) => ({
      message: `${and(keys)} cannot stand together: each is a way to say something.`,
      hint: 'Keep one of them.',
    }),
    'missing-verbose': () => ({
      message: '`brief` is for devices with a screen; what do the others say?',
      hint: 'Write `verbose: …` beside it, or a text alone.',
    }),
    'missing-brief': () => ({
      message: '`verbose` is for devices without a screen; what do the others say?',
      hint: 'Write `brief: …` beside it, or a text alone.',
    }),
    'bad-part': ({ problem }) => ({
      message: {
        neither: 'This part says nothing: it has neither `text` nor `audio`.',
        both: 'A part is either a `text` or an `audio`, not both.',
        'audio-language': 'A sound has no `lang`.',
      }[problem],
      hint: {
        neither: 'Write `text: …` or `audio: https://…`.',
        both: 'Make two parts of them.',
        'audio-language': 'Delete `lang`.',
      }[problem],
    }),
    'default-case-not-last': () => ({
      message: 'A case without `when` always holds, so the cases after it are never said.',
      hint: 'Put it last.',
    }),

    'asked-later': ({ slot, decides }) => ({
      message:
        slot === decides
          ? `Whether ${quote(slot)} is asked cannot depend on itself.`
          : `${quote(slot)} is not known yet when it is decided whether ${quote(decides)} is asked.`,
      hint: 'A `when` looks back only: write the slot that it names above this one.',
    }),
    'impossible-value': ({ slot, written, known, suggestion }) => ({
      message: `${quote(slot)} never holds ${quote(written)}.`,
      hint:
        suggestion === undefined
          ? known.length === 0
            ? 'Write a value of its type.'
            : `It holds ${or(known.map(quote))}.`
          : didYouMean(suggestion),
    }),
    'unfilled-placeholder': ({ hole, holding }) => ({
      message: `${quote(hole)} may still be unknown when this is said${forExample(holding)}.`,
      hint: 'Name only what was asked before this, or use `cases` to name it only where it is known.',
    }),
    'says-nothing': ({ holding }) => ({
      message: `None of these cases may hold, and nothing would be said${forExample(holding)}.`,
      hint: 'End `cases` with one that has no `when`.',
    }),
    'unreachable-case': () => ({
      message: 'This case is never said.',
      hint: 'Its `when` cannot hold here, or a case above it always holds first.',
    }),
    'redundant-case': () => ({
      message: 'The cases above leave nothing for this one: it is never said.',
      hint: 'Delete it; or keep it, if more choices will come.',
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
      message: `${quote(slot)} is never asked: this cannot hold.`,
      hint: 'Look at the `when` of the slots that it names, too.',
    }),

    'bad-timezone': ({ written, suggestion }) => ({
      message: `There is no timezone ${quote(written)}.`,
      hint: suggestion === undefined ? 'Write a region and a city: `Asia/Seoul`.' : didYouMean(suggestion),
    }),
    'unreadable-key': ({ file, reason }) => ({
      message: `The key ${quote(file)}: ${unreadable(reason)}`,
      hint: 'Its path is relative to config.yaml.',
    }),
    'bad-public-key': ({ file, problem }) => ({
      message: {
        private: `${quote(file)} holds a private key; the server needs only the public one.`,
        'not-pem': `${quote(file)} is not a public key in PEM form.`,
        'not-rsa': `The key in ${quote(file)} is not an RSA key.`,
        bits: `The RSA key in ${quote(file)} does not have 2048 bits.`,
      }[problem],
      hint: 'Write `publicKey: clova`, or a file that begins with `-----BEGIN PUBLIC KEY-----`.',
    }),
  },
}

function forExample(holding: readonly Holding[]): string {
  if (holding.length === 0) return ''
  return `, for example when ${holding.map(({ slot, value }) => `${quote(slot)} is ${quote(value)}`).join(' and ')}`
}

function unreadable(reason: string): string {
  if (reason === 'ENOENT') return 'There is no such file or folder.'
  if (reason === 'EACCES') return 'This program may not read it.'
  return `It cannot be read (${reason}).`
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
