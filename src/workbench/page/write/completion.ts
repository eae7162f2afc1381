import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import type { Tooltip } from '@codemirror/view'
import type { ExtensionView, SlotView } from '../../protocol/responses.ts'
import { withoutHidden } from '../hidden-characters.ts'
import { keysOf, offeredValues, type SchemaNode, schemaAt } from './schema.ts'
import { placeAt, slotsIn, type YamlPlace } from './yaml-place.ts'

/** What an editor may offer and explain. */
export interface EditorWords {
  readonly schema: SchemaNode
  /** What is declared: slots, their choices, services. */
  readonly extension: ExtensionView
}

/** What may be written at the cursor: a slot in a placeholder, a key, or a value. */
export function complete(
  { state, pos, explicit }: CompletionContext,
  words: EditorWords | undefined,
): CompletionResult | null {
  if (words === undefined) return null
  const place = placeAt(state.sliceDoc(0, pos))
  if (place === undefined) return null
  const slots = slotsAround(place, state.doc.toString(), words.extension)
  const placeholder = /\{([\p{L}\p{N}_-]*)$/u.exec(place.written)?.[1]
  if (placeholder !== undefined && isText(place))
    return { from: pos - placeholder.length, options: slots.map(inBraces) }
  const options = place.key === undefined ? keysFor(place, words, slots) : valuesFor(place, place.key, words)
  const isBegun = place.written !== '' || place.key !== undefined
  if (options.length === 0 || !(explicit || isBegun) || /\s/u.test(place.written)) return null
  return { from: pos - place.written.length, options }
}

/** What the key or the placeholder in a column of a line is for; `before` is all that is above the line. */
export function explainPlace(line: string, before: string, column: number, words: EditorWords): string | undefined {
  const place = placeAt(before + line)
  if (place === undefined) return undefined
  const placeholder = [...line.matchAll(/\{([\p{L}\p{N}_-]+)\}/gu)].find(
    ({ 0: written, index }) => index <= column && column < index + written.length,
  )
  if (placeholder !== undefined) return describeSlot(slotNamed(placeholder[1] ?? '', place, words.extension))
  const { key, path } = place
  if (key === undefined || column > line.indexOf(key) + key.length) return undefined
  return schemaAt(words.schema, [...path, key])?.description
}

/** Braces in a text are a placeholder; those that a value begins with are a map. */
function isText({ written, key }: YamlPlace): boolean {
  return key !== 'when' && !/^\{/u.test(written)
}

function slotsAround({ path }: YamlPlace, text: string, extension: ExtensionView): readonly string[] {
  const [section, intent = ''] = path
  if (section !== 'intents') return []
  const known = extension.intents.find((one) => one.intent === intent)?.slots.map(({ name }) => name) ?? []
  return [...new Set([...slotsIn(text, intent), ...known])]
}

function slotNamed(name: string, { path: [, intent] }: YamlPlace, { intents }: ExtensionView): SlotView | undefined {
  return intents.find((one) => one.intent === intent)?.slots.find((slot) => slot.name === name)
}

function describeSlot(slot: SlotView | undefined): string | undefined {
  if (slot === undefined) return undefined
  const choices = slot.choices.map(({ say }) => say).join(', ')
  return `${slot.name}: ${choices === '' ? slot.type : choices}`
}

function inBraces(slot: string): Completion {
  return {
    label: slot,
    type: 'variable',
    apply(view, _, from, to) {
      const isClosed = view.state.sliceDoc(to, to + 1) === '}'
      const insert = isClosed ? slot : `${slot}}`
      view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + slot.length + 1 } })
    },
  }
}

function keysFor({ path }: YamlPlace, { schema }: EditorWords, slots: readonly string[]): readonly Completion[] {
  if (path.at(-1) === 'when') return slots.map((slot) => ({ label: slot, type: 'variable', apply: `${slot}: ` }))
  const node = schemaAt(schema, path)
  return node === undefined ? [] : keysOf(schema, node).map(([key, inner]) => offerKey(key, inner))
}

function offerKey(key: string, { description, type }: SchemaNode): Completion {
  const isMap = type === 'object'
  return {
    label: key,
    type: 'property',
    apply(view, _, from, to) {
      // The colon of a key that is written anew is there already.
      const isWritten = view.state.sliceDoc(to, to + 1) === ':'
      const insert = isWritten ? key : isMap ? `${key}:` : `${key}: `
      view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length } })
    },
    ...(description === undefined ? {} : { info: description }),
  }
}

const services: ReadonlySet<string> = new Set(['lookUp', 'checkedBy', 'send', 'to', 'service'])

function valuesFor(place: YamlPlace, key: string, { schema, extension }: EditorWords): readonly Completion[] {
  if (place.path.at(-1) === 'when') return (slotNamed(key, place, extension)?.choices ?? []).map(offerChoice)
  if (services.has(key)) return extension.services.map((label) => ({ label, type: 'constant' }))
  const node = schemaAt(schema, [...place.path, key])
  const values = node === undefined ? [] : [...offeredValues(node)]
  return values.map(([label, info]) => ({ label, type: 'constant', ...(info === '' ? {} : { info }) }))
}

/** A choice as it is to be written: in quotes where YAML would take it for something else. */
function offerChoice({ value }: SlotView['choices'][number]): Completion {
  const isPlain = /^\p{L}[\p{L}\p{N} _-]*$/u.test(value) && !/^(?:true|false|null)$/iu.test(value)
  return {
    label: value,
    displayLabel: withoutHidden(value),
    type: 'constant',
    ...(isPlain ? {} : { apply: JSON.stringify(value) }),
  }
}

/** A box with a text, for what is hovered over. */
export function tooltipAt(pos: number, text: string): Tooltip {
  return {
    pos,
    above: true,
    create() {
      const dom = document.createElement('div')
      dom.className = 'cm-explanation'
      dom.textContent = withoutHidden(text)
      return { dom }
    },
  }
}
