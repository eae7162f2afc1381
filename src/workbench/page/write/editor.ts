import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import {
  defaultHighlightStyle,
  HighlightStyle,
  indentService,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language'
import { type Diagnostic, forceLinting, linter, lintGutter, lintKeymap } from '@codemirror/lint'
import { search, searchKeymap } from '@codemirror/search'
import { Compartment, EditorState } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  hoverTooltip,
  keymap,
  lineNumbers,
  type Tooltip,
} from '@codemirror/view'
import type { MarkView } from '../../protocol/responses.ts'
import { isComposing } from '../composing.ts'
import { nameHidden } from '../hidden-characters.ts'
import { complete, type EditorWords, explainPlace, tooltipAt } from './completion.ts'
import { withPlainSigns } from './plain-signs.ts'

/** The editor of one file. */
export interface Editor {
  readonly text: () => string
  /** Puts the cursor at a line and a column, both from 1. */
  readonly goTo: (line: number, column: number) => void
  /** Looks at the text again: another file has changed. */
  readonly check: () => void
  readonly close: () => void
}

export interface EditorOptions {
  readonly parent: Element
  readonly label: string
  readonly text: string
  readonly onChange: (text: string) => void
  readonly onSave: () => void
  /** What is wrong with a text. */
  readonly check: (text: string) => Promise<readonly MarkView[]>
  readonly fixLabel: (fix: string) => string
  /** What may be written, and what it means; nothing as long as that is not known. */
  readonly words: () => EditorWords | undefined
}

const night = matchMedia('(prefers-color-scheme: dark)')
const theme = new Compartment()

// The colours of the editor are those for a white ground: by night they are as far from a black one.
const colours = HighlightStyle.define(
  defaultHighlightStyle.specs.map(({ color, ...spec }) =>
    color === undefined ? spec : { ...spec, color: `light-dark(${color}, color-mix(in srgb, ${color} 35%, white))` },
  ),
)

/** Opens an editor with our own check as its linter. Its styles are allowed by the nonce that the page came with. */
export function openEditor(options: EditorOptions): Editor {
  const { parent, label, text, onChange, onSave, check, fixLabel, words } = options
  const nonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? ''
  /** Where a composition ended last, until its line is corrected. */
  let composedAt: number | undefined
  const correctComposed = (composed: EditorView) => {
    if (composedAt === undefined || composed.composing) return
    correctLine(composed, composedAt)
    composedAt = undefined
  }
  const save = () => {
    onSave()
    return true
  }
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(nonce),
        lineNumbers(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        indentUnit.of('  '),
        indentService.of((context, pos) => columnBelow(context.lineAt(pos, -1).text)),
        EditorState.tabSize.of(2),
        yaml(),
        theme.of(EditorView.darkTheme.of(night.matches)),
        syntaxHighlighting(colours),
        highlightSpecialChars({ render: (code) => showHidden(code) }),
        closeBrackets(),
        autocompletion({ override: [(context) => complete(context, words())] }),
        hoverTooltip((hovered, pos) => explanationAt(hovered.state, pos, words())),
        search({ top: true }),
        lintGutter(),
        linter(async ({ state }) => marksOf(await check(state.doc.toString()), fixLabel), { delay: 300 }),
        keymap.of([
          { key: 'Mod-s', run: save },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          ...searchKeymap,
          ...lintKeymap,
          indentWithTab,
        ]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
        EditorView.updateListener.of(({ docChanged, state, view: changed, transactions }) => {
          if (!docChanged) return
          onChange(state.doc.toString())
          if (!changed.composing && transactions.some((one) => one.isUserEvent('input'))) correctLine(changed)
        }),
        // What an input method composes is left alone until it is done; then it is corrected before anything else is done with it,
        // for in a busy browser a timer comes after the next key, which may save.
        EditorView.domEventObservers({
          compositionend(_, composed) {
            composedAt = composed.state.selection.main.head
            setTimeout(() => correctComposed(composed))
          },
          keydown: (event, composed) => void (isComposing(event) || correctComposed(composed)),
          mousedown: (_, composed) => correctComposed(composed),
          blur: (_, composed) => correctComposed(composed),
        }),
      ],
    }),
  })
  const changeTheme = () => view.dispatch({ effects: theme.reconfigure(EditorView.darkTheme.of(night.matches)) })
  night.addEventListener('change', changeTheme)
  return {
    text: () => view.state.doc.toString(),
    goTo: (line, column) => goTo(view, line, column),
    check: () => forceLinting(view),
    close() {
      night.removeEventListener('change', changeTheme)
      view.destroy()
    },
  }
}

function marksOf(marks: readonly MarkView[], fixLabel: EditorOptions['fixLabel']): Diagnostic[] {
  return marks.map(({ from, to, severity, code, message, hint, fix }) => ({
    from,
    to,
    severity,
    source: code,
    message: hint === undefined ? message : `${message} ${hint}`,
    actions:
      fix === undefined
        ? []
        : [
            {
              name: fixLabel(fix),
              apply: (view, start, end) => view.dispatch({ changes: { from: start, to: end, insert: fix } }),
            },
          ],
  }))
}

/** A character that cannot be seen, or that turns the direction of writing, by its number. */
function showHidden(code: number): HTMLElement {
  const shown = document.createElement('code')
  shown.className = 'hidden-character'
  shown.textContent = nameHidden(code)
  return shown
}

function explanationAt(state: EditorState, pos: number, words: EditorWords | undefined): Tooltip | null {
  if (words === undefined) return null
  const line = state.doc.lineAt(pos)
  const text = explainPlace(line.text, state.sliceDoc(0, line.from), pos - line.from, words)
  return text === undefined ? null : tooltipAt(pos, text)
}

/** Where a line begins below another: what belongs to a key is two columns further in. The language's own rule looks at what is below. */
function columnBelow(line: string): number {
  const [indent = '', dash = ''] = /^( *)(- +)?/u.exec(line)?.slice(1) ?? []
  const opens = /(?::|: [|>][-+]?|[[{])\s*$/u.test(line)
  return indent.length + (opens ? (dash ?? '').length + 2 : 0)
}

function goTo(view: EditorView, line: number, column: number): void {
  const { doc } = view.state
  const at = doc.line(Math.min(Math.max(line, 1), doc.lines))
  const anchor = Math.min(at.from + column - 1, at.to)
  view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
  view.focus()
}

/** Full-width signs of the line that was just typed in, as YAML takes them; the cursor stays behind what was typed. */
function correctLine(view: EditorView, typedAt = view.state.selection.main.head): void {
  const { doc, selection } = view.state
  const { head } = selection.main
  const line = doc.lineAt(Math.min(typedAt, doc.length))
  const insert = withPlainSigns(line.text)
  if (insert === line.text || view.composing) return
  const behind = line.to - head
  const isThere = line.from <= head && head <= line.to
  view.dispatch({
    changes: { from: line.from, to: line.to, insert },
    ...(isThere && { selection: { anchor: line.from + Math.max(0, insert.length - behind) } }),
  })
}
