import type { Dialogs } from '../core/dialogs.ts'
import { openPlatform, plainPlatform } from '../platforms/index.ts'
import { type PlatformName, platformNames } from '../platforms/names.ts'
import type { Platform } from '../platforms/platform.ts'
import { namesInUse } from './names-in-use.ts'

/** What is served at one moment. Immutable: a reload makes a new one, and a turn reads it once. */
export interface ServedExtension {
  /** Where it is served: one or more. The first is that of a conversation that says nothing of platforms. */
  readonly platforms: readonly Platform[]
  readonly dialogs: Dialogs
  /** 12 hex digits over the names and bytes of the dialog files. */
  readonly revision: string
  /** When it was loaded: ISO 8601, UTC. */
  readonly loaded: string
  /** Why the last reload changed nothing, if it did not. */
  readonly problem?: string
}

/** The platform of that name; undefined where the extension is not served there. */
export function platformOf({ platforms }: ServedExtension, name: string): Platform | undefined {
  return platforms.find((platform) => platform.name === name)
}

/** A platform to try an extension on: without a name its first one. It need not be served there. */
export function platformToTry({ platforms, dialogs }: ServedExtension, name?: PlatformName): Platform {
  const [first] = name === undefined ? platforms : platforms.filter((platform) => platform.name === name)
  return first ?? openPlatform(plainPlatform(name ?? platformNames[0]), dialogs, namesInUse(dialogs))
}
