import type { JSX } from 'preact'
import type { TestFailureView } from '../protocol/responses.ts'
import { PlainText } from './plain-text.tsx'
import type { Texts } from './texts/texts.ts'

interface FailedTestProps {
  readonly failure: TestFailureView
  readonly texts: Texts
}

/** A test that failed, as a conversation: up to where it went another way, what was expected there, and what is said now. */
export function FailedTest({ failure: { turns, user, says, differences, why }, texts }: FailedTestProps): JSX.Element {
  const { expected, actual } = texts.failedTests
  const said = differences.find(({ key }) => key === 'says')
  const others = differences.filter((one) => one !== said)
  return (
    <div class="failed-turns">
      {turns.map((turn, at) => (
        <Turn key={at} user={turn.user} says={turn.says} />
      ))}
      <Turn user={user} {...(said === undefined && says !== undefined && { says })} />
      {said !== undefined && (
        <>
          <Said text={said.expected} mark={expected} isExpected />
          <Said text={said.actual} mark={actual} />
        </>
      )}
      {others.length > 0 && (
        <dl>
          {others.map((other, at) => (
            <div key={at}>
              <dt>{other.key}</dt>
              <dd class="expected">
                <span class="mark">{expected}</span> <PlainText text={other.expected} />
              </dd>
              <dd>
                <span class="mark new">{actual}</span> <PlainText text={other.actual} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p class="hint">
        <PlainText text={why} />
      </p>
    </div>
  )
}

function Turn({ user, says }: { readonly user: string; readonly says?: string }): JSX.Element {
  return (
    <>
      <p class="user">
        <span class="bubble">
          <PlainText text={user} />
        </span>
      </p>
      {says !== undefined && (
        <p class="answer said">
          <PlainText text={says} />
        </p>
      )}
    </>
  )
}

interface SaidProps {
  readonly text: string
  readonly mark: string
  readonly isExpected?: boolean
}

function Said({ text, mark, isExpected = false }: SaidProps): JSX.Element {
  return (
    <p class={`answer said${isExpected ? ' expected' : ''}`}>
      <span class={`mark${isExpected ? '' : ' new'}`}>{mark}</span> <PlainText text={text} />
    </p>
  )
}
