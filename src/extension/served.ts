import type { Dialogs } from '../core/dialogs.ts'
import type { Platform } from '../platforms/platform.ts'

/** What is served at one moment. Immutable: a reload makes a new one, and a turn reads it once. */
export interface ServedExtension {
  readonly platform: Platform
  readonly dialogs: Dialogs
  /** As registered with the platform. */
  readonly applicationId: string
  /** Seconds for which a message may be sent again; 0: for ever. */
  readonly tolerance: number
  /** 12 hex digits over the names and bytes of the dialog files. */
  readonly revision: string
  /** When it was loaded: ISO 8601, UTC. */
  readonly loaded: string
  /** Why the last reload changed nothing, if it did not. */
  readonly problem?: string
}
