import type { Keeping, Taking } from '../protocol/requests.ts'
import type { Kept, Taken, Tested, ToldExtension, ToldMap } from '../protocol/responses.ts'

// What the page asks the workbench. The answers are our own server's, so that their types are taken at its word.

export function takeSteps(taking: Taking): Promise<Taken> {
  return post('steps', taking)
}

/** The map of a dialog; nothing where it is gone. */
export async function fetchMap(intent: string): Promise<ToldMap | null> {
  const answer = await fetch(`/workbench/map?intent=${encodeURIComponent(intent)}`)
  return answer.json()
}

export function keepTalk(keeping: Keeping): Promise<Kept> {
  return post('keep', keeping)
}

export function runTests(): Promise<Tested> {
  return post('tests', {})
}

/** Follows the news of the extension; the browser itself comes back when the connection was lost. */
export function followNews(told: (extension: ToldExtension) => void, lost: () => void): void {
  const news = new EventSource('/workbench/news')
  news.addEventListener('message', ({ data }) => told(JSON.parse(data)))
  news.addEventListener('error', lost)
}

async function post<T>(what: string, asked: unknown): Promise<T> {
  const answer = await fetch(`/workbench/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(asked),
  })
  if (!answer.ok) throw new Error(`${what}: ${answer.status}`)
  return answer.json()
}
