import type { LanguageCode } from '../../../languages/language.ts'
import type { StepPart } from '../../protocol/requests.ts'

// Answers as they sound, with the voices of the browser.

const key = 'reprompt-hear'
const usualRegions: Readonly<Record<LanguageCode, string>> = { ko: 'ko-KR', ja: 'ja-JP', en: 'en-US' }
const regions: ReadonlyMap<string, string> = new Map(Object.entries(usualRegions))

export function hearsAll(): boolean {
  return localStorage.getItem(key) === 'yes'
}

export function rememberHearing(isOn: boolean): void {
  localStorage.setItem(key, isOn ? 'yes' : 'no')
}

/** What is being heard: another answer interrupts it. */
interface Playing {
  isOver: boolean
  stop: () => void
}

let playing: Playing = { isOver: true, stop: () => undefined }

/** Speaks the parts of an answer one after the other, each text in its own language, and plays its sounds. */
export async function hear(parts: readonly StepPart[], language: string): Promise<void> {
  quiet()
  const own: Playing = { isOver: false, stop: () => undefined }
  playing = own
  for (const part of parts) {
    if (own.isOver) return
    await (part.type === 'audio' ? play(part.text, own) : speak(part.text, part.lang ?? language))
  }
}

export function quiet(): void {
  playing.isOver = true
  playing.stop()
  speechSynthesis.cancel()
}

/** A language as the browser names its voices. */
export function regionOf(language: string): string {
  return regions.get(language) ?? language
}

function speak(text: string, language: string): Promise<void> {
  const utterance = new SpeechSynthesisUtterance(text)
  const lang = regionOf(language)
  utterance.lang = lang
  const voice = speechSynthesis.getVoices().find((one) => one.lang.replace('_', '-').startsWith(lang.slice(0, 2)))
  if (voice !== undefined) utterance.voice = voice
  return new Promise((resolve) => {
    utterance.addEventListener('end', () => resolve())
    utterance.addEventListener('error', () => resolve())
    speechSynthesis.speak(utterance)
  })
}

/** A sound that cannot be played is silent. */
function play(url: string, own: Playing): Promise<void> {
  const sound = new Audio(url)
  return new Promise((resolve) => {
    own.stop = () => {
      sound.pause()
      resolve()
    }
    sound.addEventListener('ended', () => resolve())
    sound.addEventListener('error', () => resolve())
    sound.play().catch(() => resolve())
  })
}
