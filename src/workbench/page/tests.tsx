import type { JSX } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { RunStep } from '../protocol/requests.ts'
import type { AcceptTestResponse, TestRunView, TestView } from '../protocol/responses.ts'
import type { Conversation } from './conversation.ts'
import { FailedTest } from './failed-test.tsx'
import { PlainText } from './plain-text.tsx'
import { postAccept, postSave, postTest, postTestRun } from './send-request.ts'
import type { Texts } from './texts/texts.ts'

interface TestsProps {
  readonly conversation: Conversation
  /** When the dialogs were read last: tests that were run are run again then. */
  readonly loaded: string | undefined
  /** Has the conversation of a test instead. */
  readonly onOpen: (steps: readonly RunStep[]) => void
  readonly texts: Texts
}

/** The conversation, kept as a conversation test; and the extension's tests, green or red. */
export function Tests({ conversation, loaded, onOpen, texts }: TestsProps): JSX.Element {
  const [tested, setTested] = useState<TestRunView>()
  const [hasFailed, setFailed] = useState(false)
  const [accepted, setAccepted] = useState<Accepted>()

  function run(): void {
    setFailed(false)
    postTestRun().then(setTested, () => setFailed(true))
  }

  function accept({ file, title }: TestView): void {
    postAccept({ file, title }).then(
      (answer) => {
        setAccepted({ file, title, ...answer })
        run()
      },
      () => setFailed(true),
    )
  }

  function takeBack({ file, before, revision }: Accepted): void {
    postSave({ name: file, text: before, revision }).then(
      ({ type }) => {
        setAccepted(undefined)
        if (type === 'saved') run()
        else setFailed(true)
      },
      () => setFailed(true),
    )
  }

  // The button that was pressed is gone with its red test.
  const undo = useRef<HTMLButtonElement>(null)
  useEffect(() => undo.current?.focus(), [accepted])

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
        <p role="status">
          {accepted !== undefined && (
            <>
              <PlainText text={texts.failedTests.accepted(accepted.title)} />{' '}
              <button ref={undo} type="button" onClick={() => takeBack(accepted)}>
                {texts.failedTests.takeBack}
              </button>
            </>
          )}
        </p>
        {tested !== undefined && <Results tested={tested} onAccept={accept} onOpen={onOpen} texts={texts} />}
      </section>
    </>
  )
}

/** A test that was changed, and its file as it was before. */
interface Accepted extends AcceptTestResponse {
  readonly file: string
  readonly title: string
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
      <button type="submit" disabled={!conversation.some(({ exchange }) => exchange.type === 'answer')}>
        {texts.keep}
      </button>
      <p role="status">
        <PlainText text={onExtension} />
      </p>
    </form>
  )
}

interface ResultsProps extends Pick<TestsProps, 'onOpen' | 'texts'> {
  readonly tested: TestRunView
  readonly onAccept: (test: TestView) => void
}

function Results({ tested, onAccept, onOpen, texts }: ResultsProps): JSX.Element {
  const { folder, tests } = tested
  if (tests.length === 0) return <p class="nothing">{texts.noTests(folder)}</p>
  const failed = tests.filter(hasFailed)
  const passed = tests.filter((test) => !hasFailed(test))
  return (
    <>
      <p class={`tally ${failed.length === 0 ? 'passed-test' : 'failed-test'}`} role="status">
        {texts.tally(passed.length, failed.length)}
      </p>
      <ul>
        {[...failed, ...passed].map((test) => (
          <Test key={`${test.file} ${test.title}`} test={test} onAccept={onAccept} onOpen={onOpen} texts={texts} />
        ))}
      </ul>
    </>
  )
}

function hasFailed({ report, failure }: TestView): boolean {
  return report !== undefined || failure !== undefined
}

interface TestProps extends Omit<ResultsProps, 'tested'> {
  readonly test: TestView
}

function Test({ test, onAccept, onOpen, texts }: TestProps): JSX.Element {
  const { file, title, report, failure, steps } = test
  const isGreen = !hasFailed(test)
  return (
    <li>
      <span class={isGreen ? 'passed-test' : 'failed-test'}>
        <span aria-hidden="true">{isGreen ? '✓' : '✗'}</span>
        <span class="visually-hidden">{isGreen ? texts.passed : texts.failedTest}</span>
      </span>{' '}
      <PlainText text={title} />
      <code>
        <PlainText text={file} />
      </code>
      {failure !== undefined && <FailedTest failure={failure} texts={texts} />}
      {title !== '' && (
        <p class="test-actions">
          {failure?.says !== undefined && (
            <button type="button" onClick={() => onAccept(test)}>
              {texts.failedTests.accept}
              <span class="visually-hidden">: {title}</span>
            </button>
          )}
          {steps !== undefined && (
            <button type="button" onClick={() => onOpen(steps)}>
              {texts.failedTests.open}
              <span class="visually-hidden">: {title}</span>
            </button>
          )}
        </p>
      )}
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
