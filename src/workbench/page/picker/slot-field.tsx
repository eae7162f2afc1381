import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { SlotView } from '../../protocol/responses.ts'
import { PlainText } from '../plain-text.tsx'
import type { Texts } from '../texts/texts.ts'
import { type MomentInput, momentInputs, type SaidValue, writeMoments } from './said-value.ts'

interface FieldProps {
  readonly slot: SlotView
  readonly timezone: string
  readonly onChange: (said: SaidValue) => void
  readonly texts: Texts
}

/** A field for a slot, as its type wants it. */
export function SlotField(props: FieldProps): JSX.Element {
  const { slot } = props
  if (slot.choices.length > 0) return <Options {...props} options={slot.choices} />
  switch (slot.input) {
    case 'yesno':
      return <Options {...props} options={yesAndNo(props.texts)} />
    case 'number':
      return <Amount {...props} />
    case 'date':
    case 'time':
    case 'datetime':
      return <Moments {...props} input={momentInputs[slot.input]} />
    case 'text':
      return <Words {...props} />
    default:
      return slot.input satisfies never
  }
}

function Words({ slot, onChange, texts }: FieldProps): JSX.Element {
  return (
    <Labelled slot={slot} texts={texts}>
      {(id) => (
        <input id={id} placeholder={slot.sample} onInput={({ currentTarget: { value } }) => onChange({ value })} />
      )}
    </Labelled>
  )
}

interface OptionsProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly say: string }[]
}

function Options({ slot, options, onChange, texts }: OptionsProps): JSX.Element {
  return (
    <Labelled slot={slot} texts={texts}>
      {(id) => (
        <select id={id} onChange={({ currentTarget: { value } }) => onChange({ value })}>
          <option value="">{texts.nothingSaid}</option>
          {options.map(({ value, say }) => (
            <option key={value} value={value}>
              {say}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

function yesAndNo(texts: Texts): OptionsProps['options'] {
  return [
    { value: 'yes', say: texts.yes },
    { value: 'no', say: texts.no },
  ]
}

/** A number, and its unit where one came with it. */
function Amount({ slot, onChange, texts }: FieldProps): JSX.Element {
  const [said, setSaid] = useState<{ readonly value: string; readonly unit: string }>({ value: '', unit: '' })
  function change(changed: Partial<typeof said>): void {
    const { value, unit } = { ...said, ...changed }
    setSaid({ value, unit })
    onChange(unit === '' ? { value } : { value, unit })
  }
  return (
    <Labelled slot={slot} texts={texts}>
      {(id) => (
        <span class="pair">
          <input id={id} inputMode="decimal" onInput={({ currentTarget: { value } }) => change({ value })} />
          <input
            aria-label={`${slot.name} ${texts.unit}`}
            placeholder={texts.unit}
            onInput={({ currentTarget: { value } }) => change({ unit: value })}
          />
        </span>
      )}
    </Labelled>
  )
}

/** A date or a time; a span where there is a second one. */
function Moments({
  slot,
  timezone,
  onChange,
  texts,
  input,
}: FieldProps & { readonly input: MomentInput }): JSX.Element {
  const [[first, last], setMoments] = useState<readonly [first: string, last: string]>(['', ''])
  function change(from: string, to: string): void {
    setMoments([from, to])
    onChange({ value: writeMoments(from, to, timezone) })
  }
  return (
    <Labelled slot={slot} texts={texts}>
      {(id) => (
        <span class="pair">
          <input id={id} type={input} onInput={({ currentTarget: { value } }) => change(value, last)} />
          <input
            type={input}
            aria-label={`${slot.name} ${texts.until}`}
            onInput={({ currentTarget: { value } }) => change(first, value)}
          />
        </span>
      )}
    </Labelled>
  )
}

interface LabelledProps {
  readonly slot: SlotView
  readonly texts: Texts
  readonly children: (id: string) => JSX.Element
}

function Labelled({ slot, texts, children }: LabelledProps): JSX.Element {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>
        <PlainText text={slot.name} /> <span class="type">{slot.type}</span>{' '}
        {slot.bounds !== undefined && <span class="type">{writeBounds(slot.bounds, texts)}</span>}
      </label>
      {children(id)}
    </div>
  )
}

/** `18:00 – 02:00, over midnight` */
function writeBounds({ min, max, isOvernight }: NonNullable<SlotView['bounds']>, texts: Texts): string {
  const range = min === undefined ? `≤ ${max}` : max === undefined ? `≥ ${min}` : `${min} – ${max}`
  return isOvernight ? `${range}, ${texts.overMidnight}` : range
}
