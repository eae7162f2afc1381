import { isIP } from 'node:net'
import { isIntentName } from '../core/names.ts'
import type { Code, Mistake } from '../diagnostics/codes.ts'
import { type Diagnostic, diagnose, rangeOf, wholeFile } from '../diagnostics/diagnostic.ts'
import { didYouMean } from '../diagnostics/did-you-mean.ts'
import { meaningOf, type PlatformSettings, traitsOf } from '../platforms/index.ts'
import type { YamlFile } from '../yaml/read.ts'
import { find, listed, type Path } from '../yaml/tree.ts'
import { type ConfigFile, defaults } from './config-schema.ts'

function diagnoseAt(yaml: YamlFile, path: Path, mistake: Mistake): Diagnostic {
  const { tree } = find(yaml.tree, path)
  return diagnose(mistake, rangeOf(yaml.source, tree.start, tree.end))
}

const ofKeys: ReadonlySet<Code> = new Set(['service-kind', 'misplaced-setting', 'platform-key', 'not-on-platform'])

/** Where a key is wrong, or all that is below it, and not its value, it is reported at the key. */
export function diagnoseAtKey(yaml: YamlFile, path: Path, mistake: Mistake): Diagnostic {
  const key = find(yaml.tree, path).entry?.key
  const isOfKey = ofKeys.has(mistake.code)
  if (!isOfKey || key === undefined) return diagnoseAt(yaml, path, mistake)
  return diagnose(mistake, rangeOf(yaml.source, key.start, key.end))
}

/** An extension is served somewhere. What is wrong with CLOVA's keys is reported at them. */
export function checkAnyPlatform(
  { source, tree }: YamlFile,
  platforms: readonly PlatformSettings[],
): readonly Diagnostic[] {
  const isMeant = ['guideIntent', 'signature'].some((key) => find(tree, [key]).found)
  if (platforms.length > 0 || isMeant) return []
  return [diagnose({ code: 'no-platform', args: {} }, wholeFile(source.file))]
}

/** Proxies are trusted by their addresses, never by name. */
export function checkProxies(yaml: YamlFile, { server }: ConfigFile): readonly Diagnostic[] {
  const written = [...listed(server?.trustProxy)]
  return written
    .filter(([address]) => !isAddressRange(address))
    .map(([address, steps]) =>
      diagnoseAt(yaml, ['server', 'trustProxy', ...steps], { code: 'bad-address', args: { written: address } }),
    )
}

/** "10.0.0.1", or a range such as "10.0.0.0/8". */
function isAddressRange(written: string): boolean {
  const [address = '', bits, ...more] = written.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

/** A language that a platform does not speak; Korean goes without saying. */
export function checkLanguage(
  yaml: YamlFile,
  { language = defaults.language }: ConfigFile,
  platforms: readonly PlatformSettings[],
): readonly Diagnostic[] {
  return platforms.flatMap(({ name }) => {
    const { title, languagesLacked } = traitsOf(name)
    if (!languagesLacked.includes(language)) return []
    const path = find(yaml.tree, ['language']).found ? ['language'] : [name]
    return [diagnoseAtKey(yaml, path, { code: 'not-on-platform', args: { platform: title, what: 'language' } })]
  })
}

/** A timezone that does not exist. */
export function checkTimezone(yaml: YamlFile, { timezone }: Pick<ConfigFile, 'timezone'>): readonly Diagnostic[] {
  if (timezone === undefined || isTimezone(timezone)) return []
  const args = { written: timezone, ...didYouMean(timezone, Intl.supportedValuesOf('timeZone')) }
  return [diagnoseAt(yaml, ['timezone'], { code: 'bad-timezone', args })]
}

/** An offset such as "+09:00" is none: it has no summer time. */
function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return !/^[+-]/.test(name)
  } catch {
    return false
  }
}

/** Each command's intents must be names, and an intent is one command. */
export function* checkCommands(yaml: YamlFile, { commands = {} }: Pick<ConfigFile, 'commands'>): Iterable<Diagnostic> {
  const taken = new Set<string>()
  for (const [command, intents] of Object.entries(commands)) {
    for (const [intent, steps] of listed(intents)) {
      const path = ['commands', command, ...steps]
      const meaning = meaningOf(intent)
      if (!isIntentName(intent))
        yield diagnoseAt(yaml, path, { code: 'bad-name', args: { name: intent, named: 'intent' } })
      else if (meaning !== undefined && meaning !== command)
        yield diagnoseAt(yaml, path, { code: 'built-in-command', args: { intent, command, meaning } })
      else if (taken.has(intent))
        yield diagnoseAt(yaml, path, { code: 'duplicate-name', args: { name: intent, named: 'intent' } })
      taken.add(intent)
    }
  }
}
