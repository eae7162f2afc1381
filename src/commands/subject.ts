import type { Subject } from '../conversation/open.ts'
import type { LoadedExtension } from '../reload/outcome.ts'

/** What conversations are held with. */
export function subjectOf({ files, config }: LoadedExtension): Subject {
  return { files, settings: config.settings, guideIntent: config.guideIntent }
}
