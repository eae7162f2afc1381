import type { JSX } from 'preact'
import type { TakenTurn } from './conversation.ts'
import { AnswerText, UserText } from './exchange-text.tsx'
import { PlainText } from './plain-text.tsx'
import { gestures, type Texts } from './texts/texts.ts'

interface TurnProps {
  readonly turn: TakenTurn
  /** from 1 */
  readonly number: number
  readonly isLookedAt: boolean
  readonly isLast: boolean
  readonly onLook: () => void
  readonly onGoBack: () => void
  /** Takes it again as if nothing could be sent. */
  readonly onFail: (() => void) | undefined
  readonly texts: Texts
}

/** One turn: what the user did, what the extension answered and, after a save, what it answered before. */
export function TurnItem(props: TurnProps): JSX.Element {
  const { turn, number, isLookedAt, isLast, onLook, onGoBack, onFail, texts } = props
  const { said, exchange, before } = turn
  const user = exchange.type === 'answer' ? exchange.user : undefined
  return (
    <li class={`turn${isLookedAt ? ' looked-at' : ''}${before === undefined ? '' : ' changed'}`}>
      <div class="user">
        <button type="button" class="bubble" aria-pressed={isLookedAt} onClick={onLook}>
          <span class="visually-hidden">{texts.look(number)}: </span>
          <PlainText text={said} />
        </button>
        {turn.step.action.type === 'message' && <p class="understood">{texts.edited}</p>}
        {user !== undefined && user !== said && !isGesture(user) && (
          <p class="understood">
            <PlainText text={user} />
          </p>
        )}
      </div>
      <div class="answer">
        {before !== undefined && (
          <del class="before">
            <span class="mark">{texts.before}</span>
            <UserText exchange={before} texts={texts} />
          </del>
        )}
        {before !== undefined && <span class="mark new">{texts.now}</span>}
        <AnswerText exchange={exchange} texts={texts} />
      </div>
      {onFail !== undefined && (
        <button type="button" class="go-back" onClick={onFail}>
          {texts.whatIfNotSent}
        </button>
      )}
      {!isLast && (
        <button type="button" class="go-back" onClick={onGoBack}>
          {texts.goBack}
          <span class="visually-hidden"> {texts.inTurn(number)}</span>
        </button>
      )}
    </li>
  )
}

/** What a button says needs no explanation. */
function isGesture(user: string): boolean {
  return gestures.some((gesture) => gesture === user)
}
