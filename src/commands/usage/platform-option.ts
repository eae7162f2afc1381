import { type PlatformName, platformNames } from '../../platforms/index.ts'
import { type ExitCode, exitCodes, languageOf, type Terminal } from '../terminal.ts'
import { usageWords } from './index.ts'

/** The platform that `--platform` names, if it was given. */
export function platformNamed(written: string | undefined): PlatformName | undefined | 'unknown' {
  return written === undefined ? undefined : (platformNames.find((name) => name === written) ?? 'unknown')
}

/** Reports a `--platform` that is none. */
export function reportPlatform({ env, errors }: Terminal): ExitCode {
  errors.write(`${usageWords[languageOf(env)].notOneOf('--platform', platformNames)}\n`)
  return exitCodes.usage
}
