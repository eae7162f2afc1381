import type { JSX } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import type { ExtensionView } from '../../protocol/responses.ts'
import { PlainText } from '../plain-text.tsx'
import { postSlot } from '../send-request.ts'
import type { Texts } from '../texts/texts.ts'
import { pageDrafts } from './drafts.ts'
import { intentsIn } from './yaml-place.ts'

interface NewSlotProps {
  readonly extension: ExtensionView
  /** The name and the text of the file that is open: the slot goes into its first dialog, where no other is chosen. */
  readonly opened: string | undefined
  readonly text: string
  /** What a slot may be, each in words. */
  readonly kinds: ReadonlyMap<string, string>
  readonly texts: Texts
  /** Shows the line where it is written: `dialogs/pizza.yaml:3:5`. */
  readonly onMade: (place: string) => void
}

/** Adds something to ask for to a dialog, as ordinary YAML below what it asks already. */
export function NewSlot({ extension, opened, text, kinds, texts, onMade }: NewSlotProps): JSX.Element | null {
  const [intent, setIntent] = useState('')
  const [name, setName] = useState('')
  const [prompt, setPrompt] = useState('')
  const [type, setType] = useState('choice')
  const [choices, setChoices] = useState('')
  const [many, setMany] = useState(false)
  const [message, setMessage] = useState('')
  const [first, second, third, fourth, fifth] = [useId(), useId(), useId(), useId(), useId()]
  useEffect(() => setIntent(''), [opened])
  const named = (name: string | undefined) => extension.intents.find((one) => one.intent === name)
  const chosen = named(intent) ?? named(intentsIn(text).find(named)) ?? extension.intents[0]
  if (chosen === undefined) return null
  const into = chosen.intent

  async function add(): Promise<string> {
    const listed = type === 'choice' ? choices.split(/[\n,、，]/u).map((one) => one.trim()) : []
    const added = await postSlot({
      intent: into,
      name: name.trim(),
      type: type === 'choice' ? 'text' : type,
      prompt: prompt.trim(),
      choices: listed.filter((one) => one !== ''),
      many: many && type !== 'yesno',
    })
    const wrong = added.mistakes.find(({ severity }) => severity === 'error')
    if (wrong !== undefined) return wrong.message
    if ((await pageDrafts.write(added.file, added.text, added.before)) === 'changed') return texts.write.conflict
    for (const clear of [setName, setPrompt, setChoices]) clear('')
    setMany(false)
    onMade(`${added.file}:${added.line}:1`)
    return texts.write.added
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    add().then(setMessage, () => setMessage(texts.write.notAdded))
  }

  return (
    <details class="new-dialog">
      <summary>{texts.write.newSlot}</summary>
      <form onSubmit={submit}>
        <label for={first}>{texts.write.dialog}</label>
        <select id={first} value={into} onChange={(event) => setIntent(event.currentTarget.value)}>
          {extension.intents.map((one) => (
            <option key={one.intent} value={one.intent}>
              {one.intent}
            </option>
          ))}
        </select>
        <label for={second}>{texts.write.slotName}</label>
        <input id={second} value={name} required onInput={(event) => setName(event.currentTarget.value)} />
        <label for={third}>{texts.write.question}</label>
        <input id={third} value={prompt} required onInput={(event) => setPrompt(event.currentTarget.value)} />
        <label for={fourth}>{texts.write.kind}</label>
        <select id={fourth} value={type} onChange={(event) => setType(event.currentTarget.value)}>
          <option value="choice">{texts.write.oneOfChoices}</option>
          {[...kinds].map(([kind, description]) => (
            <option key={kind} value={kind}>
              {kind}: {description}
            </option>
          ))}
        </select>
        {type === 'choice' && (
          <>
            <label for={fifth}>
              {texts.write.choices} ({texts.write.choicesHint})
            </label>
            <textarea
              id={fifth}
              rows={4}
              required
              value={choices}
              onInput={(event) => setChoices(event.currentTarget.value)}
            />
          </>
        )}
        {type !== 'yesno' && (
          <label>
            <input type="checkbox" checked={many} onChange={(event) => setMany(event.currentTarget.checked)} />
            {texts.write.several}
          </label>
        )}
        <p>
          <PlainText text={texts.write.itemsByHand} />
        </p>
        <button type="submit">{texts.write.make}</button>
        <p role="status">
          <PlainText text={message} />
        </p>
      </form>
    </details>
  )
}
