import type { Rule } from '../../languages/language.ts'
import type { Context, SlotType } from '../../slot-types/slot-type.ts'
import { textType } from '../../slot-types/text.ts'
import { type Comparable, normaliseWritten } from '../condition.ts'
import type { InvalidSource, SlotSource, SpeechSource } from '../dialog.ts'
import type { Items, Many, Slot } from '../dialogs.ts'
import { readCheckedBy, readFrom, readInvalid, readLadder } from '../shorthand.ts'
import type { Speech } from '../speech.ts'
import { listOf, record } from './collections.ts'
import { compileItems } from './compile-items.ts'
import { compileLasting, compileLimits, mostValues } from './compile-limits.ts'
import { compilersOf } from './compilers-of.ts'
import type { Comparables } from './names-of-dialog.ts'

// What most slots have none of.
const noWords: Slot['invalid'] = {}
const noReasons: Slot['reasons'] = new Map()

/** A list of items: its values are those of their slots. */
const anyText: Comparable = { type: textType, limits: {} }

export function compileSlot(
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
  const { when, speech, optional } = compilersOf(owner, comparables, context)
  const presets = [source.default ?? []].flat().flatMap((one) => normaliseWritten(one, { type, limits }, context) ?? [])
  const [preset] = presets
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
      : { default: source.many ? presets : preset, assumed: compileAssumed(name, type, source, speech, context) }),
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
  optional: ReturnType<typeof compilersOf>['optional'],
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

/** What is said where the default is taken because no answer was good. */
function compileAssumed(
  name: string,
  type: SlotType,
  { heard }: SlotSource,
  speech: (key: string, said: SpeechSource) => Speech,
  { language }: Context,
): Speech {
  if (heard !== undefined) return speech('heard', heard)
  return speech('assumed', type.name === 'yesno' ? language.assumeAnswer(name) : language.assume(name))
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
