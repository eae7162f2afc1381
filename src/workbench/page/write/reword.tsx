import type { JSX, TargetedKeyboardEvent } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { SentencesResponse, SentenceView } from '../../protocol/responses.ts'
import { isComposing } from '../composing.ts'
import { PlainText } from '../plain-text.tsx'
import { fetchSentences, postReword } from '../send-request.ts'
import type { Texts } from '../texts/texts.ts'
import { pageDrafts } from './drafts.ts'

interface RewordProps {
  /** The text that was said: `OrderPizza.complete.2`. */
  readonly name: string
  readonly texts: Texts
}

/** A pencil by a sentence that was said: it is changed in place, and the conversation is replayed with it. */
export function Reword({ name, texts }: RewordProps): JSX.Element {
  const [found, setFound] = useState<SentencesResponse>()
  const pencil = useRef<HTMLButtonElement>(null)

  function close(): void {
    setFound(undefined)
    pencil.current?.focus()
  }

  return (
    <>
      <button
        ref={pencil}
        type="button"
        class="pencil"
        aria-label={`${texts.write.reword}: ${name}`}
        title={texts.write.reword}
        aria-expanded={found !== undefined}
        onClick={() => (found === undefined ? void fetchSentences(name).then(setFound) : close())}
      >
        <span aria-hidden="true">✎</span>
      </button>
      {found !== undefined && found.sentences.length === 0 && <p role="status">{texts.write.notHere}</p>}
      {found?.sentences.map((sentence, at) => (
        <Sentence
          key={sentence.id}
          sentence={sentence}
          slots={found.slots}
          isFirst={at === 0}
          texts={texts}
          onClose={close}
        />
      ))}
    </>
  )
}

interface SentenceProps {
  readonly sentence: SentenceView
  readonly slots: readonly string[]
  readonly isFirst: boolean
  readonly texts: Texts
  readonly onClose: () => void
}

// Milliseconds without a key, after which what was typed is checked.
const pause = 250

function Sentence({ sentence, slots, isFirst, texts, onClose }: SentenceProps): JSX.Element {
  const { file, id, form } = sentence
  const [text, setText] = useState(sentence.text)
  const [problem, setProblem] = useState('')
  const area = useRef<HTMLTextAreaElement>(null)
  const message = useId()

  useEffect(() => {
    if (isFirst) area.current?.focus()
  }, [])
  useEffect(() => {
    if (text === sentence.text) return setProblem('')
    let isStale = false
    const waiting = setTimeout(async () => {
      const outcome = await reword(text)
      if (!isStale) setProblem(outcome.problem)
    }, pause)
    return () => {
      isStale = true
      clearTimeout(waiting)
    }
  }, [text])

  async function reword(wanted: string) {
    const answer = await postReword({ file, id, text: wanted }).catch(() => undefined)
    if (answer === undefined) return { problem: texts.failed, isGood: false }
    if (answer.type === 'changed') return { problem: texts.write.conflict, isGood: false }
    const isGood = answer.mistakes.every(({ severity }) => severity !== 'error')
    return { answer, isGood, problem: answer.mistakes.map((one) => one.message).join(' ') }
  }

  async function save(): Promise<void> {
    if (text === sentence.text) return onClose()
    const { answer, isGood, problem: said } = await reword(text)
    if (answer === undefined || !isGood) return setProblem(said)
    const outcome = await pageDrafts.write(file, answer.text, answer.before).catch(() => undefined)
    if (outcome === 'saved') return onClose()
    setProblem(outcome === 'changed' ? texts.write.conflict : texts.write.notSaved)
  }

  function press(event: TargetedKeyboardEvent<HTMLTextAreaElement>): void {
    // What an input method composes ends with Enter, too.
    if (isComposing(event)) return
    if (event.key === 'Escape') onClose()
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    void save()
  }

  function insert(slot: string): void {
    const field = area.current
    if (field === null) return
    field.setRangeText(`{${slot}}`, field.selectionStart, field.selectionEnd, 'end')
    setText(field.value)
    field.focus()
  }

  return (
    <div class="reword">
      <textarea
        ref={area}
        rows={2}
        value={text}
        aria-label={form === undefined ? texts.write.reword : `${texts.write.reword} (${form})`}
        aria-describedby={message}
        aria-invalid={problem !== ''}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={press}
      />
      <div class="chips">
        {slots.map((slot) => (
          <button key={slot} type="button" class="chip" onClick={() => insert(slot)}>
            {'{'}
            <PlainText text={slot} />
            {'}'}
          </button>
        ))}
        <button type="button" class="primary" onClick={() => void save()}>
          {texts.write.save}
        </button>
        <button type="button" onClick={onClose}>
          {texts.close}
        </button>
      </div>
      <p id={message} class="misread" role="status">
        {problem !== '' && <PlainText text={problem} />}
      </p>
    </div>
  )
}
