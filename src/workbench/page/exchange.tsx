import type { JSX } from 'preact'
import type { Exchange } from '../protocol/responses.ts'
import { Plain } from './plain.tsx'
import { Speech } from './speech.tsx'
import type { Texts } from './texts/texts.ts'
import { Why } from './why.tsx'

interface ExchangeProps {
  readonly exchange: Exchange
  readonly texts: Texts
}

/** What the extension answered; where it did not, why. */
export function Answer({ exchange, texts }: ExchangeProps): JSX.Element {
  return (
    <>
      <Said exchange={exchange} texts={texts} />
      {exchange.type === 'answer' && <Why why={exchange.why} texts={texts} />}
    </>
  )
}

/** The answer alone. */
export function Said({ exchange, texts }: ExchangeProps): JSX.Element {
  switch (exchange.type) {
    case 'answer':
      return (
        <div class="said">
          <Speech parts={exchange.speech} brief={exchange.brief} texts={texts} />
          {exchange.ends && <p class="ends">{texts.ends}</p>}
        </div>
      )
    case 'refusal':
      return <p class="said refusal">{texts.refusedMessage(exchange.status, exchange.reason)}</p>
    case 'misreading':
      return (
        <p class="said refusal">
          <Plain text={exchange.message} />
        </p>
      )
    default:
      return exchange satisfies never
  }
}
