import type { Mistake } from '../diagnostics/codes.ts'
import { type PlatformMaps, type PlatformSettings, readPlatforms } from '../platforms/index.ts'
import type { Path } from '../yaml/tree.ts'
import type { ConfigFile } from './config-schema.ts'
import type { Variables } from './read-services.ts'

interface Located {
  readonly path: Path
  readonly mistake: Mistake
}

/** The platforms of a config.yaml, and what is wrong with what it says of them. */
interface ConfiguredPlatforms {
  readonly settings: readonly PlatformSettings[]
  readonly mistakes: readonly Located[]
}

/** What the server has at paths of its own. */
const ownPaths = ['/healthz', '/readyz', '/metrics']

/** Reads what a config.yaml (absolute) says of platforms: in a map for each, or, of CLOVA, as keys beside the others. */
export async function readConfiguredPlatforms(
  config: string,
  file: ConfigFile,
  env: Variables | undefined,
): Promise<ConfiguredPlatforms> {
  const clova = file.clova ?? flatClova(file)
  const isFlat = file.clova === undefined && clova !== undefined
  const read = await readPlatforms(config, clova === undefined ? file : { ...file, clova }, env)
  const placed = read.map(({ settings, mistakes }) => {
    const place = (path: Path) => (isFlat && settings.name === 'clova' ? flatPath(path) : [settings.name, ...path])
    return { settings, place, mistakes: mistakes.map(({ path, mistake }) => ({ path: place(path), mistake })) }
  })
  return {
    settings: read.map(({ settings }) => settings),
    mistakes: [
      ...placed.flatMap(({ mistakes }) => mistakes),
      ...(isFlat ? [] : checkFlat(file)),
      ...checkPaths(placed),
    ],
  }
}

/** The map that the flat keys stand for; undefined where they name no extension. */
function flatClova({ applicationId, guideIntent, signature, server }: ConfigFile): PlatformMaps['clova'] | undefined {
  if (applicationId === undefined) return undefined
  return {
    applicationId,
    ...(guideIntent !== undefined && { guideIntent }),
    ...(signature !== undefined && { signature }),
    ...(server?.path !== undefined && { path: server.path }),
  }
}

/** Where a key of CLOVA's map is written without the map. */
function flatPath(path: Path): Path {
  return path[0] === 'path' ? ['server', 'path'] : path
}

/** Flat keys mean CLOVA: they are in its map, where it has one, and nowhere without it. */
function checkFlat(file: ConfigFile): readonly Located[] {
  const written: readonly (readonly [key: string, path: Path, value: unknown])[] = [
    ['applicationId', ['applicationId'], file.applicationId],
    ['guideIntent', ['guideIntent'], file.guideIntent],
    ['signature', ['signature'], file.signature],
    ['path', ['server', 'path'], file.server?.path],
  ]
  const isNamed = file.clova !== undefined
  return written.flatMap(([key, path, value]) =>
    value === undefined ? [] : [{ path, mistake: { code: 'platform-key', args: { key, isNamed } } as const }],
  )
}

interface PlacedPlatform {
  readonly settings: PlatformSettings
  readonly place: (path: Path) => Path
}

/** Each platform has a path of its own. */
function checkPaths(platforms: readonly PlacedPlatform[]): readonly Located[] {
  return platforms.flatMap(({ settings: { path }, place }, index) => {
    const other = platforms.slice(0, index).find(({ settings }) => settings.path === path)
    const by = ownPaths.includes(path) ? path : other?.settings.name
    return by === undefined
      ? []
      : [{ path: place(['path']), mistake: { code: 'path-taken', args: { path, by } } as const }]
  })
}
