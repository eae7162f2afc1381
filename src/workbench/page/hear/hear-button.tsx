import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { StepPart } from '../../protocol/requests.ts'
import type { Texts } from '../texts/texts.ts'
import { hear, hearsAll, quiet, rememberHearing } from './hear.ts'
import { Switch } from './switch.tsx'

/** Plays one answer. */
export function HearButton({
  parts,
  texts,
}: {
  readonly parts: readonly StepPart[]
  readonly texts: Texts
}): JSX.Element {
  return (
    <button
      type="button"
      class="hear"
      aria-label={texts.hear}
      title={texts.hear}
      onClick={() => void hear(parts, document.documentElement.lang)}
    >
      <span aria-hidden="true">▶</span>
    </button>
  )
}

/** Whether every answer is read aloud as it comes; the browser remembers it. */
export function HearSwitch({ texts }: { readonly texts: Texts }): JSX.Element {
  const [isOn, setOn] = useState(hearsAll())
  return (
    <Switch
      isOn={isOn}
      onSwitch={(now) => {
        setOn(now)
        rememberHearing(now)
        if (!now) quiet()
      }}
      text={texts.hearAll}
    />
  )
}
