import { type ReplyName, type Rule, replyNames } from '../languages/language.ts'
import { readStep } from '../slot-types/calendar/steps.ts'
import { readCoveredTimes } from '../slot-types/choices/covered-times.ts'
import { choiceType, slotTypes } from '../slot-types/index.ts'
import { numberType } from '../slot-types/number.ts'
import { readShape } from '../slot-types/shapes/shape.ts'
import type { Fact } from '../slot-types/slot-type.ts'
import {
  type Bound,
  type Context,
  type Exception,
  fold,
  type Limits,
  type SlotType,
  timeless,
} from '../slot-types/slot-type.ts'
import { textType } from '../slot-types/text.ts'
import { compileCalculations } from './calculate/compile-calculations.ts'
import { type Comparable, comparableOf, compileCondition, lineHangsOnClock, normaliseWritten } from './condition.ts'
import {
  type ChoicesSource,
  type DialogFile,
  type DialogMap,
  type DialogSource,
  defaultMost,
  type InvalidSource,
  type SendSource,
  type SlotSource,
  type SpeechSource,
  type WhenSource,
} from './dialog.ts'
import {
  commandNames,
  type Dialog,
  type Dialogs,
  dialogReplies,
  type Item,
  type Items,
  type Many,
  type ReadPattern,
  type Settings,
  type Slot,
} from './dialogs.ts'
import { compileException } from './limits/exceptions.ts'
import { hangsOnSlots, readNamedBound, withPlus } from './limits/named-bounds.ts'
import {
  type Choice,
  readCheckedBy,
  readChoices,
  readCounter,
  readDialog,
  readFrom,
  readInvalid,
  readLadder,
  readSend,
  resolveSlot,
  slotsOf,
  startedBy,
} from './shorthand.ts'
import { compileSpeech, type Speech } from './speech.ts'
import { type Placeholder, parseTemplate, render, speakSlot, speakValue, withCounter } from './template.ts'

// What most slots have none of.
const noWords: Slot['invalid'] = {}
const none: readonly never[] = []
const noReasons: Slot['reasons'] = new Map()
const noComparables: Comparables = new Map()
const noCalculations: NonNullable<DialogMap['calculate']> = {}

type Comparables = ReadonlyMap<string, Comparable>

const noTypes: ReadonlyMap<string, SlotSource> = new Map()

const anyText: Comparable = { type: textType, limits: {} }

/** What is calculated, as it is compared and spoken. */
const anyNumber: Comparable = { type: numberType, limits: {} }

/** Builds the set of dialogs from files that have been checked; a file with mistakes never comes here. */
export function compile(files: readonly DialogFile[], settings: Settings): Dialogs {
  const types = collect(files.map((file) => file.types))
  const facts = compileFacts(collect(files.map((file) => file.facts)))
  const sources = collect(files.map((file) => file.intents))
  const words = collect<SpeechSource>(files.map((file) => file.replies))
  const { language, timezone } = settings
  const context = timeless(settings)
  const replies = record(replyNames, (name) =>
    compileReply(name, words.get(name) ?? builtInReply(name, settings), facts, context),
  )
  const dialogs = [...sources].map(([intent, source]) => compileDialog(intent, source, types, facts, replies, settings))
  const launch = dialogs.find((dialog) => dialog.intent === settings.launch)
  return {
    language,
    timezone,
    intents: new Map(
      dialogs.flatMap((dialog) =>
        startedBy(dialog.intent, sources.get(dialog.intent)).map((intent) => [intent, dialog]),
      ),
    ),
    commands: new Map(
      commandNames.flatMap((command) => (settings.commands[command] ?? []).map((intent) => [intent, command])),
    ),
    replies,
    ...(launch === undefined ? {} : { launch }),
    attempts: settings.attempts,
    hasRepeat: (settings.commands.repeat ?? none).length > 0,
    hasAuto: dialogs.some((dialog) => dialog.ending === 'auto' && !dialog.onlyAnswers),
    hasAutoAnswers: dialogs.some((dialog) => dialog.ending === 'auto' && dialog.onlyAnswers),
  }
}

/** The facts of all files, as what conditions, texts and calculations know by name. */
export function compileFacts(facts: ReadonlyMap<string, Fact>): Comparables {
  if (facts.size === 0) return noComparables
  return new Map(
    [...facts].map(([name, constant]) => [name, { ...comparableOf(new Map([[name, constant]])), constant }]),
  )
}

/** Everything that has a name in a dialog: the facts of the file, its slots, and what it calculates. */
export function namesOfDialog(
  facts: Comparables,
  slots: readonly (readonly [string, Comparable])[],
  calculated: readonly string[],
): Comparables {
  return new Map([...facts, ...slots, ...calculated.map((name) => [name, anyNumber] as const)])
}

/** A slot's type and what it allows: also for the checks, before anything is compiled. Patterns only where they are read. */
export function compileLimits(
  source: SlotSource,
  facts = noComparables,
  readPattern?: ReadPattern,
  types = noTypes,
): Comparable {
  const [first] = Object.values(source.slots ?? {})
  if (first !== undefined) {
    // Items are compared by their names.
    const { type, limits } = compileLimits(resolveSlot(first, types), facts, readPattern)
    return { type, limits, mostValues: mostValues(source.count), isItems: true }
  }
  const type = source.choices === undefined ? slotTypes.get(source.type ?? 'text') : choiceType
  if (type === undefined) throw new TypeError(`no slot type ${source.type}`)
  const limits = {
    ...(source.choices === undefined ? {} : compileChoices(source.choices)),
    ...(source.shape === undefined ? {} : { shapes: compileShapes(source.shape) }),
    ...compileBounds(source, type, facts),
    ...(source.pattern === undefined ? {} : compilePattern(source.pattern, readPattern)),
    ...(source.except === undefined ? {} : { except: compileExceptions(source.except, type) }),
    ...compileStep(source.every, type),
    ...(source.on === undefined ? {} : { on: source.on }),
    ...(source.interval === undefined ? {} : { interval: source.interval }),
    ...(source.counter === undefined ? {} : { counter: readCounter(source.counter) }),
  }
  return { type, limits, ...(source.many ? { mostValues: mostValues(source.count) } : {}) }
}

/** What `min` and `max` are: values, or what a fact of the file or an earlier slot holds. */
function compileBounds({ min, max }: SlotSource, { bounds }: SlotType, facts: Comparables): Limits {
  if (bounds === undefined || (min === undefined && max === undefined)) return {}
  const compiled = (written: string | number | undefined) => {
    if (written === undefined) return {}
    const bound = bounds.read(written)
    const named = bound === undefined ? readNamedBound(written) : undefined
    const fact = named === undefined ? undefined : facts.get(named.slot)?.constant
    return fact === undefined ? { bound, named } : { bound: bounds.read(withPlus(fact, named?.plus)) }
  }
  const [least, most] = [compiled(min), compiled(max)]
  return {
    ...(least.bound === undefined ? {} : { min: least.bound }),
    ...(most.bound === undefined ? {} : { max: most.bound }),
    ...(least.named === undefined && most.named === undefined
      ? {}
      : {
          named: {
            ...(least.named === undefined ? {} : { min: least.named }),
            ...(most.named === undefined ? {} : { max: most.named }),
          },
        }),
  }
}

function compileDialog(
  intent: string,
  source: DialogSource,
  types: ReadonlyMap<string, SlotSource>,
  facts: Comparables,
  replies: Dialogs['replies'],
  settings: Settings,
): Dialog {
  const written = readDialog(source)
  const context = timeless(settings)
  const sources = slotsOf(written).map(({ name, source: slot, item }) => ({
    name,
    source: resolveSlot(item === undefined ? slot : whileListed(slot, written.slots?.[item]), types),
    item,
  }))
  const calculated = Object.entries(written.calculate ?? noCalculations)
  const comparables = namesOfDialog(
    facts,
    sources.map(({ name, source: slot }) => [name, compileLimits(slot, facts, settings.readPattern, types)]),
    calculated.map(([name]) => name),
  )
  const { when, speech, optional } = wordsOf(intent, comparables, context)
  const slots: Slot[] = []
  for (const { name, source: slot, item } of sources) {
    const own = slots.filter((one) => one.item === name)
    const compiled = compileSlot(intent, name, slot, comparables, context, own)
    slots.push(item === undefined ? compiled : { ...compiled, item })
  }
  const calculations = compileCalculations(calculated, comparables, context)
  const slotsByName = new Map(slots.map((slot) => [slot.name, slot]))
  const rules = (written.rules ?? none).map((rule, at) => ({
    when: when(rule.when),
    say: speech(`rules.${at + 1}`, rule.say),
    ask: rule.ask,
  }))
  const onlyAnswers = slots.length === 0 && written.confirm === undefined && written.send === undefined
  return {
    intent,
    onlyAnswers,
    slots,
    slotsByName,
    slotsByWord: wordsFor(slots, sources),
    calculations,
    speaksOf: calculated.length === 0 ? slotsByName : new Map([...comparables, ...slotsByName]),
    itemLists: listOf(slots.filter(({ many }) => many?.items !== undefined)),
    hasChoiceIntents: slots.some(({ limits }) => limits.intents !== undefined),
    conditional: listOf(slots.filter((slot) => slot.when !== undefined)),
    bounded: listOf(slots.filter(({ limits }) => hangsOnSlots(limits))),
    hangsOnClock: [...slots, ...rules, ...[...calculations.values()].flatMap(({ cases }) => cases)].some(
      ({ when }) => when?.anyOf.some((lines) => lines.some(lineHangsOnClock)) === true,
    ),
    rules: listOf(rules),
    ...optional('opening', written.opening),
    ...optional('confirm', written.confirm),
    complete: speech('complete', written.complete),
    send: compileSend(intent, written.send, comparables, context),
    looksUp: slots.some(({ lookUp, checkedBy }) => lookUp !== undefined || checkedBy !== undefined),
    ending: written.then ?? (onlyAnswers ? 'auto' : 'end'),
    attempts: written.attempts ?? settings.attempts,
    interruptible: written.interruptible ?? true,
    says: record(dialogReplies, (key) => {
      const own = written[key]
      return own === undefined ? replies[key] : speech(key, own)
    }),
  }
}

function compileSlot(
  intent: string,
  name: string,
  source: SlotSource,
  comparables: Comparables,
  context: Context,
  /** The slots of its items. */
  own: readonly Slot[],
): Slot {
  const { type, limits } = own.length > 0 ? anyText : (comparables.get(name) ?? compileLimits(source))
  const lastingLimits = compileLasting({ type, limits })
  const owner = `${intent}.${name}`
  const { when, speech, optional } = wordsOf(owner, comparables, context)
  const preset = source.default === undefined ? undefined : normaliseWritten(source.default, { type, limits }, context)
  const asking = {
    ...optional('prompt', source.prompt),
    ...optional('silence', source.silence),
    ...optional('help', source.help),
  }
  const reprompts = readLadder(source.reprompt).map((rung, at) => speech(`reprompt.${at + 1}`, rung))
  const refusals = compileInvalid(type.rules, source.invalid, speech)
  return {
    name,
    type,
    limits,
    lastingLimits,
    ...asking,
    reprompts: listOf(reprompts),
    ...refusals,
    ...optional('confirm', source.confirm),
    ...optional('heard', source.heard),
    ...optional('corrected', source.corrected),
    required: source.required ?? true,
    ...(preset === undefined
      ? {}
      : { default: source.many ? [preset] : preset, assumed: compileAssumed(name, source, speech, context) }),
    ...(source.when === undefined ? {} : { when: when(source.when) }),
    ...(source.many ? { many: compileMany(source, optional, compileItems(source, own, comparables, context)) } : {}),
    from: listOf([source.from ?? []].flat().map(readFrom)),
    remember: source.remember ?? false,
    isPrivate: source.private ?? false,
    ...(source.lookUp === undefined ? {} : { lookUp: source.lookUp }),
    ...(source.checkedBy === undefined ? {} : { checkedBy: readCheckedBy(source.checkedBy) }),
  }
}

/** How a slot takes several values. */
function compileMany(
  { count, more, removed }: SlotSource,
  optional: ReturnType<typeof wordsOf>['optional'],
  items: Items | undefined,
): Many {
  return {
    ...optional('more', more),
    ...optional('removed', removed),
    min: count?.min ?? 1,
    max: mostValues(count),
    ...(items === undefined ? {} : { items }),
  }
}

/** What its items are, and how each is spoken: by its `say`, else by the values of its slots. */
function compileItems(
  { say }: SlotSource,
  slots: readonly Slot[],
  comparables: Comparables,
  context: Context,
): Items | undefined {
  const [first] = slots
  if (first === undefined) return undefined
  const { language } = context
  const template = say === undefined ? undefined : parseTemplate(say, language).template
  const byName = new Map([...comparables, ...slots.map((slot): [string, Comparable] => [slot.name, slot])])
  const speak = (item: Item, now: Context) => {
    const known = { slots: byName, values: item }
    const spoken = (name: string) => {
      const [comparable, value] = [byName.get(name), item.get(name)]
      return comparable === undefined || value === undefined
        ? ''
        : speakSlot(withCounter(comparable, known), value, now)
    }
    if (template === undefined) return slots.flatMap(({ name }) => spoken(name) || []).join(language.joiner)
    const fill = (placeholder: Placeholder) => {
      const [comparable, value] = [byName.get(placeholder.slot), item.get(placeholder.slot)]
      if (comparable === undefined || value === undefined) return ''
      return speakValue(placeholder, withCounter(comparable, known), value, now)
    }
    // What was not said of an item leaves no gap.
    return render(template, language, fill).replace(/ {2,}/gu, ' ').trim()
  }
  return { slots, first, speak }
}

/** A slot of an item is asked only while its list is. */
function whileListed(slot: SlotSource, list: SlotSource | undefined): SlotSource {
  const isFirst = list?.slots !== undefined && Object.values(list.slots)[0] === slot
  const required = isFirst && list.required === false ? { required: false } : {}
  const outer = [list?.when ?? []].flat()
  if (outer.length === 0) return { ...slot, ...required }
  const inner = [slot.when ?? {}].flat()
  return { ...slot, ...required, when: outer.flatMap((one) => inner.map((other) => ({ ...one, ...other }))) }
}

function mostValues(count: SlotSource['count']): number {
  return count?.max ?? Math.max(defaultMost, count?.min ?? 1)
}

const noSlotWords: ReadonlyMap<string, Slot> = new Map()

/** Slots by the words with which users name them. */
function wordsFor(
  slots: readonly Slot[],
  sources: readonly { readonly source: SlotSource }[],
): ReadonlyMap<string, Slot> {
  const words = slots.flatMap((slot, at) =>
    [sources[at]?.source.names ?? []].flat().map((word): [string, Slot] => [fold(word), slot]),
  )
  return words.length === 0 ? noSlotWords : new Map(words)
}

/** To whom a dialog is sent, with what people read there. */
function compileSend(
  intent: string,
  source: SendSource | undefined,
  comparables: Comparables,
  context: Context,
): Dialog['send'] {
  const items = readSend(source).map((item, at) => {
    const { when, optional } = wordsOf(`${intent}.send.${at + 1}`, comparables, context)
    return {
      to: item.to,
      ...optional('subject', item.subject),
      ...optional('text', item.text),
      ...(item.when === undefined ? {} : { when: when(item.when) }),
      ...(item.gives === undefined ? {} : { gives: item.gives }),
    }
  })
  return listOf(items)
}

/** What is said where the default is taken because no answer was good. */
function compileAssumed(
  name: string,
  { heard }: SlotSource,
  speech: (key: string, said: SpeechSource) => Speech,
  { language }: Context,
): Speech {
  return heard === undefined ? speech('assumed', language.assume(name)) : speech('heard', heard)
}

/** How the texts and conditions of a dialog or slot are compiled, by the name they have. */
function wordsOf(name: string, comparables: Comparables, context: Context) {
  const when = (source: WhenSource) => compileCondition(source, comparables, context)
  const speech = (key: string, said: SpeechSource) => compileSpeech(name, key, said, comparables, context, when)
  const optional = <K extends string>(key: K, said: SpeechSource | undefined): Partial<Record<K, Speech>> =>
    said === undefined ? {} : record([key], () => speech(key, said))
  return { when, speech, optional }
}

function compileReply(name: ReplyName, source: SpeechSource, facts: Comparables, context: Context): Speech {
  const when = (written: WhenSource) => compileCondition(written, facts, context)
  return compileSpeech('replies', name, source, facts, context, when)
}

function builtInReply(name: ReplyName, { language, launch }: Settings): string {
  return name === 'launch' && launch !== undefined ? language.greeting : language.replies[name]
}

function compileInvalid(
  rules: readonly Rule[],
  source: InvalidSource | undefined,
  speech: (key: string, said: SpeechSource) => Speech,
): Pick<Slot, 'invalid' | 'reasons' | 'anyReason'> {
  const { any, byRule, byReason } = readInvalid(source)
  if (any !== undefined) {
    const own = speech('invalid', any)
    return { invalid: record(rules, () => own), reasons: noReasons, anyReason: own }
  }
  const compiled = (said: ReadonlyMap<string, SpeechSource>) =>
    [...said].map(([key, one]) => [key, speech(`invalid.${key}`, one)] as const)
  const own: Slot['invalid'] = byRule.size === 0 ? noWords : Object.fromEntries(compiled(byRule))
  return {
    // What is known in part was refused as of the wrong kind once.
    invalid: own.type === undefined || own.incomplete !== undefined ? own : { ...own, incomplete: own.type },
    reasons: byReason.size === 0 ? noReasons : new Map(compiled(byReason)),
  }
}

function compileChoices(
  source: ChoicesSource,
): Pick<Limits, 'choices' | 'spoken' | 'facts' | 'covers' | 'intents' | 'else'> {
  const read = readChoices(source)
  return {
    choices: new Map(read.flatMap(({ value, say, also }) => [value, say, ...also].map((word) => [fold(word), value]))),
    spoken: new Map(read.map(({ value, say }) => [value, say])),
    ...compileFactsOfChoices(read),
    ...compileOtherWays(read),
  }
}

/** What means a choice besides its names. */
function compileOtherWays(choices: readonly Choice[]): Pick<Limits, 'covers' | 'intents' | 'else'> {
  const covers = choices.flatMap(({ value, covers }) =>
    covers.flatMap((written) => {
      const times = readCoveredTimes(written)
      return times === undefined ? [] : [{ ...times, value }]
    }),
  )
  const intents = choices.flatMap(({ value, intents }) => intents.map((intent) => [intent, value] as const))
  const otherwise = choices.find(({ isElse }) => isElse)
  return {
    ...(covers.length === 0 ? {} : { covers }),
    ...(intents.length === 0 ? {} : { intents: new Map(intents) }),
    ...(otherwise === undefined ? {} : { else: otherwise.value }),
  }
}

function compileExceptions(source: NonNullable<SlotSource['except']>, type: SlotType): readonly Exception[] {
  return [source].flat().map((written) => compileException(written, type))
}

function compileStep(source: SlotSource['every'], type: SlotType): Pick<Limits, 'every'> {
  const every = source === undefined ? undefined : readStep(source, type)
  return every === undefined ? {} : { every }
}

function compileShapes(source: NonNullable<SlotSource['shape']>): NonNullable<Limits['shapes']> {
  return [source].flat().flatMap((written) => readShape(written) ?? [])
}

/** Nothing where it is not to be known, or cannot be read: that is reported. */
function compilePattern(written: string, readPattern: ReadPattern | undefined): Pick<Limits, 'pattern'> {
  const pattern = readPattern?.(written)
  return pattern === undefined || 'problem' in pattern ? {} : { pattern }
}

function compileFactsOfChoices(choices: readonly Choice[]): Pick<Limits, 'facts'> {
  const names = new Set(choices.flatMap(({ facts }) => [...facts.keys()]))
  if (names.size === 0) return {}
  const byChoice = (name: string) =>
    new Map(
      choices.flatMap(({ value, facts }) => {
        const fact = facts.get(name)
        return fact === undefined ? [] : [[value, fact] as const]
      }),
    )
  return { facts: new Map([...names].map((name) => [name, byChoice(name)])) }
}

/** The limits without bounds that hang on the clock. */
export function compileLasting({ type: { bounds }, limits }: Comparable): Limits {
  const { min, max, ...unbounded } = limits
  const lasting = (bound: Bound | undefined) => (bound === undefined || bounds?.moves(bound) ? undefined : bound)
  const [least, most] = [lasting(min), lasting(max)]
  if (least === min && most === max) return limits
  return {
    ...unbounded,
    ...(least === undefined ? {} : { min: least }),
    ...(most === undefined ? {} : { max: most }),
  }
}

/** A list of its own only where something is in it: an extension may have thousands of dialogs. */
function listOf<T>(items: Iterable<T>): readonly T[] {
  const list = [...items]
  return list.length === 0 ? none : list
}

function collect<T>(maps: readonly (Readonly<Record<string, T | undefined>> | undefined)[]): Map<string, T> {
  return new Map(
    maps.flatMap((map) =>
      Object.entries(map ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
  )
}

function record<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>
}
