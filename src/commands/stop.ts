import type { Terminal } from './terminal.ts'

/** Whether and how urgently a server has been told to stop. */
export interface Stop {
  readonly isAsked: () => boolean
  /** Resolves at the first SIGTERM or SIGINT. */
  readonly asked: Promise<void>
  /** Aborted by the second. */
  readonly hurry: AbortSignal
  /** Leaves signals to whoever wants them. */
  readonly forget: () => void
}

export function awaitStop(terminal: Terminal): Stop {
  const calm = new AbortController()
  const hurry = new AbortController()
  const forget = terminal.onSignal(['SIGTERM', 'SIGINT'], () => {
    if (calm.signal.aborted) hurry.abort()
    calm.abort()
  })
  const asked = new Promise<void>((resolve) => calm.signal.addEventListener('abort', () => resolve(), { once: true }))
  return { isAsked: () => calm.signal.aborted, asked, hurry: hurry.signal, forget }
}
