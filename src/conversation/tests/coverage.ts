import type { DialogFile } from '../../core/dialog.ts'
import type { Dialog, Dialogs, Slot } from '../../core/dialogs.ts'
import type { Form, Speech } from '../../core/speech.ts'
import { replyNames } from '../../languages/language.ts'
import type { Played } from './play.ts'

/** What there is to reach in an extension, or what tests have reached of it, by name. */
export interface Reach {
  /** `OrderPizza.pizzaAmount.prompt`; of `cases` each, `OrderPizza.complete.2` */
  readonly texts: ReadonlySet<string>
  /** `OrderPizza.pizzaAmount` */
  readonly slots: ReadonlySet<string>
  /** `OrderPizza.complete`, `OrderPizza.cancelled`, `OrderPizza.giveUp` */
  readonly endings: ReadonlySet<string>
}

/** Everything that the author of an extension wrote and that a test can reach; `files` are what `dialogs` were compiled from. */
export function allReach(dialogs: Dialogs, files: readonly DialogFile[]): Reach {
  const all = dialogsIn(dialogs)
  return {
    texts: textsIn(dialogs, files),
    slots: new Set(all.flatMap(({ intent, slots }) => slots.map(({ name }) => `${intent}.${name}`))),
    endings: new Set(all.flatMap(({ intent, onlyAnswers }) => endingsOf(onlyAnswers).map((end) => `${intent}.${end}`))),
  }
}

/** How much of each kind was reached. */
export function sharesOf(all: Reach, reached: Reach) {
  const share = (kind: keyof Reach) => ({
    reached: [...all[kind]].filter((name) => reached[kind].has(name)).length,
    all: all[kind].size,
  })
  return { texts: share('texts'), slots: share('slots'), endings: share('endings') }
}

/** What these conversations have reached. */
export function reachOf(
  conversations: readonly (readonly Played[])[],
  dialogs: Dialogs,
  files: readonly DialogFile[],
): Reach {
  const texts = textsIn(dialogs, files)
  const steps = conversations.flatMap((played) => played.map((one, at) => ({ one, before: played[at - 1] })))
  return {
    texts: new Set(steps.flatMap(({ one }) => one.exchange.texts.map((name) => withoutVariation(name, texts)))),
    slots: new Set(steps.flatMap(({ one }) => slotsFilled(one))),
    endings: new Set(steps.flatMap(({ one, before }) => endingsIn(one, before))),
  }
}

function dialogsIn({ intents }: Dialogs): readonly Dialog[] {
  return [...new Set(intents.values())]
}

function endingsOf(onlyAnswers: boolean): readonly string[] {
  return onlyAnswers ? ['complete'] : ['complete', 'cancelled', 'giveUp']
}

/** The names of every text that the author wrote. */
function textsIn(dialogs: Dialogs, files: readonly DialogFile[]): ReadonlySet<string> {
  return new Set(speechesIn(dialogs, files).flatMap((speech) => namesIn(speech.form, speech.name)))
}

/** One name, or one for each of its `cases`; variations are one text. */
function namesIn(form: Form, name: string): readonly string[] {
  return form.type === 'cases' ? form.cases.flatMap(({ say }, at) => namesIn(say, `${name}.${at + 1}`)) : [name]
}

/** The name of a text that was said, as it is among these: the numbers at its end may say which variation it was. */
function withoutVariation(name: string, texts: ReadonlySet<string>): string {
  const shorter = name.replace(/\.\d+$/, '')
  return texts.has(name) || shorter === name ? name : withoutVariation(shorter, texts)
}

/** Every text that the author wrote: built-in words are not theirs to test. */
function speechesIn(dialogs: Dialogs, files: readonly DialogFile[]): readonly Speech[] {
  const written = replyNames.filter((name) => files.some(({ replies }) => replies?.[name] !== undefined))
  const ofDialogs = dialogsIn(dialogs).flatMap(({ intent, opening, confirm, complete, says, slots, rules }) => [
    ...[opening, confirm, complete],
    ...rules.map(({ say }) => say),
    ...Object.values(says).filter(({ owner }) => owner === intent),
    ...slots.flatMap(speechesOf),
  ])
  return [...written.map((name) => dialogs.replies[name]), ...ofDialogs].filter((speech) => speech !== undefined)
}

function speechesOf({
  prompt,
  reprompts,
  silence,
  invalid,
  reasons,
  help,
  confirm,
  heard: actual,
  corrected,
  many,
}: Slot) {
  const refusals = [...Object.values(invalid), ...reasons.values()]
  return [prompt, ...reprompts, silence, ...refusals, help, confirm, actual, corrected, many?.more, many?.removed]
}

function slotsFilled({ exchange }: Played): readonly string[] {
  const { intent, completed, filled } = exchange.reply.why
  const dialogs = intent === undefined ? completed : [intent, ...completed]
  return dialogs.flatMap((dialog) => filled.map((slot) => `${dialog}.${slot}`))
}

/** A dialog that is cancelled or given up is the one that was open before. */
function endingsIn({ exchange }: Played, before: Played | undefined): readonly string[] {
  const { completed, texts } = exchange.reply.why
  const open = before?.exchange.reply.why.intent
  const said = texts.map((name) => /\.(cancelled|giveUp)(\.\d+)*$/.exec(name)?.[1])
  const others = ['cancelled', 'giveUp'].filter((ending) => open !== undefined && said.includes(ending))
  return [...completed.map((intent) => `${intent}.complete`), ...others.map((ending) => `${open}.${ending}`)]
}
