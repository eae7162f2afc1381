import type { JSX } from 'preact'
import { Answer, Said } from './exchange.tsx'
import { Plain } from './plain.tsx'
import type { TalkTurn } from './talk.ts'
import { gestures, type Texts } from './texts/texts.ts'

interface TurnProps {
  readonly turn: TalkTurn
  /** from 1 */
  readonly number: number
  readonly isLookedAt: boolean
  readonly isLast: boolean
  readonly onLook: () => void
  readonly onGoBack: () => void
  readonly texts: Texts
}

/** One turn: what the user did, what the extension answered and, after a save, what it answered before. */
export function Turn(props: TurnProps): JSX.Element {
  const { turn, number, isLookedAt, isLast, onLook, onGoBack, texts } = props
  const { said, exchange, before } = turn
  const user = exchange.type === 'answer' ? exchange.user : undefined
  return (
    <li class={`turn${isLookedAt ? ' looked-at' : ''}${before === undefined ? '' : ' changed'}`}>
      <div class="user">
        <button type="button" class="bubble" aria-pressed={isLookedAt} onClick={onLook}>
          <span class="visually-hidden">{texts.look(number)}: </span>
          <Plain text={said} />
        </button>
        {user !== undefined && user !== said && !isGesture(user) && (
          <p class="understood">
            <Plain text={user} />
          </p>
        )}
      </div>
      <div class="answer">
        {before !== undefined && (
          <del class="before">
            <span class="mark">{texts.before}</span>
            <Said exchange={before} texts={texts} />
          </del>
        )}
        {before !== undefined && <span class="mark new">{texts.now}</span>}
        <Answer exchange={exchange} texts={texts} />
      </div>
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
