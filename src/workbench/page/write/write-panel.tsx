import type { JSX } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { FileListResponse, FileTextView } from '../../protocol/responses.ts'
import { fetchFile, fetchFiles, postCheck, postSave } from '../send-request.ts'
import type { Texts } from '../texts/texts.ts'
import type { Editor } from './editor.ts'

interface WritePanelProps {
  /** Where to begin: `dialogs/pizza.yaml:3:5`. */
  readonly place: string | undefined
  /** When the dialogs were read last: then files are looked at again. */
  readonly loaded: string | undefined
  readonly texts: Texts
}

/** A text that is not saved yet, and the one that it began from. */
interface Draft {
  readonly base: FileTextView
  readonly text: string
}

/** A save that can be undone: what was there before. */
interface Saved {
  readonly name: string
  readonly before: string
  /** What it made of the file: only that is undone. */
  readonly revision: string
}

// They outlive the panel: nothing is lost when another tab is looked at.
const drafts = new Map<string, Draft>()
let saves: readonly Saved[] = []

addEventListener('beforeunload', (event) => {
  if ([...drafts.values()].some(({ base, text }) => base.text !== text)) event.preventDefault()
})

/** The dialog files and tests of the extension, to be written where they are tried. */
export function WritePanel({ place, loaded, texts }: WritePanelProps): JSX.Element {
  const [list, setList] = useState<FileListResponse>()
  const [name, setName] = useState<string>()
  const [draft, setDraft] = useState<Draft>()
  const [theirs, setTheirs] = useState<FileTextView>()
  const [message, setMessage] = useState('')
  const field = useId()

  useEffect(() => {
    fetchFiles().then(setList, () => setMessage(texts.failed))
  }, [loaded])

  useEffect(() => {
    if (place !== undefined) setName(readPlace(place).name)
  }, [place])

  const opened = name ?? list?.files[0]?.name
  useEffect(() => {
    if (opened === undefined) return
    setTheirs(undefined)
    refresh(opened)
  }, [opened, loaded])

  /** Takes the file as it is on disk, unless its author has begun to change it here. */
  function refresh(file: string): void {
    fetchFile(file).then(
      (base) => {
        const known = drafts.get(file)
        const isChanged = known !== undefined && known.text !== known.base.text
        if (isChanged && known.base.revision !== base.revision) setTheirs(base)
        keep(file, isChanged ? known : { base, text: base.text })
      },
      () => setMessage(texts.failed),
    )
  }

  function keep(file: string, kept: Draft): void {
    drafts.set(file, kept)
    if (file === opened) setDraft(kept)
  }

  function save(text: string, base: FileTextView, file: string): void {
    postSave({ name: file, text: withLineEnds(text, base.text), revision: base.revision }).then(
      (saved) => {
        if (saved.type === 'changed') {
          setTheirs(saved)
          return
        }
        saves = [...saves, { name: file, before: base.text, revision: saved.revision }]
        setTheirs(undefined)
        // What was typed meanwhile is kept.
        keep(file, { base: { text, revision: saved.revision }, text: drafts.get(file)?.text ?? text })
        setMessage(texts.write.saved)
      },
      () => setMessage(texts.write.notSaved),
    )
  }

  function saveNow(): void {
    const now = opened === undefined ? undefined : drafts.get(opened)
    if (opened !== undefined && now !== undefined) save(now.text, now.base, opened)
  }

  function undoSave(): void {
    const last = saves.at(-1)
    if (last === undefined) return
    saves = saves.slice(0, -1)
    postSave({ name: last.name, text: last.before, revision: last.revision }).then(
      (saved) => {
        if (saved.type === 'changed') return setTheirs(saved)
        keep(last.name, { base: { text: last.before, revision: saved.revision }, text: last.before })
        setName(last.name)
        setMessage(texts.write.undone(last.name))
      },
      () => setMessage(texts.write.notSaved),
    )
  }

  const isDirty = draft !== undefined && draft.text !== draft.base.text
  return (
    <section class="write">
      <div class="write-bar">
        <label for={field}>{texts.write.file}</label>
        <select id={field} value={opened} onChange={(event) => setName(event.currentTarget.value)}>
          {list?.files.map((file) => (
            <option key={file.name} value={file.name}>
              {file.name}
            </option>
          ))}
        </select>
        <button type="button" onClick={saveNow} disabled={!isDirty}>
          {texts.write.save}
        </button>
        <button type="button" onClick={undoSave} disabled={saves.length === 0}>
          {texts.write.undo}
        </button>
      </div>
      <NewFile
        folder={list?.folder ?? ''}
        texts={texts}
        onMade={(made) => {
          fetchFiles().then(setList)
          setName(made)
        }}
      />
      {theirs !== undefined && draft !== undefined && opened !== undefined && (
        <Conflict
          theirs={theirs}
          texts={texts}
          onMine={() => save(draft.text, theirs, opened)}
          onTheirs={() => {
            keep(opened, { base: theirs, text: theirs.text })
            setTheirs(undefined)
          }}
        />
      )}
      {draft !== undefined && opened !== undefined && (
        <CodeEditor
          key={`${opened} ${draft.base.revision}`}
          name={opened}
          draft={draft}
          place={place}
          loaded={loaded}
          texts={texts}
          onChange={(text) => keep(opened, { ...draft, base: drafts.get(opened)?.base ?? draft.base, text })}
          onSave={saveNow}
        />
      )}
      <p role="status">{isDirty ? texts.write.unsaved : message}</p>
    </section>
  )
}

interface CodeEditorProps {
  readonly name: string
  readonly draft: Draft
  readonly place: string | undefined
  readonly loaded: string | undefined
  readonly texts: Texts
  readonly onChange: (text: string) => void
  readonly onSave: () => void
}

/** The editor is loaded when it is first opened. */
function CodeEditor({ name, draft, place, loaded, texts, onChange, onSave }: CodeEditorProps): JSX.Element {
  const parent = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor>()
  const latest = useRef({ onChange, onSave })
  latest.current = { onChange, onSave }

  useEffect(() => {
    let opened: Editor | undefined
    let isGone = false
    import('./editor.ts').then(({ openEditor }) => {
      if (isGone || parent.current === null) return
      opened = openEditor({
        parent: parent.current,
        label: name,
        text: draft.text,
        onChange: (text) => latest.current.onChange(text),
        onSave: () => latest.current.onSave(),
        check: async (text) => (await postCheck({ name, text })).marks,
        fixLabel: texts.write.fix,
      })
      setEditor(opened)
    })
    return () => {
      isGone = true
      opened?.close()
    }
  }, [])

  useEffect(() => {
    if (editor === undefined || place === undefined) return
    const wanted = readPlace(place)
    if (wanted.name === name) editor.goTo(wanted.line, wanted.column)
  }, [editor, place])

  useEffect(() => editor?.check(), [editor, loaded])

  return <div class="editor" ref={parent} />
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

interface NewFileProps {
  readonly folder: string
  readonly texts: Texts
  readonly onMade: (name: string) => void
}

/** A dialog of one question, as ordinary YAML in a file of its own. */
function NewFile({ folder, texts, onMade }: NewFileProps): JSX.Element {
  const [message, setMessage] = useState('')
  const [intent, setIntent] = useState('')
  const [says, setSays] = useState('')
  const [first, second] = [useId(), useId()]

  function make(event: SubmitEvent): void {
    event.preventDefault()
    const name = `${folder}/${intent.trim()}.yaml`
    postSave({ name, text: newDialog(intent.trim(), says.trim()) }).then(
      () => {
        setIntent('')
        setSays('')
        setMessage('')
        onMade(name)
      },
      () => setMessage(texts.write.notMade),
    )
  }

  return (
    <details class="new-file">
      <summary>{texts.write.newDialog}</summary>
      <form onSubmit={make}>
        <label for={first}>{texts.write.intentName}</label>
        <input id={first} value={intent} required onInput={(event) => setIntent(event.currentTarget.value)} />
        <label for={second}>{texts.write.firstSentence}</label>
        <input id={second} value={says} required onInput={(event) => setSays(event.currentTarget.value)} />
        <button type="submit">{texts.write.make}</button>
        <p role="status">{message}</p>
      </form>
    </details>
  )
}

function newDialog(intent: string, says: string): string {
  return `intents:\n  ${intent}:\n    complete: ${JSON.stringify(says)}\n`
}

/** Windows line ends stay where a file has them. */
function withLineEnds(text: string, before: string): string {
  return before.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text
}

function readPlace(place: string): { readonly name: string; readonly line: number; readonly column: number } {
  const [, name = place, line = '1', column = '1'] = /^(.*?):(\d+):(\d+)$/.exec(place) ?? []
  return { name, line: Number(line), column: Number(column) }
}
