import type { LoadedExtension } from '../../extension/load-extension.ts'
import type { ServicesOnDemand } from '../../outbox/services-on-demand.ts'
import type { Terminal } from '../terminal.ts'
import { whyUnusable } from '../why-unusable.ts'
import { commandWords } from '../words/index.ts'
import type { CommandWords } from '../words/words.ts'

/** Goes on with the services that config.yaml names; returns why the outbox cannot be opened, in words. */
export async function useServices(
  services: ServicesOnDemand | undefined,
  { config }: LoadedExtension,
  words: CommandWords,
): Promise<string | undefined> {
  try {
    await services?.use(config)
    return undefined
  } catch (error) {
    return whyUnusable(error, words)
  }
}

export async function reloadServices(
  services: ServicesOnDemand | undefined,
  now: LoadedExtension,
  { errors }: Terminal,
): Promise<void> {
  const problem = await useServices(services, now, commandWords[now.config.settings.language.code])
  if (problem !== undefined) errors.write(`${problem}\n`)
}
