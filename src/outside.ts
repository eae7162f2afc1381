import type { Outside } from './dialog-files/checks/check.ts'
import type { Config } from './extension/config.ts'
import { builtInIntents } from './platforms/cek/intents.ts'

/** What the dialogs of an extension must fit besides each other: CEK's own intents, and its config.yaml. */
export function outsideOf({ launchAt }: Partial<Config>): Outside {
  return launchAt === undefined ? { builtIns: builtInIntents } : { builtIns: builtInIntents, launchAt }
}
