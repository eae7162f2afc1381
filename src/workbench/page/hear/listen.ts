import { regionOf } from './hear.ts'

// What is said, as the browser's own speech recognition hears it. No standard types have it yet: Chromium and Safari name it so.

interface Recognition extends EventTarget {
  lang: string
  interimResults: boolean
  start(): void
  abort(): void
}

type RecognitionConstructor = new () => Recognition

const names = ['SpeechRecognition', 'webkitSpeechRecognition'] as const
const key = 'reprompt-listen'

/** Whether the browser can listen. */
export function canListen(): boolean {
  return recognition() !== undefined
}

export function listens(): boolean {
  return canListen() && localStorage.getItem(key) === 'yes'
}

export function rememberListening(isOn: boolean): void {
  localStorage.setItem(key, isOn ? 'yes' : 'no')
}

/** What comes of listening: the words so far, all of them, and at the end why there are none, if that is so. */
interface Heard {
  readonly onWords: (words: string) => void
  readonly onEnd: (words: string, problem: 'refused' | 'failed' | undefined) => void
}

/** Listens to one sentence; what it returns stops that. */
export function hearSentence(language: string, { onWords, onEnd }: Heard): () => void {
  const Recognition = recognition()
  if (Recognition === undefined) return () => undefined
  const heard = new Recognition()
  let words = ''
  let problem: 'refused' | 'failed' | undefined
  heard.lang = regionOf(language)
  heard.interimResults = true
  heard.addEventListener('result', (event) => {
    words = wordsOf(event)
    onWords(words)
  })
  heard.addEventListener('error', (event) => {
    const why = 'error' in event ? event.error : undefined
    if (why === 'no-speech' || why === 'aborted') return
    problem = why === 'not-allowed' || why === 'service-not-allowed' ? 'refused' : 'failed'
  })
  heard.addEventListener('end', () => onEnd(words, problem))
  heard.start()
  return () => heard.abort()
}

function recognition(): RecognitionConstructor | undefined {
  return names.map((name): RecognitionConstructor | undefined => Reflect.get(globalThis, name)).find(Boolean)
}

interface Results extends Event {
  readonly results: Iterable<{ readonly 0?: { readonly transcript: string } }>
}

function wordsOf(event: Event): string {
  const { results } = event as Results
  return [...results].map((result) => result[0]?.transcript ?? '').join('')
}
