import type { FileTextView } from '../../protocol/responses.ts'
import { fetchFile, postSave } from '../send-request.ts'

/** A file as it is being written. Texts have `\n` for line ends, whatever the file has. */
export interface Draft {
  readonly text: string
  /** What was on the disk last, as it was there. */
  readonly disk: FileTextView
  /** Another number each time that the text is replaced by other means than typing: then the editor begins anew. */
  readonly edition: number
  /** What the file says now, where it was changed somewhere else meanwhile. */
  readonly theirs?: FileTextView
}

/** All files that were opened on the page. What is not saved stays, whatever else is looked at; each file is only ever changed under its own name. */
export interface Drafts {
  readonly get: (file: string) => Draft | undefined
  readonly hasUnsaved: () => boolean
  /** Whether there is a save to take back. What was typed into that file since would be lost with it. */
  readonly canUndo: () => boolean
  /** Takes a file as it is on the disk, unless its author has begun to change it here. */
  readonly refresh: (file: string) => Promise<void>
  readonly type: (file: string, text: string) => void
  /** Saves what was typed; not over what was changed somewhere else. */
  readonly save: (file: string) => Promise<'saved' | 'changed'>
  /** Writes a file that was changed elsewhere on the page, where it is still as it was then; what was typed here stays. */
  readonly write: (file: string, text: string, before: FileTextView) => Promise<'saved' | 'changed'>
  /** Of two texts, saves the one that was typed here. */
  readonly keepMine: (file: string) => Promise<'saved' | 'changed'>
  /** Of two texts, takes the one on the disk. */
  readonly takeTheirs: (file: string) => void
  /** Takes back the last save that was not taken back yet, and returns the name of its file; undefined where it was changed somewhere else since. */
  readonly undo: () => Promise<string | undefined>
  /** Calls back after each change, until the function that it returns is called. */
  readonly watch: (changed: () => void) => () => void
}

/** A save that can be taken back: what was there before, and the revision that the save made. */
interface Saved {
  readonly file: string
  readonly before: string
  readonly revision: string
}

function openDrafts(): Drafts {
  const drafts = new Map<string, Draft>()
  const watchers = new Set<() => void>()
  const saves: Saved[] = []
  let queue: Promise<unknown> = Promise.resolve()

  /** One after the other: an answer is never about an older text than the one before. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }

  function put(file: string, draft: Draft): void {
    drafts.set(file, draft)
    for (const changed of watchers) changed()
  }

  function replace(file: string, disk: FileTextView): void {
    put(file, { text: withPlainLineEnds(disk.text), disk, edition: (drafts.get(file)?.edition ?? 0) + 1 })
  }

  async function refresh(file: string): Promise<void> {
    const disk = await fetchFile(file)
    const known = drafts.get(file)
    if (known === undefined) return replace(file, disk)
    const { theirs, ...mine } = known
    if (mine.disk.revision === disk.revision) {
      if (theirs !== undefined) put(file, mine)
      return
    }
    if (isUnsaved(known)) put(file, { ...mine, theirs: disk })
    else replace(file, disk)
  }

  async function save(file: string, over?: FileTextView): Promise<'saved' | 'changed'> {
    const draft = drafts.get(file)
    if (draft === undefined) return 'changed'
    const before = over ?? draft.disk
    const text = withLineEndsOf(before.text, draft.text)
    const saved = await postSave({ name: file, text, revision: before.revision })
    const { theirs: _, ...now } = drafts.get(file) ?? draft
    if (saved.type === 'changed') {
      put(file, { ...now, theirs: saved })
      return 'changed'
    }
    saves.push({ file, before: before.text, revision: saved.revision })
    put(file, { ...now, disk: { text, revision: saved.revision } })
    return 'saved'
  }

  async function write(file: string, text: string, before: FileTextView): Promise<'saved' | 'changed'> {
    const saved = await postSave({ name: file, text, revision: before.revision })
    if (saved.type === 'changed') return 'changed'
    const disk = { text, revision: saved.revision }
    saves.push({ file, before: before.text, revision: saved.revision })
    const draft = drafts.get(file)
    if (draft !== undefined && isUnsaved(draft)) put(file, { ...draft, theirs: disk })
    else replace(file, disk)
    return 'saved'
  }

  async function undo(): Promise<string | undefined> {
    const last = saves.at(-1)
    if (last === undefined) return undefined
    const { file, before, revision } = last
    const saved = await postSave({ name: file, text: before, revision })
    if (saved.type === 'changed') {
      const draft = drafts.get(file)
      if (draft !== undefined) put(file, { ...draft, theirs: saved })
      return undefined
    }
    saves.pop()
    replace(file, { text: before, revision: saved.revision })
    return file
  }

  return {
    get: (file) => drafts.get(file),
    hasUnsaved: () => [...drafts.values()].some(isUnsaved),
    canUndo() {
      const draft = drafts.get(saves.at(-1)?.file ?? '')
      return draft !== undefined && !isUnsaved(draft)
    },
    refresh: (file) => inTurn(() => refresh(file)),
    type(file, text) {
      const draft = drafts.get(file)
      if (draft !== undefined) put(file, { ...draft, text })
    },
    save: (file) => inTurn(() => save(file)),
    write: (file, text, before) => inTurn(() => write(file, text, before)),
    keepMine: (file) => inTurn(() => save(file, drafts.get(file)?.theirs)),
    takeTheirs(file) {
      const theirs = drafts.get(file)?.theirs
      if (theirs !== undefined) replace(file, theirs)
    },
    undo: () => inTurn(undo),
    watch(changed) {
      watchers.add(changed)
      return () => void watchers.delete(changed)
    },
  }
}

/** Whether something was typed that is not on the disk. */
export function isUnsaved({ text, disk }: Draft): boolean {
  return text !== withPlainLineEnds(disk.text)
}

function withPlainLineEnds(text: string): string {
  return text.replaceAll('\r\n', '\n')
}

/** Windows line ends stay where a file has them. */
function withLineEndsOf(before: string, text: string): string {
  return before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text
}

/** Those of the page: they outlive what shows them. */
export const pageDrafts = openDrafts()
