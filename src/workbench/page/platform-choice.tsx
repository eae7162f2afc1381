import type { JSX } from 'preact'
import type { ExtensionView } from '../protocol/responses.ts'
import { PlainText } from './plain-text.tsx'
import { platformIn } from './state.ts'
import type { Texts } from './texts/texts.ts'

interface PlatformChoiceProps {
  readonly extension: ExtensionView
  /** The platform that was chosen. */
  readonly chosen: string | undefined
  readonly onChoose: (name: string) => void
  readonly texts: Texts
}

/** On which platform the extension is tried, where it is served on several; and its id there. */
export function PlatformChoice({ extension, chosen, onChoose, texts }: PlatformChoiceProps): JSX.Element {
  const { name, applicationId } = platformIn(extension, chosen)
  return (
    <div class="application">
      {extension.platforms.length > 1 && (
        <select
          aria-label={texts.platform}
          value={name}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        >
          {extension.platforms.map((each) => (
            <option key={each.name} value={each.name}>
              {each.title}
            </option>
          ))}
        </select>
      )}
      <span>
        <PlainText text={applicationId} />
      </span>
    </div>
  )
}
