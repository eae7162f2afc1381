import type { Router } from '@koa/router'
import type { LoadedExtension } from '../../extension/load-extension.ts'
import type { ReloadOutcome } from '../../reload/outcome.ts'
import type { LiveServices } from '../../server/turn-services.ts'

export interface StartOptions {
  /** config.yaml, as it was named. */
  readonly config: string
  /** Whether the files are read again when they are saved, and not only at SIGHUP. */
  readonly watch: boolean
  /** Whether they are looked at each second instead of being watched. */
  readonly polls?: boolean
  /** Whether services are called, and what is completed is sent to them. */
  readonly isLive: boolean
  /** Where to listen, whatever config.yaml and the environment say. */
  readonly host?: string
  readonly devTools?: DevTools
  /** The folder in which the last good set is kept, to be served when the files are broken at the next start. */
  readonly lastGood?: string
}

/** What `dev` serves besides the extension. */
export interface DevTools {
  /** `live`: the services that are really called, where any are. */
  readonly open: (first: LoadedExtension, live: LiveServices | undefined) => RunningDevTools
  /** Is called with the address of their page. */
  readonly onListening?: (url: string) => void
}

/** Is called at each reload, and closed when the server stops. */
export interface RunningDevTools {
  /** Where their page is. */
  readonly path: string
  readonly router: Router
  readonly onReload: (outcome: ReloadOutcome, problem: string | undefined) => void
  readonly close: () => void
}
