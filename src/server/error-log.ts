import type { Logger } from 'pino'

/** Why a request was refused. `reason` is one of a few fixed ones. */
export interface RefusedRequest {
  /** At whose path; none elsewhere. */
  readonly platform?: string
  readonly status: number
  readonly code: string
  readonly reason?: string
  /** The IP address of whoever sent it. */
  readonly client?: string | undefined
}

/** The lines of requests that are no turns. */
export interface ErrorLog {
  readonly refused: (refused: RefusedRequest) => void
  /** A mistake of ours. */
  readonly failed: (error: unknown) => void
}

// So many refusals of one kind have a line of their own within a second; then one line counts the rest.
const linesASecond = 10

/** Logs refusals, a flood of them in few lines: whoever sends what is not signed must not fill a disk. */
export function openErrorLog(log: Logger): ErrorLog {
  const counts = new Map<string, number>()

  function countAgain(key: string, refused: RefusedRequest): void {
    const more = (counts.get(key) ?? 0) - linesASecond
    counts.delete(key)
    if (more > 0) write({ ...refused, more })
  }

  function write(fields: RefusedRequest & { readonly more?: number }): void {
    // The whole internet knocks at doors that are not there: not worth a line.
    const level = fields.status === 404 || fields.status === 405 ? 'debug' : 'warn'
    log[level](fields, 'refused')
  }

  return {
    refused(refused) {
      const key = `${refused.platform} ${refused.code} ${refused.reason}`
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      if (count === 1) setTimeout(() => countAgain(key, refused), 1000).unref()
      if (count <= linesASecond) write(refused)
    },
    failed(error) {
      log.error({ err: error, status: 500 }, 'failed')
    },
  }
}
