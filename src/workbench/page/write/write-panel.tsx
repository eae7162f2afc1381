import type { JSX } from 'preact'
import { useEffect, useId, useMemo, useState } from 'preact/hooks'
import type { ExtensionView, FileListResponse, FileTextView } from '../../protocol/responses.ts'
import { fetchFiles, fetchSchema } from '../send-request.ts'
import type { Texts } from '../texts/texts.ts'
import { CodeEditor } from './code-editor.tsx'
import { pageDrafts as drafts, isUnsaved } from './drafts.ts'
import { NewDialog } from './new-dialog.tsx'
import { NewSlot } from './new-slot.tsx'
import { offeredValues, type SchemaNode, schemaAt } from './schema.ts'

interface WritePanelProps {
  /** A place to go to, `dialogs/pizza.yaml:3:5`, until `onWent` is called. */
  readonly place: string | undefined
  readonly extension: ExtensionView
  readonly texts: Texts
  readonly onWent: () => void
  /** Shows a place. */
  readonly onOpen: (place: string) => void
}

let lastOpened: string | undefined

addEventListener('beforeunload', (event) => {
  if (drafts.hasUnsaved()) event.preventDefault()
})

/** The dialog files and tests of the extension, to be written where they are tried. */
export function WritePanel({ place, extension, texts, onWent, onOpen }: WritePanelProps): JSX.Element {
  const { loaded } = extension
  const [list, setList] = useState<FileListResponse>()
  const [chosen, choose] = useState(lastOpened)
  const [message, setMessage] = useState('')
  const [, showAgain] = useState({})
  const field = useId()
  const goTo = useMemo(() => (place === undefined ? undefined : readPlace(place)), [place])
  const opened = goTo?.file ?? chosen ?? list?.files[0]?.name
  lastOpened = opened

  const report = (saving: Promise<'saved' | 'changed'>) =>
    saving.then(
      (outcome) => setMessage(outcome === 'saved' ? texts.write.saved : ''),
      () => setMessage(texts.write.notSaved),
    )

  useEffect(() => drafts.watch(() => showAgain({})), [])
  useEffect(() => {
    fetchFiles().then(setList, () => setMessage(texts.failed))
  }, [loaded])
  useEffect(() => {
    if (opened === undefined) return
    choose(opened)
    drafts.refresh(opened).catch(() => setMessage(texts.failed))
  }, [opened, loaded])

  const kind = list?.files.find(({ name }) => name === opened)?.kind ?? 'dialog'
  const [dialogs, tests] = [useSchema('dialog'), useSchema('test')]
  const kinds = useMemo(() => kindsIn(dialogs), [dialogs])
  const draft = opened === undefined ? undefined : drafts.get(opened)
  const isDirty = draft !== undefined && isUnsaved(draft)
  return (
    <section class="write">
      <div class="write-bar">
        <label for={field}>{texts.write.file}</label>
        <select id={field} value={opened} onChange={(event) => look(event.currentTarget.value)}>
          {list?.files.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" disabled={!isDirty} onClick={() => opened && report(drafts.save(opened))}>
          {texts.write.save}
        </button>
        <button type="button" disabled={!drafts.canUndo()} onClick={undo}>
          {texts.write.undo}
        </button>
      </div>
      {list !== undefined && (
        <NewDialog
          folder={list.folder}
          texts={texts}
          onMade={(made) => {
            fetchFiles().then(setList)
            onOpen(`${made}:3:5`)
          }}
        />
      )}
      <NewSlot
        extension={extension}
        opened={opened}
        text={draft?.text ?? ''}
        kinds={kinds}
        texts={texts}
        onMade={onOpen}
      />
      {opened !== undefined && draft?.theirs !== undefined && (
        <Conflict
          theirs={draft.theirs}
          texts={texts}
          onMine={() => report(drafts.keepMine(opened))}
          onTheirs={() => drafts.takeTheirs(opened)}
        />
      )}
      {opened !== undefined && draft !== undefined && (
        <CodeEditor
          key={`${opened} ${draft.edition}`}
          name={opened}
          text={draft.text}
          goTo={goTo}
          loaded={loaded}
          extension={extension}
          schema={kind === 'test' ? tests : dialogs}
          texts={texts}
          onWent={onWent}
          onChange={(text) => drafts.type(opened, text)}
          onSave={() => void report(drafts.save(opened))}
        />
      )}
      <p class="hint">{texts.write.leave}</p>
      <p role="status">{isDirty ? texts.write.unsaved : message}</p>
    </section>
  )

  /** Looks at a file, wherever it was to be gone to. */
  function look(file: string): void {
    onWent()
    choose(file)
  }

  function undo(): void {
    drafts.undo().then(
      (file) => {
        if (file === undefined) return
        look(file)
        setMessage(texts.write.undone(file))
      },
      () => setMessage(texts.write.notSaved),
    )
  }
}

/** The schema of a kind of file, once it is there. */
function useSchema(kind: 'dialog' | 'test'): SchemaNode | undefined {
  const [schema, setSchema] = useState<SchemaNode>()
  useEffect(() => {
    // Without it nothing is completed.
    fetchSchema(kind).then(setSchema, () => undefined)
  }, [])
  return schema
}

function kindsIn(schema: SchemaNode | undefined): ReadonlyMap<string, string> {
  const type = schema && schemaAt(schema, ['intents', '', 'slots', '', 'type'])
  const kinds = type === undefined ? new Map<string, string>() : offeredValues(type)
  return new Map([...kinds].filter(([kind]) => kind !== 'choice'))
}

interface ConflictProps {
  readonly theirs: FileTextView
  readonly texts: Texts
  readonly onMine: () => void
  readonly onTheirs: () => void
}

/** The file has changed meanwhile: both texts are shown, and nothing is overwritten unasked. */
function Conflict({ theirs, texts, onMine, onTheirs }: ConflictProps): JSX.Element {
  return (
    <section class="conflict" role="alert">
      <p>{texts.write.conflict}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by the keyboard too */}
      <pre tabIndex={0}>{theirs.text}</pre>
      <button type="button" onClick={onMine}>
        {texts.write.keepMine}
      </button>
      <button type="button" onClick={onTheirs}>
        {texts.write.takeTheirs}
      </button>
    </section>
  )
}

function readPlace(place: string): { readonly file: string; readonly line: number; readonly column: number } {
  const [, file = place, line = '1', column = '1'] = /^(.*?):(\d+):(\d+)$/.exec(place) ?? []
  return { file, line: Number(line), column: Number(column) }
}
