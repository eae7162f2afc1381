import type { ExtensionContext } from '../dialog-files/checks/check.ts'
import { builtInsToSpell, builtInsWithMeaning, canAskForHelp, traitsOf } from '../platforms/index.ts'
import type { ServiceSettings } from '../services/open-services.ts'
import type { Config } from './config.ts'

/** What the dialogs of an extension must fit besides each other: CEK's own intents, and its config.yaml. */
export function extensionContextOf(
  { launchAt, services, platforms = [] }: Partial<Config>,
  now?: number,
): ExtensionContext {
  return {
    ...(now !== undefined && { now }),
    builtIns: builtInsToSpell(platforms),
    meaningful: builtInsWithMeaning,
    isHelpBuiltIn: platforms.length === 0 || platforms.some(canAskForHelp),
    longestSpeech: longestSpeechOf(platforms),
    lacks: lackedByAll(platforms),
    datetimesIn: platforms.flatMap(({ name }) => {
      const { title: platform, datetimeEndings: endings } = traitsOf(name)
      return endings === undefined ? [] : [{ platform, endings }]
    }),
    ...(launchAt !== undefined && { launchAt }),
    ...(services !== undefined && {
      services: services.map(({ name }) => name),
      takers: services.filter(onlyTakes).map(({ name }) => name),
      trusted: services.filter(({ takesPrivate }) => takesPrivate).map(({ name }) => name),
    }),
  }
}

/** What no platform does: what one of them does has its use. */
function lackedByAll(platforms: Config['platforms']): NonNullable<ExtensionContext['lacks']> {
  const [first, ...others] = platforms.map(({ name }) => traitsOf(name))
  if (first === undefined) return []
  const { title: platform, lacks } = first
  return lacks.filter((what) => others.every((one) => one.lacks.includes(what))).map((what) => ({ platform, what }))
}

/** The platforms that count all that is said at once. */
function longestSpeechOf(platforms: Config['platforms']): NonNullable<ExtensionContext['longestSpeech']> {
  return platforms.flatMap(({ name }) => {
    const { title: platform, longestSpeech: limit } = traitsOf(name)
    return limit === undefined ? [] : [{ platform, limit }]
  })
}

/** Whether a service is given things and answers nothing: a file, a mail, a chat. */
function onlyTakes(service: ServiceSettings): boolean {
  return service.type === 'file' || service.type === 'email' || (service.type === 'url' && service.takesText)
}
