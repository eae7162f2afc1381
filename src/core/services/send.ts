import type { SlotValue } from '../../slot-types/slot-type.ts'
import { decide } from '../condition.ts'
import type { Send } from '../dialogs.ts'
import { namesOfItems } from '../lists/items.ts'
import { allValues } from '../missing.ts'
import { noteFaults, type Pass } from '../pass.ts'
import { speakText } from '../reply/reply.ts'
import type { OpenDialog } from '../session.ts'
import type { SendNeed, SendTo, ServiceFault, ServiceValues } from '../turn-types.ts'
import { readGiven } from './read-given.ts'
import { writeData } from './service-data.ts'

/** What comes of handing a dialog over: it is done, it cannot be, or it is still to be done. */
type Sending = { readonly type: 'sent' | 'notSent'; readonly pass: Pass; readonly open: OpenDialog } | SendNeed

/** Hands a completed dialog over to the services that it names, if whoever takes turns has done so; takes what they gave. */
export function send(pass: Pass, open: OpenDialog): Sending {
  const deliveries = open.dialog.send.filter((one) => isDue(one, open, pass)).map((one) => writeSendTo(one, open, pass))
  if (deliveries.length === 0) return { type: 'sent', pass, open }
  const [answer, ...answers] = pass.answers
  if (answer === undefined) return needOf(open, deliveries, pass)
  if (answer.type !== 'sent') return { type: 'notSent', pass: { ...pass, answers }, open }
  const sent = [...pass.done.sent, ...deliveries.map(({ service }) => service)]
  const state = { ...pass.state, sent: pass.state.sent + deliveries.length }
  const done = { ...pass, answers, state, done: { ...pass.done, sent } }
  return { type: 'sent', ...takeGiven(done, open, deliveries, answer.given) }
}

function isDue({ when }: Send, open: OpenDialog, { context }: Pass): boolean {
  if (when === undefined) return true
  const values = allValues(open, context)
  const names = namesOfItems(open)
  return (
    decide(when, { value: (slot) => names?.get(slot) ?? values.get(slot), isSettled: () => true }, context) === true
  )
}

function writeSendTo({ to, subject, text, gives }: Send, open: OpenDialog, pass: Pass): SendTo {
  return {
    service: to,
    ...(subject === undefined ? {} : { subject: speakText(pass, subject, open) }),
    ...(text === undefined ? {} : { text: speakText(pass, text, open) }),
    ...(gives === undefined ? {} : { gives }),
  }
}

function needOf(open: OpenDialog, deliveries: SendNeed['deliveries'], { context }: Pass): SendNeed {
  const { slots, calculations } = open.dialog
  const columns = [
    ...slots.filter(({ many }) => many?.items === undefined).map(({ name }) => name),
    ...calculations.keys(),
  ]
  return { type: 'send', ...writeData(open, slots, context), columns, deliveries }
}

/** Fills the slots whose values the services gave. The dialog is complete with or without them. */
function takeGiven(pass: Pass, open: OpenDialog, deliveries: readonly SendTo[], given: ServiceValues | undefined) {
  if (given === undefined) return { pass, open }
  const values = new Map<string, SlotValue>(open.values)
  const faults: ServiceFault[] = []
  for (const { service, gives } of deliveries) {
    const slot = gives === undefined ? undefined : open.dialog.slotsByName.get(gives)
    if (slot === undefined) continue
    const read = readGiven(slot, given.get(slot.name), open, pass.context)
    if (read.type === 'value') values.set(slot.name, read.value)
    if (read.type === 'wrong') faults.push({ service, slot: slot.name, fault: 'wrong-value' })
  }
  const filled = [...pass.done.filled, ...[...values.keys()].filter((name) => !open.values.has(name))]
  return { pass: noteFaults({ ...pass, done: { ...pass.done, filled } }, faults), open: { ...open, values } }
}
