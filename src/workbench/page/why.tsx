import type { JSX } from 'preact'
import type { ToldWhy } from '../protocol/responses.ts'
import { Plain } from './plain.tsx'
import type { Texts } from './texts/texts.ts'

/** Why the extension answered so: the rule, what became of the slots, and the lines of YAML it spoke. */
export function Why({ why, texts }: { readonly why: ToldWhy; readonly texts: Texts }): JSX.Element {
  const facts: readonly (readonly [kind: string, label: string, names: readonly string[]])[] = [
    ['filled', texts.filled, why.filled],
    ['refused', texts.refused, why.refused.map(({ slot, rule }) => `${slot} (${texts.refusals[rule]})`)],
    ['dropped', texts.dropped, why.dropped],
    ['completed', texts.completed, why.completed],
  ]
  return (
    <div class="why">
      <p>
        <span class="visually-hidden">{texts.why}: </span>
        <Plain text={texts.rules[why.rule](why)} />
        {facts.map(
          ([kind, label, names]) =>
            names.length > 0 && (
              <span key={kind} class={`fact ${kind}`}>
                {label} <Plain text={names.join(', ')} />
              </span>
            ),
        )}
      </p>
      <ul class="sources">
        {why.texts.map(({ name, place }) => (
          <li key={name}>
            <code>
              <Plain text={place ?? texts.builtIn} />
            </code>{' '}
            <Plain text={name} />
          </li>
        ))}
      </ul>
    </div>
  )
}
