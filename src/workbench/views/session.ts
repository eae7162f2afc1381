import { applies, type Verdicts, verdictsOf } from '../../core/applicability.ts'
import { decide, type Verdict } from '../../core/condition.ts'
import type { Dialogs, Slot } from '../../core/dialogs.ts'
import { openQuestion } from '../../core/select.ts'
import { type OpenDialog, readState } from '../../core/session.ts'
import type { Reply } from '../../core/turn-types.ts'
import type { Circumstances, Value } from '../../slot-types/slot-type.ts'
import type { Held, HeldDialog, HeldSlot } from '../protocol/responses.ts'

/** What the session holds after a reply: read back from what the platform carries, as the next turn will read it. */
export function holdOf(reply: Reply, dialogs: Dialogs, circumstances: Circumstances): Held {
  if (reply.type !== 'ask') return { waiting: [], remembered: [] }
  const { open, waiting, remembered } = readState(reply.attributes, dialogs, circumstances)
  return {
    ...(open === undefined ? {} : { open: tellDialog(open, circumstances) }),
    waiting: waiting.map((one) => tellDialog(one, circumstances)).reverse(),
    remembered: Array.from(remembered, ([name, value]) => ({ name, value: written(value) })),
  }
}

function tellDialog(kept: OpenDialog, circumstances: Circumstances): HeldDialog {
  const { open, question } = openQuestion(kept, circumstances)
  const { intent, attempts, slots } = open.dialog
  const asked = question?.type === 'slot' ? question.slot : undefined
  const verdicts = verdictsOf(open, circumstances)
  return {
    intent,
    slots: slots.map((slot) => tellSlot(slot, open, asked, verdicts, circumstances)),
    endingsLeft: endingsLeft(open, circumstances),
    ...(question === undefined
      ? {}
      : {
          question: {
            type: question.type,
            ...(asked === undefined ? {} : { slot: asked }),
            time: question.time,
            attempts,
          },
        }),
  }
}

function tellSlot(
  slot: Slot,
  open: OpenDialog,
  asked: string | undefined,
  verdicts: Verdicts,
  circumstances: Circumstances,
): HeldSlot {
  const { name, required } = slot
  const value = open.values.get(name)
  if (value !== undefined) {
    const spoken = slot.type.speak(value, slot.limits, circumstances)
    return { name, required, state: 'held', value: written(value), spoken }
  }
  const refused = open.refused.get(name)
  if (refused !== undefined) {
    return { name, required, state: 'refused', value: String(refused.said.value), rule: refused.rule }
  }
  if (name === asked) return { name, required, state: 'asked' }
  if (open.skipped.has(name)) return { name, required, state: 'skipped' }
  return { name, required, state: applies(slot, verdicts) === false ? 'notNeeded' : 'empty' }
}

function written(value: Value): string {
  return typeof value === 'object' ? `${value.value} ${value.unit}` : String(value)
}

/** A case is left until its `when` is denied, or one before it is certain. */
function endingsLeft(open: OpenDialog, circumstances: Circumstances): readonly number[] {
  const { form } = open.dialog.complete
  if (form.type !== 'cases') return [0]
  const verdicts = form.cases.map(({ when }): Verdict => {
    if (when === undefined) return true
    return decide(when, { value: (name) => open.values.get(name), isSettled: () => false }, circumstances)
  })
  const certain = verdicts.indexOf(true)
  return verdicts.flatMap((verdict, at) => (verdict !== false && (certain === -1 || at <= certain) ? [at] : []))
}
