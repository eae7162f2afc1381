import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { postSave } from '../send-request.ts'
import type { Texts } from '../texts/texts.ts'

interface NewDialogProps {
  /** Where dialog files are: `dialogs`. */
  readonly folder: string
  readonly texts: Texts
  readonly onMade: (file: string) => void
}

/** Makes a dialog of one sentence, as ordinary YAML in a file of its own. */
export function NewDialog({ folder, texts, onMade }: NewDialogProps): JSX.Element {
  const [intent, setIntent] = useState('')
  const [sentence, setSentence] = useState('')
  const [message, setMessage] = useState('')
  const [first, second] = [useId(), useId()]

  function make(event: SubmitEvent): void {
    event.preventDefault()
    const file = `${folder}/${intent.trim()}.yaml`
    postSave({ name: file, text: writeDialog(intent.trim(), sentence.trim()) }).then(
      () => {
        setIntent('')
        setSentence('')
        setMessage('')
        onMade(file)
      },
      () => setMessage(texts.write.notMade),
    )
  }

  return (
    <details class="new-dialog">
      <summary>{texts.write.newDialog}</summary>
      <form onSubmit={make}>
        <label for={first}>{texts.write.intentName}</label>
        <input id={first} value={intent} required onInput={(event) => setIntent(event.currentTarget.value)} />
        <label for={second}>{texts.write.firstSentence}</label>
        <input id={second} value={sentence} required onInput={(event) => setSentence(event.currentTarget.value)} />
        <button type="submit">{texts.write.make}</button>
        <p role="status">{message}</p>
      </form>
    </details>
  )
}

function writeDialog(intent: string, sentence: string): string {
  return `intents:\n  ${intent}:\n    complete: ${JSON.stringify(sentence)}\n`
}
