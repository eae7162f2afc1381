const first = 5_000
const longest = 6 * 60 * 60 * 1000

/** Milliseconds to wait after so many tries: 5 s × 3ⁿ, at most 6 h, ± 10 %. `chance` is from 0 to 1. */
export function retryDelay(tries: number, chance: number): number {
  const wait = Math.min(first * 3 ** (tries - 1), longest)
  return Math.round(wait * (0.9 + 0.2 * chance))
}
