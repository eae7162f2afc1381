import { lineOf, type Source } from '../diagnostics/source.ts'
import { dialogFileShape } from '../dialog-files/dialog-file-shape.ts'
import type { LoadedExtension } from '../extension/load-extension.ts'
import { readYaml, type YamlFile } from '../yaml/read.ts'
import { find, type MapTree, type Tree } from '../yaml/tree.ts'
import { listAuthorFiles, readAuthorFile } from './author-files.ts'
import { checkDraft } from './check-draft.ts'
import type { AddSlot } from './protocol/requests.ts'
import type { AddSlotResponse } from './protocol/responses.ts'

/**
 * The file of a dialog with one more slot in it, as its author would write it below the others, and what would be wrong then; nothing is
 * written. Undefined where the dialog is not there, or is written in braces.
 */
export async function addSlot(extension: LoadedExtension, asked: AddSlot): Promise<AddSlotResponse | undefined> {
  const dialogs = (await listAuthorFiles(extension)).filter(({ kind }) => kind === 'dialog')
  for (const { name } of dialogs) {
    const view = await readAuthorFile(extension, name)
    const yaml = view && readYaml(name, Buffer.from(view.text), dialogFileShape).yaml
    const place = yaml && find(yaml.tree, ['intents', asked.intent])
    if (view === undefined || yaml === undefined || place?.found !== true || place.entry === undefined) continue
    const insertion = insertionFor(yaml, place.tree, place.entry.key.start, asked)
    if (insertion === undefined) return undefined
    const { text } = yaml.source
    const anew = text.slice(0, insertion.at) + insertion.text + text.slice(insertion.to ?? insertion.at)
    const marks = await checkDraft(extension, { name, text: anew })
    return {
      file: name,
      text: anew,
      before: view,
      line: lineOf(yaml.source, insertion.at) + insertion.linesBefore,
      mistakes: marks.map(({ severity, message, hint = '' }) => ({ severity, message: `${message} ${hint}`.trim() })),
    }
  }
  return undefined
}

/** A change of a file, and how many lines come before that of the slot's name. */
interface Insertion {
  readonly at: number
  readonly to?: number
  readonly text: string
  readonly linesBefore: number
}

function insertionFor({ source }: YamlFile, dialog: Tree, key: number, asked: AddSlot): Insertion | undefined {
  if (dialog.type === 'list' || (dialog.type === 'map' && dialog.flow)) return undefined
  const indent = columnOf(source, key)
  if (dialog.type === 'scalar') return intoText(source, dialog, indent, asked)
  const slots = dialog.entries.get('slots')?.value
  if (slots === undefined) return beforeComplete(source, dialog, asked)
  if (slots.type !== 'map' || slots.flow) return undefined
  const last = [...slots.entries.values()].at(-1)
  if (last === undefined) return undefined
  const at = endOfLine(source.text, last.value.end)
  return { at, text: `\n${writeSlot(asked, columnOf(source, last.key.start))}`, linesBefore: 1 }
}

/** A dialog that was only a text asks something now, and then says it. */
function intoText({ text }: Source, dialog: Tree, indent: number, asked: AddSlot): Insertion | undefined {
  const written = text.slice(dialog.start, dialog.end).trimEnd()
  if (written.includes('\n')) return undefined
  const inner = ' '.repeat(indent + 2)
  const lines = `\n${inner}slots:\n${writeSlot(asked, indent + 4)}\n${inner}complete: `
  return { at: dialog.start, to: dialog.start, text: lines, linesBefore: 2 }
}

function beforeComplete(source: Source, { entries }: MapTree, asked: AddSlot): Insertion | undefined {
  const complete = entries.get('complete')
  if (complete === undefined) return undefined
  const indent = columnOf(source, complete.key.start)
  const at = complete.key.start - indent
  return { at, text: `${' '.repeat(indent)}slots:\n${writeSlot(asked, indent + 2)}\n`, linesBefore: 1 }
}

function writeSlot({ name, type, prompt, choices, many = false }: AddSlot, indent: number): string {
  const inner = ' '.repeat(indent + 2)
  const kind =
    choices.length > 0 ? `choices: [${choices.map((one) => JSON.stringify(one)).join(', ')}]` : `type: ${type}`
  const keys = [kind, ...(many ? ['many: true'] : []), `prompt: ${JSON.stringify(prompt)}`]
  return [`${' '.repeat(indent)}${name}:`, ...keys.map((key) => `${inner}${key}`)].join('\n')
}

function columnOf({ text }: Source, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

/** Behind what is written there, and a comment beside it. */
function endOfLine(text: string, end: number): number {
  const written = text.slice(0, end).trimEnd().length
  const next = text.slice(written).search(/\r?\n/u)
  return next === -1 ? text.length : written + next
}
