import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Texts } from '../texts/texts.ts'
import { quiet } from './hear.ts'
import { canListen, hearSentence, listens, rememberListening } from './listen.ts'
import { Switch } from './switch.tsx'

interface ListenProps {
  readonly texts: Texts
  /** The words so far. */
  readonly onWords: (words: string) => void
  /** All that was said. */
  readonly onSaid: (words: string) => void
}

/** Speech instead of typing, where the browser has it: off until it is switched on, for the browser sends what it hears away. */
export function ListenButton({ texts, onWords, onSaid }: ListenProps): JSX.Element | null {
  const [isOn, setOn] = useState(listens())
  const [isListening, setListening] = useState(false)
  const [problem, setProblem] = useState<'refused' | 'failed'>()
  const stop = useRef<() => void>(() => undefined)
  useEffect(() => () => stop.current(), [])
  if (!canListen()) return null

  function press(): void {
    if (isListening) {
      stop.current()
      return
    }
    quiet()
    setProblem(undefined)
    setListening(true)
    stop.current = hearSentence(document.documentElement.lang, {
      onWords,
      onEnd(words, why) {
        setListening(false)
        setProblem(why)
        if (words.trim() !== '') onSaid(words.trim())
      },
    })
  }

  return (
    <div class="listen">
      <Switch
        isOn={isOn}
        onSwitch={(now) => {
          setOn(now)
          rememberListening(now)
          if (!now) stop.current()
        }}
        text={texts.listen.byVoice}
      />
      {isOn && (
        <button type="button" aria-pressed={isListening} onClick={press}>
          {isListening ? texts.listen.stop : texts.listen.start}
        </button>
      )}
      {problem !== undefined && (
        <p class="misread" role="alert">
          {texts.listen[problem]}
        </p>
      )}
    </div>
  )
}
