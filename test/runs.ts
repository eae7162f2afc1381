/** How often a property is tried: `RUNS` times; the hosted CI asks for ten times as many. */
export const runs = Number(process.env.RUNS ?? 1_000)
