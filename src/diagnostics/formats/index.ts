import type { FormatName } from './format-names.ts'
import { printGithub } from './github.ts'
import { printJson } from './json.ts'
import { printJunit } from './junit.ts'
import type { Print } from './report.ts'
import { printSarif } from './sarif.ts'
import { printText } from './text.ts'

/** Every format, by the name that `--format` takes. */
export const formats: Readonly<Record<FormatName, Print>> = {
  text: printText,
  json: printJson,
  github: printGithub,
  sarif: printSarif,
  junit: printJunit,
}
