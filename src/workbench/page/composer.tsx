import type { JSX, TargetedKeyboardEvent } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { UserAction } from '../protocol/requests.ts'
import type { ExtensionView } from '../protocol/responses.ts'
import { isComposing } from './composing.ts'
import { HearSwitch } from './hear/hear-button.tsx'
import { ListenButton } from './hear/listen-button.tsx'
import { lazily } from './lazy.tsx'
import { PlainText } from './plain-text.tsx'
import type { PageState } from './state.ts'
import { gestures, type Texts } from './texts/texts.ts'

const Picker = lazily(async () => (await import('./picker/picker.tsx')).Picker)

interface ComposerProps {
  readonly extension: ExtensionView
  readonly state: PageState
  readonly onSay: (action: UserAction, said: string) => void
  /** Says what a service answers that the turn waits for. */
  readonly onAnswer: (reply: string) => void
  readonly onWithdraw: () => void
  readonly texts: Texts
}

/** Where the user speaks: a sentence, a gesture, or an intent with its slots. */
export function Composer({ extension, state, onSay, onAnswer, onWithdraw, texts }: ComposerProps): JSX.Element {
  const [line, setLine] = useState('')
  const [isPicking, setPicking] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const recall = useRecall(setLine)
  const [examples, wrong] = [useId(), useId()]
  const { conversation, pending } = state
  const { length } = conversation
  // Whatever was done, the next thing can be said at once.
  useEffect(() => {
    if (!isPicking) input.current?.focus({ preventScroll: true })
  }, [length, isPicking, pending])

  function say(event: SubmitEvent): void {
    event.preventDefault()
    sayLine(line)
  }

  function sayLine(said: string): void {
    if (pending !== undefined) {
      onAnswer(said)
      setLine('')
      return
    }
    if (said.trim() === '') return
    recall.note(said)
    const gesture = gestures.find((one) => texts.gestures[one] === said.trim())
    onSay({ type: 'line', line: gesture ?? said }, said)
    setLine('')
  }

  return (
    <section class="composer" aria-label={texts.gesturesLabel}>
      {isPicking && (
        <Picker
          extension={extension}
          texts={texts}
          onSay={(action, said) => {
            onSay(action, said)
            setPicking(false)
          }}
          onClose={() => setPicking(false)}
        />
      )}
      <p id={wrong} class="misread" role="alert">
        {state.misread !== undefined && <PlainText text={state.misread} />}
        {state.hasFailed && texts.failed}
      </p>
      {extension.services.length > 0 && (
        <p class={`sending${extension.isLive ? ' live' : ''}`}>
          <PlainText text={extension.isLive ? texts.live(extension.services) : texts.notLive} />
        </p>
      )}
      {pending !== undefined && (
        <div class="need" role="status">
          {pending.need.lines.map((text) => (
            <p key={text}>
              <PlainText text={text} />
            </p>
          ))}
        </div>
      )}
      <form class="line" onSubmit={say}>
        <input
          ref={input}
          value={line}
          onInput={({ currentTarget }) => setLine(currentTarget.value)}
          onKeyDown={recall.press}
          aria-label={pending === undefined ? texts.sayLabel : texts.answerLabel}
          aria-describedby={wrong}
          placeholder={pending === undefined ? texts.sayHint(exampleOf(extension)) : ''}
          list={pending === undefined ? examples : undefined}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="send"
        />
        <datalist id={examples}>
          {[...new Set(extension.intents.flatMap((intent) => intent.sayings))].map((saying) => (
            <option key={saying} value={saying} />
          ))}
        </datalist>
        <button type="submit" class="primary">
          {pending === undefined ? texts.say : texts.answer}
        </button>
      </form>
      {pending !== undefined && (
        <div class="gestures">
          <button type="button" onClick={() => onAnswer('')}>
            {texts.answerNothing}
          </button>
          <button type="button" onClick={() => onAnswer('fails')}>
            {texts.answerFails}
          </button>
          <button type="button" onClick={onWithdraw}>
            {texts.withdraw}
          </button>
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's */}
      <div class="gestures" role="group" aria-label={texts.gesturesLabel} hidden={pending !== undefined}>
        {gestures.map((gesture) => (
          <button
            key={gesture}
            type="button"
            onClick={() => onSay({ type: 'line', line: gesture }, texts.gestures[gesture])}
          >
            {texts.gestures[gesture]}
          </button>
        ))}
        {extension.commands.map((command) => (
          <button key={command} type="button" onClick={() => onSay({ type: 'line', line: command }, command)}>
            <PlainText text={command} />
          </button>
        ))}
        <button type="button" aria-expanded={isPicking} onClick={() => setPicking(!isPicking)}>
          {texts.pick}
        </button>
      </div>
      <div class="switches">
        <HearSwitch texts={texts} />
        <ListenButton texts={texts} onWords={setLine} onSaid={sayLine} />
      </div>
    </section>
  )
}

/** Arrow up brings back what was typed before, arrow down what was typed after that. */
function useRecall(show: (line: string) => void) {
  const lines = useRef<readonly string[]>([])
  const back = useRef(0)
  return {
    note(line: string): void {
      lines.current = [...lines.current.filter((one) => one !== line), line].slice(-50)
      back.current = 0
    },
    press(event: TargetedKeyboardEvent<HTMLInputElement>): void {
      const step = { ArrowUp: 1, ArrowDown: -1 }[event.key]
      if (step === undefined || isComposing(event) || lines.current.length === 0) return
      // Else the browser shows its list.
      event.preventDefault()
      back.current = Math.min(Math.max(back.current + step, 0), lines.current.length)
      show(back.current === 0 ? '' : (lines.current.at(-back.current) ?? ''))
    },
  }
}

/** A line that would be understood, as far as names go. */
function exampleOf({ intents }: ExtensionView): string {
  const [intent] = intents
  const [slot] = intent?.slots ?? []
  return [intent?.intent, ...(slot === undefined ? [] : [`${slot.name}=…`])].join(' ')
}
