import { compileLimits } from '../core/compile/compile-limits.ts'
import type { DialogFile, DialogMap, SlotSource } from '../core/dialog.ts'
import type { Settings } from '../core/dialogs.ts'
import { dayNamed, nameOfDay, namesOfDays, numberedNames } from '../core/names.ts'
import { readChoices, readDialog, readFrom, readSend, resolveSlot, slotsOf } from '../core/shorthand.ts'
import { type Placeholder, parseTemplate, placeholdersOf, type TemplatePart } from '../core/template.ts'
import type { Language } from '../languages/language.ts'
import { answerIntents } from './answer-intents.ts'
import { exportDays } from './export-days.ts'
import { type ExportedSlot, type Exporting, exportSlot, type Types, valuesOf } from './export-slot.ts'
import {
  type Expression,
  type InteractionModel,
  isTagged,
  type ModelIntent,
  oneLine,
  type SlotTypeValue,
} from './model.ts'
import { withinNamedBounds } from './named-samples.ts'
import type { Note } from './note.ts'
import { type OwnTypes, ownTypeOf } from './own-types.ts'
import { nameSlotTypes, type SlotTypeNames } from './slot-type-names.ts'
import { changeSentences } from './training-samples.ts'

/** The interaction model of dialogs, and what their author should know of it. */
export interface Exported {
  readonly model: InteractionModel
  readonly notes: readonly Note[]
  /** The platforms' own intents that dialogs are written for, as their author names them. */
  readonly builtIns: readonly string[]
  /** Other intents that the dialogs, or config.yaml, wait for: they have no sentences. */
  readonly withoutSentences: readonly AwaitedIntent[]
}

interface AwaitedIntent {
  readonly intent: string
  /** What it is in config.yaml. */
  readonly command?: string
}

/** What an export has to know besides the dialogs. */
export interface ExportContext {
  readonly language: Language
  /** The author's intents, by the command that they are. */
  readonly commands: Settings['commands']
  /** The slot types of the platform. */
  readonly own: OwnTypes
  /** What no sentence may have: then it is left out. */
  readonly forbidden: RegExp
  /** Whether an intent is nobody's to define: some platform has it of its own. */
  isBuiltIn(intent: string): boolean
}

/** The interaction model of dialogs that have been checked. */
export function toModel(
  files: readonly DialogFile[],
  { language, commands, own, forbidden, isBuiltIn }: ExportContext,
): Exported {
  const types: Types = new Map(files.flatMap((file) => Object.entries(file.types ?? {})))
  const names = nameSlotTypes([...types].flatMap((type) => declaredType(type, own)))
  const exporting = { types, names, own, language }
  const all = files.flatMap((file) => Object.entries(file.intents ?? {}))
  const dialogs = all.flatMap(([intent, source]) => (isBuiltIn(intent) ? [] : [{ intent, source: readDialog(source) }]))
  const exported = dialogs.map(({ intent, source }) => exportDialog(intent, source, exporting, forbidden))
  const ownIntents = new Set([...all.map(([intent]) => intent), ...Object.values(commands).flat()])
  const answers = answerIntents(
    dialogs.map(({ intent, source }) => [intent, source] as const),
    (intent) => !isBuiltIn(intent) && !ownIntents.has(intent),
    exporting,
  )
  const said = new Set([
    ...dialogs.flatMap(({ source }) => examplesOf(source).flatMap((text) => slotsNamed(text, language))),
    ...answers.flatMap(({ slots }) => slots.map(({ name }) => name)),
  ])
  const notes = [
    ...exported.flatMap((dialog) => dialog.notes),
    ...dialogs.flatMap(({ intent, source }) => unsaid(intent, source, types, said)),
  ]
  const sources = dialogs.map(({ source }) => source)
  const changes = changeModels(commands.change ?? [], sources, types, names, language)
  const answering = answers.flatMap(({ name, slots, examples }) => {
    const allowed = examples.filter((text) => !forbidden.test(text))
    return allowed.length === 0 ? [] : [modelOf(name, slots, allowed, language)]
  })
  const intents = [...exported.flatMap(({ model }) => model ?? []), ...answering, ...changes]
  const awaited = new Map<string, AwaitedIntent>([
    ...sources.flatMap((source) => alsoAwaited(source, types)).map((intent) => [intent, { intent }] as const),
    ...Object.entries(commands).flatMap(([command, own]) =>
      own.map((intent) => [intent, { intent, command }] as const),
    ),
  ])
  return {
    model: { intents, slotTypes: names.all() },
    notes,
    builtIns: all.map(([intent]) => intent).filter(isBuiltIn),
    withoutSentences: [...awaited.values()].filter(
      ({ intent }) =>
        !isBuiltIn(intent) && !all.some(([own]) => own === intent) && !intents.some(({ name }) => name === intent),
    ),
  }
}

/** Intents that a dialog waits for besides its own: others that start it, those whose slots fill its slots, and those that are choices. */
function alsoAwaited(dialog: DialogMap, types: Types): readonly string[] {
  const slots = slotsOf(dialog).map(({ source }) => resolveSlot(source, types))
  const from = slots.flatMap((slot) => [slot.from ?? []].flat())
  const choices = slots.flatMap((slot) => readChoices(slot.choices ?? []))
  return [
    ...[dialog.also ?? []].flat(),
    ...from.flatMap((written) => readFrom(written).intent ?? []),
    ...choices.flatMap(({ intents }) => intents),
  ]
}

/** The intents by which users say what they want to change: each with all `names` of slots. */
function changeModels(
  intents: readonly string[],
  dialogs: readonly DialogMap[],
  types: Types,
  names: SlotTypeNames,
  language: Language,
): readonly ModelIntent[] {
  const values = namesOfSlots(dialogs, types)
  if (values.length === 0) return []
  const slot = {
    name: 'what',
    type: names.nameFor(['SLOT_NAME'], values),
    isFreeText: false,
    samples: values.map(({ value }) => value),
  }
  const expressions = express(changeSentences[language.code], [slot], language)
  return intents.map((name) => ({ name, slots: [{ name: slot.name, type: slot.type }], expressions }))
}

/** The first of a slot's names as a value, and the others for it: of slots that share the first, together. */
function namesOfSlots(dialogs: readonly DialogMap[], types: Types): readonly SlotTypeValue[] {
  const found = new Map<string, Set<string>>()
  for (const { source: slot } of dialogs.flatMap(slotsOf)) {
    const [value, ...others] = [resolveSlot(slot, types).names ?? []].flat().map(oneLine)
    if (value !== undefined) found.set(value, new Set([...(found.get(value) ?? []), ...others]))
  }
  return Array.from(found, ([value, synonyms]) => ({ value, synonyms: [...synonyms] }))
}

function declaredType([name, { choices }]: readonly [string, SlotSource], own: OwnTypes) {
  return choices === undefined || ownTypeOf(name, own) !== undefined ? [] : [{ name, values: valuesOf(choices) }]
}

function exportDialog(
  intent: string,
  source: DialogMap,
  exporting: Exporting,
  forbidden: RegExp,
): { readonly model?: ModelIntent; readonly notes: readonly Note[] } {
  const { types, language } = exporting
  const examples = examplesOf(source)
  if (examples.length === 0) return { notes: [{ type: 'no-examples', intent }] }
  const said = new Set(examples.flatMap((text) => slotsNamed(text, language)))
  const ownSlots = slotsOf(source).flatMap(({ name, source: slot }) => {
    if (slot.slots !== undefined) return []
    const resolved = resolveSlot(slot, types)
    const days = exportDays(name, resolved, said, exporting)
    const isLeftOut = isAnswered(resolved) || isOnlyGiven(name, resolved, source) || days.length > 0
    return isLeftOut && !said.has(name) ? days : [exportSlot(intent, name, slot, exporting), ...days]
  })
  const within = withinNamedBounds(ownSlots, source, exporting)
  const slots = [...within, ...numberedSlots(source, within, said)]
  return {
    model: modelOf(
      intent,
      slots,
      examples.filter((text) => !forbidden.test(text)),
      language,
    ),
    notes: [
      ...slots.flatMap(({ name, type, isFreeText }): Note[] =>
        isFreeText ? [{ type: 'free-text', intent, slot: name, slotType: type }] : [],
      ),
      ...examples.flatMap((example): Note[] =>
        forbidden.test(example) ? [{ type: 'character', intent, example }] : [],
      ),
    ],
  }
}

function modelOf(
  name: string,
  slots: readonly ExportedSlot[],
  examples: readonly string[],
  language: Language,
): ModelIntent {
  const declared = slots.map((slot) => ({ name: slot.name, type: slot.type }))
  return { name, slots: declared, expressions: express(examples, slots, language) }
}

/** Sentences with a sample in each placeholder, and not always the same. */
function express(
  examples: readonly string[],
  slots: readonly ExportedSlot[],
  language: Language,
): readonly Expression[] {
  const used = new Map<string, number>()
  const sampleOf = (name: string, samples: readonly string[]) => {
    const turn = used.get(name) ?? 0
    used.set(name, turn + 1)
    return samples[turn % samples.length] ?? name
  }
  return examples.map((text) => {
    let before = ''
    const { template } = parseTemplate(oneLine(text), language)
    const sampleFor = samplesTogether(placeholdersOf(template).map(slotNamed), slots, sampleOf)
    return template.map((part) => {
      const piece = pieceOf(part, before, sampleFor, language)
      before += isTagged(piece) ? piece.sample : piece
      return piece
    })
  })
}

/** What a sentence has for each of its slots, nothing twice where there is more: first for those by which others go. */
function samplesTogether(
  names: readonly string[],
  slots: readonly ExportedSlot[],
  sampleOf: (name: string, samples: readonly string[]) => string,
): (slot: string) => string {
  const said = new Map<string, string>()
  const found = names.map((name) => ({ name, slot: slots.find((one) => one.name === name) }))
  const isBeside = ({ slot }: (typeof found)[number]) => names.includes(slot?.samplesBeside?.slot ?? '')
  for (const { name, slot } of [...found.filter((one) => !isBeside(one)), ...found.filter(isBeside)]) {
    const { samples = [], samplesBeside } = slot ?? {}
    const beside = samplesBeside?.by.get(said.get(samplesBeside.slot) ?? '') ?? samples
    const fresh = beside.filter((sample) => ![...said.values()].includes(sample))
    said.set(name, sampleOf(name, fresh.length > 0 ? fresh : beside))
  }
  return (name) => said.get(name) ?? name
}

/** A particle agrees with what is said before it: mostly a sample. */
function pieceOf(
  part: TemplatePart,
  before: string,
  sampleFor: (slot: string) => string,
  language: Language,
): Expression[number] {
  if (typeof part === 'string') return part
  if (part.type === 'particle') return language.agree?.(before, part.written) ?? part.written
  const slot = slotNamed(part)
  return { slot, sample: sampleFor(slot) }
}

/** Slots that are asked, and that no example anywhere says; a yes or no is understood by itself. */
function unsaid(intent: string, source: DialogMap, types: Types, said: ReadonlySet<string>): readonly Note[] {
  if (examplesOf(source).length === 0) return []
  return slotsOf(source).flatMap(({ name: slot, source: own }): Note[] => {
    if (own.slots !== undefined) return []
    const resolved = resolveSlot(own, types)
    const { prompt, from } = resolved
    const days = namesOfDays(slot, compileLimits(resolved).type)
    const ways = [slot, ...days, ...[from ?? []].flat().map((written) => readFrom(written).slot)]
    const isUnderstood = isAnswered(resolved) || prompt === undefined || ways.some((way) => said.has(way))
    return isUnderstood ? [] : [{ type: 'no-example-of-slot', intent, slot }]
  })
}

function isAnswered(source: SlotSource): boolean {
  return compileLimits(source).type.answers !== undefined
}

/** The slots of further items that examples name, `menu2`: of the same types. */
function numberedSlots(
  source: DialogMap,
  slots: readonly ExportedSlot[],
  said: ReadonlySet<string>,
): readonly ExportedSlot[] {
  return slotsOf(source).flatMap(({ name, item }) => {
    const first = slots.find((slot) => slot.name === name)
    if (item === undefined || first === undefined) return []
    return numberedNames(name).flatMap((numbered, at) => {
      // Another item begins with another name.
      const samples = first.samples.map((_, index) => first.samples[(index + at + 1) % first.samples.length] ?? '')
      const { samplesBeside: beside } = first
      const isOfItem = slotsOf(source).some((one) => one.name === beside?.slot && one.item === item)
      const slot = beside && isOfItem ? (numberedNames(beside.slot)[at] ?? '') : (beside?.slot ?? '')
      const samplesBeside = beside && { samplesBeside: { ...beside, slot } }
      return said.has(numbered) ? [{ ...first, name: numbered, samples, ...samplesBeside }] : []
    })
  })
}

/** Whether a service gives the value, and nobody is asked for it. */
function isOnlyGiven(name: string, { prompt, lookUp }: SlotSource, { send }: DialogMap): boolean {
  return prompt === undefined && (lookUp !== undefined || readSend(send).some(({ gives }) => gives === name))
}

function examplesOf({ examples }: DialogMap): readonly string[] {
  return [examples ?? []].flat()
}

/** The slots that a sentence names. */
function slotsNamed(text: string, language: Language): readonly string[] {
  return placeholdersOf(parseTemplate(text, language).template).map(slotNamed)
}

/** The slot of a model that a placeholder stands for: a day of a period has one of its own. */
function slotNamed({ slot, fact }: Placeholder): string {
  const day = dayNamed(fact)
  return day === undefined ? slot : nameOfDay(slot, day)
}
