/** How often a property is tried: `RUNS` times, else more in CI than while somebody waits; the hosted CI asks for yet more. */
export const runs = Number(process.env.RUNS ?? (process.env.CI === 'true' ? 2_000 : 1_000))
