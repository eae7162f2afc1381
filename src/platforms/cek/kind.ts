import type { PlatformKind } from '../platform.ts'
import { cek } from './cek.ts'
import { cekBuiltIns, cekIntents, cekMeaningOf } from './intents.ts'
import { readTsvModel } from './model/read.ts'
import { cekTypes } from './model/types.ts'
import { writeTsvModel } from './model/write.ts'
import { type CekSettings, type ClovaMap, cekDefaults, readCekSettings } from './settings.ts'

/** CLOVA, whichever extension is served there. */
export const clova: PlatformKind<CekSettings, ClovaMap> = {
  title: 'CLOVA',
  defaults: cekDefaults,
  readSettings: readCekSettings,
  open: (settings, { language }, inUse) => cek(settings, language.code, inUse),
  builtIns: { prefix: 'Clova.', names: cekBuiltIns, mayBeMisspelt: true, meaningOf: cekMeaningOf },
  intents: ({ guideIntent }, inUse) => cekIntents(guideIntent, inUse),
  canAskForHelp: ({ guideIntent }) => guideIntent !== 'notUnderstood',
  longestSpeech: undefined,
  languagesLacked: [],
  lacks: [],
  model: {
    types: cekTypes,
    forbidden: /[<>]/u,
    write: (exported, _settings, language) => writeTsvModel(exported, language),
    extension: '.tsv',
    read: readTsvModel,
  },
}
