import type { Host, Mutant } from './find-mutants.ts'

interface Group {
  readonly host: Host
  readonly mutants: readonly Mutant[]
}

/** A compiled file in which every mutant waits: at each host it asks whether one of its mutants is at work. */
export function instrument(file: string, source: string, mutants: readonly Mutant[]): string {
  const groups = groupByHost(mutants).sort((a, b) => a.host.start - b.host.start || b.host.end - a.host.end)
  return `const $is = globalThis.$mutantsOf(${JSON.stringify(file)});\n${weave(0, source.length, groups, source)}`
}

function groupByHost(mutants: readonly Mutant[]): Group[] {
  const groups = new Map<string, Group>()
  for (const mutant of mutants) {
    const { type, start, end } = mutant.host
    const key = `${type} ${start} ${end}`
    const before = groups.get(key)?.mutants ?? []
    groups.set(key, { host: mutant.host, mutants: [...before, mutant] })
  }
  return [...groups.values()]
}

/** The source from one place to another, with the groups that lie between. */
function weave(start: number, end: number, groups: readonly Group[], source: string): string {
  let woven = ''
  let at = start
  let rest = groups
  while (rest[0] !== undefined) {
    const [{ host, mutants }, ...others] = rest
    const inner = others.filter((other) => other.host.start < host.end)
    woven += source.slice(at, host.start) + choose(host, mutants, weave(host.start, host.end, inner, source))
    at = host.end
    rest = others.slice(inner.length)
  }
  return woven + source.slice(at, end)
}

function choose({ type }: Host, mutants: readonly Mutant[], original: string): string {
  if (type === 'statement') return `{ ${mutants.map(({ at }) => `if ($is(${at})) ; else `).join('')}${original} }`
  return `(${mutants.map(({ at, text }) => `$is(${at}) ? (${text}) : `).join('')}${original})`
}
