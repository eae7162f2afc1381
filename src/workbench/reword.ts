import type { SlotSource } from '../core/dialog.ts'
import type { Dialogs } from '../core/dialogs.ts'
import { hasErrors } from '../diagnostics/diagnostic.ts'
import { type AuthorText, authorTextsIn, identityOf } from '../dialog-files/author-texts.ts'
import { dialogFileShape } from '../dialog-files/dialog-file-shape.ts'
import type { LoadedExtension } from '../extension/load-extension.ts'
import { readYaml, type YamlFile } from '../yaml/read.ts'
import { replaceTexts } from '../yaml/rewrite.ts'
import { listAuthorFiles, readAuthorFile } from './author-files.ts'
import { checkDraft } from './check-draft.ts'
import type { RewordText } from './protocol/requests.ts'
import type { FileTextView, RewordResponse, SentencesResponse } from './protocol/responses.ts'

/** What an author wrote for a text that was said, by its name: each part that can be changed alone, and the slots that may be in it. */
export async function findSentences(extension: LoadedExtension, name: string): Promise<SentencesResponse> {
  const files = (await listAuthorFiles(extension)).filter(({ kind }) => kind === 'dialog')
  const read = await Promise.all(files.map((file) => readTexts(extension, file.name)))
  const all = read.flatMap((file) => file?.texts.map((text) => ({ file: file.name, text })) ?? [])
  const wanted = [name, nameInType(name, extension)]
  const found = all.filter(({ text }) => wanted.includes(text.name))
  return {
    sentences: found.map(({ file, text }) => ({
      file,
      id: identityOf(text),
      text: text.text,
      ...(text.form === undefined ? {} : { form: text.form }),
    })),
    slots: slotsFor(name, extension.served.dialogs),
  }
}

/** A file with another text in it, and what would be wrong then; nothing is written. */
export async function rewordText(
  extension: LoadedExtension,
  { file: name, id, text }: RewordText,
): Promise<RewordResponse | undefined> {
  const file = await readTexts(extension, name)
  if (file === undefined) return undefined
  const sentence = file.texts.find((one) => identityOf(one) === id)
  if (sentence === undefined || file.yaml === undefined) return { type: 'changed' }
  const anew = replaceTexts(file.yaml.source, [{ tree: sentence.tree, text }])
  const marks = await checkDraft(extension, { name, text: anew })
  return {
    type: 'reworded',
    text: anew,
    before: file.view,
    mistakes: marks.map(({ severity, message, hint = '' }) => ({ severity, message: `${message} ${hint}`.trim() })),
  }
}

interface TextsInFile {
  readonly name: string
  readonly view: FileTextView
  readonly yaml: YamlFile | undefined
  readonly texts: readonly AuthorText[]
}

async function readTexts(extension: LoadedExtension, name: string): Promise<TextsInFile | undefined> {
  const view = await readAuthorFile(extension, name)
  if (view === undefined) return undefined
  const { yaml, diagnostics } = readYaml(name, Buffer.from(view.text), dialogFileShape)
  // Where the file is read as it was probably meant, a place in it is no place in what its author wrote.
  if (yaml === undefined || hasErrors(diagnostics)) return { name, view, yaml: undefined, texts: [] }
  return { name, view, yaml, texts: authorTextsIn(yaml) }
}

/** `Order.size.prompt` where the slot has it from its type: `types.Size.prompt`. */
function nameInType(name: string, { files, served }: LoadedExtension): string | undefined {
  const [owner, slot] = ownerOf(name, served.dialogs)
  if (owner === undefined || slot === undefined) return undefined
  const source: SlotSource | undefined = files.flatMap(({ intents = {} }) => slotIn(intents[owner], slot)).at(0)
  return source?.type && `types.${source.type}${name.slice(owner.length + slot.length + 1)}`
}

function slotIn(dialog: unknown, slot: string): readonly SlotSource[] {
  const slots = typeof dialog === 'object' && dialog !== null && 'slots' in dialog ? dialog.slots : undefined
  const entries = typeof slots === 'object' && slots !== null ? Object.entries(slots) : []
  return entries.flatMap(([name, source]) => (name === slot ? [source] : []))
}

/** The dialog and the slot that a text's name begins with; an intent may have dots in its name. */
function ownerOf(name: string, { intents }: Dialogs): readonly [intent: string | undefined, slot: string | undefined] {
  const dialog = [...intents.values()].find(({ intent }) => name.startsWith(`${intent}.`))
  const slot = dialog?.slots.find((one) => name.startsWith(`${dialog.intent}.${one.name}.`))
  return [dialog?.intent, slot?.name]
}

function slotsFor(name: string, dialogs: Dialogs): readonly string[] {
  const [intent] = ownerOf(name, dialogs)
  const dialog = intent === undefined ? undefined : dialogs.intents.get(intent)
  return dialog?.slots.map((slot) => slot.name) ?? []
}
