import type { Counts } from './outbox.ts'
import type { RunningServices, RunOptions } from './run-services.ts'

/** The services and the outbox of a server, opened as soon as config.yaml names any. */
export interface ServicesOnDemand {
  /** Those of now, once they are open: none where config.yaml has never named any, or the outbox cannot be opened. Never rejects. */
  readonly running: () => Promise<RunningServices | undefined>
  /** How the outbox was when it was last looked at; `unreachable` where it cannot be, none where there is none. */
  readonly outbox: () => OutboxState | undefined
  /** Goes on with what config.yaml says now. Rejects where the outbox can never work: no folder, no `pg`. */
  readonly use: (config: ConfiguredServices) => Promise<void>
  /** Finishes what is under way, for at most so many milliseconds. */
  readonly stop: (within: number) => Promise<void>
}

export type OutboxState = Counts | 'unreachable'

/** What config.yaml says. */
type ConfiguredServices = Pick<RunOptions, 'services' | 'outbox'>

export function openServicesOnDemand(options: Omit<RunOptions, keyof ConfiguredServices>): ServicesOnDemand {
  let opened: RunningServices | undefined
  let isUnusable = false
  // One reload after another; a turn in between waits for what config.yaml says now.
  let last: Promise<void> = Promise.resolve()

  async function open({ services, outbox }: ConfiguredServices): Promise<void> {
    if (opened !== undefined) return opened.reload(services)
    isUnusable = services.length > 0
    if (!isUnusable) return
    // Loaded only where it is used: a server without services needs none of it.
    const { runServices } = await import('./run-services.ts')
    opened = await runServices({ ...options, services, outbox })
  }

  return {
    running: () => last.then(() => opened),
    outbox: () =>
      opened === undefined ? (isUnusable ? 'unreachable' : undefined) : (opened.counts() ?? 'unreachable'),
    use(config) {
      const done = last.then(() => open(config))
      last = done.catch(() => {})
      return done
    },
    async stop(within) {
      await last
      await opened?.stop(within)
    },
  }
}
