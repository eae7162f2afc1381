import { type Condition, compileCondition, decide } from '../../core/condition.ts'
import type { SpeechSource, WhenSource } from '../../core/dialog.ts'
import { readerOf } from '../../core/limits/known-values.ts'
import { type Placeholder, parseTemplate, placeholdersOf } from '../../core/template.ts'
import type { Path } from '../../yaml/tree.ts'
import { keepsUnit } from '../keeps-unit.ts'
import { withUnitAndWithout } from './kinds.ts'
import { type FlowPath, hasUnit, knownIn, type Point } from './paths.ts'
import { isSureOf, pathsTo, relevantTo } from './paths-to.ts'
import type { Flow, Text } from './read-flow.ts'
import { namesInWhen, textsIn, whensIn } from './source-parts.ts'

// What may still be unknown when a text is said, when it says nothing, and which case of it is never said.
// It is exact for the values that the conditions tell apart.

/** What the analysis found. `path`: a way in which the dialog comes to it. */
export type Finding =
  | {
      readonly type: 'unknown-placeholder'
      readonly path: Path
      readonly placeholder: Placeholder
      readonly known: FlowPath
    }
  | { readonly type: 'says-nothing'; readonly path: Path; readonly known: FlowPath }
  | { readonly type: 'unreachable-case'; readonly path: Path }
  /** The case without a `when`, where those above it are always true. */
  | { readonly type: 'redundant-case'; readonly path: Path }
  /** There are too many paths to it: nothing is known of it. */
  | { readonly type: 'not-proved'; readonly path: Path }

/** A dialog as one of its texts sees it. */
interface TextFlow extends Flow {
  readonly own?: Text['own']
}

/** What a text may name that is not known when it is said, when it says nothing, and what of it is never said. */
export function findInText(text: Text, dialog: Flow): readonly Finding[] {
  const flow: TextFlow = { ...dialog, own: text.own }
  const spoken = new Set(placeholdersIn(text.source, flow).map(({ slot }) => slot))
  const together = findWith(text, spoken, flow)
  const findings = together === 'too-many' ? findOneByOne(text, spoken, flow) : together
  return findings.filter((finding) => finding.type !== 'says-nothing' || text.isNeeded)
}

/** The same for each placeholder alone: many need not be looked at together. */
function findOneByOne(text: Text, spoken: ReadonlySet<string>, flow: TextFlow): readonly Finding[] {
  const [cases, ...placeholders] = [[], ...[...spoken].map((one) => [one])].map((few) =>
    findWith(text, new Set(few), flow),
  )
  if (cases === undefined || cases === 'too-many') return [{ type: 'not-proved', path: text.path }]
  const found = placeholders.flatMap((findings) =>
    findings === 'too-many' ? [] : findings.filter(({ type }) => type === 'unknown-placeholder'),
  )
  const isProved = !placeholders.includes('too-many')
  return [...cases, ...found, ...(isProved ? [] : [{ type: 'not-proved', path: text.path } as const])]
}

/** What there is to find where only these of its placeholders are looked at. */
function findWith(text: Text, spoken: ReadonlySet<string>, flow: TextFlow) {
  const { path, source, point, when } = text
  const whens = [...whensIn(source), ...(when === undefined ? [] : [when])]
  if (flow.work.isTooMuch()) return spoken.size === 0 && whens.length === 0 ? [] : 'too-many'
  const asked = 'slot' in point ? [point.slot] : []
  const named = [...asked, ...spoken, ...whens.flatMap(namesInWhen)]
  const conditions = whens.map((when) => withoutOwn(compileCondition(when, flow.comparables, flow.context), text))
  const shared = pathsTo(point, named, { conditions, spoken }, flow)
  if (shared === 'too-many') return spoken.size === 0 && whens.length === 0 ? [] : shared
  if (shared === 'unsure' || shared.length === 0) return []
  const paths = withOwn(shared, text)
  const said = when === undefined ? paths : pathsWhere(when, paths, flow)
  if (said.length === 0) return [{ type: 'unreachable-case', path: path.slice(0, -1) }] satisfies readonly Finding[]
  const found = findIn(source, path, said, flow, spoken)
  return point.type === 'asking' && !('isEarly' in point) ? withoutSaidEarly(found, text, point, flow) : found
}

/** A condition on what the paths have: what only the text knows comes to them at last. */
function withoutOwn({ anyOf }: Condition, { own }: Text): Condition {
  return { anyOf: anyOf.map((lines) => lines.filter(({ slot }) => slot !== own?.name)) }
}

function withOwn(paths: readonly FlowPath[], { own }: Text): readonly FlowPath[] {
  if (own === undefined) return paths
  return paths.flatMap((path) => withUnitAndWithout.map((kind) => new Map(path).set(own.name, kind)))
}

function pathsWhere(when: WhenSource, paths: readonly FlowPath[], flow: TextFlow): readonly FlowPath[] {
  const condition = compileCondition(when, flow.comparables, flow.context)
  return paths.filter((path) => decide(condition, knownIn(path), flow.context) === true)
}

/** A slot of which a value was refused may be asked before its turn: a case may then be said that never is in its turn. */
function withoutSaidEarly(
  found: readonly Finding[],
  text: Text,
  point: Extract<Point, { slot: string }>,
  flow: TextFlow,
): readonly Finding[] {
  const isNever = ({ type }: Finding) => type === 'unreachable-case' || type === 'redundant-case'
  if (!found.some(isNever)) return found
  const early = findWith({ ...text, point: { ...point, isEarly: true } }, new Set(), flow)
  const never = early === 'too-many' ? [] : early.filter(isNever).map(({ path }) => path.join('\n'))
  return found.filter((finding) => !isNever(finding) || never.includes(finding.path.join('\n')))
}

function findIn(
  source: SpeechSource,
  path: Path,
  paths: readonly FlowPath[],
  flow: TextFlow,
  spoken: ReadonlySet<string>,
): readonly Finding[] {
  const further = (part: SpeechSource, ...steps: Path) => findIn(part, [...path, ...steps], paths, flow, spoken)
  if (typeof source === 'string') return findPlaceholders(source, path, paths, flow, spoken)
  if (Array.isArray(source)) {
    return source.flatMap((part, at) => {
      if (typeof part === 'string') return further(part, at)
      return part.text === undefined ? [] : further(part.text, at, 'text')
    })
  }
  const { oneOf, brief, verbose, cases } = source
  return [
    ...(oneOf ?? []).flatMap((option, at) => further(option, 'oneOf', at)),
    ...(brief === undefined ? [] : further(brief, 'brief')),
    ...(verbose === undefined ? [] : further(verbose, 'verbose')),
    ...(cases === undefined ? [] : findInCases(cases, path, paths, flow, spoken)),
  ]
}

type Cases = NonNullable<Exclude<SpeechSource, string | readonly unknown[]>['cases']>

function findInCases(
  cases: Cases,
  path: Path,
  paths: readonly FlowPath[],
  flow: TextFlow,
  spoken: ReadonlySet<string>,
): readonly Finding[] {
  let left = paths
  const findings = cases.flatMap(({ when, say }, at): readonly Finding[] => {
    const condition = when === undefined ? undefined : compileCondition(when, flow.comparables, flow.context)
    const isTrue = (known: FlowPath) =>
      condition === undefined || decide(condition, knownIn(known), flow.context) === true
    const taken = left.filter(isTrue)
    left = left.filter((known) => !isTrue(known))
    if (taken.length === 0) {
      return [{ type: condition === undefined ? 'redundant-case' : 'unreachable-case', path: [...path, 'cases', at] }]
    }
    return findIn(say, [...path, 'cases', at, 'say'], taken, flow, spoken)
  })
  const silent = left[0]
  return silent === undefined ? findings : [...findings, { type: 'says-nothing', path, known: silent }]
}

function findPlaceholders(
  text: string,
  path: Path,
  paths: readonly FlowPath[],
  flow: TextFlow,
  spoken: ReadonlySet<string>,
): readonly Finding[] {
  flow.work.add(text.length)
  return placeholdersIn(text, flow).flatMap((placeholder): readonly Finding[] => {
    if (!spoken.has(placeholder.slot)) return []
    const known = paths.find((one) => !isFilled(placeholder, one))
    if (known === undefined) return []
    const reasons = relevantTo([placeholder.slot], flow)
    return [
      {
        type: 'unknown-placeholder',
        path,
        placeholder,
        known: new Map([...known].filter(([slot]) => reasons.has(slot))),
      },
    ]
  })
}

/** Whether what a placeholder speaks is known in a path. Of several values some may have no unit. */
function isFilled({ slot, aspect }: Placeholder, path: FlowPath): boolean {
  return path.has(slot) && (aspect !== 'unit' || hasUnit(path, slot))
}

/** The placeholders in a speech that name a slot of the dialog of which enough is known. */
function placeholdersIn(source: SpeechSource, flow: TextFlow): readonly Placeholder[] {
  const placeholders = textsIn(source).flatMap((text) =>
    placeholdersOf(parseTemplate(text, flow.context.language).template),
  )
  return placeholders.filter((placeholder) => isKnown(placeholder.slot, flow) && isSpeakable(placeholder, flow))
}

/** A fact that the choices have not is reported by itself, and so is a unit that there can never be. */
function isSpeakable({ slot, aspect, fact }: Placeholder, { comparables, slots, own }: TextFlow): boolean {
  if (aspect === 'unit') return keepsUnit(slots.get(slot === own?.name ? own.slot : slot)?.source)
  return fact === undefined || readerOf(comparables.get(slot), fact) !== undefined
}

/** Whether a slot, and every one that it hangs on, is there and certain; where that takes too long, only the slot itself. */
function isKnown(slot: string, flow: TextFlow): boolean {
  if (slot === flow.own?.name) return true
  if (flow.work.isTooMuch()) return isSureOf(slot, flow)
  return [...relevantTo([slot], flow)].every((name) => isSureOf(name, flow))
}
