import type { JSX } from 'preact'
import type { ExchangeView } from '../protocol/responses.ts'
import { HearButton } from './hear/hear-button.tsx'
import { PlainText } from './plain-text.tsx'
import { SpeechText } from './speech-text.tsx'
import type { Texts } from './texts/texts.ts'
import { WhyLine } from './why-line.tsx'

interface ExchangeProps {
  readonly exchange: ExchangeView
  readonly texts: Texts
}

/** What the extension answered; where it did not, why. */
export function AnswerText({ exchange, texts }: ExchangeProps): JSX.Element {
  return (
    <>
      <UserText exchange={exchange} texts={texts} />
      <Silence exchange={exchange} texts={texts} />
      {exchange.type === 'answer' && <WhyLine why={exchange.why} texts={texts} />}
    </>
  )
}

/** What CLOVA says where nobody answers. */
function Silence({ exchange: { position }, texts }: ExchangeProps): JSX.Element | null {
  if (position === undefined || position.reprompt.length === 0) return null
  return (
    <p class="if-silent">
      <span class="mark">{texts.ifSilent}</span>
      {position.reprompt.map(({ text, lang }, at) => (
        <span key={at} lang={lang}>
          <PlainText text={text} />{' '}
        </span>
      ))}
    </p>
  )
}

/** The answer alone. */
export function UserText({ exchange, texts }: ExchangeProps): JSX.Element {
  switch (exchange.type) {
    case 'answer':
      return (
        <div class="said">
          <SpeechText parts={exchange.speech} brief={exchange.brief} texts={texts} />
          {exchange.speech.length > 0 && <HearButton parts={exchange.speech} texts={texts} />}
          {exchange.ends && <p class="ends">{texts.ends}</p>}
        </div>
      )
    case 'refusal':
      return <p class="said refusal">{texts.refusedMessage(exchange.status, exchange.reason)}</p>
    case 'misreading':
      return (
        <p class="said refusal">
          <PlainText text={exchange.message} />
        </p>
      )
    default:
      return exchange satisfies never
  }
}
