import fc from 'fast-check'

/** How often a property is tried: `RUNS` times; the hosted CI asks for fifty times as many. */
export const runs = Number(process.env.RUNS ?? 200)

/** What chance begins with: the same for everybody, so that what fails is what was changed. Another `SEED` finds what nobody has seen yet. */
export const seed = Number(process.env.SEED ?? 20_260_323)

fc.configureGlobal({ seed })
