import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ExtensionView } from '../../protocol/responses.ts'
import { postCheck } from '../send-request.ts'
import type { Texts } from '../texts/texts.ts'
import type { Editor } from './editor.ts'
import type { SchemaNode } from './schema.ts'

interface CodeEditorProps {
  readonly name: string
  /** What it begins with. */
  readonly text: string
  /** Where to put the cursor, both from 1. */
  readonly goTo: { readonly line: number; readonly column: number } | undefined
  /** When the dialogs were read last: what is wrong here may hang on them. */
  readonly loaded: string | undefined
  readonly extension: ExtensionView
  readonly schema: SchemaNode | undefined
  readonly texts: Texts
  readonly onWent: () => void
  readonly onChange: (text: string) => void
  readonly onSave: () => void
}

/** The editor of a file. What it is made of is loaded when the first one is opened. */
export function CodeEditor({
  name,
  text,
  goTo,
  loaded,
  extension,
  schema,
  texts,
  onWent,
  onChange,
  onSave,
}: CodeEditorProps): JSX.Element {
  const parent = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor>()
  const words = schema === undefined ? undefined : { schema, extension }
  const latest = useRef({ onChange, onSave, words })
  latest.current = { onChange, onSave, words }

  useEffect(() => {
    let opened: Editor | undefined
    let isGone = false
    import('./editor.ts').then(({ openEditor }) => {
      if (isGone || parent.current === null) return
      opened = openEditor({
        parent: parent.current,
        label: name,
        text,
        onChange: (typed) => latest.current.onChange(typed),
        onSave: () => latest.current.onSave(),
        check: async (typed) => (await postCheck({ name, text: typed })).marks,
        fixLabel: texts.write.fix,
        words: () => latest.current.words,
      })
      setEditor(opened)
    })
    return () => {
      isGone = true
      opened?.close()
    }
  }, [])

  useEffect(() => {
    if (editor === undefined || goTo === undefined) return
    editor.goTo(goTo.line, goTo.column)
    onWent()
  }, [editor, goTo])

  useEffect(() => editor?.check(), [editor, loaded])

  return <div class="editor" ref={parent} />
}
