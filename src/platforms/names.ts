/** The platforms, by the names that config.yaml and `--platform` have for them; the first is where nothing is said of platforms. */
export const platformNames = ['clova', 'alexa'] as const
export type PlatformName = (typeof platformNames)[number]
