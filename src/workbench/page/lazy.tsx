import type { ComponentType, FunctionComponent, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/**
 * A part of the page that is fetched when it is first shown: with all its parts the page would take twice as long to come. Where it cannot be
 * fetched, it is tried again the next time that it is shown.
 */
export function lazily<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>): FunctionComponent<Props> {
  let fetched: ComponentType<Props> | undefined
  return function Part(props: Props): JSX.Element | null {
    const [Shown, show] = useState<ComponentType<Props> | undefined>(() => fetched)
    useEffect(() => {
      if (fetched !== undefined) return
      fetchPart().then(
        (part) => {
          fetched = part
          show(() => part)
        },
        () => undefined,
      )
    }, [])
    return Shown === undefined ? null : <Shown {...props} />
  }
}
