// Alexa takes no digits in the names of intents and slots: `menu2` is `menu_two` there.

const digits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** A name digit by digit in words, each between underscores. */
function spelled(name: string): string {
  if (!/\d/.test(name)) return name
  return name
    .replace(/\d/g, (digit) => `_${digits[Number(digit)]}_`)
    .replace(/_+/g, '_')
    .replace(/^_|_$/g, '')
}

/** The names that things of one kind have on Alexa, by ours: no two the same. One that is there as it stands means itself. */
export function namesOnAlexa(names: Iterable<string>): ReadonlyMap<string, string> {
  const all = new Set(names)
  const taken = new Set(all)
  const found = new Map<string, string>()
  for (const name of all) {
    const theirs = spelled(name)
    if (theirs !== name && taken.has(theirs)) continue
    taken.add(theirs)
    found.set(name, theirs)
  }
  return found
}

/** By the names that Alexa knows, those that are meant, where they are not the same. */
export function namesMeant(names: Iterable<string>): ReadonlyMap<string, string> {
  const pairs = Array.from(namesOnAlexa(names), ([name, theirs]) => [theirs, name] as const)
  return new Map(pairs.filter(([theirs, name]) => theirs !== name))
}
