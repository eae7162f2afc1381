import { type CekSettings, cek } from './cek/cek.ts'
import { cekKeys } from './cek/config-keys.ts'
import { builtInIntents as cekBuiltIns, cekIntents } from './cek/intents.ts'
import type { Platform, PlatformIntents } from './platform.ts'

// The platforms, of which there is one: only this file knows which. A new one is a folder beside `cek/`, and an entry wherever `cek` is here.

/** What a platform must know of config.yaml. */
export type PlatformSettings = CekSettings

/** The keys of config.yaml that are a platform's own, as JSON schemas. */
export const platformKeys = cekKeys

/** The names of every platform's built-in intents. */
export const builtInIntents: readonly string[] = cekBuiltIns

/** The platform on which an extension is served. */
export function openPlatform(settings: PlatformSettings): Platform {
  return cek(settings)
}

/** How the platform names what users mean, where nothing else of the extension is known. */
export function openIntents({ guideIntent }: Pick<PlatformSettings, 'guideIntent'>): PlatformIntents {
  return cekIntents(guideIntent)
}
