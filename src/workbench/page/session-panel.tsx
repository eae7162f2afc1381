import type { JSX } from 'preact'
import type { DialogStateView, SlotStateView } from '../protocol/responses.ts'
import { type Conversation, originsOf } from './conversation.ts'
import { nameRefusal } from './name-refusal.ts'
import { PlainText } from './plain-text.tsx'
import type { Texts } from './texts/texts.ts'

interface SessionPanelProps {
  readonly conversation: Conversation
  readonly texts: Texts
}

/** What the session holds after the turn that is looked at. */
export function SessionPanel({ conversation, texts }: SessionPanelProps): JSX.Element {
  const exchange = conversation.at(-1)?.exchange
  const values = exchange?.type === 'answer' ? exchange.session : undefined
  if (values === undefined || (values.open === undefined && values.remembered.length === 0))
    return <p class="nothing">{texts.nothingOpen}</p>
  const origins = originsOf(conversation)
  return (
    <div class="hold">
      {values.open !== undefined && <Dialog dialog={values.open} status={texts.open} origins={origins} texts={texts} />}
      {values.waiting.map((dialog) => (
        <Dialog key={dialog.intent} dialog={dialog} status={texts.waiting} origins={origins} texts={texts} />
      ))}
      {values.remembered.length > 0 && (
        <section>
          <h3>{texts.remembered}</h3>
          <dl>
            {values.remembered.map(({ name, value }) => (
              <div key={name}>
                <dt>
                  <PlainText text={name} />
                </dt>
                <dd>
                  <PlainText text={value} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  )
}

interface DialogProps {
  readonly dialog: DialogStateView
  readonly status: string
  readonly origins: ReadonlyMap<string, number>
  readonly texts: Texts
}

function Dialog({ dialog, status, origins, texts }: DialogProps): JSX.Element {
  const { intent, slots, calculated, question } = dialog
  return (
    <section>
      <h3>
        <PlainText text={intent} /> <span class="status">{status}</span>
      </h3>
      {question !== undefined && (
        <p class="question">
          <PlainText text={texts.question(question)} />
        </p>
      )}
      {slots.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.slot}</th>
              <th scope="col">{texts.value}</th>
              <th scope="col">{texts.from}</th>
            </tr>
          </thead>
          <tbody>
            {slots.map((slot) => (
              <Slot key={slot.name} slot={slot} origin={origins.get(slot.name)} texts={texts} />
            ))}
            {calculated.map(({ name, value }) => (
              <tr key={name} class={value === undefined ? 'empty' : 'filled'}>
                <th scope="row">
                  <PlainText text={name} />
                </th>
                <td>
                  {value === undefined ? <span class="state">{texts.states.empty}</span> : <PlainText text={value} />}
                </td>
                <td>{texts.calculated}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

interface SlotProps {
  readonly slot: SlotStateView
  readonly origin: number | undefined
  readonly texts: Texts
}

function Slot({ slot, origin, texts }: SlotProps): JSX.Element {
  const { name, state, value, spoken, refusal } = slot
  return (
    <tr class={state}>
      <th scope="row">
        <PlainText text={name} />
        {marksOf(slot, texts).map((mark) => (
          <span key={mark} class="type">
            {mark}
          </span>
        ))}
      </th>
      <td>
        {value === undefined ? <span class="state">{texts.states[state]}</span> : <PlainText text={value} />}
        {spoken !== undefined && spoken !== value && (
          <span class="spoken">
            <PlainText text={spoken} />
          </span>
        )}
        {refusal !== undefined && <span class="spoken">{nameRefusal(refusal, texts)}</span>}
      </td>
      <td>{state === 'filled' && (origin === undefined ? texts.byItself : texts.inTurn(origin))}</td>
    </tr>
  )
}

function marksOf({ required, many, isPrivate }: SlotStateView, texts: Texts): readonly string[] {
  return [
    ...(required ? [] : [texts.optional]),
    ...(many === undefined ? [] : [texts.many[many]]),
    ...(isPrivate === true ? [texts.private] : []),
  ]
}
