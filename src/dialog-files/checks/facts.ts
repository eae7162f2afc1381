import { wrongFactName } from '../../core/names.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Span } from '../../diagnostics/source.ts'
import { suggestKey } from '../../yaml/schema/suggest-key.ts'
import type { MapTree, ScalarTree, Tree } from '../../yaml/tree.ts'
import { atSpan, type Location, treeAt } from '../location.ts'
import type { Check } from './check.ts'

/** The keys of a choice that are no facts. */
const choiceKeys = ['say', 'also', 'covers', 'intent', 'else'] as const

/** A fact of a choice as it is written. */
interface WrittenFact {
  readonly name: string
  readonly choice: string
  /** The choice's map. */
  readonly tree: MapTree
  readonly key: Span
  readonly value: ScalarTree
}

/** Facts of choices that others have not, or have otherwise; and numbers with commas, which YAML takes for something else. */
export const checkFacts: Check = function* ({ slots, facts }) {
  for (const { locationOf } of slots) {
    const location = locationOf('choices')
    const tree = treeAt(location)
    if (tree !== undefined) yield* checkChoices(entriesOf(tree), location)
  }
  for (const { location } of facts) {
    const tree = treeAt(location)
    if (tree !== undefined) yield* checkNumber(tree, location)
  }
}

/** One choice: its name, and what is below it. */
type Entry = readonly [name: string, key: Span, value: Tree | undefined]

function entriesOf(tree: Tree): readonly Entry[] {
  if (tree.type === 'list') return tree.items.flatMap(entriesOf)
  if (tree.type === 'scalar') return [[String(tree.value), tree, undefined]]
  return [...tree.entries].map(([name, { key, value }]) => [name, key, value] as const)
}

function* checkChoices(choices: readonly Entry[], location: Location): Iterable<Diagnostic> {
  const facts = choices.flatMap(([choice, , value]) => (value?.type === 'map' ? factsIn(value, choice) : []))
  if (facts.length === 0) return
  for (const { name, key, value, tree } of facts) {
    const meant = suggestKey(name, tree, choiceKeys)
    const code = wrongFactName(name)
    if (code !== undefined) yield atSpan(location, key, { code, args: { name, named: 'fact' } })
    else if (meant !== undefined)
      yield atSpan(location, key, {
        code: 'unknown-key',
        args: { key: name, where: 'choice', suggestion: meant, known: [...choiceKeys] },
      })
    yield* checkNumber(value, location)
  }
  const byName = new Map<string, WrittenFact[]>()
  for (const fact of facts) {
    const others = byName.get(fact.name)
    if (others === undefined) byName.set(fact.name, [fact])
    else others.push(fact)
  }
  let missing = 0
  for (const [name, named] of byName) {
    for (const diagnostic of checkOneFact(name, named, choices, location)) {
      yield diagnostic
      missing += 1
      if (missing === mostMissing) return
    }
  }
}

// Thousands of choices, each with a fact of its own, lack millions.
const mostMissing = 1_000

/** Each choice has it, as a number or as a text: else a condition or a sum would not know what to do with the others. */
function* checkOneFact(
  name: string,
  named: readonly WrittenFact[],
  choices: readonly Entry[],
  location: Location,
): Iterable<Diagnostic> {
  const [first] = named
  if (first === undefined || suggestKey(name, first.tree, choiceKeys) !== undefined) return
  const isText = ({ value }: WrittenFact) => typeof value.value === 'string'
  for (const [choice, key, value] of choices) {
    // One that is no number and no text is reported as that.
    if (value?.type === 'map' && value.entries.has(name)) continue
    const args = { fact: name, choice, ...(isText(first) && { isText: true }) }
    yield atSpan(location, key, { code: 'missing-fact', args }, first.key)
  }
  const other = named.find((fact) => isText(fact) !== isText(first) && grouped(fact.value) === undefined)
  if (other !== undefined)
    yield atSpan(location, other.value, { code: 'mixed-facts', args: { fact: name } }, first.value)
}

function factsIn(tree: MapTree, choice: string): readonly WrittenFact[] {
  return [...tree.entries].flatMap(([name, { key, value }]) =>
    choiceKeys.some((own) => own === name) || value.type !== 'scalar' || value.value === null
      ? []
      : [{ name, choice, tree, key, value }],
  )
}

function* checkNumber(value: Tree, location: Location): Iterable<Diagnostic> {
  const instead = grouped(value)
  if (instead !== undefined && value.type === 'scalar')
    yield atSpan(location, value, { code: 'grouped-number', args: { written: value.written, instead } })
}

/** The number that `18,000` means. */
function grouped(value: Tree): string | undefined {
  const written = value.type === 'scalar' && value.plain ? value.written.normalize('NFKC') : ''
  return /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(written) ? written.replaceAll(',', '') : undefined
}
