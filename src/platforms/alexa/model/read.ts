import { type Diagnostic, diagnose, wholeFile } from '../../../diagnostics/diagnostic.ts'
import { type Source, type Span, sourceOf } from '../../../diagnostics/source.ts'
import { composeCharacters, decodeUtf8 } from '../../../files/decode-utf8.ts'
import { checkName } from '../../../interaction-model/check-name.ts'
import { joinValues, type ValueRow } from '../../../interaction-model/join-values.ts'
import type { ModelIntent, ModelSlot, ModelSlotType, ReadModel } from '../../../interaction-model/model.ts'
import { entryName } from '../../../interaction-model/own-types.ts'
import {
  type ModelFile,
  type PlacedText,
  type ReportMistake,
  reporter,
} from '../../../interaction-model/report-mistake.ts'
import { member, parseJson } from '../../json.ts'
import { isName } from '../../reading.ts'
import { halvesOf } from '../moments.ts'
import { readSentence } from './read-sentence.ts'
import { alexaTypes, dateAndTime, halves } from './types.ts'

/** Reads the interaction models of skills, as the developer console and the ASK command line write them. */
export function readAlexaModel(files: readonly ModelFile[]): ReadModel {
  const diagnostics: Diagnostic[] = []
  const models = files.flatMap(({ file, content }) => {
    const source = readSource(file, content)
    if ('text' in source) return readOne(source, reporter(source, diagnostics)) ?? []
    diagnostics.push(source)
    return []
  })
  const model = {
    intents: models.flatMap(({ intents }) => intents),
    slotTypes: models.flatMap(({ slotTypes }) => slotTypes),
  }
  return { model, diagnostics }
}

function readSource(file: string, content: ModelFile['content']): Source | Diagnostic {
  if (!(content instanceof Uint8Array)) return content
  const text = decodeUtf8(content)
  if (text === undefined) return diagnose({ code: 'not-utf8', args: {} }, wholeFile(file))
  return composeCharacters(sourceOf(file, text))
}

function readOne(source: Source, report: ReportMistake): ReadModel['model'] | undefined {
  const parsed = parseJson(Buffer.from(source.text))
  const root = parsed.type === 'json' ? parsed.value : undefined
  // The console leaves `interactionModel` out.
  const model = member(member(root, 'interactionModel') ?? root, 'languageModel')
  const intents = member(model, 'intents')
  if (!Array.isArray(intents)) {
    report({ code: 'not-a-model', args: { problem: root === undefined ? 'json' : 'intents' } })
    return undefined
  }
  const find = finder(source.text)
  const slotTypes = listOf(member(model, 'types')).flatMap((type) => readSlotType(type, find, report) ?? [])
  const types = new Set(slotTypes.map(({ name }) => name))
  return { intents: intents.flatMap((intent) => readIntent(intent, types, find, report) ?? []), slotTypes }
}

/** Where a text of the file is, as JSON writes it, after what was looked for before; the whole file, where JSON may write it otherwise. */
type Find = (text: string) => Span | undefined

function finder(file: string): Find {
  let from = 0
  return (text) => {
    const written = JSON.stringify(text)
    const next = file.indexOf(written, from)
    const start = next === -1 ? file.indexOf(written) : next
    if (start === -1) return undefined
    from = start + 1
    return { start, end: start + written.length }
  }
}

/** Alexa's own intents are nobody's to define. */
function readIntent(
  sent: unknown,
  types: ReadonlySet<string>,
  find: Find,
  report: ReportMistake,
): ModelIntent | undefined {
  const name = member(sent, 'name')
  if (!isName(name) || name.startsWith(alexaTypes.prefix)) return undefined
  checkName(name, 'intent', find(name), report)
  const slots = joinHalves(listOf(member(sent, 'slots')).flatMap((slot) => readSlot(slot, types, find, report) ?? []))
  const expressions = listOf(member(sent, 'samples'))
    .filter(isName)
    .map((sample) => readSentence(sample, slots))
  return { name, slots, expressions }
}

function readSlot(sent: unknown, types: ReadonlySet<string>, find: Find, report: ReportMistake): ModelSlot | undefined {
  const [name, type] = [member(sent, 'name'), member(sent, 'type')]
  if (!isName(name)) return undefined
  checkName(name, 'slot', find(name), report)
  const entry = isName(type) ? entryOf(type) : ''
  return { name, type: types.has(entry) ? entry : isName(type) ? type : '' }
}

/** `when_date` and `when_time` are `when`. */
function joinHalves(slots: readonly ModelSlot[]): readonly ModelSlot[] {
  const typeOf = new Map(slots.map(({ name, type }) => [name, type]))
  const whole = (slot: string) => {
    const { date, time } = halvesOf(slot)
    return typeOf.get(date) === halves.date && typeOf.get(time) === halves.time
  }
  return slots.flatMap(({ name, type }) => {
    const [, first, half] = /^(.+)_(date|time)$/.exec(name) ?? []
    if (first === undefined || !whole(first)) return [{ name, type }]
    return half === 'date' ? [{ name: first, type: dateAndTime }] : []
  })
}

function readSlotType(sent: unknown, find: Find, report: ReportMistake): ModelSlotType | undefined {
  const written = member(sent, 'name')
  if (!isName(written)) return undefined
  const name = entryOf(written)
  checkName(name, 'type', find(written), report)
  const rows = listOf(member(sent, 'values')).flatMap((value) => readValue(member(value, 'name'), find) ?? [])
  return { name, values: joinValues(rows, report) }
}

/** A type of Alexa's that was given more values has its own name with a dot in it. */
function entryOf(type: string): string {
  return type.startsWith(alexaTypes.prefix) ? entryName(type) : type
}

function readValue(sent: unknown, find: Find): ValueRow | undefined {
  const place = (text: string): PlacedText => ({ text: text.trim(), ...(find(text) ?? { start: 0, end: 0 }) })
  const value = member(sent, 'value')
  if (!isName(value) || value.trim() === '') return undefined
  const synonyms = listOf(member(sent, 'synonyms')).filter((one) => isName(one) && one.trim() !== '')
  return { value: place(value), synonyms: synonyms.map((one) => place(String(one))) }
}

function listOf(sent: unknown): readonly unknown[] {
  return Array.isArray(sent) ? sent : []
}
