import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { TakenTurn } from './conversation.ts'
import type { Texts } from './texts/texts.ts'

interface MessageProps {
  readonly turn: TakenTurn | undefined
  /** The platform that sends it, as its users call it. */
  readonly platform: string
  readonly onSend: (body: string) => void
  readonly texts: Texts
}

/** What a platform sends in a turn, to be changed and sent again, and what we answer. */
export function MessagePanel({ turn, platform, onSend, texts }: MessageProps): JSX.Element {
  if (turn === undefined || turn.exchange.type === 'misreading') return <p class="nothing">{texts.noTurn}</p>
  const { exchange } = turn
  return (
    <div class="message-panel">
      <Request key={exchange.request} request={exchange.request} platform={platform} onSend={onSend} texts={texts} />
      <h3>{texts.response}</h3>
      {exchange.type === 'answer' ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by the keyboard too
        <pre tabIndex={0}>{exchange.response}</pre>
      ) : (
        <p>{texts.refusedMessage(exchange.status, exchange.reason)}</p>
      )}
    </div>
  )
}

interface RequestProps {
  readonly request: string
  readonly platform: string
  readonly onSend: (body: string) => void
  readonly texts: Texts
}

function Request({ request, platform, onSend, texts }: RequestProps): JSX.Element {
  const [body, setBody] = useState(request)
  const [field, hint] = [useId(), useId()]
  function send(event: SubmitEvent): void {
    event.preventDefault()
    onSend(body)
  }
  return (
    <form onSubmit={send}>
      <h3>
        <label for={field}>{texts.request(platform)}</label>
      </h3>
      <textarea
        id={field}
        rows={16}
        spellcheck={false}
        aria-describedby={hint}
        value={body}
        onInput={({ currentTarget }) => setBody(currentTarget.value)}
      />
      <p id={hint} class="hint">
        {texts.sendAgainHint}
      </p>
      <button type="submit">{texts.sendAgain}</button>
    </form>
  )
}
