import type { JSX } from 'preact'
import type { StepPart } from '../protocol/requests.ts'
import { PlainText } from './plain-text.tsx'
import type { Texts } from './texts/texts.ts'

interface SpeechProps {
  readonly parts: readonly StepPart[]
  readonly brief?: string | undefined
  readonly texts: Texts
}

/** What is spoken, part by part; a sound can be played. */
export function SpeechText({ parts, brief, texts }: SpeechProps): JSX.Element {
  if (parts.length === 0) return <p class="silent">{texts.silent}</p>
  return (
    <div class="speech">
      {parts.map((part, at) => (
        <SpokenPart key={at} part={part} texts={texts} />
      ))}
      {brief !== undefined && (
        <p class="brief">
          {texts.onScreen} <PlainText text={brief} />
        </p>
      )}
    </div>
  )
}

function SpokenPart({ part, texts }: { readonly part: StepPart; readonly texts: Texts }): JSX.Element {
  if (part.type === 'text')
    return (
      <p lang={part.lang}>
        <PlainText text={part.text} />
      </p>
    )
  return (
    <figure class="sound">
      {/* biome-ignore lint/a11y/useMediaCaption: whatever sound the author names; nobody has captions for it */}
      <audio controls preload="none" src={part.text} aria-label={texts.sound} />
      <figcaption>
        <PlainText text={part.text} />
      </figcaption>
    </figure>
  )
}
