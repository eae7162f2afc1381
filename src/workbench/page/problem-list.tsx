import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { DiagnosticView, ExtensionView } from '../protocol/responses.ts'
import { PlainText } from './plain-text.tsx'
import type { Texts } from './texts/texts.ts'
import { PlaceButton } from './write/open-place.tsx'

interface ProblemListProps {
  readonly extension: ExtensionView
  readonly texts: Texts
}

/** What is wrong with the files, above where the user speaks, until it is fixed or dismissed. */
export function ProblemList({ extension, texts }: ProblemListProps): JSX.Element | null {
  const { mistakes, problem } = extension
  const [putAway, setPutAway] = useState<ExtensionView>()
  useEffect(() => {
    const close = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !defaultPrevented) setPutAway(extension)
    }
    addEventListener('keydown', close)
    return () => removeEventListener('keydown', close)
  }, [extension])
  if (mistakes.length === 0 && problem === undefined) return null
  const errors = mistakes.filter(({ severity }) => severity === 'error').length
  const count = texts.mistakes(errors, mistakes.length - errors)
  if (putAway === extension || (errors === 0 && problem === undefined)) {
    return (
      <Banner count={count} texts={texts} onShow={putAway === extension ? () => setPutAway(undefined) : undefined}>
        {putAway !== extension && <List mistakes={mistakes} texts={texts} />}
      </Banner>
    )
  }
  return (
    <section
      class="mistakes"
      role="alertdialog"
      aria-labelledby="mistakes-title"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by the keyboard too
      tabIndex={0}
    >
      <header>
        <div>
          <h2 id="mistakes-title">{count === '' ? texts.error : count}</h2>
          <p class="goes-on">{texts.goesOn}</p>
        </div>
        <button type="button" onClick={() => setPutAway(extension)}>
          {texts.close}
        </button>
      </header>
      {problem !== undefined && (
        <p>
          <PlainText text={problem} />
        </p>
      )}
      <List mistakes={mistakes} texts={texts} />
    </section>
  )
}

interface BannerProps {
  readonly count: string
  readonly texts: Texts
  readonly onShow: (() => void) | undefined
  readonly children: JSX.Element | false
}

function Banner({ count, texts, onShow, children }: BannerProps): JSX.Element {
  return (
    <section class="banner" role="status">
      <p>
        <strong>{count}</strong>
        {onShow !== undefined && (
          <button type="button" onClick={onShow}>
            {texts.show}
          </button>
        )}
      </p>
      {children}
    </section>
  )
}

function List({
  mistakes,
  texts,
}: {
  readonly mistakes: readonly DiagnosticView[]
  readonly texts: Texts
}): JSX.Element {
  return (
    <ol>
      {mistakes.map((mistake) => (
        <Problem key={`${mistake.place} ${mistake.code} ${mistake.message}`} mistake={mistake} texts={texts} />
      ))}
    </ol>
  )
}

function Problem({ mistake, texts }: { readonly mistake: DiagnosticView; readonly texts: Texts }): JSX.Element {
  const { severity, code, message, hint, place, line, related } = mistake
  return (
    <li class={`mistake ${severity}`}>
      <p class="place">
        <PlaceButton place={place} /> <span class="code">{code}</span>
      </p>
      <p class="message">
        <span class="severity">{texts[severity]}</span> <PlainText text={message} />
      </p>
      {line !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by the keyboard too
        <pre tabIndex={0}>
          <span class="number">{line.number}</span>
          <PlainText text={line.before} />
          <mark>
            <PlainText text={line.marked === '' ? ' ' : line.marked} />
          </mark>
          <PlainText text={line.after} />
        </pre>
      )}
      {hint !== undefined && (
        <p class="hint">
          <PlainText text={hint} />
        </p>
      )}
      {related !== undefined && (
        <p class="hint">
          {texts.related} <PlaceButton place={related} />
        </p>
      )}
    </li>
  )
}
