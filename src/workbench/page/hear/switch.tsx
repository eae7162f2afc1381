import type { JSX } from 'preact'

/** A box to tick, with its words; `onSwitch` gets whether it is on now. */
export function Switch({
  isOn,
  onSwitch,
  text,
}: {
  readonly isOn: boolean
  readonly onSwitch: (isOn: boolean) => void
  readonly text: string
}): JSX.Element {
  return (
    <label class="switch">
      <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => onSwitch(currentTarget.checked)} />
      {text}
    </label>
  )
}
