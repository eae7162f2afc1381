import type { v1 } from 'ask-smapi-model'
import {
  type Expression,
  type InteractionModel,
  isTagged,
  type ModelIntent,
  type ModelSlot,
  type ModelSlotType,
} from '../../../interaction-model/model.ts'
import type { Exported } from '../../../interaction-model/to-model.ts'
import type { LanguageCode } from '../../../languages/language.ts'
import type { NamesInUse, WrittenModel } from '../../platform.ts'
import { ownNameOf } from '../../same-intents.ts'
import { alexaBuiltIns, isAlexaCommand, withoutMeaning } from '../intents.ts'
import { alexaLocales, localesSpoken } from '../locales.ts'
import { halvesOf } from '../moments.ts'
import type { AlexaSettings } from '../settings.ts'
import { namesOnAlexa } from '../spelled-names.ts'
import { type AlexaNote, phraseAlexaNote } from './notes.ts'
import { writeSentences } from './sentences.ts'
import { anyWords, dateAndTime, halves } from './types.ts'

type Schema = v1.skill.interactionModel.InteractionModelData
type LanguageModel = v1.skill.interactionModel.LanguageModel
type Intent = v1.skill.interactionModel.Intent

/** The files of an interaction model, one a locale, where the ASK command line has it, and what Alexa will not take or understand of it. */
export function writeAlexaModel(
  exported: Exported,
  { invocationName, locales }: AlexaSettings,
  language: LanguageCode,
  inUse: NamesInUse,
): WrittenModel {
  if (alexaLocales[language].length === 0) return refuse('no-korean', language)
  const spoken = localesSpoken(locales, language)
  const unspoken = locales?.filter((locale) => !spoken.includes(locale)) ?? []
  if (spoken.length === 0) return refuse('no-locale', language)
  if (invocationName === undefined) return refuse('no-invocation-name', language)
  const types = nameTypes(exported.model)
  const { intents, notes } = writeIntents(
    exported.model.intents.map((intent) => withTypes(intent, types)),
    inUse,
    language,
  )
  const builtIns = exported.builtIns.map((intent) => ownNameOf(intent, alexaBuiltIns))
  const languageModel: LanguageModel = {
    invocationName: invocationName.toLowerCase(),
    intents: [...intents, ...builtInIntents(builtIns)],
    types: [
      ...writeTypes(
        exported.model.slotTypes.map(({ name, values }) => ({ name: types.get(name) ?? name, values })),
        intents,
      ),
    ],
  }
  const schema: Schema = { interactionModel: { languageModel } }
  const text = `${JSON.stringify(schema, null, 2)}\n`
  const all = [
    ...unspoken.map((locale): AlexaNote => ({ type: 'locale', locale })),
    ...exported.notes.filter(isOurs),
    ...notes,
    ...whatIsAwaited(exported.withoutSentences),
  ]
  return {
    files: spoken.map((locale) => ({ name: `skill-package/interactionModels/custom/${locale}.json`, text })),
    notes: all.map((note) => phraseAlexaNote(note, language)),
  }
}

function refuse(type: 'no-korean' | 'no-locale' | 'no-invocation-name', language: LanguageCode): WrittenModel {
  return { files: [], notes: [], refusal: phraseAlexaNote({ type }, language) }
}

/** Alexa has a type for any words: no text is without one. */
function isOurs(note: Exported['notes'][number]): note is Exclude<Exported['notes'][number], { type: 'free-text' }> {
  return note.type !== 'free-text'
}

/** What Alexa has an intent for needs none of the author's. */
function whatIsAwaited(awaited: Exported['withoutSentences']): readonly AlexaNote[] {
  const intents = awaited.filter(({ command }) => command === undefined || !isAlexaCommand(command))
  return intents.length === 0 ? [] : [{ type: 'no-sentences', intents: intents.map(({ intent }) => intent) }]
}

/** What means something on Alexa without a dialog, and what dialogs are written for. Amazon asks for cancel, help, stop and home. */
function builtInIntents(used: readonly string[]): readonly Intent[] {
  const always = alexaBuiltIns.filter((name) => !withoutMeaning.includes(name))
  return [...new Set([...always, ...used])].map((name) => ({ name, samples: [] }))
}

// Neither digits nor other scripts; case does not matter (Alexa Skills Kit, "Intent and slot name requirements").
const latinName = /^[a-z]+(?:_[a-z]+)*$/i

interface Written {
  readonly intents: readonly Intent[]
  readonly notes: readonly AlexaNote[]
}

/** The names that intents and slots have on Alexa, by ours: those by which a request is read. */
interface NamesThere {
  readonly intents: ReadonlyMap<string, string>
  readonly slots: ReadonlyMap<string, string>
}

function writeIntents(models: readonly ModelIntent[], inUse: NamesInUse, language: LanguageCode): Written {
  const slots = models.flatMap((model) => model.slots.map(({ name }) => name))
  const names = {
    intents: namesOnAlexa([...inUse.intents, ...models.map(({ name }) => name)]),
    slots: namesOnAlexa([...inUse.slots, ...slots]),
  }
  const written = models.map((model) => writeIntent(model, names, language))
  return { intents: written.flatMap(({ intents }) => intents), notes: written.flatMap(({ notes }) => notes) }
}

/** Whether something can be called so on Alexa; undefined, where that is the name of something else. */
function isNameThere(theirs: string | undefined): theirs is string {
  return theirs !== undefined && latinName.test(theirs)
}

/** What is left out for its name. */
function unnamed(
  named: 'intent' | 'slot',
  name: string,
  names: ReadonlyMap<string, string>,
  intent: string,
): AlexaNote {
  return { type: names.has(name) ? 'name' : 'name-taken', named, name, intent }
}

function writeIntent(model: ModelIntent, there: NamesThere, language: LanguageCode): Written {
  const { name, slots, expressions } = model
  const nameOfIntent = there.intents.get(name)
  if (!isNameThere(nameOfIntent)) return { intents: [], notes: [unnamed('intent', name, there.intents, name)] }
  const names = there.slots
  const isNamed = (slot: string) => isNameThere(names.get(slot))
  const named = expressions.filter((one) => slotsIn(one).every(isNamed))
  const kept = named.filter((one) => whyNot(one, model) === undefined)
  const said = new Set(kept.flatMap(slotsIn))
  const own = slots.map((slot) => ({ ...slot, name: names.get(slot.name) ?? slot.name }))
  const sentences = kept.flatMap((one) => writeSentences(withNames(one, names), own, language))
  const samples = [...new Set(sentences)].filter((one) => one !== '')
  const written = own.filter((_, at) => said.has(slots[at]?.name ?? '')).flatMap(writeSlot)
  return {
    intents: samples.length === 0 ? [] : [{ name: nameOfIntent, slots: written, samples }],
    notes: [
      ...slots.flatMap((slot) => (isNamed(slot.name) ? [] : unnamed('slot', slot.name, names, name))),
      ...named.flatMap((one) => whyNot(one, model) ?? []),
    ],
  }
}

function withNames(expression: Expression, names: ReadonlyMap<string, string>): Expression {
  return expression.map((piece) => (isTagged(piece) ? { ...piece, slot: names.get(piece.slot) ?? piece.slot } : piece))
}

/** Why a sentence is none of Alexa's: a free text wants other words beside it, and no other slot. */
function whyNot(expression: Expression, { name, slots }: ModelIntent): AlexaNote | undefined {
  const said = slotsIn(expression)
  const slot = said.find((one) => slots.find((each) => each.name === one)?.type === anyWords)
  if (slot === undefined) return undefined
  const example = expression.map((piece) => (isTagged(piece) ? `{${piece.slot}}` : piece)).join('')
  if (said.length > 1) return { type: 'text-beside-slot', intent: name, slot, example }
  const hasWords = expression.some((piece) => !isTagged(piece) && /[\p{L}\p{N}]/u.test(piece))
  return hasWords ? undefined : { type: 'text-alone', intent: name, slot, example }
}

function slotsIn(expression: Expression): readonly string[] {
  return expression.flatMap((piece) => (isTagged(piece) ? [piece.slot] : []))
}

function writeSlot({ name, type }: ModelSlot): readonly { readonly name: string; readonly type: string }[] {
  if (type !== dateAndTime) return [{ name, type }]
  const { date, time } = halvesOf(name)
  return [
    { name: date, type: halves.date },
    { name: time, type: halves.time },
  ]
}

/** The names that slot types have on Alexa, by ours: in Latin letters, digits and _, and not that of an intent. */
function nameTypes({ intents, slotTypes }: InteractionModel): ReadonlyMap<string, string> {
  const taken = new Set(intents.map(({ name }) => name.toLowerCase()))
  return new Map(
    slotTypes.map(({ name }, index) => {
      const isFree = /^[a-z]\w*$/i.test(name) && !taken.has(name.toLowerCase())
      return [name, isFree ? name : `TYPE_${index + 1}`]
    }),
  )
}

function withTypes(intent: ModelIntent, types: ReadonlyMap<string, string>): ModelIntent {
  return { ...intent, slots: intent.slots.map(({ name, type }) => ({ name, type: types.get(type) ?? type })) }
}

/** Those that a slot still has. */
function writeTypes(
  types: readonly ModelSlotType[],
  intents: readonly Intent[],
): readonly v1.skill.interactionModel.SlotType[] {
  const used = new Set(intents.flatMap(({ slots = [] }) => slots.map(({ type }) => type)))
  return types
    .filter(({ name }) => used.has(name))
    .map(({ name, values }) => ({
      name,
      values: values.map(({ value, synonyms }, index) => ({
        id: idOf(value, index),
        name: { value, synonyms: [...synonyms] },
      })),
    }))
}

/** By which a program may know a value again: ours goes by its name. */
function idOf(value: string, index: number): string {
  return /^(?!value_\d+$)[\w-]+$/.test(value) ? value : `value_${index + 1}`
}
