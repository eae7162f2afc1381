import { type Context, fold, timeless } from '../../slot-types/slot-type.ts'
import { compileCalculations, privateCalculations } from '../calculate/compile-calculations.ts'
import { lineHangsOnClock } from '../condition.ts'
import type { DialogMap, DialogSource, SendSource, SlotSource } from '../dialog.ts'
import { type Dialog, type Dialogs, dialogReplies, type Settings, type Slot } from '../dialogs.ts'
import { hangsOnSlots } from '../limits/named-bounds.ts'
import { readDialog, readSend, resolveSlot, slotsOf } from '../shorthand.ts'
import { listOf, none, record } from './collections.ts'
import { compileLimits } from './compile-limits.ts'
import { compileSlot } from './compile-slot.ts'
import { compilersOf } from './compilers-of.ts'
import { type Comparables, namesOfDialog, withPrivate } from './names-of-dialog.ts'

const noCalculations: NonNullable<DialogMap['calculate']> = {}

export function compileDialog(
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
  const { when, speech, optional } = compilersOf(intent, comparables, context)
  const slots: Slot[] = []
  for (const { name, source: slot, item } of sources) {
    const own = slots.filter((one) => one.item === name)
    const compiled = compileSlot(intent, name, slot, comparables, context, own)
    slots.push(item === undefined ? compiled : { ...compiled, item })
  }
  const calculations = compileCalculations(calculated, comparables, context)
  const slotsByName = new Map(slots.map((slot) => [slot.name, slot]))
  const privateSlots = slots.flatMap(({ isPrivate, name }) => (isPrivate ? [name] : []))
  const withheld = privateCalculations(calculations, privateSlots)
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
    speaksOf: calculated.length === 0 ? slotsByName : new Map([...withPrivate(comparables, withheld), ...slotsByName]),
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

/** A slot of an item is asked only while its list is. */
function whileListed(slot: SlotSource, list: SlotSource | undefined): SlotSource {
  const isFirst = list?.slots !== undefined && Object.values(list.slots)[0] === slot
  const required = isFirst && list.required === false ? { required: false } : {}
  const outer = [list?.when ?? []].flat()
  if (outer.length === 0) return { ...slot, ...required }
  const inner = [slot.when ?? {}].flat()
  return { ...slot, ...required, when: outer.flatMap((one) => inner.map((other) => ({ ...one, ...other }))) }
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
    const { when, optional } = compilersOf(`${intent}.send.${at + 1}`, comparables, context)
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
