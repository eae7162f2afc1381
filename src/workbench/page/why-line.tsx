import type { JSX } from 'preact'
import type { WhyView } from '../protocol/responses.ts'
import { nameRefusal } from './name-refusal.ts'
import { PlainText } from './plain-text.tsx'
import type { Texts } from './texts/texts.ts'
import { PlaceButton } from './write/open-place.tsx'
import { Reword } from './write/reword.tsx'

/** Why the extension answered so: the rule, what became of the slots, and the lines of YAML it spoke. */
export function WhyLine({ why, texts }: { readonly why: WhyView; readonly texts: Texts }): JSX.Element {
  const facts: readonly (readonly [kind: string, label: string, names: readonly string[]])[] = [
    ['setting', texts.setting, why.setting === undefined ? [] : [why.setting]],
    ['filled', texts.filled, why.filled],
    ['refused', texts.refused, why.refused.map((one) => `${one.slot} (${nameRefusal(one, texts)})`)],
    ['dropped', texts.dropped, why.dropped],
    ['forgotten', texts.forgotten, why.forgotten],
    ['completed', texts.completed, why.completed],
    ['leftOut', texts.leftOut, why.leftOut],
    ['lookedUp', texts.lookedUp, why.lookedUp],
    ['sent', texts.sent, why.sent],
  ]
  return (
    <div class="why">
      <p>
        <span class="visually-hidden">{texts.why}: </span>
        <PlainText text={texts.rules[why.rule](why)} />
        {facts.map(
          ([kind, label, names]) =>
            names.length > 0 && (
              <span key={kind} class={`fact ${kind}`}>
                {label} <PlainText text={names.join(', ')} />
              </span>
            ),
        )}
      </p>
      <ul class="sources">
        {why.texts.map(({ name, place }) => (
          <li key={name}>
            {place === undefined ? <code>{texts.builtIn}</code> : <PlaceButton place={place} />}{' '}
            <PlainText text={name} />
            {place !== undefined && <Reword name={name} texts={texts} />}
          </li>
        ))}
      </ul>
    </div>
  )
}
