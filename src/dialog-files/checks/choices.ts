import { commandNames } from '../../core/dialogs.ts'
import { isIntentName } from '../../core/names.ts'
import { startedBy } from '../../core/shorthand.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Span } from '../../diagnostics/source.ts'
import { readTimeSpan } from '../../slot-types/calendar/time-span.ts'
import { lengthOf, overlap } from '../../slot-types/choices/covered-times.ts'
import type { CoveredTimes } from '../../slot-types/slot-type.ts'
import type { MapTree, Tree } from '../../yaml/tree.ts'
import { atKey, atSpan, type Location, treeAt } from '../location.ts'
import type { Check, CheckInput } from './check.ts'

/** What is no list of choices; what means a choice besides its names: times that are none, or mean two choices; an intent that means something else; a second `else`. */
export const checkChoices: Check = function* (checked) {
  // Few choices name intents, and there may be thousands of dialogs.
  let started: ReadonlySet<string> | undefined
  for (const { source, name, location: slotAt, locationOf, mayBeIncomplete } of checked.slots) {
    const location = locationOf('choices')
    const tree = treeAt(location)
    if (tree === undefined) continue
    yield* checkElsewhere(tree, location)
    const choices = mapsIn(tree)
    yield* checkCovers(textsIn(choices, 'covers'), location)
    yield* checkElse(choices, location)
    const intents = textsIn(choices, 'intent')
    if (intents.length === 0) continue
    started ??= new Set(checked.dialogs.flatMap(({ intent, source: dialog }) => startedBy(intent, dialog)))
    yield* checkIntents(intents, started, checked, location)
    if (source.prompt === undefined && !mayBeIncomplete('prompt'))
      yield atKey(slotAt, { code: 'needs-prompt', args: { key: 'intent', slot: name } })
  }
}

/** A choice with keys of its own. */
interface ChoiceMap {
  readonly choice: string
  readonly tree: MapTree
}

/** A text under a key of a choice. */
interface ChoiceText extends Span {
  readonly choice: string
  readonly text: string
}

function mapsIn(tree: Tree): readonly ChoiceMap[] {
  if (tree.type === 'list') return tree.items.flatMap(mapsIn)
  if (tree.type === 'scalar') return []
  return [...tree.entries].flatMap(([choice, { value }]) => (value.type === 'map' ? [{ choice, tree: value }] : []))
}

function textsIn(choices: readonly ChoiceMap[], key: 'covers' | 'intent'): readonly ChoiceText[] {
  return choices.flatMap(({ choice, tree }) => {
    const value = tree.entries.get(key)?.value
    const items = value?.type === 'list' ? value.items : value === undefined ? [] : [value]
    return items.flatMap((item) =>
      item.type === 'scalar' && typeof item.value === 'string'
        ? [{ choice, text: item.value, start: item.start, end: item.end }]
        : [],
    )
  })
}

function* checkCovers(covers: readonly ChoiceText[], location: Location): Iterable<Diagnostic> {
  const seen: { readonly choice: string; readonly times: CoveredTimes; readonly span: Span }[] = []
  for (const { choice, text, ...span } of covers) {
    const times = readTimeSpan(text)
    const other = times && seen.find((one) => one.choice !== choice && overlap(one.times, times))
    const args = { written: text, choice }
    if (times === undefined)
      yield atSpan(location, span, { code: 'bad-covers', args: { ...args, problem: 'unreadable' } })
    else if (lengthOf(times) === 0)
      yield atSpan(location, span, { code: 'bad-covers', args: { ...args, problem: 'empty' } })
    else if (other !== undefined)
      yield atSpan(
        location,
        span,
        { code: 'bad-covers', args: { ...args, problem: 'overlap', other: other.choice } },
        other.span,
      )
    if (times !== undefined) seen.push({ choice, times, span })
  }
}

/** `{ url: https://… }`, as a service is written: choices are not read from elsewhere. */
function* checkElsewhere(tree: Tree, location: Location): Iterable<Diagnostic> {
  if (tree.type !== 'map' || tree.entries.size !== 1) return
  for (const [key, { value }] of tree.entries)
    if (serviceKeys.includes(key) && value.type === 'scalar' && isAddress(String(value.value)))
      yield atSpan(location, value, { code: 'choices-elsewhere', args: { written: String(value.value), key } })
}

const serviceKeys: readonly string[] = ['url', 'file', 'module', 'from']

function isAddress(text: string): boolean {
  return /^https?:/iu.test(text) || /\.(?:json|csv|tsv|txt|ya?ml|[cm]?[jt]s)$/iu.test(text)
}

function* checkElse(choices: readonly ChoiceMap[], location: Location): Iterable<Diagnostic> {
  const marked = choices.flatMap(({ choice, tree }) => {
    const entry = tree.entries.get('else')
    return entry?.value.type === 'scalar' && entry.value.value === true ? [{ choice, key: entry.key }] : []
  })
  const [first, ...others] = marked
  if (first === undefined) return
  for (const { choice, key } of others)
    yield atSpan(location, key, { code: 'second-else', args: { choice, first: first.choice } }, first.key)
}

function* checkIntents(
  intents: readonly ChoiceText[],
  dialogIntents: ReadonlySet<string>,
  { settings, extension }: CheckInput,
  location: Location,
): Iterable<Diagnostic> {
  const seen = new Map<string, Span>()
  for (const { text: intent, choice: _, ...span } of intents) {
    const command = commandNames.find((one) => settings.commands[one]?.includes(intent))
    const by = dialogIntents.has(intent)
      ? 'dialog'
      : extension.meaningful.includes(intent)
        ? 'built-in'
        : seen.has(intent)
          ? 'choice'
          : undefined
    if (!isIntentName(intent))
      yield atSpan(location, span, { code: 'bad-name', args: { name: intent, named: 'intent' } })
    else if (command !== undefined)
      yield atSpan(location, span, { code: 'choice-intent-taken', args: { intent, by: 'command', command } })
    else if (by !== undefined)
      yield atSpan(location, span, { code: 'choice-intent-taken', args: { intent, by } }, seen.get(intent))
    else seen.set(intent, span)
  }
}
