import type { Subject } from '../conversation/open.ts'
import type { Good } from '../reload/outcome.ts'

/** What conversations are held with. */
export function subjectOf({ files, config }: Good): Subject {
  return { files, settings: config.settings, guideIntent: config.guideIntent }
}
