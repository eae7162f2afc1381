import { createContext, type JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { PlainText } from '../plain-text.tsx'

/** Opens a place in a file, `dialogs/pizza.yaml:3:5`, where it can be edited. */
export const OpenPlace = createContext<(place: string) => void>(() => undefined)

/** A place in a file that is opened by a press on it. */
export function PlaceButton({ place }: { readonly place: string }): JSX.Element {
  const open = useContext(OpenPlace)
  return (
    <button type="button" class="place-button" onClick={() => open(place)}>
      <code>
        <PlainText text={place} />
      </code>
    </button>
  )
}
