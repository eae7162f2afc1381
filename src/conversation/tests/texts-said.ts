import { decide } from '../../core/condition.ts'
import type { Dialog, Dialogs } from '../../core/dialogs.ts'
import { nameOf, type Speech } from '../../core/speech.ts'
import type { Why } from '../../core/turn-types.ts'
import type { Played } from './play.ts'

/** The names of a text: one, or one for each of its `cases`. */
export function namesOf(speech: Speech): readonly string[] {
  const { form } = speech
  const name = nameOf(speech)
  return form.type === 'cases' ? form.cases.map((_, at) => `${name}.${at + 1}`) : [name]
}

/** The names of the texts that were said in one exchange of a conversation, the cases among them told apart. */
export function textsSaid(
  { exchange }: Played,
  before: Played | undefined,
  speeches: ReadonlyMap<string, Speech>,
  { dialogs, now }: { readonly dialogs: Dialogs; readonly now: number },
): readonly string[] {
  const { why } = exchange.reply
  const texts = why.rule === 'end' && exchange.speech.parts.length > 0 ? noInputTexts(before, dialogs) : why.texts
  return texts.flatMap((name) => {
    const speech = speeches.get(name)
    return speech === undefined ? [name] : casesSaid(speech, why, dialogs, now)
  })
}

/** The case that was said. Where the values are another dialog's by now, nobody can know which: then it is any of them. */
function casesSaid(speech: Speech, why: Why, { language, timezone }: Dialogs, now: number): readonly string[] {
  const { form } = speech
  const name = nameOf(speech)
  if (form.type !== 'cases' || !name.startsWith(`${why.intent}.`)) return namesOf(speech)
  const known = { value: (slot: string) => why.slots.get(slot), isSettled: () => true }
  const context = { language, timezone, now }
  const said = form.cases.findIndex(({ when }) => when === undefined || decide(when, known, context))
  return said === -1 ? [] : [`${name}.${said + 1}`]
}

/** What CLOVA said when the user stayed silent: the reply before has it, but not its name. */
function noInputTexts(before: Played | undefined, { intents }: Dialogs): readonly string[] {
  if (before === undefined) return []
  const { intent = '', slot: asked = '', time = 1, texts } = before.exchange.reply.why
  const dialog: Dialog | undefined = intents.get(intent)
  const slot = dialog?.slotsByName.get(asked)
  const rung = slot?.reprompts[Math.min(time, slot.reprompts.length) - 1]
  const speech = slot?.silence ?? rung ?? slot?.prompt
  return speech === undefined ? texts.slice(-1) : [nameOf(speech)]
}
