import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { UserAction } from '../../protocol/requests.ts'
import type { ExtensionView, IntentView } from '../../protocol/responses.ts'
import type { Texts } from '../texts/texts.ts'
import type { SaidValue } from './said-value.ts'
import { SlotField } from './slot-field.tsx'

interface PickerProps {
  readonly extension: ExtensionView
  readonly texts: Texts
  readonly onSay: (action: UserAction, said: string) => void
  readonly onClose: () => void
}

/** An intent, and a field for each of its slots. */
export function Picker({ extension, texts, onSay, onClose }: PickerProps): JSX.Element {
  const field = useId()
  const [name, setName] = useState(extension.intents[0]?.intent ?? '')
  const [values, setValues] = useState<ReadonlyMap<string, SaidValue>>(new Map())
  const intent = extension.intents.find((one) => one.intent === name)

  function say(event: SubmitEvent): void {
    event.preventDefault()
    const slots = (intent?.slots ?? []).flatMap((slot) => {
      const said = values.get(slot.name)
      return said === undefined || said.value === '' ? [] : [{ name: slot.name, ...said }]
    })
    onSay({ type: 'intent', intent: name, slots }, describe(name, slots))
  }

  function close({ key }: KeyboardEvent): void {
    if (key === 'Escape') onClose()
  }

  return (
    <form class="picker" aria-label={texts.pickLabel} onSubmit={say} onKeyDown={close}>
      <div class="field">
        <label for={field}>{texts.intent}</label>
        <select
          id={field}
          ref={(select) => {
            if (select?.form?.contains(document.activeElement) === false) select.focus()
          }}
          value={name}
          onChange={({ currentTarget }) => {
            setName(currentTarget.value)
            setValues(new Map())
          }}
        >
          {extension.intents.map((one) => (
            <option key={one.intent} value={one.intent}>
              {labelOf(one)}
            </option>
          ))}
        </select>
      </div>
      {intent?.slots.map((slot) => (
        <SlotField
          key={`${name} ${slot.name}`}
          slot={slot}
          timezone={extension.timezone}
          texts={texts}
          onChange={(said) => setValues(new Map([...values, [slot.name, said]]))}
        />
      ))}
      <div class="actions">
        <button type="submit" class="primary">
          {texts.send}
        </button>
        <button type="button" onClick={onClose}>
          {texts.close}
        </button>
      </div>
    </form>
  )
}

function labelOf({ intent, description }: IntentView): string {
  return description === undefined ? intent : `${intent}: ${description}`
}

function describe(intent: string, slots: readonly { readonly name: string; readonly value: string }[]): string {
  return [intent, ...slots.map(({ name, value }) => `${name}=${value}`)].join(' ')
}
