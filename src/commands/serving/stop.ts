import type { Terminal } from '../terminal.ts'

/** Whether and how urgently a server has been asked to stop. */
export interface Stop {
  readonly isRequested: () => boolean
  /** Resolves at the first SIGTERM or SIGINT. */
  readonly requested: Promise<void>
  /** Aborted by the second. */
  readonly abort: AbortSignal
  /** Leaves signals to whoever wants them. */
  readonly forget: () => void
}

export function awaitStop(terminal: Terminal): Stop {
  const calm = new AbortController()
  const abort = new AbortController()
  const forget = terminal.onSignal(['SIGTERM', 'SIGINT'], () => {
    if (calm.signal.aborted) abort.abort()
    calm.abort()
  })
  const requested = new Promise<void>((resolve) =>
    calm.signal.addEventListener('abort', () => resolve(), { once: true }),
  )
  return { isRequested: () => calm.signal.aborted, requested, abort: abort.signal, forget }
}
