import { applies, type Verdicts, verdictsOf } from '../../core/applicability.ts'
import { withCalculated } from '../../core/calculate/calculated.ts'
import { decide, type Verdict } from '../../core/condition.ts'
import type { Dialogs, Slot } from '../../core/dialogs.ts'
import { knownValuesOf } from '../../core/limits/known-values.ts'
import { itemsIn, spokenValues, valueIn } from '../../core/lists/items.ts'
import { allValues } from '../../core/missing.ts'
import { openQuestion } from '../../core/select.ts'
import type { OpenDialog, Question, Refused } from '../../core/session.ts'
import { readState } from '../../core/state/read-state.ts'
import { speakSlot, withCounter } from '../../core/template.ts'
import type { Refusal, Reply } from '../../core/turn-types.ts'
import { type Context, listOfValues, type SlotValue } from '../../slot-types/slot-type.ts'
import type { AskedView, DialogStateView, SessionView, SlotStateView } from '../protocol/responses.ts'

/** What the session holds after a reply: read back from what the platform carries, as the next turn will read it. */
export function viewSession(reply: Reply, dialogs: Dialogs, context: Context): SessionView {
  if (reply.type !== 'ask') return { waiting: [], remembered: [] }
  const { open, waiting, remembered } = readState(reply.attributes, dialogs, context)
  return {
    ...(open === undefined ? {} : { open: viewDialogState(open, context) }),
    waiting: waiting.map((one) => viewDialogState(one, context)).reverse(),
    remembered: Array.from(remembered, ([name, value]) => ({ name, value: written(value) })),
  }
}

function viewDialogState(kept: OpenDialog, context: Context): DialogStateView {
  const { open, question } = openQuestion(kept, context)
  const { intent, attempts, slots } = open.dialog
  const asked = question?.type === 'slot' ? question.slot : undefined
  const verdicts = verdictsOf(open, context)
  return {
    intent,
    slots: slots.map((slot) => viewSlotState(slot, open, asked, verdicts, context)),
    calculated: viewCalculated(open, context),
    endingsLeft: endingsLeft(open, context),
    ...(question === undefined ? {} : { question: { ...viewAsked(question), time: question.time, attempts } }),
  }
}

function viewCalculated(open: OpenDialog, context: Context): DialogStateView['calculated'] {
  const values = allValues(open, context)
  return [...open.dialog.calculations.keys()].map((name) => {
    const value = values.get(name)
    return value === undefined ? { name } : { name, value: written(value) }
  })
}

function viewAsked(question: Question): AskedView {
  if (question.type !== 'slot') return { type: question.type }
  const { type, slot, purpose } = question
  return { type, slot, ...(purpose !== undefined && { purpose }) }
}

function viewSlotState(
  slot: Slot,
  open: OpenDialog,
  asked: string | undefined,
  verdicts: Verdicts,
  context: Context,
): SlotStateView {
  const { name, many, isPrivate } = slot
  const known = {
    name,
    required: slot.required,
    ...(many !== undefined && { many: many.items === undefined ? ('values' as const) : ('items' as const) }),
    ...(isPrivate && { isPrivate }),
  }
  const value = spokenValues(open, context).get(name)
  if (value !== undefined) {
    const counted = withCounter(slot, knownValuesOf(open))
    const spoken = speakSlot(counted, value, context)
    return { ...known, state: 'filled', value: written(value), spoken }
  }
  const refused = open.refused.get(name)
  if (refused !== undefined) {
    return { ...known, state: 'refused', value: String(refused.said.value), refusal: refusalIn(refused) }
  }
  if (name === asked) return { ...known, state: 'asked' }
  if (open.skipped.has(name)) return { ...known, state: 'skipped' }
  return { ...known, state: applies(slot, verdicts) === false ? 'notNeeded' : 'empty' }
}

function refusalIn(refused: Refused): Refusal {
  return 'rule' in refused ? { rule: refused.rule } : { reason: refused.reason }
}

function written(value: SlotValue): string {
  return listOfValues(value)
    .map((one) => (typeof one === 'object' ? `${one.value} ${one.unit}` : String(one)))
    .join(', ')
}

/** A case is left until its `when` is denied, or one before it is certain. */
function endingsLeft(open: OpenDialog, context: Context): readonly number[] {
  const { complete, calculations } = open.dialog
  const { form } = complete
  if (form.type !== 'cases') return [0]
  const known = { value: valueIn(open), items: itemsIn(open), isSettled: () => false }
  const all = withCalculated(known, calculations, context)
  const verdicts = form.cases.map(({ when }): Verdict => {
    if (when === undefined) return true
    return decide(when, all, context)
  })
  const certain = verdicts.indexOf(true)
  return verdicts.flatMap((verdict, at) => (verdict !== false && (certain === -1 || at <= certain) ? [at] : []))
}
