import type { DialogMap } from '../../core/dialog.ts'
import { readCheckedBy } from '../../core/shorthand.ts'
import type { WhyNeverSaid } from '../../diagnostics/codes.ts'
import { atKey, below, mayBeIncomplete } from '../location.ts'
import type { DialogModel, SlotModel } from '../model.ts'
import { typeOf } from '../types-of-slots.ts'
import { type Check, type CheckInput, isFullyKnown } from './check.ts'

/** The texts of a dialog's own that hang on its other keys. `confirm` and `complete` are always said in the end. */
const keys = ['opening', 'change', 'next', 'help', 'cancelled', 'giveUp', 'resume', 'finishFirst', 'error'] as const
type Key = (typeof keys)[number]

/**
 * A text that the other keys of its dialog keep from ever being said. Whether there is another dialog that could interrupt is not looked at:
 * dialogs are written one after the other. A reply, which is for all dialogs, and a text of a type, which is for many, are left alone.
 */
export const checkUnusedTexts: Check = function* (checked) {
  // By an intent of their own users may say at any time that they want to change something.
  const canChange = checked.settings.commands.change !== undefined
  const canHelp = checked.extension.isHelpBuiltIn || checked.settings.commands.help !== undefined
  for (const dialog of checked.dialogs) {
    // What has no `complete` may be meant for something else than a dialog.
    if (mayBeIncomplete(below(dialog.location, 'complete'))) continue
    for (const key of keys) {
      const why = dialog.source[key] === undefined ? undefined : whyNeverSaid(key, dialog, { canChange, canHelp })
      if (why !== undefined) yield atKey(below(dialog.location, key), { code: 'unused-text', args: { key, why } })
    }
    for (const slot of dialog.slots) {
      if (slot.own.help !== undefined && !canHelp)
        yield atKey(below(slot.location, 'help'), { code: 'unused-text', args: { key: 'help', why: 'no-help-intent' } })
      if (slot.own.corrected !== undefined && isNeverCorrected(slot, dialog, checked))
        yield atKey(below(slot.location, 'corrected'), {
          code: 'unused-text',
          args: { key: 'corrected', why: 'completes-at-once' },
        })
    }
  }
}

/** What users can say at any time. */
interface UserCan {
  readonly canChange: boolean
  readonly canHelp: boolean
}

/** Why the dialog never says this; undefined where it may, or where what that hangs on is not known for sure. */
function whyNeverSaid(key: Key, dialog: DialogModel, { canChange, canHelp }: UserCan): WhyNeverSaid | undefined {
  const { source, slots } = dialog
  if (key !== 'next' && key !== 'error' && isOnlyAnswering(dialog)) return 'only-answers'
  switch (key) {
    case 'next':
      return lacks('then', dialog) || source.then === 'end' ? 'ends' : undefined
    case 'finishFirst':
      return lacks('interruptible', dialog) || source.interruptible === true ? 'interruptible' : undefined
    case 'resume':
      return source.interruptible === false ? 'uninterruptible' : undefined
    case 'change':
      if (lacks('confirm', dialog) && !canChange) return 'no-confirm'
      return hasNoSlots(dialog) ? 'no-slots' : undefined
    case 'opening':
      return isNeverOpening(dialog) ? 'one-question' : undefined
    case 'giveUp':
      if (!lacks('confirm', dialog) || !lacks('rules', dialog) || canChange) return undefined
      return dialog.knowsSlots && slots.every(isNeverGivenUp) ? 'goes-on' : undefined
    case 'help':
      if (!canHelp) return 'no-help-intent'
      return !canChange && isHelpedBySlots(dialog) ? 'slots-help' : undefined
    case 'error':
      return lacks('send', dialog) && dialog.knowsSlots && dialog.slots.every(isNeverMissed) ? 'cannot-fail' : undefined
    case 'cancelled':
      return undefined
    default:
      return key satisfies never
  }
}

/** Whether a key is not there, and is not meant by something else either. */
function lacks(key: keyof DialogMap, { source, location }: DialogModel): boolean {
  return source[key] === undefined && !mayBeIncomplete(below(location, key))
}

function hasNoSlots({ slots, knowsSlots }: DialogModel): boolean {
  return slots.length === 0 && knowsSlots
}

/** Whether a dialog is over as soon as it starts: then it is never open, and nothing can be said while it is. */
function isOnlyAnswering(dialog: DialogModel): boolean {
  return hasNoSlots(dialog) && lacks('confirm', dialog)
}

/** The opening stands for several questions: with fewer than two to ask at the beginning, it is never asked. */
function isNeverOpening({ slots, knowsSlots }: DialogModel): boolean {
  return knowsSlots && slots.filter(mayBeAskedFirst).length < 2
}

/** Whether a slot may be one to ask while nothing is known. */
function mayBeAskedFirst(slot: SlotModel): boolean {
  const { required, prompt, when } = slot.source
  if (typeOf(slot) === undefined || slot.mayBeIncomplete('required') || slot.mayBeIncomplete('prompt')) return true
  if (prompt === undefined && (required === false || isNeverPut(slot.source))) return false
  return when === undefined ? true : slot.mayBeIncomplete('when') || [when].flat().some(mayHoldFirst)
}

type Lines = Extract<NonNullable<SlotModel['source']['when']>, readonly unknown[]>[number]

/** Whether a `when` may be true while nothing is known: then only `given: false` is. */
function mayHoldFirst(lines: Lines): boolean {
  return Object.values(lines).every((line) => typeof line === 'object' && !Array.isArray(line) && line.given === false)
}

/** Whether the dialog goes on when all attempts at a slot failed: it stays empty, or takes its default. */
function isNeverGivenUp({ source }: SlotModel): boolean {
  return source.required === false || source.default !== undefined || isNeverPut(source)
}

/** A slot that is looked up and has no question. */
function isNeverPut({ lookUp, prompt }: SlotModel['source']): boolean {
  return lookUp !== undefined && prompt === undefined
}

/** Whether the dialog goes on when the services of a slot fail: the user is asked, its default is taken, or it stays empty. */
function isNeverMissed({ source, mayBeIncomplete }: SlotModel): boolean {
  if (mayBeIncomplete('lookUp') || mayBeIncomplete('checkedBy')) return false
  const isStuck = source.lookUp !== undefined && !isNeverStuck(source)
  return !isStuck && (source.checkedBy === undefined || !readCheckedBy(source.checkedBy).isRequired)
}

function isNeverStuck({ required, prompt, default: preset }: SlotModel['source']): boolean {
  return required === false || prompt !== undefined || preset !== undefined
}

/** Whether a slot's own help is said at every question: then the dialog's never is. */
function isHelpedBySlots(dialog: DialogModel): boolean {
  const { slots, knowsSlots } = dialog
  const asksMore = !lacks('confirm', dialog) || !(lacks('opening', dialog) || isNeverOpening(dialog))
  return !asksMore && knowsSlots && slots.every(({ source }) => source.help !== undefined || isNeverPut(source))
}

/** The only slot of a dialog that is over once it is filled, can neither wait nor begin with a value: there is nothing to replace. */
function isNeverCorrected({ name, source: { confirm } }: SlotModel, dialog: DialogModel, checked: CheckInput): boolean {
  const { source, slots, knowsSlots } = dialog
  if (slots.length > 1 || !knowsSlots || !lacks('confirm', dialog) || source.interruptible !== false) return false
  if (confirm !== undefined || checked.settings.commands.change !== undefined) return false
  const isRemembered = checked.slots.some(
    (slot) => slot.name === name && (slot.source.remember === true || slot.mayBeIncomplete('remember')),
  )
  return !isRemembered && isFullyKnown('intents', checked) && isFullyKnown('types', checked)
}
