import type { FromSchema } from 'json-schema-to-ts'
import type { SettingsReading } from '../platform.ts'
import { cekKeys, type clovaMap } from './config-keys.ts'
import type { GuideMeaning } from './intents.ts'
import { readKeys } from './public-keys.ts'

/** What config.yaml says of CLOVA, with what it leaves out filled in. Plain data. */
export interface CekSettings {
  readonly name: 'clova'
  readonly path: string
  readonly applicationIds: readonly string[]
  readonly guideIntent: GuideMeaning
  /** PEM texts of RSA public keys of 2048 bits, or `clova`: CLOVA's own. Several while a key is being replaced. */
  readonly publicKeys: readonly string[]
  /** How far `request.timestamp` may be off, in seconds, either way; 0 does not look. */
  readonly tolerance: number
}

export type ClovaMap = FromSchema<typeof clovaMap, { keepDefaultedPropertiesOptional: true }>

const { publicKey, tolerance } = cekKeys.signature.properties

/** What holds where config.yaml says nothing of CLOVA. */
export const cekDefaults: CekSettings = {
  name: 'clova',
  path: cekKeys.path.default,
  applicationIds: [''],
  guideIntent: cekKeys.guideIntent.default,
  publicKeys: [publicKey.default],
  tolerance: tolerance.default,
}

/** Reads the map `clova` of a config.yaml (absolute), and the keys that it names. */
export async function readCekSettings(config: string, written: ClovaMap): Promise<SettingsReading<CekSettings>> {
  const { applicationId, path = cekDefaults.path, guideIntent = cekDefaults.guideIntent, signature = {} } = written
  const keys = await readKeys(config, signature.publicKey ?? publicKey.default)
  return {
    settings: {
      name: 'clova',
      path,
      applicationIds: [applicationId].flat(),
      guideIntent,
      publicKeys: keys.publicKeys,
      tolerance: signature.tolerance ?? cekDefaults.tolerance,
    },
    mistakes: keys.mistakes.map(({ path: at, mistake }) => ({ path: ['signature', 'publicKey', ...at], mistake })),
  }
}
