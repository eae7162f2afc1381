import { type LogLevel, logLevels } from '../../server/log.ts'
import type { CommandWords } from '../words/words.ts'

/** What the environment says over config.yaml. */
export interface Environment {
  readonly host?: string
  readonly port?: number
  readonly level: LogLevel
}

/** Reads `HOST`, `PORT` and `LOG_LEVEL`; an empty one is not set. Returns a sentence where one makes no sense. */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  words: CommandWords,
): Environment | string {
  const { HOST = '', PORT = '', LOG_LEVEL = '' } = env
  if (PORT !== '' && !isPort(PORT)) return words.start.badPort(PORT)
  const level = LOG_LEVEL === '' ? 'info' : logLevels.find((known) => known === LOG_LEVEL)
  if (level === undefined) return words.start.badLevel(LOG_LEVEL, logLevels)
  return { level, ...(HOST !== '' && { host: HOST }), ...(PORT !== '' && { port: Number(PORT) }) }
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535
}
