import type { JSX, TargetedKeyboardEvent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PageState } from './state.ts'
import { panels, type Texts } from './texts/texts.ts'

interface TabsProps {
  readonly state: PageState
  readonly onView: (view: PageState['view']) => void
  readonly texts: Texts
}

const views = ['conversation', ...panels] as const
const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowRight', 1],
  ['ArrowLeft', -1],
])

/** What to look at: next to the conversation where there is room, instead of it on a phone. The arrow keys go from one to the next. */
export function Tabs({ state, onView, texts }: TabsProps): JSX.Element {
  function move(event: TargetedKeyboardEvent<HTMLElement>): void {
    const step = steps.get(event.key)
    if (step === undefined) return
    const shown = [...event.currentTarget.querySelectorAll('button')].filter((tab) => tab.offsetParent !== null)
    const at = shown.findIndex((tab) => tab.matches(':focus'))
    const next = shown.at((at + step) % shown.length)
    next?.focus()
    next?.click()
  }
  const isNarrow = useNarrow()
  const selected = isNarrow ? state.view : state.panel
  return (
    <div class="tabs" role="tablist" aria-label={texts.panelsLabel} onKeyDown={move} tabIndex={-1}>
      {views.map((view) => {
        const isSelected = view === selected
        return (
          <button
            key={view}
            type="button"
            role="tab"
            id={`tab-${view}`}
            class={view === 'conversation' ? 'only-narrow' : ''}
            aria-selected={isSelected}
            aria-controls={view === 'conversation' ? 'conversation' : 'panel'}
            tabIndex={isSelected ? 0 : -1}
            onClick={() => onView(view)}
          >
            {view === 'conversation' ? texts.conversation : texts.panels[view]}
          </button>
        )
      })}
    </div>
  )
}

const narrow = matchMedia('(max-width: 56rem)')

/** Whether there is no room for two things side by side. */
function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(narrow.matches)
  useEffect(() => {
    const change = () => setNarrow(narrow.matches)
    narrow.addEventListener('change', change)
    return () => narrow.removeEventListener('change', change)
  }, [])
  return isNarrow
}
