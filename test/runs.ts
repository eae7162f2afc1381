/** How often a property is tried: `RUNS` times, else more in CI than while somebody waits. */
export const runs = Number(process.env.RUNS ?? (process.env.CI === 'true' ? 10_000 : 1_000))
