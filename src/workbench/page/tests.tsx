import type { JSX } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import type { TestRunView, TestView } from '../protocol/responses.ts'
import type { Conversation } from './conversation.ts'
import { PlainText } from './plain-text.tsx'
import { postTest, postTestRun } from './send-request.ts'
import type { Texts } from './texts/texts.ts'

interface TestsProps {
  readonly conversation: Conversation
  /** When the dialogs were read last: tests that were run are run again then. */
  readonly loaded: string | undefined
  readonly texts: Texts
}

/** The conversation, kept as a conversation test; and the extension's tests, green or red. */
export function Tests({ conversation, loaded, texts }: TestsProps): JSX.Element {
  const [tested, setTested] = useState<TestRunView>()
  const [hasFailed, setFailed] = useState(false)

  function run(): void {
    setFailed(false)
    postTestRun().then(setTested, () => setFailed(true))
  }

  useEffect(() => {
    if (tested !== undefined) run()
  }, [loaded])

  return (
    <>
      <Keep conversation={conversation} onKept={run} texts={texts} />
      <section class="tests">
        <button type="button" onClick={run}>
          {texts.runTests}
        </button>
        {hasFailed && (
          <p class="misread" role="alert">
            {texts.failed}
          </p>
        )}
        {tested !== undefined && <Results tested={tested} texts={texts} />}
      </section>
    </>
  )
}

interface KeepProps {
  readonly conversation: Conversation
  readonly onKept: () => void
  readonly texts: Texts
}

function Keep({ conversation, onKept, texts }: KeepProps): JSX.Element {
  const [title, setTitle] = useState('')
  const [onExtension, setOutcome] = useState('')
  const [field, hint] = [useId(), useId()]

  function keep(event: SubmitEvent): void {
    event.preventDefault()
    const steps = conversation.map(({ step }) => step)
    postTest({ title: title.trim(), steps }).then(
      ({ file }) => {
        setOutcome(texts.kept(file))
        setTitle('')
        onKept()
      },
      () => setOutcome(texts.failed),
    )
  }

  return (
    <form class="keep" onSubmit={keep}>
      <label for={field}>{texts.keepTitle}</label>
      <input
        id={field}
        aria-describedby={hint}
        required
        maxLength={200}
        value={title}
        onInput={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <p id={hint} class="hint">
        {texts.keepHint}
      </p>
      <button type="submit" disabled={conversation.length === 0}>
        {texts.keep}
      </button>
      <p role="status">
        <PlainText text={onExtension} />
      </p>
    </form>
  )
}

function Results({ tested, texts }: { readonly tested: TestRunView; readonly texts: Texts }): JSX.Element {
  const { folder, tests } = tested
  if (tests.length === 0) return <p class="nothing">{texts.noTests(folder)}</p>
  const failed = tests.filter(({ report }) => report !== undefined)
  const passed = tests.filter(({ report }) => report === undefined)
  return (
    <>
      <p class={`tally ${failed.length === 0 ? 'passed-test' : 'failed-test'}`} role="status">
        {texts.tally(passed.length, failed.length)}
      </p>
      <ul>
        {[...failed, ...passed].map((test) => (
          <Test key={`${test.file} ${test.title}`} test={test} texts={texts} />
        ))}
      </ul>
    </>
  )
}

function Test({
  test: { file, title, report },
  texts,
}: {
  readonly test: TestView
  readonly texts: Texts
}): JSX.Element {
  return (
    <li>
      <span class={report === undefined ? 'passed-test' : 'failed-test'}>
        <span aria-hidden="true">{report === undefined ? '✓' : '✗'}</span>
        <span class="visually-hidden">{report === undefined ? texts.passed : texts.failedTest}</span>
      </span>{' '}
      <PlainText text={title} />
      <code>
        <PlainText text={file} />
      </code>
      {report !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by the keyboard too
        <pre tabIndex={0}>
          {report.split('\n').map((line, at) => (
            <div key={at}>
              <PlainText text={line === '' ? ' ' : line} />
            </div>
          ))}
        </pre>
      )}
    </li>
  )
}
