import { decide } from './condition.ts'
import type { Send } from './dialogs.ts'
import { type Pass, speakText } from './pass.ts'
import type { OpenDialog } from './session.ts'
import type { SendNeed, SendTo } from './turn-types.ts'

/** What comes of handing a dialog over: it is done, it cannot be, or it is still to be done. */
type Sending = { readonly type: 'sent' | 'notSent'; readonly pass: Pass } | SendNeed

/** Hands a completed dialog over to the services that it names, if whoever takes turns has done so. */
export function send(pass: Pass, open: OpenDialog): Sending {
  const deliveries = open.dialog.send.filter((one) => isDue(one, open, pass)).map((one) => writeSendTo(one, open, pass))
  if (deliveries.length === 0) return { type: 'sent', pass }
  const [answer, ...answers] = pass.answers
  if (answer === undefined) return needOf(open, deliveries, pass)
  if (answer.type !== 'sent') return { type: 'notSent', pass: { ...pass, answers } }
  const sent = [...pass.done.sent, ...deliveries.map(({ service }) => service)]
  const state = { ...pass.state, sent: pass.state.sent + deliveries.length }
  return { type: 'sent', pass: { ...pass, answers, state, done: { ...pass.done, sent } } }
}

function isDue({ when }: Send, { values }: OpenDialog, { context }: Pass): boolean {
  if (when === undefined) return true
  return decide(when, { value: (slot) => values.get(slot), isSettled: () => true }, context) === true
}

function writeSendTo({ to, subject, text }: Send, open: OpenDialog, pass: Pass): SendTo {
  return {
    service: to,
    ...(subject === undefined ? {} : { subject: speakText(pass, subject, open) }),
    ...(text === undefined ? {} : { text: speakText(pass, text, open) }),
  }
}

function needOf({ dialog, values }: OpenDialog, deliveries: SendNeed['deliveries'], { context }: Pass): SendNeed {
  const filled = dialog.slots.flatMap((slot) => {
    const value = values.get(slot.name)
    return value === undefined ? [] : [{ slot, value }]
  })
  return {
    type: 'send',
    dialog: dialog.intent,
    slots: new Map(filled.map(({ slot, value }) => [slot.name, value])),
    spoken: new Map(filled.map(({ slot, value }) => [slot.name, slot.type.speak(value, slot.limits, context)])),
    columns: dialog.slots.map(({ name }) => name),
    deliveries,
  }
}
