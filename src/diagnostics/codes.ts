import type { ExpressionProblem } from '../core/calculate/expression.ts'
import type { PatternProblem } from '../core/dialogs.ts'
import type { PlaceholderProblem } from '../core/template.ts'
import type { SlotTypeName } from '../languages/language.ts'

/** Where a key is: what an author calls the map around it. */
const surroundings = [
  'file',
  'replies',
  'dialog',
  'slot',
  'speech',
  'part',
  'case',
  'condition',
  'invalid',
  'count',
  'counter',
  'itemSlot',
  'choice',
  'calculation',
  'rule',
  'delivery',
  'config',
  'server',
  'log',
  'metrics',
  'signature',
  'services',
  'service',
  'outbox',
  'platform',
  'commands',
  'conversations',
  'turn',
  'stub',
  'why',
] as const
export type Surrounding = (typeof surroundings)[number]

/** What a piece of YAML can be. */
export type Kind = 'text' | 'number' | 'wholeNumber' | 'boolean' | 'list' | 'map' | 'nothing'

/** What a user may mean without naming a dialog, and every platform has an intent for. */
export const builtInMeanings = ['yes', 'no', 'cancel', 'stop', 'help', 'notUnderstood'] as const
export type BuiltInMeaning = (typeof builtInMeanings)[number]

/** What a name names. */
export type Named = 'intent' | 'reply' | 'type' | 'slot' | 'fact' | 'calculation'

/** What keeps a text of a dialog's from ever being said. */
export const reasonsNeverSaid = [
  'ends',
  'interruptible',
  'uninterruptible',
  'no-confirm',
  'no-slots',
  'only-answers',
  'one-question',
  'goes-on',
  'slots-help',
  'no-help-intent',
  'completes-at-once',
  'takes-one',
  'cannot-fail',
] as const
export type WhyNeverSaid = (typeof reasonsNeverSaid)[number]

/** What a slot holds, as the author wrote it. */
export interface Holding {
  readonly slot: string
  readonly value: string
}

/**
 * Every mistake an author can make, by code, with what its message needs to know. The messages themselves are in the
 * catalogs next to this file; a code without a message in one of them fails the type check.
 */
export interface Mistakes {
  // the file as a whole
  /** `instead`: the name of a file that is there, and is called almost so. */
  'unreadable-file': { readonly reason: string; readonly instead?: string }
  'wrong-ending': { readonly name: string }
  'no-dialogs': Record<never, never>
  'not-utf8': Record<never, never>
  'file-too-large': { readonly kilobytes: number; readonly limit: number }
  'more-problems': { readonly count: number; readonly isOneFile: boolean }
  'empty-file': Record<never, never>
  /** `keys`: some that such a file begins with. */
  'not-a-map': { readonly found: Kind; readonly keys: readonly string[] }
  'too-deep': Record<never, never>

  // YAML
  'yaml-syntax': { readonly written: string }
  'control-character': { readonly character: string }
  'tab-indentation': Record<never, never>
  'irregular-whitespace': { readonly character: string }
  'lookalike-character': { readonly sign: string; readonly plain: string; readonly instead: string }
  'list-mark': { readonly sign: string; readonly instead: string }
  'comment-sign': { readonly sign: string; readonly instead: string }
  /** `spaces`: how many the line should begin with. */
  'bad-indentation': { readonly spaces?: number }
  'interrupted-text': { readonly by: 'comment' | 'indentation' }
  'missing-quote': { readonly quote: string }
  /** `isContinued`: it is closed further down, in lines that are not indented enough. */
  'missing-bracket': { readonly bracket: string; readonly isContinued?: true }
  /** `quote`: the one that the text begins with. */
  /** `list`: all of it as a list, where it is several texts. */
  'text-after-quote': { readonly written: string; readonly quote: string; readonly list?: string }
  'unquoted-brace': { readonly brace: string; readonly written: string }
  'unquoted-character': { readonly sign: string; readonly written: string; readonly comparison?: string }
  'colon-in-text': { readonly written: string; readonly instead?: string }
  'comma-in-text': { readonly written: string }
  'missing-comma': { readonly written: string }
  'unexpected-character': { readonly sign: string }
  'missing-colon': { readonly written: string }
  'missing-space': { readonly written: string; readonly sign: string }
  'list-beside-key': Record<never, never>
  'text-beside-block': { readonly sign: string }
  'bad-escape': { readonly written: string }
  alias: { readonly written: string }
  anchor: { readonly written: string }
  tag: { readonly written: string }
  directive: { readonly written: string }
  'merge-key': Record<never, never>
  'several-documents': Record<never, never>
  'bad-key': Record<never, never>
  'duplicate-key': { readonly key: string }
  'comment-in-text': { readonly rest: string }
  'unquoted-value': { readonly written: string; readonly read: string }

  // the shape of a file
  'unknown-key': {
    readonly key: string
    readonly where: Surrounding
    readonly suggestion?: string
    readonly belongsTo?: Surrounding
    /** What it is a name of, by what is below it. */
    readonly names?: 'intent' | 'slot'
    /** What is below it, where that belongs where this key is. */
    readonly groups?: readonly string[]
    /** Whether it only says that a text follows. */
    readonly isText?: boolean
    /** The key and the value that say the same, where it says the opposite of a key. */
    readonly instead?: string
    readonly known: readonly string[]
  }
  /** `isPart`: what is there may be a part of the entry above. */
  'missing-key': { readonly key: string; readonly where: Surrounding; readonly isPart?: boolean }
  'missing-value': { readonly key: string }
  /** Indented like the name of an intent or slot. It is a key of `beside`, where that is such a name, or else belongs beside that. */
  'wrong-level': {
    readonly key: string
    readonly where: Surrounding
    readonly named: 'intent' | 'slot'
    readonly beside: string
    readonly isInside: boolean
  }
  'missing-section': { readonly section: string; readonly name: string; readonly named: 'intent' | 'slot' }
  /** `instead`: the key with a value that it may have. */
  'not-a-switch': { readonly key: string; readonly instead: string }
  /** `meant`: which of the two keys; `instead`: lines with what it may be. */
  'bad-count': {
    readonly key: 'count' | 'counter'
    readonly meant: 'count' | 'counter'
    readonly instead: readonly string[]
  }
  /** `list`: the text as the list that it was probably meant to be, `[Small, Large]`. */
  'wrong-kind': {
    readonly key?: string
    readonly expected: readonly Kind[]
    readonly found: Kind
    readonly list?: string
    /** What was probably meant, of the expected kind. */
    readonly instead?: string
    /** The first of a list where names are expected, as a name: `size:`. */
    readonly name?: string
  }
  'not-one-of': { readonly written: string; readonly allowed: readonly string[]; readonly suggestion?: string }
  'empty-value': { readonly found: 'text' | 'list' | 'map' }
  'text-too-long': { readonly length: number; readonly limit: number }
  'number-out-of-range': { readonly written: string; readonly min?: number; readonly max?: number }
  'too-few': { readonly least: number }
  /** `instead`: the entry as it was probably meant, where its value has a key of its own. */
  'several-choices': { readonly instead?: string }
  'not-https': { readonly written: string }
  'bad-path': { readonly written: string }
  'bad-datetime': { readonly written: string }
  /** The real time, as it would be written. */
  'needs-now': { readonly now: string }

  // names
  'bad-name': { readonly name: string; readonly named: Named }
  'reserved-name': { readonly name: string; readonly named: Named }
  'duplicate-name': { readonly name: string; readonly named: Named }
  'intent-taken': { readonly intent: string }
  'misspelt-built-in': { readonly intent: string; readonly suggestion: string }
  'command-is-dialog': { readonly intent: string; readonly command: string }
  /** `meaning`: what the platform's own intent always means. */
  'built-in-command': { readonly intent: string; readonly command: string; readonly meaning: BuiltInMeaning }
  'command-in-from': { readonly intent: string; readonly command: string; readonly slot: string }
  'unknown-launch': { readonly intent: string; readonly suggestion?: string }

  // slots
  'unknown-type': {
    readonly type: string
    readonly suggestion?: string
    readonly known: readonly string[]
    /** Whether the slot has `choices`, which need no type. */
    readonly hasChoices?: boolean
    /** Whether it is a word for a choice, which is made by `choices`. */
    readonly isChoice?: boolean
  }
  'misplaced-key': { readonly key: string; readonly type: string }
  'misplaced-rule': { readonly rule: string; readonly type: string }
  'unchecked-reason': { readonly reason: string; readonly slot: string }
  'reason-like-rule': { readonly reason: string; readonly rule: string }
  'missing-prompt': { readonly slot: string }
  'bad-bound': {
    readonly key: 'min' | 'max' | 'over' | 'under'
    readonly written: string
    readonly type: SlotTypeName
    /** The same in the words of bounds. */
    readonly suggestion?: string
  }
  /** A shape in which nothing is left to say; `suggestion`: the same with an `X` for each digit. */
  'bad-shape': { readonly written: string; readonly suggestion?: string }
  /** A bound that is the value of a slot which cannot be one. `holds`: the type of its values. */
  'bad-bound-slot': {
    readonly key: 'min' | 'max' | 'on'
    readonly slot: string
    readonly type: SlotTypeName
    readonly problem: 'type' | 'length' | 'looked-up'
    readonly holds?: SlotTypeName
  }
  'bad-pattern': { readonly problem: PatternProblem; readonly written: string; readonly suggestion?: string }
  /** What is under `except` and nothing for its type; `problem`: a day of a time, hours of a date, what hangs on the clock. */
  'bad-exception': {
    readonly written: string
    readonly type: SlotTypeName
    readonly problem?: 'day' | 'no-day' | 'times' | 'moves'
    readonly suggestion?: string
  }
  'bad-step': { readonly written: string; readonly type: SlotTypeName; readonly suggestion?: string }
  /** `suggestion`: the part that is most likely meant. */
  'needs-part': { readonly key: string; readonly slot: string; readonly suggestion: string }
  /** `isOfHours`: it is one of a part of a day. */
  'bad-length': { readonly written: string; readonly suggestion?: string; readonly isOfHours?: boolean }
  'time-without-day': { readonly slot: string; readonly day: string }
  'nothing-left': object
  'days-run-out': { readonly last: string; readonly max: string }
  'min-above-max': { readonly min: string; readonly max: string }
  /** `least`: how many values the slot must have, where it is too few. */
  'bad-default': {
    readonly written: string
    readonly type: string
    readonly choices: readonly string[]
    /** How many values it is, and how many are asked for: too few, or else too many. */
    readonly values?: number
    readonly least?: number
    readonly most?: number
    /** What was probably meant. */
    readonly suggestion?: string
    /** Whether it is another value tomorrow: `today`. */
    readonly moves?: boolean
  }
  /** `least`: how many values `count` asks for; `choices`: how many can be taken. */
  'too-few-choices': { readonly least: number; readonly choices: number }
  'comma-in-choice': { readonly written: string; readonly words: readonly string[] }
  'single-choice': { readonly written: string; readonly words: readonly string[] }
  'ambiguous-synonym': { readonly synonym: string; readonly first: string; readonly second: string }
  'bad-covers': {
    readonly written: string
    readonly choice: string
    readonly problem: 'unreadable' | 'empty' | 'overlap'
    /** The choice that means the same times. */
    readonly other?: string
  }
  'choices-elsewhere': { readonly written: string; readonly key: string }
  'second-else': { readonly choice: string; readonly first: string }
  /** `by`: what the intent means already. */
  'choice-intent-taken': {
    readonly intent: string
    readonly by: 'dialog' | 'command' | 'choice' | 'built-in'
    readonly command?: string
  }
  'private-value': { readonly slot: string }
  'private-not-sent': { readonly slot: string; readonly service: string }
  'bad-from': { readonly written: string }
  /** `key`: what only a slot with `many` can have. */
  'needs-many': { readonly key: 'more' | 'removed' | 'count' | 'slots'; readonly slot: string }
  'not-for-items': { readonly key: string; readonly slot: string }
  /** `list`: the slot whose items have it. */
  'outside-item': { readonly slot: string; readonly list: string; readonly where: 'text' | 'condition' | 'calculation' }
  'not-for-lists': { readonly key: string; readonly slot: string; readonly where: 'slot' | 'condition' }
  /** `key`: what only a slot that is asked can have. */
  'needs-prompt': { readonly key: 'names' | 'confirm' | 'intent'; readonly slot: string }
  'ambiguous-name': { readonly name: string; readonly first: string; readonly second: string }
  'unused-names': Record<never, never>
  'unknown-slot': { readonly slot: string; readonly suggestion?: string }

  // facts and what is calculated
  /** `by`: what the name is already. */
  'name-taken': { readonly name: string; readonly named: Named; readonly by: Named }
  /** `isText`: others have a text. */
  'missing-fact': { readonly fact: string; readonly choice: string; readonly isText?: boolean }
  'mixed-facts': { readonly fact: string }
  'unknown-fact': {
    readonly slot: string
    readonly fact: string
    readonly known: readonly string[]
    readonly suggestion?: string
  }
  'grouped-number': { readonly written: string; readonly instead: string }
  'bad-expression': { readonly written: string; readonly problem: ExpressionProblem; readonly suggestion?: string }
  'unknown-name': { readonly name: string; readonly known: readonly string[]; readonly suggestion?: string }
  /** `facts`: those of its choices that are numbers. */
  'not-a-number': { readonly name: string; readonly facts: readonly string[] }
  'not-summed': { readonly name: string }
  /** `lists`: of how many slots with `many` it is. */
  'bad-total': { readonly name: 'sum' | 'count'; readonly lists: number }
  'calculated-later': { readonly name: string; readonly uses: string }
  'may-divide-by-zero': { readonly written: string }

  // what is spoken
  /**
   * `name`: of the slot that a foreign placeholder names, or under which another one comes; `platform`: from where alone it comes so.
   * `known`: the placeholders that may stand there instead.
   */
  'bad-placeholder': {
    readonly written: string
    readonly problem: PlaceholderProblem
    readonly name?: string
    readonly platform?: string
    readonly known?: readonly string[]
  }
  /** With the longest values that are known. */
  /** `platform`: which counts all that is said at once; without it, a single text. */
  'may-be-cut': { readonly length: number; readonly limit: number; readonly platform?: string }
  'single-particle-form': { readonly written: string; readonly both: string }
  /** `fixed`: behind a word of the text, `alone`: behind none, `unknown`: no two forms of one particle. */
  'bad-particle': {
    readonly written: string
    readonly problem: 'fixed' | 'alone' | 'unknown' | 'brackets'
    readonly instead?: string
  }
  'unknown-placeholder': {
    readonly placeholder: string
    readonly suggestion?: string
    readonly known: readonly string[]
  }
  'no-unit': { readonly slot: string; readonly type?: SlotTypeName }
  'misplaced-placeholder': { readonly placeholder: 'value' | 'before' }
  'mixed-forms': { readonly keys: readonly string[] }
  'missing-verbose': Record<never, never>
  'missing-brief': Record<never, never>
  'bad-part': { readonly problem: 'neither' | 'both' | 'audio-language' }
  'default-case-not-last': Record<never, never>

  // what a dialog comes to
  'asked-later': { readonly slot: string; readonly decides: string }
  'impossible-value': {
    readonly slot: string
    readonly written: string
    readonly known: readonly string[]
    readonly suggestion?: string
  }
  /** `isUnit`: its value is known then, and may have no unit. */
  'unfilled-placeholder': {
    readonly placeholder: string
    readonly holding: readonly Holding[]
    readonly isUnit?: boolean
  }
  'says-nothing': { readonly holding: readonly Holding[] }
  'unreachable-case': Record<never, never>
  'redundant-case': Record<never, never>
  'not-proved': Record<never, never>
  'unused-text': { readonly key: string; readonly why: WhyNeverSaid }
  /** `attempts`: how many it would take, if there may be as many. */
  'unused-reprompt': { readonly slot: string; readonly times: number; readonly attempts?: number }
  'unreachable-slot': { readonly slot: string }

  // config.yaml
  'no-platform': Record<never, never>
  /** `isNamed`: whether config.yaml has the map `clova`. */
  'platform-key': { readonly key: string; readonly isNamed: boolean }
  'path-taken': { readonly path: string; readonly by: string }
  'not-on-platform': { readonly platform: string; readonly what: 'language' | 'brief' | 'unit' }
  'bad-invocation-name': {
    readonly written: string
    readonly problem: 'reserved' | 'digit' | 'mark' | 'one-word'
    /** The word that is reserved. */
    readonly word?: string
  }
  'bad-timezone': { readonly written: string; readonly suggestion?: string }
  'unreadable-key': { readonly file: string; readonly reason: string }
  /** `kind`: of which kind it may be, at least. `address`: what it is, where it is no name. */
  'unknown-service': {
    readonly service: string
    readonly kind: 'file' | 'url'
    readonly address?: 'url' | 'email'
    readonly known: readonly string[]
    readonly suggestion?: string
  }
  'unasked-service': { readonly service: string; readonly known: readonly string[]; readonly suggestion?: string }
  'silent-service': { readonly service: string; readonly key: 'lookUp' | 'checkedBy' | 'gives' }
  'bad-public-key': { readonly file: string; readonly problem: 'private' | 'not-pem' | 'not-rsa' | 'bits' }

  // services
  'service-kind': { readonly service: string; readonly found: readonly string[]; readonly kinds: readonly string[] }
  'misplaced-setting': { readonly key: string; readonly kind: string; readonly kinds: readonly string[] }
  'bad-address': { readonly written: string }
  'bad-url': { readonly written: string }
  'bad-email': { readonly written: string }
  'bad-duration': { readonly written: string }
  'not-a-variable': { readonly key: string }
  'bad-variable': { readonly variable: string; readonly problem: 'missing' | 'secret' | 'smtp' | 'postgres' }
  'unreadable-module': { readonly file: string; readonly reason: string }

  // the files of CLOVA's Developer Center
  'unknown-section': { readonly written: string }
  'no-section': { readonly intent: string }
  'undeclared-slot': { readonly slot: string; readonly suggestion?: string }
  'slot-without-type': { readonly slot: string }
  'two-types': { readonly slot: string; readonly first: string; readonly second: string }
  'missing-type-file': { readonly slot: string; readonly type: string }
  'bad-tag': { readonly written: string }
  'no-value': { readonly taken: string }
  'repeated-value': { readonly value: string; readonly first: string }
  /** Of a file that an Alexa skill should be in. */
  'not-a-model': { readonly problem: 'json' | 'intents' }
  'synonym-taken': { readonly synonym: string; readonly value: string; readonly owner: string }
}

export type Code = keyof Mistakes

/** One mistake: its code with what its message needs. */
export type Mistake<C extends Code = Code> = { [K in C]: { readonly code: K; readonly args: Mistakes[K] } }[C]

/** What an author reads: what is wrong, and what to write instead. */
export interface Message {
  readonly message: string
  readonly hint?: string
}

/** The author's messages in one language. */
export interface Messages {
  readonly mistakes: { readonly [C in Code]: (args: Mistakes[C]) => Message }
  readonly error: string
  readonly warning: string
  readonly hint: string
  /** Said about the other place that a mistake has to do with. */
  readonly related: string
  /** The last line of a check that found something. */
  problems(count: { readonly errors: number; readonly warnings: number; readonly files: number }): string
  /** The last line of a check that found nothing. */
  clean(count: { readonly files: number; readonly intents: number }): string
}

/** The words for one mistake. */
export function messageFor<C extends Code>(messages: Messages, mistake: Mistake<C>): Message {
  return messages.mistakes[mistake.code](mistake.args)
}
