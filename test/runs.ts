/** How often a property is tried: `RUNS` times; the hosted CI asks for twenty times as many. */
export const runs = Number(process.env.RUNS ?? 500)
